"""What all behaviours come to together, in German."""

from collections.abc import Iterator, Mapping
from datetime import date

from humexjournal.adherence.gates import TooLittle
from humexjournal.adherence.leading import LeadVerdict
from humexjournal.adherence.leads import BorneOut
from humexjournal.adherence.readings import Readings
from humexjournal.adherence.trend import Direction
from humexjournal.rendering.words.german.dates import day_month
from humexjournal.rendering.words.german.values import listed, number, plural, rounded, short_number
from humexjournal.rendering.words.german.week import own_words
from humexjournal.reviews.figures import FiguresReview

CAVEAT = (
    "Wenn sich zwei Dinge bei einem Menschen gemeinsam bewegen, ist das ein Hinweis und kein"
    " Beweis; anderes, das sich in diesen Wochen geändert hat, ist nicht ausgeschlossen."
)
LEADS = {
    LeadVerdict.CONSISTENT: "passt zur Erwartung",
    LeadVerdict.NO_SIGN_YET: "noch kein Anzeichen",
    LeadVerdict.OPPOSITE: "das Gegenteil der Erwartung",
}
DIRECTIONS = {
    Direction.RISING: "steigend",
    Direction.FALLING: "fallend",
    Direction.NO_CLEAR_TREND: "keine klare Richtung",
}


def together(review: FiguresReview) -> Iterator[str]:
    """Composite, outcomes, what leads to what, and silence; each a line."""
    counts = review.composite
    if counts.at_aim + counts.below + counts.cant_tell:
        at, below, unsure = counts.at_aim, counts.below, counts.cant_tell
        yield f"Am Ziel: {at}. Darunter: {below}. Noch unklar: {unsure}."
    for name, found in review.outcomes.items():
        if found.by_week:
            yield readings_of(name, found)
    names = {row.kbi.id: row.kbi.name for row in review.rows}
    yield from (lead(one, names) for one in review.leads)
    if any(has_verdict(one) for one in review.leads):
        yield CAVEAT
    # A silence that goes on is asked about again and again; it is one all the same.
    for since, day in {check.since: check.day for check in review.quiet}.items():
        yield _silence(since, day)


def _silence(since: date, day: date) -> str:
    if since == day:
        return f"An 4 der 7 geplanten Tage bis {day_month(day)} kam nichts."
    return f"Von {day_month(since)} bis {day_month(day)} kam nichts."


def readings_of(name: str, found: Readings) -> str:
    """Stress, Woche für Woche: 7, 8, 7; fallend; meist zwischen 4,4 und 8,6."""
    return f"{own_words(name)}, {week_by_week(found)}"


def week_by_week(found: Readings) -> str:
    """Woche für Woche: 7, 8, 7; fallend; meist zwischen 4,4 und 8,6."""
    values = listed([number(value) for _, value in found.by_week])
    return f"Woche für Woche: {values}{course_of(found)}."


def course_of(found: Readings) -> str:
    """Fallend, and between which limits the readings usually are, where that can be said."""
    text = ""
    if not isinstance(found.slope, TooLittle):
        text += f"; {DIRECTIONS[found.slope.direction]}"
    if not isinstance(found.limits, TooLittle):
        low, high = found.limits.low, found.limits.high
        text += f"; meist zwischen {rounded(low, 1)} und {rounded(high, 1)}"
    return text


def lead(one: BorneOut, names: Mapping[str, str]) -> str:
    """Gehen und Stress 1 Woche später: noch kein Anzeichen (14 Wochen)."""
    said = one.lead
    later = f"{plural(said.lag, 'Woche', 'Wochen')} später" if said.lag else "in derselben Woche"
    what = f"{names.get(said.kbi, said.kbi)} und {own_words(said.outcome)} {later}"
    if isinstance(one.leading, TooLittle):
        least = short_number(one.leading.least)
        return f"{what}: dafür ist es zu früh, {one.pairs} von {least} Wochen."
    weeks = plural(one.pairs, "Woche", "Wochen")
    return f"{what}: {LEADS[one.leading.verdict]} ({weeks})."


def has_verdict(one: BorneOut) -> bool:
    """Whether the weeks say anything, so that the caveat has to stand beside it."""
    found = one.leading
    return not isinstance(found, TooLittle) and found.verdict is not LeadVerdict.NO_SIGN_YET
