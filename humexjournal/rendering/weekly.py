"""The weekly sheet: from a review to plain data."""

from urllib.parse import quote

from msgspec.structs import replace

from humexjournal.core.questions import Questions
from humexjournal.core.settings import Settings
from humexjournal.rendering.facts import facts
from humexjournal.rendering.grid import grid
from humexjournal.rendering.notes import length, notes
from humexjournal.rendering.page import density
from humexjournal.rendering.prose import NEW_WORDS, cut_words, sentence, words_in
from humexjournal.rendering.sheet import Foot, Grid, Head, Labels, Said, WeeklySheet
from humexjournal.rendering.words import Catalogue, catalogue
from humexjournal.reviews.weekly import WeeklyReview

LONGEST_COMMITMENT, LEAST_SHARED = 40, 24
LONGEST_AHEAD = 12
"""In words; the client's own go before what rules have made."""


def weekly_sheet(review: WeeklyReview, settings: Settings, note: str = "") -> WeeklySheet:
    """A review as plain data, with at most 170 words that are new each week."""
    words = catalogue(settings.language)
    head, happened = _head(review, words), grid(review, words)
    commitment = sentence(cut_words(review.commitment, LONGEST_COMMITMENT))
    next_topic = _topic(review, words)
    new = (head["headline"], commitment, next_topic, *_sums(happened))
    room = NEW_WORDS - 1 - words_in(*new)
    block = notes(review, words, room - (LEAST_SHARED if review.shared else 0))
    sheet: WeeklySheet = {
        "language": words.LANGUAGE,
        "labels": _labels(words, review.questions),
        "blocks": list(words.BLOCKS.get(settings.words, words.BLOCKS["plain"])),
        "density": "roomy",
        "paper": "letter" if settings.paper == "letter" else "a4",
        "head": head,
        "said": _said(review, words, commitment, room - length(block)),
        "grid": happened,
        "notes": block,
        "next": {"topic": next_topic},
        "foot": _foot(review, words, note),
    }
    return {**sheet, "density": density(sheet)}


def _topic(review: WeeklyReview, words: Catalogue) -> str:
    said = review.topic
    short = replace(said, text=cut_words(said.text, LONGEST_AHEAD)) if said else None
    return words.topic(short, review.names)


def _said(review: WeeklyReview, words: Catalogue, commitment: str, room: int) -> Said:
    shared = " ".join(sentence(line) for line in review.shared)
    did = cut_words(shared, max(room, LEAST_SHARED))
    return {"commitment": commitment, "kept": words.kept(review.kept), "did": did}


def _head(review: WeeklyReview, words: Catalogue) -> Head:
    days = {day for row in review.rows for day in row.still_open}
    return {
        "client": review.client,
        "coach": review.coach,
        "week": review.week.label,
        "number": review.week.number,
        "dates": words.dates(review.week.period),
        "closed": review.closed,
        "talk": words.talk(review.talk, review.coach),
        "spoken_talk": words.spoken_talk(review.talk),
        "still_open": words.still_open(sorted(days)),
        "headline": words.headline(review.headline, review.rows, review.week.number),
    }


def _foot(review: WeeklyReview, words: Catalogue, note: str) -> Foot:
    written, passed = review.days_written, review.days_passed
    return {
        "facts": facts(review, words),
        "record": words.record(review.client, written, passed, closed=review.closed),
        "questions": words.questions(review.questions),
        "note": quote(note or f"../weekly/{review.week.shifted(1).label}.md"),
    }


def _sums(block: Grid) -> list[str]:
    return [part for row in block["rows"] for part in (row["count"], row["note"])]


def _labels(words: Catalogue, questions: Questions) -> Labels:
    """The fixed words of the page, with the questions as somebody asks them."""
    labels = {**words.SHEET, **questions.wordings}
    return {key: label if isinstance(label, str) else list(label) for key, label in labels.items()}
