"""A weekly entry: week lines, and what the week's talk is about."""

from collections.abc import Collection
from datetime import date

from msgspec import field

from humexjournal.core.calendar import Week
from humexjournal.core.entry import Count, Kept, Observation, WeeklyEntry
from humexjournal.core.value import Mark
from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.body.lines import Place
from humexjournal.parsing.body.scan import Logs, scan
from humexjournal.parsing.draft import Draft, is_blank, step
from humexjournal.parsing.fields import scalar_text
from humexjournal.parsing.frontmatter import Mapping, Raw
from humexjournal.parsing.grammar.dates import read_date, read_weekday
from humexjournal.parsing.keys import Key
from humexjournal.parsing.merging.unsettled import doubted
from humexjournal.parsing.reader import EntryReader
from humexjournal.parsing.reserved import Kind
from humexjournal.parsing.shared_lines import asks_for_talk, shared_lines
from humexjournal.parsing.tags import read_friction, split_day, texts_of
from humexjournal.parsing.week_line import cells_of, read_line
from humexjournal.problem import Location, Problem

TEXTS = frozenset({"commitment", "change", "glad", "coming_up"})
FEELING_TOP = 5

_AGREED = late_pattern(r"(\S+)\s+([0-9]{1,3})\s*/\s*([0-9]{1,3})")


def weekly_from(  # noqa: PLR0913 — a note has that many sides
    mapping: Mapping, body: str, week: Week, path: str, reader: EntryReader, *, head: str = ""
) -> tuple[WeeklyEntry, list[Problem]]:
    """Read the keys and the body of the note of a week; `head` is what stands before the body."""
    draft = _Weekly(path, reader, mapping, head, body, week=week)
    draft.read(scan(body, reader))
    draft.doubt(doubted(head))
    own = tuple(draft.own_keys)
    return draft.entry(shared_lines(body), asks=asks_for_talk(body), own=own), draft.problems


def week_in_day(  # noqa: PLR0913
    mapping: Mapping,
    logs: Logs,
    week: Week,
    path: str,
    reader: EntryReader,
    *,
    note: tuple[str, str],
) -> tuple[WeeklyEntry, list[Problem]]:
    """Read what the note of a day says about its week; `note` is its head and its body."""
    draft = _Weekly(path, reader, mapping, *note, week=week)
    draft.read(logs)
    return draft.entry(), draft.problems


