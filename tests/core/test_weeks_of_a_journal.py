"""Which week a journal reads for a day, however the journal has come about."""

import pickle
from datetime import date

import pytest
from msgspec.structs import replace

from humexjournal.core.calendar import Week
from humexjournal.core.entry import Observation, WeeklyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.value import Mark
from humexjournal.problem import Location

FIRST, SECOND = date(2026, 6, 22), date(2026, 6, 29)


def week_from(day: date, value: Mark) -> dict[date, WeeklyEntry]:
    said = Observation(value, str(value), Location("weekly.md"))
    return {day: WeeklyEntry(Week(day), "weekly.md", {"walk": {day: said}})}


OLD, NEW = week_from(FIRST, Mark.DONE), week_from(SECOND, Mark.NOT_DONE)


@pytest.mark.parametrize(
    "journal",
    [
        Journal(weekly=NEW),
        replace(Journal(weekly=OLD), weekly=NEW),
        Journal(weekly=OLD).with_weekly(NEW),
        Journal(weekly=OLD).with_weekly(NEW).with_daily({}),
        pickle.loads(pickle.dumps(Journal(weekly=NEW))),  # noqa: S301 — made here
    ],
    ids=["made", "replaced", "with other weeks", "with other days", "handed to another process"],
)
def test_the_weeks_that_it_has_are_the_ones_that_it_reads(journal):
    assert journal.observation("walk", FIRST) is None
    assert journal.observation("walk", SECOND).value is Mark.NOT_DONE
