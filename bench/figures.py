"""How long the figures of five KBIs over three years take, in times of half as long a record."""

import random
import time
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from humexjournal.adherence.figures import figures
from humexjournal.adherence.life import life
from humexjournal.core.calendar import Month
from humexjournal.core.entry import DailyEntry, Observation
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Terms
from humexjournal.core.schedule import EVERY_DAY, EveryDays, OnDays, Per, Quota, Total
from humexjournal.core.standard import AtLeast, Done
from humexjournal.core.value import Amount, Mark, Value
from humexjournal.problem import Location

PROMISE = 2.2
MILLISECONDS = 50
RUNS = 9
SEED = 2026
LAST = date(2026, 6, 30)
DAYS = 3 * 365

KBIS = {
    "walk": Terms(schedule=OnDays(frozenset(range(5)))),
    "plan": Terms(schedule=OnDays(EVERY_DAY)),
    "quiet": Terms(schedule=Quota(4, Per.WEEK)),
    "water": Terms(schedule=EveryDays(3)),
    "run": Terms(schedule=Total(Per.WEEK), standard=AtLeast(Decimal(150), "minutes")),
}


def measure() -> str:
    """The ratio of the shortest of some runs in turn, and the longer one in milliseconds."""
    whole, half = journal(DAYS), journal(DAYS // 2)
    pairs = [(_seconds(whole), _seconds(half)) for _ in range(RUNS)]
    of_whole, of_half = (min(times) for times in zip(*pairs, strict=True))
    return (
        f"figures of {len(KBIS)} KBIs, three years / one and a half: {of_whole / of_half:.2f} "
        f"(promised: at most {PROMISE}); {1000 * of_whole:.0f} ms (promised: {MILLISECONDS})"
    )


def journal(days: int) -> Journal:
    """Entries for most of so many days, up to the last, with a seed that is always the same."""
    draw = random.Random(SEED)  # noqa: S311 — a bench needs the same numbers, not secret ones
    first = LAST - timedelta(days=days - 1)
    kbis = {name: KBI(name, name, first, terms) for name, terms in KBIS.items()}
    daily = {}
    for number in range(days):
        day = first + timedelta(days=number)
        if draw.random() < 0.9:
            daily[day] = DailyEntry(day, f"daily/{day}.md", observations=dict(_said(draw, day)))
    return Journal(kbis=kbis, daily=daily)


def _said(draw: random.Random, day: date) -> Iterator[tuple[str, Observation]]:
    for name, terms in KBIS.items():
        value = _value(draw, terms)
        yield name, Observation(value, str(value), Location(f"daily/{day}.md", (name,)))


def _value(draw: random.Random, terms: Terms) -> Value:
    if isinstance(terms.standard or Done(), AtLeast):
        return Amount(Decimal(draw.randrange(45)))
    return draw.choice([Mark.DONE, Mark.DONE, Mark.DONE, Mark.NOT_DONE])


def _seconds(journal: Journal) -> float:
    month, as_of = Month.of(LAST).period, LAST + timedelta(days=2)
    start = time.process_time()
    for kbi in journal.kbis.values():
        found = life(kbi, journal, as_of, month.last)
        assert found is not None
        figures(found, journal, month)
    return time.process_time() - start


if __name__ == "__main__":
    print(measure())
