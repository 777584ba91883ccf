"""The progress report in German: counts, dates, and what they cannot say."""

from collections.abc import Iterator, Sequence

from humexjournal.adherence.gates import TooLittle
from humexjournal.adherence.tally import Tally
from humexjournal.core.calendar import Period
from humexjournal.rendering.words.german.beside import days_of
from humexjournal.rendering.words.german.counts import times
from humexjournal.rendering.words.german.dates import day_month, month, on
from humexjournal.rendering.words.german.often import how_often, in_short
from humexjournal.rendering.words.german.values import number, number_word
from humexjournal.rendering.words.german.week import outcome
from humexjournal.rendering.words.german.wins import CHANGES, changed
from humexjournal.reviews.figures import Row
from humexjournal.reviews.progress import InForce, Shown

PROGRESS = {
    "by_month": "Monat für Monat",
    "changes": "Was geändert wurde",
    "outcomes": "Ergebnisse, und die Routine",
    "limits": "Was das sagen kann, und was nicht",
    "approval": "Freigabe",
}
HANDED_ON = "Es darf weitergegeben werden an"


def progress_title(client: str, coach: str) -> str:
    """Ana: Fortschritt, begleitet von Jo."""
    coached = f", begleitet von {coach}" if coach else ""
    return f"{client}: Fortschritt{coached}" if client else f"Fortschritt{coached}"


def progress_figures(row: Row, *, is_long: bool) -> Iterator[str]:
    """22–25 von 31; what a range is made of; how sure it is; and what came after a miss."""
    for line in _figures(row, is_long=is_long):
        yield f"{line[:1].upper()}{line[1:]}"


def _figures(row: Row, *, is_long: bool) -> Iterator[str]:
    counted = times(row.tally)
    lines = list(how_often(row) if is_long else filter(None, in_short(row)))
    if counted and row.tally.unlogged and not lines[0].startswith(counted):
        yield counted
    yield from lines
    if row.whole and not isinstance(row.whole.figures.course.bounce_back, TooLittle):
        back = row.whole.figures.course.bounce_back
        yield f"nach einem Mal ohne kam das nächste {back.back} von {back.with_next} Malen"


def by_month(spans: Sequence[tuple[Period, Tally]]) -> str:
    """Mai 8 von 10, Juni 14–17 von 21; with the year where there are two, by year where many."""
    years = {one.year for period, _ in spans for one in (period.first, period.last)}
    in_years = any(month(period.first) != month(period.last) for period, _ in spans)
    counted = ((period, times(counts)) for period, counts in spans)
    return ", ".join(
        f"{_span(period, in_years=in_years, years=len(years))} {said}"
        for period, said in counted
        if said
    )


def _span(period: Period, *, in_years: bool, years: int) -> str:
    if in_years:
        return f"{period.first.year}:"
    return f"{month(period.first)} {period.first.year}:" if years > 1 else month(period.first)


def in_force_for(one: InForce) -> str:
    """1. Juni 2026: kleinerer Umfang (mindestens 7 min), gilt bisher 28 Tage."""
    kind = CHANGES.get(one.change.kind, "Geändert")
    stated = changed(one.change.terms)
    what = f"{kind[:1].lower()}{kind[1:]}" + (f" ({stated})" if stated else "")
    days = days_of(len(one.days))
    held = f"gilt bisher {days}" if one.goes_on else f"galt {days}, bis {day_month(one.days.last)}"
    return f"{on(one.days.first)}: {what}, {held}"


def earlier_changes(left_out: int) -> list[str]:
    """Zwei Änderungen davor."""
    some = "Eine Änderung" if left_out == 1 else f"{number_word(left_out).capitalize()} Änderungen"
    return [f"{some} davor"] if left_out else []


def more_behaviours(number_of: int) -> str:
    """Und noch zwei, für die hier kein Platz ist."""
    if number_of <= 0:
        return ""
    some = "eins, für das" if number_of == 1 else f"{number_word(number_of)}, für die"
    return f"Und noch {some} hier kein Platz ist."


def then_and_now(one: Shown) -> str:
    """Stress, 0 bis 10: 7 in der Woche ab 18. Mai 2026, 5 in der Woche ab 22. Juni 2026."""
    weeks = dict.fromkeys((one.first, one.last))
    read = (f"{number(value)} in der Woche ab {on(day)}" for day, value in weeks)
    return f"{outcome(one.outcome)}: {', '.join(read)}"


def coach_kept(coach: str, kept: int, planned: int) -> str:
    """Kontakte von Jo: 5 von 6 haben stattgefunden, soweit notiert."""
    if not planned:
        return ""
    by = f"Kontakte von {coach}" if coach else "Kontakte aus dem Coaching"
    return f"{by}: {kept} von {planned} haben stattgefunden, soweit notiert."


def limits_of_progress(client: str) -> Iterator[str]:
    """What a reader is to know."""
    made = f"was {client} aufgeschrieben hat" if client else "was aufgeschrieben wurde"
    yield f"Es ist aus dem gemacht, {made}, und niemand hat es überprüft."
    yield (
        "Ein Tag, an dem nichts aufgeschrieben wurde, ist weder gemacht noch nicht gemacht. Darum"
        " kann eine Zahl zwei Enden haben: mit jedem solchen Tag als nicht gemacht, und mit jedem"
        " als gemacht."
    )
    yield (
        "„Vermutlich zwischen“ ist, wo eine solche Zahl in vier von fünf Fällen liegen kann. Wo"
        " gute und schwere Tage in Reihen kommen, ist das zu eng."
    )
    yield (
        "Nichts hier zeigt, was wovon kommt. Was vereinbart war, wurde unterwegs geändert, und ein"
        " Ergebnis hat viele Ursachen."
    )
    yield "Nachrichten, Stimmungen und Privates gehören nicht dazu. Es vergleicht mit niemandem."


def approved(client: str) -> str:
    """Freigegeben von Ana am unten genannten Tag, nachdem jede Zeile gelesen wurde."""
    by = f" von {client}" if client else ""
    read = "am unten genannten Tag, nachdem jede Zeile gelesen wurde"
    return f"Freigegeben{by} {read}. Ohne Unterschrift bleibt es, wo es ist."
