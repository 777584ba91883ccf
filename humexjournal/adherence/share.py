"""How often: the share of what was planned that was done, as far as it can be known."""

from collections.abc import Iterable
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from humexjournal.adherence.aim import Verdict, against_aim, clearly
from humexjournal.adherence.gates import Figure, Shown, shown
from humexjournal.adherence.interval import Interval, likely_range
from humexjournal.adherence.opportunity import Opportunity
from humexjournal.adherence.series import Series
from humexjournal.adherence.state import State, done_among


class Counted(Struct, frozen=True):
    """What some opportunities have come to; `pending` are still open."""

    done: int = 0
    missed: int = 0
    unlogged: int = 0
    pending: int = 0

    @property
    def scheduled(self) -> int:
        """Those that have closed, S = D + M + U."""
        return self.done + self.missed + self.unlogged

    @property
    def bounds(self) -> Interval | None:
        """D/S and (D + U)/S: every blank missed, and every blank done; None without any."""
        if not self.scheduled:
            return None
        return Interval(self.done / self.scheduled, (self.done + self.unlogged) / self.scheduled)

    @property
    def in_the_end(self) -> Interval | None:
        """The bounds between which the share will come to lie, whatever becomes of what is open."""
        return replace(self, unlogged=self.unlogged + self.pending).bounds

    @property
    def amounts(self) -> dict[str, float]:
        """What the gates ask about it."""
        known = self.done + self.missed
        return {
            "opportunities": self.scheduled,
            "coverage": known / self.scheduled if self.scheduled else 0,
            "closed": self.scheduled / ((self.scheduled + self.pending) or 1),
        }


class Share(Struct, frozen=True):
    """The bounds, their likely range, and how each lies to the aim.

    `verdict` is by the bounds alone and may be given with any data; what is still open may come out
    either way, like a blank. None where nothing has closed.
    """

    bounds: Shown[Interval]
    likely: Shown[Interval]
    verdict: Verdict | None
    clearly: Shown[Verdict]


def counted(chances: Iterable[Opportunity]) -> Counted:
    """How many opportunities are in each of the states that count."""
    states = [one.state for one in chances]
    return Counted(
        done_among(states),
        states.count(State.MISSED),
        states.count(State.UNLOGGED),
        states.count(State.PENDING),
    )


def so_far(part: Series) -> Counted:
    """What a range has come to; of a quota or a total that still runs everything is open."""
    closed, each = counted(part.closed_chances), counted(part.chances)
    return replace(closed, pending=each.scheduled + each.pending - closed.scheduled)


def share(of: Counted, aim: float) -> Share:
    """The share of some opportunities against an aim."""
    bounds, in_the_end = of.bounds, of.in_the_end
    return Share(
        bounds=shown(Figure.PERCENTAGE, partial(_known, bounds), **of.amounts),
        likely=shown(Figure.LIKELY_RANGE, partial(likely, of), **of.amounts),
        verdict=against_aim(in_the_end.low, in_the_end.high, aim)
        if bounds and in_the_end
        else None,
        clearly=shown(Figure.CLEARLY_BELOW, lambda: clearly(likely(of), aim), **of.amounts),
    )


def likely(of: Counted) -> Interval:
    """The likely range on the bounds; ValueError where nothing has closed."""
    return likely_range(of.done, of.missed, of.unlogged)


def _known(bounds: Interval | None) -> Interval:
    assert bounds is not None
    return bounds
