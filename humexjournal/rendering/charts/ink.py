"""The measures of all charts: tenths of a millimetre, five greys, letters of at least 7 points."""

from itertools import accumulate
from unicodedata import east_asian_width

from humexjournal.rendering.charts import svg
from humexjournal.rendering.prose import ELLIPSIS

PALE, LIGHT, MIDDLE, DARK, BLACK = "#f2f2f2", "#cfcfcf", "#9a9a9a", "#5f5f5f", "#1a1a1a"
"""Five greys that a photocopier keeps apart; a state never depends on them alone."""

WHITE = "#ffffff"
NO_FILL = "none"
THIN, LINE, BOLD = 2, 3, 5

SMALL, TEXT = 26, 29
"""Sizes of letters: 7.4 and 8.2 points."""

FONTS = "Inter, 'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif"

_NARROW = "iljtfrI.,:;|!'’() "
_WIDE, _CAPITAL, _FULL, _SLIM, _USUAL = 0.95, 0.76, 1.05, 0.42, 0.64


def label(  # noqa: PLR0913 — what it says, where, and how
    x: float, y: float, said: str, *, anchor: str = "start", size: int = SMALL, fill: str = BLACK
) -> str:
    """A line of text at its base line."""
    if not said:
        return ""
    return svg.element(
        "text", svg.text(said), x=x, y=y, font_size=size, text_anchor=anchor, fill=fill
    )


def wide(said: str, size: int = SMALL) -> float:
    """How wide a text is at most in an ordinary font without serifs."""
    return size * sum(map(_width, said))


def fitted(said: str, room: float, size: int = SMALL) -> str:
    """The text, cut so that it fits."""
    if wide(said, size) <= room:
        return said
    reached = accumulate(_width(letter) * size for letter in said)
    kept = sum(end + size * _WIDE <= room for end in reached)
    return said[:kept].rstrip() + ELLIPSIS


def _width(letter: str) -> float:
    if letter == "W" or east_asian_width(letter) in "WF":
        return _FULL
    if letter in _NARROW:
        return _SLIM
    if letter in "mwM%@—" or ord(letter) > 0x2E7F:  # noqa: PLR2004 — scripts with wide letters
        return _WIDE
    return _CAPITAL if letter.isupper() else _USUAL
