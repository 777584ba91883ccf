"""Sheets that are kept from one journal to the next are those that would be made anew."""

from datetime import date, timedelta

from adherence.journals import MON, kbi
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from strategies import AFTERWARDS, DAYS, journals, situations

from humexjournal.app.outputs import WORDS, outputs
from humexjournal.app.sheets import Basis, Sheets
from humexjournal.core.calendar import Month
from humexjournal.core.entry import PeriodEntry
from humexjournal.core.journal import Journal
from humexjournal.core.prompt import Prompt, PromptState
from humexjournal.rendering.pages import built_in

dates = st.sampled_from([*DAYS[10::5], AFTERWARDS])


def note(day: date, state: PromptState) -> Prompt:
    sent = day if state is not PromptState.DRAFT else None
    return Prompt(f"{day}-walk", f"prompts/{day}-walk.md", "walk", day, state, sent=sent)


notes = st.lists(
    st.builds(note, st.sampled_from(DAYS[::6]), st.sampled_from(PromptState)),
    max_size=3,
    unique_by=lambda one: one.id,
).map(tuple)
months = st.dictionaries(
    st.sampled_from([date(2026, 5, 1), date(2026, 6, 1)]), st.integers(1, 7), max_size=1
).map(
    lambda said: {
        first: PeriodEntry(Month(first), f"monthly/{first:%Y-%m}.md", burden=burden)
        for first, burden in said.items()
    }
)


@st.composite
def courses(draw: st.DrawFn) -> list[tuple[Journal, date]]:
    """A journal as it goes on: some entries become other ones, some go, days pass or return."""
    first = draw(situations())
    other = draw(journals())
    kbis = {first.kbi.id: first.kbi}
    # One form says whether a page is right; the others are made of the same.
    settled = replace(first.journal.settings, sheets=("md",))
    course = []
    daily, weekly = first.journal.daily, first.journal.weekly
    for _ in range(draw(st.integers(2, 4))):
        changed = draw(st.sets(st.sampled_from(DAYS), max_size=2))
        gone = draw(st.sets(st.sampled_from(DAYS), max_size=1))
        daily = {**daily, **{day: e for day, e in other.daily.items() if day in changed}}
        daily = {day: entry for day, entry in daily.items() if day not in gone}
        if draw(st.booleans()):
            weekly = draw(st.sampled_from([first.journal.weekly, other.weekly, {}]))
        journal = replace(
            first.journal,
            settings=settled,
            kbis=kbis,
            daily=daily,
            weekly=weekly,
            monthly=draw(months),
            prompts=draw(notes),
        )
        course.append((journal, draw(dates)))
    return course


@settings(max_examples=30)
@given(courses())
def test_only_what_says_the_same_is_kept(course):
    kept, there = Sheets(), {}
    for journal, as_of in course:
        kept.follow(Basis(journal, as_of, None))
        for made in kept.make(built_in):
            there.update(made)
        there = {name: data for name, data in there.items() if name in kept.names}

        assert kept.is_fresh
        anew = outputs(journal, as_of)
        assert there.keys() == anew.keys()
        assert [name for name in there if there[name] != anew[name]] == []


def test_the_words_come_back_with_the_pages():
    """A clock may be set to a day before the first behaviour, and be set right again."""
    kept, walk = Sheets(), kbi(starts=MON)
    said = Journal(kbis={walk.id: walk})
    for day, words in [(MON, {WORDS}), (MON - timedelta(days=1), set()), (MON, {WORDS})]:
        kept.follow(Basis(said, day, None))
        made = {name for one in kept.make(built_in) for name in one}

        assert made & {WORDS} == kept.names & {WORDS} == words
