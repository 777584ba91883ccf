"""Whether fewer behaviours would be better: the tracker is not the job."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import pairwise

from humexjournal.adherence.tally import Tally
from humexjournal.core.entry import PeriodEntry
from humexjournal.reviews.figures import Row

HEAVY = 6
"""The burden from which on fewer are suggested, of 10."""

THIN = 0.6
"""The coverage below which a week has few entries."""

SEVERAL = 2


class Fewer(StrEnum):
    """Why fewer would be better. It never means that more should be filled in."""

    BURDEN = "burden"
    NOT_NAMED = "not named"
    FEW_ENTRIES = "few entries"


def fewer(said: PeriodEntry, rows: Sequence[Row]) -> tuple[Fewer, ...]:
    """The reasons, none where there is but one behaviour."""
    return tuple(_reasons(said, rows)) if len(rows) >= SEVERAL else ()


def _reasons(said: PeriodEntry, rows: Iterable[Row]) -> Iterator[Fewer]:
    if said.burden is not None and said.burden >= HEAVY:
        yield Fewer.BURDEN
    if said.recited is False:
        yield Fewer.NOT_NAMED
    weeks = (row.whole.figures.course.weeks for row in rows if row.whole)
    thin = [_is_thin(week) for week in zip(*weeks, strict=True)]
    if any(one and two for one, two in pairwise(thin)):
        yield Fewer.FEW_ENTRIES


def _is_thin(week: Iterable[Tally]) -> bool:
    """Whether less than three fifths of what was planned in a week is known."""
    known, planned = 0, 0
    for counts in week:
        known += counts.done + counts.missed
        planned += counts.scheduled
    return known < THIN * planned
