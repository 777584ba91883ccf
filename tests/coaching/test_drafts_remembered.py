"""Drafts and pages made from what is remembered are those that are made afresh."""

from datetime import date, timedelta

from adherence.journals import MON
from coaching.cases import journal_of, named
from coaching.test_coaching_laws import vaults
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st
from msgspec.structs import replace
from strategies import AFTERWARDS, VALUES, daily_entries, days

from humexjournal.adherence.remembered import Remembered
from humexjournal.coaching.draft import drafts
from humexjournal.core.entry import DailyEntry
from humexjournal.core.journal import Journal

few = limits(max_examples=20)
"""Each example reads a journal many times."""

entries = st.none() | daily_entries(VALUES, off=True)


def written(journal: Journal, day: date, entry: DailyEntry | None) -> Journal:
    """The journal with another entry of a day, or without one."""
    others = {key: one for key, one in journal.daily.items() if key != day}
    return replace(journal, daily={**others, **({day: replace(entry, day=day)} if entry else {})})


@given(vaults(), st.lists(st.tuples(days, entries, days), min_size=2, max_size=4))
@few
def test_drafts_are_the_same_whatever_is_remembered(journal, evenings):
    memory = Remembered(journal)
    for day, entry, as_of in evenings:
        journal = written(journal, day, entry)
        memory.follow(journal, day)

        assert drafts(journal, as_of, memory) == drafts(journal, as_of)
    assert drafts(journal, AFTERWARDS, memory) == drafts(journal, AFTERWARDS)


def test_drafts_of_each_evening_of_a_month():
    both = (named("walk"), named("plan"))
    line = "x x o o x o x " + "o o o x x o o " + "- - - - x x o " + "x o o o o - -"
    journal = journal_of({"walk": line, "plan": line[4:]}, kbis=both)
    memory = Remembered(journal)
    evenings = [MON + timedelta(days=n) for n in range(32)]

    made = [drafts(journal, day, memory) for day in evenings]

    assert made == [drafts(journal, day) for day in evenings]
    assert any(made)
