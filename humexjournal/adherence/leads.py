"""What was expected to lead to what, and whether the weeks bear it out."""

from datetime import date

from msgspec import Struct

from humexjournal.adherence.gates import Figure, Shown, shown
from humexjournal.adherence.leading import Leading, Pair, WeekCounts, leading, paired
from humexjournal.adherence.life import Life
from humexjournal.adherence.readings import reading
from humexjournal.core.calendar import Period
from humexjournal.core.journal import Journal
from humexjournal.core.settings import Lead


class BorneOut(Struct, frozen=True):
    """A lead, how many weeks have both its sides, and what they say."""

    lead: Lead
    pairs: int
    leading: Shown[Leading]


def borne_out(lead: Lead, life: Life, journal: Journal, as_of: date) -> BorneOut:
    """What the closed weeks of a life say about a lead that was written down beforehand."""
    pairs = _pairs(lead, life, journal, as_of)
    return BorneOut(
        lead,
        len(pairs),
        shown(
            Figure.LEADING_INDICATOR,
            lambda: leading(pairs, lead.direction),
            paired_weeks=len(pairs),
        ),
    )


def _pairs(lead: Lead, life: Life, journal: Journal, as_of: date) -> tuple[Pair, ...]:
    calendar = journal.settings.calendar
    first = calendar.week(life.kbi.starts)
    last = min(calendar.last_closed(as_of), life.series.period.last)
    counts = life.weeks(Period(first.first, last))
    weeks = [WeekCounts(n, c.done, c.missed, c.unlogged) for n, c in enumerate(counts)]
    values = ((n, first.shifted(n)) for n in range(len(counts) + lead.lag))
    found = {n: reading(lead.outcome, journal, week, as_of) for n, week in values}
    return paired(weeks, {n: float(v) for n, v in found.items() if v is not None}, lead.lag)
