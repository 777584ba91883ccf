"""Whether a prompt may be drafted now, what holds it back, and when to send it. In days."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from humexjournal.coaching.desk import Desk
from humexjournal.coaching.escalation import Reason as Topic
from humexjournal.coaching.past import ALL, Past
from humexjournal.coaching.plan import Plan
from humexjournal.coaching.signal import Kind, Signal
from humexjournal.coaching.standing import (
    FRESH,
    has_changed,
    is_corrective,
    is_fresh,
)
from humexjournal.core.calendar import DAYS_IN_WEEK, ONE_DAY
from humexjournal.core.journal import Journal
from humexjournal.core.prompt import Prompt
from humexjournal.core.rules import Rule, Setting

MODES_WITHOUT = ("weekly-only", "none")
APART = 3
A_WEEK = 2
OF_A_KBI = 7
NEW_VERSION = 3
TOPICS_APART = 14
BALANCE = 14
"""Days over which there is as much good news as there are corrections, if there is any."""


class Reason(StrEnum):
    """What holds a prompt back."""

    CAUTION = "caution"
    MODE = "mode"
    SNOOZED = "snoozed"
    STALE = "stale"
    NOT_SETTLED = "not settled"
    CHANGED = "changed since"
    NEW_VERSION = "new version"
    PAUSE = "pause"
    PAPER = "paper"
    ONE_OPEN = "one open"
    APART = "three days apart"
    TWO_A_WEEK = "two a week"
    OF_THIS_KBI = "seven days of a behaviour"
    ONE_A_WEEK = "one of its kind a week"


class Held(Struct, frozen=True):
    """Why a prompt is held back, and the first day on which this no longer does it, if any."""

    reason: Reason
    until: date | None = None


def held_back(plan: Plan, past: Past, desk: Desk) -> Held | None:
    """What holds a plan back at the date of a desk, the first that does; None where nothing."""
    return next(_holds(plan, past, desk), None)


def _holds(plan: Plan, past: Past, desk: Desk) -> Iterator[Held]:
    if is_asked_for(plan.signal):
        yield from _by_time(plan.signal, past, desk)
        return
    if plan.caution:
        yield Held(Reason.CAUTION)
    support = desk.journal.settings.support
    if support.prompts in MODES_WITHOUT:
        yield Held(Reason.MODE)
    if support.quiet_until and desk.as_of < support.quiet_until:
        yield Held(Reason.SNOOZED, support.quiet_until)
    yield from _by_time(plan.signal, past, desk)
    yield from _by_plan(plan.signal, desk)
    if plan.kind is Kind.CORRECTIVE:
        yield from _of_correctives(plan, desk)
    else:
        yield from _of_others(plan, desk)


def _by_time(signal: Signal, past: Past, desk: Desk) -> Iterator[Held]:
    if not is_fresh(signal.day, desk.as_of):
        yield Held(Reason.STALE)
    if not is_settled(signal, past, desk.as_of):
        yield Held(Reason.NOT_SETTLED, past.as_of)


def is_asked_for(signal: Signal) -> bool:
    """Whether it is about a talk that the client asks for: nothing that is agreed holds it back."""
    return any(one.value is Topic.ASKED_FOR for one in signal.why)


def is_settled(signal: Signal, past: Past, as_of: date) -> bool:
    """Whether a signal will still be there when the blanks of its day are final."""
    if signal.rule is Rule.PLAN_AHEAD or is_asked_for(signal) or as_of >= past.as_of:
        return True
    if signal.rule in (Rule.QUIET, Rule.NEVER_STARTED, Rule.FIRST_WEEK_AT_AIM):
        return False
    names = past.lives if signal.kbi == ALL else (signal.kbi,)
    return all(past.is_settled(name, as_of) for name in names)


def _by_plan(signal: Signal, desk: Desk) -> Iterator[Held]:
    journal, kbi = desk.journal, desk.journal.kbis.get(signal.kbi)
    if kbi and has_changed(kbi, signal.day, desk.as_of):
        yield Held(Reason.CHANGED)
    for pause in (*journal.settings.pauses, *(kbi.pauses if kbi else ())):
        if desk.as_of in pause.period:
            yield Held(Reason.PAUSE, pause.period.last + ONE_DAY)
    for day in sorted({signal.day, desk.as_of}):
        week = journal.week_entry(day)
        if week and week.paper:
            yield Held(Reason.PAPER, week.week.last + ONE_DAY)


def _of_correctives(plan: Plan, desk: Desk) -> Iterator[Held]:
    if plan.evidence and plan.evidence.closed_in_version < NEW_VERSION:
        yield Held(Reason.NEW_VERSION)
    if desk.open_correctives:
        oldest = min(one.day for one in desk.open_correctives)
        yield Held(Reason.ONE_OPEN, oldest + timedelta(days=FRESH + 1))
    if days := desk.days(is_corrective, APART):
        yield Held(Reason.APART, days[-1] + timedelta(days=APART))
    if len(days := desk.days(is_corrective, DAYS_IN_WEEK)) >= A_WEEK:
        yield Held(Reason.TWO_A_WEEK, days[-A_WEEK] + timedelta(days=DAYS_IN_WEEK))
    wants_more = plan.signal.kbi in desk.journal.settings.support.more_about
    if not wants_more and (days := desk.days(lambda one: _is_of_same(plan, one), OF_A_KBI)):
        yield Held(Reason.OF_THIS_KBI, days[-1] + timedelta(days=OF_A_KBI))


def _is_of_same(plan: Plan, prompt: Prompt) -> bool:
    return (prompt.kind, prompt.kbi) == (plan.kind, plan.signal.kbi)


def _of_others(plan: Plan, desk: Desk) -> Iterator[Held]:
    """Each kind has a cap of its own; good news may catch up with corrections."""
    within = _apart(plan, desk.journal)

    def is_alike(prompt: Prompt) -> bool:
        escalates = plan.kind is Kind.ESCALATE
        return _is_of_same(plan, prompt) if escalates else prompt.kind == plan.kind

    days = desk.made(is_alike, within)
    if days and not (plan.kind is Kind.CELEBRATE and _owes_good_news(desk)):
        yield Held(Reason.ONE_A_WEEK, days[-1] + timedelta(days=within))
    days = desk.made(lambda one: one.rule == plan.signal.rule, within)
    if days and plan.signal.rule is Rule.BOUNCE_BACK:
        yield Held(Reason.ONE_A_WEEK, days[-1] + timedelta(days=within))


def _apart(plan: Plan, journal: Journal) -> int:
    if plan.kind is Kind.ESCALATE:
        return TOPICS_APART
    if plan.signal.rule is Rule.BOUNCE_BACK:
        return journal.settings.rules.number(Rule.BOUNCE_BACK, Setting.DAYS)
    return DAYS_IN_WEEK


def _owes_good_news(desk: Desk) -> bool:
    glad = desk.made(lambda one: one.kind == Kind.CELEBRATE, BALANCE)
    return len(glad) < len(desk.made(is_corrective, BALANCE))
