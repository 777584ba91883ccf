"""The headline in English: at most thirty words, from the fullest that fits."""

from collections.abc import Iterator, Mapping, Sequence

from humexjournal.rendering.words.english.beside import not_filled_in
from humexjournal.rendering.words.english.counts import count_so_far, row_count
from humexjournal.rendering.words.english.dates import joined, weekday, weekdays
from humexjournal.rendering.words.english.values import number_word
from humexjournal.reviews.headline import Headline, NotHeld
from humexjournal.reviews.rows import Row
from humexjournal.reviews.telling import is_once

Rows = Mapping[str, Row]
LONGEST = 30

NOT_DONE = {"time": "no room"}
"""What a tag makes of “not done”. Names stand before a colon, where any name reads well."""


def headline(said: Headline, rows: Sequence[Row], week: int) -> str:
    """Which behaviours held, and on which days the others did not happen."""
    if said.too_early:
        return _too_early(said.days_written)
    by_id = {row.id: row for row in rows}
    variants = _running(rows, week) if said.running else _settled(said, by_id)
    return next(text for text in variants if len(text.split()) <= LONGEST)


def _too_early(days: int) -> str:
    filled = "day is" if days <= 1 else "days are"
    return f"{number_word(days).capitalize()} {filled} filled in; too early to say more."


def _running(rows: Sequence[Row], week: int) -> Iterator[str]:
    counts = [f"{row.name} {row_count(row)}{_open(row)}" for row in rows if row_count(row)]
    if counts:
        yield f"Week {week} so far: {', '.join(counts)}."
    yield f"Week {week} is still running; the table shows how it stands."


def _open(row: Row) -> str:
    return f" ({weekdays(row.still_open)} still open)" if row.still_open else ""


def _settled(said: Headline, rows: Rows) -> Iterator[str]:
    """The variants, each shorter than the one before; what goes on is told where there is room."""
    held = [rows[kbi].name for kbi in said.held]
    if not held and not said.others and not said.goes_on:
        yield "Nothing was planned this week."
        return
    going = [f"{rows[kbi].name}: {count_so_far(rows[kbi])}." for kbi in said.goes_on]
    openings = (f"{joined(held)} held.", _number_held(said)) if held else ("",)
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
    not_done = f"Not done: {days}." if days else ""
    not_filled_in = f"Not filled in: {unknown}." if unknown else ""
    return " ".join(part for part in (not_done, not_filled_in, *counts) if part)


def _number_held(said: Headline) -> str:
    of = len(said.held) + len(said.others)
    return f"{number_word(len(said.held)).capitalize()} of {number_word(of)} held."


def _in_numbers(said: Headline) -> str:
    if said.held:
        return f"{_number_held(said)} The table shows the days of the others."
    of = len(said.others) + len(said.goes_on)
    return f"The table shows how each of the {number_word(of)} went."


def _clause(one: NotHeld, row: Row, *, with_return: bool) -> str:
    parts = list(_parts(one, row))
    if with_return and one.back_since:
        parts.append(f"back since {weekday(one.back_since)}")
    return f"{row.name}: {'; '.join(parts)}."


def _parts(one: NotHeld, row: Row) -> Iterator[str]:
    if one.days:
        yield f"{NOT_DONE.get(one.tag, 'not done')} on {weekdays(one.days)}"
    elif not one.unknown:
        yield _counted(row)
    if one.unknown:
        yield f"{weekdays(one.unknown)} not filled in"


def _counted(row: Row) -> str:
    """1–2 of 3, Thursday not filled in; of one thing by a date, how it stands."""
    unknown = "" if is_once(row) else not_filled_in(row)
    return ", ".join(part for part in (row_count(row), unknown) if part)
