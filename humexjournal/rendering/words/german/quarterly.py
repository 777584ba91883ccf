"""The sentences of a quarterly page in German."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from humexjournal.adherence.gates import TooLittle
from humexjournal.adherence.held import Until
from humexjournal.adherence.readings import Readings
from humexjournal.core.schedule import ByDate
from humexjournal.core.settings import Outcome
from humexjournal.rendering.words.german.counts import once, times
from humexjournal.rendering.words.german.dates import day_month, joined, on
from humexjournal.rendering.words.german.held import held
from humexjournal.rendering.words.german.month_facts import (
    at_its_end,
    how_it_went,
    is_unknown,
)
from humexjournal.rendering.words.german.often import percent
from humexjournal.rendering.words.german.together import course_of, lead
from humexjournal.rendering.words.german.values import number, plural, short_number
from humexjournal.rendering.words.german.week import outcome
from humexjournal.reviews.figures import Row
from humexjournal.reviews.kept import Support
from humexjournal.reviews.quarterly import QuarterlyReview, QuarterRow

BOTH_ENDS = 2


def quarter_months(row: QuarterRow) -> Sequence[str]:
    """16 von 20 (80 %), 15–18 von 21 (71–86 %) for each month; "" where nothing was planned."""
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
        before = "" if score.previous is None else f", davor {short_number(score.previous)}"
        yield f"von allein {short_number(score.latest)} von 7{before}"
    if row.minutes is not None and not is_unknown(row.figures):
        yield f"nach den Einträgen etwa {row.minutes:.0f} Minuten pro Woche"
    yield from map(held, row.changes)
    yield from at_its_end(row)


def lead_lines(rows: Sequence[QuarterRow]) -> Iterator[str]:
    """Gehen und Stress 1 Woche später: dafür ist es zu früh, 6 von 12 Wochen."""
    names = {row.figures.kbi.id: row.figures.kbi.name for row in rows}
    for row in rows:
        yield from (lead(one, names) for one in row.leads)


def changes_line(rows: Sequence[QuarterRow]) -> str:
    """3 Änderungen am Aufbau: 2 halten noch und 1 hielt bis zu einem Signal."""
    ends = Counter(one.until for row in rows for one in row.changes)
    if not ends:
        return ""
    told = joined([_until(until, ends[until]) for until in Until if ends[until]])
    return f"{plural(ends.total(), 'Änderung', 'Änderungen')} am Aufbau: {told}."


def _until(until: Until, number_of: int) -> str:
    one = number_of == 1
    match until:
        case Until.NOW:
            said = "hält noch" if one else "halten noch"
        case Until.SIGNAL:
            said = f"{'hielt' if one else 'hielten'} bis zu einem Signal"
        case Until.CHANGE:
            said = f"{'hielt' if one else 'hielten'} bis zur nächsten Änderung"
    return f"{number_of} {said}"


def notes_lines(said: Support) -> Iterator[str]:
    """3 gesendet, 2 beantwortet, 1 im Quartal davor; and what came after, with its caveat."""
    notes = said.notes
    if not (notes.sent or notes.before):
        return
    sent = f"{notes.sent} gesendet, {notes.answered} beantwortet"
    yield f"{sent}; {notes.before} im Quartal davor."
    if notes.followed:
        yield f"Zwei der nächsten drei gemacht nach {notes.recovered} von {notes.followed}."
    if notes.known:
        yield f"Die nächsten vierzehn wieder wie üblich nach {notes.in_range} von {notes.known}."
    if notes.followed or notes.known:
        yield (
            "Eine Nachricht kommt nach den schwersten Tagen, also folgen bessere von selbst: Das"
            " sagt etwas über dich, und nichts darüber, was eine Nachricht bewirkt hat."
        )


def first_and_last(asked: Outcome, found: Readings) -> str:
    """Stress, 0 bis 10: 7 in der Woche ab 18. Mai, 5 in der Woche ab 22. Juni; fallend."""
    (first, then), (last, now) = found.by_week[0], found.by_week[-1]
    text = f"{outcome(asked)}: {number(then)} in der Woche ab {day_month(first)}"
    if len(found.by_week) >= BOTH_ENDS:
        text += f", {number(now)} in der Woche ab {day_month(last)}"
    return f"{text}{course_of(found)}."


def minutes_in_all(rows: Sequence[QuarterRow]) -> str:
    """Zusammen etwa 120 Minuten pro Woche, where they are measured in time."""
    timed = [row.minutes for row in rows if row.minutes is not None]
    if len(timed) < BOTH_ENDS:
        return ""
    return f"Zusammen etwa {sum(timed, Decimal(0)):.0f} Minuten pro Woche."


def sharing(review: QuarterlyReview) -> str:
    """When it was agreed who reads these pages, and whether that is still right."""
    if review.consent is None:
        return "Es ist keine Vereinbarung notiert. Ist vereinbart, wer diese Seiten liest?"
    return f"Wer diese Seiten liest, wurde am {on(review.consent)} vereinbart. Stimmt das noch?"
