"""Whether a note says of its day what was put under one of its keys."""

from datetime import date

from humexjournal.core.entry import DailyEntry
from humexjournal.parsing.daily_file import DailyFile, daily_from
from humexjournal.parsing.frontmatter import Raw
from humexjournal.parsing.keys import Key
from humexjournal.parsing.reader import EntryReader
from humexjournal.parsing.refusal import Refusal
from humexjournal.parsing.reserved import Kind
from humexjournal.problem import Location, Severity

Value = str | tuple[str, ...]


def refused(key: Key, value: Value, day: date, reader: EntryReader) -> Refusal | None:
    """What is wrong with a value of a key that is no behaviour's, such as felt or an outcome."""
    problems = _alone(key.written, value, day, reader).problems if value else []
    grave = (one for one in problems if one.severity is not Severity.NOTE)
    return next((Refusal(one.code, one.message, one.remedy) for one in grave), None)


def says(entry: DailyEntry, name: str, value: Value, reader: EntryReader) -> bool:
    """Whether an entry says under a key what that key would say alone; "" says nothing."""
    key = reader.key(name)
    alone = _alone(name, value, entry.day, reader).entry
    if key.kind is Kind.OUTCOME:
        return entry.readings.get(key.name) == alone.readings.get(key.name)
    match key.name:
        case "felt":
            return entry.felt == alone.felt
        case "effort":
            return entry.effort == alone.effort
        case "off":
            return entry.off == alone.off
        case _:
            return set(alone.friction) <= set(entry.friction) if value else not entry.friction


def is_whole_day(reason: str, day: date, reader: EntryReader) -> bool:
    """Whether a day with this reason under `off` is off for everything, and not for one KBI."""
    return _alone("off", reason, day, reader).entry.off is not None


def typed(place: Location, value: Value) -> str:
    """The line with which a person says it: walk: 12."""
    text = value if isinstance(value, str) else f"[{', '.join(value)}]"
    return f"{place.keys[-1]}: {text}" if place.keys else text


def _alone(name: str, value: Value, day: date, reader: EntryReader) -> DailyFile:
    raw: Raw = value if isinstance(value, str) else [*value]
    return daily_from({name: raw}, "", day, "", reader)
