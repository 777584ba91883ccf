"""What a parser asks of a file, noted as a JSON Schema: so the two cannot drift apart."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import TypeVar

from msgspec import field

from humexjournal.parsing.fields import NO, YES, Fields
from humexjournal.parsing.frontmatter import Raw
from humexjournal.parsing.grammar.amounts import read_number
from humexjournal.parsing.refusal import Refusal

T = TypeVar("T")
Schema = dict[str, object]

SCALAR: Schema = {"type": ["string", "number", "boolean", "null"]}
NUMBER: Schema = {
    "anyOf": [
        {"type": ["number", "null"]},
        {"type": "string", "pattern": r"^\s*([+-]?[0-9]+([.,][0-9]+)?)?\s*$"},
    ]
}
DATE: Schema = {"type": ["string", "null"], "pattern": r"^\s*([0-9]{4}-[0-9]{2}-[0-9]{2})?\s*$"}


class AskingFields(Fields):
    """Fields of an empty file that note each key, and what may stand there, as it is asked for.

    Whatever is asked twice keeps what says more. Every value may be blank.
    """

    shapes: dict[str, Schema] = field(default_factory=dict)
    schema: Schema = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Begin with an object that may have any key."""
        self.schema |= {"type": ["object", "null"], "properties": self.shapes}

    def raw(self, key: str) -> Raw:
        """Whatever stands there."""
        self.shapes.setdefault(key, {})
        return None

    def text(self, key: str, default: str = "") -> str:
        """A text, which a number or a yes is too."""
        self._note(key, SCALAR)
        return default

    def read(self, key: str, reader: Callable[[str], T | Refusal | None], how: str) -> T | None:
        """A text that is read further; a number can be told from outside."""
        del how
        as_number = reader == read_number
        self._note(key, NUMBER if as_number else SCALAR)
        return None

    def day(self, key: str) -> date | None:
        """A date."""
        self._note(key, DATE)
        return None

    def number(self, key: str) -> Decimal | None:
        """A number."""
        self._note(key, NUMBER)
        return None

    def whole(self, key: str, low: int, high: int) -> int | None:
        """A whole number, which may stand in quotes."""
        self._note(key, whole(low, high))
        return None

    def choice(self, key: str, choices: Iterable[str]) -> str | None:
        """One of some words, in whatever capitals."""
        self._note(key, one_of(choices))
        return None

    def flag(self, key: str) -> bool | None:
        """Yes or no."""
        self._note(key, one_of(sorted(YES | NO)))
        return None

    def texts(self, key: str) -> tuple[str, ...]:
        """Texts as a list or with commas."""
        self._note(key, {"anyOf": [SCALAR, {"type": "array", "items": SCALAR}]})
        return ()

    def inside(self, key: str) -> "AskingFields":
        """The keys below a key."""
        below = AskingFields({}, self.path)
        self._note(key, below.schema)
        return below

    def each(self, key: str) -> list[Fields]:
        """The keys of one item of a list."""
        below = AskingFields({}, self.path)
        self._note(key, {"type": ["array", "null"], "items": below.schema | {"type": "object"}})
        return [below]

    def finish(self) -> None:
        """From here on no other key is known."""
        self.schema["additionalProperties"] = False

    def _note(self, key: str, shape: Schema) -> None:
        there = self.shapes.get(key)
        if not there or there == SCALAR:
            self.shapes[key] = shape


def one_of(words: Iterable[str]) -> Schema:
    """One of some words: named for an editor to offer, and in any capitals."""
    offered = list(words)
    pattern = "|".join(map(_any_case, offered))
    any_case: Schema = {"type": "string", "pattern": rf"^\s*({pattern})?\s*$"}
    # To some editors a bare no is false, and to the parser false is no.
    said: list[Schema] = [{"type": "boolean"}] if {"yes", "no"}.intersection(offered) else []
    return {"anyOf": [{"enum": [*offered, None]}, any_case, *said]}


def whole(low: int, high: int) -> Schema:
    """A whole number between two, which may stand in quotes."""
    number: Schema = {"type": "integer", "minimum": low, "maximum": high}
    in_quotes: Schema = {"type": "string", "pattern": r"^\s*(\+?[0-9]+([.,]0+)?)?\s*$"}
    return {"anyOf": [number, in_quotes, {"type": "null"}]}


def described(schema: Mapping[str, object], texts: Mapping[str, str], inside: str = "") -> Schema:
    """The same with a sentence for each key that has one, also by the key that it is inside of."""
    return {name: _described(name, part, texts, inside) for name, part in schema.items()}


def _described(name: str, part: object, texts: Mapping[str, str], inside: str) -> object:
    if isinstance(part, list):
        return [described(one, texts, inside) if isinstance(one, dict) else one for one in part]
    if not isinstance(part, dict):
        return part
    if name != "properties":
        return described(part, texts, inside)
    return {key: _with_text(key, below, texts, inside) for key, below in part.items()}


def _with_text(key: str, part: Schema, texts: Mapping[str, str], inside: str) -> Schema:
    text = texts.get(f"{inside}.{key}") or texts.get(key)
    below = described(part, texts, key)
    return {"description": text, **below} if text else below


def _any_case(word: str) -> str:
    return "".join(f"[{letter}{letter.upper()}]" if letter.isalpha() else letter for letter in word)
