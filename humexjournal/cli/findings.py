"""What was found about how things are set up, as lines or for other programs."""

from collections.abc import Sequence
from textwrap import wrap

import click

from humexjournal.app.finding import Finding
from humexjournal.cli.formats.as_json import json_text
from humexjournal.cli.hints import turned
from humexjournal.rendering.escape import printable

WIDTH = 79
MARGIN = 17


def show(found: Sequence[Finding], form: str) -> int:
    """Print what was found; the exit status is 1 where there is anything to do."""
    if form == "json":
        click.echo(json_text({"checks": [_row(one) for one in found]}, indent=1))
    else:
        click.echo("\n".join(line for one in found for line in _lines(one)))
        click.echo(f"\n{_summary(found)}")
    return 0 if all(one.is_fine for one in found) else 1


def _row(finding: Finding) -> dict[str, object]:
    return {
        "check": finding.check,
        "ok": finding.is_fine,
        "message": finding.said,
        "remedy": turned(finding.remedy),
    }


def _lines(finding: Finding) -> list[str]:
    """The message and, in lines of its own, what to do."""
    texts = (printable(turned(text)) for text in (finding.said, finding.remedy) if text)
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
