"""`humex trust`: the templates of the vault that may make its pages."""

from collections.abc import Iterable, Sequence
from difflib import unified_diff

import click

from humexjournal.cli.agreed import can_ask, need_terminal
from humexjournal.cli.formats.as_json import json_text
from humexjournal.cli.own_pages import home
from humexjournal.cli.session import NoVault, Session, pass_session
from humexjournal.rendering.escape import printable
from humexjournal.vault.find import VaultError
from humexjournal.vault.layout import TEMPLATES
from humexjournal.vault.own_templates import OwnTemplate, own_templates
from humexjournal.vault.trust import Pins, State, forget, pin, pinned, state

TO_ASK = (State.NOT_TRUSTED, State.CHANGED)
WARNING = "A template is a program of whoever wrote it: read it before you trust it."


@click.command("trust", short_help="the vault's own templates that may make its pages")
@click.argument("names", nargs=-1, metavar="[NAME]…")
@click.option("--yes", is_flag=True, help="Trust them as they are, without a question.")
@click.option("--forget", "forgets", is_flag=True, help="Trust them no longer.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@pass_session
def command(
    session: Session, names: tuple[str, ...], form: str, *, yes: bool, forgets: bool
) -> None:
    """Show the templates in sheet-templates/, and ask about those that are not trusted yet."""
    root, home_ = session.root(), home()
    pins = pinned(home_, root)
    there = own_templates(root)
    wanted = _wanted(names, {*pins, *(one.name for one in there)})
    chosen = [one for one in there if one.name in wanted]
    try:
        if form == "json":
            click.echo(json_text({"templates": [_row(one, pins) for one in chosen]}, indent=1))
        elif forgets:
            _say(forget(home_, root, wanted), "is trusted no longer.", "None of them was trusted.")
        else:
            _list(chosen, pins)
            trusted = _agreed([one for one in chosen if state(one, pins) in TO_ASK], pins, yes=yes)
            if trusted:
                pin(home_, root, trusted)
                _say([one.name for one in trusted], "is trusted as it is now.", "")
    except VaultError as error:
        raise NoVault(str(error)) from error


def _wanted(names: Sequence[str], known: set[str]) -> set[str]:
    wanted = {name.removeprefix(f"{TEMPLATES}/") for name in names}
    if unknown := sorted(wanted - known):
        there = ", ".join(sorted(known)) or "none"
        raise click.UsageError(f"There is no template “{unknown[0]}”; there are: {there}.")
    return wanted or known


def _row(template: OwnTemplate, pins: Pins) -> dict[str, object]:
    found = state(template, pins)
    return {"path": template.path, "state": found.value, "sha256": template.digest or None}


def _list(templates: Sequence[OwnTemplate], pins: Pins) -> None:
    width = max((len(one.path) for one in templates), default=0) + 3
    for one in templates:
        why = f": {one.unread}" if one.unread else ""
        click.echo(printable(f"{one.path:<{width}}{state(one, pins)}{why}"))
    if not templates:
        click.echo(f"There is no template in {TEMPLATES}/; every page is built in.")


def _agreed(templates: Sequence[OwnTemplate], pins: Pins, *, yes: bool) -> list[OwnTemplate]:
    """The templates that the person trusts, each after it was shown."""
    if templates:
        click.echo(f"\n{WARNING}")
    is_asked = can_ask()
    agreed = []
    for one in templates:
        click.echo("\n" + "\n".join(_shown(one, pins)))
        if yes or (is_asked and click.confirm(f"Trust {one.path}?", default=False)):
            agreed.append(one)
    if templates and not yes:
        need_terminal("written")
    return agreed


def _shown(template: OwnTemplate, pins: Pins) -> Iterable[str]:
    """The text, or what has changed; no line of it can pass for one of our own."""
    yield f"{template.path}:"
    if template.name not in pins:
        lines = template.text.removesuffix("\n").split("\n")
        yield from (f"{n:>5} | {_safe(line)}" for n, line in enumerate(lines, 1))
        return
    before, now = (text.split("\n") for text in (pins[template.name].text, template.text))
    changes = [*unified_diff(before, now, "as it was trusted", "as it is now", lineterm="")]
    yield from (f"  {_safe(line)}" for line in changes or ["Only bytes that do not show."])


def _safe(line: str) -> str:
    return printable(line.expandtabs(4))


def _say(names: Sequence[str], what: str, nothing: str) -> None:
    for name in names:
        click.echo(printable(f"{TEMPLATES}/{name} {what}"))
    if not names and nothing:
        click.echo(nothing)
