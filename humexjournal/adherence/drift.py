"""Drift: whether adherence has fallen well below what is usual for this person."""

from collections import deque
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice, takewhile

from msgspec import Struct

from humexjournal.adherence.baseline import ASSUMED, TWENTIETHS, WINDOW, Baseline, baseline
from humexjournal.adherence.between import due_from
from humexjournal.adherence.logged import logged
from humexjournal.adherence.opportunity import Opportunity
from humexjournal.adherence.state import DONE_STATES, State
from humexjournal.adherence.thresholds import DONE, Rule, column, rule
from humexjournal.core.calendar import ONE_DAY, month_of


class Version(Struct, frozen=True):
    """What was agreed from a day on, with so many opportunities a week by plan."""

    first: date
    per_week: float


class Step(Struct, frozen=True):
    """The score after one logged opportunity, in twentieths, and the rule that held.

    After an alarm the score begins at 0 again; here it is the one that led to the alarm.
    """

    due: date
    state: State
    score: int
    rule: Rule

    @property
    def alarmed(self) -> bool:
        """Whether it prompts: a miss that takes the score to the threshold."""
        return self.score >= self.rule.threshold and self.state is State.MISSED

    @property
    def carried(self) -> int:
        """The score with which the next opportunity begins, in twentieths."""
        return 0 if self.alarmed else self.score

    @property
    def units(self) -> float:
        """The score in whole ones, each of them a done."""
        return self.score / TWENTIETHS


class Drift(Struct, frozen=True):
    """The drift score of a KBI: each step, and how it stands at the end, in twentieths."""

    steps: tuple[Step, ...]
    score: int
    rule: Rule

    @property
    def alarms(self) -> tuple[Step, ...]:
        """The steps that prompt."""
        return tuple(step for step in self.steps if step.alarmed)

    def alarms_from(self, day: date) -> tuple[Step, ...]:
        """Those of a day and after it."""
        return tuple(step for step in due_from(self.steps, day) if step.alarmed)

    @property
    def units(self) -> float:
        """The score at the end in whole ones."""
        return self.score / TWENTIETHS

    @property
    def threshold(self) -> float:
        """The score that prompts, in whole ones."""
        return self.rule.threshold / TWENTIETHS


def step(score: int, chance: Opportunity, rule: Rule) -> Step:
    """The step that a logged opportunity takes from a score in twentieths.

    Page's CUSUM of log2 likelihood ratios that adherence has halved (Reynolds and Stoumbos 1999
    for done or not done): a miss adds its weight, a done takes off one and never goes below 0.
    """
    missed = chance.state is State.MISSED
    after = score + rule.miss if missed else max(0, score - DONE)
    return Step(chance.due, chance.state, after, rule)


def drift(  # noqa: PLR0913 — all but two have a usual value
    chances: Iterable[Opportunity],
    versions: Sequence[Version],
    *,
    sensitivity: str,
    prompt_at: int = 0,
    restarts: Sequence[date] = (),
    as_of: date | None = None,
    known: tuple[Step, ...] = (),
) -> Drift:
    """The drift score over opportunities in order of `due`; what is not logged leaves it alone.

    With a version, score and baseline begin anew; on one of `restarts`, each the first day after a
    long pause, the score alone. Both are in order of time, and the first version is there from the
    first opportunity on. A baseline holds for a calendar month and is estimated from what was due
    before it, so that a slow decline cannot hide in it. With `as_of` the end is how it stands on
    that day, else after the last logged opportunity. `prompt_at` is a threshold in whole ones that
    somebody has chosen in place of the table's, 0 for none. `known` are the steps up to here.
    """
    walk = _Walk(versions, restarts, sensitivity, prompt_at)
    if known:
        walk.go_on_after(known)
    steps = tuple(walk.take(chance) for chance in logged(chances))
    if as_of is not None:
        walk.reach(as_of)
    return Drift(known + steps, walk.score, walk.rule)


class _Walk:
    """The score on its way through the days: one pass, and nothing is looked at twice.

    `run` is what has been logged since the score last was 0, which may be the drift itself, and
    `settled` what was before that in this version, as far back as a baseline looks; True is done.
    `since` is the first day of the version, `anew` the one on which the score last began. Up to
    `calm` no month, version or restart begins, so on those days there is nothing to look for.
    """

    def __init__(
        self,
        versions: Sequence[Version],
        restarts: Sequence[date],
        sensitivity: str,
        prompt_at: int,
    ) -> None:
        first, *later = versions
        self.versions = later[::-1]
        self.restarts = list(reversed(restarts))
        self.sensitivity = sensitivity
        self.prompt_at = prompt_at
        self.month = self.calm = date.min
        self.begin(first)

    def begin(self, version: Version) -> None:
        self.since = self.anew = version.first
        self.column = column(version.per_week, self.sensitivity)
        self.score = 0
        self.settled: deque[bool] = deque(maxlen=WINDOW)
        self.run: list[bool] = []
        self.rule = self.rule_at(ASSUMED)

    def rule_at(self, known: Baseline) -> Rule:
        usual = rule(known, self.column)
        chosen = self.prompt_at * TWENTIETHS
        return Rule(usual.miss, chosen, known) if chosen else usual

    def take(self, chance: Opportunity) -> Step:
        if chance.due > self.calm:
            self.reach(chance.due)
        taken = step(self.score, chance, self.rule)
        self.run.append(_is_done(chance))
        self.carry(taken.carried)
        return taken

    def carry(self, score: int) -> None:
        self.score = score
        if not score:
            self.settled.extend(self.run)
            self.run.clear()

    def reach(self, day: date) -> None:
        month = month_of(day)
        if month.first > self.month:
            self.pass_by(month.first - ONE_DAY)
            self.month = month.first
            self.rule = self.rule_at(baseline(tuple(self.settled)))
        self.pass_by(day)
        turns = (*(one.first for one in self.versions[-1:]), *self.restarts[-1:])
        self.calm = min((month.last, *(turn - ONE_DAY for turn in turns)))

    def pass_by(self, day: date) -> None:
        """Whatever begins on or before a day."""
        while self.versions and self.versions[-1].first <= day:
            self.begin(self.versions.pop())
        while self.restarts and self.restarts[-1] <= day:
            self.anew = max(self.anew, self.restarts.pop())
            self.carry(0)

    def go_on_after(self, steps: Sequence[Step]) -> None:
        """Stand where some steps have led to; the last of them say it."""
        last = steps[-1]
        self.month = last.due.replace(day=1)
        self.pass_by(last.due)
        latest = list(takewhile(lambda one: one.carried and one.due >= self.anew, reversed(steps)))
        earlier = islice(reversed(steps), len(latest), len(latest) + WINDOW)
        settled = takewhile(lambda one: one.due >= self.since, earlier)
        self.run = [_is_done(one) for one in reversed(latest)]
        self.settled.extend(reversed([_is_done(one) for one in settled]))
        self.score, self.rule = last.carried, last.rule


def _is_done(one: Opportunity | Step) -> bool:
    return one.state in DONE_STATES
