"""The keys of the behaviours on the other side of a vault: all that is known here of that side."""

from pathlib import Path

from humexjournal.core.settings import Settings
from humexjournal.parsing.grammar.words import normal_key
from humexjournal.vault.catalogue import Catalogue
from humexjournal.vault.groundwork import behaviours
from humexjournal.vault.obsidian import Obsidian
from humexjournal.vault.search import Search
from humexjournal.vault.shelf import Shelf


class OtherKeys:
    """They are known so that one that is logged on the wrong side is found; no file is named."""

    def __init__(self, root: Path | None) -> None:
        """Begin with nothing remembered."""
        self.root = root
        self._shelf = Shelf(root) if root else None

    def read(self, settings: Settings) -> frozenset[str]:
        """The keys as they are now, none where there is no other side, or it cannot be read."""
        if self.root is None or self._shelf is None:
            return frozenset()
        try:
            return frozenset(self._keys(self.root, self._shelf, settings))
        except Exception:  # noqa: BLE001 — a message about the other side would name what is in it
            return frozenset()

    def _keys(self, root: Path, shelf: Shelf, settings: Settings) -> set[str]:
        found = Search(root, Obsidian(), []).kbis()
        shelf.marks.begin(thorough=False)
        kbis = behaviours(Catalogue(kbis=found), settings, shelf, [])
        shelf.settle()
        written = {key for kbi in kbis.values() for key in (kbi.id, *kbi.keys)}
        return {normal_key(key) for key in (*found, *written)}
