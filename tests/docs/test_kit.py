"""docs/kit/ has what the program makes: `make kit` writes it."""

import runpy

import pypdfium2
import pytest
from pages import ROOT, page

KIT = ROOT / "docs" / "kit"
MADE = dict(runpy.run_path(str(ROOT / "scripts" / "write-kit"))["pages"]())


def read(data: bytes) -> list[str]:
    """What stands on each page; the bytes are those of one version of typst."""
    with pypdfium2.PdfDocument(data) as document:
        return [one.get_textpage().get_text_range() for one in document]


def test_every_page_is_there_and_named_in_its_readme() -> None:
    there = {path.relative_to(KIT).as_posix() for path in KIT.rglob("*.pdf")}
    assert there == set(MADE)
    assert all(f"({name})" in page("docs/kit/README.md") for name in MADE)


@pytest.mark.parametrize("name", MADE)
def test_a_page_is_the_one_that_the_program_makes(name: str) -> None:
    assert read((KIT / name).read_bytes()) == read(MADE[name])


@pytest.mark.parametrize(
    ("name", "pages"), [("blank-week", 1), ("card", 1), ("kick-off", 2), ("agreement", 1)]
)
@pytest.mark.parametrize("edition", ["en", "de"])
def test_a_page_has_no_dates_and_no_names(edition: str, name: str, pages: int) -> None:
    texts = read(MADE[f"{edition}/{name}.pdf"])
    assert len(texts) == pages
    assert "2026" not in "".join(texts)
    assert "Ana" not in "".join(texts)
