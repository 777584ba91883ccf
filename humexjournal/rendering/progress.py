"""The progress report: from a review to plain data, with as little of anybody's text as can be."""

import re

from msgspec.structs import replace

from humexjournal.core.kbi import Terms
from humexjournal.core.settings import Settings
from humexjournal.core.standard import InWords, NoMinimum
from humexjournal.late_pattern import late_pattern
from humexjournal.rendering.card import NAME
from humexjournal.rendering.progress_sheet import Progress, ProgressSheet
from humexjournal.rendering.prose import cut
from humexjournal.rendering.words import Catalogue, catalogue
from humexjournal.reviews.definitions import Definition
from humexjournal.reviews.progress import Behaviour, ProgressReview

MOST_BEHAVIOURS, MOST_CHANGES, MOST_OUTCOMES = 8, 4, 6
ROOM = 3200
"""How many letters go on a page and a half where it is set as usual."""

_CLOCK = late_pattern(r"(?:by |before )?[0-9]{1,2}[:.][0-9]{2}", re.IGNORECASE)


def progress_sheet(review: ProgressReview, settings: Settings) -> ProgressSheet:
    """A report as plain data."""
    words = catalogue(settings.language)
    client, coach = cut(review.client, NAME), cut(review.coach, NAME)
    kept = review.behaviours[:MOST_BEHAVIOURS]
    rows = [_progress(one, words, is_long=review.is_long) for one in kept]
    return {
        "language": words.LANGUAGE,
        "paper": "letter" if settings.paper == "letter" else "a4",
        "labels": dict(words.PROGRESS),
        "title": words.progress_title(client, coach),
        "dates": words.dates(review.period),
        "behaviours": rows,
        "more": words.more_behaviours(len(review.behaviours) - len(kept)),
        "outcomes": [words.then_and_now(one) for one in review.outcomes[:MOST_OUTCOMES]],
        "routine": words.coach_kept(coach, review.kept, review.planned),
        "limits": list(words.limits_of_progress(client)),
        "approved": words.approved(client),
        "asked": [words.HANDED_ON],
        "signatures": list(words.signatures(client, "")),
        "density": "roomy" if len(str(rows)) <= ROOM else "close",
    }


def _progress(one: Behaviour, words: Catalogue, *, is_long: bool) -> Progress:
    said = impersonal(one.definition)
    left_out = max(len(one.changes) - MOST_CHANGES, 0)
    changes = [
        words.in_force_for(
            replace(each, change=replace(each.change, terms=_numbers(each.change.terms)))
        )
        for each in one.changes[left_out:]
    ]
    return {
        "id": said.kbi.id,
        "name": said.kbi.name,
        "sentence": words.in_one_sentence(said),
        "figures": list(words.progress_figures(one.row, is_long=is_long)),
        "by_month": words.by_month(one.spans),
        "changes": [*words.earlier_changes(left_out), *changes],
    }


def impersonal(said: Definition) -> Definition:
    """A definition with its name and its numbers, and without the sentences that people wrote."""
    name = cut(said.kbi.name, NAME)
    return replace(said, kbi=replace(said.kbi, name=name), terms=_numbers(said.terms))


def _numbers(terms: Terms) -> Terms:
    """Terms without texts: somebody may be named in them."""
    in_words = isinstance(terms.minimum, InWords)
    return replace(
        terms,
        behaviour=None,
        cue=None,
        by=terms.by if terms.by and _CLOCK.fullmatch(terms.by) else None,
        minimum=NoMinimum() if in_words else terms.minimum,
    )
