"""The backup of Loop Habit Tracker, a database of SQLite, read in memory and never opened."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from decimal import Decimal

from humexjournal.parsing.importing.imported import ForeignError, Imported
from humexjournal.parsing.importing.loop import Checks, Habit, gathered

MAGIC = b"SQLite format 3\0"
NEWEST = 25
"""The version of the tables that are known, that of Loop 2.3."""
EPOCH, DAY = date(1970, 1, 1), 86_400_000
"""A day is noted as the milliseconds of its midnight in UTC, wherever somebody was."""
MOST_STEPS = 200_000_000
_VERSIONS_AT, _JOURNAL = slice(18, 20), b"\x01\x01"
_HABITS = (
    "select id, name, freq_num, freq_den, type, target_type, target_value, unit, question, "
    "archived from Habits order by position, id"
)
_OLD_HABITS = (
    "select id, name, freq_num, freq_den, 0, 0, 0, '', description, archived from Habits "
    "order by position, id"
)
_CHECKS = "select timestamp, value, {notes} from Repetitions where habit = ? order by timestamp"


def read_backup(name: str, data: bytes) -> Imported:
    """The habits of a backup."""
    # A database that writes ahead cannot be opened in memory; nothing was written ahead here.
    copy = bytearray(data)
    copy[_VERSIONS_AT] = _JOURNAL
    try:
        with closing(sqlite3.connect(":memory:")) as base:
            base.deserialize(bytes(copy))
            base.set_progress_handler(_Limit(), 1_000_000)
            return _read(name, base)
    except sqlite3.Error as error:
        raise ForeignError(f"{name} cannot be read as a backup of Loop: {error}.") from error


def _read(name: str, base: sqlite3.Connection) -> Imported:
    tables = {one for (one,) in base.execute("select name from sqlite_master where type = 'table'")}
    (version,) = base.execute("pragma user_version").fetchone()
    if not {"Habits", "Repetitions"} <= tables:
        raise ForeignError(f"{name} is no backup of Loop: it lacks the tables of one.")
    if version > NEWEST:
        raise ForeignError(f"{name} is of a newer Loop than this humex knows. Export as CSV there.")
    has_type = "type" in _columns(base, "Habits")
    found = [
        (habit, _checks(base, habit_id, habit))
        for habit_id, habit in _habits(base, _HABITS if has_type else _OLD_HABITS)
    ]
    return gathered(found)


def _columns(base: sqlite3.Connection, table: str) -> set[str]:
    return {row[1] for row in base.execute(f"pragma table_info({table})")}


def _habits(base: sqlite3.Connection, query: str) -> Iterator[tuple[int, Habit]]:
    for key, name, times, days, kind, target_type, target, unit, asked, archived in base.execute(
        query
    ).fetchall():
        yield (
            int(key),
            Habit(
                name=str(name or "").strip() or f"habit {key}",
                times=int(times or 1),
                days=int(days or 1),
                is_number=kind == 1,
                at_most=target_type == 1,
                target=Decimal(str(target or 0)),
                unit=str(unit or ""),
                asked=str(asked or ""),
                is_archived=bool(archived),
            ),
        )


def _checks(base: sqlite3.Connection, habit_id: int, habit: Habit) -> Checks:
    checks = Checks()
    notes = "notes" if "notes" in _columns(base, "Repetitions") else "''"
    for moment, value, note in base.execute(_CHECKS.format(notes=notes), (habit_id,)):
        checks.take(habit, EPOCH + timedelta(days=int(moment) // DAY), int(value), str(note or ""))
    return checks


class _Limit:
    """Ends a query that goes on and on: somebody else's database may have one."""

    def __init__(self) -> None:
        self.steps = 0

    def __call__(self) -> bool:
        self.steps += 1_000_000
        return self.steps > MOST_STEPS
