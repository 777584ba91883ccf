"""The story of a behaviour as values: what happened, in order, and whether a change held."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from reviews.ana import SETTINGS, WALK, days

from humexjournal.adherence.share import Counted
from humexjournal.core.calendar import Period, Week
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Change, Pause, Terms
from humexjournal.core.prompt import Agreed, Prompt, PromptState
from humexjournal.core.revision import Edit, History, Revision, Source
from humexjournal.reviews.story import Story, story
from humexjournal.reviews.story_events import (
    Began,
    Changed,
    Edited,
    Ended,
    Event,
    Paused,
    Renamed,
    Saved,
    Step,
    Told,
    Verdict,
)


def june(day: int) -> date:
    return date(2026, 6, day)


SHOES = Change(june(15), Terms(cue="shoes on before the plate goes back"), kind="recue")
SHORTER = Change(june(29), Terms(standard_text="at least 10 minutes"), kind="shrink")
AGREED = replace(WALK, starts=june(1), changes=(SHOES,))
GOOD, LOW, NONE = "15 15 15 15 15", "o 15 15 o 15", "o o o o o"
BELOW = "o 15 15 o 15", "15 o 15 15 o", "15 15 o 15 15"
UNSAVED = History()


def walks(*weeks: str) -> dict:
    """The entries of weeks from 1 June on: five signs each, for Monday to Friday."""
    entries = {}
    for n, signs in enumerate(weeks):
        week = Week.of(june(1) + timedelta(weeks=n))
        entries |= days(week, {"walk": f"{signs} . ."})
    return entries


def told_of(
    kbi: KBI = AGREED,
    *weeks: str,
    as_of: date,
    prompts: tuple[Prompt, ...] = (),
    history: History = UNSAVED,
) -> Story:
    journal = Journal(SETTINGS, {kbi.id: kbi}, walks(*weeks), {}, prompts=prompts)
    return story(kbi, journal, history, None, as_of)


def changes(found: Story) -> list[Changed]:
    return [one for one in found.events if isinstance(one, Changed)]


def steps(found: Story) -> list[tuple[date, Step]]:
    return [(one.day, one.step) for one in found.events if isinstance(one, Told)]


def kinds(events: tuple[Event, ...]) -> list[type]:
    return [type(one) for one in events]


@pytest.mark.parametrize(
    ("under_it", "counted", "verdict", "signal"),
    [
        ((GOOD, GOOD), Counted(done=10), Verdict.HOLDS, None),
        (("15 15 15 15 .",), Counted(done=4, unlogged=1), Verdict.TOO_EARLY, None),
        (("o 15 15 o 15", "15 15 o 15 15", GOOD), Counted(done=12, missed=3), Verdict.HOLDS, None),
        (BELOW, Counted(done=10, missed=5), None, None),
        ((NONE, GOOD), Counted(done=5, missed=5), Verdict.SIGNAL, june(16)),
    ],
)
def test_whether_a_change_held(under_it, counted, verdict, signal):
    last = june(12) + timedelta(weeks=len(under_it), days=2)

    (change,) = changes(told_of(AGREED, GOOD, GOOD, *under_it, as_of=last))

    assert change.followed is not None
    assert change.followed.counted == counted
    assert (change.followed.verdict, change.followed.signal) == (verdict, signal)


def test_a_change_that_another_followed_has_held_until_then():
    kbi = replace(AGREED, changes=(SHOES, SHORTER))

    first, second = changes(told_of(kbi, GOOD, GOOD, GOOD, GOOD, as_of=june(30)))

    assert first.followed is not None
    assert (first.followed.verdict, first.followed.goes_on) == (Verdict.HELD, False)
    assert first.followed.days == Period(june(15), june(28))
    assert second.followed is not None
    assert (second.followed.verdict, second.followed.goes_on) == (Verdict.TOO_EARLY, True)


def test_what_was_agreed_at_first_is_counted_and_has_no_verdict():
    began, _ = told_of(AGREED, GOOD, LOW, GOOD, as_of=june(21)).events

    assert isinstance(began, Began)
    assert began.followed is not None
    assert began.followed.counted == Counted(done=8, missed=2)
    assert began.followed.verdict is None


def test_a_change_for_a_day_to_come_is_told_and_not_yet_followed():
    (change,) = changes(told_of(AGREED, GOOD, as_of=june(7)))

    assert (change.day, change.followed) == (june(15), None)


NOTE = Prompt("2026-06-10-walk", "prompts/2026-06-10-walk.md", "walk", june(10), PromptState.DRAFT)
SENT = replace(NOTE, state=PromptState.SENT, sent=june(11))
TAKEN = replace(SENT, state=PromptState.ANSWERED, answered=june(13), agreed=Agreed.YES)
DECLINED = replace(TAKEN, agreed=Agreed.NO)


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (NOTE, [(june(10), Step.DRAFTED)]),
        (SENT, [(june(10), Step.DRAFTED), (june(11), Step.SENT)]),
        (replace(SENT, sent=june(10)), [(june(10), Step.SENT)]),
        (TAKEN, [(june(10), Step.DRAFTED), (june(11), Step.SENT), (june(13), Step.ANSWERED)]),
        (DECLINED, [(june(10), Step.DRAFTED), (june(11), Step.SENT), (june(13), Step.ANSWERED)]),
        (replace(DECLINED, answered=None),
         [(june(10), Step.DRAFTED), (june(11), Step.SENT), (june(11), Step.ANSWERED)]),
        (replace(TAKEN, kbi="close"), []),
        (replace(TAKEN, kbi="all"), []),
    ],
)  # fmt: skip
def test_the_steps_of_a_note(note, expected):
    assert steps(told_of(prompts=(note,), as_of=june(20))) == expected


def test_a_note_that_was_declined_is_told_with_its_answer():
    *_, answered = (
        one for one in told_of(prompts=(DECLINED,), as_of=june(14)).events if isinstance(one, Told)
    )

    assert (answered.step, answered.prompt.agreed) == (Step.ANSWERED, Agreed.NO)


@pytest.mark.parametrize(("as_of", "known"), [(9, 0), (10, 1), (12, 2), (13, 3)])
def test_a_step_that_was_taken_later_is_not_known_yet(as_of, known):
    assert len(steps(told_of(prompts=(TAKEN,), as_of=june(as_of)))) == known


def test_a_whole_story_is_in_order_of_time():
    pause = Pause(Period(june(22), june(24)), "travel")
    kbi = replace(AGREED, pauses=(pause,), until=june(26), replaced_by="quiet")
    note = replace(NOTE, day=june(15), sent=june(15))

    found = told_of(kbi, GOOD, GOOD, GOOD, as_of=june(30), prompts=(note,))

    assert kinds(found.events) == [Began, Told, Changed, Paused, Ended]
    assert found.events[-2:] == (
        Paused(june(22), pause, None),
        Ended(june(26), "quiet", None),
    )
    assert (found.client, found.coach, found.known_since) == ("Ana", "Jo", None)


FIRST = {("behaviour", "", ""): "Walk", ("standard", "", ""): "at least 15 minutes"}
CUE = {("changes", "2026-06-15", "cue"): "shoes on"}
SAVED = History(
    Source.GIT,
    (
        Revision(june(2), "Jo", "walk", FIRST),
        Revision(june(14), "Ana", "walk", FIRST | CUE),
        Revision(
            june(16), "Jo", "walk", FIRST | CUE | {("standard", "", ""): "at least 9 minutes"}
        ),
        Revision(
            june(18), "Ana", "stroll", FIRST | CUE | {("standard", "", ""): "at least 9 minutes"}
        ),
    ),
)


def test_what_git_has_kept_is_told_with_who_saved_it():
    found = told_of(as_of=june(21), history=SAVED)
    began, changed, edited, renamed = found.events

    assert isinstance(began, Began)
    assert isinstance(changed, Changed)
    assert (began.saved, changed.saved) == (Saved("Jo", june(2)), Saved("Ana", june(14)))
    standard = Edit(("standard", "", ""), "at least 15 minutes", "at least 9 minutes")
    assert edited == Edited(june(16), "Jo", (standard,), judges=True)
    assert renamed == Renamed(june(18), "Ana", "walk", "stroll")
    assert (found.known_since, found.source) == (june(2), Source.GIT)


def test_what_was_saved_after_the_day_is_not_in_the_story():
    found = told_of(as_of=june(15), history=SAVED)

    assert kinds(found.events) == [Began, Changed]


@pytest.mark.parametrize(
    ("now", "unsaved"), [(SAVED.revisions[-1].texts, False), (FIRST, True), (None, True)]
)
def test_whether_the_file_says_what_git_has(now, unsaved):
    journal = Journal(SETTINGS, {"walk": AGREED})

    assert story(AGREED, journal, SAVED, now, june(21)).unsaved == unsaved
