"""What the misses of a KBI have in common: their size, their weekday, their hour, their tags."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import takewhile

from msgspec import Struct

from humexjournal.adherence.dose import Measured, mean_lateness
from humexjournal.adherence.friction import Pareto, pareto, tags_of_misses
from humexjournal.adherence.life import Life
from humexjournal.adherence.logged import LOGGED_STATES, logged
from humexjournal.adherence.opportunity import DayRecord, Opportunity
from humexjournal.adherence.state import State
from humexjournal.core.calendar import Period
from humexjournal.core.journal import Journal
from humexjournal.core.schedule import FREE
from humexjournal.core.standard import AtLeast
from humexjournal.core.value import Amount, Mark


class WeekdayMisses(Struct, frozen=True):
    """The weekday (Monday 0) on which misses concentrate most.

    `concentration` is its share of the misses over its share of the opportunities: 1 is no more
    than its part.
    """

    weekday: int
    misses: int
    concentration: float


class Late(Struct, frozen=True):
    """Among the misses of a time of day: how late on average, in minutes, and how many were."""

    mean: float
    late: int
    misses: int


def missed_days(life: Life, window: Sequence[Opportunity], period: Period) -> Iterator[DayRecord]:
    """The days of the misses; where days are free to choose, each day on which it was not done."""
    missed = {one.due for one in window if one.state is State.MISSED}
    for record in life.series.over(period).days:
        free = isinstance(record.schedule, FREE) and record.state is State.MISSED
        if record.day in missed or free:
            yield record


def measured(records: Iterable[DayRecord]) -> Iterator[Measured]:
    """The values of some days, each with the standard of its day."""
    for one in records:
        if one.observation and one.standard:
            yield one.observation.value, one.standard


def latest_tries(life: Life, since: date) -> Iterator[Decimal]:
    """The amounts of the days that were asked for, from the last one back."""
    terms = (life.kbi.terms, *(change.terms for change in life.kbi.changes))
    if not any(isinstance(one.standard, AtLeast) for one in terms):
        return
    for one in takewhile(lambda one: one.day >= since, reversed(life.series.days)):
        asked = one.asked and one.state in LOGGED_STATES
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


def by_weekday(window: Sequence[Opportunity]) -> WeekdayMisses | None:
    """The weekday with the most misses, None without any."""
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


def lateness(missed: Sequence[DayRecord]) -> Late | None:
    """How late the misses of a time of day were, None where there are no times."""
    times = list(measured(missed))
    found = mean_lateness(times)
    if found is None:
        return None
    each = (mean_lateness([one]) for one in times)
    return Late(found.mean, sum(bool(one and one.mean > 0) for one in each), len(missed))


def tags_in(
    life: Life, window: Sequence[Opportunity], missed: Sequence[DayRecord], journal: Journal
) -> Pareto:
    """The tags of the misses; a free day counts only where it has one."""
    due = [one.due for one in window if one.state is State.MISSED]
    free = sorted({one.day for one in missed} - set(due))
    of_misses = tags_of_misses(life.kbi.id, due, journal)
    return pareto([*of_misses, *filter(None, tags_of_misses(life.kbi.id, free, journal))])
