"""A value that a merge has left open is nobody's miss."""

import pytest
from reading import MON, WEEK, day, read_weekly, values

from humexjournal.core.value import Mark
from humexjournal.parsing.merging.unsettled import doubted


@pytest.mark.parametrize(
    "keys",
    [
        "walk: no\n# or, from the other side: walk: 25",
        "# or, from the other side: walk: 25",
        "walk: no\n# or, from the other side: without walk",
        "Spaziergang: no\n# or, from the other side: spaziergang: 25  # by the watch",
        "walk: no\n# or, from the other side: walk:\n# or, from the other side:   - plan: 1",
    ],
)
def test_of_a_behaviour_with_two_values_nothing_is_counted(keys):
    entry = day(f"---\n{keys}\nplan: x\n---\nwalk:: 30\n")

    assert values(entry) == {"walk": Mark.UNREADABLE, "plan": Mark.DONE}


def test_in_a_week_that_is_so_for_each_of_its_days():
    entry, problems = read_weekly(
        "---\nwalk: x o\n# or, from the other side: walk: o x\nplan: x\n---\n"
    )

    assert problems == []
    assert {day: one.value for day, one in entry.cells["walk"].items()} == dict.fromkeys(
        WEEK.period, Mark.UNREADABLE
    )
    assert entry.cells["plan"][MON].value is Mark.DONE


def test_a_comment_of_ones_own_is_no_doubt():
    assert doubted("---\n# walk: no\nwalk: x # or, from the other side: walk: 3\n---\n") == set()
