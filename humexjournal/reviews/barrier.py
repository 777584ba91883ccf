"""What has got in the way of a behaviour for some weeks, where it is mostly one thing."""

from datetime import date

from msgspec import Struct

from humexjournal.adherence.friction import pareto, tags_of_misses
from humexjournal.adherence.remembered import Remembered, part_of
from humexjournal.adherence.state import State
from humexjournal.core.calendar import Period, Week
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI

WEEKS = 4
ALL_OF_THEM = 4
"""So many misses that all went the same way are worth a word; fewer are a coincidence."""


class Barrier(Struct, frozen=True):
    """A tag that stands on `tagged` of the `misses` of a behaviour since a day."""

    kbi: str
    tag: str
    tagged: int
    misses: int
    since: date


def barrier(  # noqa: PLR0913 — what, of whom, when, and what is known of it
    kbi: KBI,
    tag: str,
    journal: Journal,
    week: Week,
    as_of: date,
    *,
    kept: Remembered | None = None,
) -> Barrier | None:
    """Whether a tag is what mostly gets in the way of a behaviour, over four weeks to this one.

    `kept` is what is remembered of the journal.
    """
    since = max(week.shifted(1 - WEEKS).first, kbi.starts)
    if since > week.last:
        return None
    found = part_of(kbi, journal, Period(since, week.last), as_of, kept)
    missed = dict.fromkeys(one.due for one in found.opportunities if one.state is State.MISSED)
    tags = tags_of_misses(kbi.id, missed, journal)
    tagged = sum(tag in of_one for of_one in tags)
    all_the_same = tagged == len(tags) >= ALL_OF_THEM
    if not all_the_same and pareto(tags).biggest != tag:
        return None
    return Barrier(kbi.id, tag, tagged, len(tags), since)
