"""Every week of every vault among the tests is one page of paper."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from humexjournal.app.outputs import WORDS, outputs
from humexjournal.vault.store import Vault

ROOT = Path(__file__).parents[2]
VAULTS = [
    # a vault, as of when, and how many weeks it has by then
    ("example-vault", date(2026, 6, 28), 6),
    ("tests/vaults/obsidian-periodic", date(2026, 6, 28), 9),
]


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize(("vault", "as_of", "weeks"), VAULTS)
def test_every_week_is_one_page(vault: str, as_of: date, weeks: int, paper: str) -> None:
    journal = Vault(ROOT / vault).read().journal
    on_paper = replace(journal.settings, sheets=("pdf",), paper=paper)
    made = outputs(replace(journal, settings=on_paper), as_of)
    pages = {name: len(pypdfium2.PdfDocument(pdf)) for name, pdf in made.items() if name != WORDS}
    assert len(pages) == weeks
    assert set(pages.values()) == {1}
