"""Every week of every vault among the tests is one page of paper, a month or a quarter two."""

from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from msgspec.structs import replace

from humexjournal.app.outputs import WORDS, outputs
from humexjournal.vault.store import Vault

ROOT = Path(__file__).parents[2]
VAULTS = [
    # a vault, as of when, and how many weeks, months and quarters it has by then
    ("example-vault", date(2026, 6, 28), 6, 3),
    ("tests/vaults/obsidian-periodic", date(2026, 6, 28), 9, 3),
]


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize(("vault", "as_of", "weeks", "longer"), VAULTS)
def test_every_page_has_its_length(
    vault: str, as_of: date, weeks: int, longer: int, paper: str
) -> None:
    journal = Vault(ROOT / vault).read().journal
    on_paper = replace(journal.settings, sheets=("pdf",), paper=paper)
    made = outputs(replace(journal, settings=on_paper), as_of)
    pages = {name: len(pypdfium2.PdfDocument(pdf)) for name, pdf in made.items() if name != WORDS}
    assert [count for name, count in pages.items() if "-W" in name] == [1] * weeks
    assert [count for name, count in pages.items() if "-W" not in name] == [2] * longer
