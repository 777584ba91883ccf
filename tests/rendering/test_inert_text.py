r"""Whatever somebody writes stays text on every page and in every form of it.

Each page is made of a journal in which every free text is hostile, and of one in which it is as
many letters x. The two may differ in text, and in nothing else.
"""

import re
import unicodedata
from collections import Counter
from functools import cache
from html import unescape
from html.parser import HTMLParser

import pypdfium2
import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from rendering.every_page import FORMS, WITH_PDF, Values, every_page
from rendering.spoken import spoken
from reviews.full_month import JUNE

from humexjournal.rendering.escape import plain
from humexjournal.rendering.own_html import POLICY
from humexjournal.rendering.pdf import can_make_pdf, render_pdf
from humexjournal.rendering.templates import render

VECTORS = {
    "a script": "<script>alert(1)</script>",
    "a picture": "<img src=//x.example onerror=a()>",
    "a drawing": "<svg/onload=a()><iframe src=x>",
    "an end of a style": "</style></title><style>*{}",
    "an end of a comment": "--><!-- a <!doctype a> <?a?>",
    "an attribute": "\"' onclick=a() x=\"",
    "an address": "javascript:alert(1) a@x.example",
    "a link": "[a](javascript:a) ![a](x.png)",
    "a link to an address": "<https://x.example> https://x.example",
    "a bare address": "www.x.example mailto:a@x.example",
    "a link by a name": "[a]: https://x.example [a][a]",
    "entities": "&lt;b&gt; &#60;i&#62; &copy; &amp;",
    "a wikilink": "[[a|b]] ![[a#b]]",
    "a query": "`= this.a` `$= dv.b`",
    "a fence": "```dataviewjs a\na\n```",
    "another fence": "~~~dataview\na\n~~~",
    "Templater": "<%* a %> <% tp.a %>",
    "Jinja": "{{ a }} {% b %} {# c #}",
    "a formula": "$$a$$ $b$ \\(c\\) \\begin{a}",
    "a table": "a | b\n|--|--|\n| c | d |",
    "a heading": "# a",
    "an underlined heading": "a\n===\nb\n---",
    "a tag": "#tag and #tag/b",
    "a callout": "> [!note] a\n> b",
    "a footnote": "[^1] [^1]: a ^[b]",
    "a block": "a ^id",
    "a comment": "%% a %% a:: b (c:: d) ==e==",
    "a list": "- [ ] a",
    "a numbered list": "1. a",
    "emphasis": "**a** _b_ *c* __d__ ~~e~~",
    "a rule": "---",
    "a line of a table": "|:--|",
    "blanks": "    a\tb\u00a0\u2028c\r\nd",
    "turns of direction": "a\u202eb\u2066c\u200f\u061cd",
    "nothing to see": "\u200b\u2060a\ufeffb\ufff9",
    "controls": "a\x00b\x1b[2Jc\x07\x9b31m\x7f",
    "typst": '#import "/etc/a" *a* <b> @c $d$ \\ #read("x")',
    "a long word": "Wx" * 5_000,
    "many tags": "<b>" * 100,
    "an end of a line": "a\\",
}  # fmt: skip
ON_PAPER = (
    "typst", "a script", "an address", "a link", "entities", "Jinja", "a formula", "a heading",
    "emphasis", "blanks", "turns of direction", "controls",
)  # fmt: skip
"""What a typst page could take for more than text. To break a very long word takes it minutes."""
EVERY = pytest.mark.parametrize("text", VECTORS.values(), ids=VECTORS, scope="module")
"""All that is tried with a text comes one after the other, since its pages are made once."""
POSSIBLE = pytest.mark.skipif(not can_make_pdf(), reason="no typst here")
SIGNS = re.compile(
    r"\[\[|\{\{|%%|::|==|\$\{|\$\$|(?<!\\)(?:\{%|://|\^\[|\[\^|\[!)"
    r"|\bwww\.|(?<![\\\w&])#\w|(?<!\\)\^[\w-]+$",
    re.MULTILINE,
)
"""What a plug-in looks for in the source of a note: links, fields, comments, tags, blocks."""
FENCE = re.compile("^```.*?^```$", re.MULTILINE | re.DOTALL)
LINK = {"href", "src", "action", "xlink:href", "style", "content", "class", "role", "http-equiv"}
"""Attributes whose values are compared as well, as no text of people belongs there."""
PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


