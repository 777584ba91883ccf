"""What all kinds of entries have in common while their keys are read."""

from dataclasses import dataclass, field
from decimal import Decimal

from humexjournal.core.entry import Friction
from humexjournal.parsing.fields import NO, YES, scalar_text
from humexjournal.parsing.frontmatter import Raw
from humexjournal.parsing.grammar.amounts import read_number
from humexjournal.parsing.reader import EntryReader, Key
from humexjournal.parsing.tags import read_friction
from humexjournal.parsing.values import BLANK
from humexjournal.problem import Location, Problem


def is_blank(raw: Raw) -> bool:
    """Whether a value says nothing: empty, a dash, or an empty list."""
    if isinstance(raw, str):
        return raw.strip() in BLANK
    return raw is None or (isinstance(raw, list | dict) and not raw)


@dataclass(slots=True)
class Draft:
    """The path, the problems, and the parts that more than one kind of entry has."""

    path: str
    reader: EntryReader
    problems: list[Problem] = field(default_factory=list)
    friction: list[Friction] = field(default_factory=list)
    readings: dict[str, Decimal] = field(default_factory=dict)

    def at(self, *keys: str | int) -> Location:
        """Where a value stands."""
        return Location(self.path, keys)

    def wrong(self, key: Key, message: str, remedy: str, code: str = "wrong-value") -> None:
        """Note that the value of a key does not fit."""
        self.problems.append(Problem(self.at(key.written), code, message, remedy))

    def note_friction(self, raw: Raw) -> None:
        """Take what got in the way."""
        self.friction.extend(read_friction(raw, self.reader.known))

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
