"""harsh: its two text files, `habits` and `log`."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct, field

from humexjournal.late_pattern import late_pattern
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
from humexjournal.parsing.importing.tables import text_of
from humexjournal.parsing.importing.terms import Said, plain, schedule_of

HABITS, LOG = "habits", "log"
_BETWEEN = late_pattern(r"\s:(?=\s|$)")
FEWEST, MOST = 3, 5
RESULTS = {"y": "yes", "n": "no", "s": "off"}
DAYS = {"w": 7}


class _Habit(Struct):
    """A habit and what the log says about it; the last line of a day holds."""

    schedule: str = ""
    until: date | None = None
    values: dict[date, str] = field(default_factory=dict)
    notes: dict[date, str] = field(default_factory=dict)


def read_harsh(files: Files) -> Imported:
    """The habits and the log, which lie side by side."""
    log = _named(files, LOG)
    if log is None:
        raise ForeignError("There is no file `log` of harsh. It lies beside the file `habits`.")
    changed: list[str] = []
    left_out: list[str] = []
    habits: dict[str, _Habit] = {}
    if named := _named(files, HABITS):
        habits = dict(_habits(text_of(named, files[named]), changed, left_out))
    else:
        changed.append("Without the file `habits` how often is a guess from what was done.")
    for number, line in enumerate(text_of(log, files[log]).splitlines(), 1):
        if line.strip() and not line.lstrip().startswith("#") and not _take(line, habits):
            left_out.append(f"line {number} of log, which harsh does not understand either.")
    kbis = [
        ImportedKBI(name, one.values, one.notes, schedule=one.schedule, until=one.until)
        for name, one in habits.items()
    ]
    return imported(kbis, changed, left_out)


def _named(files: Files, name: str) -> str | None:
    return next((path for path in files if path.rpartition("/")[2] == name), None)


def _habits(text: str, changed: list[str], left_out: list[str]) -> Iterator[tuple[str, _Habit]]:
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith(("#", "!")):
            continue
        name, _, rest = line.strip().partition(": ")
        often, _, end = rest.partition(": ")
        schedule = _schedule(often.strip())
        if schedule is None:
            left_out.append(f"{name}: how often, “{often.strip()}”, which is a guess now.")
        elif not schedule.is_same:
            changed.append(f"{name}: {often.strip()} is `{schedule.text or 'a guess'}` here.")
        yield name.strip(), _Habit(schedule.text if schedule else "", read_date(end.strip()))


def _schedule(text: str) -> Said | None:
    """`3/7`, `3/1w` or `2`, which is once in two days; `0` only keeps a record."""
    times, _, days = text.partition("/") if "/" in text else ("1", "", text)
    if text == "0":
        return Said("", is_same=False)
    numbers = _days(times), _days(days)
    return None if None in numbers else schedule_of(numbers[0] or 0, numbers[1] or 0)


def _days(text: str) -> int | None:
    factor = DAYS.get(text[-1:], 1)
    digits = text[:-1] if factor > 1 else text
    return int(digits) * factor if digits.isascii() and digits.isdigit() else None


def _take(line: str, habits: dict[str, _Habit]) -> bool:
    """Note a line of the log; False for one that is none."""
    parts = [part.strip() for part in _BETWEEN.split(line.strip())]
    day = read_date(parts[0])
    if day is None or not FEWEST <= len(parts) <= MOST or parts[2] not in RESULTS:
        return False
    comment, amount = [*parts[3:], "", ""][:2]
    habit = habits.setdefault(parts[1], _Habit())
    habit.values[day] = _value(parts[2], amount)
    habit.notes.pop(day, None)
    if note := one_line(comment):
        habit.notes[day] = note
    return True


def _value(result: str, amount: str) -> str:
    """How much, where it was done and is more than nothing."""
    number = read_number(amount)
    return plain(number) if result == "y" and number and number > 0 else RESULTS[result]
