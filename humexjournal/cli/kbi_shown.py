"""What a change of a definition looks like: its lines, its sentence, the days it touches."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from difflib import unified_diff
from textwrap import wrap

import click

from humexjournal.adherence.restated import Restated
from humexjournal.adherence.state import State
from humexjournal.app.defining import with_kbi
from humexjournal.app.writing import Edit
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.problem import Problem
from humexjournal.rendering.escape import plain, printable
from humexjournal.rendering.words import catalogue
from humexjournal.rendering.words.english.dates import day_month, short_weekday
from humexjournal.reviews.definitions import definitions_review

WIDTH = 79
MOST_DAYS = 10
HEAD = 2
"""The lines with which a diff names its files."""

STATES = {
    State.DONE: "done",
    State.MINIMUM: "busy-day version",
    State.MISSED: "not done",
    State.UNLOGGED: "not filled in",
    State.EXCUSED: "off",
    State.RESERVE: "spare day",
    State.PENDING: "open",
    State.VOID: "no chance",
    None: "not planned",
}


def sentence(journal: Journal, kbi: KBI, day: date) -> str:
    """What is agreed of a behaviour for a day, in one sentence."""
    review = definitions_review(with_kbi(journal, kbi), (kbi.id,), day)
    said = catalogue(journal.settings.language).spelled_out(review.definitions[0])
    lines = wrap(plain(said), WIDTH - 4)
    return "\n".join(f"  {'  ' if n else '= '}{printable(line)}" for n, line in enumerate(lines))


def difference(edit: Edit) -> str:
    """The lines of a file that go and that come, under its name."""
    old, new = (data.decode("utf-8-sig").splitlines() for data in (edit.old, edit.new))
    changes = [*unified_diff(old, new, n=0, lineterm="")][HEAD:]
    lines = (f"  {one[0]} {one[1:]}" for one in changes if one[:2] != "@@")
    return "\n".join(map(printable, (edit.path, *lines)))


def day(one: date) -> str:
    """Tue 9 June 2026."""
    return f"{short_weekday(one)} {day_month(one)} {one.year}"


def days(found: Sequence[Restated]) -> Iterator[str]:
    """Each closed day with what it was and what it would be; of many the first."""
    for one in found[:MOST_DAYS]:
        if one.before is None and one.after is None:
            yield f"  {day(one.day)}: the period that ends here counts differently"
        else:
            yield f"  {day(one.day)}: {STATES[one.before]} → {STATES[one.after]}"
    if len(found) > MOST_DAYS:
        yield f"  and {len(found) - MOST_DAYS} more"


def need_reason(found: Sequence[Restated], because: str, remedy: str, name: str = "") -> None:
    """Say which closed days read differently, of a name; without a reason that is refused."""
    if not found:
        return
    number = "One closed day" if len(found) == 1 else f"{len(found)} closed days"
    number += f" of {printable(name)}" if name else ""
    if not because:
        head = f"{number} would read differently:"
        raise click.ClickException(
            "\n".join((head, *days(found), f"{remedy} Nothing was written."))
        )
    click.echo("\n".join((f"{number} will read differently:", *days(found), "")))


def advice(found: Iterable[Problem]) -> None:
    """What might be better said, as a question."""
    for one in found:
        lines = wrap(f"{one.said} ({one.code})", WIDTH - 2)
        click.echo("\n".join(f"  {printable(line)}" for line in lines))
