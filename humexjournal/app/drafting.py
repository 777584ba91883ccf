"""The drafts of a date, written once and never over a file that is there."""

from collections.abc import Iterator
from datetime import date

from humexjournal.adherence.remembered import Remembered
from humexjournal.coaching.draft import drafts
from humexjournal.core.journal import Journal
from humexjournal.problem import Severity
from humexjournal.rendering.prompt_file import prompt_file
from humexjournal.vault.create import create
from humexjournal.vault.layout import MARKER, PROMPTS
from humexjournal.vault.store import Reading, Vault


def drafted(
    journal: Journal, as_of: date, kept: Remembered | None = None
) -> Iterator[tuple[str, bytes]]:
    """The names and the files of the drafts that are due; `kept` is what is remembered of it."""
    for draft in drafts(journal, as_of, kept):
        yield f"{draft.id}.md", prompt_file(draft, journal).encode()


def are_terms_known(reading: Reading) -> bool:
    """Whether all of the settings could be read: what is agreed on about notes stands there."""
    return not any(
        one.location.path == MARKER and one.severity is Severity.ERROR for one in reading.problems
    )


def write_drafts(
    vault: Vault, journal: Journal, as_of: date, kept: Remembered | None = None
) -> list[str]:
    """Make the drafts that are due; the paths of those that were not there. VaultError as usual.

    With a coach they lie in the coach's own vault, and come into the client's when they are sent:
    in the client's own there are none to make.
    """
    if journal.settings.coach and not vault.drafts:
        return []
    folder = vault.drafts.folder if vault.drafts else PROMPTS
    root = vault.drafts.root if vault.drafts else vault.root
    made = ((f"{folder}/{name}", data) for name, data in drafted(journal, as_of, kept))
    return [path for path, data in made if create(root, path, data)]
