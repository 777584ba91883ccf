"""How it goes on: week by week, after a miss, and in the long run."""

from datetime import date

import pytest
from adherence.journals import LATER, MAY, MON, SUN, journal, kbi, per_week
from adherence.lives import last_of, life_in, life_of

from humexjournal.adherence.course import Course, course
from humexjournal.adherence.gates import Need, TooLittle
from humexjournal.adherence.momentum import momentum
from humexjournal.adherence.recovery import BounceBack
from humexjournal.adherence.runs import Run, Runs
from humexjournal.adherence.tally import Tally
from humexjournal.adherence.trend import Direction, Trend, trend
from humexjournal.core.calendar import Period
from humexjournal.core.kbi import Change, Terms
from humexjournal.core.schedule import Each, OnDays

NEXT_MON, NEXT_SUN = date(2026, 6, 8), date(2026, 6, 14)
RISING = "x x x o o o o " + "x x x x o o o " + "x x x x x x o " + "x x x x x x x"


def course_of(line: str, walk=None, period: Period | None = None, as_of: date = LATER) -> Course:
    """Over the whole line, or over a range in it."""
    over = period or Period(MON, last_of(line))
    found = life_of(line, walk or kbi(starts=MON), as_of=as_of, until=over.last)
    return course(found, over)


def day(number: int) -> date:
    return date(2026, 6, number)


def test_four_full_weeks_have_a_whole_course():
    assert course_of(RISING) == Course(
        weeks=(
            Tally(done=3, missed=4, low=3 / 7, high=3 / 7),
            Tally(done=4, missed=3, low=4 / 7, high=4 / 7),
            Tally(done=6, missed=1, low=6 / 7, high=6 / 7),
            Tally(done=7, low=1, high=1),
        ),
        trend=trend([(3, 7), (4, 7), (6, 7), (7, 7)]),
        bounce_back=BounceBack(back=3, with_next=8, misses=8, done=20),
        recovery_time=3,
        runs=Runs(Run(13, day(15), day(28)), Run(13, day(15), day(28))),
        momentum=momentum(life_of(RISING).resolved),
    )


def test_one_day_has_a_course_that_says_what_it_is_short_of():
    assert course_of("x") == Course(
        weeks=(),
        trend=TooLittle(Need.WEEKS, 0, 4),
        bounce_back=TooLittle(Need.MISSES, 0, 3),
        recovery_time=TooLittle(Need.MISSES, 0, 3),
        runs=Runs(None, Run(1, MON, MON)),
        momentum=TooLittle(Need.OPPORTUNITIES, 1, 14),
    )


# After a miss


def test_the_worked_bounce_back():
    found = course_of("x x x o x x o o x x x o x")

    assert found.bounce_back == BounceBack(back=3, with_next=4, misses=4, done=9)
    assert found.recovery_time == 1


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("o x o x x", TooLittle(Need.MISSES, 2, 3)),
        ("o x o x o", BounceBack(back=2, with_next=2, misses=3, done=2)),
    ],
)
def test_a_bounce_back_is_shown_from_three_misses_on(line, expected):
    assert course_of(line).bounce_back == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("o x o x x", TooLittle(Need.MISSES, 2, 3)),
        ("o o x o x", 1.5),
        ("o o o", None),
    ],
)
def test_a_recovery_time_is_shown_from_three_misses_on(line, expected):
    assert course_of(line).recovery_time == expected


def test_only_what_is_due_in_the_range_is_looked_at():
    line = "o x o x o x o " + "o o x o o x o " + "x o x o x o x"

    found = course_of(line, period=Period(NEXT_MON, NEXT_SUN))

    assert found.bounce_back == BounceBack(back=2, with_next=4, misses=5, done=2)
    assert found.recovery_time == 2
    assert [week.done for week in found.weeks] == [2]


def test_a_range_keeps_its_first_and_its_last_day():
    line = "x o x o x o x"

    found = course_of(line, period=Period(day(2), day(6)))

    assert found.bounce_back == BounceBack(back=2, with_next=2, misses=3, done=2)


def test_the_units_of_a_quota_come_back_on_their_days():
    found = course_of("o o o o o x o", kbi(per_week(3), starts=MON), Period(MON, SUN))

    assert found.bounce_back == TooLittle(Need.MISSES, 2, 3)
    assert found.runs == Runs(None, Run(1, day(6), day(6)))


# In the long run


def test_runs_and_momentum_look_back_over_the_whole_life():
    line = "x " * 13 + "x"

    found = course_of(line, period=Period(NEXT_MON, NEXT_SUN))

    assert found.runs == Runs(Run(14, MON, NEXT_SUN), Run(14, MON, NEXT_SUN))
    assert found.momentum == pytest.approx(momentum(life_of(line).resolved))


def test_what_comes_after_the_range_is_not_looked_at():
    said = journal("x x x x x x x " + "x x o o o o o")
    longer = life_in(said, kbi(starts=MON), until=NEXT_SUN)

    assert course(longer, Period(MON, SUN)).runs == Runs(Run(7, MON, SUN), Run(7, MON, SUN))
    assert course(longer, Period(MON, NEXT_SUN)).runs == Runs(None, Run(9, MON, day(9)))


