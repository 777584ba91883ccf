"""Counting opportunities: done, missed, unlogged, off; the bounds; coverage."""

from dataclasses import dataclass

from humexjournal.adherence.opportunity import Status


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of a series.

    `scheduled` is done + missed + unlogged; `done` includes the minimum versions. `bonus`,
    `excused` and `reserve` count days where the schedule is a quota. `low` takes every blank for
    missed, `high` for done; both are None while there is nothing to divide.
    """

    done: int = 0
    minimum: int = 0
    missed: int = 0
    unlogged: int = 0
    excused: int = 0
    reserve: int = 0
    pending: int = 0
    bonus: int = 0
    low: float | None = None
    high: float | None = None
    quota: int | None = None
    extra: int | None = None
    status: Status | None = None

    @property
    def scheduled(self) -> int:
        """The opportunities that have closed with or without an entry."""
        return self.done + self.missed + self.unlogged

    @property
    def coverage(self) -> float | None:
        """The share of the scheduled opportunities about which something is known."""
        known = self.done + self.missed
        return known / self.scheduled if self.scheduled else None
