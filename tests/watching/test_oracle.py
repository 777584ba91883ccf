"""Whatever people do beside a watcher: it leaves what a build leaves, and no word of theirs is lost."""

import editors
import naive
import pytest
from alive import Alive
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from in_turns import InTurns
from watched_vault import NOTES

UNSHRUNK = (Phase.generate,)
"""To shrink what fails takes many minutes, and the steps are printed in any case."""

InTurns.TestCase.settings = settings(max_examples=10, stateful_step_count=20, phases=UNSHRUNK)
Alive.TestCase.settings = settings(max_examples=2, stateful_step_count=12, phases=UNSHRUNK)


class TestInTurns(InTurns.TestCase):
    """Any order of changes, events, turns and ends."""


class TestAlive(Alive.TestCase):
    """The same with a process, and with ends by SIGKILL."""


# The oracle finds what is wrong


def save_without_an_event(ana):
    ana.save(NOTES[8], "12", "no", editors.by_rename)


def save_a_note_of_an_earlier_week(ana):
    ana.save(NOTES[3], "no", "no", editors.in_place)


def leave_a_note_half_written(ana):
    ana.turn_over_half_a_file(NOTES[13], b"---\nwalk: no\n")


def change_a_digit_and_put_the_time_back(ana):
    ana.change_without_a_sign(NOTES[7], "0")


def edit_a_sheet_and_then_a_note(ana):
    ana.edit_a_sheet("sheet-2026-W24.md", editors.by_rename)
    ana.save(NOTES[8], "no", "no", editors.in_place)


def delete_a_sheet(ana):
    ana.delete_a_sheet("sheet-2026-06.md")


def merge(ana):
    ana.begin_a_merge()


CASES = [
    (naive.trusting_hints, save_without_an_event),
    (naive.skipping_later_pages, save_a_note_of_an_earlier_week),
    (naive.believing_half_files, leave_a_note_half_written),
    (naive.going_by_time_and_size, change_a_digit_and_put_the_time_back),
    (naive.writing_over_edits, edit_a_sheet_and_then_a_note),
    (naive.never_looking_at_sheets, delete_a_sheet),
    (naive.writing_in_a_merge, merge),
]


@pytest.fixture
def ana():
    """People beside a watcher that has come to rest."""
    there = InTurns()
    there.quiet()
    yield there
    there.teardown()


def act_and_rest(act, ana):
    act(ana)
    ana.quiet()


@pytest.mark.parametrize(("watcher", "act"), CASES)
def test_a_naive_watcher_is_found_out(watcher, act, ana):
    with watcher(), pytest.raises(AssertionError):
        act_and_rest(act, ana)


def test_ours_does_all_of_that_right(ana):
    for _, act in CASES:
        act_and_rest(act, ana)
    ana.do(editors.end_merge)
    ana.quiet()


def test_the_oracle_finds_one_by_itself():
    enough = settings(InTurns.TestCase.settings, print_blob=False)
    with naive.trusting_hints(), pytest.raises(AssertionError):
        run_state_machine_as_test(InTurns, settings=enough)
