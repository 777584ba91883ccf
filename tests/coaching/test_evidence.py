"""The evidence about a KBI on a day."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from adherence.journals import MON, WEEKDAYS, kbi, minutes
from coaching.cases import WALK, journal_of, named
from msgspec.structs import replace

from humexjournal.adherence.dose import PartialMisses
from humexjournal.adherence.recovered import Recovered
from humexjournal.coaching.adjustments import Adjustment
from humexjournal.coaching.evidence import Evidence, evidence
from humexjournal.coaching.misses import WeekdayMisses
from humexjournal.coaching.past import past
from humexjournal.core.entry import DailyEntry
from humexjournal.core.kbi import Change, Terms
from humexjournal.core.prompt import Agreed, Prompt, PromptState
from humexjournal.core.schedule import EVERY_DAY, OnDays

TWO_WEEKS = "25 22 24 20 12 - - 21 o 20 7 5"
FRIDAY = date(2026, 6, 12)
TUE, THU, FRI = (date(2026, 6, day) for day in (9, 11, 12))


def of(line: str, day: date, walk=WALK, **more) -> Evidence:
    return evidence(past(journal_of(line, kbis=(walk,), **more), day), "walk")


def test_two_weeks_of_walks():
    walk = kbi(WEEKDAYS, minutes(20), minutes(10), starts=MON)
    found = of(TWO_WEEKS, FRIDAY, walk, tags=dict.fromkeys((TUE, THU, FRI), "time"))

    assert (found.done, found.misses, found.blanks) == (7, 3, 0)
    assert (found.score, found.threshold, found.usual, found.alarmed) == (5, 4, 0.85, True)
    assert found.partial == PartialMisses(2, 3)
    assert found.tries == tuple(map(Decimal, (25, 22, 24, 20, 12, 21, 0, 20, 7, 5)))
    assert found.zero_share == 0.1
    assert (found.leading_tag, found.tagged("time"), found.tags.tagged) == ("time", 1, 3)
    assert found.weekday == WeekdayMisses(1, 1, pytest.approx(5 / 3))
    assert (found.since, found.days_in_version, found.drifting) == (MON, 11, ("walk",))


def test_blanks_are_neither_done_nor_missed():
    found = of("x . - o .", date(2026, 6, 5))

    assert (found.done, found.misses, found.blanks, found.coverage) == (1, 1, 3, 0.4)
    assert found.adherence == 0.5


def test_a_new_version_begins_its_own_window():
    walk = replace(WALK, changes=(Change(date(2026, 6, 8), Terms(), kind="shrink"),))

    found = of("x x o x x - - x o x x x", FRIDAY, walk)

    assert (found.closed_in_version, found.done, found.misses) == (5, 4, 1)
    assert found.adjustments == (Adjustment(date(2026, 6, 8), "shrink", Recovered.YES),)


def test_nothing_after_the_day_is_known():
    later = of(f"{TWO_WEEKS} x x x x x x", FRIDAY)

    assert later == of(TWO_WEEKS, FRIDAY)


def test_the_weekday_on_which_misses_concentrate():
    every_day = kbi(OnDays(EVERY_DAY), minutes(20), starts=MON)
    line = "o x x x x x x o x x x x x x"

    assert of(line, date(2026, 6, 14), every_day).weekday == WeekdayMisses(0, 2, 7)


def test_how_the_days_felt_and_what_weighed():
    said = journal_of("x o x")
    felt = {day: replace(one, felt=2, effort=4) for day, one in said.daily.items()}
    quiet = DailyEntry(date(2026, 6, 4), "daily/2026-06-04.md", felt=5)
    said = replace(said, daily={**felt, quiet.day: quiet})

    found = evidence(past(said, date(2026, 6, 3)), "walk")

    assert (found.felt, found.effort) == (2, 4)


def test_a_tag_of_two_weighs_half():
    tags = {date(2026, 6, 2): "time", date(2026, 6, 3): "tired"}

    found = of("x o o", date(2026, 6, 3), tags=tags)

    assert (found.tagged("time"), found.tagged("time", "tired")) == (Fraction(1, 2), 1)


def test_the_kbis_that_drift_are_those_of_the_whole_client():
    full = "x x x x x - -"
    both = journal_of({"walk": f"{full} x o o", "plan": f"{full} o o x"})

    found = evidence(past(both, date(2026, 6, 10)), "plan")

    assert found.drifting == ("plan", "walk")
    assert named("plan") == both.kbis["plan"]


@pytest.mark.parametrize(
    ("sent", "answered", "kinds"),
    [
        (date(2026, 6, 2), None, ["reframe"]),
        (date(2026, 6, 2), date(2026, 6, 3), ["reframe"]),
        (date(2026, 6, 2), date(2026, 6, 6), []),
        (date(2026, 6, 6), date(2026, 6, 6), []),
        (None, None, []),
    ],
)
def test_what_was_agreed_after_the_day_has_not_been_yet(sent, answered, kinds):
    prompt = Prompt(
        "2026-06-01-walk",
        "prompts/2026-06-01-walk.md",
        "walk",
        MON,
        PromptState.CLOSED,
        proposal="reframe",
        sent=sent,
        answered=answered,
        agreed=Agreed.YES,
    )

    found = of("x o x x x", date(2026, 6, 5), prompts=[prompt])

    assert [one.kind for one in found.adjustments] == kinds
