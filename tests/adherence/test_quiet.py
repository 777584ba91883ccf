"""The quiet check."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from adherence.journals import MON
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.adherence.quiet import ClientDay, QuietCheck, quiet_checks

SIGNS = {
    "x": {"due": True, "silent": False},
    ".": {"due": True, "silent": True},
    "_": {"due": False, "silent": False},
    "P": {"due": True, "silent": True, "paper": True},
    "X": {"due": True, "silent": False, "paper": True},
    "-": {"due": False, "silent": False, "paper": True},
}
"""A value, silence, nothing due; capitals and the dash the same on paper."""


def days(line: str) -> list[ClientDay]:
    """One a day from Monday 1 June on; the bars between weeks are to read by."""
    signs = line.replace("|", "")
    return [ClientDay(MON + timedelta(days=n), **SIGNS[sign]) for n, sign in enumerate(signs)]


def june(day: int) -> date:
    return MON + timedelta(days=day - 1)


def checks(line: str, fetched: date | None = None) -> list[tuple[int, int]]:
    """Each check as two days of June: when it arises, and since when it is silent."""
    found = quiet_checks(days(line), fetched)
    return [((one.day - MON).days + 1, (one.since - MON).days + 1) for one in found]


def test_a_check_is_the_day_on_which_it_arises_with_the_first_silent_one():
    assert quiet_checks(days("xx...")) == (QuietCheck(day=june(5), since=june(3)),)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("", []),
        ("xxxxxxx", []),
        ("..", []),
        ("..x..", [(5, 4)]),
        ("...", [(3, 1)]),
        ("x..x...", [(6, 5)]),
        ("..x.x", []),
        ("..x.xx.", [(7, 7)]),
        (".x.x.x.", [(7, 7)]),
        (".xx.x.x.", []),
        (".xx.x.x..", [(9, 8)]),
        ("x.x.x.x", []),
        ("....", [(3, 1)]),
    ],
)
def test_three_silent_days_in_a_row_or_four_of_the_last_seven_raise_a_check(line, found):
    assert found == checks(line)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("......................", [(3, 1), (17, 1)]),
        ("...xxxxxxxxxx...", [(3, 1)]),
        ("...xxxxxxxxxxx...", [(3, 1), (17, 15)]),
        ("...xxxxxxxxxx....", [(3, 1), (17, 14)]),
        ("...xxxxxxx....xxx.", [(3, 1), (18, 18)]),
        ("...xxxxxxx....xxxx.", [(3, 1)]),
        ("...xxxxxxxxx....x.", [(3, 1), (18, 18)]),
        ("................" + "x" + ".", [(3, 1), (18, 18)]),
    ],
)
def test_the_next_check_is_fourteen_days_later_at_the_earliest_and_on_a_silent_day(line, found):
    assert found == checks(line)


def test_days_on_which_nothing_was_due_do_not_count():
    assert checks("x_.._.") == [(6, 3)]
    assert checks("..__x_._x_x__.") == [(14, 14)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("PPPPPPP", []),
        ("xxxxxxx|PPPPPPP|xx...xx", [(19, 17)]),
        ("xxxxx..|PPPPPPP|.xxxxxx", []),
        ("xxxxx..|XXXXXXX|.xxxxxx", []),
        ("xxxxx..|PPPPPPP|...xxxx", [(17, 15)]),
        ("xxx.x..|PPPPPPP|.xxxxxx", []),
        ("xxxxx..|-------|.xxxxxx", [(15, 6)]),
        ("...xxxx|PPPPPPP|..xxxx.", [(3, 1)]),
        ("...xxxx|PPPPPPP|...xxxx", [(3, 1), (17, 15)]),
        ("xxx...x|PPPPPPP|...xxxx", [(6, 4)]),
    ],
)
def test_a_week_on_paper_raises_no_check_and_what_was_before_it_is_not_held_against_after(
    line, found
):
    assert found == checks(line)


@pytest.mark.parametrize(
    ("fetched", "found"),
    [(june(4), []), (june(5), [(5, 3)]), (june(6), [(5, 3)]), (None, [(5, 3), (19, 3)])],
)
def test_days_after_the_copy_was_fetched_are_unknown(fetched, found):
    assert checks("xx.................", fetched) == found


# Laws

due = st.text("x.", max_size=60)
any_days = st.text("x._PX-", max_size=60)


@given(any_days)
def test_checks_are_at_least_fourteen_days_apart(line):
    found = [day for day, _ in checks(line)]

    assert all(later - earlier >= 14 for earlier, later in pairwise(found))


@given(any_days)
def test_a_check_arises_on_a_silent_day_and_nothing_has_come_in_since(line):
    for day, since in checks(line):
        silent = line[since - 1 : day]
        assert silent[0] == silent[-1] == "."
        assert set(silent) <= {".", "_", "-"}


@given(due, st.integers(0, 59))
def test_a_value_never_brings_a_check_nor_brings_it_forward(line, place):
    with_value = line[:place] + "x" + line[place + 1 :] if place < len(line) else line
    before, after = [day for day, _ in checks(line)], [day for day, _ in checks(with_value)]

    assert len(after) <= len(before)
    assert all(later >= earlier for later, earlier in zip(after, before, strict=False))
    assert [day for day in after if day <= place] == [day for day in before if day <= place]
    assert place + 1 not in after


@given(any_days, st.data())
def test_days_on_which_nothing_was_due_may_be_left_out(line, data):
    all_days = days(line)
    kept = [one for one in all_days if one.due or data.draw(st.booleans())]

    assert quiet_checks(kept) == quiet_checks(all_days)


@given(any_days, st.integers(0, 61))
def test_a_copy_knows_what_its_days_knew(line, place):
    fetched = june(place)
    known = [one for one in days(line) if one.day <= fetched]

    assert quiet_checks(days(line), fetched) == quiet_checks(known)


@given(any_days)
def test_what_comes_later_does_not_undo_a_check(line):
    for end in range(len(line)):
        found = checks(line[:end])
        assert found == checks(line)[: len(found)]
