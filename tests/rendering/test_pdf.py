"""A page as PDF: literal texts, the same bytes, tags, and nothing from outside."""

import re
from pathlib import Path
from unicodedata import normalize

import pypdfium2
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

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


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a template that has every part of a page."""
    return written(tmp_path_factory.mktemp("parts"), PARTS)


def written(folder: Path, template: str) -> Path:
    """The folder, with a template in it and what all templates share."""
    (folder / "page.typ").write_bytes(PAGE.read_bytes())
    (folder / "fonts").symlink_to(PAGE.parent / "fonts")
    (folder / "one.typ").write_text(template, encoding="utf-8")
    return folder


def page_of(folder: Path, **values: object) -> bytes:
    """What the template in the folder makes of some data."""
    return render_pdf("one", {"name": "Ana", "paper": "a4", **values}, folder)


def texts(pdf: bytes) -> list[str]:
    """The text of each page."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]


def test_a_page_has_its_parts(parts: Path) -> None:
    (text,) = texts(page_of(parts))
    assert text.splitlines() == [
        "Ana 22–28 June", "Ana", "1 Signs", "?", "Kept? yes no", "One change", "from when",
        "The foot.",
    ]  # fmt: skip


def test_signs_and_boxes_have_words_for_whoever_listens(parts: Path) -> None:
    pdf = page_of(parts)
    for state in ("done", "minimum", "missed", "pending", "bonus"):
        assert f"/Alt(the meaning of {state})".encode() in pdf


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_the_paper_is_chosen_by_the_data(parts: Path, paper: str, size: tuple[int, int]) -> None:
    (page,) = pypdfium2.PdfDocument(page_of(parts, paper=paper))
    assert tuple(round(length) for length in page.get_size()) == size


def test_a_page_is_tagged_and_has_a_title_and_a_language(parts: Path) -> None:
    pdf = page_of(parts)
    for part in (b"/StructTreeRoot", b"/Lang(en)", b"/Title(A page)", b"pdfuaid:part"):
        assert part in pdf


def test_a_page_carries_nothing_that_acts_or_leads_away(parts: Path) -> None:
    pdf = page_of(parts, name="https://example.com/ javascript:alert(1)")
    acting = (b"/URI", b"/JavaScript", b"/JS", b"/Launch", b"/EmbeddedFile", b"/Annot", b"/GoToR")
    assert [one for one in acting if one in pdf] == []


def test_a_page_is_the_same_wherever_its_templates_lie(parts: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "another place"
    elsewhere.mkdir()
    assert page_of(written(elsewhere, PARTS)) == page_of(parts)


MARKUP = [
    "*bold* _em_ `raw` - -- ---", '#panic("x")', "$a$", "<lbl> @ref", "//c /*c*/", r"\u{1f} \*",
    '#import "@preview/x:1.0.0"', "= Heading", "- item", "+ item", "/ term: it", "[x] {y} (z)",
    "it's \"quoted\" ~ ...", "https://example.com/", '#read("/etc/passwd")', "%%", "\\",
]  # fmt: skip


@pytest.mark.parametrize("text", MARKUP)
def test_what_people_write_is_no_markup(text: str, parts: Path) -> None:
    (shown,) = texts(page_of(parts, name=text))
    assert shown.count(text) == 2


LETTERS = st.characters(min_codepoint=0x20, max_codepoint=0x44F, categories=("L", "N", "P", "S"))


@settings(max_examples=60)
@given(st.text(LETTERS, min_size=1, max_size=20))
def test_any_letters_come_out_as_they_went_in(parts: Path, text: str) -> None:
    (shown,) = texts(page_of(parts, name=text))
    assert same(text) in same(shown)


def same(text: str) -> str:
    """The text without spaces, composed in one way."""
    return re.sub(r"\s", "", normalize("NFC", text))


@settings(max_examples=60)
@given(st.text(max_size=60))
@example("漢字 かな 한글 🎉")
@example("\ud800 \u202e \x00 \x1b[31m \ufdd0")
@example("a" + "\u0301" * 200)
def test_nothing_that_can_be_written_keeps_a_page_from_being_made(parts: Path, text: str) -> None:
    assert len(texts(page_of(parts, name=text))) == 1


def test_a_letter_that_no_font_has_leaves_a_box_and_all_the_rest(parts: Path) -> None:
    (shown,) = texts(pdf := page_of(parts, name="Ana 漢字"))
    assert "Ana" in shown
    assert "The foot." in shown
    assert b"/StructTreeRoot" in pdf


REACHING = [
    '#import "@preview/x:1.0.0"', '#import "@preview/x:1.0.0": *', '#import ("@pre" + "view/x:1.0.0")',
    '#include "@local/x:1.0.0"', '#include "../secret.typ"', '#import "/etc/x.typ"', '#eval("1")',
    '#let at = "@preview/x:1.0.0"\n#import at',
]  # fmt: skip


@pytest.mark.parametrize("template", REACHING)
def test_a_template_takes_nothing_but_what_lies_beside_it(template: str, tmp_path: Path) -> None:
    with pytest.raises(NoPdfError, match=r"^one.typ may take nothing but a file beside it: "):
        page_of(written(tmp_path, template))


@pytest.mark.parametrize("way", ["../secret.txt", "../../secret.txt", "/../secret.txt", "{secret}"])
@pytest.mark.parametrize("read", ["read", "json", "image"])
def test_a_template_reads_nothing_outside_its_folder(read: str, way: str, tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    secret = tmp_path / "secret.txt"
    secret.write_text('"secret"', encoding="utf-8")
    with pytest.raises(NoPdfError, match=r"would escape the project root|file not found"):
        page_of(written(tmp_path / "templates", f'#{read}("{way.format(secret=secret)}")'))


def test_a_word_of_thousands_of_letters_is_cut(tmp_path: Path) -> None:
    (tmp_path / "one.typ").write_text("#let data = json(bytes(sys.inputs.data))\n#data.text\n")

    made = render_pdf("one", {"text": "W" * 10_000}, tmp_path)

    pages = pypdfium2.PdfDocument(made)
    letters = "".join(page.get_textpage().get_text_range() for page in pages)
    assert letters.count("W") == 199
