"""A vault as it would be read if some of what is agreed were said otherwise."""

from humexjournal.core.kbi import KBI
from humexjournal.core.settings import Settings
from humexjournal.problem import Problem
from humexjournal.vault.catalogue import Catalogue
from humexjournal.vault.store import Vault

# A dataclass with slots is made anew, and a bare super() does not know the new one.


class Supposed(Vault):
    """Other definitions, or other settings; each value of an entry is read by those.

    Nothing is written, and nothing of what another reading has remembered is used.
    """

    def __init__(
        self, vault: Vault, kbi: KBI | None = None, settings: Settings | None = None
    ) -> None:
        """Read the same folders as a vault."""
        super().__init__(vault.root, vault.drafts, vault.above, vault.beside)
        self.kbi, self.settings = kbi, settings

    def _settings(self, problems: list[Problem]) -> Settings:
        return self.settings or super()._settings(problems)

    def _kbis(
        self, found: Catalogue, settings: Settings, problems: list[Problem]
    ) -> dict[str, KBI]:
        kbis = super()._kbis(found, settings, problems)
        return {**kbis, self.kbi.id: self.kbi} if self.kbi else kbis
