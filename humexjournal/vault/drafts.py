"""The drafts for one client: they lie in the coach's vault until they are sent."""

from pathlib import Path

from humexjournal.core.prompt import Prompt
from humexjournal.problem import Problem
from humexjournal.vault.groundwork import notes_between
from humexjournal.vault.layout import DRAFTS
from humexjournal.vault.obsidian import read_obsidian
from humexjournal.vault.search import Search
from humexjournal.vault.shelf import Shelf


class Drafts:
    """What a coach has drafted for a client, named by the folder of that client's vault."""

    def __init__(self, root: Path, client: str) -> None:
        """Begin with nothing remembered."""
        self.root, self.client = root, client
        self.notes = Shelf(root)

    @property
    def folder(self) -> str:
        """Where they lie in the coach's vault."""
        return f"{DRAFTS}/{self.client}"

    def has(self, path: str) -> bool:
        """Whether a path is that of a draft, and not of a file in the client's vault."""
        return path.startswith(f"{self.folder}/")

    def read(self, problems: list[Problem]) -> list[Prompt]:
        """Every draft, whatever has become of it."""
        search = Search(self.root, read_obsidian(self.root), problems)
        return notes_between(search.prompts(self.folder), self.notes, problems)


def with_drafts(there: list[Prompt], drafts: list[Prompt]) -> tuple[Prompt, ...]:
    """The notes of a client and the drafts for them; what the client has of the same id wins."""
    ids = {one.id for one in there}
    return (*there, *(one for one in drafts if one.id not in ids))
