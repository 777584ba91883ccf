"""`humex doctor`: whether this machine and this vault are set up well."""

from collections.abc import Sequence
from textwrap import wrap

import click

from humexjournal.app.doctor import Finding, diagnosis
from humexjournal.cli.formats.as_json import json_text
from humexjournal.cli.session import Session, pass_session
from humexjournal.rendering.escape import printable

WIDTH = 79
MARGIN = 17


@click.command("doctor", short_help="whether this machine and this vault are set up well")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@pass_session
@click.pass_context
def command(ctx: click.Context, session: Session, form: str) -> None:
    """Look whether `humex watch` and safe writing have what they need, and say what to do."""
    found = diagnosis(session.root())
    if form == "json":
        click.echo(json_text({"checks": [_row(one) for one in found]}, indent=1))
    else:
        click.echo("\n".join(line for one in found for line in _lines(one)))
        click.echo(f"\n{_summary(found)}")
    ctx.exit(0 if all(one.is_fine for one in found) else 1)


def _row(finding: Finding) -> dict[str, object]:
    return {
        "check": finding.check,
        "ok": finding.is_fine,
        "message": finding.said,
        "remedy": finding.remedy,
    }


def _lines(finding: Finding) -> list[str]:
    """The message and, in lines of its own, what to do."""
    texts = (printable(text) for text in (finding.said, finding.remedy) if text)
    told = [line for text in texts for line in wrap(text, WIDTH - MARGIN, break_on_hyphens=False)]
    head = f"{'ok' if finding.is_fine else 'to do':<7}{finding.check:<{MARGIN - 7}}"
    return [f"{before}{line}" for before, line in zip(_before(head, told), told, strict=True)]


def _before(head: str, told: Sequence[str]) -> list[str]:
    return [head, *(" " * MARGIN for _ in told[1:])]


def _summary(found: Sequence[Finding]) -> str:
    number = sum(not one.is_fine for one in found)
    if not number:
        return "Everything is set up well."
    return "One thing to do." if number == 1 else f"{number} things to do."
