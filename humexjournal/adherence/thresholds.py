"""What a miss weighs, and at which score to prompt."""

from msgspec import Struct

from humexjournal.adherence.baseline import ASSUMED, Baseline

DONE = 20


class Rule(Struct, frozen=True):
    """What a miss adds to the drift score and the score that prompts, in twentieths.

    A done takes off one whole, `DONE`, whatever the baseline. `baseline` is the one it is made for.
    """

    miss: int
    threshold: int
    baseline: Baseline = ASSUMED


class Weights(Struct, frozen=True):
    """A miss and, for each column, the threshold, in twentieths."""

    miss: int
    thresholds: tuple[int, int, int, int]


# By baseline, in twentieths. A miss weighs log2((1 - p/2) / (1 - p)), to 0.05: the evidence in bits
# that adherence has halved. A threshold is the smallest multiple of 0.05 with, on average, at least
# 25, 40, 60 or 100 opportunities between two prompts while nothing has changed.
TABLE = {
    10: Weights(12, (41, 53, 61, 73)),
    11: Weights(14, (43, 57, 65, 75)),
    12: Weights(16, (49, 49, 65, 77)),
    13: Weights(19, (39, 58, 58, 77)),
    14: Weights(22, (47, 51, 67, 73)),
    15: Weights(26, (53, 59, 65, 79)),
    16: Weights(32, (45, 65, 69, 89)),
    17: Weights(39, (40, 59, 79, 79)),
    18: Weights(49, (50, 50, 59, 88)),
    19: Weights(68, (69, 69, 69, 69)),
}

# The row of 0.85 in whole numbers that can be said aloud, for as long as no baseline is known.
SPOKEN = Weights(40, (60, 80, 100, 100))

OFTEN = (3, 6)
SHIFT = {"keen": -1, "balanced": 0, "gentle": 1}


def column(per_week: float, sensitivity: str) -> int:
    """The column of the table for so many opportunities a week: 0 prompts soonest, 3 last.

    The rarer the opportunities, the sooner, so that false prompts stay about one in two to four
    months. `sensitivity` is "keen", "balanced" or "gentle"; any other is a KeyError.
    """
    usual = sum(per_week >= edge for edge in OFTEN)
    return max(usual + SHIFT[sensitivity], 0)


def rule(baseline: Baseline, column: int) -> Rule:
    """What holds at a baseline, in a column of the table."""
    weights = TABLE[baseline.twentieths] if baseline.calibrated else SPOKEN
    return Rule(weights.miss, weights.thresholds[column], baseline)
