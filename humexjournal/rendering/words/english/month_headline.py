"""What a month comes to, in English, by rules alone."""

from collections.abc import Iterator, Sequence

from humexjournal.adherence.aim import Verdict
from humexjournal.rendering.prose import words_in
from humexjournal.rendering.words.english.counts import count
from humexjournal.rendering.words.english.dates import joined, month_name
from humexjournal.rendering.words.english.values import number_word, plural
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
        filled = "is" if review.days_written == 1 else "are"
        days = plural(review.days_written, "day", "days", number_word)
        return f"{days.capitalize()} {filled} filled in; too early to say more."
    if not review.closed:
        return f"{month_name(review.span).rpartition(' ')[0]} so far: {_counts(rows)}."
    named = " ".join(_verdicts(rows, MOST_NAMES))
    return named if words_in(named) <= LONGEST_HEADLINE else " ".join(_verdicts(rows, 0))


def _counts(rows: Sequence[Row]) -> str:
    counted = [f"{row.kbi.name} {count(row.tally)}" for row in _countable(rows)]
    more = len(counted) - MOST_NAMES - 1
    shown = counted if more <= 0 else [*counted[: MOST_NAMES + 1], f"{number_word(more)} more"]
    return ", ".join(shown) or "nothing planned yet"


def _countable(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if count(row.tally)]


def _verdicts(rows: Sequence[Row], most: int) -> Iterator[str]:
    by_verdict = {
        verdict: [row for row in rows if row.share.verdict is verdict] for verdict in Verdict
    }
    if at := by_verdict[Verdict.AT_AIM]:
        yield f"{who(at, most)} reached {'its aim' if len(at) == 1 else 'their aims'}."
    if below := by_verdict[Verdict.BELOW]:
        yield _below(below, most)
    if unsure := by_verdict[Verdict.CANT_TELL]:
        yield f"{who(unsure, most)}: it depends on days that are not filled in."
    if not (at or below or unsure):
        yield "Nothing that was planned has closed yet."


def _below(rows: Sequence[Row], most: int) -> str:
    """Walk after lunch 12 of 20, aim 16."""
    if len(rows) > most:
        return f"{who(rows, most)} happened less often than aimed at."
    return "; ".join(_against(row) for row in rows) + "."


def _against(row: Row) -> str:
    return f"{row.kbi.name} {count(row.tally)}, aim {aim_of(row.kbi, row.tally)}"


def who(rows: Sequence[Row], most: int = MOST_NAMES) -> str:
    """Names, as long as they are few."""
    if len(rows) <= most:
        return joined([row.kbi.name for row in rows])
    return plural(len(rows), "behaviour", "behaviours", number_word).capitalize()
