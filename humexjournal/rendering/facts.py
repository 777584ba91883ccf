"""The lines below a weekly sheet: changes, readings, the coach's part, corrections."""

from humexjournal.rendering.prose import cut_words, words_in
from humexjournal.rendering.words import Catalogue
from humexjournal.reviews.weekly import WeeklyReview

MOST_WORDS = 90
LONGEST = 40
"""Words of one fact."""


def facts(review: WeeklyReview, words: Catalogue) -> list[str]:
    """As many as have room; a correction goes before everything, the changes last."""
    changes = [words.since(row.since, row.name) for row in review.rows if row.since]
    corrected = words.corrected(review.corrections, review.names)
    routine = [words.readings(found) for found in review.readings]
    routine.append(words.contacts(review.contacts, review.promise, review.coach))
    routine.append(words.notes_of_week(review.notes, review.names))
    chosen = _chosen([corrected, *routine, *changes])
    return [chosen[fact] for fact in (*changes, *routine, corrected) if fact in chosen]


def _chosen(facts: list[str]) -> dict[str, str]:
    """The facts that have room, each with the words of it that have."""
    chosen: dict[str, str] = {}
    room = MOST_WORDS
    for fact in facts:
        short = cut_words(fact, LONGEST)
        if fact and words_in(short) <= room:
            chosen[fact] = short
            room -= words_in(short)
    return chosen
