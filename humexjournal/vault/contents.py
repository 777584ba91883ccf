"""From the bytes of each kind of file to what it says."""

from datetime import date

from msgspec.structs import replace

from humexjournal.core.calendar import Month, Quarter, Week
from humexjournal.core.entry import PeriodEntry, WeeklyEntry
from humexjournal.core.kbi import KBI
from humexjournal.core.prompt import Prompt
from humexjournal.core.questions import Questions
from humexjournal.core.settings import Settings
from humexjournal.parsing.daily_file import DailyFile, daily_from
from humexjournal.parsing.grammar.dates import read_date
from humexjournal.parsing.kbi_file import kbi_from
from humexjournal.parsing.note import Note, read_note, read_yaml
from humexjournal.parsing.period_file import period_from
from humexjournal.parsing.prompt_file import prompt_from
from humexjournal.parsing.questions_file import questions_from
from humexjournal.parsing.reader import EntryReader
from humexjournal.parsing.settings_file import settings_from
from humexjournal.parsing.template import Template, template_of
from humexjournal.parsing.weekly_file import weekly_from
from humexjournal.vault.layout import MARKER, QUESTIONS
from humexjournal.vault.shelf import Parsed

_ENDS = ("journal-start-date", "journal-end-date")


def settings(data: bytes) -> Parsed[Settings]:
    """The settings; the usual ones where the file cannot be read."""
    note = read_yaml(data, MARKER)
    if note.problem:
        return Settings(), [note.problem]
    return settings_from(note.mapping, MARKER)


def questions(data: bytes) -> Parsed[Questions]:
    """The questions of the sheet; the built-in ones where the file cannot be read."""
    note = read_yaml(data, QUESTIONS)
    if note.problem:
        return Questions(), [note.problem]
    return questions_from(note.mapping, QUESTIONS)


def kbi(data: bytes, kbi_id: str, path: str, settings: Settings) -> Parsed[KBI]:
    """A behaviour, in YAML or as the frontmatter of a note."""
    note = (read_note if path.endswith(".md") else read_yaml)(data, path)
    if note.problem:
        return None, [note.problem]
    return kbi_from(note.mapping, kbi_id, path, settings.calendar)


def journal_date(data: bytes) -> Parsed[date]:
    """The day that the plugin Journals has written into a note of one day, None for any other."""
    keys = read_note(data, "").mapping
    is_of_day = all(keys.get(key) in (None, keys.get("journal-date")) for key in _ENDS)
    return (read_date(str(keys.get("journal-date", ""))) if is_of_day else None), []


def template(data: bytes) -> Parsed[Template]:
    """What a note has from which others are made."""
    return template_of([read_note(data, "")]), []


def daily(data: bytes, day: date, path: str, reader: EntryReader) -> Parsed[DailyFile]:
    """The entry of a day."""
    return daily_of(read_note(data, path), day, path, reader)


def daily_of(note: Note, day: date, path: str, reader: EntryReader) -> Parsed[DailyFile]:
    """The entry of a day in a note."""
    if note.problem:
        return None, [note.problem]
    parsed = daily_from(note.mapping, note.body, day, path, reader, head=note.head)
    return parsed, parsed.problems


def weekly(data: bytes, week: Week, path: str, reader: EntryReader) -> Parsed[WeeklyEntry]:
    """The entry of a week."""
    note = read_note(data, path)
    if note.problem:
        return None, [note.problem]
    return weekly_from(note.mapping, note.body, week, path, reader, head=note.head)


def period(
    data: bytes, period: Month | Quarter, path: str, reader: EntryReader
) -> Parsed[PeriodEntry]:
    """The entry of a month or a quarter."""
    note = read_note(data, path)
    if note.problem:
        return None, [note.problem]
    return period_from(note.mapping, note.body, period, path, reader)


def prompt(data: bytes, day: date, about: str, path: str) -> Parsed[Prompt]:
    """A note between coach and client."""
    note = read_note(data, path)
    if note.problem:
        return None, [note.problem]
    # What stands before the body, in characters: the body is the end of the text.
    body_at = len(data.decode("utf-8-sig")) - len(note.body)
    made, problems = prompt_from(note.mapping, note.body, path, day, about)
    return (replace(made, written_at=body_at) if made else None), problems
