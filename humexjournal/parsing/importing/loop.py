"""Loop Habit Tracker: the tables of its export, old and new, and its backup."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct, field

from humexjournal.parsing.importing.imported import Imported, ImportedKBI, imported, one_line
from humexjournal.parsing.importing.terms import Said, goal_of, plain, schedule_of, total_of

NO, AUTO, YES, SKIP, UNKNOWN = 0, 1, 2, 3, -1
WORDS = {"NO": NO, "YES_AUTO": AUTO, "YES_MANUAL": YES, "SKIP": SKIP, "UNKNOWN": UNKNOWN}
"""How the tables write the numbers since version 2.3.1; before that they were numbers."""
THOUSANDTHS = Decimal("0.001")


class Habit(Struct, frozen=True):
    """A habit as Loop has it; what it counts is noted in thousandths."""

    name: str
    times: int
    days: int
    is_number: bool = False
    at_most: bool = False
    target: Decimal = Decimal(0)
    unit: str = ""
    asked: str = ""
    is_archived: bool = False


class Checks(Struct):
    """What was noted about a habit, and how many checks Loop has added by itself."""

    values: dict[date, str] = field(default_factory=dict)
    notes: dict[date, str] = field(default_factory=dict)
    added: int = 0

    def take(self, habit: Habit, day: date, value: int, note: str) -> None:
        """Note a day. A check that Loop has derived from others was never made by anybody."""
        if note := one_line(note):
            self.notes[day] = note
        if value == AUTO and not habit.is_number:
            self.added += 1
        elif (text := _value(habit, value)) is not None:
            self.values[day] = text


def number_of(text: str) -> int | None:
    """The number behind a word of the newer tables, or a number as the older ones have it."""
    text = text.strip()
    if text in WORDS:
        return WORDS[text]
    return (
        int(text) if text.removeprefix("-").isascii() and text.removeprefix("-").isdigit() else None
    )


def gathered(habits: Sequence[tuple[Habit, Checks]], left_out: Sequence[str] = ()) -> Imported:
    """The habits of a table or a backup with what was noted about them."""
    kbis = [_kbi(habit, checks) for habit, checks in habits]
    added = Counter({habit.name: checks.added for habit, checks in habits if checks.added})
    changed = [line for habit, _ in habits for line in _changed(habit)]
    out = [*left_out, *(_added(name, number) for name, number in added.items())]
    return imported(kbis, changed, out)


def _value(habit: Habit, value: int) -> str | None:
    if value == SKIP:
        return "off"
    if value < 0:
        return None
    if habit.is_number:
        return plain(value * THOUSANDTHS)
    return {NO: "no", YES: "yes"}.get(value)


def _kbi(habit: Habit, checks: Checks) -> ImportedKBI:
    last = max((*checks.values, *checks.notes), default=None)
    return ImportedKBI(
        name=habit.name,
        values=checks.values,
        notes=checks.notes,
        schedule=_schedule(habit).text,
        standard=_standard(habit).text,
        asked=one_line(habit.asked),
        until=last if habit.is_archived else None,
    )


def _schedule(habit: Habit) -> Said:
    return total_of(habit.days) if habit.is_number else schedule_of(habit.times, habit.days)


def _standard(habit: Habit) -> Said:
    if not habit.is_number:
        return Said("done")
    return goal_of(habit.target, habit.unit, at_most=habit.at_most)


def _changed(habit: Habit) -> Iterator[str]:
    schedule, standard = _schedule(habit), _standard(habit)
    if not schedule.is_same:
        asked = f"{habit.times} in {habit.days} days"
        yield f"{habit.name}: {asked} is `{schedule.text}` here, the nearest that there is."
    if not standard.is_same:
        said = f"{plain(habit.target)} {habit.unit}".rstrip()
        yield f"{habit.name}: the goal “{said}” is `{standard.text}` here."
    if habit.is_archived:
        yield f"{habit.name}: archived, so it ends with its last day."


def _added(name: str, number: int) -> str:
    what = "a check" if number == 1 else f"{number} checks"
    return f"{name}: {what} that Loop has added by itself. What nobody ticked is blank here."
