"""The kick-off: from a review to plain data."""

from humexjournal.core.settings import Settings
from humexjournal.rendering.card import NAME
from humexjournal.rendering.diagnosis_sheet import DiagnosisSheet
from humexjournal.rendering.prose import cut
from humexjournal.rendering.words import catalogue
from humexjournal.reviews.diagnosis import DiagnosisReview

ROWS = 6
OUTCOMES, OUTCOME = 3, 40
"""How many there is room for, and how long each may be."""


def diagnosis_sheet(review: DiagnosisReview, settings: Settings) -> DiagnosisSheet:
    """The kick-off as plain data."""
    words = catalogue(settings.language)
    client, coach = cut(review.client, NAME), cut(review.coach, NAME)
    labels = {
        key: one if isinstance(one, str) else list(one) for key, one in words.DIAGNOSIS.items()
    }
    return {
        "language": words.LANGUAGE,
        "paper": "letter" if settings.paper == "letter" else "a4",
        "labels": labels,
        "client": client,
        "dates": words.dates(review.days),
        "days": [words.full_day(day) for day in review.days],
        "outcomes": [cut(words.outcome(one), OUTCOME) for one in review.outcomes[:OUTCOMES]],
        "blocks": words.diagnosis(coach),
        "rows": ROWS,
        "signatures": list(words.signatures(client, coach)),
    }
