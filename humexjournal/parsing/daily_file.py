"""A daily entry: from the keys of a note to what it says about each KBI."""

from datetime import date
from typing import NamedTuple

from msgspec import field

from humexjournal.core.entry import DailyEntry, WeeklyEntry
from humexjournal.parsing.body.lines import Log, Place
from humexjournal.parsing.body.scan import Logs, scan
from humexjournal.parsing.day_keys import DayKeys
from humexjournal.parsing.draft import MOST_LINES, is_blank
from humexjournal.parsing.fields import scalar_text
from humexjournal.parsing.frontmatter import Mapping, Raw
from humexjournal.parsing.grammar.dates import read_date
from humexjournal.parsing.keys import Key
from humexjournal.parsing.merging.unsettled import doubted
from humexjournal.parsing.reader import EntryReader
from humexjournal.parsing.reserved import Kind
from humexjournal.parsing.shared_lines import asks_for_talk, says_something, shared_lines
from humexjournal.parsing.weekly_file import week_in_day
from humexjournal.problem import Location, Problem

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
    for key, raw in reader.sorted(mapping):
        if not is_blank(raw):
            draft.take(key, raw)
    draft.doubt(doubted(head))
    draft.take_body(scan(body, reader))
    draft.settle()
    week, problems = None, draft.problems
    if draft.of_week or draft.week_logs:
        of_day = reader.settings.calendar.week(day)
        of_note = (draft.of_week, draft.week_logs, of_day, path, reader)
        week, more = week_in_day(*of_note, note=(head, body))
        problems = problems + more
    return DailyFile(draft.entry(in_week=week is not None), week, problems)


class _Daily(DayKeys):
    """A daily entry while its keys are read.

    `of_week` and `week_logs` are the keys and the fields of the body that are about its week.
    `later` are the ticks that leave open how much it was: another place may say so.
    """

    of_week: Mapping = field(default_factory=dict)
    week_logs: Logs = field(default_factory=list)
    later: list[tuple[Log, Location]] = field(default_factory=list)
    own_keys: list[str] = field(default_factory=list)
    has_own: bool = False

    def take(self, key: Key, raw: Raw) -> None:
        """Read one key that is not blank."""
        _TAKEN[key.kind](self, key, raw)

    def take_body(self, logs: Logs) -> None:
        """Read what the body says, the strongest places first."""
        for start, log in logs:
            _LINES_TAKEN[log.key.kind](self, start, log)
        for log, place in self.later:
            if log.key.name not in self.observations:
                self.observe_at(place, log)

    def observe_line(self, start: int, log: Log) -> None:
        """Read what a line says of a KBI."""
        place = self.place_of(start, log)
        if log.place is Place.BOX and self.needs_a_number(log):
            self.later.append((log, place))
        else:
            self.observe_at(place, log)
        if log.ticked:
            self.check_tick(start, log, log.ticked)

    def observe_at(self, place: Location, log: Log) -> None:
        """Read it, where it stands."""
        self.here = place
        self.observe(log.key, log.text)
        self.here = None

    def take_week(self, key: Key, raw: Raw) -> None:
        """Leave a key to the week."""
        self.of_week[key.written] = raw

    def take_week_line(self, start: int, log: Log) -> None:
        """Leave a field of the body to the week."""
        if not is_blank(log.text):
            self.week_logs.append((start, log))

    def take_own(self, key: Key, raw: Raw) -> None:
        """Remember a key of the writer's own; what the template gave is nobody's writing."""
        self.own_keys.append(key.written)
        if not self.has_own:
            self.has_own = not self.reader.template.has_value(key.written, raw)

    def take_own_line(self, _: int, log: Log) -> None:
        """The same in the body, whose lines are looked at one by one for who wrote them."""
        if log.text and len(self.own_keys) < MOST_LINES and log.key.written not in self.own_keys:
            self.own_keys.append(log.key.written)

    def check_date(self, key: Key, raw: Raw) -> None:
        """Compare the day that a key gives with the one in the name of the note."""
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

    def entry(self, *, in_week: bool) -> DailyEntry:
        """The finished entry."""
        said = (self.observations, self.has_own, self.friction, self.readings, self.felt)
        written = any(said) or self.effort is not None or self.off is not None or in_week
        return DailyEntry(
            self.day,
            self.path,
            written or says_something(self.body, self.reader.template),
            self.observations,
            self.off,
            tuple(self.friction),
            self.felt,
            self.effort,
            self.readings,
            shared_lines(self.body),
            asks_for_talk(self.body, self.reader.template),
            tuple(self.own_keys),
        )


_TAKEN = {
    Kind.KBI: _Daily.observe,
    Kind.OUTCOME: _Daily.note_reading,
    Kind.DAY: _Daily.take_reserved,
    Kind.WEEK: _Daily.take_week,
    Kind.PERIOD: _Daily.check_date,
    Kind.HOUSEKEEPING: _Daily.check_date,
    Kind.OWN: _Daily.take_own,
}
"""What reads a key of each kind, and below what reads a line. A look into a table costs less than
to ask for one member of an enum after the other."""

_LINES_TAKEN = dict.fromkeys(Kind, _Daily.take_line) | {
    Kind.KBI: _Daily.observe_line,
    Kind.WEEK: _Daily.take_week_line,
    Kind.OWN: _Daily.take_own_line,
}
