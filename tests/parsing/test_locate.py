"""From keys to line, column and length."""

import pytest

from humexjournal.parsing.locate import Place, locate
from humexjournal.problem import Location, Span

NOTE = """\
---
# a comment: yes
walk: 25
"bed": "22:30"   # late
plan:  x o soon
quoted: 'x o soon'
friction: [walk/time, plan/tired]
empty:
text: |
  one
  two
off:
  - wed ill
  - fri
---
walk: 30
"""

KBI = """\
behaviour: Walk
changes:
  - from: 2026-06-15
    standard: at least 7 minutes
  - {from: 2026-07-01, kind: grow}
calendar:
  day_ends: "04:00"
  log_grace:
"""


def found(text: str, path: str, *keys: str | int, **more) -> str:
    """Line, column and what is pointed at."""
    place = locate(Location(path, keys, **more), text)
    start = place.column - 1
    assert place.excerpt == text.split("\n")[place.line - 1].rstrip("\r")
    return f"{place.line}:{place.column} {place.excerpt[start : start + place.length]}"


FLAT = [
    (("walk",), {}, "3:7 25"),
    (("walk",), {"span": Span.KEY}, "3:1 walk"),
    (("bed",), {}, '4:8 "22:30"'),
    (("plan",), {}, "5:8 x o soon"),
    (("plan",), {"within": (4, 4)}, "5:12 soon"),
    (("quoted",), {"within": (4, 4)}, "6:14 soon"),
    (("empty",), {}, "8:1 empty"),
    (("friction", 1), {}, "7:23 plan/tired"),
    (("friction", 5), {}, "7:11 [walk/time, plan/tired]"),
    (("off", 1), {}, "14:5 fri"),
    (("off", 0), {}, "13:5 wed ill"),
    (("unknown",), {}, "2:1 #"),
]


@pytest.mark.parametrize(("keys", "more", "expected"), FLAT)
def test_a_place_in_a_note_is_in_its_frontmatter(keys, more, expected):
    assert found(NOTE, "daily/2026-06-12.md", *keys, **more) == expected


NESTED = [
    (("behaviour",), {}, "1:12 Walk"),
    (("changes", 0, "standard"), {}, "4:15 at least 7 minutes"),
    (("changes", 1, "kind"), {}, "5:30 grow"),
    (("changes", 1), {}, "5:5 {from: 2026-07-01, kind: grow}"),
    (("calendar", "day_ends"), {}, '7:13 "04:00"'),
    (("calendar", "day_ends"), {"span": Span.KEY}, "7:3 day_ends"),
    (("calendar", "log_grace"), {}, "8:3 log_grace"),
    (("calendar", "unknown"), {}, "7:3 day_ends"),
    (("changes", 1, "unknown"), {}, "5:5 {from: 2026-07-01, kind: grow}"),
]


@pytest.mark.parametrize(("keys", "more", "expected"), NESTED)
def test_a_nested_place_is_found_by_its_keys_or_as_near_as_they_lead(keys, more, expected):
    assert found(KBI, "kbis/walk.yaml", *keys, **more).startswith(expected)


def test_a_place_without_keys_counts_from_the_beginning_of_the_file():
    assert locate(Location("a.md", within=(4, 1)), "ab\ncd\n") == Place(2, 2, 1, "cd")
    assert locate(Location("a.md"), "ab\n") == Place(1, 1, 0, "ab")
    assert locate(Location("a.md", within=(99, 4)), "ab") == Place(1, 3, 1, "ab")


def test_lines_that_end_as_on_windows_are_counted_alike():
    crlf = NOTE.replace("\n", "\r\n")

    assert found(crlf, "daily/2026-06-12.md", "walk") == "3:7 25"
    assert found(crlf, "daily/2026-06-12.md", "off", 1) == "14:5 fri"


def test_a_file_that_is_no_yaml_has_places_too():
    assert found("a: [1\n", "kbis/walk.yaml", "a", 0).startswith("1:1")


BODIES = [
    ("Rain.\nwakl:: 25\n", "2:1 wakl"),
    ("---\nplan: x\n---\n> **Wakl**:: 25\n", "4:5 Wakl"),
    ("---\nwakl: 30\n---\nwakl:: 25\n", "2:1 wakl"),
    ("---\nplan: x\n---\nRain (wakl:: 25).\n", "4:7 wakl"),
]


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_a_key_that_stands_only_in_the_text_of_a_note_is_found_there(text, expected):
    key = "Wakl" if "Wakl" in text else "wakl"

    assert found(text, "daily/x.md", key, span=Span.KEY) == expected
