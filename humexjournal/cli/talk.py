"""`humex talk`: close a talk between coach and client."""

from collections.abc import Mapping

import click

from humexjournal.app.talk import Closing, is_closed, week_ahead
from humexjournal.cli.named_week import begun_week
from humexjournal.cli.of_client import OfClient
from humexjournal.cli.session import Session, pass_session
from humexjournal.cli.talk_asked import Asking, in_terminal, time_of_talk
from humexjournal.cli.talk_shown import looked_at, nothing_to_see
from humexjournal.cli.talk_written import NOTHING, Talk, planned, write
from humexjournal.core.entry import WeeklyEntry
from humexjournal.parsing.draft import is_blank
from humexjournal.rendering.words import catalogue
from humexjournal.reviews.closing import is_unseen
from humexjournal.reviews.weekly import weekly_review

NO_TERMINAL = (
    "Nobody can be asked here, as this is no terminal: --change, --glad, --commitment and --next "
    f"say what the talk came to. {NOTHING}"
)


@click.command(
    "talk", cls=OfClient, short_help="close a talk: what changes, one commitment, the next talk"
)
@click.argument("period", default="last", metavar="[last|this|W26|2026-W26]")
@click.option("--change", metavar="TEXT", help="One change: what changes, what stays.")
@click.option("--glad", metavar="TEXT", help="One thing to be glad about.")
@click.option("--commitment", metavar="TEXT", help="One commitment: if … then …")
@click.option("--next", metavar="WHEN", help="The next talk, such as “2026-07-14 16:00”.")
@click.option("--again", is_flag=True, help="Close it anew, in place of what stands there.")
@click.option("--yes", is_flag=True, help="Write without asking.")
@pass_session
def command(
    session: Session, /, period: str, *, again: bool, yes: bool, **texts: str | None
) -> None:
    """Close the talk about the last week that has ended, or about the one that is named.

    It shows the week, asks for one change, one thing to be glad about, one commitment and the next
    talk, and writes them into the notes of the weeks. Enter leaves a question out.
    """
    given = {key: text.strip() for key, text in texts.items() if text and not is_blank(text)}
    if not (given or yes or in_terminal()):
        raise click.UsageError(NO_TERMINAL)
    session.recover()
    vault, reading, as_of = session.open()
    week = begun_week(period, reading.journal.settings.calendar, as_of)
    review = weekly_review(reading.journal, week, as_of)
    talk = Talk(vault, reading, review, as_of, again, yes)
    try:
        _close(talk, given)
    except click.Abort:
        click.echo(f"\n{NOTHING}")
        raise click.exceptions.Exit(1) from None


def _close(talk: Talk, given: Mapping[str, str]) -> None:
    """Look first, then plan, then write."""
    review, settings = talk.review, talk.journal.settings
    if is_unseen(review):
        why = nothing_to_see(review, talk.vault.found, talk.reading.problems, talk.as_of)
        raise click.ClickException(why)
    click.echo(looked_at(review, settings))
    if is_closed(talk.journal, review.week) and not talk.again:
        click.echo("\nThis talk is closed already: its day and its counts stay as they are.")
    said = given if given or not in_terminal() else _asked(talk)
    closing = Closing(
        change=said.get("change", ""),
        glad=said.get("glad", ""),
        commitment=said.get("commitment", ""),
        next=time_of_talk(said["next"], talk.as_of) if "next" in said else None,
        again=talk.again,
    )
    made = planned(talk, closing, said)
    if made.lines:
        write(talk, made, said)
    else:
        click.echo("\nThere is nothing to write: all of it stands there already.")


def _asked(talk: Talk) -> dict[str, str]:
    """What the two of them say to the four questions."""
    journal, week = talk.journal, talk.review.week
    ahead = week_ahead(week, journal.settings.calendar, talk.as_of)
    seen, coming = (journal.weekly.get(one.first, WeeklyEntry(one, "")) for one in (week, ahead))
    there = {"change": coming.change, "glad": seen.glad, "commitment": coming.commitment}
    if next_talk := journal.settings.support.talk_after(talk.as_of):
        words = catalogue(journal.settings.language)
        there["next"] = f"{words.full_day(next_talk.date())}, {next_talk:%H:%M}"
    return Asking(there, talk.as_of).go()
