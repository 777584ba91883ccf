"""What a week's page tells of the notes between coach and client."""

from datetime import date, timedelta

import pytest
from adherence.journals import MON
from coaching.cases import journal_of

from humexjournal.core.calendar import Week
from humexjournal.core.prompt import Agreed, Prompt, PromptState
from humexjournal.core.settings import Settings
from humexjournal.rendering.words.english.topic import notes_of_week
from humexjournal.reviews.weekly import weekly_review

WED = date(2026, 6, 3)
COACHED = Settings(coach="Jo")
FIRST, SECOND, THIRD = (Week.of(MON).shifted(n) for n in range(3))
LINE = "x o o x x - - o x x x x - - x x x x x - -"


def note(state=PromptState.SENT, about="walk", **keys):
    name = f"{WED}-{about}"
    path = f"prompts/{name}.md"
    return Prompt(name, path, about, WED, state, rule="drift", kind="corrective", **keys)


def told(prompt, week=FIRST, as_of=date(2026, 7, 1), settings=COACHED, line=LINE):
    review = weekly_review(journal_of(line, prompts=[prompt], settings=settings), week, as_of)
    return notes_of_week(review.notes, review.names)


THU, FRI = WED + timedelta(1), WED + timedelta(2)
CASES = [
    (note(sent=WED), "sent the same day, without an answer so far, two of the next three were done since."),
    (note(sent=THU, answered=FRI, agreed=Agreed.YES, state=PromptState.ANSWERED),
     "sent the next day, answered the next day, agreed, two of the next three were done since."),
    (note(sent=FRI, answered=FRI, agreed=Agreed.NO, state=PromptState.CLOSED),
     "sent on Friday, answered the same day, declined."),
    (note(PromptState.DRAFT), "not sent."),
]  # fmt: skip


@pytest.mark.parametrize(("prompt", "expected"), CASES)
def test_a_note_and_what_came_of_it(prompt, expected):
    assert told(prompt) == f"Note about “Walk” on Wednesday 3 June: {expected}"


def test_without_a_coach_a_draft_has_reached_its_reader():
    assert told(note(PromptState.DRAFT), settings=Settings()) == (
        "Note about “Walk” on Wednesday 3 June: without an answer so far."
    )


def test_what_comes_later_is_not_told_before():
    later = note(sent=WED, answered=date(2026, 6, 12), agreed=Agreed.YES)

    assert told(later, as_of=WED) == "Note about “Walk” on Wednesday 3 June: sent the same day."
    assert "answered" not in told(later)


def test_that_it_was_back_is_told_once():
    late = note(sent=date(2026, 6, 6), answered=date(2026, 6, 7), agreed=Agreed.CHANGED)

    assert told(late, FIRST) == (
        "Note about “Walk” on Wednesday 3 June: sent on Saturday, answered the next day, agreed, changed."
    )
    assert told(late, SECOND) == (
        "Note about “Walk” on Wednesday 3 June: sent on Saturday, answered the next day, agreed, changed, "
        "two of the next three were done since."
    )
    assert told(late, THIRD) == ""


def test_not_yet_back_is_said_as_plainly():
    assert told(note(sent=WED), line="x o o o o - -") == (
        "Note about “Walk” on Wednesday 3 June: sent the same day, without an answer so far, "
        "not yet back in the next three."
    )


def test_what_was_put_aside_unsent_is_passed_over():
    assert told(note(PromptState.CLOSED)) == ""


def test_a_note_about_everything():
    assert told(note(about="all", sent=WED)).startswith("Note about everything together on")
