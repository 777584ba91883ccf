"""What a month comes to, in German, by rules alone."""

from collections.abc import Iterator, Sequence

from humexjournal.adherence.aim import Verdict
from humexjournal.rendering.prose import words_in
from humexjournal.rendering.words.german.counts import count
from humexjournal.rendering.words.german.dates import joined, month_name
from humexjournal.rendering.words.german.headline import too_early
from humexjournal.rendering.words.german.values import number_word
from humexjournal.reviews.figures import Row
from humexjournal.reviews.monthly import MonthlyReview
from humexjournal.reviews.quarterly import QuarterlyReview
from humexjournal.reviews.rows import aim_of

ENOUGH_DAYS = 3
MOST_NAMES, LONGEST_HEADLINE = 2, 36


def period_headline(review: MonthlyReview | QuarterlyReview) -> str:
    """What a month or a quarter comes to, by rules alone and without praise."""
    rows = [row.figures for row in review.rows]
    if review.days_written < ENOUGH_DAYS:
        return too_early(review.days_written)
    if not review.closed:
        return f"{month_name(review.span).rpartition(' ')[0]} bis jetzt: {_counts(rows)}."
    named = " ".join(_verdicts(rows, MOST_NAMES))
    return named if words_in(named) <= LONGEST_HEADLINE else " ".join(_verdicts(rows, 0))


def _counts(rows: Sequence[Row]) -> str:
    counted = [f"{row.kbi.name} {count(row.tally)}" for row in rows if count(row.tally)]
    more = len(counted) - MOST_NAMES - 1
    shown = counted if more <= 0 else [*counted[: MOST_NAMES + 1], f"noch {number_word(more)}"]
    return ", ".join(shown) or "noch nichts geplant"


def _verdicts(rows: Sequence[Row], most: int) -> Iterator[str]:
    by_verdict = {
        verdict: [row for row in rows if row.share.verdict is verdict] for verdict in Verdict
    }
    if at := by_verdict[Verdict.AT_AIM]:
        yield f"Ziel erreicht: {who(at, most)}."
    if below := by_verdict[Verdict.BELOW]:
        yield _below(below, most)
    if unsure := by_verdict[Verdict.CANT_TELL]:
        yield f"{_begin(who(unsure, most))}: Es hängt an Tagen, die nicht eingetragen sind."
    if not (at or below or unsure):
        yield "Von dem, was geplant war, ist noch nichts abgeschlossen."


def _below(rows: Sequence[Row], most: int) -> str:
    """Gehen 12 von 20, Ziel 16."""
    if len(rows) > most:
        return f"Seltener als angestrebt: {who(rows, most)}."
    return "; ".join(_against(row) for row in rows) + "."


def _against(row: Row) -> str:
    return f"{row.kbi.name} {count(row.tally)}, Ziel {aim_of(row.kbi, row.tally)}"


def who(rows: Sequence[Row], most: int = MOST_NAMES) -> str:
    """Names, as long as they are few."""
    if len(rows) <= most:
        return joined([row.kbi.name for row in rows])
    return "ein Verhalten" if len(rows) == 1 else f"{number_word(len(rows))} Verhalten"


def _begin(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
