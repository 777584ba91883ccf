"""A strip of weeks in a terminal: exact to the count, and open where the record is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.adherence.tally import Tally
from humexjournal.rendering.charts.blocks import LEVELS, week_blocks, weeks_begun

COUNTS = st.integers(0, 7)
WEEKS = st.lists(
    st.builds(Tally, done=COUNTS, missed=COUNTS, unlogged=COUNTS, pending=st.integers(0, 2)),
    max_size=20,
)


def strip(*weeks: Tally) -> str:
    return week_blocks(weeks).rstrip()


def test_weeks_stand_side_by_side():
    weeks = (
        Tally(done=4, missed=1),
        Tally(done=3, missed=1, unlogged=1),
        Tally(unlogged=5),
        Tally(excused=5),
        Tally(done=5),
    )
    assert strip(*weeks) == "▇  ▅? ?  ·  █"


@pytest.mark.parametrize(("of", "levels"), [(7, "▁▂▃▄▅▆▇█"), (5, "▁▂▄▅▇█"), (3, "▁▃▆█"), (1, "▁█")])
def test_up_to_seven_opportunities_have_a_level_a_count(of: int, levels: str):
    shown = [strip(Tally(done=done, missed=of - done)) for done in range(of + 1)]
    assert "".join(shown) == levels


def test_only_none_is_the_lowest_and_only_all_the_highest():
    levels = [strip(Tally(done=done, missed=30 - done)) for done in range(31)]
    assert levels == sorted(levels)
    assert (levels.count(LEVELS[0]), levels.count(LEVELS[-1])) == (1, 1)


@given(WEEKS)
def test_a_week_has_its_place_whatever_is_known_of_it(weeks: list[Tally]):
    text = week_blocks(weeks)
    assert len(text) == max(3 * len(weeks) - 1, 0)
    assert text.count("?") == sum(week.unlogged > 0 for week in weeks)
    assert text.count("·") == sum(not week.scheduled for week in weeks)


def test_the_weeks_begin_with_the_first_that_has_something():
    away, running = Tally(excused=5), Tally(pending=3)
    assert weeks_begun([Tally(), away, Tally(), Tally(done=1), running]) == [
        away, Tally(), Tally(done=1),
    ]  # fmt: skip
    assert len(weeks_begun([Tally(done=1)] * 20)) == 13
