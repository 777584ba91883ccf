"""Whether a prompt may be drafted now, what holds it back, and when to send it. In days."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property

from humexjournal.coaching.past import ALL, Past
from humexjournal.coaching.plan import Plan
from humexjournal.coaching.signal import Kind, Signal
from humexjournal.coaching.standing import (
    FRESH,
    Standing,
    given,
    has_changed,
    is_corrective,
    is_fresh,
    standing,
)
from humexjournal.core.calendar import DAYS_IN_WEEK, ONE_DAY
from humexjournal.core.journal import Journal
from humexjournal.core.prompt import Prompt, PromptState
from humexjournal.core.rules import Rule, Setting

WEEKLY_ONLY = "weekly-only"
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


@dataclass(frozen=True, slots=True)
class Held:
    """Why a prompt is held back, and the first day on which this no longer does it, if any."""

    reason: Reason
    until: date | None = None


@dataclass(frozen=True)
class Desk:
    """What lies on the desk at a date: the prompts that there are, and how each stands."""

    journal: Journal
    prompts: tuple[Prompt, ...]
    as_of: date

    @cached_property
    def open_correctives(self) -> tuple[Prompt, ...]:
        """The correctives that are open."""
        correctives = (one for one in self.prompts if is_corrective(one))
        return tuple(one for one in correctives if self._is_open(one))

    def _is_open(self, prompt: Prompt) -> bool:
        return standing(prompt, self.journal, self.as_of) is Standing.OPEN

    def with_one(self, prompt: Prompt) -> "Desk":
        """The same with one more."""
        return Desk(self.journal, (*self.prompts, prompt), self.as_of)

    def days(self, fits: Callable[[Prompt], bool], within: int) -> tuple[date, ...]:
        """When prompts reached their reader within so many days, the latest last."""
        has_coach = bool(self.journal.settings.coach)
        fit = (one for one in self.prompts if fits(one))
        days = [day for one in fit if (day := given(one, self.as_of, has_coach=has_coach))]
        return self._recent(days, within)

    def made(self, fits: Callable[[Prompt], bool], within: int) -> tuple[date, ...]:
        """The same, and drafts that still may; what was put aside unsent counts for nothing."""
        fit = (one for one in self.prompts if fits(one))
        days = [self._made(one) for one in fit if one.sent or not _is_put_aside(one)]
        return self._recent(days, within)

    def _made(self, prompt: Prompt) -> date:
        sent = prompt.sent
        return sent if sent and sent <= self.as_of else prompt.day

    def _recent(self, days: list[date], within: int) -> tuple[date, ...]:
        return tuple(sorted(day for day in days if 0 <= (self.as_of - day).days < within))


def _is_put_aside(prompt: Prompt) -> bool:
    return prompt.state is PromptState.CLOSED and not prompt.sent


def held_back(plan: Plan, past: Past, desk: Desk) -> Held | None:
    """What holds a plan back at the date of a desk, the first that does; None where nothing."""
    return next(_holds(plan, past, desk), None)


def _holds(plan: Plan, past: Past, desk: Desk) -> Iterator[Held]:
    if plan.caution:
        yield Held(Reason.CAUTION)
    if desk.journal.settings.support.prompts == WEEKLY_ONLY:
        yield Held(Reason.MODE)
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


def is_settled(signal: Signal, past: Past, as_of: date) -> bool:
    """Whether a signal will still be there when the blanks of its day are final."""
    if signal.rule is Rule.PLAN_AHEAD or as_of >= past.as_of:
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
    if days := desk.days(lambda one: _is_of_same(plan, one), OF_A_KBI):
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
