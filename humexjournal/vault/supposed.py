"""A vault as it would be read if some of what is agreed were said otherwise."""

from dataclasses import dataclass, field

from humexjournal.core.kbi import KBI
from humexjournal.core.settings import Settings
from humexjournal.problem import Problem
from humexjournal.vault.catalogue import Catalogue
from humexjournal.vault.store import Vault

# A dataclass with slots is made anew, and a bare super() does not know the new one.


@dataclass(slots=True)
class Supposed(Vault):
    """Other definitions, or other settings; each value of an entry is read by those.

    Nothing is written, and nothing of what another reading has remembered is used.
    """

    kbi: KBI | None = field(default=None, kw_only=True)
    settings: Settings | None = field(default=None, kw_only=True)

    def _settings(self, problems: list[Problem]) -> Settings:
        return self.settings or super(Supposed, self)._settings(problems)

    def _kbis(
        self, found: Catalogue, settings: Settings, problems: list[Problem]
    ) -> dict[str, KBI]:
        kbis = super(Supposed, self)._kbis(found, settings, problems)
        return {**kbis, self.kbi.id: self.kbi} if self.kbi else kbis
