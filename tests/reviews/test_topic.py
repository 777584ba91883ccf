"""The one thing to talk about that a week suggests."""

from datetime import date

import pytest
from adherence.journals import MON, pause
from coaching.cases import journal_of, named
from msgspec.structs import replace

from humexjournal.core.calendar import Week
from humexjournal.core.entry import Friction, WeeklyEntry
from humexjournal.core.prompt import Prompt, PromptState
from humexjournal.core.settings import Settings
from humexjournal.rendering.words.english.topic import topic as said
from humexjournal.reviews.topic import About
from humexjournal.reviews.weekly import weekly_review

WEEK = Week.of(MON)
CLOSED = date(2026, 6, 9)
WED = date(2026, 6, 3)
GOOD, POOR = "x x x x x - -", "x x o o x - -"


def about(journal, as_of=CLOSED):
    review = weekly_review(journal, WEEK, as_of)
    found = review.topic
    return (found.about, said(found, review.names)) if found else None


def with_note(journal, **keys):
    return replace(journal, weekly={WEEK.first: WeeklyEntry(WEEK, "weekly/2026-W23.md", **keys)})


def with_day(journal, day, **keys):
    there = replace(journal.daily[day], **keys)
    return replace(journal, daily={**journal.daily, day: there})


def note(rule="drift", kind="corrective", about="walk", **keys):
    name = f"{WED}-{about}"
    usual = {"sent": WED, **keys}
    return Prompt(
        name, f"prompts/{name}.md", about, WED, PromptState.SENT, rule=rule, kind=kind, **usual
    )


TIME = (Friction("time", "walk"),)
COACHED = Settings(coach="Jo")
CASES = [
    (
        with_day(with_note(journal_of(POOR), coming_up="quarter close"), WED, asks_for_talk=True),
        (About.ASKED_FOR, "a talk was asked for on Wednesday."),
    ),
    (
        with_note(journal_of(GOOD), asks_for_talk=True),
        (About.ASKED_FOR, "a talk was asked for on Sunday."),
    ),
    (
        with_note(journal_of(POOR, prompts=[note("escalate", "escalate")]), coming_up="close"),
        (About.FOR_A_TALK, "“Walk”, which is more than a note can settle."),
    ),
    (
        journal_of(POOR, prompts=[note("escalate", "escalate", "all")]),
        (About.FOR_A_TALK, "everything together, which is more than a note can settle."),
    ),
    (
        with_note(journal_of({"plan": GOOD, "walk": POOR}), coming_up="Quarter close on Wednesday"),
        (About.COMING_UP, "Quarter close on Wednesday. What does “Walk” look like then?"),
    ),
    (
        with_note(journal_of(GOOD), coming_up="A week of holidays!"),
        (About.COMING_UP, "A week of holidays! What does the week look like then?"),
    ),
    (
        journal_of(GOOD, settings=Settings(pauses=(pause(date(2026, 6, 10), date(2026, 6, 12)),))),
        (
            About.PAUSE,
            "the pause of everything, 10–12 June 2026. What holds on those days?",
        ),
    ),
    (
        journal_of(POOR, prompts=[note()], settings=COACHED),
        (About.OPEN_NOTE, "“Walk”, and the note of Wednesday. Does its idea fit?"),
    ),
    (
        with_day(journal_of(POOR), WED, friction=TIME),
        (About.BARRIER, "“Walk”, no time on Wednesday. What would give it room?"),
    ),
    (
        with_day(journal_of(POOR), WED, friction=(Friction("rain", "walk"),)),
        (About.BARRIER, "“Walk”, rain on Wednesday. What would make the next one easier to begin?"),
    ),
    (
        journal_of({"plan": "x o x x x - -", "walk": "o o x o x - -"}),
        (About.SHORT, "“Walk”. What would make the next one easier to begin?"),
    ),
    (
        journal_of("x - - x x - -"),
        (
            About.NOT_FILLED_IN,
            "the days that are not filled in. Is this still a good way to keep track?",
        ),
    ),
    (journal_of(GOOD), (About.WENT_WELL, "“Walk”. What made the good days work?")),
]


@pytest.mark.parametrize(("journal", "expected"), CASES)
def test_the_first_that_applies(journal, expected):
    assert about(journal) == expected


def test_before_anything_has_closed_it_is_how_to_begin():
    assert about(journal_of("x"), MON) == (
        About.BEGINNING,
        "“Walk”. What would make it easy to begin?",
    )


def test_there_is_always_exactly_one_where_there_is_a_behaviour():
    empty = replace(journal_of(GOOD), kbis={})

    assert about(empty) is None
    assert about(replace(journal_of(GOOD), daily={})) is not None


def test_a_note_that_was_answered_or_put_aside_is_no_topic():
    answered = note(answered=WED)
    aside = replace(note(sent=None), state=PromptState.CLOSED)

    for one in (answered, aside):
        assert about(journal_of(GOOD, prompts=[one], settings=COACHED)) == (
            About.WENT_WELL,
            "“Walk”. What made the good days work?",
        )


def test_what_lies_ahead_of_another_behaviour_is_no_topic_of_this_week():
    away = pause(date(2026, 6, 17), date(2026, 6, 19))
    kbis = (replace(named("walk"), pauses=(away,)),)

    assert about(journal_of(GOOD, kbis=kbis)) == (
        About.WENT_WELL,
        "“Walk”. What made the good days work?",
    )
