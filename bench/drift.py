"""How often drift prompts while nothing has changed, and how soon once something has.

Days are independent. `false/30` is prompts per 30 opportunities. A delay counts the opportunities
from the change up to the prompt, that one included, from wherever a rule stands at the change.
After a prompt every rule begins anew.

Known: one long record at 0.85, without a baseline, so that the spoken rule holds; the delays are
of many short ones, which go on at 0.40 after 84 opportunities.

Mixed: each client has a usual share of done from Beta(8, 2). 28 opportunities in February give the
baseline, 84 more give the false rate, and then the share halves. All of these are due on one day of
March, so that the baseline stays as it is; the score begins at 0 there. `worst` is the false rate
that nine clients in ten do not exceed.
"""

import random
import statistics
from collections import deque
from collections.abc import Callable, Iterator
from datetime import date
from itertools import takewhile

from humexjournal.adherence.drift import Version, drift
from humexjournal.adherence.opportunity import Opportunity
from humexjournal.adherence.state import State

SEED = 2026
RECORDS = 2500
LONG = 100_000
BEFORE, STEADY, FALLEN = 28, 84, 100
FEBRUARY, MARCH = date(2026, 2, 1), date(2026, 3, 1)
TOLERANCE = 0.10

Record = list[bool]  # True is done
Rule = Callable[[Record, Record], Iterator[int]]  # what was before, then the places of prompts
Row = tuple[float, ...]


def window(misses: int, last: int) -> Rule:
    """Prompt at so many misses among so many of the last."""

    def prompts(_: Record, since: Record) -> Iterator[int]:
        seen: deque[bool] = deque(maxlen=last)
        for number, done in enumerate(since):
            seen.append(done)
            if seen.count(False) == misses:
                seen.clear()
                yield number

    return prompts


def score(per_week: float, sensitivity: str) -> Rule:
    """Prompt by the drift score."""

    def prompts(before: Record, since: Record) -> Iterator[int]:
        chances = [*_chances(before, FEBRUARY), *_chances(since, MARCH)]
        found = drift(
            chances, [Version(FEBRUARY, per_week)], sensitivity=sensitivity, restarts=[MARCH]
        )
        return (n for n, step in enumerate(found.steps[len(before) :]) if step.alarmed)

    return prompts


def _chances(record: Record, due: date) -> list[Opportunity]:
    return [Opportunity(due, State.DONE if done else State.MISSED) for done in record]


KNOWN: dict[str, tuple[Rule, Row]] = {
    "2 in a row": (window(2, 2), (0.59, 4.2)),
    "3 of the last 7": (window(3, 7), (0.60, 4.2)),
    "score, prompt at 5": (score(7, "balanced"), (0.24, 5.4)),
    "score, prompt at 4": (score(5, "balanced"), (0.64, 3.9)),
}
MIXED: dict[str, tuple[Rule, Row]] = {
    "2 in a row": (window(2, 2), (1.21, 3.21, 4.3, 0.86, 0.98)),
    "3 of the last 7": (window(3, 7), (1.22, 3.21, 4.3, 0.91, 0.99)),
    "score, keen": (score(7, "keen"), (0.70, 1.79, 5.1, 0.82, 0.96)),
    "score, balanced": (score(7, "balanced"), (0.54, 1.43, 5.6, 0.78, 0.95)),
    "score, gentle": (score(7, "gentle"), (0.39, 1.07, 6.6, 0.70, 0.92)),
}


def measure() -> str:
    """Both tables, each figure with the promised one behind it, and a ! where they are apart."""
    draw = random.Random(SEED)  # noqa: S311 — a bench needs the same numbers, not secret ones
    long = _record(draw, 0.85, LONG)
    falls = [_falling(draw, 0.85, 0.40) for _ in range(RECORDS)]
    clients = [_client(draw) for _ in range(RECORDS)]
    return "\n".join(
        [
            _heading("drift, 0.85 falls to 0.40", "false/30", "delay"),
            *(_line(name, known(rule, long, falls), row) for name, (rule, row) in KNOWN.items()),
            _heading("drift, mixed clients halve", "false/30", "worst", "delay", "≤ 7", "≤ 14"),
            *(_line(name, mixed(rule, clients), row) for name, (rule, row) in MIXED.items()),
        ]
    )


def _client(draw: random.Random) -> tuple[Record, Record]:
    share = draw.betavariate(8, 2)
    return _record(draw, share, BEFORE), _falling(draw, share, share / 2)


def _falling(draw: random.Random, share: float, after: float) -> Record:
    return _record(draw, share, STEADY) + _record(draw, after, FALLEN)


def _record(draw: random.Random, share: float, length: int) -> Record:
    return [draw.random() < share for _ in range(length)]


def known(rule: Rule, long: Record, falls: list[Record]) -> Row:
    """The false rate over one long record, and the mean delay of the falls."""
    false = len(list(rule([], long))) * 30 / len(long)
    return false, statistics.mean(_delay(list(rule([], fall))) for fall in falls)


def mixed(rule: Rule, clients: list[tuple[Record, Record]]) -> Row:
    """The mean false rate and its worst decile, the mean delay, and the shares within 7 and 14."""
    prompts = [list(rule(*client)) for client in clients]
    false = [len(list(takewhile(lambda n: n < STEADY, one))) * 30 / STEADY for one in prompts]
    delays = [_delay(one) for one in prompts]
    within = [sum(delay <= days for delay in delays) / len(delays) for days in (7, 14)]
    worst = statistics.quantiles(false, n=10)[-1]
    return statistics.mean(false), worst, statistics.mean(delays), *within


def _delay(prompts: list[int]) -> int:
    """From the first fallen opportunity to the prompt; where none comes, as long as there are."""
    return next((number - STEADY + 1 for number in prompts if number >= STEADY), FALLEN)


def _heading(name: str, *columns: str) -> str:
    return f"{name:<27}" + "".join(f"{column:<14}" for column in columns).rstrip()


def _line(name: str, found: Row, promised: Row) -> str:
    pairs = zip(found, promised, strict=True)
    return (f"  {name:<25}" + "".join(f"{_cell(*pair):<14}" for pair in pairs)).rstrip()


def _cell(found: float, promised: float) -> str:
    apart = abs(found - promised) > TOLERANCE * promised
    return f"{found:.2f} ({promised:.2f}){' !' * apart}"
