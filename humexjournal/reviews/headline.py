"""What a week comes to in one sentence: rules only, one clause a behaviour, no praise."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from humexjournal.adherence.state import State
from humexjournal.core.schedule import OnDays
from humexjournal.reviews.cells import days_in
from humexjournal.reviews.friction import InTheWay
from humexjournal.reviews.rows import Row
from humexjournal.reviews.wins import back_on

ENOUGH_DAYS = 3


class NotHeld(Struct, frozen=True):
    """A behaviour that did not reach its aim: its days without, and those not filled in.

    `tag` is what got in the way where it was the same on each of the days, `back_since` the day
    from which on it was done each time it was planned; where the days are free to choose there are
    none without, only the count of the row.
    """

    kbi: str
    days: tuple[date, ...] = ()
    unknown: tuple[date, ...] = ()
    tag: str = ""
    back_since: date | None = None


class Headline(Struct, frozen=True):
    """Which behaviours held, and how it was with the others.

    With fewer than three days filled in it is `too_early`; while a row of the week is still open,
    `running`. What `goes_on` is counted over a longer period, which ends later.
    """

    days_written: int
    too_early: bool
    running: bool
    held: tuple[str, ...] = ()
    others: tuple[NotHeld, ...] = ()
    goes_on: tuple[str, ...] = ()


def headline(rows: Iterable[Row], in_the_way: Iterable[InTheWay], days_written: int) -> Headline:
    """The headline of a week's rows."""
    asked = [row for row in rows if row.tally.scheduled or row.tally.pending]
    tags = tuple(in_the_way)
    return Headline(
        days_written,
        too_early=bool(asked) and days_written < ENOUGH_DAYS,
        running=any(not row.settled and not row.goes_on for row in asked),
        held=tuple(row.id for row in asked if row.reached),
        others=tuple(_not_held(row, tags) for row in asked if row.settled and not row.reached),
        goes_on=tuple(row.id for row in asked if row.goes_on),
    )


def _not_held(row: Row, in_the_way: tuple[InTheWay, ...]) -> NotHeld:
    if not isinstance(row.terms.schedule, OnDays):
        return NotHeld(row.id)
    days = days_in(row.cells, State.MISSED)
    return NotHeld(
        row.id,
        days,
        row.unknown,
        tag=_only_tag(row.id, days, in_the_way),
        back_since=_back_since(row, days),
    )


def _only_tag(kbi: str, days: tuple[date, ...], in_the_way: tuple[InTheWay, ...]) -> str:
    """The tag that stands on each of some days, where no other stands on any of them."""
    on = {
        one.tag: {day for place in one.places if place.kbi == kbi for day in place.days}
        for one in in_the_way
    }
    touching = [tag for tag, tagged in on.items() if tagged & set(days)]
    return touching[0] if len(touching) == 1 and set(days) <= on[touching[0]] else ""


def _back_since(row: Row, days: tuple[date, ...]) -> date | None:
    """The day of the last return; planned days that nobody filled in since leave it unsaid."""
    back = back_on(row)
    if not days or not back or back[-1].day < days[-1]:
        return None
    unknown_since = any(day > back[-1].day for day in row.unknown)
    return None if unknown_since else back[-1].day
