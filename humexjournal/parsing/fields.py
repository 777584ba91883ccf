"""Typed values out of a mapping, and a problem wherever one does not fit."""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import TypeVar

from msgspec import Struct, field

from humexjournal.parsing.frontmatter import NESTED, Mapping, Raw
from humexjournal.parsing.grammar.amounts import read_number
from humexjournal.parsing.grammar.dates import read_date
from humexjournal.parsing.grammar.words import normal_key
from humexjournal.parsing.refusal import Refusal
from humexjournal.problem import Location, Problem, Span

T = TypeVar("T")

YES = frozenset({"yes", "true", "y", "on"})
NO = frozenset({"no", "false", "n", "off", "none"})


def scalar_text(raw: Raw) -> str | None:
    """A scalar as text, None for an empty one and for what is no scalar."""
    if raw is None or isinstance(raw, NESTED):
        return None
    if isinstance(raw, bool):
        return "yes" if raw else "no"
    return str(raw).strip() or None


class Fields(Struct):
    """One mapping of a file, read key by key.

    What does not fit becomes a problem and the caller's default; whatever nobody asked for is an
    unknown key once `finish` is called.
    """

    mapping: Mapping
    path: str
    keys: tuple[str | int, ...] = ()
    problems: list[Problem] = field(default_factory=list)
    _asked: set[Raw] = field(default_factory=set)

    def raw(self, key: str) -> Raw:
        """The value as YAML gave it; keys are compared as `normal_key` does."""
        written = self._written(key)
        self._asked.add(written)
        return self.mapping.get(written)

    def text(self, key: str, default: str = "") -> str:
        """A scalar as text."""
        raw = self.raw(key)
        if isinstance(raw, NESTED):
            self.wrong(key, "One text is expected here.", "Put it in quotes.")
            return default
        return scalar_text(raw) or default

    def read(self, key: str, reader: Callable[[str], T | Refusal | None], how: str) -> T | None:
        """A scalar through a reader of text; `how` is the remedy where the reader says None."""
        text = self.text(key)
        if not text:
            return None
        found = reader(text)
        if isinstance(found, Refusal):
            self.problems.append(found.at(self.at(key)))
            return None
        if found is None:
            self.wrong(key, f"“{text}” does not fit here.", how)
        return found

    def day(self, key: str) -> date | None:
        """A date."""
        return self.read(key, read_date, "Write a date: 2026-06-12.")

    def number(self, key: str) -> Decimal | None:
        """A number."""
        return self.read(key, read_number, "Write a number.")

    def whole(self, key: str, low: int, high: int) -> int | None:
        """A whole number from `low` to `high`."""
        how = f"Write a whole number from {low} to {high}."
        number = self.read(key, read_number, how)
        if number is None:
            return None
        if number != int(number) or not low <= number <= high:
            self.wrong(key, f"{number} does not fit here.", how)
            return None
        return int(number)

    def choice(self, key: str, choices: Iterable[str]) -> str | None:
        """One of some words."""
        words = tuple(choices)
        how = f"Write one of: {', '.join(words)}."
        return self.read(
            key, lambda text: text.casefold() if text.casefold() in words else None, how
        )

    def flag(self, key: str) -> bool | None:
        """Yes or no."""

        def yes_or_no(text: str) -> bool | None:
            word = text.casefold()
            return word in YES if word in YES | NO else None

        return self.read(key, yes_or_no, "Write yes or no.")

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, or one text with commas."""
        raw = self.raw(key)
        if isinstance(raw, dict):
            self.wrong(key, "A list is expected here.", "Write it as [one, two].")
            return ()
        parts: list[str | None] = []
        if isinstance(raw, list):
            parts = [scalar_text(part) for part in raw]
        elif text := scalar_text(raw):
            parts = [part.strip() for part in text.split(",")]
        return tuple(part for part in parts if part)

    def inside(self, key: str) -> "Fields":
        """The mapping below a key, sharing the problems; empty where there is none."""
        raw = self.raw(key)
        if raw is not None and not isinstance(raw, dict):
            self.wrong(key, "Keys and values are expected here.", "Indent them below this key.")
        below = raw if isinstance(raw, dict) else {}
        return Fields(below, self.path, (*self.keys, self._spelled(key)), self.problems)

    def each(self, key: str) -> list["Fields"]:
        """The mappings of a list below a key."""
        raw = self.raw(key)
        if raw is None:
            return []
        if not isinstance(raw, list) or not all(isinstance(one, dict) for one in raw):
            self.wrong(
                key, "A list of keys and values is expected here.", "Begin each with a dash."
            )
            return []
        path = (*self.keys, self._spelled(key))
        return [
            Fields(one, self.path, (*path, n), self.problems)
            for n, one in enumerate(raw)
            if isinstance(one, dict)
        ]

    def at(self, key: str, span: Span = Span.VALUE) -> Location:
        """Where the value of a key stands."""
        return Location(self.path, (*self.keys, self._spelled(key)), span=span)

    def here(self) -> Location:
        """Where this mapping stands."""
        return Location(self.path, self.keys)

    def wrong(self, key: str, message: str, remedy: str, code: str = "wrong-value") -> None:
        """Note that the value of a key does not fit."""
        self.problems.append(Problem(self.at(key), code, message, remedy))

    def finish(self) -> None:
        """Note every key that nobody asked for, with the nearest that there is."""
        unknown = (str(key) for key in self.mapping if key not in self._asked)
        self.problems.extend(map(self._unknown, unknown))

    def _unknown(self, key: str) -> Problem:
        from difflib import get_close_matches  # noqa: PLC0415 — most files have no other key

        near = get_close_matches(key, map(str, self._asked), n=1)
        remedy = f"Did you mean {near[0]}?" if near else "It is not used; delete it."
        place = Location(self.path, (*self.keys, key), span=Span.KEY)
        return Problem(place, "unknown-key", f"There is no key “{key}” here.", remedy)

    def _written(self, key: str) -> Raw:
        if key in self.mapping:
            return key
        return next((k for k in self.mapping if isinstance(k, str) and normal_key(k) == key), key)

    def _spelled(self, key: str) -> str:
        return str(self._written(key))
