"""The rows of a vault for a whole practice: numbers, dates and ids, and nothing that was worded.

A row has what is due on its day. A quota or a sum is one of the last day of its period, so that
the rows of a range add up to what `humex adherence` counts in it.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from humexjournal.adherence.baseline import TWENTIETHS
from humexjournal.adherence.drift import Drift
from humexjournal.adherence.life import Life, life
from humexjournal.adherence.share import counted
from humexjournal.adherence.tally import Tally, tally
from humexjournal.core.calendar import Calendar, Period
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.core.schedule import ByDate, Each, EveryDays, OnDays, Quota, Schedule, Total
from humexjournal.core.value import Amount, Clock, Occasions
from humexjournal.reviews.said_days import SaidDay, said_days

KINDS: dict[type, str] = {
    OnDays: "days",
    Quota: "quota",
    EveryDays: "every",
    ByDate: "by",
    Each: "each",
    Total: "total",
}
"""The schedules by what they ask for; how they are worded stays in the vault."""


class PracticeDay(Struct, frozen=True):
    """A behaviour on a day: what it came to by itself, and what of the plan ended on it.

    Of the `counts_of` that have closed, `counts_low` are done for sure and `counts_high` at most.
    `drift` is the score as it then stood, where it moved, and on the last day how it stands.
    """

    client: str
    day: date
    week: date
    kbi: str
    goal: str
    schedule: str | None
    state: str | None
    asked: bool
    value: float | None
    unit: str | None
    done: int
    minimum: int
    missed: int
    unlogged: int
    excused: int
    reserve: int
    pending: int
    bonus: int
    counts_low: int
    counts_high: int
    counts_of: int
    signals: int
    drift: float | None
    drift_at: float | None


def practice_days(journal: Journal, as_of: date) -> Iterator[PracticeDay]:
    """Every day of every behaviour of a vault up to a day."""
    said = said_days(journal, tuple(journal.kbis.values()), None, None, as_of)
    by_kbi: dict[str, dict[date, SaidDay]] = {}
    for one in said.days:
        by_kbi.setdefault(one.kbi.id, {})[one.day] = one
    for kbi in journal.kbis.values():
        found = life(kbi, journal, as_of, as_of)
        yield from _Rows(kbi, journal, as_of, by_kbi.get(kbi.id, {}), found).made()


class _Rows(Struct, frozen=True):
    """What is known of one behaviour."""

    kbi: KBI
    journal: Journal
    as_of: date
    said: dict[date, SaidDay]
    life: Life | None

    def made(self) -> Iterator[PracticeDay]:
        days = sorted(day for day in {*self.said, *_ends(self.life)} if day <= self.as_of)
        signals = Counter(step.due for step in self.life.drift.alarms) if self.life else Counter()
        scores = _scores(self.life.drift, days[-1]) if self.life and days else {}
        schedules = _schedules(self.life)
        for day in days:
            score, at = scores.get(day, (None, None))
            yield self.row(day, schedules.get(day), signals[day], score, at)

    def row(
        self,
        day: date,
        schedule: Schedule | None,
        signals: int,
        score: float | None,
        at: float | None,
    ) -> PracticeDay:
        settings, said = self.journal.settings, self.said.get(day)
        counts, low, high, of = self.counts(day)
        value, unit = _value(said)
        return PracticeDay(
            client=settings.client,
            day=day,
            week=_week(settings.calendar, day),
            kbi=self.kbi.id,
            goal=self.kbi.goal,
            schedule=KINDS[type(schedule)] if schedule else None,
            state=str(said.state) if said and said.state else None,
            asked=bool(said and said.asked),
            value=value,
            unit=unit,
            done=counts.done,
            minimum=counts.minimum,
            missed=counts.missed,
            unlogged=counts.unlogged,
            excused=counts.excused,
            reserve=counts.reserve,
            pending=counts.pending,
            bonus=counts.bonus,
            counts_low=low,
            counts_high=high,
            counts_of=of,
            signals=signals,
            drift=score,
            drift_at=at,
        )

    def counts(self, day: date) -> tuple[Tally, int, int, int]:
        """What of the plan ended on a day, and how much of it is sure, possible and closed."""
        if self.life is None:
            return Tally(), 0, 0, 0
        part = self.life.series.over(Period(day, day))
        closed = counted(part.closed_chances)
        return tally(part), closed.done, closed.done + closed.unlogged, closed.scheduled


def _ends(found: Life | None) -> Iterator[date]:
    """The days on which something of the plan ends; not all of them are days of the behaviour."""
    if found is None:
        return
    yield from (one.due for one in found.series.opportunities)
    yield from (one.period.last for one in found.series.quotas)
    yield from (one.period.last for one in found.series.totals)
    yield from (one.due for one in found.drift.alarms)


def _schedules(found: Life | None) -> dict[date, Schedule | None]:
    return {one.day: one.schedule for one in found.series.days} if found else {}


def _scores(drift: Drift, last: date) -> dict[date, tuple[float, float]]:
    """The score and the one that prompts, where it moved and as it stands at the end."""
    moved = {one.due: (_units(one.carried), _units(one.rule.threshold)) for one in drift.steps}
    return {**moved, last: (drift.units, drift.threshold)}


def _units(twentieths: int) -> float:
    return twentieths / TWENTIETHS


def _week(calendar: Calendar, day: date) -> date:
    """The first day of the week, which begins as the vault has it."""
    return calendar.week(day).first


def _value(said: SaidDay | None) -> tuple[float | None, str | None]:
    """A number with its unit; a time is in minutes after midnight."""
    match said.observation.value if said and said.observation else None:
        case Amount(number):
            assert said is not None
            unit = getattr(said.kbi.standard_on(said.day), "unit", "")
            return float(number), unit or None
        case Clock(minute):
            return float(minute), "clock"
        case Occasions(done, _):
            return float(done), "occasions"
        case _:
            return None, None
