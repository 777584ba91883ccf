"""An HTML page of somebody's own template: what may be on it, and the policy that it must carry.

The page has to be written in a strict way, in which this and every browser read the same: every
"<" begins a tag of the list, and values stand in quotes. Whatever else is on it is not shown.
"""

import re
from collections.abc import Iterator
from html import unescape

from humexjournal.late_pattern import late_pattern

POLICY = (
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
    "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">"
)
"""Nothing is loaded and nothing is run, whatever is on the page."""

ELEMENTS = frozenset({
    "a", "abbr", "article", "aside", "b", "blockquote", "body", "br", "caption", "circle", "cite",
    "code", "col", "colgroup", "dd", "del", "desc", "details", "div", "dl", "dt", "ellipse", "em",
    "figcaption", "figure", "footer", "g", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header",
    "hr", "html", "i", "img", "ins", "li", "line", "main", "mark", "meta", "nav", "ol", "p", "path",
    "polygon", "polyline", "pre", "q", "rect", "s", "section", "small", "span", "strong", "style",
    "sub", "summary", "sup", "svg", "table", "tbody", "td", "text", "tfoot", "th", "thead", "time",
    "title", "tr", "tspan", "u", "ul", "wbr",
})  # fmt: skip
ATTRIBUTES = frozenset({
    "alt", "charset", "class", "colspan", "content", "cx", "cy", "d", "datetime", "dir", "dx",
    "dy", "fill", "fill-opacity", "font-family", "font-size", "font-weight", "height", "href",
    "id", "lang", "name", "open", "opacity", "points", "preserveaspectratio", "r", "role",
    "rowspan", "rx", "ry", "scope", "span", "src", "start", "stroke", "stroke-dasharray",
    "stroke-linecap", "stroke-width", "style", "text-anchor", "title", "transform", "type",
    "value", "viewbox", "width", "x", "x1", "x2", "xmlns", "y", "y1", "y2",
})  # fmt: skip
_LOADING = {"href": "a", "src": "img"}
"""Attributes that lead somewhere, each with the one element that may have it."""

_NAME = r"[A-Za-z][A-Za-z0-9-]*"
_VALUE = r"\"[^\"<>]*\"|'[^'<>]*'"
_ATTRIBUTE = late_pattern(rf"\s+({_NAME})(?:\s*=\s*({_VALUE}))?")
_TAG = late_pattern(rf"<(/?)({_NAME})((?:{_ATTRIBUTE.pattern})*)\s*/?>")
_BEGINNING = late_pattern(r"\s*<!doctype html>\s*<html[^<>]*>\s*<head>", re.IGNORECASE)
_WITH_POLICY = late_pattern(rf"(?:\s*<meta [^<>]*>)*?\s*{re.escape(POLICY)}")
"""Anything else before it might not be what it seems: within a title a tag is text."""
_END_OF_STYLE = late_pattern(r"</style\s*>", re.IGNORECASE)
_STYLE_LOADS = late_pattern(r"@import|url\(|image-set|expression|\\", re.IGNORECASE)
_DATA_IMAGE = late_pattern(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]*")
_SCHEME = late_pattern(r"[a-z][a-z0-9+.-]*:|[/\\]{2}", re.IGNORECASE)
_BLANKS = late_pattern("[\x00-\x20]+")


class UnfitHtmlError(Exception):
    """A page that is not shown; its text is what is on it, such as "<script>"."""


def secured(page: str) -> str:
    """The page with its policy, which a template may have lost."""
    beginning = _BEGINNING.match(page)
    if beginning is None:
        raise UnfitHtmlError("no <!doctype html>, <html> and <head> at its beginning")
    rest = page[page.lower().index("<html") :]
    for name, attributes in _tags(rest):
        _look_at(name, attributes)
    if _WITH_POLICY.match(page, beginning.end()):
        return page
    return f"{page[: beginning.end()]}\n{POLICY}{page[beginning.end() :]}"


def _tags(page: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Every tag that opens something, with what it says in lower case."""
    at = 0
    while (at := page.find("<", at)) >= 0:
        tag = _TAG.match(page, at)
        if tag is None:
            word = page[at : at + 20].split(maxsplit=1)[0]
            raise UnfitHtmlError(f"{word}, which is no plain tag")
        at, name = tag.end(), tag[2].lower()
        if tag[1]:
            continue
        yield name, _attributes(name, tag[3])
        if name == "style":
            at = _after_style(page, at)


def _attributes(name: str, written: str) -> dict[str, str]:
    """What a tag says; of two that are the same a browser would take the first."""
    found = [(key.lower(), unescape(value[1:-1])) for key, value in _ATTRIBUTE.findall(written)]
    if len(dict(found)) < len(found):
        raise UnfitHtmlError(f"an attribute twice, in <{name}>")
    return dict(found)


def _after_style(page: str, at: int) -> int:
    """Where a style sheet ends, of which a browser takes everything else for style."""
    end = _END_OF_STYLE.search(page, at)
    if end is None or "<" in page[at : end.start()]:
        raise UnfitHtmlError("a “<” within <style>")
    _look_at_style(page[at : end.start()])
    return end.end()


def _look_at(name: str, attributes: dict[str, str]) -> None:
    if name not in ELEMENTS:
        raise UnfitHtmlError(f"<{name}>")
    if "http-equiv" in attributes:
        _look_at_policy(name, attributes)
        return
    for key, value in attributes.items():
        if key not in ATTRIBUTES and not key.startswith(("aria-", "data-")):
            raise UnfitHtmlError(f"{key}= in <{name}>")
        if key in _LOADING and (name != _LOADING[key] or _leads_away(key, value)):
            raise UnfitHtmlError(f"{key}= that leads elsewhere, in <{name}>")
        if key in ("colspan", "rowspan", "span") and not re.fullmatch("[0-9]{1,2}", value):
            raise UnfitHtmlError(f"{key}= of more than 99, in <{name}>")
    _look_at_style(attributes.get("style", ""))


def _look_at_policy(name: str, attributes: dict[str, str]) -> None:
    written = "".join(f' {key}="{value}"' for key, value in attributes.items())
    if f"<{name}{written}>" != POLICY:
        raise UnfitHtmlError(f"http-equiv= in <{name}>")


def _look_at_style(style: str) -> None:
    if found := _STYLE_LOADS.search(style):
        raise UnfitHtmlError(f"{found[0]} in its style")


def _leads_away(key: str, value: str) -> bool:
    """Whether a link leads out of the folder of the pages, or an image is no image in itself."""
    value = _BLANKS.sub("", value)
    return not _DATA_IMAGE.fullmatch(value) if key == "src" else bool(_SCHEME.match(value))
