"""Behaviours as cards: from a review to plain data."""

from collections.abc import Sequence

from msgspec.structs import replace

from humexjournal.core.settings import Settings
from humexjournal.core.standard import InWords
from humexjournal.rendering.card_sheet import Card, CardSheet
from humexjournal.rendering.prose import cut
from humexjournal.rendering.words import Catalogue, catalogue
from humexjournal.reviews import card
from humexjournal.reviews.definitions import Definition

NAME, BEHAVIOUR, LINE, PART = 40, 120, 160, 60
"""The longest texts in characters, as the format has them; on paper longer ones are cut."""
CLIENT, EXAMPLES = 28, 120

ROOM = 620
"""How many letters a card has room for where it is set as usual."""


def card_sheet(review: card.CardReview, settings: Settings) -> CardSheet:
    """Cards as plain data."""
    words = catalogue(settings.language)
    return {
        "language": words.LANGUAGE,
        "labels": dict(words.CARD),
        "client": cut(review.client, CLIENT),
        "nothing": words.no_cards(words.on(review.as_of)),
        "cards": [_card(one, words) for one in review.cards],
    }


def _card(one: card.Card, words: Catalogue) -> Card:
    said = shortened(one.definition)
    kbi, terms = said.kbi, said.terms
    made: Card = {
        "id": kbi.id,
        "name": kbi.name,
        "sentence": words.in_one_sentence(said),
        "size": words.size(terms),
        "busy_day": words.busy_size(terms),
        "cue": terms.cue or "",
        "goal": said.goal,
        "why": kbi.why,
        "counts": _fitting(kbi.counts),
        "does_not_count": _fitting(kbi.does_not_count),
        "aim": words.aim(one.aim, terms),
        "one_miss": words.one_miss(terms),
        "in_force": words.in_force(one),
        "density": "roomy",
    }
    return {**made, "density": "roomy" if _length(made) <= ROOM else "close"}


def _length(made: Card) -> int:
    """Its letters."""
    texts = (made["sentence"], made["cue"], made["goal"], made["why"], made["busy_day"])
    examples = (*made["counts"], *made["does_not_count"])
    return sum(len(text) + 2 for text in (*texts, *examples))


def shortened(said: Definition) -> Definition:
    """The definition with texts no longer than paper has room for."""
    kbi, terms = said.kbi, said.terms
    minimum = terms.minimum
    return replace(
        said,
        goal=cut(said.goal, BEHAVIOUR),
        kbi=replace(kbi, name=cut(kbi.name, NAME), why=cut(kbi.why, LINE)),
        terms=replace(
            terms,
            behaviour=cut(terms.behaviour or "", BEHAVIOUR),
            by=cut(terms.by or "", PART),
            cue=cut(terms.cue or "", LINE),
            minimum=InWords(cut(minimum.text, PART)) if isinstance(minimum, InWords) else minimum,
        ),
    )


def _fitting(examples: Sequence[str]) -> list[str]:
    """The examples that have room on a line or two; one that is cut is the last."""
    kept: list[str] = []
    room = EXAMPLES
    for one in examples:
        if room < len(one) and kept:
            break
        kept.append(cut(one, room))
        room -= len(one) + 2
    return kept
