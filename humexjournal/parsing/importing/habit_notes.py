"""Plugins of Obsidian with a note a habit: obsidian-habits and Habit Tracker 21."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

from humexjournal.core.calendar import DAY_KEYS
from humexjournal.parsing.fields import scalar_text
from humexjournal.parsing.frontmatter import Mapping, Raw
from humexjournal.parsing.grammar.amounts import read_number
from humexjournal.parsing.grammar.dates import read_date
from humexjournal.parsing.importing.imported import (
    Files,
    ForeignError,
    Imported,
    ImportedKBI,
    imported,
    one_line,
)
from humexjournal.parsing.importing.terms import Said, goal_of, plain
from humexjournal.parsing.note import read_note

OPEN_END = date(2099, 12, 31)
Notes = list[tuple[str, Mapping]]
Reader = Callable[[str, Mapping, list[str], list[str]], ImportedKBI]


def read_obsidian_habits(files: Files) -> Imported:
    """Notes with `habit: true` and their `records`."""
    return _read(files, lambda one: one.get("habit") is True, _of_records, "`habit: true`")


def read_habit_tracker_21(files: Files) -> Imported:
    """Notes with a list of dates under `entries`."""
    return _read(files, lambda one: isinstance(one.get("entries"), list), _of_entries, "`entries:`")


def _read(files: Files, is_one: Callable[[Mapping], bool], reader: Reader, sign: str) -> Imported:
    changed: list[str] = []
    left_out: list[str] = []
    kbis = []
    for path, data in sorted(files.items()):
        if not path.casefold().endswith(".md"):
            continue
        note = read_note(data, path)
        if note.problem:
            left_out.append(f"{path}: {note.problem.message}")
        elif is_one(note.mapping):
            kbis.append(reader(path, note.mapping, changed, left_out))
    if not kbis:
        raise ForeignError(f"There is no note of a habit: none has {sign}.")
    return imported(kbis, changed, left_out)


def _of_entries(path: str, said: Mapping, changed: list[str], left_out: list[str]) -> ImportedKBI:
    name = _name(path, said)
    days = dict(_days(name, ((one, "yes") for one in _list(said.get("entries"))), left_out))
    gap = _number(said.get("maxGap"))
    schedule = f"every {int(gap) + 1} days" if gap and gap >= 1 else "daily"
    if gap and gap >= 1:
        changed.append(f"{name}: a gap of at most {plain(gap)} is `{schedule}` here.")
    return ImportedKBI(name, days, schedule=schedule, standard="done")


def _of_records(path: str, said: Mapping, changed: list[str], left_out: list[str]) -> ImportedKBI:
    name, is_binary = _name(path, said), said.get("type", "binary") == "binary"
    records = ((key, _record(raw, is_binary=is_binary)) for key, raw in _pairs(said.get("records")))
    values = dict(_days(name, ((day, text) for day, text in records if text), left_out))
    comments = (
        (key, one_line(scalar_text(raw) or "")) for key, raw in _pairs(said.get("comments"))
    )
    schedule, standard = _schedule(said, is_binary=is_binary), _standard(said, is_binary=is_binary)
    for what, one in (("its frequency", schedule), ("its goal", standard)):
        if not one.is_same:
            changed.append(f"{name}: {what} is `{one.text}` here, the nearest that there is.")
    return ImportedKBI(
        name=name,
        values=values,
        notes=dict(_days(name, ((day, text) for day, text in comments if text), left_out)),
        schedule=schedule.text,
        standard=standard.text,
        starts=read_date(scalar_text(said.get("startDate")) or ""),
        pauses=tuple(_pauses(name, said, changed, left_out)),
    )


def _name(path: str, said: Mapping) -> str:
    title = one_line(scalar_text(said.get("title")) or "")
    return title or path.rpartition("/")[2].rpartition(".")[0]


def _record(raw: Raw, *, is_binary: bool) -> str:
    if isinstance(raw, bool):
        return "yes" if raw else "no"
    number = _number(raw)
    if number is None or number < 0:
        return ""
    return ("yes" if number > 0 else "no") if is_binary else plain(number)


def _schedule(said: Mapping, *, is_binary: bool) -> Said:
    """Its frequency; where it counts, a week and a month ask for their sum."""
    weekly, monthly = _number(said.get("weeklyTarget")), _number(said.get("monthlyTarget"))
    weekday = _number(said.get("weekday"))
    match scalar_text(said.get("frequency")):
        case "weekly" if weekday is not None and weekday in range(7) and not weekly:
            return Said(DAY_KEYS[(int(weekday) - 1) % 7])
        case "weekly" if not is_binary:
            return Said("total per week")
        case "weekly":
            return Said(f"{_times(weekly, 7)} per week")
        case "monthly" if not is_binary:
            return Said("total per month")
        case "monthly":
            return Said(f"{_times(monthly, 31)} per month", said.get("monthDay") is None)
        case _:
            return Said("daily")


def _times(number: Decimal | None, most: int) -> int:
    return min(max(int(number or 1), 1), most)


def _standard(said: Mapping, *, is_binary: bool) -> Said:
    at_most = said.get("goalDirection") == "max"
    if is_binary:
        return Said("done", is_same=not at_most)
    by_period = {"weekly": "weeklyTarget", "monthly": "monthlyTarget"}
    key = by_period.get(scalar_text(said.get("frequency")) or "", "target")
    target = _number(said.get(key))
    if target is None:
        target = _number(said.get("target"))
    if target is None:
        return Said("done", is_same=False)
    usual = "minutes" if said.get("type") == "timed" else ""
    return goal_of(target, scalar_text(said.get("unit")) or usual, at_most=at_most)


def _pauses(
    name: str, said: Mapping, changed: list[str], left_out: list[str]
) -> Iterator[tuple[date, date]]:
    for raw in _list(said.get("pauses")):
        first = _day(raw.get("start")) if isinstance(raw, dict) else None
        if first is None or not isinstance(raw, dict):
            left_out.append(f"{name}: a pause without a first day.")
            continue
        last = _day(raw.get("end"))
        if last is None:
            changed.append(f"{name}: a pause without an end is until {OPEN_END} here.")
        yield first, max(first, last or OPEN_END)


def _days(
    name: str, pairs: Iterator[tuple[Raw, str]], left_out: list[str]
) -> Iterator[tuple[date, str]]:
    for raw, text in pairs:
        if day := _day(raw):
            yield day, text
        else:
            left_out.append(f"{name}: “{str(raw)[:40]}”, which is no date.")


def _day(raw: Raw) -> date | None:
    return read_date((scalar_text(raw) or "")[:10])


def _number(raw: Raw) -> Decimal | None:
    return read_number(scalar_text(raw) or "")


def _pairs(raw: Raw) -> list[tuple[Raw, Raw]]:
    return list(raw.items()) if isinstance(raw, dict) else []


def _list(raw: Raw) -> list[Raw]:
    return raw if isinstance(raw, list) else []
