"""Which figures may be shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.adherence.gates import (
    GATES,
    Figure,
    Need,
    Page,
    TooLittle,
    appears_on,
    shown,
    withheld,
)

WEEKLY, MONTHLY, QUARTERLY = Page

LEAST = {
    Figure.COUNTS: {"opportunities": 1},
    Figure.PERCENTAGE: {"opportunities": 3, "coverage": 0.5, "closed": 1.0},
    Figure.LIKELY_RANGE: {"opportunities": 10, "coverage": 0.5, "closed": 1.0},
    Figure.CLEARLY_BELOW: {"opportunities": 10},
    Figure.BOUNCE_BACK: {"misses": 3},
    Figure.BOUNCE_BACK_RATE: {"misses": 3},
    Figure.MOMENTUM: {"opportunities": 14},
    Figure.TREND: {"weeks": 4, "opportunities": 20},
    Figure.SLOPE: {"points": 6},
    Figure.LIMITS: {"points": 6},
    Figure.BY_WEEKDAY: {"opportunities": 4},
    Figure.BIGGEST_BARRIER: {"tagged_misses": 5},
    Figure.FRICTION_CHART: {"tagged_misses": 5},
    Figure.PROMPT_OUTCOME: {"closed_prompts": 1},
    Figure.POOLED_PROMPT_OUTCOMES: {"closed_prompts": 1},
    Figure.BACK_IN_RANGE: {"closed_prompts": 1, "opportunities": 6},
    Figure.LEADING_INDICATOR: {"paired_weeks": 12},
}
NEEDED = [(figure, need) for figure, least in LEAST.items() for need in least]

SHORTEST = {
    WEEKLY: {
        Figure.COUNTS,
        Figure.BOUNCE_BACK,
        Figure.BIGGEST_BARRIER,
        Figure.PROMPT_OUTCOME,
    },
    MONTHLY: {
        Figure.PERCENTAGE,
        Figure.LIKELY_RANGE,
        Figure.CLEARLY_BELOW,
        Figure.BOUNCE_BACK_RATE,
        Figure.MOMENTUM,
        Figure.TREND,
        Figure.SLOPE,
        Figure.LIMITS,
        Figure.BY_WEEKDAY,
        Figure.FRICTION_CHART,
    },
    QUARTERLY: {
        Figure.POOLED_PROMPT_OUTCOMES,
        Figure.BACK_IN_RANGE,
        Figure.LEADING_INDICATOR,
    },
}


def below(least: float, need: str) -> float:
    return least - 0.001 if need in ("coverage", "closed") else least - 1


def test_every_figure_has_a_gate():
    assert list(GATES) == list(LEAST)
    assert set(GATES) == set(Figure)


@pytest.mark.parametrize("figure", Figure)
def test_the_least_of_everything_is_enough(figure):
    assert withheld(figure, **LEAST[figure]) is None


@pytest.mark.parametrize(("figure", "need"), NEEDED)
def test_a_little_less_of_one_thing_is_too_little(figure, need):
    least = LEAST[figure][need]
    amounts = {**LEAST[figure], need: below(least, need)}

    assert withheld(figure, **amounts) == TooLittle(Need(need), below(least, need), least)


@pytest.mark.parametrize(("figure", "need"), NEEDED)
def test_an_amount_that_is_needed_must_be_given(figure, need):
    amounts = {other: least for other, least in LEAST[figure].items() if other != need}

    with pytest.raises(KeyError, match=need):
        withheld(figure, **amounts)


def test_the_first_thing_that_is_lacking_is_the_reason():
    assert withheld(Figure.PERCENTAGE, opportunities=2, coverage=0.0) == TooLittle(
        Need.OPPORTUNITIES, have=2, least=3
    )
    assert withheld(Figure.TREND, weeks=2, opportunities=9) == TooLittle(
        Need.WEEKS, have=2, least=4
    )


def test_amounts_that_are_not_needed_are_left_alone():
    assert withheld(Figure.SLOPE, points=6, weeks=0, opportunities=0) is None


@given(
    st.sampled_from(Figure),
    st.fixed_dictionaries({need.value: st.integers(0, 30) for need in Need}),
)
def test_more_data_never_withholds_a_figure_that_was_shown(figure, amounts):
    if withheld(figure, **amounts) is None:
        assert withheld(figure, **{need: have + 1 for need, have in amounts.items()}) is None


# The figure, or why it is not there


def test_a_figure_is_worked_out_where_it_may_be_shown():
    assert shown(Figure.COUNTS, lambda: "5 of 7", opportunities=1) == "5 of 7"
    assert shown(Figure.MOMENTUM, lambda: 0.0, opportunities=14) == 0.0


def test_a_figure_that_may_not_be_shown_is_not_even_worked_out():
    def never() -> float:
        raise AssertionError

    assert shown(Figure.MOMENTUM, never, opportunities=13) == TooLittle(
        Need.OPPORTUNITIES, have=13, least=14
    )


# Where


@pytest.mark.parametrize("page", Page)
def test_a_figure_appears_on_its_shortest_page_and_on_longer_ones(page):
    shorter = [figures for shortest, figures in SHORTEST.items() if shortest <= page]

    assert {figure for figure in Figure if appears_on(page, figure)} == set().union(*shorter)


def test_the_pages_stand_in_order_of_their_time():
    assert WEEKLY < MONTHLY < QUARTERLY
