"""The usual adherence of a KBI, against which drift is measured."""

from collections.abc import Sequence

from msgspec import Struct

TWENTIETHS = 20
LOWEST, HIGHEST = 10, 19
WINDOW = 28
ENOUGH = 14


class Baseline(Struct, frozen=True):
    """A usual share of done, in twentieths; `calibrated` is whether a record stands behind it."""

    twentieths: int = 17
    calibrated: bool = False

    @property
    def share(self) -> float:
        """The share of done, from 0.50 to 0.95."""
        return self.twentieths / TWENTIETHS


ASSUMED = Baseline()


def baseline(logged: Sequence[bool]) -> Baseline:
    """The baseline after logged opportunities, in order; True is done.

    (D + 4)/(n + 5) over the last 28, rounded half up to 0.05 in [0.50, 0.95]; the assumed one while
    there are fewer than 14. The 4 and the 5 stand for five opportunities at 0.80 seen beforehand,
    so that a perfect fortnight is not taken for certainty.
    """
    last = logged[-WINDOW:]
    if len(last) < ENOUGH:
        return ASSUMED
    nearest = _rounded_half_up(TWENTIETHS * (sum(last) + 4), len(last) + 5)
    return Baseline(min(max(nearest, LOWEST), HIGHEST), calibrated=True)


def _rounded_half_up(numerator: int, denominator: int) -> int:
    return (2 * numerator + denominator) // (2 * denominator)
