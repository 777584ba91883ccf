"""`humex prompts agreed`: the change that two people have agreed on."""

from collections.abc import Mapping

import click

from humexjournal.app.agreeing import agree, not_agreed
from humexjournal.app.prompts import not_answered
from humexjournal.cli.of_client import OfClient, place, undo
from humexjournal.cli.prompts_recorded import by_name, carried_out, opened, refuse
from humexjournal.cli.session import Session, pass_session
from humexjournal.core.agreement import agreement
from humexjournal.core.gaps import AGREEABLE
from humexjournal.rendering.escape import printable


@click.command("agreed", cls=OfClient)
@by_name
@click.option("--standard", metavar="TEXT", help="What counts as done, from now on.")
@click.option("--minimum", metavar="TEXT", help="The busy-day version.")
@click.option("--by", metavar="TEXT", help="By when: a time, or words.")
@click.option("--cue", metavar="TEXT", help="What it follows.")
@click.option("--schedule", metavar="TEXT", help="How often.")
@click.option("--because", metavar="TEXT", default="", help="Why, in a few words.")
@pass_session
def agreed(session: Session, /, name: str, because: str, **texts: str | None) -> None:
    """Add what was agreed to the behaviour, from the day after today on.

    Without an option that is what the note proposes. A value fills a gap, or takes the place of
    what was proposed; everything else stays as it was.
    """
    vault, reading, as_of, prompt = opened(session, name)
    journal = reading.journal
    refuse(not_answered(prompt, as_of, as_of, has_coach=bool(journal.settings.coach)))
    given = {key: text.strip() for key in AGREEABLE if (text := texts[key]) and text.strip()}
    made = agreement(prompt, given, as_of, because.strip())
    if isinstance(made, str):
        raise click.ClickException(printable(made))
    refuse(not_agreed(prompt, journal, made))
    kbi = journal.kbis.get(prompt.kbi)
    carried_out(lambda: agree(vault, journal, prompt, made, as_of))
    click.echo(printable(f"{place(vault, prompt.path)}: agreed: {made.agreed}."))
    if kbi and made.change:
        click.echo(printable(f"{place(vault, kbi.path)}: {_said(made.change)}."))
        click.echo(printable(f"{undo(vault, kbi.path)} takes the change of the behaviour back."))


def _said(change: Mapping[str, str]) -> str:
    """From 2026-06-15 standard at least 7 minutes, minimum 3 minutes."""
    terms = ", ".join(f"{key} {change[key]}" for key in AGREEABLE if key in change)
    return f"from {change['from']} {terms or change['kind']}"