@pytest.mark.parametrize(("done", "expected"), [(7, 0.311), (13, 0.5), (30, 0.798), (66, 0.970)])
def test_the_worked_momenta_of_perfect_days(done, expected):
    walk = kbi(starts=MAY)
    said = journal("x " * done, first=MAY)
    ended = course(life_in(said, walk), Period(MAY, LATER)).momentum

    if done >= 14:
        assert ended == pytest.approx(expected, abs=0.0005)
    else:
        assert ended == TooLittle(Need.OPPORTUNITIES, done, 14)


@pytest.mark.parametrize(("misses", "expected"), [(1, 0.920), (3, 0.827), (7, 0.668)])
def test_the_worked_momenta_after_misses(misses, expected):
    said = journal("x " * 66 + "o " * misses, first=MAY)

    found = course(life_in(said, kbi(starts=MAY)), Period(MAY, LATER))

    assert found.momentum == pytest.approx(expected, abs=0.0005)


def test_momentum_is_by_opportunity_of_what_is_planned():
    line = "x o x o x o o " * 4
    three_days = OnDays(frozenset({0, 2, 4}))

    named = course_of(line, kbi(three_days, starts=MON)).momentum
    free = course_of(line, kbi(per_week(3), starts=MON)).momentum

    assert named == TooLittle(Need.OPPORTUNITIES, 12, 14)
    assert free == TooLittle(Need.OPPORTUNITIES, 12, 14)
    assert course_of("x o x o x o o " * 5, kbi(three_days, starts=MON)).momentum == pytest.approx(
        1 - 0.5 ** (15 / (13 * (3 / 7) ** 0.5))
    )


@pytest.mark.parametrize(
    ("logged", "expected"),
    [(13, TooLittle(Need.OPPORTUNITIES, 13, 14)), (14, 1 - 0.5 ** (14 / 13))],
)
def test_momentum_is_shown_from_fourteen_logged_opportunities_on(logged, expected):
    assert course_of("x " * logged + "off - -").momentum == (
        expected if logged < 14 else pytest.approx(expected)
    )


@pytest.mark.parametrize("nothing", [Each("one-to-one"), OnDays(frozenset())])
def test_momentum_fades_by_the_day_where_nothing_is_planned_any_more(nothing):
    change = Change(date(2026, 6, 29), Terms(schedule=nothing))
    walk = kbi(per_week(7), starts=MON, changes=(change,))

    found = course_of("x " * 28 + "- - -", walk)

    assert found.momentum == pytest.approx(1 - 0.5 ** (28 / 13))


# Trend


def test_four_weeks_and_twenty_opportunities_have_a_trend():
    found = course_of("o o o o o - - " + "x o o o o - - " + "x x x o o - - " + "x x x x x - -")

    assert isinstance(found.trend, Trend)
    assert found.trend.direction is Direction.RISING


@pytest.mark.parametrize(
    ("line", "short_of"),
    [
        ("x x x x x x x " * 3, TooLittle(Need.WEEKS, 3, 4)),
        ("x x x x x x x " * 3 + "- - - - - - - ", TooLittle(Need.WEEKS, 3, 4)),
        ("x x x x x - - " * 3 + "o x x x - - -", TooLittle(Need.OPPORTUNITIES, 19, 20)),
        ("x x x x x x x " * 3 + "x x x x x x", TooLittle(Need.WEEKS, 3, 4)),
    ],
)
def test_a_trend_is_shown_from_four_weeks_and_twenty_opportunities_on(line, short_of):
    assert course_of(line).trend == short_of


def test_a_week_of_which_nothing_is_known_keeps_its_place():
    line = (
        "o o o o o x x " + "- - - - - - - " + "x x o o o x x " + "x x x x o x x " + "x x x x x x x"
    )

    assert course_of(line).trend == trend([(2, 7), (0, 0), (4, 7), (6, 7), (7, 7)])


def test_a_week_of_which_one_day_is_known_is_one_of_the_four():
    assert course_of("x x x x x x x " * 3 + "- - - o - - -").trend == trend(
        [(7, 7), (7, 7), (7, 7), (0, 1)]
    )


def test_a_blank_speaks_neither_for_nor_against_a_trend():
    line = "x o - - x x x " + "x x x x x - - " + "x x x x x x o " + "o x x x x x x"

    assert course_of(line).trend == trend([(4, 5), (5, 5), (6, 7), (6, 7)])


def test_a_quota_that_still_runs_says_nothing_about_a_trend():
    line = "x x x x o o o " * 4 + "x x x x x"
    running = Period(MON, date(2026, 7, 5))

    found = course_of(line, kbi(per_week(5), starts=MON), running, as_of=date(2026, 7, 3))

    assert found.trend == trend([(4, 5), (4, 5), (4, 5), (4, 5), (0, 0)])
    assert [week.done for week in found.weeks] == [4, 4, 4, 4, 5]
