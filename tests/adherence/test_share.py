"""How often: the share of what was planned that was done."""

from datetime import date

import pytest
from adherence.journals import (
    LATER,
    MON,
    SUN,
    THU,
    WED,
    journal,
    kbi,
    minutes,
    per_week,
)
from adherence.letters import any_letters, chances
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from humexjournal.adherence.aim import Composite, Verdict, composite, macro_mean
from humexjournal.adherence.gates import Need, TooLittle
from humexjournal.adherence.interval import Interval
from humexjournal.adherence.series import Series, series
from humexjournal.adherence.share import Counted, Share, counted, likely, share, so_far
from humexjournal.core.calendar import Period
from humexjournal.core.schedule import Per, Quota, Total

A_FORTNIGHT = Period(MON, date(2026, 6, 14))
counts = st.builds(Counted, *(st.integers(0, 40) for _ in range(4)))
aims = st.integers(1, 20).map(lambda n: n / 20)


def read(walk, line: str, period: Period = A_FORTNIGHT, as_of: date = LATER) -> Series:
    return series(walk, journal(line), period, as_of)


# Counts


def test_each_state_that_counts_is_counted():
    assert counted(chances("ddd/mmuppppperrv")) == Counted(4, 2, 1, 5)


def test_nothing_is_nothing():
    assert counted(()) == Counted(0, 0, 0, 0)
    assert Counted().scheduled == 0
    assert Counted().bounds is None
    assert Counted().amounts == {"opportunities": 0, "coverage": 0, "closed": 0}


def test_what_has_closed_is_scheduled():
    assert Counted(4, 2, 1, 3).scheduled == 7


@pytest.mark.parametrize(
    ("of", "bounds"),
    [
        (Counted(5, 2, 0), Interval(5 / 7, 5 / 7)),
        (Counted(4, 1, 2), Interval(4 / 7, 6 / 7)),
        (Counted(10, 2, 2, 9), Interval(10 / 14, 12 / 14)),
        (Counted(0, 0, 1), Interval(0, 1)),
        (Counted(0, 0, 0, 1), None),
    ],
)
def test_the_bounds_take_a_blank_for_missed_and_for_done(of, bounds):
    assert of.bounds == bounds


def test_the_gates_are_told_how_much_is_known_and_how_much_is_over():
    assert Counted(4, 2, 2, 8).amounts == {"opportunities": 8, "coverage": 0.75, "closed": 0.5}


# What a range has come to


def test_days_that_are_still_open_are_open():
    assert so_far(read(kbi(), "x x o", as_of=THU)) == Counted(2, 1, 0, 11)


@pytest.mark.parametrize("line", ["x x x o o o o " + "x o", "x x x o o o o " + "x x x x x"])
def test_a_quota_that_still_runs_is_open_whatever_was_done(line):
    running = read(kbi(per_week(3)), line, as_of=date(2026, 6, 12))

    assert so_far(running) == Counted(done=3, pending=3)


@pytest.mark.parametrize("line", ["60 o o o o o o " + "60 o", "60 o o o o o o " + "5"])
def test_a_total_that_still_runs_is_open_whatever_it_comes_to(line):
    total = kbi(Total(Per.WEEK), minutes(60), starts=MON)

    assert so_far(read(total, line, as_of=date(2026, 6, 12))) == Counted(done=1, pending=1)
    assert so_far(read(total, line)).pending == 0


def test_what_was_off_or_never_arose_is_not_open():
    off = read(kbi(), "off x r", Period(MON, WED))
    void = read(kbi(Quota(1, Per.WEEK), starts=SUN), "", Period(MON, SUN), as_of=SUN)

    assert so_far(off) == Counted(done=1)
    assert so_far(void) == Counted()


# The share


def test_the_share_of_a_full_month_has_everything():
    assert share(Counted(10, 2, 2), 0.8) == Share(
        bounds=Interval(10 / 14, 12 / 14),
        likely=likely(Counted(10, 2, 2)),
        verdict=Verdict.CANT_TELL,
        clearly=Verdict.CANT_TELL,
    )


def test_the_likely_range_stands_on_the_bounds():
    found = likely(Counted(10, 2, 2, 7))

    assert (round(found.low, 3), round(found.high, 3)) == (0.544, 0.939)


def test_nothing_has_no_likely_range():
    with pytest.raises(ValueError, match="0 of 0"):
        likely(Counted(pending=1))


