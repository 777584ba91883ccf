"""How many prompts a month a coach would see while nothing at all is wrong.

Twelve clients over a year, each with three KBIs of every day and a usual adherence of 85 %, every
day filled in and independent of the others. The drafts are those of the engine itself, allowance
included; each is sent on the next morning. A corrective can only arise on the day of an alarm, so
only those days are looked at, and in the other mode the days of a miss.

`asked for` is what the rule alone would send, and `drafted` what is left of it, both a client and
30 days. The promised figures are those of the rule without a baseline; one that is learned from the
record prompts more often (as `drift` shows for mixed clients), because it is uncertain itself. And
they count any miss under the caps of correctives, while a note after a miss has a cap of its own,
one a week.
"""

import random
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from msgspec.structs import replace

from humexjournal.adherence.drift import Version, drift
from humexjournal.adherence.life import life
from humexjournal.adherence.state import State
from humexjournal.coaching.allowance import held_back
from humexjournal.coaching.desk import Desk
from humexjournal.coaching.draft import plans
from humexjournal.coaching.past import past
from humexjournal.coaching.signal import Kind
from humexjournal.coaching.standing import as_prompt
from humexjournal.core.calendar import Period
from humexjournal.core.entry import DailyEntry, Observation
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Terms
from humexjournal.core.prompt import PromptState
from humexjournal.core.schedule import EVERY_DAY, OnDays
from humexjournal.core.settings import Settings, Support
from humexjournal.core.standard import AtLeast
from humexjournal.core.value import Mark
from humexjournal.problem import Location

SEED = 2026
CLIENTS, USUAL = 12, 0.85
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
NAMES = ("plan", "shutdown", "walk")
PROMISED = {
    "no baseline": "0.7 asked for, 8 for twelve",
    "drift": "",
    "any-miss": "13.5 asked for, 6.2 drafted, 74 for twelve",
}


@dataclass(frozen=True)
class Load:
    """Prompts of one client: those that a rule asks for, and those that are drafted."""

    days: int
    asked_for: int
    drafted: int


def measure() -> str:
    """A line for each way, with what was promised."""
    drifts, notes = _clients("drift"), _clients("any-miss")
    heading = f"prompts, seed {SEED}"
    return "\n".join(
        [
            f"{heading:<20} asked for  drafted                        promised",
            _line("no baseline", [_without_baseline(one, YEAR) for one in drifts]),
            _line("drift", [_load(one, Kind.CORRECTIVE, YEAR) for one in drifts]),
            _line("any-miss", [_load(one, Kind.BOUNCE_NOTE, YEAR) for one in notes]),
        ]
    )


def _clients(mode: str) -> list[Journal]:
    draw = random.Random(SEED)  # noqa: S311 — a bench needs the same numbers, not secret ones
    return [_client(draw, mode, YEAR) for _ in range(CLIENTS)]


def _client(draw: random.Random, mode: str, period: Period) -> Journal:
    terms = Terms(schedule=OnDays(EVERY_DAY), standard=AtLeast(Decimal(20), "minutes"))
    kbis = {name: KBI(name, name.title(), period.first, terms) for name in NAMES}
    daily = {day: _entry(draw, day) for day in period}
    settings = Settings(client="Ana", coach="Jo", support=Support(prompts=mode, weekends=True))
    return Journal(settings, kbis, daily)


def _entry(draw: random.Random, day: date) -> DailyEntry:
    path = f"daily/{day}.md"
    said = {name: draw.random() < USUAL for name in NAMES}
    return DailyEntry(
        day,
        path,
        observations={
            name: Observation(
                Mark.DONE if done else Mark.NOT_DONE, "x" if done else "no", Location(path, (name,))
            )
            for name, done in said.items()
        },
    )


def _load(journal: Journal, kind: Kind, period: Period) -> Load:
    """One client, evening by evening."""
    days = _alarms(journal, period) if kind is Kind.CORRECTIVE else _misses(journal, period)
    said = journal
    for day in sorted(set(days)):
        said = _evening(said, day, kind)
    return Load(len(period), len(days), len(said.prompts))


def _evening(journal: Journal, day: date, kind: Kind) -> Journal:
    """The journal with what is drafted on a day; it is sent on the next morning, and then done."""
    read = past(journal, day)
    desk = Desk(journal, journal.prompts, day)
    for each in plans(read):
        if each.kind is kind and held_back(each, read, desk) is None:
            draft = as_prompt(each.signal, each.kind)
            sent = replace(draft, sent=day + timedelta(days=1), state=PromptState.SENT)
            journal = replace(journal, prompts=(*journal.prompts, sent))
            desk = desk.with_one(draft)
    return journal


def _alarms(journal: Journal, period: Period) -> list[date]:
    found = (life(kbi, journal, date.max, period.last) for kbi in journal.kbis.values())
    return [step.due for one in found if one for step in one.drift.alarms]


def _misses(journal: Journal, period: Period) -> list[date]:
    found = (life(kbi, journal, date.max, period.last) for kbi in journal.kbis.values())
    return [one.due for each in found if each for one in each.resolved if one.state is State.MISSED]


def _without_baseline(journal: Journal, period: Period) -> Load:
    """What the rule that can be said aloud asks for: +2 for a miss, -1 for a done, prompt at 5.

    As if all were due in one month, so that no baseline is ever learned.
    """
    alarms = 0
    for kbi in journal.kbis.values():
        found = life(kbi, journal, date.max, period.last)
        assert found is not None
        once = [replace(one, due=period.first) for one in found.resolved]
        version = Version(period.first, found.per_week)
        alarms += len(drift(once, [version], sensitivity="balanced").alarms)
    return Load(len(period), alarms, alarms)


def _line(name: str, loads: list[Load]) -> str:
    months = sum(one.days for one in loads) / 30
    asked_for = sum(one.asked_for for one in loads) / months
    drafted = sum(one.drafted for one in loads) / months
    twelve = f"{drafted * CLIENTS:.0f} a month for {CLIENTS}"
    return f"  {name:<18} {asked_for:>6.2f} {drafted:>9.2f} {twelve:>20}   {PROMISED[name]}"
