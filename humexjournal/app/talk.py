"""A talk is closed: what it came to, and where that is to stand."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from msgspec import Struct

from humexjournal.app.week_notes import Line, WeekNotes, week_notes
from humexjournal.app.writing import Edit
from humexjournal.core.calendar import Calendar, Week
from humexjournal.core.journal import Journal
from humexjournal.problem import Problem
from humexjournal.reviews.closing import on_the_table
from humexjournal.reviews.weekly import WeeklyReview
from humexjournal.vault import contents
from humexjournal.vault.append_text import append_text
from humexjournal.vault.edit import ByHand, Value
from humexjournal.vault.files import YAML_LIMIT, needed
from humexjournal.vault.layout import MARKER
from humexjournal.vault.new_note import NewNote
from humexjournal.vault.store import Vault

SUPPORT, TALKS = "support", "talks"


class Closing(Struct, frozen=True):
    """What a talk has come to; what is empty was left out.

    With `again` a week that was closed already gets the counts of today.
    """

    change: str = ""
    glad: str = ""
    commitment: str = ""
    next: datetime | None = None
    again: bool = False


class Plan(Struct, frozen=True):
    """What is to be written: line by line, and as files that are changed and that are made."""

    lines: tuple[Line, ...]
    edits: tuple[Edit, ...]
    notes: tuple[NewNote, ...]

    @property
    def replaced(self) -> tuple[Line, ...]:
        """The lines that take the place of something else."""
        return tuple(line for line in self.lines if line.before)


def week_ahead(week: Week, calendar: Calendar, as_of: date) -> Week:
    """The week for which something is agreed in a talk: the next one, and none that is over."""
    return max(week.shifted(1), calendar.week(as_of))


def is_closed(journal: Journal, week: Week) -> bool:
    """Whether a talk about a week was closed already."""
    entry = journal.weekly.get(week.first)
    return bool(entry and entry.reviewed)


def plan(
    vault: Vault, journal: Journal, review: WeeklyReview, said: Closing, as_of: date
) -> Plan | ByHand | Problem:
    """Where everything is to stand that a talk has come to; nothing is written yet.

    What was on the table and what there is to be glad about belong to the week that was looked at;
    a change and a commitment to the one for which they are made. A week that was closed keeps its
    counts, unless it is closed again.
    """
    seen = week_notes(vault, journal, review.week)
    ahead = week_notes(vault, journal, week_ahead(review.week, journal.settings.calendar, as_of))
    of_seen = {"glad": said.glad} | (
        {} if is_closed(journal, review.week) and not said.again else _table(journal, review, as_of)
    )
    of_ahead = {"change": said.change, "commitment": said.commitment}
    for notes, values in ((seen, of_seen), (ahead, of_ahead)):
        if found := _put(notes, values):
            return found
    settings = _with_talk(vault.root_of(MARKER), journal, said.next)
    if isinstance(settings, ByHand | Problem):
        return settings
    talk = (Line(MARKER, f"{SUPPORT}: {TALKS}", _moment(said.next)),) if settings else ()
    return Plan(
        (*seen.lines, *ahead.lines, *talk), _edits(seen, ahead, settings), _made(seen, ahead)
    )


def _table(journal: Journal, review: WeeklyReview, as_of: date) -> dict[str, Value]:
    """What is written of the week that was looked at: the day, and the counts."""
    counts = on_the_table(journal, review)
    agreed = tuple(f"{one.kbi} {one.done}/{one.of}" for one in counts)
    return {"reviewed": str(as_of), "agreed": agreed}


def _put(notes: WeekNotes, values: Mapping[str, Value]) -> ByHand | Problem | None:
    for key, value in values.items():
        if value and (found := notes.put(key, value)):
            return found
    return notes.wrong()


def _with_talk(
    root: Path, journal: Journal, talk: datetime | None
) -> Edit | ByHand | Problem | None:
    """The settings with one talk more; None where there is nothing to add."""
    if talk is None or talk in journal.settings.support.talks:
        return None
    data = needed(root, MARKER, YAML_LIMIT)
    new = append_text(data, MARKER, (SUPPORT, TALKS), _moment(talk))
    if isinstance(new, ByHand):
        return ByHand(f"{MARKER}: {new.message}", new.line)
    before, after = contents.settings(data)[1], contents.settings(new)[1]
    wrong = next((one for one in after if one not in before), None)
    return wrong or Edit(MARKER, data, new)


def _edits(seen: WeekNotes, ahead: WeekNotes, settings: Edit | None) -> tuple[Edit, ...]:
    """The settings are changed first and the week that was looked at last: undo begins there."""
    changed = [
        Edit(path, notes.was[path], notes.texts[path])
        for notes in (ahead, seen)
        for path in notes.texts
        if notes.texts[path] != notes.was[path] and path != notes.made
    ]
    return (*((settings,) if settings else ()), *changed)


def _made(*weeks: WeekNotes) -> tuple[NewNote, ...]:
    """The notes that are not there yet and have something to say."""
    return tuple(NewNote(one.made, one.texts[one.made]) for one in weeks if one.made and one.lines)


def _moment(talk: datetime | None) -> str:
    return f"{talk:%Y-%m-%d %H:%M}" if talk else ""
