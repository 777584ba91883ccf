"""What there is to be glad of on a day: each true, each counted, none with advice in it."""

from itertools import islice, takewhile

from humexjournal.adherence.between import due_by
from humexjournal.adherence.figures import figures
from humexjournal.adherence.runs import current_run, runs
from humexjournal.adherence.share import counted
from humexjournal.adherence.state import DONE_STATES, State
from humexjournal.coaching.look import Look, Trigger, Why
from humexjournal.coaching.signal import Fact
from humexjournal.core.calendar import ONE_DAY, Period, Week, month_of
from humexjournal.core.rules import Rule, Setting


def graduated(look: Look) -> Why | None:
    """It goes by itself, says this month, and has been clearly at aim for eight weeks."""
    month = month_of(look.past.day)
    said = look.past.journal.monthly.get(month.first)
    if month.last != look.past.day or said is None or look.life.kbi.id not in said.automatic:
        return None
    first = max(month.first, look.life.kbi.starts)
    may = figures(look.life, look.past.journal, Period(first, month.last)).may_graduate
    return (Fact("automatic", float(said.automatic[look.life.kbi.id])),) if may else None


def version_held(look: Look) -> Why | None:
    """A change has held for fourteen opportunities without an alarm, the last of them done."""
    of = look.number(Rule.VERSION_HELD, Setting.OPPORTUNITIES)
    since, last = look.since, look.last
    if since == look.life.kbi.starts or last is None or last.state not in DONE_STATES:
        return None
    alarms = look.life.drift.alarms_from(since)
    applies = len(look.closed_in_version) == of and not alarms
    return (Fact("since", since), Fact("opportunities", of)) if applies else None


def first_week_at_aim(look: Look) -> Why | None:
    """The first calendar week in which the aim was reached, whatever its blanks were."""
    week = look.life.calendar.week(look.past.day)
    if week.last != look.past.day or not _is_at_aim(look, week):
        return None
    earlier = look.life.calendar.week(look.life.kbi.starts)
    while earlier.first < week.first:
        if _is_at_aim(look, earlier):
            return None
        earlier = earlier.shifted(1)
    count = counted(look.life.series.over(week.period).closed_chances)
    return Fact("done", count.done), Fact("of", count.scheduled)


def longest_run(look: Look) -> Why | None:
    """The run that goes on has just passed the record before it."""
    if look.last is None or look.last.state not in DONE_STATES:
        return None
    current, least = current_run(look.life.logged), look.number(Rule.LONGEST_RUN, Setting.LEAST)
    if current is None or current.done <= least:
        return None
    before = runs(due_by(look.life.logged, current.first - ONE_DAY)).longest
    passed = before and before.done >= least and current.done == before.done + 1
    return (Fact("done", current.done), Fact("first", current.first)) if passed else None


def bounce_back(look: Look) -> Why | None:
    """Done again at the first opportunity after one or more misses."""
    if look.last is None or look.last.state not in DONE_STATES:
        return None
    before = islice(reversed(look.life.logged), 1, None)
    missed = tuple(takewhile(lambda one: one.state is State.MISSED, before))
    return (Fact("missed", tuple(one.due for one in reversed(missed))),) if missed else None


CELEBRATIONS: tuple[tuple[Rule, Trigger], ...] = (
    (Rule.GRADUATED, graduated),
    (Rule.VERSION_HELD, version_held),
    (Rule.FIRST_WEEK_AT_AIM, first_week_at_aim),
    (Rule.LONGEST_RUN, longest_run),
    (Rule.BOUNCE_BACK, bounce_back),
)


def _is_at_aim(look: Look, week: Week) -> bool:
    """Whether the share that is certain, every blank taken for a miss, is at the aim."""
    count = counted(look.life.series.over(week.period).closed_chances)
    least = look.number(Rule.FIRST_WEEK_AT_AIM, Setting.LEAST)
    if count.pending or count.scheduled < least or count.bounds is None:
        return False
    return count.bounds.low >= look.life.kbi.aim
