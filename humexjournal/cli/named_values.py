"""Values of a day that somebody named on the command line: walk 12 bed 22:50."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import click

from humexjournal.core.spelling import nearest
from humexjournal.parsing.grammar.days import HOW_MANY
from humexjournal.parsing.keys import Key
from humexjournal.parsing.reader import EntryReader
from humexjournal.parsing.reserved import Kind
from humexjournal.parsing.values import BLANK
from humexjournal.rendering.escape import printable
from humexjournal.vault.edit import is_one_line

OF_THE_DAY = ("felt", "effort", "friction")
"""Keys of a day that have a value of their own, beside behaviours and outcomes."""


class Named(NamedTuple):
    """A key, and the text that it is to have; "" clears it."""

    key: Key
    text: str


def named_values(words: Sequence[str], reader: EntryReader) -> list[Named]:
    """What is to be logged, in the order in which it was typed; a usage error else."""
    pairs = list(zip(words[::2], words[1::2], strict=False))
    found = list(_read(pairs, reader))
    _need_each_once(found)
    if len(words) % 2:
        name = _key(words[-1], reader).written
        raise click.UsageError(f"What about {printable(name)}? A value is missing behind it.")
    return found


def _need_each_once(found: list[Named]) -> None:
    """Of two values for one key only the last would stand; what got in the way is a list."""
    names = [key.name for key, _ in found if key.name != "friction"]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise click.UsageError(f"There are two values for {printable(twice)}: name one.")


def _read(pairs: list[tuple[str, str]], reader: EntryReader) -> Iterator[Named]:
    for word, text in pairs:
        key = _key(word, reader)
        if not is_one_line(text):
            raise click.UsageError(f"There is a sign in the value of {word} that no note can hold.")
        yield Named(key, "" if text.strip().casefold() in BLANK else text.strip())


def _key(word: str, reader: EntryReader) -> Key:
    key = reader.key(_begun(word, reader) or word)
    if key.kind in (Kind.KBI, Kind.OUTCOME) or key.name in OF_THE_DAY:
        return key
    known = [*reader.known, *reader.settings.outcomes, *OF_THE_DAY]
    near = nearest(word, known)
    hint = f"Did you mean {near}?" if near else f"There are: {', '.join(sorted(known))}."
    said = f"“{printable(word)}” is neither a behaviour nor a day. {hint}"
    raise click.UsageError(said if near else f"{said} {HOW_MANY}")


def _begun(word: str, reader: EntryReader) -> str | None:
    """The one behaviour whose id begins like this, where no key does: walk for walk_lunch."""
    if reader.key(word).kind is not Kind.OWN:
        return None
    begun = {kbi for kbi in reader.kbis if kbi.startswith(word.casefold())}
    return begun.pop() if len(begun) == 1 else None
