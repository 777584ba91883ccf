"""Which figure may be shown: with how much data, and on which page."""

from collections.abc import Callable, Mapping
from enum import IntEnum, StrEnum
from typing import TypeAlias, TypeVar

from msgspec import Struct

T = TypeVar("T")


class Figure(StrEnum):
    """What a page may show. The chart and the pooled figures are those of the longer pages."""

    COUNTS = "counts"
    PERCENTAGE = "percentage"
    LIKELY_RANGE = "likely range"
    CLEARLY_BELOW = "clearly below"
    BOUNCE_BACK = "bounce-back"
    BOUNCE_BACK_RATE = "bounce-back rate"
    MOMENTUM = "momentum"
    TREND = "trend"
    SLOPE = "slope"
    LIMITS = "limits"
    BY_WEEKDAY = "by weekday"
    BIGGEST_BARRIER = "biggest barrier"
    FRICTION_CHART = "friction chart"
    PROMPT_OUTCOME = "prompt outcome"
    POOLED_PROMPT_OUTCOMES = "pooled prompt outcomes"
    BACK_IN_RANGE = "back in range"
    LEADING_INDICATOR = "leading indicator"


class Need(StrEnum):
    """What there can be too little of.

    Coverage is a share, and so is what has closed of what is due in the range; the others are
    counts.
    """

    OPPORTUNITIES = "opportunities"
    COVERAGE = "coverage"
    CLOSED = "closed"
    MISSES = "misses"
    TAGGED_MISSES = "tagged_misses"
    WEEKS = "weeks"
    PAIRED_WEEKS = "paired_weeks"
    POINTS = "points"
    CLOSED_PROMPTS = "closed_prompts"


class Page(IntEnum):
    """The pages, by the time that they look back on."""

    WEEKLY = 1
    MONTHLY = 2
    QUARTERLY = 3


class TooLittle(Struct, frozen=True):
    """Why a figure is not there: what it needs, what there is of it, and the least it takes."""

    need: Need
    have: float
    least: float


Shown: TypeAlias = T | TooLittle
"""A figure, or why it is not there."""


class Gate(Struct, frozen=True):
    """The shortest page on which a figure appears, and the least that it needs of each."""

    page: Page
    least: Mapping[Need, float]


WHOLE = {Need.COVERAGE: 0.5, Need.CLOSED: 1.0}
"""A share is said of a range that is over, of half of which something is known."""

GATES = {
    Figure.COUNTS: Gate(Page.WEEKLY, {Need.OPPORTUNITIES: 1}),
    Figure.PERCENTAGE: Gate(Page.MONTHLY, {Need.OPPORTUNITIES: 3, **WHOLE}),
    Figure.LIKELY_RANGE: Gate(Page.MONTHLY, {Need.OPPORTUNITIES: 10, **WHOLE}),
    Figure.CLEARLY_BELOW: Gate(Page.MONTHLY, {Need.OPPORTUNITIES: 10}),
    Figure.BOUNCE_BACK: Gate(Page.WEEKLY, {Need.MISSES: 3}),
    Figure.BOUNCE_BACK_RATE: Gate(Page.MONTHLY, {Need.MISSES: 3}),
    Figure.MOMENTUM: Gate(Page.MONTHLY, {Need.OPPORTUNITIES: 14}),
    Figure.TREND: Gate(Page.MONTHLY, {Need.WEEKS: 4, Need.OPPORTUNITIES: 20}),
    Figure.SLOPE: Gate(Page.MONTHLY, {Need.POINTS: 6}),
    Figure.LIMITS: Gate(Page.MONTHLY, {Need.POINTS: 6}),
    Figure.BY_WEEKDAY: Gate(Page.MONTHLY, {Need.OPPORTUNITIES: 4}),
    Figure.BIGGEST_BARRIER: Gate(Page.WEEKLY, {Need.TAGGED_MISSES: 5}),
    Figure.FRICTION_CHART: Gate(Page.MONTHLY, {Need.TAGGED_MISSES: 5}),
    Figure.PROMPT_OUTCOME: Gate(Page.WEEKLY, {Need.CLOSED_PROMPTS: 1}),
    Figure.POOLED_PROMPT_OUTCOMES: Gate(Page.QUARTERLY, {Need.CLOSED_PROMPTS: 1}),
    Figure.BACK_IN_RANGE: Gate(Page.QUARTERLY, {Need.CLOSED_PROMPTS: 1, Need.OPPORTUNITIES: 6}),
    Figure.LEADING_INDICATOR: Gate(Page.QUARTERLY, {Need.PAIRED_WEEKS: 12}),
}


def withheld(figure: Figure, **amounts: float) -> TooLittle | None:
    """Why a figure may not be shown with these amounts, or None where it may.

    Amounts are given by the values of Need; those that the figure does not need are left alone,
    so a caller may give all it has. KeyError where one that it needs is not given. By weekday,
    the opportunities are those of one cell; back in range, those of the next 14 after the prompt.
    """
    for need, least in GATES[figure].least.items():
        if amounts[need] < least:
            return TooLittle(need, amounts[need], least)
    return None


def shown(figure: Figure, work_out: Callable[[], T], **amounts: float) -> Shown[T]:
    """The figure, worked out only where it may be shown; otherwise the reason."""
    reason = withheld(figure, **amounts)
    return work_out() if reason is None else reason


def appears_on(page: Page, figure: Figure) -> bool:
    """Whether a figure has a place on a page: on the shortest that takes it, and on longer ones."""
    return page >= GATES[figure].page
