"""What holds for every KBI and every journal."""

from datetime import timedelta

import strategies as some
from adherence.journals import MON, SUN, per_week
from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec.structs import replace

from humexjournal.adherence.day import day_record
from humexjournal.adherence.opportunity import QuotaPeriod
from humexjournal.adherence.state import DONE_STATES, State, Status
from humexjournal.adherence.tally import tally
from humexjournal.core.calendar import Period
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import Blank
from humexjournal.core.schedule import ByDate
from humexjournal.core.value import Mark

day_kbis = some.kbis(some.day_schedules, changes=())
steady = some.day_schedules | some.quotas | some.grids | some.dates | some.occasions
quota_situations = some.situations(some.kbis(some.quotas))


def after_its_date(situation, day) -> bool:
    """Whether something was to be done before a day and is not asked for on it."""
    record = day_record(situation.kbi, situation.journal, day, some.AFTERWARDS)
    return isinstance(record.schedule, ByDate) and not record.asked


def units_done(quota: QuotaPeriod) -> int:
    return sum(unit.state in DONE_STATES for unit in quota.units)


NOT_COUNTED = (State.EXCUSED, State.RESERVE, State.VOID)


# 1 and 6: the counts add up


@given(some.situations())
def test_the_bounds_lie_in_order_between_nothing_and_all(situation):
    found = tally(situation.series())

    assert found.scheduled == found.done + found.missed + found.unlogged
    assert 0 <= found.minimum <= found.done
    if found.low is not None and found.high is not None:
        assert 0 <= found.low <= found.high <= 1
        assert (found.low == found.high) == (found.unlogged == 0)


@given(some.situations())
def test_every_due_day_and_every_unit_is_counted_once(situation):
    found = situation.series()
    counts = tally(found)

    in_quotas = sum(quota.quota for quota in found.quotas)
    in_totals = sum(total.state is not State.VOID for total in found.totals)
    in_days = sum(one.state not in NOT_COUNTED for one in found.opportunities)

    assert counts.scheduled + counts.pending == in_quotas + in_totals + in_days


@given(some.situations())
def test_the_chances_of_days_and_windows_are_in_order_of_time(situation):
    due = [one.due for one in situation.series().opportunities]

    assert due == sorted(due)


@given(quota_situations)
def test_the_units_of_a_quota_are_as_many_as_it_asks_for(situation):
    for quota in situation.series().quotas:
        assert len(quota.units) == quota.quota
        assert quota.extra == 0 or units_done(quota) == quota.quota


# 2: what a new entry can change


@given(some.situations(some.kbis(steady)), some.days)
def test_one_more_done_never_lowers_a_bound(situation, day):
    """Save where it moves what is due next, adds to a sum, or says that it was late."""
    assume(situation.is_blank(day) and not after_its_date(situation, day))
    before = tally(situation.series())

    after = tally(situation.saying(day, Mark.DONE).series())

    assert before.low is None or (after.low is not None and after.low >= before.low)
    assert before.high is None or (after.high is not None and after.high >= before.high)


@given(some.situations(day_kbis), some.days, st.sampled_from(some.VALUES))
def test_an_entry_changes_no_other_day(situation, day, value):
    """Save by a spare day, which is one of so many in its month."""
    assume(situation.is_blank(day) and value is not Mark.RESERVE)
    before, after = situation.series(), situation.saying(day, value).series()

    assert [one for one in after.days if one.day != day] == [
        one for one in before.days if one.day != day
    ]
    assert [one for one in after.opportunities if one.due != day] == [
        one for one in before.opportunities if one.due != day
    ]


@given(quota_situations, some.days)
def test_taking_a_day_off_that_was_not_done_costs_a_quota_nothing(situation, day):
    said = situation.journal.observation(some.ID, day)
    assume(said is None or said.value is Mark.NOT_DONE)
    before, after = situation.series(), situation.saying(day, Mark.OFF).series()

    for old, new in zip(before.quotas, after.quotas, strict=True):
        assert units_done(new) <= units_done(old)
        if new.quota:
            assert units_done(new) / new.quota >= units_done(old) / old.quota


# 3: history is judged by what held then


