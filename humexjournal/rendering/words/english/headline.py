"""The headline in English: at most thirty words, from the fullest that fits."""

from collections.abc import Iterator, Mapping, Sequence

from humexjournal.rendering.words.english.counts import row_count
from humexjournal.rendering.words.english.dates import joined, weekday, weekdays
from humexjournal.rendering.words.english.values import number_word
from humexjournal.reviews.headline import Headline, NotHeld
from humexjournal.reviews.rows import Row

LONGEST = 30

NOT_DONE = {"time": "no room"}
"""What a tag makes of “not done”. Names stand before a colon, where any name reads well."""


def headline(said: Headline, rows: Sequence[Row], week: int) -> str:
    """Which behaviours held, and on which days the others did not happen."""
    if said.too_early:
        return _too_early(said.days_written)
    names = {row.id: row.name for row in rows}
    variants = _running(rows, week) if said.running else _settled(said, names)
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


def _settled(said: Headline, names: Mapping[str, str]) -> Iterator[str]:
    """The variants, each shorter than the one before."""
    held = [names[kbi] for kbi in said.held]
    if not held and not said.others:
        yield "Nothing was planned this week."
        return
    openings = (f"{joined(held)} held.", _number_held(said)) if held else ("",)
    for opening in openings:
        for with_return in (True, False):
            clauses = [_clause(one, names[one.kbi], with_return=with_return) for one in said.others]
            yield " ".join([opening, *clauses]).strip()
        yield f"{opening} {_listed(said.others, names)}".strip()
    yield _in_numbers(said)


def _listed(others: Sequence[NotHeld], names: Mapping[str, str]) -> str:
    """The others by what is to be said of them, each in as few words as can be."""
    days = "; ".join(f"{names[one.kbi]}, {weekdays(one.days)}" for one in others if one.days)
    unknown = "; ".join(
        f"{names[one.kbi]}, {weekdays(one.unknown)}"
        for one in others
        if one.unknown and not one.days
    )
    counts = [
        f"{names[one.kbi]}: {one.done} of {one.of}."
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
    return f"Each of the {number_word(len(said.others))} had days without; the table shows which."


def _clause(one: NotHeld, name: str, *, with_return: bool) -> str:
    parts = list(_parts(one))
    if with_return and one.back_since:
        parts.append(f"back since {weekday(one.back_since)}")
    return f"{name}: {'; '.join(parts)}."


def _parts(one: NotHeld) -> Iterator[str]:
    if one.days:
        yield f"{NOT_DONE.get(one.tag, 'not done')} on {weekdays(one.days)}"
    elif not one.unknown:
        yield f"{one.done} of {one.of}"
    if one.unknown:
        yield f"{weekdays(one.unknown)} not filled in"