@pytest.mark.parametrize(
    ("of", "bounds", "likely_range", "clearly"),
    [
        (Counted(), *[TooLittle(Need.OPPORTUNITIES, 0, least) for least in (3, 10, 10)]),
        (Counted(2), *[TooLittle(Need.OPPORTUNITIES, 2, least) for least in (3, 10, 10)]),
        (
            Counted(3),
            Interval(1, 1),
            *[TooLittle(Need.OPPORTUNITIES, 3, 10) for _ in range(2)],
        ),
        (
            Counted(9),
            Interval(1, 1),
            *[TooLittle(Need.OPPORTUNITIES, 9, 10) for _ in range(2)],
        ),
        (Counted(9, 1), Interval(0.9, 0.9), likely(Counted(9, 1)), Verdict.CANT_TELL),
        (
            Counted(3, 1, 6),
            *[TooLittle(Need.COVERAGE, 0.4, 0.5) for _ in range(2)],
            Verdict.CANT_TELL,
        ),
        (Counted(3, 2, 5), Interval(0.3, 0.8), likely(Counted(3, 2, 5)), Verdict.CANT_TELL),
        (
            Counted(20, pending=5),
            *[TooLittle(Need.CLOSED, 0.8, 1) for _ in range(2)],
            Verdict.AT_AIM,
        ),
        (
            Counted(1, 15, pending=4),
            *[TooLittle(Need.CLOSED, 0.8, 1) for _ in range(2)],
            Verdict.BELOW,
        ),
    ],
)
def test_a_share_is_shown_from_its_least_on(of, bounds, likely_range, clearly):
    found = share(of, 0.8)

    assert (found.bounds, found.likely, found.clearly) == (bounds, likely_range, clearly)


@pytest.mark.parametrize(
    ("of", "verdict"),
    [
        (Counted(), None),
        (Counted(pending=7), None),
        (Counted(1), Verdict.AT_AIM),
        (Counted(0, 1), Verdict.BELOW),
        (Counted(0, 0, 1), Verdict.CANT_TELL),
        (Counted(4, 1), Verdict.AT_AIM),
        (Counted(3, 1, 1), Verdict.CANT_TELL),
        (Counted(3, 2), Verdict.BELOW),
        (Counted(3, 2, pending=2), Verdict.BELOW),
    ],
)
def test_the_verdict_is_by_the_bounds_with_any_data(of, verdict):
    assert share(of, 0.8).verdict == verdict


@pytest.mark.parametrize(
    ("of", "verdict"),
    [
        (Counted(0, 1, 0, 6), Verdict.CANT_TELL),
        (Counted(0, 2, 0, 3), Verdict.BELOW),
        (Counted(0, 1, 0, 4), Verdict.CANT_TELL),
        (Counted(4, 0, 0, 1), Verdict.AT_AIM),
        (Counted(3, 0, 0, 2), Verdict.CANT_TELL),
        (Counted(0, 0, 0, 5), None),
    ],
)
def test_what_is_still_open_may_come_out_either_way(of, verdict):
    assert share(of, 0.8).verdict == verdict


@pytest.mark.parametrize(
    ("of", "aim", "clearly"),
    [
        (Counted(4, 6), 0.8, Verdict.BELOW),
        (Counted(4, 6), 0.59, Verdict.CANT_TELL),
        (Counted(20, 0), 0.8, Verdict.AT_AIM),
        (Counted(17, 3), 0.8, Verdict.CANT_TELL),
    ],
)
def test_clearly_is_by_the_likely_range(of, aim, clearly):
    assert share(of, aim).clearly == clearly


def test_the_worked_composite_of_three_kbis():
    shares = [share(of, 0.8) for of in (Counted(6, 1), Counted(2, 1, 1), Counted(5, 0, 2))]
    mean = macro_mean(one.bounds for one in shares if isinstance(one.bounds, Interval))

    assert composite(one.verdict for one in shares if one.verdict) == Composite(1, 1, 1)
    assert mean is not None
    assert (round(mean.low, 3), round(mean.high, 3)) == (0.690, 0.869)


# Laws


@given(counts, aims)
def test_a_share_lies_within_its_likely_range_and_both_between_nothing_and_all(of, aim):
    found = share(of, aim)

    if isinstance(found.bounds, Interval):
        assert 0 <= found.bounds.low <= found.bounds.high <= 1
        assert (found.bounds.low == found.bounds.high) == (of.unlogged == 0)
    if isinstance(found.likely, Interval) and isinstance(found.bounds, Interval):
        assert 0 <= found.likely.low <= found.bounds.low
        assert found.bounds.high <= found.likely.high <= 1


@given(counts, aims)
def test_what_is_clear_of_what_is_over_is_so_by_the_bounds_too(of, aim):
    found = share(replace(of, pending=0), aim)

    if found.clearly in (Verdict.AT_AIM, Verdict.BELOW):
        assert found.verdict == found.clearly


@given(any_letters)
def test_what_is_off_spare_or_void_is_not_counted(letters):
    kept = "".join(letter for letter in letters if letter not in "erv")
    found = counted(chances(letters))

    assert found == counted(chances(kept))
    assert found.scheduled + found.pending == len(kept)
