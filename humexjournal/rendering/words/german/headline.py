"""The headline in German: at most thirty words, from the fullest that fits.

Names stand before a colon or after one: there no name needs an article, a case or a plural.
"""

from collections.abc import Iterator, Mapping, Sequence

from humexjournal.rendering.words.german.beside import not_filled_in
from humexjournal.rendering.words.german.counts import count_so_far, row_count
from humexjournal.rendering.words.german.dates import joined, on_weekdays, weekday, weekdays
from humexjournal.rendering.words.german.values import number_word
from humexjournal.reviews.headline import Headline, NotHeld
from humexjournal.reviews.rows import Row
from humexjournal.reviews.telling import is_once

Rows = Mapping[str, Row]
LONGEST = 30

NOT_DONE = {"time": "keine Zeit"}
"""What a tag makes of “nicht gemacht”."""


def headline(said: Headline, rows: Sequence[Row], week: int) -> str:
    """Which behaviours held, and on which days the others did not happen."""
    if said.too_early:
        return too_early(said.days_written)
    by_id = {row.id: row for row in rows}
    variants = _running(rows, week) if said.running else _settled(said, by_id)
    return next(text for text in variants if len(text.split()) <= LONGEST)


def too_early(days: int) -> str:
    """Zwei Tage sind eingetragen; für mehr ist es zu früh."""
    filled = {0: "Noch ist kein Tag", 1: "Ein Tag ist"}
    said = filled.get(days) or f"{number_word(days).capitalize()} Tage sind"
    return f"{said} eingetragen; für mehr ist es zu früh."


def _running(rows: Sequence[Row], week: int) -> Iterator[str]:
    counts = [f"{row.name} {row_count(row)}{_open(row)}" for row in rows if row_count(row)]
    if counts:
        yield f"KW {week} bis jetzt: {', '.join(counts)}."
    yield f"KW {week} läuft noch; die Tabelle zeigt den Stand."


def _open(row: Row) -> str:
    return f" ({weekdays(row.still_open)} noch offen)" if row.still_open else ""


def _settled(said: Headline, rows: Rows) -> Iterator[str]:
    """The variants, each shorter than the one before; what goes on is told where there is room."""
    held = [rows[kbi].name for kbi in said.held]
    if not held and not said.others and not said.goes_on:
        yield "Diese Woche war nichts geplant."
        return
    going = [f"{rows[kbi].name}: {count_so_far(rows[kbi])}." for kbi in said.goes_on]
    openings = (f"Gehalten: {joined(held)}.", _number_held(said)) if held else ("",)
    for opening in openings:
        clauses = [_clause(one, rows[one.kbi], with_return=True) for one in said.others]
        yield " ".join([opening, *clauses, *going]).strip()
        yield from _without_what_goes_on(said, rows, opening)
    yield _in_numbers(said)


def _without_what_goes_on(said: Headline, rows: Rows, opening: str) -> Iterator[str]:
    if not said.held and not said.others:
        return
    for with_return in (True, False):
        clauses = [_clause(one, rows[one.kbi], with_return=with_return) for one in said.others]
        yield " ".join([opening, *clauses]).strip()
    yield f"{opening} {_listed(said.others, rows)}".strip()


def _listed(others: Sequence[NotHeld], rows: Rows) -> str:
    """The others by what is to be said of them, each in as few words as can be."""
    names = {kbi: row.name for kbi, row in rows.items()}
    days = "; ".join(f"{names[one.kbi]}, {weekdays(one.days)}" for one in others if one.days)
    unknown = "; ".join(
        f"{names[one.kbi]}, {weekdays(one.unknown)}"
        for one in others
        if one.unknown and not one.days
    )
    counts = [
        f"{names[one.kbi]}: {row_count(rows[one.kbi])}."
        for one in others
        if not one.days and not one.unknown
    ]
    not_done = f"Nicht gemacht: {days}." if days else ""
    not_filled_in = f"Nicht eingetragen: {unknown}." if unknown else ""
    return " ".join(part for part in (not_done, not_filled_in, *counts) if part)


def _number_held(said: Headline) -> str:
    of = len(said.held) + len(said.others)
    return f"{number_word(len(said.held)).capitalize()} von {number_word(of)} gehalten."


def _in_numbers(said: Headline) -> str:
    if said.held:
        return f"{_number_held(said)} Die Tabelle zeigt die Tage der anderen."
    of = len(said.others) + len(said.goes_on)
    with_all = f" bei allen {number_word(of)}" if of > 1 else ""
    return f"Die Tabelle zeigt, wie es{with_all} war."


def _clause(one: NotHeld, row: Row, *, with_return: bool) -> str:
    parts = list(_parts(one, row))
    if with_return and one.back_since:
        parts.append(f"seit {weekday(one.back_since)} wieder")
    return f"{row.name}: {'; '.join(parts)}."


def _parts(one: NotHeld, row: Row) -> Iterator[str]:
    if one.days:
        yield f"{on_weekdays(one.days)} {NOT_DONE.get(one.tag, 'nicht gemacht')}"
    elif not one.unknown:
        yield _counted(row)
    if one.unknown:
        yield f"{weekdays(one.unknown)} nicht eingetragen"


def _counted(row: Row) -> str:
    """1–2 von 3, Donnerstag nicht eingetragen; of one thing by a date, how it stands."""
    unknown = "" if is_once(row) else not_filled_in(row)
    return ", ".join(part for part in (row_count(row), unknown) if part)
