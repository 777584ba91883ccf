"""Which rules apply on a day: of each KBI, and of the whole client."""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import TypeVar

from humexjournal.adherence.life import Life
from humexjournal.adherence.logged import LOGGED_STATES, SCHEDULED_STATES
from humexjournal.adherence.opportunity import Opportunity, QuotaPeriod
from humexjournal.adherence.state import DONE_STATES, State
from humexjournal.coaching.celebrations import CELEBRATIONS
from humexjournal.coaching.client import drifting, upcoming
from humexjournal.coaching.escalation import escalation
from humexjournal.coaching.look import Look, Trigger, Why
from humexjournal.coaching.past import ALL, Past
from humexjournal.coaching.quietness import quietness
from humexjournal.coaching.signal import Fact, Kind, Signal
from humexjournal.core.rules import Rule, Setting
from humexjournal.core.schedule import Quota

T = TypeVar("T")

ANY_MISS_MODE = "any-miss"


ClientTrigger = Callable[[Past], Why | None]


def signals(past: Past) -> tuple[Signal, ...]:
    """The signals of a day, one a KBI and one for the whole client, in the order of the rules.

    Where several KBIs drift at once, that takes the place of what each would say for itself.
    """
    whole = signal(past, ALL)
    found = [one for name in past.lives if (one := signal(past, name))]
    if several_at_once(past) and past.journal.settings.rules.has(Rule.SEVERAL_AT_ONCE):
        found = [one for one in found if one.rule is not Rule.DRIFT]
    return tuple(sorted([*([whole] if whole else []), *found], key=_in_order))


def signal(past: Past, kbi: str) -> Signal | None:
    """The first rule that applies to a KBI, or to the whole client where it is "all"."""
    if kbi == ALL and past.lives:
        found = _first_of(past, ALL, CLIENT_RULES, past)
    elif kbi in past.lives:
        found = _first_of(past, kbi, RULES, Look(past, past.lives[kbi]))
    else:
        return None
    return _escalated(past, kbi, found) or found


def _escalated(past: Past, kbi: str, found: Signal | None) -> Signal | None:
    """What belongs into a talk, in place of any other signal of that day."""
    if not past.journal.settings.rules.has(Rule.ESCALATE):
        return None
    corrective = bool(found and found.kind is Kind.CORRECTIVE)
    topic = escalation(past, kbi, corrective=corrective)
    if topic is None:
        return None
    return Signal(Rule.ESCALATE, kbi, past.day, (Fact("reason", topic.reason), *topic.facts))


def _in_order(one: Signal) -> tuple[int, bool, str]:
    return list(Rule).index(one.rule), one.kbi != ALL, one.kbi


def _first_of(
    past: Past, kbi: str, rules: Iterable[tuple[Rule, Callable[[T], Why | None]]], looked_at: T
) -> Signal | None:
    for rule, applies in rules:
        if past.journal.settings.rules.has(rule) and (why := applies(looked_at)) is not None:
            return Signal(rule, kbi, past.day, why)
    return None


# Of the whole client


def several_at_once(past: Past) -> Why | None:
    """Two KBIs or more had an alarm within seven days, one of them on this day."""
    rules = past.journal.settings.rules
    names = drifting(past, rules.number(Rule.SEVERAL_AT_ONCE, Setting.DAYS))
    enough = len(names) >= rules.number(Rule.SEVERAL_AT_ONCE, Setting.KBIS)
    today = drifting(past, 1)
    return (Fact("drifting", names),) if enough and today else None


def quiet(past: Past) -> Why | None:
    """Nothing has come in for a while; it is about logging and never about a behaviour."""
    found = quietness(past)
    return (Fact("since", found.since),) if found and found.asks else None


def plan_ahead_for_all(past: Past) -> Why | None:
    """A pause of everything comes within three days."""
    return _pause_ahead(past, None)


# Of one KBI


