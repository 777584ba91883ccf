"""A draft as text: the whole note, one short message, one question, a few words to speak."""

from collections.abc import Mapping

from msgspec.structs import replace

from humexjournal.coaching.draft import Draft
from humexjournal.core.journal import Journal
from humexjournal.rendering.escape import markdown
from humexjournal.rendering.templates import Escaped, render
from humexjournal.rendering.words.english.happened import SHORTEST
from humexjournal.rendering.words.english.messages import message, one_question
from humexjournal.rendering.words.english.spoken import IN_A_WORD, hello

MOST_WORDS = 90
MOST_SPOKEN = 225
"""Words in a minute and a half, at 150 a minute."""
STEPS = range(SHORTEST + 1)


def full_note(draft: Draft, journal: Journal) -> str:
    """The note with its four parts, or the one paragraph of a note that proposes nothing.

    One that would be over 90 words leaves out what is only nice to have.
    """
    return _within(MOST_WORDS, [_rendered("full", draft, journal, n) for n in STEPS])


def short_note(draft: Draft, journal: Journal) -> str:
    """The note as one message of a phone."""
    return _rendered("short", draft, journal, SHORTEST)


def question(draft: Draft, journal: Journal) -> str:
    """The note as one question, "" where it has none."""
    return one_question(draft, journal, markdown)


def voice_script(draft: Draft, journal: Journal) -> str:
    """The note as it may be spoken, in at most a minute and a half."""
    # Somebody who is greeted by name need not be named again.
    unnamed = replace(journal, settings=replace(journal.settings, client=""))
    client, coach = (markdown(one) for one in (journal.settings.client, journal.settings.coach))
    around = {"hello": hello(client, coach), "in_a_word": IN_A_WORD}
    return _within(MOST_SPOKEN, [_rendered("voice", draft, unnamed, n, around) for n in STEPS])


def _within(most: int, texts: list[str]) -> str:
    """The first text that has no more words than that, else the briefest."""
    return next((one for one in texts if len(one.split()) <= most), texts[-1])


def _rendered(
    form: str, draft: Draft, journal: Journal, brief: int, around: Mapping[str, str] | None = None
) -> str:
    parts = {**message(draft, journal, markdown, brief=brief), **(around or {})}
    values = {name: Escaped(text) for name, text in parts.items()}
    return render(f"prompts/{form}.md", values).strip() + "\n"
