"""beaverhabits: its export as JSON, and the file that it keeps."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from humexjournal.parsing.importing.imported import (
    Files,
    ForeignError,
    Imported,
    ImportedKBI,
    imported,
    one_line,
)
from humexjournal.parsing.importing.tables import day_of, text_of
from humexjournal.parsing.importing.terms import Said, schedule_of

DAYS = {"D": 1, "W": 7, "M": 30, "Y": 365}
Habit = dict[str, Any]


def read_beaverhabits(files: Files) -> Imported:
    """The habits of an export."""
    name, data = next(iter(files.items()))
    try:
        said = json.loads(text_of(name, data))
    except (ValueError, RecursionError) as error:
        raise ForeignError(f"{name} cannot be read as JSON: {error}.") from error
    habits = said.get("habits") if isinstance(said, dict) else None
    if not isinstance(habits, list) or not all(map(_is_habit, habits)):
        raise ForeignError(f"{name} is no export of beaverhabits: it has no list of habits.")
    kept = [one for one in habits if one.get("status") != "soft_delete"]
    deleted = [f"{one['name']}: deleted there." for one in habits if one not in kept]
    changed = [line for one in kept for line in _changed(one)]
    left_out = [line for one in kept for line in _left_out(one)]
    return imported([_kbi(name, one) for one in kept], changed, [*deleted, *left_out])


def _is_habit(raw: object) -> bool:
    return (
        isinstance(raw, dict)
        and isinstance(raw.get("name"), str)
        and isinstance(raw.get("records"), list)
        and all(isinstance(one, dict) for one in raw["records"])
    )


def _kbi(file: str, habit: Habit) -> ImportedKBI:
    days = [(day_of(file, str(one.get("day", ""))), one) for one in habit["records"]]
    last = max((day for day, _ in days), default=None)
    return ImportedKBI(
        name=habit["name"].strip(),
        values={day: "yes" for day, one in days if one.get("done") is True},
        notes=dict(_notes(days)),
        schedule=_schedule(habit).text,
        standard="done",
        until=last if habit.get("status") == "archive" else None,
    )


def _notes(days: list[tuple[date, Habit]]) -> Iterator[tuple[date, str]]:
    for day, one in days:
        if note := one_line(str(one.get("text") or "")):
            yield day, note


def _schedule(habit: Habit) -> Said:
    """So many times in so many days, weeks or months; every day where nothing is said."""
    period = habit.get("period")
    if not isinstance(period, dict):
        return Said("daily")
    count, times = period.get("period_count", 1), period.get("target_count", 1)
    days = DAYS.get(str(period.get("period_type")), 0)
    if not days or not isinstance(count, int) or not isinstance(times, int):
        return Said("daily", is_same=False)
    return schedule_of(times, days * count)


def _changed(habit: Habit) -> Iterator[str]:
    schedule = _schedule(habit)
    if not schedule.is_same:
        yield f"{habit['name']}: its period is `{schedule.text}` here, the nearest that there is."
    if habit.get("status") == "archive":
        yield f"{habit['name']}: archived, so it ends with its last day."


def _left_out(habit: Habit) -> Iterator[str]:
    """A day that is not done may be one of which there is only a note, so it says nothing."""
    open_days = sum(one.get("done") is not True for one in habit["records"])
    if open_days:
        days = "a day" if open_days == 1 else f"{open_days} days"
        yield f"{habit['name']}: {days} without a tick, which may mean no or nothing. Left blank."
    if habit.get("tags"):
        yield f"{habit['name']}: its tags {', '.join(map(str, habit['tags']))}."
