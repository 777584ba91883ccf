"""A draft made once more from the journal, for a prompt that there is already."""

from humexjournal.coaching.draft import Draft, draft
from humexjournal.coaching.past import past
from humexjournal.coaching.plan import plan
from humexjournal.coaching.triggers import signal
from humexjournal.core.journal import Journal
from humexjournal.core.prompt import Prompt


def redraft(prompt: Prompt, journal: Journal) -> Draft | None:
    """The draft that a prompt was made from; None where the journal does not say it any more.

    Nor does it for a prompt in somebody's own words.
    """
    read = past(journal, prompt.day)
    found = signal(read, prompt.kbi)
    if found is None or found.rule != prompt.rule:
        return None
    return draft(read, plan(read, found))
