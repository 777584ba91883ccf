"""The story of a behaviour, from its vault and what git has of its definition."""

from datetime import date

from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.parsing.definition_texts import definition_texts
from humexjournal.reviews.story import Story, story
from humexjournal.vault.definition_history import definition_history
from humexjournal.vault.store import Vault


def kbi_story(kbi: KBI, vault: Vault, journal: Journal, as_of: date) -> Story:
    """Its story as of a day."""
    history = definition_history(vault.root, kbi.path)
    now = definition_texts(vault.text(kbi.path).encode(), kbi.path)
    return story(kbi, journal, history, now, as_of)
