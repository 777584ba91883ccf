"""From what the YAML library says to a sentence that the writer can act on."""

import re

from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.placeholders import placeholders
from humexjournal.problem import Location, Problem

_PLACE = late_pattern(r"at line ([0-9]+) column ([0-9]+)")
_POSITION = late_pattern(r"at position ([0-9]+)")
_DUPLICATE = late_pattern(r"duplicate entry with key \"?(.*?)\"?(?: at line .*)?$")
_BARE_DASH = late_pattern(r"^(?P<key>\s*[^\s:#][^:]*:)[ \t]+(?P<value>-(?:[ \t].*)?)$")
_NO_SPACE = late_pattern(r"^(?P<key>[^\W\d][\w -]*):(?P<value>[^\s:/].*)$", re.MULTILINE)
_KEY = late_pattern(r"^([^\s#-][^:\n]*):", re.MULTILINE)
_UNION = "Others do as well: git seems to have put two versions together here (`merge=union`)."
_SEPARATOR = late_pattern(r"[\x85\u2028\u2029]")


def refusal(said: str, text: str, path: str, offset: int) -> Problem:
    """The problem of a YAML text that the library refuses with the words `said`."""
    template = _placeholder(text)
    if template and ("unhashable" in said or "expected" in said):
        return _template(*template, text, path, offset)
    if duplicate := _DUPLICATE.search(said):
        return _duplicate(duplicate[1], _begin(said, text), text, path, offset)
    if separator := _SEPARATOR.search(text):
        return _control_character(Location(path, within=(offset + separator.start(), 1)))
    at = _offset(said, text)
    if joined := no_space(_lines_around(text, at), path, offset + _line_before(text, at)):
        return joined
    return _at_place(said, text, Location(path, within=(offset + at, 1)), at)


def no_space(text: str, path: str, offset: int) -> Problem | None:
    """The problem of the first `key:value` of a text, which is no key to YAML."""
    match = _NO_SPACE.search(text)
    if match is None:
        return None
    start, key, value = offset + match.end("key"), match["key"], match["value"].rstrip("\r")
    message = "To YAML a key ends with a colon and a space."
    place = Location(path, within=(start, 1))
    return Problem(place, "no-space", message, f"Put a space behind the colon: {key}: {value}")


def _at_place(said: str, text: str, place: Location, at: int) -> Problem:
    line = _line_at(text, at)
    if dash := _BARE_DASH.match(line):
        key, value = dash["key"].strip(), dash["value"]
        message = "A bare dash begins a list in YAML."
        return Problem(place, "bare-dash", message, f'Write it in quotes: {key} "{value.strip()}"')
    if "integer" in said:
        message = "This number has more digits than anybody measures."
        return Problem(place, "huge-number", message, "Correct it, or put it in quotes.")
    if "recursion" in said:
        return Problem(place, "too-deep", "Brackets stand too deep within brackets here.", "")
    if "control characters" in said:
        return _control_character(place)
    if "unhashable" in said:
        message = "A list or a mapping stands here as a key."
        return Problem(place, "not-a-key", message, "Write each as `key: value`.")
    if "more than one document" in said:
        message = "A line of three dashes begins a second document here."
        return Problem(place, "bad-yaml", message, "Delete that line.")
    return Problem(place, "bad-yaml", *_explained(said, line))


def _control_character(place: Location) -> Problem:
    message = "There is a character here that text does not hold."
    return Problem(place, "control-character", message, "Delete it and type the line again.")


def _explained(said: str, line: str) -> tuple[str, str]:
    if "mapping values are not allowed" in said:
        return "A second colon in a line confuses YAML.", "Put the text after the first in quotes."
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "The line is indented with a tab, which YAML does not take.", "Use spaces."
    if "quoted scalar" in said:
        return "A quotation mark opens here and is not closed.", "Close it."
    if "flow" in said:
        return "A bracket opens here and is not closed.", "Close it, or quote the text."
    if "cannot start any token" in said:
        return "A text cannot begin with this character.", "Put the text in quotes."
    return "This line is not YAML.", "Write it as `key: value`; put a text with signs in quotes."


def _placeholder(text: str) -> tuple[int, int] | None:
    """Where the first `{{…}}` of a text stands that begins and ends on one line."""
    lines = text.split("\n") if "}}" in text else []
    at = 0
    for line in lines:
        for start, end in placeholders(line, "{{", "}}"):
            return at + start, at + end
        at += len(line) + 1
    return None


def _template(start: int, end: int, text: str, path: str, offset: int) -> Problem:
    return Problem(
        Location(path, within=(offset + start, end - start)),
        "template-left",
        f"{text[start:end]} was not filled in, and without quotes YAML cannot read it.",
        "Fill it in or delete it; until then nothing of these keys is counted.",
    )


def _duplicate(key: str, begin: int, text: str, path: str, offset: int) -> Problem:
    """The problem of a key that stands twice in the mapping that begins on a line."""
    pattern = re.compile(rf"^[ \t-]*(?P<key>[\"']?{re.escape(key)}[\"']?)[ \t]*:", re.MULTILINE)
    found = [match.span("key") for match in pattern.finditer(text, begin)]
    lines = [text.count("\n", 0, at) + 1 + (1 if offset else 0) for at, _ in found]
    at, end = found[1] if len(found) > 1 else (begin, begin)
    where = f"line {lines[0]} and line {lines[1]}" if len(found) > 1 else "this file"
    again = f" {_UNION}" if len(found) > 1 and _is_union(text, *(at for at, _ in found[:2])) else ""
    return Problem(
        Location(path, within=(offset + at, end - at)),
        "duplicate-key",
        f"“{key}” stands twice, in {where}.{again}",
        "Keep the right one and delete the other; until then neither is counted.",
    )


def _is_union(text: str, first: int, second: int) -> bool:
    """Whether more keys than the one stand twice in a row, as in two versions of a passage."""
    again = _KEY.findall(text, second)
    return len(again) > 1 and _KEY.findall(text, first)[: len(again)][:2] == again[:2]


def _begin(said: str, text: str) -> int:
    """Where the line begins that the library points at, the first where it points at none."""
    place = _PLACE.search(said)
    return text.rfind("\n", 0, _offset(said, text)) + 1 if place else 0


def _offset(said: str, text: str) -> int:
    """Where in the text the library points, in characters."""
    if position := _POSITION.search(said):
        return len(text.encode()[: int(position[1])].decode(errors="ignore"))
    place = _PLACE.search(said)
    if place is None:
        return _first_tab(text)
    lines = text.split("\n")
    line, column = min(int(place[1]), len(lines)), int(place[2])
    return sum(len(one) + 1 for one in lines[: line - 1]) + min(column - 1, len(lines[line - 1]))


def _first_tab(text: str) -> int:
    match = re.search(r"^[ ]*\t", text, re.MULTILINE)
    return match.start() if match else 0


def _line_before(text: str, at: int) -> int:
    """Where the line before a place begins: YAML often notices only on the next."""
    begin = text.rfind("\n", 0, at)
    return text.rfind("\n", 0, begin) + 1 if begin > 0 else 0


def _lines_around(text: str, at: int) -> str:
    end = text.find("\n", at)
    return text[_line_before(text, at) : len(text) if end < 0 else end]


def _line_at(text: str, at: int) -> str:
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return text[start : len(text) if end < 0 else end].rstrip("\r")
