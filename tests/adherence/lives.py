"""Lives and their figures to test with, from a line of signs a day from Monday 1 June 2026 on."""

from datetime import date, timedelta
from decimal import Decimal

from adherence.journals import LATER, MON, journal, kbi

from humexjournal.adherence.figures import Figures, figures
from humexjournal.adherence.life import Life, life
from humexjournal.core.calendar import Period, Week
from humexjournal.core.entry import WeeklyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI

WALK = kbi(starts=MON)


def last_of(line: str) -> date:
    return MON + timedelta(days=len(line.split()) - 1)


def life_in(
    said: Journal, walk: KBI = WALK, *, as_of: date = LATER, until: date | None = None
) -> Life:
    """The life of a KBI that begins in time, up to the as-of date where nothing else is given."""
    found = life(walk, said, as_of, until or as_of)
    assert found is not None
    return found


def life_of(line: str, walk: KBI = WALK, *, as_of: date = LATER, until: date | None = None) -> Life:
    """The same up to the end of a line."""
    return life_in(journal(line), walk, as_of=as_of, until=until or last_of(line))


def figures_of(
    line: str, walk: KBI = WALK, *, as_of: date = LATER, period: Period | None = None
) -> Figures:
    """The figures over a line, or over a range in it or around it."""
    return figures_in(journal(line), walk, as_of=as_of, period=period or Period(MON, last_of(line)))


def figures_in(said: Journal, walk: KBI = WALK, *, as_of: date = LATER, period: Period) -> Figures:
    return figures(life_in(said, walk, as_of=as_of, until=period.last), said, period)


def by_week(*values: float | None, outcome: str = "stress") -> dict[date, WeeklyEntry]:
    """Weekly entries from the first week on, without one where there is no value."""
    weeks = [Week.of(MON).shifted(n) for n in range(len(values))]
    return {
        week.first: WeeklyEntry(
            week, f"weekly/{week.label}.md", readings={outcome: Decimal(str(value))}
        )
        for week, value in zip(weeks, values, strict=True)
        if value is not None
    }
