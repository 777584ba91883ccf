"""Writing SVG: elements, escaped text, and numbers in one form."""

import re
from functools import cache
from xml.sax.saxutils import escape, quoteattr

from humexjournal.rendering.escape import plain

_NO_XML = re.compile("[\ufffe\uffff]")


class Svg(str):
    """Markup that is finished; a template puts it on an HTML page as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        """What autoescaping takes in place of its own."""
        return self


def element(name: str, *inside: str, **attributes: str | float) -> str:
    """An element around markup; `font_size=26` becomes `font-size="26"`."""
    given = "".join(f" {_name(key)}={_value(value)}" for key, value in attributes.items())
    return f"<{name}{given}>{''.join(inside)}</{name}>" if inside else f"<{name}{given}/>"


def text(content: str) -> str:
    """A text as characters of XML, whatever people write."""
    return escape(_NO_XML.sub("\ufffd", plain(content)))


def number(value: float) -> str:
    """At most one decimal, the same on every machine."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


@cache
def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def _value(value: str | float) -> str:
    # Nothing in a number has to be quoted, and most values are numbers.
    return quoteattr(value) if isinstance(value, str) else f'"{number(value)}"'
