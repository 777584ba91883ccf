"""What somebody says of a day, put into the note of that day: as it will be, not yet written."""

from collections.abc import Callable
from datetime import date, datetime

from msgspec import Struct, field

from humexjournal.app.placed import placed
from humexjournal.app.said_of_day import says, typed
from humexjournal.app.week_notes import new_kind
from humexjournal.app.writing import Edit
from humexjournal.core.entry import DailyEntry, Observation, WeeklyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.core.value import Mark
from humexjournal.parsing.locate import locate
from humexjournal.parsing.reader import EntryReader
from humexjournal.parsing.refusal import Refusal
from humexjournal.parsing.tags import texts_of
from humexjournal.problem import Location, Problem
from humexjournal.vault import contents
from humexjournal.vault.edit import ByHand, Value
from humexjournal.vault.files import ENTRY_LIMIT, needed
from humexjournal.vault.find import VaultError
from humexjournal.vault.new_day import new_day
from humexjournal.vault.new_note import NewNote
from humexjournal.vault.source import Source, source_of
from humexjournal.vault.store import Vault

FRICTION, IN_THE_WAY = "friction", "in_the_way"
CLEARED = "."
"""A cell of a week line that says nothing."""

_PLAINER = {Mark.NOT_DONE: "no", Mark.OFF: "off"}
"""What is written for a letter: `o` may be a number, and a word is understood in a year."""


