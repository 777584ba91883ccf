"""What an import comes to, for the person who decides about it."""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from humexjournal.app.importing import Arrival, Plan
from humexjournal.cli.hints import turned
from humexjournal.cli.report import WIDTH
from humexjournal.core.checks import MOST_ACTIVE
from humexjournal.parsing.importing.imported import Imported
from humexjournal.rendering.escape import printable

MOST_LINES = 20
"""Lines of a kind that are shown; the rest is a number."""


def report(imported: Imported, made: Plan) -> str:
    """What is there, what was understood otherwise, what is left out, and what stays."""
    blocks = [_arrival(one) for one in made.arrivals]
    blocks += _block("Understood in another way", imported.changed)
    blocks += _block("Left out", [*imported.left_out, *made.left_out])
    blocks += _block("Stays as it is in the vault", made.stays)
    if made.same:
        blocks.append(f"Already there with the same value: {_counted(made.same, 'key')}.")
    return "\n\n".join(blocks) or "There is nothing in it."


def done(made: Plan, *, is_written: bool) -> str:
    """What was written, or what would be."""
    if not made.writes:
        return "There is nothing to write."
    parts = [
        *_some(len(made.definitions), "behaviour"),
        *_some(len(made.entries), "new entry", "new entries"),
        *_some(len(made.edits), "entry with more keys", "entries with more keys"),
    ]
    said = ", ".join(parts)
    if not is_written:
        return f"Nothing was written. With --write: {said}."
    return f"Written: {said}.\n{_next(made)}"


def _next(made: Plan) -> str:
    if len(made.definitions) > MOST_ACTIVE:
        return turned(
            f"That is {len(made.definitions)}. Three to five behaviours at a time get the "
            "attention.\nGive the others an `until:`. Next: `humex check --advice`."
        )
    return turned("Next: look at each behaviour in kbis/, then `humex check --advice`.")


def _arrival(one: Arrival) -> str:
    found, days = one.found, one.found.days
    span = f"{days[0]} to {days[-1]}" if days[1:] else str(days[0])
    notes = f", {_counted(len(found.notes), 'note')}" if found.notes else ""
    lines = [f"{_counted(len(found.values), 'value')}{notes}, {span}"]
    if one.is_new:
        ends = f", until {found.until}" if found.until else ""
        lines.append(f"{found.schedule}, {found.standard}, from {found.starts}{ends}")
    else:
        lines.append("is a behaviour of the vault already, and stays as it is defined")
    head = f"{one.kbi.id}  {printable(found.name)}" if found.name != one.kbi.id else one.kbi.id
    return "\n".join([head, *(f"  {printable(line)}" for line in lines)])


def _block(title: str, lines: Sequence[str]) -> Iterator[str]:
    if not lines:
        return
    more = len(lines) - MOST_LINES
    rest = [f"and {more} more"] if more > 0 else []
    yield "\n".join([title, *_items([*lines[:MOST_LINES], *rest])])


def _items(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield from wrap(printable(line), WIDTH, initial_indent="  * ", subsequent_indent="    ")


def _some(number: int, one: str, several: str = "") -> Iterator[str]:
    if number:
        yield _counted(number, one, several)


def _counted(number: int, one: str, several: str = "") -> str:
    return f"{number} {one if number == 1 else several or one + 's'}"
