"""What is fuzzed: each target takes any bytes, and raises where a promise is broken.

The promises: no exception leaves the parser, what was split joins to the same bytes, and every
problem points at a place in its file.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

from humexjournal.core.calendar import Calendar, Week
from humexjournal.core.kbi import KBI
from humexjournal.core.settings import Settings
from humexjournal.parsing.document import join, split
from humexjournal.parsing.grammar.amounts import read_amount
from humexjournal.parsing.grammar.cells import read_cells
from humexjournal.parsing.grammar.schedules import read_schedule
from humexjournal.parsing.grammar.standards import read_minimum, read_standard
from humexjournal.parsing.grammar.times import read_bare_time, read_time
from humexjournal.parsing.locate import locate
from humexjournal.parsing.reader import EntryReader
from humexjournal.parsing.refusal import Refusal
from humexjournal.parsing.weekly_file import weekly_from
from humexjournal.problem import Problem
from humexjournal.vault import contents

DAY = date(2026, 6, 12)
DAILY, WEEKLY, BEHAVIOUR, MARKER = "daily/x.md", "weekly/x.md", "kbis/walk.yaml", "humex.yaml"
SEEDS = Path(__file__).parent / "seeds"
BETWEEN = b"\n=====\n"
"""Parts two seeds in the one file that a target has."""

Target = Callable[[bytes], None]


class BrokenPromiseError(AssertionError):
    """A target has found what must not be."""


def fuzz_split(data: bytes) -> None:
    """Splitting and joining gives the same bytes."""
    if join(split(data)) != data:
        raise BrokenPromiseError("not the same bytes")


def fuzz_frontmatter(data: bytes) -> None:
    """The bytes are the keys of a daily, a weekly and a prompt's note."""
    note = b"---\n" + data + b"\n---\nA day.\n"
    _, problems = contents.daily(note, DAY, DAILY, READER)
    _, more = contents.weekly(note, Week.of(DAY), DAILY, READER)
    _, of_prompt = contents.prompt(note, DAY, "walk", DAILY)
    _all_inside((*problems, *more, *of_prompt), note)


def fuzz_body(data: bytes) -> None:
    """The bytes are the body of notes of a day and of a week, without keys and with some."""
    for keys in (b"", b"---\nwalk: 20\n---\n"):
        _, problems = contents.daily(keys + data, DAY, DAILY, READER)
        _, of_week = contents.weekly(keys + data, Week.of(DAY), DAILY, READER)
        _all_inside((*problems, *of_week), keys + data)


def fuzz_week_line(data: bytes) -> None:
    """The bytes are the week line of every behaviour there is."""
    text = data.decode(errors="replace")
    for kbi in (*READER.kbis, "off", "felt", "filled", "in_the_way", "agreed", "check_ins_kept"):
        weekly_from({kbi: text}, "", Week.of(DAY), WEEKLY, READER)
    read_cells(text)


def fuzz_schedule(data: bytes) -> None:
    """The bytes are a schedule, a standard, a minimum, an amount and a time."""
    text = data.decode(errors="replace")
    read_schedule(text, frozenset(range(5)))
    for read in (read_standard, read_amount, read_time, read_bare_time):
        read(text)
    for written in ("done", "at least 1 hour", "at most 2", "at least 4 of 5", "before 23:30"):
        standard = read_standard(written)
        if not isinstance(standard, Refusal):
            read_minimum(text, standard)


def fuzz_kbi(data: bytes) -> None:
    """The bytes are a KBI file."""
    _, problems = contents.kbi(data, "walk", BEHAVIOUR, Settings())
    _all_inside(problems, data, BEHAVIOUR)


def fuzz_settings(data: bytes) -> None:
    """The bytes are a settings file."""
    _, problems = contents.settings(data)
    _all_inside(problems, data, MARKER)


TARGETS: dict[str, Target] = {
    "split": fuzz_split,
    "frontmatter": fuzz_frontmatter,
    "body": fuzz_body,
    "week_line": fuzz_week_line,
    "schedule": fuzz_schedule,
    "kbi": fuzz_kbi,
    "settings": fuzz_settings,
}


def seeds(target: str) -> Iterator[bytes]:
    """What a target begins with."""
    yield from (SEEDS / target).read_bytes().removesuffix(b"\n").split(BETWEEN)


def _all_inside(problems: Iterable[Problem], data: bytes, path: str = DAILY) -> None:
    """Every problem of a text points at a place in it."""
    text = data.decode("utf-8-sig", "replace")
    lines = text.split("\n")
    for problem in problems:
        place = locate(problem.location, text)
        inside = 1 <= place.line <= len(lines)
        if not (inside and 1 <= place.column <= len(lines[place.line - 1]) + 1):
            raise BrokenPromiseError(f"{path}: {problem.code} at {place.line}:{place.column}")


def _kbi(name: str, standard: str, schedule: str = "daily") -> KBI:
    text = f"behaviour: {name}\nschedule: {schedule}\nstandard: {standard}\nfrom: 2026-06-01\n"
    found, _ = contents.kbi(text.encode(), name, f"kbis/{name}.yaml", Settings(calendar=Calendar()))
    assert found is not None
    return found


READER = EntryReader(
    {
        one.id: one
        for one in (
            _kbi("walk", "at least 20 minutes"),
            _kbi("plan", "done", "weekdays"),
            _kbi("bed", "before 23:30"),
            _kbi("calls", "at least 2", "3 per week"),
            _kbi("drinks", "at most 7", "total per week"),
            _kbi("talk", "at least 4 of 5", "each one-to-one"),
        )
    },
    Settings(),
)
"""A reader of a vault with a behaviour of each kind."""
