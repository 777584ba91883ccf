"""A chart: its drawing, the same in words, and its size."""

from collections.abc import Iterable
from hashlib import sha256
from math import ceil

from msgspec import Struct

from humexjournal.rendering.charts import ink
from humexjournal.rendering.charts.drawn import Drawn
from humexjournal.rendering.charts.svg import Svg, element, number, text
from humexjournal.rendering.escape import plain
from humexjournal.rendering.words import Catalogue

TENTHS = 10


class Chart(Struct, frozen=True):
    """An SVG of its own size in millimetres, and a text that says all that it shows."""

    svg: Svg
    text: str
    width: float
    height: float


def chart(
    drawn: Drawn, words: Catalogue, width: float, height: float, marks: Iterable[str]
) -> Chart:
    """A chart from its marks, in tenths of a millimetre; its size is in whole ones."""
    width, height = max(ceil(width), TENTHS), max(ceil(height), TENTHS)
    title, said = map(plain, words.chart(drawn))
    shown = element("g", *marks, font_family=ink.FONTS)
    name = _name(drawn, title, said, shown)
    inside = (
        element("title", text(title), id=f"{name}-title"),
        element("desc", text(said), id=f"{name}-desc"),
        shown,
    )
    drawing = element(
        "svg",
        *(f"\n{part}" for part in inside),
        "\n",
        xmlns="http://www.w3.org/2000/svg",
        width=f"{number(width / TENTHS)}mm",
        height=f"{number(height / TENTHS)}mm",
        viewBox=f"0 0 {number(width)} {number(height)}",
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
    )
    return Chart(Svg(drawing), said, width / TENTHS, height / TENTHS)


def _name(drawn: Drawn, *shown: str) -> str:
    """The same for what looks and reads the same, and another for anything else."""
    kind = type(drawn).__name__.removesuffix("Data").lower()
    return f"{kind}-{sha256(' '.join(shown).encode()).hexdigest()[:8]}"
