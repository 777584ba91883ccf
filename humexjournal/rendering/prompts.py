"""A draft as text: the whole note, one short message, one question."""

from humexjournal.coaching.draft import Draft
from humexjournal.core.journal import Journal
from humexjournal.rendering.escape import markdown
from humexjournal.rendering.templates import Escaped, render
from humexjournal.rendering.words.english.happened import SHORTEST
from humexjournal.rendering.words.english.messages import message, one_question

MOST_WORDS = 90


def full_note(draft: Draft, journal: Journal) -> str:
    """The note with its four parts, or the one paragraph of a note that proposes nothing.

    One that would be over 90 words leaves out what is only nice to have.
    """
    texts = [_rendered("full", draft, journal, brief) for brief in range(SHORTEST + 1)]
    return next((one for one in texts if len(one.split()) <= MOST_WORDS), texts[-1])


def short_note(draft: Draft, journal: Journal) -> str:
    """The note as one message of a phone."""
    return _rendered("short", draft, journal, SHORTEST)


def question(draft: Draft, journal: Journal) -> str:
    """The note as one question, "" where it has none."""
    return one_question(draft, journal, markdown)


def _rendered(form: str, draft: Draft, journal: Journal, brief: int) -> str:
    parts = message(draft, journal, markdown, brief=brief)
    values = {name: Escaped(text) for name, text in parts.items()}
    return render(f"prompts/{form}.md", values).strip() + "\n"
