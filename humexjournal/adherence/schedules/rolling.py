"""Every so many days, counted from the last time."""

from collections.abc import Iterator, Sequence

from humexjournal.adherence.opportunity import DayRecord, Opportunity
from humexjournal.adherence.schedules.window import state_of
from humexjournal.adherence.state import State

NOT_YET = frozenset({State.MISSED, State.UNLOGGED, State.PENDING})


def opportunities(run: Sequence[DayRecord], every: int) -> Iterator[Opportunity]:
    """The chances of a run of days under one schedule, from its first day on.

    A window is the `every` days that end on a due day. Done on any of them, the next window begins
    on the day after; not done, on the day after the due day. Done within `every` - 1 days of a due
    day on which it was not, it is late, and the next window begins on the day after that.
    """
    begin = 0
    while begin + every <= len(run):
        window = run[begin : begin + every]
        after = run[begin + every : begin + 2 * every - 1]
        done = _first_done(window)
        if done is not None:
            yield Opportunity(window[-1].day, state_of(window[: done + 1]))
            begin += done + 1
            continue
        state = state_of(window)
        late = _first_done(after) if state in NOT_YET else None
        yield Opportunity(window[-1].day, state, late=late is not None)
        begin += every if late is None else every + late + 1


def _first_done(days: Sequence[DayRecord]) -> int | None:
    """How many days in it was done, None where it was not."""
    return next((place for place, record in enumerate(days) if record.did), None)