@given(some.situations(), some.changes)
def test_a_change_touches_nothing_before_its_day(situation, change):
    kbi = situation.kbi
    assume(change.starts > kbi.starts)
    changed = replace(kbi, changes=some.in_order([*kbi.changes, change]))
    before, after = situation.series(), situation._replace(kbi=changed).series()

    assert [one for one in after.days if one.day < change.starts] == [
        one for one in before.days if one.day < change.starts
    ]
    late = {one.due for one in (*before.opportunities, *after.opportunities) if one.late}
    assert [
        one for one in after.opportunities if one.due < change.starts and one.due not in late
    ] == [one for one in before.opportunities if one.due < change.starts and one.due not in late]
    assert [one for one in (*after.quotas, *after.totals) if one.period.last < change.starts] == [
        one for one in (*before.quotas, *before.totals) if one.period.last < change.starts
    ]


# 4: how it felt is not what was done


@given(some.situations())
def test_feeling_effort_and_friction_change_nothing(situation):
    journal = situation.journal
    daily = {
        day: replace(entry, felt=None, effort=None, friction=(), readings={}, shared=())
        for day, entry in journal.daily.items()
    }

    stripped = situation._replace(journal=replace(journal, daily=daily))

    assert stripped.series() == situation.series()


# What is dated after the as-of date does not exist


def up_to(as_of, by_day):
    return {day: said for day, said in by_day.items() if day <= as_of}


@given(some.situations())
def test_what_lies_after_the_as_of_date_changes_nothing(situation):
    journal, as_of = situation.journal, situation.as_of
    weekly = {
        first: replace(
            entry,
            cells={kbi: up_to(as_of, line) for kbi, line in entry.cells.items()},
            off=up_to(as_of, entry.off),
            filled=frozenset(day for day in entry.filled if day <= as_of),
        )
        for first, entry in journal.weekly.items()
    }
    until_then = replace(journal, daily=up_to(as_of, journal.daily), weekly=weekly)

    assert situation._replace(journal=until_then).series() == situation.series()


# 5: a blank is not a no, and not a yes


@given(some.situations())
def test_a_day_without_an_entry_is_neither_done_nor_missed(situation):
    for record in situation.series().days:
        if not situation.journal.has_entry(record.day):
            assert record.state in (State.PENDING, State.UNLOGGED, State.EXCUSED)
            assert not record.did


@given(some.situations(some.kbis(blank=Blank.UNLOGGED)))
def test_a_blank_is_neither_done_nor_missed_where_it_means_nothing(situation):
    for record in situation.series().days:
        if record.observation is None and not situation.journal.is_filled(record.day):
            assert record.state in (State.PENDING, State.UNLOGGED, State.EXCUSED)
            assert not record.did


# 6: within a quota only the number of days matters, and it ends with its period


weekly_kbis = some.kbis(
    st.integers(1, 7).map(per_week), starts=some.FIRST, until=None, changes=(), pauses=()
)
weeks_of_values = st.lists(st.sampled_from(some.JUDGED), min_size=7, max_size=7)


TWO_WEEKS = Period(MON - timedelta(days=7), SUN)


def two_weeks(kbi, values):
    """As many values as there are, up to the Sunday of the second week."""
    situation = some.Situation(kbi, Journal(), TWO_WEEKS, SUN + timedelta(days=9))
    for n, value in enumerate(reversed(values)):
        situation = situation.saying(SUN - timedelta(days=n), value)
    return situation


@given(weekly_kbis, weeks_of_values, st.randoms(use_true_random=False))
def test_the_order_of_the_days_does_not_matter_for_what_is_done(kbi, values, random):
    shuffled = random.sample(values, k=len(values))

    assert tally(two_weeks(kbi, values).series()) == tally(two_weeks(kbi, shuffled).series())


@given(weekly_kbis, weeks_of_values, weeks_of_values)
def test_what_is_beyond_a_quota_is_never_carried_over(kbi, first_week, values):
    alone = two_weeks(kbi, values).series()
    after_another = two_weeks(kbi, [*first_week, *values]).series()

    assert after_another.quotas[1] == alone.quotas[1]


# 7: what is out of reach stays so


@given(
    some.situations(
        some.kbis(some.quotas, changes=()),
        some.journals((*some.JUDGED, Mark.UNREADABLE), off=False),
    )
)
def test_a_quota_that_is_out_of_reach_is_never_reached(situation):
    """Unless a past day is edited or a day is taken off."""
    week = situation.journal.settings.calendar.week(MON).period
    out_of_reach = set()
    for day in Period(week.first, week.last + timedelta(days=45)):
        for quota in situation._replace(period=week, as_of=day).series().quotas:
            if quota.period in out_of_reach:
                assert quota.status in (Status.OUT_OF_REACH, Status.CLOSED)
                assert not quota.closed or State.MISSED in {unit.state for unit in quota.units}
            if quota.status is Status.OUT_OF_REACH:
                out_of_reach.add(quota.period)
