"""Text in, value and problems out: one short call for each kind of file."""

from collections.abc import Iterable
from datetime import date
from textwrap import dedent

from humexjournal.core.calendar import Calendar, Month, Quarter, Week
from humexjournal.core.entry import DailyEntry, PeriodEntry, WeeklyEntry
from humexjournal.core.kbi import KBI
from humexjournal.core.settings import Outcome, Settings
from humexjournal.parsing.daily_file import DailyFile, daily_from
from humexjournal.parsing.kbi_file import kbi_from
from humexjournal.parsing.locate import locate
from humexjournal.parsing.note import read_note, read_yaml
from humexjournal.parsing.period_file import period_from
from humexjournal.parsing.reader import EntryReader
from humexjournal.parsing.settings_file import settings_from
from humexjournal.parsing.weekly_file import weekly_from
from humexjournal.problem import Problem

DAY = date(2026, 6, 12)
WEEK = Week.of(DAY)
MON, TUE, WED, THU, FRI, SAT, SUN = WEEK.period


def shown(problems: Iterable[Problem], text: str) -> list[str]:
    """Each problem as `line:column code`, with the text that it points at."""
    lines = []
    for problem in problems:
        place = locate(problem.location, text)
        start = place.column - 1
        pointed = place.excerpt[start : start + place.length]
        lines.append(f"{place.line}:{place.column} {problem.code} “{pointed}”")
    return lines


def read_kbi(text: str, name: str = "walk") -> tuple[KBI | None, list[str]]:
    text = dedent(text)
    path = f"kbis/{name}.yaml"
    note = read_yaml(text.encode(), path)
    assert note.problem is None
    kbi, problems = kbi_from(note.mapping, name, path, Calendar())
    return kbi, shown(problems, text)


def kbi(name: str, standard: str = "done", schedule: str = "daily", more: str = "") -> KBI:
    text = f"behaviour: {name.title()}\nschedule: {schedule}\nstandard: {standard}\n"
    found, problems = read_kbi(f"{text}from: 2026-05-04\n{more}", name)
    assert problems == []
    assert found is not None
    return found


def read_settings(text: str) -> tuple[Settings, list[str]]:
    text = dedent(text)
    note = read_yaml(text.encode(), "humex.yaml")
    assert note.problem is None
    settings, problems = settings_from(note.mapping, "humex.yaml")
    return settings, shown(problems, text)


SETTINGS = Settings(outcomes={"stress": Outcome("stress", low=0, high=10)})  # type: ignore[arg-type]
KBIS = {
    one.id: one
    for one in (
        kbi("walk", "at least 20 minutes", more='minimum: 7\nkeys: ["walk🚶", Spaziergang]\n'),
        kbi("plan"),
        kbi("bed", "before 23:30"),
        kbi("calls", "at least 2", "3 per week"),
        kbi("steps", "at least 50000", "total per week"),
        kbi("miles", "at least 9 miles", "total per week"),
    )
}
READER = EntryReader(KBIS, SETTINGS)


def read_daily(text: str) -> tuple[DailyFile, list[str]]:
    text = dedent(text)
    path = f"daily/{DAY}.md"
    note = read_note(text.encode(), path)
    assert note.problem is None
    found = daily_from(note.mapping, note.body, DAY, path, READER, head=note.head)
    return found, shown(found.problems, text)


def day(text: str) -> DailyEntry:
    """The daily entry of a note without a problem."""
    found, problems = read_daily(text)
    assert problems == []
    return found.entry


def read_weekly(text: str, week: Week = WEEK) -> tuple[WeeklyEntry, list[str]]:
    text = dedent(text)
    path = f"weekly/{week.label}.md"
    note = read_note(text.encode(), path)
    assert note.problem is None
    entry, problems = weekly_from(note.mapping, note.body, week, path, READER, head=note.head)
    return entry, shown(problems, text)


def read_period(text: str, period: Month | Quarter) -> tuple[PeriodEntry, list[str]]:
    text = dedent(text)
    path = f"monthly/{period.label}.md"
    note = read_note(text.encode(), path)
    assert note.problem is None
    entry, problems = period_from(note.mapping, note.body, period, path, READER)
    return entry, shown(problems, text)


def values(entry: DailyEntry) -> dict[str, object]:
    return {name: said.value for name, said in entry.observations.items()}