@cache
def values(text: str) -> dict[str, Values]:
    return every_page(spoken(text), JUNE.last)


def harmless(text: str) -> str:
    """As many letters, in as many words."""
    return re.sub(r"\S", "x", plain(text))


def made(text: str, form: str) -> dict[str, str]:
    """The pages in a form; that of words is markdown only."""
    pages = values(text)
    names = [name for name in pages if form == "md" or name != "words"]
    return {name: render(f"{name}.{form}", pages[name]) for name in names}


def test_the_texts_are_on_the_pages() -> None:
    for form in FORMS:
        for name, page in made("zebra", form).items():
            assert name == "words" or "zebra" in page.casefold()


@EVERY
def test_html_has_no_other_tags_than_with_harmless_text(text: str) -> None:
    expected = made(harmless(text), "html")
    for name, page in made(text, "html").items():
        assert POLICY in page
        assert Reader(page).found == Reader(expected[name]).found, name
        assert plain(text)[:9] in unescape(page)


class Reader(HTMLParser):
    """The tags, attributes and addresses that a reader finds, style sheets, and what else is no text."""

    def __init__(self, page: str) -> None:  # noqa: D107
        super().__init__()
        self.found: Counter[object] = Counter()
        self.within = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.within = tag
        self.found[tag, tuple((key, value if key in LINK else "") for key, value in attrs)] += 1

    def handle_data(self, data: str) -> None:
        if self.within == "style":
            self.found[data] += 1

    def handle_endtag(self, tag: str) -> None:
        self.found[f"/{tag}"] += 1
        self.within = ""

    def handle_comment(self, _: str) -> None:
        self.found["comment"] += 1

    def unknown_decl(self, _: str) -> None:
        self.found["declaration"] += 1

    def handle_decl(self, decl: str) -> None:
        self.found[f"!{decl}"] += 1

    def handle_pi(self, _: str) -> None:
        self.found["instruction"] += 1


@EVERY
def test_markdown_has_no_other_parts_than_with_harmless_text(text: str) -> None:
    expected = made(harmless(text), "md")
    for name, page in made(text, "md").items():
        assert parts(page) == parts(expected[name]), name
        assert signs(page) == signs(expected[name]), name


def parts(page: str) -> list[str]:
    """What a reader of markdown finds, where a link leads, and no text."""
    tokens = [inside for token in PARSER.parse(page) for inside in (token, *(token.children or []))]
    return [described(one) for one in tokens if one.type not in ("text", "text_special")]


def described(token: Token) -> str:
    return " ".join((token.type, token.tag, token.info, *map(str, token.attrs.values())))


def signs(page: str) -> list[str]:
    """What something other than markdown finds; Templater looks into fences as well."""
    return [*SIGNS.findall(FENCE.sub("", page)), *re.findall("<%", page)]


@EVERY
def test_text_has_nothing_that_moves_or_hides(text: str) -> None:
    for name, page in made(text, "txt").items():
        bad = [sign for sign in page if unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp")]
        assert set(bad) <= {"\n"}, name
        assert not set(page) & set("\u061c\u200e\u200f\u202a\u202e\u2066\u2069"), name


@POSSIBLE
@pytest.mark.parametrize("text", [VECTORS[name] for name in ON_PAPER], ids=ON_PAPER)
def test_pdf_leads_nowhere_and_has_the_text_as_it_is(text: str) -> None:
    pages = values(text)
    for name in WITH_PDF:
        pdf = render_pdf(name, {**pages[name]})
        assert not re.search(rb"/(URI|JavaScript|JS|Launch|EmbeddedFile|Annots|OpenAction)\b", pdf)
        assert bare(plain(text))[:9] in bare(text_of(pdf)), name


def text_of(pdf: bytes) -> str:
    pages = pypdfium2.PdfDocument(pdf)
    return "".join(page.get_textpage().get_text_range() for page in pages)


def bare(text: str) -> str:
    return re.sub("[\\s\u200b\ufffe-]+", "", text).casefold()
