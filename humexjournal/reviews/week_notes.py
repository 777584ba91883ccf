"""The notes between coach and client that belong to a week, as they stood when it closed."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from humexjournal.adherence.after_prompt import after_prompts
from humexjournal.adherence.recovered import Recovered
from humexjournal.adherence.remembered import Remembered, remembered
from humexjournal.coaching.signal import Kind
from humexjournal.coaching.standing import given, is_fresh
from humexjournal.core.calendar import Week
from humexjournal.core.journal import Journal
from humexjournal.core.prompt import Agreed, Prompt, PromptState


class Course(StrEnum):
    """What has become of a note."""

    WAITING = "waiting"
    ANSWERED = "answered"
    EXPIRED = "expired"


class WeekNote(Struct, frozen=True):
    """A note of a week or of the one before: what it was about, and what came of it.

    `given` is the day on which it reached its reader, if it did. `recovered` is whether two of the
    next three were done, None where that is not known yet.
    """

    prompt: Prompt
    course: Course
    given: date | None
    answered: date | None = None
    agreed: Agreed | None = None
    recovered: Recovered | None = None

    @property
    def is_open_question(self) -> bool:
        """Whether it proposed a change that nobody has said anything about."""
        return self.prompt.kind == Kind.CORRECTIVE and self.course is not Course.ANSWERED


def week_notes(
    journal: Journal, week: Week, as_of: date, kept: Remembered | None = None
) -> tuple[WeekNote, ...]:
    """The notes that a week's page tells of: its own, and those of the week before that came back.

    One that was put aside unsent has reached nobody, and is passed over.
    """
    kept = remembered(journal, kept)
    return tuple(
        note
        for prompt in sorted(journal.prompts, key=lambda one: one.id)
        for note in _of_week(prompt, kept, week, as_of)
    )


def _of_week(prompt: Prompt, kept: Remembered, week: Week, as_of: date) -> Iterator[WeekNote]:
    before, calendar = week.shifted(-1), kept.journal.settings.calendar
    if prompt.day in week.period and prompt.day <= as_of and not _is_put_aside(prompt):
        yield _note(prompt, kept, as_of)
    elif prompt.sent and prompt.day in before.period:
        note, told = _note(prompt, kept, as_of), calendar.closes(before.last)
        if note.recovered is not None and _note(prompt, kept, told).recovered is None:
            yield note


def _is_put_aside(prompt: Prompt) -> bool:
    return prompt.state is PromptState.CLOSED and not prompt.sent


def _note(prompt: Prompt, kept: Remembered, as_of: date) -> WeekNote:
    answered = prompt.answered if prompt.answered and prompt.answered <= as_of else None
    reached = given(prompt, as_of, has_coach=bool(kept.journal.settings.coach))
    expired = not answered and not is_fresh(prompt.day, as_of)
    course = Course.ANSWERED if answered else Course.EXPIRED if expired else Course.WAITING
    agreed = prompt.agreed if answered else None
    note = WeekNote(prompt, course, reached, answered, agreed)
    return replace(note, recovered=_recovered(prompt, kept, as_of)) if prompt.sent else note


def _recovered(prompt: Prompt, kept: Remembered, as_of: date) -> Recovered | None:
    kbi = kept.journal.kbis.get(prompt.kbi)
    lived = kept.read(kbi, as_of, as_of) if kbi else None
    return next((one.recovered for one in after_prompts((prompt,), lived)), None) if lived else None