def never_started(look: Look) -> Why | None:
    """None of the first five opportunities was done, and most of them are known."""
    of = look.number(Rule.NEVER_STARTED, Setting.OPPORTUNITIES)
    known = look.number(Rule.NEVER_STARTED, Setting.LOGGED)
    closed = _first_closed(look, of + 1)
    logged = sum(one.state in LOGGED_STATES for one in closed)
    ends = len(closed) == of and closed[-1].due == look.past.day
    applies = ends and logged >= known and not _ever_done(closed)
    return (Fact("opportunities", of), Fact("logged", logged)) if applies else None


def out_of_reach(look: Look) -> Why | None:
    """A quota can no longer be met, and in the period before it was not met either."""
    *before, running = look.life.series.quotas or (None,)
    if running is None or not before or not _is_of_a_quota(look.life):
        return None
    lapsed = [one for one in running.resolved if one.state is State.MISSED]
    applies = lapsed and lapsed[0].due == look.past.day and _was_short(before[-1])
    done = sum(one.state in DONE_STATES for one in running.resolved)
    return (Fact("done", done), Fact("quota", running.quota)) if applies else None


def drift(look: Look) -> Why | None:
    """The drift score has reached its threshold on this day.

    For somebody who has not done it once there is no usual to fall from: that is never started.
    """
    alarm, least = look.alarm, look.number(Rule.DRIFT, Setting.OPPORTUNITIES)
    if alarm is None or len(look.closed_in_version) < least or _is_beginning(look):
        return None
    return Fact("score", alarm.units), Fact("threshold", look.life.drift.threshold)


def any_miss(look: Look) -> Why | None:
    """Missed on this day; only where the two have agreed on a note after each miss."""
    agreed = look.past.journal.settings.support.prompts == ANY_MISS_MODE
    last = look.last
    return () if agreed and last and last.state is State.MISSED else None


def plan_ahead(look: Look) -> Why | None:
    """A pause of this KBI comes within three days."""
    return _pause_ahead(look.past, look.life.kbi.id)


CLIENT_RULES: tuple[tuple[Rule, ClientTrigger], ...] = (
    (Rule.SEVERAL_AT_ONCE, several_at_once),
    (Rule.QUIET, quiet),
    (Rule.PLAN_AHEAD, plan_ahead_for_all),
)
RULES: tuple[tuple[Rule, Trigger], ...] = (
    (Rule.NEVER_STARTED, never_started),
    (Rule.OUT_OF_REACH, out_of_reach),
    (Rule.DRIFT, drift),
    (Rule.ANY_MISS, any_miss),
    (Rule.PLAN_AHEAD, plan_ahead),
    *CELEBRATIONS,
)


def _pause_ahead(past: Past, kbi: str | None) -> Why | None:
    """A pause that begins in exactly so many days, so that it is said once."""
    days = past.journal.settings.rules.number(Rule.PLAN_AHEAD, Setting.DAYS)
    whole = past.journal.settings.pauses
    pauses = whole if kbi is None else past.journal.kbis[kbi].pauses
    soon = [one for one in upcoming(past, kbi, days) if one in pauses]
    soon = [one for one in soon if (one.period.first - past.day).days == days]
    if not soon:
        return None
    period = soon[0].period
    return Fact("from", period.first), Fact("to", period.last), Fact("reason", soon[0].reason)


def _first_closed(look: Look, most: int) -> list[Opportunity]:
    closed = (one for one in look.life.resolved if one.state in SCHEDULED_STATES)
    return list(islice(closed, most))


def _ever_done(closed: Sequence[Opportunity]) -> bool:
    return any(one.state in DONE_STATES for one in closed)


def _is_beginning(look: Look) -> bool:
    of = look.number(Rule.NEVER_STARTED, Setting.OPPORTUNITIES)
    closed = _first_closed(look, of)
    return len(closed) < of and not _ever_done(closed)


def _is_of_a_quota(life: Life) -> bool:
    return any(isinstance(one, Quota) for one in life.kbi.schedules)


def _was_short(period: QuotaPeriod) -> bool:
    """Whether a period is known to have been under its quota."""
    return any(one.state is State.MISSED for one in period.units)
