"""What may be on an HTML page of somebody's own template, read by us and by another reader."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from humexjournal.rendering.own_html import ATTRIBUTES, ELEMENTS, POLICY, UnfitHtmlError, secured

GOLDEN = (Path(__file__).parent / "golden" / "ana-W26.html").read_text(encoding="utf-8")
BEGINNING = '<!doctype html>\n<html lang="en">\n<head>\n'
PIECES = [
    "<p>", "</p>", "<b title='a>b'>", "<style>", "</style>", "</style >", "<script>", "</script>", "<!--", "-->", "<",
    ">", '"', "'", "=", " ", "\n", "/", "<title>", "</title>", "<svg>", "<a href=", "javascript:a", "onclick=",
    "&lt;", "&#x3c;", "]]>", "<![CDATA[", "<?a", "<p\n", "<P CLASS='a'/>", "\ufb01", "a", "p{}", "<br/>", POLICY,
]  # fmt: skip


class Reader(HTMLParser):
    """The tags and attributes that another reader finds."""

    def __init__(self) -> None:  # noqa: D107
        super().__init__()
        self.found: list[tuple[str, list[str]]] = []
        self.other: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, [name for name, _ in attrs]))

    def handle_comment(self, data: str) -> None:
        self.other.append(data)

    def unknown_decl(self, data: str) -> None:
        self.other.append(data)

    def handle_pi(self, data: str) -> None:
        self.other.append(data)


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    return reader


def test_the_built_in_page_may_be_one() -> None:
    assert secured(GOLDEN) == GOLDEN


def test_a_page_that_was_given_its_policy_is_not_given_it_again() -> None:
    once = secured(GOLDEN.replace(POLICY + "\n", ""))

    assert once.startswith(BEGINNING + POLICY)
    assert secured(once) == once


def test_ordinary_pages_may_have_what_they_need() -> None:
    body = (
        '<main id="a"><h1>A</h1><p style="color: red">a &lt; b <a href="words.md#a">w</a><br>'
        "<img alt='' src='data:image/png;base64,AAAA'/><table><tr><td colspan=\"2\">1</td></tr></table>"
        '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg><details open><summary>a</summary></details></main>'
    )
    page = f"{BEGINNING}{POLICY}</head><body>{body}</body></html>"

    assert secured(page) == page


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
@example("<style></style x><script>")
@example("<title><script></title>")
@example("<p title='</p><script>'>")
def test_another_reader_finds_nothing_that_may_not_be_there(body: str) -> None:
    try:
        page = secured(f"{BEGINNING}</head><body>{body}</body></html>")
    except UnfitHtmlError:
        return
    reader = read(page)

    assert page.startswith(BEGINNING + POLICY)
    assert {tag for tag, _ in reader.found} <= ELEMENTS
    assert {name for _, names in reader.found for name in names} <= {*ATTRIBUTES, "http-equiv"}
    assert reader.other == []


@pytest.mark.parametrize(
    "long",
    [
        "<a" + " a" * 300_000,
        "<a " + " " * 600_000,
        "<a " + "a" * 600_000,
        "<a a" + "=" * 600_000,
        "<" * 600_000,
    ],
)
def test_long_nonsense_is_refused_at_once(long: str) -> None:
    with pytest.raises(UnfitHtmlError):
        secured(BEGINNING + long)
