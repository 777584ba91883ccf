"""The agreement: from a review to plain data, with no more than two pages have room for."""

from collections.abc import Sequence
from itertools import islice

from msgspec.structs import replace

from humexjournal.core.settings import Settings, Support
from humexjournal.rendering.agreement_sheet import AgreementSheet, Part
from humexjournal.rendering.card import BEHAVIOUR, LINE, NAME, PART, shortened
from humexjournal.rendering.prose import cut
from humexjournal.rendering.words import catalogue
from humexjournal.reviews.agreement import AgreementReview

MOST, MOST_BEHAVIOURS = 4, 8
"""How many goals, talks and check-ins of a day there is room for, and how many behaviours."""
ROOM = 4200
"""How many letters go on a page and a half where it is set as usual."""


def agreement_sheet(review: AgreementReview, settings: Settings) -> AgreementSheet:
    """An agreement as plain data."""
    words, said = catalogue(settings.language), _fitting(review)
    more = len(review.definitions) - MOST_BEHAVIOURS
    parts = list(words.agreement(said, max(more, 0)))
    return {
        "language": words.LANGUAGE,
        "paper": "letter" if settings.paper == "letter" else "a4",
        "title": words.agreement_title(said),
        "agreed": words.agreed_on(said.consent),
        "parts": parts,
        "signatures": list(words.signatures(said.client, said.coach)),
        "density": "roomy" if _length(parts) <= ROOM else "close",
    }


def _fitting(review: AgreementReview) -> AgreementReview:
    return replace(
        review,
        client=cut(review.client, NAME),
        coach=cut(review.coach, NAME),
        goals=tuple(cut(goal, BEHAVIOUR) for goal in review.goals[:MOST]),
        definitions=tuple(map(shortened, review.definitions[:MOST_BEHAVIOURS])),
        support=_support(review.support),
        talks=review.talks[:MOST],
        help_line=cut(review.help_line, LINE),
    )


def _support(support: Support) -> Support:
    """The routine with at most so many check-ins, in order of days."""
    in_order = sorted(support.check_ins, key=lambda one: one.day)
    kept = tuple(replace(one, what=cut(one.what, PART)) for one in islice(in_order, 2 * MOST))
    return replace(support, check_ins=kept)


def _length(parts: Sequence[Part]) -> int:
    texts = (text for part in parts for key in ("lines", "items", "asked") for text in part[key])
    return sum(len(text) + 20 for text in texts)
