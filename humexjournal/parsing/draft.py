"""What all kinds of entries have in common while their keys are read."""

from abc import ABCMeta, abstractmethod
from decimal import Decimal

from msgspec import Struct, StructMeta, field

from humexjournal.core.entry import Friction
from humexjournal.parsing.body.lines import Log
from humexjournal.parsing.fields import NO, YES, scalar_text
from humexjournal.parsing.frontmatter import NESTED, Mapping, Raw
from humexjournal.parsing.grammar.amounts import read_number
from humexjournal.parsing.keys import Key
from humexjournal.parsing.locate import locate
from humexjournal.parsing.reader import EntryReader
from humexjournal.parsing.reserved import Kind
from humexjournal.parsing.tags import texts_of
from humexjournal.parsing.values import BLANK
from humexjournal.problem import Location, Problem

ADDED = frozenset({"friction", "reserve", "minimum"})
"""Keys of lists: what stands in several places is put together."""
ONCE = frozenset({Kind.DAY, Kind.WEEK, Kind.OUTCOME, Kind.KBI})
"""Kinds of keys that say one thing in an entry."""
MOST_LINES = 200
"""Keys of the text that are read in one note; whatever has more is no journal."""


def value_of(text: str) -> Raw:
    """The value of a line `key:: value`, which may be a list in brackets, or in quotes."""
    if text[:1] == "[" and text[-1:] == "]":
        return [part.strip().strip("\"'") for part in text[1:-1].split(",") if part.strip()]
    return text[1:-1] if len(text) > 1 and text[0] in "\"'" and text[-1] == text[0] else text


def is_blank(raw: Raw) -> bool:
    """Whether a value says nothing: empty, a dash, or an empty list."""
    if isinstance(raw, str):
        return raw.strip() in BLANK
    return raw is None or (not raw and isinstance(raw, NESTED))


class _Abstract(StructMeta, ABCMeta):
    """What makes a struct of which a method is left to each kind."""


class Draft(Struct, metaclass=_Abstract):
    """The path, the problems, and the parts that more than one kind of entry has.

    `head` and `body` are the two parts of its text. `here` is the place of what is being read, as
    long as that stands in the body.
    """

    path: str
    reader: EntryReader
    mapping: Mapping = field(default_factory=dict)
    head: str = ""
    body: str = ""
    here: Location | None = None
    problems: list[Problem] = field(default_factory=list)
    friction: list[Friction] = field(default_factory=list)
    readings: dict[str, Decimal] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)
    lines: dict[str, tuple[Raw, Location]] = field(default_factory=dict)

    @abstractmethod
    def take(self, key: Key, raw: Raw) -> None:
        """Read one key that is not blank, as each kind of entry does it."""

    def take_line(self, start: int, log: Log) -> None:
        """Read a field of the body, unless the frontmatter or a line above has its key."""
        raw, key = value_of(log.text), log.key
        if is_blank(raw) or len(self.lines) >= MOST_LINES:
            return
        place = self.place_of(start, log)
        is_added = key.name in ADDED
        before = self._said(key) if key.kind in ONCE and not is_added else None
        name = f"{key.name} {log.text}" if is_added else key.name
        if is_added and name in self.lines:
            return
        self.lines.setdefault(name, (raw, place))
        if before is None:
            self.here = place
            self.take(key, raw)
            self.here = None
        elif texts_of(before[0]) != texts_of(raw):
            self._two_values(key, before, place, log.text)

    def place_of(self, start: int, log: Log) -> Location:
        """Where something stands that a line of the body says."""
        return Location(self.path, (), (len(self.head) + start + log.start, log.length))

    def _said(self, key: Key) -> tuple[Raw, Location] | None:
        """What was said before under a key, and where."""
        for other, raw in self.reader.sorted(self.mapping):
            if other.name == key.name and not is_blank(raw):
                return raw, Location(self.path, (other.written,))
        return self.lines.get(key.name)

    def _two_values(
        self, key: Key, before: tuple[Raw, Location], place: Location, text: str
    ) -> None:
        """Note that a key stands in two places with two values, once a key."""
        if key.name in self.told:
            return
        self.told.add(key.name)
        first, line = ", ".join(texts_of(before[0])), self.line_of(before[1])
        message = f"“{key.written}” is “{first}” in line {line} and “{text}” here."
        remedy = f"Keep one; until then line {line} counts."
        self.problems.append(Problem(place, "two-values", message, remedy))

    def at(self, *keys: str | int) -> Location:
        """Where a value stands."""
        return self.here or Location(self.path, keys)

    def line_of(self, place: Location) -> int:
        """The line in which something stands, as the writer counts them."""
        return locate(place, self.head + self.body).line

    def wrong(self, key: Key, message: str, remedy: str, code: str = "wrong-value") -> None:
        """Note that the value of a key does not fit."""
        self.problems.append(Problem(self.at(key.written), code, message, remedy))

    def note_friction(self, raw: Raw) -> None:
        """Take what got in the way."""
        found = [self.reader.friction(text) for text in texts_of(raw)]
        if self.here:
            found = [one for one in found if one not in self.friction]
        self.friction.extend(found)

    def note_reading(self, key: Key, raw: Raw) -> None:
        """Take the reading of an outcome, if it is a number on its scale."""
        outcome = self.reader.settings.outcomes[key.name]
        number = read_number(scalar_text(raw) or "")
        low, high = outcome.low, outcome.high
        if number is None:
            self.wrong(key, f"“{raw}” is not a number.", "Write a number.")
        elif (low is not None and number < low) or (high is not None and number > high):
            self.wrong(key, f"{number} is not on the scale.", f"Write {low} to {high}.")
        else:
            self.readings[key.name] = number

    def flag(self, key: Key, raw: Raw) -> bool | None:
        """Yes or no, None where it is neither."""
        word = (scalar_text(raw) or "").casefold()
        if word in YES | NO:
            return word in YES
        self.wrong(key, f"“{word}” is not yes or no.", "Write yes or no.")
        return None

    def check_name(self, key: Key, raw: Raw, name: str) -> None:
        """Compare the period that a key gives with the one in the name of the note."""
        written = scalar_text(raw) or ""
        if written.upper() != name and "{{" not in written:
            message = f"This note is named {name}, but its {key.name} says “{written}”."
            self.wrong(key, message, "Correct one; until then the name counts.", "wrong-date")

    def unknown_kbi(self, key: Key, text: str) -> None:
        """Note that an entry names a KBI that does not exist."""
        names = ", ".join(sorted(self.reader.kbis)) or "none yet"
        message = f"There is no behaviour called “{text}”."
        self.wrong(key, message, f"There are: {names}.", "unknown-kbi")


def step(raw: Raw, top: int, low: int = 1) -> int | None:
    """A whole number from the lowest step of a scale to its top."""
    if type(raw) is int:  # as it nearly always is; a bool is none
        return raw if low <= raw <= top else None
    number = read_number(scalar_text(raw) or "")
    return int(number) if number is not None and number in range(low, top + 1) else None
