"""The notes that speak of one week, and values written into the one in which each belongs."""

from collections import Counter
from datetime import date
from typing import NamedTuple

from msgspec import Struct, field

from humexjournal.core.calendar import Week
from humexjournal.core.entry import WeeklyEntry
from humexjournal.core.journal import Journal
from humexjournal.parsing.draft import is_blank
from humexjournal.parsing.reader import EntryReader
from humexjournal.parsing.week_places import places_of, says_of_week
from humexjournal.problem import Location, Problem
from humexjournal.vault import contents
from humexjournal.vault.edit import ByHand, Value, set_place, set_value
from humexjournal.vault.files import ENTRY_LIMIT, Unread, needed, read
from humexjournal.vault.new_week import new_week
from humexjournal.vault.store import Vault

_NO_NAME = (
    "The note of week {} is not there yet, and its name is written in a language: make it first."
)


class Line(NamedTuple):
    """A value that is to be written: where, under which key, and what stands there now."""

    path: str
    key: str
    value: str
    before: str = ""


class WeekNotes(Struct):
    """The note of a week and those of its days that say something of the week, as they will be.

    `texts` has the strongest first, and `was` what they are now. One that is not there yet is the
    one that is `made`, and is now what its template says.
    """

    week: Week
    reader: EntryReader
    days: dict[str, date]
    texts: dict[str, bytes]
    was: dict[str, bytes]
    made: str = ""
    lines: list[Line] = field(default_factory=list)

    def put(self, key: str, value: Value) -> ByHand | None:
        """Write a value wherever its key says something, else into the first of the notes.

        So no two places disagree afterwards. Where the note is new, what stands there is the
        template's and nobody's.
        """
        text = value if isinstance(value, str) else ", ".join(value)
        if is_blank(text):
            return ByHand(f"“{text}” is a blank, and says nothing.", f"{key}: {text}")
        if not self.texts:
            return ByHand(_NO_NAME.format(self.week.label), f"{key}: {text}")
        there = {path: self._said(path, key) for path in self.texts}
        for path in [path for path in there if there[path]] or list(self.texts)[:1]:
            before = [one for one in there[path] if one != text]
            if there[path] and not before:
                continue
            new = self._with_value(path, key, value)
            if isinstance(new, ByHand):
                return ByHand(f"{path}: {new.message}", new.line)
            self.texts[path] = new
            is_mine = path == self.made or not before
            self.lines.append(Line(path, key, text, "" if is_mine else before[0]))
        return None

    def wrong(self) -> Problem | ByHand | None:
        """What would be wrong with the notes as they will be; None where nothing is."""
        for path in {line.path for line in self.lines}:
            entry, problems = self._read(path, self.texts[path])
            _, before = self._read(path, self.was[path])
            if found := new_kind(problems, before):
                return found
            for line in self.lines:
                if line.path == path and (entry is None or said(entry, line.key) != line.value):
                    message = f"{path}: this would not be read as it is meant."
                    return ByHand(message, f"{line.key}: {line.value}")
        return None

    def _with_value(self, path: str, key: str, value: Value) -> bytes | ByHand:
        data = self.texts[path]
        places = places_of(data, path, key, self.reader)
        if not places:
            return set_value(data, path, (key,), value)
        for n in range(len(places)):
            # What stands behind a place moves with what is written there.
            found = _at(data, places_of(data, path, key, self.reader)[n].place, value)
            if isinstance(found, ByHand):
                return found
            data = found
        return data

    def _said(self, path: str, key: str) -> list[str]:
        return [one.text for one in places_of(self.texts[path], path, key, self.reader)]

    def _read(self, path: str, data: bytes) -> tuple[WeeklyEntry | None, list[Problem]]:
        """What a note says of the week, with its problems."""
        if path not in self.days:
            return contents.weekly(data, self.week, path, self.reader)
        found, problems = contents.daily(data, self.days[path], path, self.reader)
        return (found.week if found else None), problems


def _at(data: bytes, place: Location, value: Value) -> bytes | ByHand:
    """A note with another value at a place, which in its text has no quotes."""
    if place.keys:
        return set_value(data, place.path, place.keys, value)
    return set_place(data, place, value if isinstance(value, str) else f"[{', '.join(value)}]")


def new_kind(problems: list[Problem], before: list[Problem]) -> Problem | None:
    """The first problem of a kind of which there are more now: the others may only have moved."""
    more = Counter(one.code for one in problems) - Counter(one.code for one in before)
    return next((one for one in problems if one.code in more), None)


def said(entry: WeeklyEntry, key: str) -> str:
    """What an entry says under a key of the week, as it is written."""
    if key == "agreed":
        return ", ".join(f"{one.kbi} {one.done}/{one.of}" for one in entry.agreed)
    return str(getattr(entry, key) or "")


def week_notes(vault: Vault, journal: Journal, week: Week) -> WeekNotes:
    """The notes of a week; where there are none, the one that is to be made."""
    found = vault.found
    reader = EntryReader(journal.kbis, journal.settings, found.daily_layout.written_day)
    days = {path: day for day, path in sorted(found.daily.items()) if day in week.period}
    own = found.weekly.get(week)
    texts = {own: needed(vault.root, own, ENTRY_LIMIT)} if own else {}
    texts |= {
        path: content.data
        for path in days
        if not isinstance(content := read(str(vault.root / path), ENTRY_LIMIT), Unread)
        and says_of_week(content.data, path, reader)
    }
    new = None if texts else new_week(vault.root, found, week)
    texts |= {new.path: new.data} if new else {}
    return WeekNotes(week, reader, days, texts, dict(texts), new.path if new else "")
