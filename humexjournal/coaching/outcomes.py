"""A KBI at its aim for long, while what it is for goes the other way: that is worth a talk."""

from datetime import timedelta

from humexjournal.adherence.automaticity import WEEKS_AT_AIM
from humexjournal.adherence.figures import at_aim_for_long
from humexjournal.adherence.readings import readings
from humexjournal.adherence.slope import Slope
from humexjournal.adherence.trend import Direction
from humexjournal.coaching.past import Past
from humexjournal.coaching.signal import Fact
from humexjournal.core.calendar import DAYS_IN_WEEK, Period

WRONG_WAY = {"up": Direction.FALLING, "down": Direction.RISING}


def at_aim_in_vain(past: Past, kbi: str) -> tuple[Fact, ...] | None:
    """Eight weeks at the aim, and an outcome it is said to lead to goes the wrong way.

    Looked at when a week ends; only a lead that was written down beforehand counts.
    """
    leads = [lead for lead in past.journal.settings.leads if lead.kbi == kbi]
    is_end = past.journal.settings.calendar.week(past.day).last == past.day
    if not leads or not is_end or not at_aim_for_long(past.lives[kbi], past.day):
        return None
    wrong = tuple(
        lead.outcome for lead in leads if _course(past, lead.outcome) is WRONG_WAY[lead.direction]
    )
    return (Fact("outcomes", wrong),) if wrong else None


def _course(past: Past, outcome: str) -> Direction | None:
    """Where the readings of the last eight weeks go, None for too few of them."""
    first = past.day - timedelta(days=WEEKS_AT_AIM * DAYS_IN_WEEK - 1)
    found = readings(outcome, past.journal, Period(first, past.day), past.as_of)
    return found.slope.direction if isinstance(found.slope, Slope) else None
