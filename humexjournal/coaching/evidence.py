"""The evidence about a KBI on a day: what the record shows, before anybody draws a conclusion."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from statistics import median

from humexjournal.adherence.dose import Measured, PartialMisses, mean_lateness, partial_misses
from humexjournal.adherence.excused import Excused, excused
from humexjournal.adherence.friction import Pareto, pareto, tags_of_misses
from humexjournal.adherence.life import Life
from humexjournal.adherence.logged import LOGGED_STATES, SCHEDULED_STATES, logged
from humexjournal.adherence.opportunity import DayRecord, Opportunity
from humexjournal.adherence.state import DONE_STATES, State
from humexjournal.adherence.versions import versions
from humexjournal.coaching.adjustments import Adjustment, adjustments
from humexjournal.coaching.past import Past, entries
from humexjournal.core.calendar import Period
from humexjournal.core.kbi import Pause
from humexjournal.core.schedule import FREE
from humexjournal.core.standard import AtLeast
from humexjournal.core.value import Amount, Mark

WINDOW = 14
TRIES = 10
DRIFTING_DAYS = 7
AHEAD = 14
"""Days ahead in which a pause is upcoming."""


@dataclass(frozen=True, slots=True)
class WeekdayMisses:
    """The weekday (Monday 0) on which misses concentrate most.

    `concentration` is its share of the misses over its share of the opportunities: 1 is no more
    than its part.
    """

    weekday: int
    misses: int
    concentration: float


@dataclass(frozen=True, slots=True)
class Late:
    """Among the misses of a time of day: how late on average, in minutes, and how many were."""

    mean: float
    late: int
    misses: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known about a KBI on a day.

    `window` are its last 14 closed opportunities, or those since its version began on `since`;
    `score` and `threshold` are of the drift score, `usual` the adherence it measures against.
    `tries` are the last amounts, a "yes" as the standard and a "no" as 0, the latest last.
    `drifting` are all KBIs of the client with an alarm within 7 days.
    """

    kbi: str
    day: date
    since: date
    window: tuple[Opportunity, ...]
    closed_in_version: int
    score: float
    threshold: float
    usual: float
    alarmed: bool
    partial: PartialMisses
    tries: tuple[Decimal, ...]
    weekday: WeekdayMisses | None
    late: Late | None
    tags: Pareto
    felt: float | None
    effort: float | None
    drifting: tuple[str, ...]
    adjustments: tuple[Adjustment, ...]
    excused: Excused
    upcoming: tuple[Pause, ...]

    @property
    def misses(self) -> int:
        """The missed opportunities of the window."""
        return sum(one.state is State.MISSED for one in self.window)

    @property
    def done(self) -> int:
        """The opportunities of the window that were done, also at the minimum."""
        return sum(one.state in DONE_STATES for one in self.window)

    @property
    def blanks(self) -> int:
        """The opportunities of the window of which nothing is known."""
        return sum(one.state is State.UNLOGGED for one in self.window)

    @property
    def adherence(self) -> float | None:
        """The share done of what is known."""
        known = self.done + self.misses
        return self.done / known if known else None

    @property
    def coverage(self) -> float:
        """The share of the window about which something is known."""
        return (self.done + self.misses) / len(self.window) if self.window else 1.0

    @property
    def days_in_version(self) -> int:
        """Days since the version began."""
        return (self.day - self.since).days

    @property
    def zero_share(self) -> float | None:
        """The share of the tries at which there was nothing at all."""
        zeros = sum(not one for one in self.tries)
        return zeros / len(self.tries) if self.tries else None

    def tagged(self, *tags: str) -> Fraction:
        """The weight of some tags among the misses that have any."""
        weight = sum((bar.misses for bar in self.tags.bars if bar.tag in tags), Fraction(0))
        return weight / self.tags.tagged if self.tags.tagged else Fraction(0)

    @property
    def leading_tag(self) -> str | None:
        """The tag with the greatest weight."""
        return next((bar.tag for bar in self.tags.bars if bar.tag is not None), None)


def evidence(past: Past, kbi: str) -> Evidence:
    """The evidence about a KBI on the day of a past; KeyError where it is not active then."""
    life = past.lives[kbi]
    closed = _of_version(life, past.day)
    window = closed[-WINDOW:]
    period = Period(window[0].due if window else past.day, past.day)
    missed = tuple(_missed_days(life, window, period))
    step = next((one for one in reversed(life.drift.steps) if one.due <= past.day), None)
    alarmed = bool(step and step.alarmed and step.due == past.day)
    noted = entries(past.journal, period.first, period.last)
    return Evidence(
        kbi=kbi,
        day=past.day,
        since=_version_began(life, past.day),
        window=window,
        closed_in_version=len(closed),
        score=step.units if alarmed and step else life.drift.units,
        threshold=life.drift.threshold,
        usual=life.drift.rule.baseline.share,
        alarmed=alarmed,
        partial=partial_misses(_measured(missed)),
        tries=tuple(_tries(life, _version_began(life, past.day)))[-TRIES:],
        weekday=_weekday(window),
        late=_late(missed),
        tags=_tags(life, window, missed, past),
        felt=felt(past, period),
        effort=_median(one.effort for one in noted if one.effort is not None),
        drifting=drifting(past),
        adjustments=adjustments(past, kbi),
        excused=excused(life.series.over(period).opportunities),
        upcoming=upcoming(past, kbi, AHEAD),
    )


