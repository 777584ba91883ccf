"""The prompts of a vault, where each stands, and what came after those that were sent."""

from datetime import date

from msgspec import Struct

from humexjournal.adherence.after_prompt import AfterPrompt, after_prompts
from humexjournal.adherence.remembered import Remembered, remembered
from humexjournal.coaching.standing import Standing, known, standing
from humexjournal.core.journal import Journal
from humexjournal.core.prompt import Prompt

ORDER = (Standing.OPEN, Standing.EXPIRED, Standing.WITHDRAWN, Standing.CLOSED)


class PromptRow(Struct, frozen=True):
    """A prompt, the name of what it is about, where it stands, and what came after it."""

    prompt: Prompt
    name: str
    standing: Standing
    after: AfterPrompt | None = None


def prompt_rows(journal: Journal, as_of: date) -> tuple[PromptRow, ...]:
    """The prompts that there are at a date: open, expired, withdrawn, closed, each by day."""
    kept = Remembered(journal)
    found = [prompt_row(one, journal, as_of, kept) for one in known(journal.prompts, as_of)]
    return tuple(sorted(found, key=lambda row: ORDER.index(row.standing)))


def prompt_row(
    prompt: Prompt, journal: Journal, as_of: date, kept: Remembered | None = None
) -> PromptRow:
    """One prompt at a date; `kept` is what is remembered of the journal."""
    kbi, lives = journal.kbis.get(prompt.kbi), remembered(journal, kept)
    lived = lives.read(kbi, as_of, as_of) if kbi and prompt.sent else None
    after = next(after_prompts((prompt,), lived), None) if lived else None
    name = kbi.name if kbi else prompt.kbi
    return PromptRow(prompt, name, standing(prompt, journal, as_of, lives), after)
