"""Pages made with lives that are kept are those that are made without."""

from datetime import date

import strategies as some
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st
from msgspec.structs import replace

from humexjournal.core.calendar import Month, Quarter, Week
from humexjournal.core.journal import Journal
from humexjournal.reviews.monthly import monthly_review
from humexjournal.reviews.of_period import Lives, lives_of
from humexjournal.reviews.quarterly import quarterly_review
from humexjournal.reviews.weekly import weekly_review

few = limits(max_examples=40)
"""Each example makes several pages twice."""

spans = st.one_of(some.days.map(Month.of), some.days.map(Quarter.of), st.builds(Week.of, some.days))
Q2 = Quarter(date(2026, 4, 1))
as_ofs = some.days | st.just(some.AFTERWARDS)


@st.composite
def vaults(draw) -> Journal:
    """One behaviour of any kind in a journal of any kind."""
    return replace(draw(some.journals()), kbis={some.ID: draw(some.kbis())})


def page(journal: Journal, span: Week | Month | Quarter, as_of: date, kept: Lives | None):
    if isinstance(span, Week):
        return weekly_review(journal, journal.settings.calendar.week(span.first), as_of, kept)
    if isinstance(span, Month):
        return monthly_review(journal, span, as_of, kept)
    return quarterly_review(journal, span, as_of, kept)


@given(vaults(), st.lists(st.tuples(spans, as_ofs), min_size=2, max_size=5))
@few
def test_a_page_is_the_same_whatever_is_kept(journal, wanted):
    kept = Lives(journal)

    for span, as_of in wanted:
        assert page(journal, span, as_of, kept) == page(journal, span, as_of, None)


entries = st.none() | some.daily_entries(some.VALUES, off=True)


@given(vaults(), st.lists(st.tuples(some.days, entries), min_size=1, max_size=3))
@few
def test_it_is_so_when_an_entry_has_changed(journal, edits):
    kept = Lives(journal)
    page(journal, Q2, some.AFTERWARDS, kept)
    for day, entry in edits:
        others = {key: one for key, one in journal.daily.items() if key != day}
        written = {day: replace(entry, day=day)} if entry else {}
        journal = replace(journal, daily={**others, **written})
        kept.follow(journal, day)

        for span, as_of in ((Month.of(day), day), (Q2, some.AFTERWARDS)):
            assert page(journal, span, as_of, kept) == page(journal, span, as_of, None)


@given(vaults(), some.kbis())
@few
def test_a_behaviour_that_is_another_one_is_seen_without_a_word(journal, walk):
    kept = Lives(journal)
    page(journal, Q2, some.AFTERWARDS, kept)
    other = replace(journal, kbis={some.ID: walk})
    kept.follow(other, some.AFTERWARDS)

    assert page(other, Q2, some.AFTERWARDS, kept) == page(other, Q2, some.AFTERWARDS, None)


@given(vaults(), some.settings, as_ofs)
@few
def test_other_settings_are_seen_without_a_word(journal, settings, as_of):
    kept = Lives(journal)
    page(journal, Q2, as_of, kept)
    other = replace(journal, settings=settings)
    kept.follow(other, some.AFTERWARDS)

    assert page(other, Q2, as_of, kept) == page(other, Q2, as_of, None)


def test_lives_of_another_journal_are_not_used():
    journal = Journal()
    kept = Lives(journal)

    assert lives_of(journal, kept) is kept
    assert lives_of(Journal(), kept) is not kept
    assert lives_of(journal, None).journal is journal
