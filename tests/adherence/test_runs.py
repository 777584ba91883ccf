"""Runs, strict and forgiving."""

from datetime import date

import pytest
from adherence.letters import any_letters, chances, with_gaps
from hypothesis import given

from humexjournal.adherence.runs import FORGIVING, STRICT, Run, Runs, runs

NONE = Runs(current=None, longest=None)


def run(done: int, first: int, last: int) -> Run:
    """A run by its days of June."""
    return Run(done, date(2026, 6, first), date(2026, 6, last))


def both(*run_of: int) -> Runs:
    """The run that goes on is the longest."""
    return Runs(run(*run_of), run(*run_of))


@pytest.mark.parametrize(
    ("letters", "found"),
    [
        ("", NONE),
        ("mm", NONE),
        ("ue", NONE),
        ("d", Runs(None, run(1, 1, 1))),
        ("dd", Runs(None, run(2, 1, 2))),
        ("d/d", both(3, 1, 3)),
        ("dmdd", both(3, 1, 4)),
        ("dmdmdm", both(3, 1, 5)),
        ("dddm", both(3, 1, 3)),
        ("dddmm", Runs(None, run(3, 1, 3))),
        ("dddmmm", Runs(None, run(3, 1, 3))),
        ("dddmmdd", Runs(None, run(3, 1, 3))),
        ("dddmmddd", Runs(run(3, 6, 8), run(3, 1, 3))),
        ("dddmmdddd", both(4, 6, 9)),
        ("mddd", both(3, 2, 4)),
        ("mmddd", both(3, 3, 5)),
    ],
)
def test_a_forgiving_run_breaks_at_two_misses_one_after_the_other(letters, found):
    assert found == runs(chances(letters))
    assert found == runs(chances(letters), FORGIVING)


@pytest.mark.parametrize(
    ("letters", "found"),
    [
        ("", NONE),
        ("dmdd", Runs(None, run(2, 3, 4))),
        ("ddd", both(3, 1, 3)),
        ("dddm", Runs(None, run(3, 1, 3))),
        ("dddmddd", Runs(run(3, 5, 7), run(3, 1, 3))),
        ("ddmdddmmdd", Runs(None, run(3, 4, 6))),
    ],
)
def test_a_strict_run_breaks_at_every_miss(letters, found):
    assert found == runs(chances(letters), STRICT)


@pytest.mark.parametrize(
    ("letters", "found"),
    [
        ("dudedrdpdv", both(5, 1, 9)),
        ("eedddee", both(3, 3, 5)),
        ("uddeduu", both(3, 2, 5)),
        ("dddmem", Runs(None, run(3, 1, 3))),
        ("dddmumdd", Runs(None, run(3, 1, 3))),
    ],
)
def test_a_run_counts_what_was_done_and_begins_and_ends_with_it(letters, found):
    assert found == runs(chances(letters))


@given(any_letters)
def test_a_strict_run_is_never_longer_than_a_forgiving_one(letters):
    def longest(forgiven: int) -> int:
        found = runs(chances(letters), forgiven).longest
        return found.done if found else 0

    assert longest(STRICT) <= longest(FORGIVING) <= longest(len(letters))
    assert longest(len(letters)) == letters.count("d") + letters.count("/")


@given(any_letters)
def test_a_current_run_is_at_least_three_and_no_longer_than_the_record(letters):
    found = runs(chances(letters))

    if found.current:
        assert found.longest
        assert 3 <= found.current.done <= found.longest.done


@given(with_gaps())
def test_what_is_not_logged_makes_no_run_longer_or_shorter(pair):
    def lengths(letters: str) -> tuple[int | None, int | None]:
        found = runs(chances(letters))
        return (
            found.current.done if found.current else None,
            found.longest.done if found.longest else None,
        )

    letters, with_others = pair

    assert lengths(with_others) == lengths(letters)
