"""How a quota stands."""

from datetime import date

import pytest
from adherence.journals import (
    AFTERWARDS,
    FRI,
    MON,
    SAT,
    SUN,
    THU,
    WED,
    WEEK,
    journal,
    kbi,
    per_week,
    quota_of,
    unit_states,
    with_week,
)

from humexjournal.adherence.schedules.pace import Pace
from humexjournal.adherence.series import series
from humexjournal.adherence.state import Status


@pytest.mark.parametrize(
    ("line", "as_of", "status"),
    [
        ("o o", WED, "on track"),
        ("o o o", THU, "behind pace"),
        ("o o o o", FRI, "last chance"),
        ("o o o o o", SAT, "out of reach"),
        ("x o o", THU, "on track"),
        ("x o o o o", SAT, "last chance"),
        ("x o o o o o", SUN, "out of reach"),
        ("x o o - o o", SUN, "needs the log"),
        ("x x o x", FRI, "met"),
        ("x x o x x", FRI, "met"),
    ],
)
def test_three_a_week_day_by_day(line, as_of, status):
    assert status == quota_of(kbi(per_week(3)), line, as_of).status


def test_a_day_with_a_value_is_no_longer_open_and_the_as_of_day_is_one_of_them():
    quota = quota_of(kbi(per_week(3)), "o o o o o", as_of=FRI)

    assert (quota.open_days, quota.status) == ((SAT, SUN), Status.OUT_OF_REACH)


def test_a_silent_entry_is_unknown_until_its_day_closes_so_that_nothing_is_said_too_early():
    walk = kbi(per_week(3))

    silent_yesterday = quota_of(walk, "o o o o .", as_of=SAT)
    a_day_later = quota_of(walk, "o o o o . x", as_of=SUN)

    assert (silent_yesterday.unknown_days, silent_yesterday.status) == (
        (FRI,),
        Status.NEEDS_THE_LOG,
    )
    assert (a_day_later.unknown_days, a_day_later.status) == ((), Status.OUT_OF_REACH)


def test_what_could_not_be_read_stays_unknown():
    quota = quota_of(kbi(per_week(3)), "o o ? o o x ?", as_of=SUN)

    assert (quota.unknown_days, quota.open_days) == ((WED,), (SUN,))
    assert quota.status is Status.NEEDS_THE_LOG


def test_every_day_of_a_quota_of_all_days_is_no_last_chance():
    assert quota_of(kbi(per_week(7)), "x x", as_of=WED).status is Status.ON_TRACK


def test_a_day_ticked_on_paper_is_known_once_it_closes():
    ticked = with_week(journal("o o o . o"), filled=frozenset({THU}))

    [quota] = series(kbi(per_week(3)), ticked, WEEK, SAT).quotas

    assert (quota.unknown_days, quota.status) == ((), Status.OUT_OF_REACH)


def test_before_its_period_begins_a_quota_is_on_track():
    quota = quota_of(kbi(per_week(3)), "", as_of=date(2026, 5, 20))

    assert (quota.status, len(quota.open_days), unit_states(quota)) == (
        Status.ON_TRACK,
        7,
        "pending pending pending",
    )


@pytest.mark.parametrize(
    ("line", "status"),
    [("x x x o o o o", "met"), ("x x o o o o o", "closed"), ("- - - - - - -", "closed")],
)
def test_after_closing_it_is_met_or_closed(line, status):
    assert status == quota_of(kbi(per_week(3)), line).status


def test_a_quota_of_nothing_is_void_at_any_time():
    late = kbi(per_week(1), starts=FRI)

    assert [quota_of(late, "- - - - x", as_of).status for as_of in (MON, SAT, AFTERWARDS)] == [
        Status.VOID
    ] * 3
    assert quota_of(late, "- - - - x").units == ()


@pytest.mark.parametrize(
    ("done", "before", "still_open", "status"),
    [(0, 2, 5, "on track"), (0, 3, 4, "behind pace"), (1, 4, 3, "on track")],
)
def test_the_pace_is_the_quota_in_proportion_to_the_days_that_have_passed(
    done, before, still_open, status
):
    days = {"eligible": 7, "before": before, "unknown": 0, "still_open": still_open}
    pace = Pace(quota=3, done=done, cap=1, **days)

    assert status == pace.status
