"""A page as PDF: literal texts, the same bytes, tags, and nothing from outside."""

from pathlib import Path

import pypdfium2
import pytest

from humexjournal.rendering.pdf import NoPdfError, render_pdf

PAGE = Path(__file__).parents[2] / "templates" / "page.typ"
BEGIN = """#import "page.typ": *
#show: page-of.with(title: "A page", language: "en", paper: data.paper)
#fitted(style => {
"""
PARTS = f"""{BEGIN}
  head-of(data.name, ("22–28 June", ""), style: style)
  lead-of(data.name, style: style)
  part(1, "Signs")
  for state in ("done", "minimum", "missed", "unlogged", "pending", "bonus", "off", "") {{
    sign(state, "the meaning of " + state)
  }}
  choices("Kept?", ("yes", "no"), chosen: "yes")
  ruled(2)
  asked("One change", hint: "from when")
  foot-of(("The foot.",), style: style)
}})
"""


def render(tmp_path: Path, template: str, **values: object) -> bytes:
    """What a template of a folder of its own makes of some data."""
    (tmp_path / "page.typ").write_bytes(PAGE.read_bytes())
    (tmp_path / "fonts").symlink_to(PAGE.parent / "fonts")
    (tmp_path / "one.typ").write_text(template, encoding="utf-8")
    return render_pdf("one", {"name": "Ana", "paper": "a4", **values}, tmp_path)


def texts(pdf: bytes) -> list[str]:
    """The text of each page."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]


def test_a_page_has_its_parts(tmp_path: Path) -> None:
    (text,) = texts(render(tmp_path, PARTS))
    assert text.splitlines() == [
        "Ana 22–28 June", "Ana", "1 Signs", "?", "Kept? yes no", "One change", "from when",
        "The foot.",
    ]  # fmt: skip


def test_signs_and_boxes_have_words_for_whoever_listens(tmp_path: Path) -> None:
    pdf = render(tmp_path, PARTS)
    for state in ("done", "minimum", "missed", "pending", "bonus"):
        assert f"/Alt(the meaning of {state})".encode() in pdf


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_the_paper_is_chosen_by_the_data(tmp_path: Path, paper: str, size: tuple[int, int]) -> None:
    (page,) = pypdfium2.PdfDocument(render(tmp_path, PARTS, paper=paper))
    assert tuple(round(length) for length in page.get_size()) == size


def test_a_page_is_tagged_and_has_a_title_and_a_language(tmp_path: Path) -> None:
    pdf = render(tmp_path, PARTS)
    for part in (b"/StructTreeRoot", b"/Lang(en)", b"/Title(A page)", b"pdfuaid:part"):
        assert part in pdf


def test_a_template_takes_only_what_lies_beside_it(tmp_path: Path) -> None:
    for reach in ('#import "@preview/x:1.0.0"', '#eval("1")'):
        with pytest.raises(NoPdfError, match="may take nothing but a file beside it"):
            render_pdf("one", {}, written(tmp_path, reach))


def written(tmp_path: Path, template: str) -> Path:
    """A folder of its own for a template."""
    folder = tmp_path / str(len(list(tmp_path.iterdir())))
    folder.mkdir()
    (folder / "one.typ").write_text(template, encoding="utf-8")
    return folder
