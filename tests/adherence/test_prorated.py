"""The number that a quota asks for."""

from datetime import date

import pytest
from adherence.journals import (
    DAILY,
    FRI,
    JUNE,
    LATER,
    MON,
    THU,
    TUE,
    journal,
    kbi,
    minutes,
    pause,
    per_week,
    quota_of,
    unit_states,
)

from humexjournal.adherence.series import series
from humexjournal.adherence.state import State
from humexjournal.core.kbi import Change, Terms
from humexjournal.core.schedule import Per, Quota


@pytest.mark.parametrize(
    ("times", "starts", "paused", "quota"),
    [
        (4, MON, 0, 4),
        (4, THU, 0, 2),  # 16/7 = 2.29
        (1, FRI, 0, 0),  # 3/7 = 0.43
        (1, THU, 0, 1),  # 4/7 = 0.57
        (3, MON, 1, 3),  # 18/7 = 2.57
        (4, MON, 3, 2),
        (7, MON, 2, 5),
        (9, MON, 0, 7),  # more than there are days
        (3, MON, 7, 0),
    ],
)
def test_a_quota_is_prorated_over_its_eligible_days_and_rounded(times, starts, paused, quota):
    pauses = tuple(pause(date(2026, 6, n), date(2026, 6, n)) for n in range(1, paused + 1))

    walk = kbi(per_week(times), starts=starts, pauses=pauses)

    assert quota == quota_of(walk, "- - - - - - -").quota


def test_a_half_is_rounded_up():
    half_of_june = kbi(Quota(1, Per.MONTH), starts=date(2026, 6, 16))

    [quota] = series(half_of_june, journal(""), JUNE, LATER).quotas

    assert quota.quota == 1


@pytest.mark.parametrize("sign", ["off", "r"])
def test_a_day_off_and_a_spare_day_lower_the_quota(sign):
    assert quota_of(kbi(per_week(5)), f"{sign} {sign} o o o o o").quota == 4  # 25/7 = 3.57


def test_a_spare_day_beyond_the_allowance_lowers_nothing():
    walk = kbi(per_week(5), reserve=0)

    quota = quota_of(walk, "r r x x x o o")

    assert (quota.quota, unit_states(quota)) == (5, "done done done missed missed")


def test_a_change_at_once_prorates_the_days_before_and_after():
    shrunk = Change(THU, Terms(schedule=per_week(3)), at_once=True)
    walk = kbi(per_week(5), changes=(shrunk,))

    assert quota_of(walk, "x o x o x x o").quota == 4  # (5·3 + 3·4)/7 = 3.86


def test_a_change_holds_from_the_next_period_where_nothing_else_is_said():
    shrunk = Change(THU, Terms(schedule=per_week(3)))
    walk = kbi(per_week(5), changes=(shrunk,))

    quotas = series(walk, journal("x o x o x x o"), JUNE, LATER).quotas

    assert [quota.quota for quota in quotas] == [5, 3, 3, 3]


def test_a_change_of_standard_judges_each_day_by_its_own():
    shrunk = Change(THU, Terms(standard=minutes(7)))
    walk = kbi(per_week(3), standard=minutes(20), changes=(shrunk,))

    quota = quota_of(walk, "8 20 8 8 o o o")

    assert [unit.due for unit in quota.units if unit.state is State.DONE] == [TUE, THU]


def test_only_days_under_a_quota_of_the_same_period_carry_it():
    weekly_from_thursday = Change(THU, Terms(schedule=per_week(4)), at_once=True)
    walk = kbi(DAILY, changes=(weekly_from_thursday,))

    quota = quota_of(walk, "x x x x o o o")

    assert (quota.quota, unit_states(quota), quota.extra) == (2, "done missed", 0)
