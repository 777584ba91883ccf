"""What was expected to lead to what, and whether the weeks bear it out."""

from datetime import date, timedelta

import pytest
from adherence.journals import FRI, MON, journal, kbi, per_week
from adherence.lives import by_week, life_in
from msgspec.structs import replace

from humexjournal.adherence.gates import Need, TooLittle
from humexjournal.adherence.leading import Leading, LeadVerdict, Pair, leading
from humexjournal.adherence.leads import BorneOut, borne_out
from humexjournal.core.settings import Lead

STRESS = Lead("walk", "stress", lag=1, direction="down")
FULL = "x x x x x x x "
DONE = [2, 5, 3, 6, 1, 7, 4, 2, 6, 3, 5, 1]
"""How often it was done in each of twelve weeks."""


def weeks_of(*done: int) -> str:
    return "".join("x " * times + "o " * (7 - times) for times in done)


def found(
    line: str,
    stress: list[float | None],
    lead: Lead = STRESS,
    as_of: date = date(2026, 10, 1),
    **of_life,
) -> BorneOut:
    said = replace(journal(line), weekly=by_week(*stress))
    return borne_out(lead, life_in(said, as_of=as_of, **of_life), said, as_of)


def after(weeks: int, as_of_days: int = 1) -> date:
    """So many days after the last day of so many weeks."""
    return MON + timedelta(days=7 * weeks - 1 + as_of_days)


def test_twelve_weeks_that_come_before_better_readings_bear_it_out():
    stress = [5, *(10 - done for done in DONE)]

    pairs = [Pair(n, done / 7, 10 - done) for n, done in enumerate(DONE)]
    assert found(weeks_of(*DONE), stress) == BorneOut(STRESS, 12, leading(pairs, "down"))
    assert leading(pairs, "down").verdict is LeadVerdict.CONSISTENT


def test_against_the_direction_that_was_said_it_is_the_opposite():
    up = replace(STRESS, direction="up")
    verdict = found(weeks_of(*DONE), [5, *(10 - done for done in DONE)], up).leading

    assert isinstance(verdict, Leading)
    assert verdict.verdict is LeadVerdict.OPPOSITE


def test_eleven_weeks_say_nothing():
    stress = [5, *(10 - done for done in DONE[:11])]

    assert found(weeks_of(*DONE[:11]), stress).leading == TooLittle(Need.PAIRED_WEEKS, 11, 12)


@pytest.mark.parametrize(("lag", "pairs"), [(0, 3), (1, 2), (2, 1), (3, 0)])
def test_a_week_is_paired_with_the_reading_so_many_weeks_later(lag, pairs):
    assert found(FULL * 3, [4, 5, 6], replace(STRESS, lag=lag)).pairs == pairs


def test_the_reading_may_lie_after_the_last_week_of_the_life():
    assert found(FULL * 2, [4, 5, 6], until=after(2, 0)).pairs == 2
    assert found(FULL * 2, [4, 5, 6, 7], replace(STRESS, lag=2), until=after(2, 0)).pairs == 2


def test_the_outcome_is_the_one_that_was_named():
    assert found(FULL * 2, [4, 5, 6], replace(STRESS, outcome="control")).pairs == 0


@pytest.mark.parametrize(
    ("line", "pairs"),
    [
        ("x x x x x - - ", 1),
        ("x x x x - - - ", 0),
        ("off off off off off off off ", 0),
    ],
)
def test_a_week_counts_of_which_enough_is_known(line, pairs):
    assert found(line, [4, 5], until=after(1, 0)).pairs == pairs


def test_the_first_week_may_be_a_part_of_one():
    assert found("- - - - x x o", [4, 5], walk=kbi(starts=FRI), until=after(1, 0)).pairs == 1


@pytest.mark.parametrize(("days", "pairs"), [(1, 1), (2, 2), (3, 2)])
def test_a_week_counts_once_it_has_closed(days, pairs):
    as_of = after(2, days)

    assert found(FULL * 2, [4, 5, 6], walk=kbi(per_week(3), starts=MON), as_of=as_of).pairs == pairs


@pytest.mark.parametrize(("days", "pairs"), [(-1, 1), (0, 2)])
def test_only_the_weeks_of_the_life_count(days, pairs):
    assert found(FULL * 2, [4, 5, 6], until=after(2, days)).pairs == pairs


def test_a_kbi_that_has_not_begun_has_no_weeks():
    walk = kbi(starts=after(4))

    assert found("", [4, 5], walk=walk, as_of=MON, until=after(5)) == BorneOut(
        STRESS, 0, TooLittle(Need.PAIRED_WEEKS, 0, 12)
    )
