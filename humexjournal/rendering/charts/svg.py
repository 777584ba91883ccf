"""Writing SVG: elements, escaped text, and numbers in one form."""

from functools import cache, lru_cache

from humexjournal.late_pattern import late_pattern
from humexjournal.rendering.escape import plain

_NO_XML = late_pattern("[\ufffe\uffff]")
_IN_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_IN_QUOTES = _IN_TEXT | str.maketrans({'"': "&quot;"})
REMEMBERED = 2048
"""Values that are kept as they are written: places and colours return on every chart."""


class Svg(str):
    """Markup that is finished; a template puts it on an HTML page as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        """What autoescaping takes in place of its own."""
        return self


def element(name: str, *inside: str, **attributes: str | float) -> str:
    """An element around markup; `font_size=26` becomes `font-size="26"`."""
    given = "".join([f' {_name(key)}="{_value(value)}"' for key, value in attributes.items()])
    return f"<{name}{given}>{''.join(inside)}</{name}>" if inside else f"<{name}{given}/>"


def text(content: str) -> str:
    """A text as characters of XML, whatever people write."""
    return _NO_XML.sub("\ufffd", plain(content)).translate(_IN_TEXT)


@lru_cache(maxsize=REMEMBERED)
def number(value: float) -> str:
    """At most one decimal, the same on every machine."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


@cache
def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


@lru_cache(maxsize=REMEMBERED)
def _value(value: str | float) -> str:
    return value.translate(_IN_QUOTES) if isinstance(value, str) else number(value)
