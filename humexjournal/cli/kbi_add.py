"""`humex kbi add`: a new definition, by options or by questions."""

from collections.abc import Mapping
from datetime import date

import click

from humexjournal.app.adding import Added, defined, path_of
from humexjournal.app.defining import with_kbi
from humexjournal.app.schemas import checked_line
from humexjournal.app.writing import write_all
from humexjournal.cli.kbi_asked import asked
from humexjournal.cli.kbi_shown import sentence
from humexjournal.cli.kbi_written import advised, need, opened
from humexjournal.cli.of_client import OfClient, place
from humexjournal.cli.prompts_recorded import carried_out
from humexjournal.cli.session import Day, Session, pass_session
from humexjournal.cli.talk_asked import in_terminal
from humexjournal.core.calendar import ONE_DAY
from humexjournal.core.journal import Journal
from humexjournal.core.logging_time import seconds_a_day
from humexjournal.problem import Problem
from humexjournal.rendering.escape import printable
from humexjournal.vault.edit import ByHand
from humexjournal.vault.new_note import NewNote

WHAT = "A new behaviour needs --behaviour TEXT and --schedule TEXT, or a terminal to ask in."


@click.command("add", cls=OfClient)
@click.argument("new_id", metavar="ID")
@click.option("--behaviour", metavar="TEXT", help="What is done, so that one could see it.")
@click.option("--schedule", metavar="TEXT", help="How often, such as weekdays or 3 per week.")
@click.option("--standard", metavar="TEXT", help="What counts as done; else yes or no.")
@click.option("--minimum", metavar="TEXT", help="The busy-day version.")
@click.option("--by", metavar="TEXT", help="By when: a time, or words.")
@click.option("--cue", metavar="TEXT", help="What it follows.")
@click.option("--goal", metavar="GOAL", help="What it serves, by its name in humex.yaml.")
@click.option("--why", metavar="TEXT", help="Why it matters, in the words of who does it.")
@click.option("--name", "title", metavar="TEXT", help="A short name for the pages.")
@click.option("--from", "first", type=Day(), metavar="DATE", help="The first day; else tomorrow.")
@click.option("--because", metavar="TEXT", help="Why there is a sixth one.")
@pass_session
def add(
    session: Session,
    /,
    *,
    new_id: str,
    first: date | None,
    title: str | None,
    **texts: str | None,
) -> None:
    """Define a new behaviour; what is not given is asked for in a terminal."""
    vault, journal, as_of = opened(session)
    if new_id in journal.kbis:
        raise click.UsageError(f"There is {journal.kbis[new_id].path} already: `humex kbi change`.")
    starts = first or as_of + ONE_DAY
    given = {key: text.strip() for key, text in texts.items() if text and text.strip()}
    given |= {"from": str(starts)} | ({"name": title.strip()} if title else {})
    if not {"behaviour", "schedule"} <= given.keys():
        given = _asked(new_id, given, journal)
    made = need(lambda: defined(new_id, given, journal))
    click.echo(sentence(journal, made.kbi, starts))
    advised(journal, None, made.kbi, max(starts, as_of))
    path = path_of(new_id)
    line = checked_line(vault.root_of(path), "kbi", up="../")
    new = NewNote(path, line.encode() + made.data)
    carried_out(lambda: write_all(vault.root_of, (), (new,)))
    click.echo(_time(with_kbi(journal, made.kbi), made, starts))
    click.echo(printable(f"{place(vault, new.path)} is new. Deleting it takes that back."))


def _asked(new_id: str, given: dict[str, str], journal: Journal) -> dict[str, str]:
    if not in_terminal():
        raise click.UsageError(WHAT)

    def wrong(texts: Mapping[str, str]) -> Problem | ByHand | None:
        found = defined(new_id, texts, journal)
        return None if isinstance(found, Added) else found

    return asked(given, wrong)


def _time(journal: Journal, made: Added, starts: date) -> str:
    """How long a day takes to fill in with it, and without."""
    terms = {kbi.id: kbi.terms_on(starts) for kbi in journal.active(starts)}
    now = seconds_a_day(terms.values())
    before = seconds_a_day(one for kbi, one in terms.items() if kbi != made.kbi.id)
    rest = f", and {before} without it" if before else ""
    return f"To fill in a day takes about {now} seconds with it{rest}."
