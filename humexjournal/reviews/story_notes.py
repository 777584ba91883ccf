"""The notes in the story of a behaviour: drafted, sent, and what was answered."""

from collections.abc import Iterator
from datetime import date

from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.core.prompt import Prompt
from humexjournal.reviews.story_events import Step, Told


def notes_told(kbi: KBI, journal: Journal, as_of: date) -> Iterator[Told]:
    """Each step of each note about a behaviour that had been taken by a day."""
    for prompt in sorted(journal.prompts, key=lambda one: one.id):
        if prompt.kbi == kbi.id:
            yield from (one for one in _steps(prompt) if one.day <= as_of)


def _steps(prompt: Prompt) -> Iterator[Told]:
    """The steps of a note; where it was sent on the day of its draft, that is enough."""
    if prompt.sent != prompt.day:
        yield Told(prompt.day, prompt, Step.DRAFTED)
    if prompt.sent:
        yield Told(prompt.sent, prompt, Step.SENT)
    if prompt.answered or prompt.agreed:
        answered = prompt.answered or prompt.sent or prompt.day
        yield Told(answered, prompt, Step.ANSWERED)
