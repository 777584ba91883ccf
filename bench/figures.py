"""How long the figures of five KBIs over three years take, in times of half as long a record.

And what it costs to make a page and the drafts again after one more entry, in a long record and in
a short one.
"""

import math
import random
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal

from msgspec.structs import replace

from humexjournal.adherence.figures import figures
from humexjournal.adherence.life import life
from humexjournal.coaching.draft import drafts
from humexjournal.core.calendar import Month, Quarter
from humexjournal.core.entry import DailyEntry, Observation
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Terms
from humexjournal.core.schedule import EVERY_DAY, EveryDays, OnDays, Per, Quota, Total
from humexjournal.core.standard import AtLeast, Done
from humexjournal.core.value import Amount, Mark, Value
from humexjournal.problem import Location
from humexjournal.reviews.monthly import monthly_review
from humexjournal.reviews.of_period import Lives
from humexjournal.reviews.quarterly import quarterly_review

PROMISE = 2.2
AGAIN = {"the page of a month": 4, "the page of a quarter": 4, "the drafts": 6}
"""How many times as long a long record may take, once it has been read."""
LONG, SHORT = 10_000, 100
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
    """The ratios of what it takes to what it takes in a shorter record."""
    return "\n".join([_read_afresh(), *_made_again()])


def _read_afresh() -> str:
    """The ratio of the shortest of some runs in turn, and the longer one in milliseconds."""
    whole, half = journal(DAYS), journal(DAYS // 2)
    pairs = [(_seconds(whole), _seconds(half)) for _ in range(RUNS)]
    of_whole, of_half = (min(times) for times in zip(*pairs, strict=True))
    return (
        f"figures of {len(KBIS)} KBIs, three years / one and a half: {of_whole / of_half:.2f} "
        f"(promised: at most {PROMISE}); {1000 * of_whole:.0f} ms (promised: {MILLISECONDS})"
    )


def _made_again() -> Iterator[str]:
    """Each with today's entry changed before it, and nothing else."""
    long, short = _again(journal(LONG)), _again(journal(SHORT))
    for what, promised in AGAIN.items():
        ratio, milliseconds = long[what] / short[what], 1000 * long[what]
        yield (
            f"{what}, once more with {LONG} entries / with {SHORT}: {ratio:.2f} "
            f"(promised: at most {promised}); {milliseconds:.0f} ms"
        )


def _again(said: Journal) -> dict[str, float]:
    kept = Lives(said)
    made: dict[str, Callable[[Journal], object]] = {
        "the page of a month": lambda one: monthly_review(one, Month.of(LAST), LAST, kept),
        "the page of a quarter": lambda one: quarterly_review(one, Quarter.of(LAST), LAST, kept),
        "the drafts": lambda one: drafts(one, LAST, kept),
    }
    times: dict[str, float] = {}
    for what, make in made.items():
        for effort in range(RUNS):
            edited = replace(said.daily[LAST], effort=effort % 5 + 1)
            said = replace(said, daily={**said.daily, LAST: edited})
            start = time.process_time()
            kept.follow(said, LAST)
            make(said)
            times[what] = min(times.get(what, math.inf), time.process_time() - start)
    return times


def journal(days: int) -> Journal:
    """Entries for most of so many days, up to the last, with a seed that is always the same."""
    draw = random.Random(SEED)  # noqa: S311 — a bench needs the same numbers, not secret ones
    first = LAST - timedelta(days=days - 1)
    kbis = {name: KBI(name, name, first, terms) for name, terms in KBIS.items()}
    daily = {}
    for number in range(days):
        day = first + timedelta(days=number)
        if draw.random() < 0.9 or day == LAST:
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