def drifting(past: Past, days: int = DRIFTING_DAYS) -> tuple[str, ...]:
    """The KBIs that had a drift alarm within so many days, the day itself included."""
    first = past.day - timedelta(days=days - 1)
    return tuple(
        name
        for name, life in past.lives.items()
        if any(first <= step.due <= past.day for step in life.drift.alarms)
    )


def felt(past: Past, period: Period) -> float | None:
    """How the days of a range felt, as the median; a daily entry beats a week line."""
    weekly = {day: one for week in past.journal.weekly.values() for day, one in week.felt.items()}
    daily = {day: one.felt for day, one in past.journal.daily.items() if one.felt is not None}
    both = weekly | daily
    return _median(both[day] for day in sorted(both) if day in period)


def upcoming(past: Past, kbi: str | None, days: int) -> tuple[Pause, ...]:
    """The pauses that begin within so many days of the day, of everything or of one KBI."""
    of_one = past.journal.kbis[kbi].pauses if kbi else ()
    last = past.day + timedelta(days=days)
    pauses = (*past.journal.settings.pauses, *of_one)
    soon = (one for one in pauses if past.day < one.period.first <= last)
    return tuple(sorted(soon, key=lambda one: (one.period, one.reason)))


def _version_began(life: Life, day: date) -> date:
    began = (one.first for one in versions(life.series, life.calendar))
    return max((first for first in began if first <= day), default=life.kbi.starts)


def _of_version(life: Life, day: date) -> tuple[Opportunity, ...]:
    since = _version_began(life, day)
    closed = (one for one in life.resolved if one.state in SCHEDULED_STATES)
    return tuple(one for one in closed if since <= one.due <= day)


def _missed_days(life: Life, window: Sequence[Opportunity], period: Period) -> Iterator[DayRecord]:
    """The days of the misses; where days are free to choose, each day on which it was not done."""
    missed = {one.due for one in window if one.state is State.MISSED}
    for record in life.series.days:
        free = isinstance(record.schedule, FREE) and record.state is State.MISSED
        if record.day in period and (record.day in missed or free):
            yield record


def _measured(records: Iterable[DayRecord]) -> Iterator[Measured]:
    for one in records:
        if one.observation and one.standard:
            yield one.observation.value, one.standard


def _tries(life: Life, since: date) -> Iterator[Decimal]:
    """The amounts of the days that were asked for."""
    for one in life.series.days:
        asked = one.asked and one.state in LOGGED_STATES and one.day >= since
        if asked and (amount := _amount(one)) is not None:
            yield amount


def _amount(record: DayRecord) -> Decimal | None:
    """How much it was; a word for all of it is the standard, and one for none of it 0."""
    said = record.observation.value if record.observation else Mark.NOT_DONE
    if not isinstance(record.standard, AtLeast):
        return None
    if isinstance(said, Amount):
        return said.number
    if said is Mark.MINIMUM:
        return record.minimum.number if isinstance(record.minimum, AtLeast) else None
    if said is Mark.DONE:
        return record.standard.number
    return Decimal(0) if said in (Mark.NOT_DONE, Mark.NOTHING) else None


def _weekday(window: Sequence[Opportunity]) -> WeekdayMisses | None:
    known = logged(window)
    of_all = Counter(one.due.weekday() for one in known)
    missed = Counter(one.due.weekday() for one in known if one.state is State.MISSED)
    if not missed:
        return None
    all_missed = sum(missed.values())

    def of(weekday: int) -> WeekdayMisses:
        ratio = Fraction(missed[weekday] * len(known), all_missed * of_all[weekday])
        return WeekdayMisses(weekday, missed[weekday], float(ratio))

    return max(map(of, sorted(missed)), key=lambda one: (one.misses, one.concentration))


def _late(missed: Sequence[DayRecord]) -> Late | None:
    measured = list(_measured(missed))
    found = mean_lateness(measured)
    if found is None:
        return None
    each = (mean_lateness([one]) for one in measured)
    return Late(found.mean, sum(bool(one and one.mean > 0) for one in each), len(missed))


def _tags(
    life: Life, window: Sequence[Opportunity], missed: Sequence[DayRecord], past: Past
) -> Pareto:
    """The tags of the misses; a free day counts only where it has one."""
    due = [one.due for one in window if one.state is State.MISSED]
    free = sorted({one.day for one in missed} - set(due))
    of_misses = tags_of_misses(life.kbi.id, due, past.journal)
    return pareto([*of_misses, *filter(None, tags_of_misses(life.kbi.id, free, past.journal))])


def _median(numbers: Iterable[int]) -> float | None:
    found = list(numbers)
    return float(median(found)) if found else None
