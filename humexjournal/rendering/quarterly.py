"""The quarterly sheet: from a review to plain data."""

from collections.abc import Iterator
from urllib.parse import quote

from humexjournal.core.settings import Settings
from humexjournal.rendering.answers import answers, numbers
from humexjournal.rendering.of_period import (
    LONGEST_NAME,
    LONGEST_TERMS,
    MOST_ROWS,
    closeness,
    facts,
    glad,
    labels,
    line,
    words_of,
)
from humexjournal.rendering.prose import cut, sentence
from humexjournal.rendering.quarterly_sheet import (
    Carried,
    Purpose,
    QuarterFoot,
    QuarterHead,
    QuarterlySheet,
    QuarterRow,
    Quarters,
)
from humexjournal.rendering.words import Catalogue
from humexjournal.reviews import quarterly

SCALE, LONGEST_HELP = 10, 120
MOST_SHARED, MOST_OUTCOMES, MOST_GOALS = 3, 3, 3
BESIDE = 2
"""So many charts of outcomes stand beside each other."""


def quarterly_sheet(review: quarterly.QuarterlyReview, settings: Settings) -> QuarterlySheet:
    """A review as plain data."""
    words = words_of(settings.language)
    sheet: QuarterlySheet = {
        "language": words.LANGUAGE,
        "labels": labels(words.QUARTER),
        "blocks": list(words.QUARTER_BLOCKS.get(settings.words, words.QUARTER_BLOCKS["plain"])),
        "closeness": "roomy",
        "paper": "letter" if settings.paper == "letter" else "a4",
        "head": _head(review, words),
        "purpose": _purpose(review, words),
        "quarters": _quarters(review, words),
        "carried": _carried(review, words),
        "foot": _foot(review, words),
    }
    rows, carried = sheet["quarters"]["rows"], sheet["carried"]
    texts = (fact for row in rows[:MOST_ROWS] for fact in row["facts"])
    noted = (*carried["leads"], *carried["support"], *carried["notes"], *carried["shared"])
    crowded = len(sheet["purpose"]["outcomes"]) > BESIDE
    return {**sheet, "closeness": closeness(len(rows), (*texts, *noted), crowded=crowded)}


def _head(review: quarterly.QuarterlyReview, words: Catalogue) -> QuarterHead:
    return {
        "client": review.client,
        "coach": review.coach,
        "quarter": review.quarter.label,
        "title": words.month_name(review.quarter),
        "closed": review.closed,
        "talk": words.talk(review.talk, review.coach),
        "spoken_talk": words.spoken_talk(review.talk),
        "headline": words.period_headline(review),
    }


def _purpose(review: quarterly.QuarterlyReview, words: Catalogue) -> Purpose:
    said, before = review.said, review.before
    names = {row.figures.kbi.id: cut(row.figures.kbi.name, LONGEST_NAME) for row in review.rows}
    importance, confidence = _score(said.importance), _score(said.confidence)
    return {
        "goals": [
            {"text": line(goal.text), "names": [names[kbi] for kbi in goal.kbis]}
            for goal in review.goals[:MOST_GOALS]
        ],
        "importance": importance,
        "importance_before": _score(before.importance if before else None),
        "importances": numbers(0, SCALE, importance),
        "confidence": confidence,
        "confidence_before": _score(before.confidence if before else None),
        "confidences": numbers(0, SCALE, confidence),
        "outcomes": [words.first_and_last(*found) for found in review.outcomes[:MOST_OUTCOMES]],
    }


def _score(said: int | None) -> str:
    return "" if said is None else str(said)


def _quarters(review: quarterly.QuarterlyReview, words: Catalogue) -> Quarters:
    return {
        "months": [words.month_name(month).rpartition(" ")[0] for month in review.months],
        "rows": [_row(row, words) for row in review.rows],
    }


def _row(row: quarterly.QuarterRow, words: Catalogue) -> QuarterRow:
    figures, chosen = row.figures, words.decision(row.decision)
    busy_day = words.busy_day(figures.terms.minimum, figures.terms.schedule)
    return {
        "id": figures.kbi.id,
        "name": cut(figures.kbi.name, LONGEST_NAME),
        "terms": cut(words.terms(figures.terms), LONGEST_TERMS),
        "busy_day": cut(busy_day, LONGEST_NAME),
        "months": list(words.quarter_months(row)),
        "count": words.month_count(figures),
        "points": _score(figures.kbi.share),
        "facts": facts(words.quarter_facts(row)),
        "decision": chosen,
        "decisions": [] if row.ended else answers(words.QUARTER["decisions"], chosen),
    }


def _carried(review: quarterly.QuarterlyReview, words: Catalogue) -> Carried:
    support = review.support
    leads = list(words.lead_lines(review.rows))
    return {
        "leads": leads,
        "caveat": bool(leads or review.outcomes),
        "changes": words.changes_line(review.rows),
        "support": list(words.kept_lines(support, review.coach)),
        "notes": list(words.notes_lines(support)),
        "cost": words.minutes_in_all(review.rows),
        "fewer": words.fewer_line(review.fewer),
        "glad": glad(support.glad),
        "shared": [line(text) for text in review.said.shared[:MOST_SHARED]],
    }


def _foot(review: quarterly.QuarterlyReview, words: Catalogue) -> QuarterFoot:
    written, passed = review.days_written, review.days_passed
    path = review.said.path or f"quarterly/{review.quarter.label}.md"
    return {
        "sharing": words.sharing(review),
        "help_line": sentence(cut(review.help_line, LONGEST_HELP)),
        "asked": list(_asked(review)),
        "note": quote(f"../{path}"),
        "week_note": quote(f"../weekly/{review.next_week.label}.md"),
        "record": words.record(review.client, written, passed, closed=review.closed),
    }


def _asked(review: quarterly.QuarterlyReview) -> Iterator[str]:
    """The keys of the quarter's note that nobody has filled in."""
    said, ids = review.said, {row.figures.kbi.id for row in review.rows if not row.ended}
    if said.importance is None:
        yield "importance"
    if said.confidence is None:
        yield "confidence"
    if ids - set(said.decide):
        yield "decide"
