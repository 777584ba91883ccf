"""The monthly sheet: from a review to plain data."""

from collections.abc import Iterator
from urllib.parse import quote

from humexjournal.adherence.automaticity import HIGHEST, LOWEST
from humexjournal.core.settings import Settings
from humexjournal.rendering.answers import answers, numbers
from humexjournal.rendering.monthly_sheet import (
    Became,
    MonthFoot,
    MonthHead,
    MonthlySheet,
    MonthNotes,
    MonthRow,
    Months,
)
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
from humexjournal.rendering.prose import cut
from humexjournal.rendering.words import Catalogue
from humexjournal.reviews import monthly

MOST_SHARED, MOST_WINS, MOST_WAYS, MOST_OUTCOMES = 3, 5, 6, 3


def monthly_sheet(review: monthly.MonthlyReview, settings: Settings) -> MonthlySheet:
    """A review as plain data."""
    words = words_of(settings.language)
    sheet: MonthlySheet = {
        "language": words.LANGUAGE,
        "labels": labels(words.MONTH),
        "blocks": list(words.MONTH_BLOCKS.get(settings.words, words.MONTH_BLOCKS["plain"])),
        "closeness": "roomy",
        "paper": "letter" if settings.paper == "letter" else "a4",
        "head": _head(review, words),
        "months": _months(review, words),
        "notes": _notes(review, words),
        "became": _became(review, words),
        "foot": _foot(review, words),
    }
    rows, notes = sheet["months"]["rows"], sheet["notes"]
    texts = (fact for row in rows[:MOST_ROWS] for fact in row["facts"])
    noted = (*notes["helped"], *notes["support"], *notes["glad"], *notes["shared"])
    return {**sheet, "closeness": closeness(len(rows), (*texts, *noted))}


def _head(review: monthly.MonthlyReview, words: Catalogue) -> MonthHead:
    return {
        "client": review.client,
        "coach": review.coach,
        "month": review.month.label,
        "title": words.month_name(review.month),
        "closed": review.closed,
        "talk": words.talk(review.talk, review.coach),
        "spoken_talk": words.spoken_talk(review.talk),
        "headline": words.period_headline(review),
    }


def _months(review: monthly.MonthlyReview, words: Catalogue) -> Months:
    return {
        "weeks": [{"number": week.number, "dates": words.week_head(week)} for week in review.weeks],
        "rows": [_row(row, words, coached=bool(review.coach)) for row in review.rows],
    }


def _row(row: monthly.MonthRow, words: Catalogue, *, coached: bool) -> MonthRow:
    figures, chosen = row.figures, words.decision(row.decision)
    busy_day = words.busy_day(figures.terms.minimum, figures.terms.schedule)
    score = words.score(row.automatic)
    return {
        "id": figures.kbi.id,
        "name": cut(figures.kbi.name, LONGEST_NAME),
        "terms": cut(words.terms(figures.terms), LONGEST_TERMS),
        "busy_day": cut(busy_day, LONGEST_NAME),
        "weeks": list(words.month_weeks(row)),
        "count": words.month_count(figures),
        "facts": facts(words.month_facts(row, coached=coached)),
        "by_itself": score,
        "before": words.score(row.automatic_before),
        "steps": [] if row.ended else numbers(LOWEST, HIGHEST, score),
        "decision": chosen,
        "decisions": [] if row.ended else answers(words.MONTH["decisions"], chosen),
    }


def _notes(review: monthly.MonthlyReview, words: Catalogue) -> MonthNotes:
    found = review.in_the_way
    bars = zip(words.friction_bars(found), found.bars, strict=True)
    return {
        "in_the_way": [
            {"about": about, "times": times, "share": round(float(bar.share), 4)}
            for (about, times), bar in list(bars)[:MOST_WAYS]
        ]
        if found.tagged
        else [],
        "summary": words.friction_summary(found),
        "helped": list(words.month_wins(review))[:MOST_WINS],
        "support": list(words.support_lines(review.support, review.coach)),
        "glad": glad(review.support.glad),
        "shared": [line(text) for text in review.said.shared[:MOST_SHARED]],
    }


def _became(review: monthly.MonthlyReview, words: Catalogue) -> Became:
    said, yes_no = review.said, words.MONTH["yes_no"]
    burden = "" if said.burden is None else str(said.burden)
    return {
        "identity": line(said.identity),
        "burden": burden,
        "burden_before": "" if review.burden_before is None else str(review.burden_before),
        "burdens": numbers(0, 10, burden),
        "recited": "" if said.recited is None else yes_no[not said.recited],
        "contrast": words.contrast(review),
        "fewer": words.fewer_line(review.fewer),
        "outcomes": [words.month_readings(*found) for found in review.outcomes[:MOST_OUTCOMES]],
    }


def _foot(review: monthly.MonthlyReview, words: Catalogue) -> MonthFoot:
    written, passed = review.days_written, review.days_passed
    path = review.said.path or f"monthly/{review.month.label}.md"
    return {
        "asked": list(_asked(review)),
        "note": quote(f"../{path}"),
        "week_note": quote(f"../weekly/{review.next_week.label}.md"),
        "record": words.record(review.client, written, passed, closed=review.closed),
    }


def _asked(review: monthly.MonthlyReview) -> Iterator[str]:
    """The keys of the month's note that nobody has filled in."""
    said, ids = review.said, {row.figures.kbi.id for row in review.rows if not row.ended}
    if ids - set(said.automatic):
        yield "automatic"
    if not said.identity:
        yield "identity"
    if said.burden is None:
        yield "burden"
    if said.recited is None:
        yield "recited"
    if ids - set(said.decide):
        yield "decide"
