"""A look at YAML before it is parsed: nesting, anchors, aliases and tags.

The parser behind `frontmatter` is quadratic on nested brackets and takes anchors, aliases and
tags, which no journal needs. One linear pass refuses them, and only for a text that could hold
them.
"""

import re

from humexjournal.late_pattern import late_pattern
from humexjournal.problem import Location, Problem

DEPTH_LIMIT = 12

_SPACE = late_pattern(r"(?:[ \t\r\n]|-(?=[ \t\r\n])|\?(?=[ \t]))*")
_QUOTED = late_pattern(r'"(?:\\.|[^"\\])*"?|\'(?:\'\'|[^\'])*\'?', re.DOTALL)
_COMMENT = late_pattern(r"#[^\n]*")
_BLOCK = late_pattern(r"[|>][-+0-9]*[ \t]*(?:#[^\n]*)?\n")
_TRICK = late_pattern(r"&[^\s,\[\]{}]+(?=\s|$)|\*[^\s,\[\]{}]+(?=[ \t]*(?:[\r\n,\]}#]|$))|![^\s]*")
_PLAIN = late_pattern(r"(?:(?!:(?:[ \t\r\n]|$)|[ \t]#)[^\n])*:?")
_PLAIN_IN_FLOW = late_pattern(r"(?:(?!:(?:[ \t\r\n]|$)|[ \t]#)[^\n,\[\]{}])*:?")


def unsafe(text: str, path: str, offset: int) -> Problem | None:
    """The problem of a text that must not reach the parser, or None."""
    brackets = text.count("[") + text.count("{")
    if brackets <= DEPTH_LIMIT and not ("&" in text or "*" in text or "!" in text):
        return None
    at, depth = 0, 0
    while at < len(text):
        at = _skip_space(text, at)
        if at >= len(text):
            return None
        if trick := _TRICK.match(text, at):
            return _trick(trick, path, offset)
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(text[at], 0)
        if depth > DEPTH_LIMIT:
            return _too_deep(path, offset + at)
        at = _next(text, at, in_flow=depth > 0)
    return None


def _skip_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    assert match is not None
    return match.end()


def _next(text: str, at: int, *, in_flow: bool) -> int:
    """Past the bracket, the comment, the quoted or plain text, or the block that begins here."""
    if text[at] in "[]{},":
        return at + 1
    if text[at] == "#":
        return _end(_COMMENT, text, at)
    if text[at] in "\"'":
        return max(_end(_QUOTED, text, at), at + 1)
    if not in_flow and text[at] in "|>" and (block := _BLOCK.match(text, at)):
        return _past_block(text, at, block.end())
    return max(_end(_PLAIN_IN_FLOW if in_flow else _PLAIN, text, at), at + 1)


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at


def _past_block(text: str, at: int, start: int) -> int:
    """Past the lines that are indented further than the line on which a block scalar begins."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    indent = len(line) - len(line.lstrip(" "))
    inside = re.compile(rf"(?: {{{indent + 1},}}[^\n]*|[ \t\r]*)(?:\n|$)")
    while start < len(text) and (match := inside.match(text, start)):
        if match.end() == start:
            break
        start = match.end()
    return start


def _trick(match: re.Match[str], path: str, offset: int) -> Problem:
    kind, instead = {
        "&": ("an anchor", "Write the value twice."),
        "*": ("an alias", "Write the value out, or put the text in quotes."),
        "!": ("a tag", "Leave it out, or put the text in quotes."),
    }[match.group()[0]]
    return Problem(
        Location(path, within=(offset + match.start(), match.end() - match.start())),
        "yaml-trick",
        f"YAML takes {match.group()} for {kind}, and that is not used here.",
        instead,
    )


def _too_deep(path: str, at: int) -> Problem:
    return Problem(
        Location(path, within=(at, 1)),
        "too-deep",
        f"Brackets stand within brackets more than {DEPTH_LIMIT} deep here.",
        "Put the text in quotes if it is a text.",
    )
