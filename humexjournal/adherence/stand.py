"""How the course of a life stands after some logged opportunities, so that it can go on there."""

from msgspec import Struct

from humexjournal.adherence.momentum import momentum
from humexjournal.adherence.opportunity import Opportunity
from humexjournal.adherence.runs import NO_RUN, RunSoFar, run_so_far


class Stand(Struct, frozen=True):
    """What the first `count` logged opportunities come to; momentum with so many a day."""

    count: int = 0
    run: RunSoFar = NO_RUN
    per_day: float = 1.0
    momentum: float = 0.0


AT_FIRST = Stand()


def stand(logged: tuple[Opportunity, ...], per_day: float, earlier: Stand = AT_FIRST) -> Stand:
    """Where some logged opportunities stand; `earlier` is where the first of them did."""
    if earlier.count > len(logged):
        earlier = AT_FIRST
    later = logged[earlier.count :]
    return Stand(
        len(logged),
        run_so_far(later, earlier.run),
        per_day,
        momentum(later, per_day, earlier.momentum)
        if per_day == earlier.per_day
        else momentum(logged, per_day),
    )
