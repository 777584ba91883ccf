"""How much smaller: three sizes to choose from."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from msgspec import Struct

from humexjournal.core.kbi import Terms
from humexjournal.core.standard import AtLeast

EASIER = Decimal("0.8")
MET_OF_TEN = 8
FEWEST = 5
"""Tries from which on they say what works."""

WHOLE_FROM = 5
"""Sizes from here on are given in whole units."""


class Sizes(Struct, frozen=True):
    """Three smaller sizes of a quantity, None where there is none: the client picks.

    `easier` is 20 % less than the standard, `works` the largest size that was met on at least 80 %
    of the last tries, `minimum` the busy-day version.
    """

    standard: Decimal
    unit: str
    easier: Decimal
    works: Decimal | None
    minimum: Decimal | None

    @property
    def is_not_the_problem(self) -> bool:
        """Whether more than 20 % of the tries were at nothing: no size would have been met."""
        return self.works is not None and not self.works

    @property
    def is_below_minimum(self) -> bool:
        """Whether the size that works lies below the busy-day version, which then has to move."""
        return bool(self.works and self.minimum and self.works < self.minimum)

    @property
    def proposed(self) -> Decimal:
        """What already works; where that is not known, or is all of it, 20 % less."""
        if self.works and self.works < self.standard:
            return self.works
        return max(self.easier, self.minimum or self.easier)


def sizes(terms: Terms, tries: Sequence[Decimal]) -> Sizes | None:
    """The sizes of a shrink, None for what is no quantity."""
    standard, minimum = terms.standard, terms.minimum
    if not isinstance(standard, AtLeast):
        return None
    return Sizes(
        standard.number,
        standard.unit,
        rounded(standard.number * EASIER),
        what_works(tries),
        minimum.number if isinstance(minimum, AtLeast) else None,
    )


def what_works(tries: Sequence[Decimal]) -> Decimal | None:
    """The largest size that was met on at least 80 % of the tries; None with fewer than five."""
    if len(tries) < FEWEST:
        return None
    needed = -(-len(tries) * MET_OF_TEN // 10)
    return sorted(tries, reverse=True)[needed - 1]


def rounded(size: Decimal) -> Decimal:
    """A size that can be said: whole from 5 on, else to a tenth."""
    unit = Decimal(1) if size >= WHOLE_FROM else Decimal("0.1")
    return size.quantize(unit, rounding=ROUND_HALF_UP).normalize()
