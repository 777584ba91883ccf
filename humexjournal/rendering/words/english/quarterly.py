"""The sentences of a quarterly page in English."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from humexjournal.adherence.gates import TooLittle
from humexjournal.adherence.held import Until
from humexjournal.adherence.readings import Readings
from humexjournal.core.schedule import ByDate
from humexjournal.core.settings import Outcome
from humexjournal.rendering.words.english.counts import once, times
from humexjournal.rendering.words.english.dates import day_month, joined
from humexjournal.rendering.words.english.held import held
from humexjournal.rendering.words.english.month_facts import (
    at_its_end,
    how_it_went,
    is_unknown,
)
from humexjournal.rendering.words.english.often import percent
from humexjournal.rendering.words.english.together import lead
from humexjournal.rendering.words.english.values import number, plural
from humexjournal.rendering.words.english.week import outcome
from humexjournal.reviews.figures import Row
from humexjournal.reviews.kept import Support
from humexjournal.reviews.quarterly import QuarterlyReview, QuarterRow

BOTH_ENDS = 2


def quarter_months(row: QuarterRow) -> Sequence[str]:
    """16 of 20 (80 %), 15–18 of 21 (71–86 %) for each month; "" where nothing was planned."""
    return [_month(month) if month.chances else "" for month in row.months]


def _month(row: Row) -> str:
    if isinstance(row.terms.schedule, ByDate) and row.tally.quota is None:
        return once(row.tally)
    counted, share = times(row.tally), row.share.bounds
    if isinstance(share, TooLittle) or not counted:
        return counted
    low, high = percent(share.low), percent(share.high)
    return f"{counted} ({low} %)" if low == high else f"{counted} ({low}–{high} %)"


def quarter_facts(row: QuarterRow) -> Iterator[str]:
    """What is known of one behaviour beside its counts, each a line without its full stop."""
    yield from how_it_went(row.figures)
    whole = row.figures.whole
    if whole is not None and whole.figures.automatic:
        score = whole.figures.automatic
        before = f", before {score.previous:g}" if score.previous is not None else ""
        yield f"by itself {score.latest:g} of 7{before}"
    if row.minutes is not None and not is_unknown(row.figures):
        yield f"it took about {row.minutes:.0f} minutes a week, by what was written down"
    yield from map(held, row.changes)
    yield from at_its_end(row)


def lead_lines(rows: Sequence[QuarterRow]) -> Iterator[str]:
    """Walk after lunch and stress 1 week later: too early to say, 6 of 12 weeks."""
    names = {row.figures.kbi.id: row.figures.kbi.name for row in rows}
    for row in rows:
        yield from (lead(one, names) for one in row.leads)


def changes_line(rows: Sequence[QuarterRow]) -> str:
    """Changes in force: 3. They hold: 2; until a signal: 1."""
    ends = Counter(one.until for row in rows for one in row.changes)
    if not ends:
        return ""
    words = {
        Until.NOW: "still hold" if ends[Until.NOW] != 1 else "still holds",
        Until.SIGNAL: "held until a signal",
        Until.CHANGE: "held until the next change",
    }
    told = joined([f"{ends[until]} {word}" for until, word in words.items() if ends[until]])
    return f"{plural(ends.total(), 'change', 'changes')} of the design: {told}."


def notes_lines(said: Support) -> Iterator[str]:
    """3 sent, 2 answered, 1 in the quarter before; and what came after, with its caveat."""
    notes = said.notes
    if not (notes.sent or notes.before):
        return
    yield f"{notes.sent} sent, {notes.answered} answered; {notes.before} in the quarter before."
    if notes.followed:
        yield f"Two of the next three done after {notes.recovered} of {notes.followed}."
    if notes.known:
        yield f"The next fourteen as usual again after {notes.in_range} of {notes.known}."
    if notes.followed or notes.known:
        yield (
            "A note is sent after the worst days, so better ones follow by themselves: this is "
            "about you, and says nothing about what a note did."
        )


def first_and_last(asked: Outcome, found: Readings) -> str:
    """Stress, 0 to 10: 7 on 18 May, 5 on 22 June; falling; usually between 4.4 and 8.6."""
    (first, then), (last, now) = found.by_week[0], found.by_week[-1]
    text = f"{outcome(asked)}: {number(then)} in the week of {day_month(first)}"
    if len(found.by_week) >= BOTH_ENDS:
        text += f", {number(now)} in the week of {day_month(last)}"
    if not isinstance(found.slope, TooLittle):
        text += f"; {found.slope.direction}"
    if not isinstance(found.limits, TooLittle):
        text += f"; usually between {found.limits.low:.1f} and {found.limits.high:.1f}"
    return f"{text}."


def minutes_in_all(rows: Sequence[QuarterRow]) -> str:
    """All together about 120 minutes a week, where they are measured in time."""
    timed = [row.minutes for row in rows if row.minutes is not None]
    if len(timed) < BOTH_ENDS:
        return ""
    return f"Together about {sum(timed, Decimal(0)):.0f} minutes a week."


def sharing(review: QuarterlyReview) -> str:
    """When it was agreed who reads these pages, and whether that is still right."""
    if review.consent is None:
        return "No agreement is noted. Have you agreed on who reads these pages?"
    agreed = f"{day_month(review.consent)} {review.consent.year}"
    return f"Who reads these pages was agreed on {agreed}. Is that still right?"
