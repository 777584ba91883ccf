"""The drafts of a date, written once and never over a file that is there."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from humexjournal.coaching.draft import drafts
from humexjournal.core.journal import Journal
from humexjournal.rendering.prompt_file import prompt_file
from humexjournal.vault.create import create
from humexjournal.vault.layout import PROMPTS


def drafted(journal: Journal, as_of: date) -> Iterator[tuple[str, bytes]]:
    """The files of the drafts that are due, by path; none where a coach makes them.

    With a coach the drafts lie in the coach's own vault, and come here when they are sent.
    """
    for draft in () if journal.settings.coach else drafts(journal, as_of):
        yield f"{PROMPTS}/{draft.id}.md", prompt_file(draft, journal).encode()


def write_drafts(root: Path, journal: Journal, as_of: date) -> list[str]:
    """Make the drafts that are due; the paths of those that were not there. VaultError as usual."""
    return [path for path, data in drafted(journal, as_of) if create(root, path, data)]
