"""The kick-off: the days that are looked back on, before any behaviour is agreed."""

from datetime import date, timedelta

from msgspec import Struct

from humexjournal.core.calendar import DAYS_IN_WEEK, ONE_DAY, Period
from humexjournal.core.journal import Journal
from humexjournal.core.settings import Outcome


class DiagnosisReview(Struct, frozen=True):
    """Who looks back on which days, with whom, and how the goal is to show."""

    client: str
    coach: str
    days: Period
    outcomes: tuple[Outcome, ...]


def diagnosis_review(journal: Journal, as_of: date) -> DiagnosisReview:
    """The last seven days that are over on a day."""
    settings = journal.settings
    days = Period(as_of - timedelta(days=DAYS_IN_WEEK), as_of - ONE_DAY)
    outcomes = tuple(one for _, one in sorted(settings.outcomes.items()))
    return DiagnosisReview(settings.client, settings.coach, days, outcomes)
