"""The opportunities about which something is known."""

from adherence.journals import MON
from adherence.letters import chances

from humexjournal.adherence.logged import logged, outcomes
from humexjournal.adherence.opportunity import Opportunity
from humexjournal.adherence.state import State


def test_what_was_done_or_missed_is_logged_and_keeps_its_order():
    assert logged(chances("muerp/vd")) == (
        *chances("m"),
        *chances("     / d"),
    )


def test_the_minimum_is_done_and_what_is_not_logged_has_no_outcome():
    assert outcomes(chances("dmuer/pvm")) == (True, False, True, False)


def test_what_was_done_late_is_missed():
    assert outcomes([Opportunity(MON, State.MISSED, late=True)]) == (False,)
