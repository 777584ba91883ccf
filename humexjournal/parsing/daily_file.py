"""A daily entry: from the keys of a note to what it says about each KBI."""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from humexjournal.core.entry import DailyEntry, Observation, WeeklyEntry
from humexjournal.core.kbi import KBI
from humexjournal.core.value import Mark, Value
from humexjournal.parsing.draft import Draft, is_blank, step
from humexjournal.parsing.fields import NO, YES, scalar_text
from humexjournal.parsing.frontmatter import Mapping, Raw
from humexjournal.parsing.grammar.dates import read_date
from humexjournal.parsing.named import ORDER, beside, contradicts
from humexjournal.parsing.reader import EntryReader, Key
from humexjournal.parsing.refusal import Refusal
from humexjournal.parsing.reserved import Kind
from humexjournal.parsing.shared_lines import says_something, shared_lines
from humexjournal.parsing.tags import split_kbi, texts_of
from humexjournal.parsing.weekly_file import weekly_from
from humexjournal.problem import Effect, Problem

FEELING_TOP = 5
DATES = frozenset({"date", "journal_date"})
"""What holds the date of a note; the second is that of the plugin Journals."""


class DailyFile(NamedTuple):
    """What a daily note says about its day, what it says about its week, and its problems."""

    entry: DailyEntry
    week: WeeklyEntry | None
    problems: list[Problem]


def daily_from(mapping: Mapping, body: str, day: date, path: str, reader: EntryReader) -> DailyFile:
    """Read the keys and the body of the note of a day."""
    draft = _Daily(path, reader, day=day)
    weekly: Mapping = {}
    for key, raw in reader.sorted(mapping):
        if key.kind is Kind.WEEK:
            weekly[key.written] = raw
        elif not is_blank(raw):
            draft.take(key, raw)
    if draft.named:
        draft.settle()
    week, problems = None, draft.problems
    if any(not is_blank(raw) for raw in weekly.values()):
        of_day = reader.settings.calendar.week(day)
        week, more = weekly_from(weekly, "", of_day, path, reader)
        problems = problems + more
    return DailyFile(draft.entry(body, in_week=week is not None), week, problems)


@dataclass(slots=True)
class _Daily(Draft):
    """A daily entry while its keys are read."""

    day: date = date.min
    observations: dict[str, Observation] = field(default_factory=dict)
    named: list[tuple[Key, str, Observation]] = field(default_factory=list)
    own_keys: list[str] = field(default_factory=list)
    off: str | None = None
    felt: int | None = None
    effort: int | None = None
    has_own: bool = False

    def take(self, key: Key, raw: Raw) -> None:
        """Read one key that is not blank."""
        match key.kind:
            case Kind.KBI:
                self._observe(key, raw)
            case Kind.OWN:
                self.own_keys.append(key.written)
            case Kind.OUTCOME:
                self.note_reading(key, raw)
            case Kind.DAY:
                self._take_reserved(key, raw)
            case _:
                self._check_date(key, raw)

    def entry(self, body: str, *, in_week: bool) -> DailyEntry:
        """The finished entry."""
        said = (self.observations, self.own_keys, self.friction, self.readings, self.felt)
        written = any(said) or self.effort is not None or self.off is not None or in_week
        return DailyEntry(
            self.day,
            self.path,
            written or says_something(body),
            self.observations,
            self.off,
            tuple(self.friction),
            self.felt,
            self.effort,
            self.readings,
            shared_lines(body),
            tuple(self.own_keys),
        )

    def settle(self) -> None:
        """Bring together what lists and values say, in whatever order they stand."""
        for key, name, named in sorted(self.named, key=lambda one: ORDER.index(one[2].value)):
            said, kbi = self.observations.get(name), self.reader.kbis[name]
            terms = kbi.terms_on(self.day)
            if said and contradicts(said, named, terms):
                message = f"“{kbi.name}” is “{said.text}”, and here its busy-day version was done."
                remedy = "Keep one; until then the busy-day version counts."
                self.wrong(key, message, remedy, "two-values")
            self.observations[name] = beside(said, named, terms) if said else named

    def _observe(self, key: Key, raw: Raw) -> None:
        kbi = self.reader.kbis[key.name]
        found = self.reader.value(raw, kbi, self.day)
        if isinstance(found, Refusal):
            effect = Effect(kbi.name, self.day, self.day)
            self.problems.append(found.at(self.at(key.written), effect))
            found = Mark.UNREADABLE
        if found is not None:
            self._put(kbi, found, str(raw), key)

    def _put(self, kbi: KBI, value: Value, text: str, key: Key) -> None:
        before = self.observations.get(kbi.id)
        if before is None:
            off = "" if value is Mark.OFF else None
            self.observations[kbi.id] = Observation(value, text, self.at(key.written), off)
        elif before.value != value:
            message = f"“{kbi.name}” is “{before.text}” above and “{text}” here."
            self.wrong(key, message, "Keep one; until then the first counts.", "two-values")

    def _take_reserved(self, key: Key, raw: Raw) -> None:
        match key.name:
            case "friction":
                self.note_friction(raw)
            case "felt":
                self.felt = self._feeling(key, raw)
            case "effort":
                self.effort = self._feeling(key, raw)
            case "off":
                self._take_off(key, raw)
            case "reserve":
                self._mark(key, raw, Mark.RESERVE)
            case "minimum":
                self._mark(key, raw, Mark.MINIMUM)

    def _feeling(self, key: Key, raw: Raw) -> int | None:
        feeling = step(raw, FEELING_TOP)
        if feeling is None:
            self.wrong(key, f"“{raw}” is not on the scale.", "Write 1 (hard) to 5 (good).")
        return feeling

    def _take_off(self, key: Key, raw: Raw) -> None:
        """The whole day, or the KBIs that are named."""
        text = (scalar_text(raw) or "").casefold()
        if text in NO:
            return
        if text in YES:
            self.off = ""
        elif any(self._named(part)[0] for part in texts_of(raw)):
            self._mark(key, raw, Mark.OFF)
        else:
            self.off = ", ".join(texts_of(raw))

    def _mark(self, key: Key, raw: Raw, mark: Mark) -> None:
        """Note the KBIs that a list names; what that comes to beside a value is settled later."""
        for part in texts_of(raw):
            kbi, reason = self._named(part)
            if kbi is None:
                self.unknown_kbi(key, part)
            else:
                off = reason if mark is Mark.OFF else None
                said = Observation(mark, str(mark), self.at(key.written), off)
                self.named.append((key, kbi, said))

    def _named(self, part: str) -> tuple[str | None, str]:
        kbi, reason = split_kbi(part if "/" in part else f"{part}/", self.reader.known)
        return kbi, reason if kbi else ""

    def _check_date(self, key: Key, raw: Raw) -> None:
        if key.name not in DATES or raw == self.day.isoformat():
            return
        written = scalar_text(raw)
        if written is None or "{{" in written:
            return
        day = read_date(written[:10]) or self.reader.written_date(written)
        if day != self.day:
            what = f"is {day}" if day else f"says “{written}”, which is no date"
            message = f"This note is named {self.day}, but its {key.written} {what}."
            self.wrong(key, message, "Correct one; until then the name counts.", "wrong-date")
