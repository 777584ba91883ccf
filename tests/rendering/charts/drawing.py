"""Reading an SVG back: its elements, and how far each reaches."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree as ET

from humexjournal.rendering.charts import ink

NAMESPACE = "{http://www.w3.org/2000/svg}"


class Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 — our own


def named(root: ET.Element, name: str) -> list[ET.Element]:
    return list(root.iter(f"{NAMESPACE}{name}"))


def groups(svg: str, kind: str) -> list[ET.Element]:
    """The marks of a chart: what has a class."""
    return [one for one in named(parsed(svg), "g") if one.get("class") == f"chart-{kind}"]


def texts(svg: str) -> list[str]:
    return [one.text or "" for one in named(parsed(svg), "text")]


def boxes(root: ET.Element) -> Iterator[tuple[str, Box]]:
    """Whatever is drawn, with its bounds, half a line around it."""
    for one in root.iter():
        name = one.tag.removeprefix(NAMESPACE)
        if name in BOUNDS:
            half = float(one.get("stroke-width", "0")) / 2 if one.get("stroke") else 0
            left, top, right, bottom = BOUNDS[name](one)
            # A line ends where it ends: it is thick across, not along.
            across = 0 if name == "line" and top == bottom else half
            along = 0 if name == "line" and left == right else half
            yield name, Box(left - across, top - along, right + across, bottom + along)


def _numbers(one: ET.Element, *names: str) -> list[float]:
    return [float(one.get(name, "0")) for name in names]


def _rect(one: ET.Element) -> Box:
    x, y, width, height = _numbers(one, "x", "y", "width", "height")
    assert width >= 0
    assert height >= 0
    return Box(x, y, x + width, y + height)


def _circle(one: ET.Element) -> Box:
    x, y, r = _numbers(one, "cx", "cy", "r")
    return Box(x - r, y - r, x + r, y + r)


def _line(one: ET.Element) -> Box:
    x1, y1, x2, y2 = _numbers(one, "x1", "y1", "x2", "y2")
    return Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))


def _around(ends: list[tuple[float, float]]) -> Box:
    xs, ys = zip(*ends, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def _path(one: ET.Element) -> Box:
    drawn = re.sub(r"A\S+ \S+ 0 0 0 ", "L", one.get("d", ""))
    return _around([(float(x), float(y)) for x, y in re.findall(r"([-\d.]+) ([-\d.]+)", drawn)])


def _polygon(one: ET.Element) -> Box:
    pairs = (pair.split(",") for pair in one.get("points", "").split())
    return _around([(float(x), float(y)) for x, y in pairs])


def _text(one: ET.Element) -> Box:
    x, y, size = _numbers(one, "x", "y", "font-size")
    width = ink.wide(one.text or "", size)
    left = x - width * {"start": 0, "middle": 0.5, "end": 1}[one.get("text-anchor", "start")]
    return Box(left, y - 0.75 * size, left + width, y + 0.22 * size)


BOUNDS = {
    "rect": _rect, "circle": _circle, "line": _line, "path": _path, "polygon": _polygon,
    "text": _text,
}  # fmt: skip