class DayNote(Struct):
    """The note of a day and, where a week line speaks of it, that of its week, as they will be.

    `path` is the note of the day, which `is_new` where there is none yet. `texts` are the files as
    they will be, and `was` as they are; a new one is what its template says.
    """

    journal: Journal
    day: date
    path: str
    reader: EntryReader
    texts: dict[str, bytes]
    was: dict[str, bytes]
    is_new: bool
    weeks: dict[str, WeeklyEntry] = field(default_factory=dict)

    def put(self, kbi: KBI, text: str) -> Refusal | ByHand | None:
        """Log a value where the KBI stands on that day, else in the keys of the note; "" clears it.

        None where it is done. What is wrong with the value, or the line to type by hand; then
        everything is as it was.
        """
        value = self.reader.value(text, kbi, self.day) if text else None
        if isinstance(value, Refusal):
            return value
        written = _PLAINER.get(value, text) if isinstance(value, Mark) else text
        said = self.said(kbi.id)
        place = said.location if said else Location(self.path, (self._spelled(kbi.id),))
        return self._write(place, written, lambda: self._means(kbi, text))

    def put_key(self, name: str, value: Value) -> ByHand | None:
        """Give a key of the day another value, such as felt; the day then says that.

        A line of the body or a second key may say something else: then everything stays.
        """
        place = Location(self.path, (self._spelled(name),))
        found = self._write(place, value, lambda: says(self.entry(), name, value, self.reader))
        assert not isinstance(found, Refusal)
        return found

    def add(self, name: str, item: str) -> ByHand | None:
        """Add a word to a list of the day, such as what got in the way; once is enough."""
        raw = self._source().note.mapping.get(self._spelled(name))
        there = texts_of(raw)
        if item in there:
            return None
        items = (*there, item)
        return self.put_key(name, items if isinstance(raw, list) else ", ".join(items))

    def add_line(self, text: str) -> ByHand | None:
        """Add a line of one's own at the end of the note."""
        old, end = self.texts[self.path], b"\r\n" if b"\r\n" in self.texts[self.path] else b"\n"
        new = old + (b"" if not old or old.endswith(b"\n") else end) + text.encode() + end
        before = self.entry().observations
        self.texts[self.path] = new
        if self._is_sound(self.path, old) and self.entry().observations == before:
            return None
        self.texts[self.path] = old
        return ByHand("This line would log something besides; type it yourself.", text)

    def said(self, kbi: str) -> Observation | None:
        """What will be said about a KBI on that day."""
        return self.now().observation(kbi, self.day)

    def entry(self) -> DailyEntry:
        """What the note will say."""
        found, _ = contents.daily(self.texts[self.path], self.day, self.path, self.reader)
        if found is None:
            raise VaultError(f"{self.path} cannot be read. `humex check` says why.")
        return found.entry

    def now(self) -> Journal:
        """The journal as it will be."""
        weekly = dict(self.journal.weekly)
        for path, entry in self.weeks.items():
            made, _ = contents.weekly(self.texts[path], entry.week, path, self.reader)
            weekly |= {entry.week.first: made} if made else {}
        daily = {**self.journal.daily, self.day: self.entry()}
        return self.journal.with_daily(daily).with_weekly(weekly)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The files that are changed."""
        there = (path for path in self.texts if not (self.is_new and path == self.path))
        changed = (path for path in there if self.texts[path] != self.was[path])
        return tuple(Edit(path, self.was[path], self.texts[path]) for path in changed)

    @property
    def notes(self) -> tuple[NewNote, ...]:
        """The note that is made, where something is written into it."""
        changed = self.texts[self.path] != self.was[self.path]
        return (NewNote(self.path, self.texts[self.path]),) if self.is_new and changed else ()

    def _write(self, place: Location, value: Value, means: Callable[[], bool]) -> ByHand | None:
        path, old = place.path, self.texts[place.path]
        is_cell = path in self.weeks
        new = placed(old, place, value or CLEARED if is_cell and isinstance(value, str) else value)
        if isinstance(new, ByHand):
            return self._by_hand(place, new)
        self.texts[path] = new
        if self._is_sound(path, old) and means():
            return None
        self.texts[path] = old
        said = f"{path}: beside what stands there this would not be read as it is meant."
        return ByHand(said, typed(place, value))

    def _by_hand(self, place: Location, found: ByHand) -> ByHand:
        if place.keys:
            return ByHand(f"{place.path}: {found.message}", found.line)
        line = locate(place, self.texts[place.path].decode("utf-8-sig", "replace")).line
        return ByHand(f"It stands in {place.path}, line {line}: change it there.", found.line)

    def _means(self, kbi: KBI, text: str) -> bool:
        """Whether the day now says of a KBI what was typed."""
        said = self.said(kbi.id)
        value = self.reader.value(text, kbi, self.day) if text else None
        return said is None if value is None else bool(said and said.value == value)

    def _is_sound(self, path: str, old: bytes) -> bool:
        """Whether a file has no problem of a kind more than it had before."""
        before, after = (self._problems(path, data) for data in (old, self.texts[path]))
        return new_kind(after, before) is None

    def _problems(self, path: str, data: bytes) -> list[Problem]:
        if path in self.weeks:
            return contents.weekly(data, self.weeks[path].week, path, self.reader)[1]
        return contents.daily(data, self.day, path, self.reader)[1]

    def _spelled(self, name: str) -> str:
        """A key as the note already writes it, else by its usual name."""
        there = (key for key, _ in self.reader.sorted(self._source().note.mapping))
        usual = IN_THE_WAY if name == FRICTION else name
        return next((key.written for key in there if key.name == name), usual)

    def _source(self) -> Source:
        found = source_of(self.texts[self.path], self.path)
        if isinstance(found, Problem):
            raise VaultError(f"{self.path} cannot be read. `humex check` says why.")
        return found


def day_note(vault: Vault, journal: Journal, day: date, now: datetime) -> DayNote:
    """The note of a day, and that of its week where it has lines; VaultError where none can be."""
    found = vault.found
    reader = EntryReader(journal.kbis, journal.settings, found.daily_layout.written_day)
    own = found.daily.get(day)
    new = None if own else new_day(vault.root, found, day, now, journal.settings.language)
    if own is None and new is None:
        raise VaultError(f"The name of the note of {day} is written in a language: make it first.")
    path = own or (new.path if new else "")
    texts = {path: new.data if new else needed(vault.root, path, ENTRY_LIMIT)}
    week = journal.week_entry(day)
    weeks = {week.path: week} if week and week.cells else {}
    texts |= {one: needed(vault.root, one, ENTRY_LIMIT) for one in weeks}
    return DayNote(journal, day, path, reader, texts, dict(texts), new is not None, weeks)
