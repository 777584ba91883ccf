"""Bounce-back: whether, and how soon, somebody comes back after a miss."""

from collections.abc import Iterable
from itertools import pairwise
from statistics import median

from msgspec import Struct

from humexjournal.adherence.logged import outcomes
from humexjournal.adherence.opportunity import Opportunity


class BounceBack(Struct, frozen=True):
    """How often a miss was followed by a done, in counts.

    `back` of the `with_next` misses that have a next logged opportunity were done there; `misses`
    and `done` are all of the series.
    """

    back: int
    with_next: int
    misses: int
    done: int

    @property
    def rate(self) -> float | None:
        """The share of the misses with a next one that were made good there; None without any."""
        return self.back / self.with_next if self.with_next else None

    @property
    def usual(self) -> float | None:
        """The share that is done at all, D/(D+M), None without any.

        Where days do not depend on each other the two shares are about equal: a lower `rate` says
        that misses cluster, a higher one that somebody comes back.
        """
        known = self.done + self.misses
        return self.done / known if known else None


def bounce_back(opportunities: Iterable[Opportunity]) -> BounceBack:
    """What came after each miss at the next logged opportunity, in order of `due`.

    What is off, spare, blank, open or void is passed over.
    """
    known = outcomes(opportunities)
    after_a_miss = [following for before, following in pairwise(known) if not before]
    done = sum(known)
    return BounceBack(sum(after_a_miss), len(after_a_miss), len(known) - done, done)


def recovery_times(opportunities: Iterable[Opportunity]) -> tuple[int, ...]:
    """For each run of misses that has ended, its length: logged opportunities to the next done.

    1 is back at once. Misses after the last done have no time yet.
    """
    times, missed = [], 0
    for done in outcomes(opportunities):
        if done and missed:
            times.append(missed)
        missed = 0 if done else missed + 1
    return tuple(times)


def recovery_time(opportunities: Iterable[Opportunity]) -> float | None:
    """The median of the recovery times, in logged opportunities; None where there are none."""
    times = recovery_times(opportunities)
    return median(times) if times else None
