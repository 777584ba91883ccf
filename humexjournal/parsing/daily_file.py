"""A daily entry: from the keys of a note to what it says about each KBI."""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from humexjournal.core.entry import DailyEntry, Observation, WeeklyEntry
from humexjournal.core.value import Mark
from humexjournal.parsing.body.lines import Log, Place
from humexjournal.parsing.body.scan import Logs, scan
from humexjournal.parsing.draft import MOST_LINES, is_blank, step
from humexjournal.parsing.fields import NO, YES, scalar_text
from humexjournal.parsing.frontmatter import Mapping, Raw
from humexjournal.parsing.grammar.dates import read_date
from humexjournal.parsing.keys import Key
from humexjournal.parsing.merging.unsettled import doubted
from humexjournal.parsing.named import ORDER, beside, contradicts
from humexjournal.parsing.observing import Observing
from humexjournal.parsing.reader import EntryReader
from humexjournal.parsing.reserved import Kind
from humexjournal.parsing.shared_lines import asks_for_talk, says_something, shared_lines
from humexjournal.parsing.tags import split_kbi, texts_of
from humexjournal.parsing.weekly_file import week_in_day
from humexjournal.problem import Problem

FEELING_TOP = 5
DATES = frozenset({"date", "journal_date"})
"""What holds the date of a note; the second is that of the plugin Journals."""


class DailyFile(NamedTuple):
    """What a daily note says about its day, what it says about its week, and its problems."""

    entry: DailyEntry
    week: WeeklyEntry | None
    problems: list[Problem]


def daily_from(  # noqa: PLR0913 — a note has that many sides
    mapping: Mapping, body: str, day: date, path: str, reader: EntryReader, *, head: str = ""
) -> DailyFile:
    """Read the keys and the body of the note of a day; `head` is what stands before the body."""
    draft = _Daily(path, reader, mapping, head, body, day=day)
    weekly: Mapping = {}
    for key, raw in reader.sorted(mapping):
        if key.kind is Kind.KBI:
            draft.observe(key, raw)
        elif key.kind is Kind.WEEK:
            weekly[key.written] = raw
        elif not is_blank(raw):
            draft.take(key, raw)
    draft.doubt(doubted(head))
    logs = scan(body, reader)
    if logs:
        draft.take_body(logs)
        logs = [one for one in logs if one[1].key.kind is Kind.WEEK and not is_blank(one[1].text)]
    if draft.named:
        draft.settle()
    week, problems = None, draft.problems
    if logs or (weekly and not all(map(is_blank, weekly.values()))):
        of_day = reader.settings.calendar.week(day)
        week, more = week_in_day(weekly, logs, of_day, path, reader, note=(head, body))
        problems = problems + more
    return DailyFile(draft.entry(body, in_week=week is not None), week, problems)


@dataclass(slots=True)
class _Daily(Observing):
    """A daily entry while its keys are read."""

    named: list[tuple[Key, str, Observation]] = field(default_factory=list)
    own_keys: list[str] = field(default_factory=list)
    off: str | None = None
    felt: int | None = None
    effort: int | None = None
    has_own: bool = False

    def take(self, key: Key, raw: Raw) -> None:
        """Read one key that is not blank."""
        if key.kind is Kind.OWN:
            self._take_own(key, raw)
        elif key.kind is Kind.DAY:
            self._take_reserved(key, raw)
        elif key.kind is Kind.OUTCOME:
            self.note_reading(key, raw)
        else:
            self._check_date(key, raw)

    def take_body(self, logs: Logs) -> None:
        """Read what the body says, the strongest places first.

        A tick that leaves open how much it was waits for another place to say so.
        """
        later = []
        for start, log in logs:
            kind = log.key.kind
            if kind is Kind.KBI:
                self.here = place = self.place_of(start, log)
                if log.place is Place.BOX and self.needs_a_number(log):
                    later.append((log, place))
                else:
                    self.observe(log.key, log.text)
                if log.ticked:
                    self.check_tick(start, log, log.ticked)
                self.here = None
            elif kind is Kind.OWN:
                self._take_own_line(log)
            elif kind is not Kind.WEEK:
                self.take_line(start, log)
        for log, self.here in later:
            if log.key.name not in self.observations:
                self.observe(log.key, log.text)
        self.here = None

    def entry(self, body: str, *, in_week: bool) -> DailyEntry:
        """The finished entry."""
        said = (self.observations, self.has_own, self.friction, self.readings, self.felt)
        written = any(said) or self.effort is not None or self.off is not None or in_week
        return DailyEntry(
            self.day,
            self.path,
            written or says_something(body, self.reader.template),
            self.observations,
            self.off,
            tuple(self.friction),
            self.felt,
            self.effort,
            self.readings,
            shared_lines(body),
            asks_for_talk(body, self.reader.template),
            tuple(self.own_keys),
        )

    def settle(self) -> None:
        """Bring together what lists and values say, in whatever order they stand."""
        for _, name, named in sorted(self.named, key=lambda one: ORDER.index(one[2].value)):
            said, kbi = self.observations.get(name), self.reader.kbis[name]
            terms = kbi.terms_on(self.day)
            if said and contradicts(said, named, terms):
                message = f"“{kbi.name}” is “{said.text}”, and here its busy-day version was done."
                remedy = "Keep one; until then the busy-day version counts."
                self.problems.append(Problem(named.location, "two-values", message, remedy))
            self.observations[name] = beside(said, named, terms) if said else named

    def _take_own(self, key: Key, raw: Raw) -> None:
        """Remember a key of the writer's own; what the template gave is nobody's writing."""
        self.own_keys.append(key.written)
        if not self.has_own:
            self.has_own = not self.reader.template.has_value(key.written, raw)

    def _take_own_line(self, log: Log) -> None:
        """The same in the body, whose lines are looked at one by one for who wrote them."""
        if log.text and len(self.own_keys) < MOST_LINES and log.key.written not in self.own_keys:
            self.own_keys.append(log.key.written)

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