class _Weekly(Draft):
    """A weekly entry while its keys are read."""

    week: Week = Week(date.min)
    cells: dict[str, dict[date, Observation]] = field(default_factory=dict)
    felt: dict[date, int] = field(default_factory=dict)
    off: dict[date, str] = field(default_factory=dict)
    filled: set[date] = field(default_factory=set)
    texts: dict[str, str] = field(default_factory=dict)
    paper: bool = False
    kept: Kept | None = None
    check_ins_kept: frozenset[int] = frozenset()
    reviewed: date | None = None
    agreed: tuple[Count, ...] = ()
    own_keys: list[str] = field(default_factory=list)

    def read(self, logs: Logs) -> None:
        """Read the keys, then the fields of the body; a box is of no day of the week."""
        for key, raw in self.reader.sorted(self.mapping):
            if not is_blank(raw):
                self.take(key, raw)
        for start, log in logs:
            if log.place is Place.FIELD:
                self.take_line(start, log)

    def take(self, key: Key, raw: Raw) -> None:
        """Read one key that is not blank."""
        match key.kind:
            case Kind.KBI:
                self._take_line(key, raw)
            case Kind.OUTCOME:
                self.note_reading(key, raw)
            case Kind.DAY:
                self._take_days(key, raw)
            case Kind.WEEK:
                self._take_week(key, raw)
            case Kind.OWN:
                self.own_keys.append(key.written)
            case _ if key.name == "week":
                self.check_name(key, raw, self.week.label)

    def doubt(self, names: Collection[str]) -> None:
        """Count nothing for a KBI of which a merge has left two lines."""
        for key in map(self.reader.key, names):
            if key.kind is Kind.KBI:
                unread = Observation(Mark.UNREADABLE, "", Location(self.path, (key.written,)))
                self.cells[key.name] = dict.fromkeys(self.week.period, unread)

    def entry(
        self, shared: tuple[str, ...] = (), *, asks: bool = False, own: tuple[str, ...] = ()
    ) -> WeeklyEntry:
        """The finished entry."""
        return WeeklyEntry(
            self.week,
            self.path,
            cells=self.cells,
            off=self.off,
            filled=frozenset(self.filled),
            friction=tuple(self.friction),
            felt=self.felt,
            paper=self.paper,
            kept=self.kept,
            check_ins_kept=self.check_ins_kept,
            reviewed=self.reviewed,
            agreed=self.agreed,
            readings=self.readings,
            shared=shared,
            asks_for_talk=asks,
            own_keys=own,
            **self.texts,
        )

    def _take_line(self, key: Key, raw: Raw) -> None:
        line = read_line(key, raw, self.week, self.path, self.reader)
        if self.here:
            line = line.moved_to(self.here)
        if line.cells:
            self.cells.setdefault(key.name, {}).update(line.cells)
        self.friction.extend(line.friction)
        self.problems.extend(line.problems)

    def _take_days(self, key: Key, raw: Raw) -> None:
        match key.name:
            case "friction":
                self.friction.extend(read_friction(raw, self.reader.known, self.week))
            case "off":
                self._take_off(key, raw)
            case "felt":
                self._take_felt(key, raw)
            case "reserve" | "minimum":
                remedy = "Write r or / in the cell of the day."
                self.wrong(key, f"A week has no “{key.written}” of its own.", remedy)

    def _take_off(self, key: Key, raw: Raw) -> None:
        for part in texts_of(raw):
            day, reason = split_day(part, self.week)
            if day is None:
                self.wrong(key, f"“{part}” names no day.", "Write [wed ill] or [mon, tue away].")
            else:
                self.off[day] = reason

    def _take_felt(self, key: Key, raw: Raw) -> None:
        for day, cell in zip(self.week.period, cells_of(raw), strict=False):
            if is_blank(cell.text):
                continue
            feeling = step(cell.text, FEELING_TOP)
            if feeling is None:
                self.wrong(key, f"“{cell.text}” is not on the scale.", "Write 1 to 5, or a dot.")
            else:
                self.felt[day] = feeling

    def _take_week(self, key: Key, raw: Raw) -> None:
        if key.name in TEXTS:
            self.texts[key.name] = ", ".join(texts_of(raw)) if isinstance(raw, list) else str(raw)
            return
        match key.name:
            case "paper":
                self.paper = bool(self.flag(key, raw))
            case "kept":
                self.kept = self._kept(key, raw)
            case "filled":
                days = self._weekdays(key, raw)
                self.filled = {day for day in self.week.period if day.weekday() in days}
            case "check_ins_kept":
                self.check_ins_kept = self._weekdays(key, raw)
            case "reviewed":
                self.reviewed = self._reviewed(key, raw)
            case "agreed":
                self.agreed = tuple(filter(None, (self._count(key, one) for one in texts_of(raw))))

    def _kept(self, key: Key, raw: Raw) -> Kept | None:
        word = (scalar_text(raw) or "").casefold()
        if word in list(Kept):
            return Kept(word)
        self.wrong(key, f"“{word}” does not fit here.", "Write yes, partly or no.")
        return None

    def _weekdays(self, key: Key, raw: Raw) -> frozenset[int]:
        days = {text: read_weekday(text) for text in texts_of(raw)}
        for text, day in days.items():
            if day is None:
                self.wrong(key, f"“{text}” is not a day.", "Write [mon, tue].")
        return frozenset(day for day in days.values() if day is not None)

    def _reviewed(self, key: Key, raw: Raw) -> date | None:
        day = read_date(scalar_text(raw) or "")
        if day is None:
            self.wrong(key, f"“{raw}” is not a date.", "Write a date: 2026-06-16.")
        return day

    def _count(self, key: Key, text: str) -> Count | None:
        match = _AGREED.fullmatch(text)
        if match is None:
            self.wrong(key, f"“{text}” is not a count.", "Write [walk 4/5].")
            return None
        kbi = self.reader.known.get(match[1].casefold(), match[1])
        return Count(kbi, int(match[2]), int(match[3]))
