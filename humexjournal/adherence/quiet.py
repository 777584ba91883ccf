"""The quiet check: nothing has come in for a while. It is about logging, never about behaviour."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby, takewhile

from msgspec import Struct

DAYS_APART = 14


class Enough(Struct, frozen=True):
    """How many silent days are worth a question: in a row, or so many of the last ones."""

    in_a_row: int = 3
    silent: int = 4
    of_the_last: int = 7


USUAL = Enough()


class ClientDay(Struct, frozen=True):
    """A closed day of a client.

    `due` is whether any KBI was, `silent` whether one was due and none has a value, `paper`
    whether its week is kept on paper.
    """

    day: date
    due: bool
    silent: bool
    paper: bool = False


class QuietCheck(Struct, frozen=True):
    """The day on which silence is worth a question, and the first silent one without a break."""

    day: date
    since: date


def quiet_checks(
    days: Iterable[ClientDay], fetched: date | None = None, enough: Enough = USUAL
) -> tuple[QuietCheck, ...]:
    """The quiet checks of some closed days, given in order, at least 14 days apart.

    One usually arises on the third silent due day in a row, and on a silent one that makes at
    least 4 of the last 7 due days. Days on which nothing was due do not count. Days on paper do not
    either, and what was silent before them is not held against those after. `fetched` is the day
    from which the copy of the vault is: later days are unknown, and drop out.
    """
    checks: list[QuietCheck] = []
    for stretch in _stretches(days, fetched):
        for check in _silences(stretch, enough):
            if not checks or (check.day - checks[-1].day).days >= DAYS_APART:
                checks.append(check)
    return tuple(checks)


def _stretches(days: Iterable[ClientDay], fetched: date | None) -> Iterator[Sequence[ClientDay]]:
    """The due days that are known, parted where a paper week lies between them."""
    known = (one for one in days if one.due and (fetched is None or one.day <= fetched))
    return (tuple(group) for paper, group in groupby(known, lambda one: one.paper) if not paper)


def _silences(stretch: Sequence[ClientDay], enough: Enough) -> Iterator[QuietCheck]:
    """Every day on which it has been silent for long, with the first of its silent run."""
    since: date | None = None
    looked_at: deque[ClientDay] = deque(maxlen=max(enough.in_a_row, enough.of_the_last))
    for one in stretch:
        looked_at.appendleft(one)
        since = (since or one.day) if one.silent else None
        if since and _is_quiet(list(looked_at), enough):
            yield QuietCheck(one.day, since)


def _is_quiet(latest: Sequence[ClientDay], enough: Enough) -> bool:
    """Whether the last days are, the latest first."""
    in_a_row = sum(1 for _ in takewhile(lambda one: one.silent, latest))
    often = sum(one.silent for one in latest[: enough.of_the_last])
    return in_a_row >= enough.in_a_row or often >= enough.silent
