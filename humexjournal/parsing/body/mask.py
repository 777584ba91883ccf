"""What of a text is no data: code, comments and placeholders, which become blanks of their length.

One walk from opening to opening. Whatever is looked for and not found is remembered, so that a
megabyte of openings is walked once as well.
"""

import re
from bisect import bisect_right

from msgspec import Struct, field

from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.body.item import code_lines

_OPENING = late_pattern(
    r"^[ \t>]*(?:[-*+][ \t]+)?(?P<fence>`{3,}|~{3,})|%%|<!--|\{\{|<%|(?P<ticks>`+)", re.MULTILINE
)
_CLOSING_FENCE = late_pattern(r"^[ \t>]*(`{3,}|~{3,})[ \t\r]*$", re.MULTILINE)
_OUTSIDE_QUOTE = late_pattern(r"^(?![ \t]*>)", re.MULTILINE)
_TICKS = late_pattern(r"`+")


def masked(body: str) -> str:
    """The text with blanks for what is no data, so that every place in it stays where it is.

    A comment that is never closed, and a fence, reach to the end, as in Obsidian; a placeholder or
    a tick that is never closed is an ordinary character.
    """
    # One sign is found far quicker than two in a row, and one that opens nothing hides nothing.
    if "`" in body or "%" in body or "{" in body or "<" in body or "~" in body:
        body = _without_hidden(body)
    if "\t" in body or "\n    " in body or body.startswith("    "):
        body = _without_indented(body)
    return body


def _without_hidden(body: str) -> str:
    walk, at = _Walk(body), 0
    parts: list[str] = []
    while opening := _OPENING.search(body, at):
        start, end = walk.hidden(opening)
        parts += body[at:start], _blanks(body[start:end])
        at = max(end, opening.end())
        parts.append(body[end:at])
    return "".join((*parts, body[at:]))


def _without_indented(body: str) -> str:
    lines = body.split("\n")
    for number in code_lines(lines):
        lines[number] = " " * len(lines[number])
    return "\n".join(lines)


def _blanks(text: str) -> str:
    return "\n".join(" " * len(line) for line in text.split("\n"))


class _Walk(Struct):
    """A body, and what is known of the rest of it and of its present line."""

    body: str
    line_end: int = -1
    quote_end: int = -1
    ticks: dict[int, list[int]] = field(default_factory=dict)
    absent_before: dict[str, int] = field(default_factory=dict)

    def hidden(self, opening: re.Match[str]) -> tuple[int, int]:
        """From where to where an opening hides the text; nothing where it is never closed."""
        if opening["fence"] and not self._is_inline(opening):
            return opening.start(), self._fence_end(opening)
        if ticks := opening["fence"] or opening["ticks"]:
            return self._code(opening.end() - len(ticks), len(ticks))
        start, end, all_of_it = *opening.span(), len(self.body)
        match opening.group():
            case "%%":
                return start, self._closed(end, "%%", all_of_it) or all_of_it
            case "<!--":
                return start, self._closed(end, "-->", all_of_it) or all_of_it
            case "{{":
                return start, self._closed(end, "}}", self._end_of_line(end)) or start
        return start, self._closed(end, "%>", all_of_it) or start

    def _is_inline(self, opening: re.Match[str]) -> bool:
        """Three ticks that are closed on their own line are no fence."""
        is_ticks = opening["fence"][0] == "`"
        return is_ticks and self.body.find("`", opening.end(), self._end_of_line(opening.end())) > 0

    def _closed(self, at: int, closing: str, stop: int) -> int | None:
        if at < self.absent_before.get(closing, 0):
            return None
        found = self.body.find(closing, at, stop)
        if found < 0:
            self.absent_before[closing] = stop
            return None
        return found + len(closing)

    def _code(self, start: int, length: int) -> tuple[int, int]:
        """Inline code, which ends with as many ticks on the same line."""
        if start >= self.line_end or not self.ticks:
            self.ticks = {}
            for run in _TICKS.finditer(self.body, start, self._end_of_line(start)):
                self.ticks.setdefault(len(run.group()), []).append(run.start())
        runs = self.ticks.get(length, [])
        later = bisect_right(runs, start)
        return start, runs[later] + length if later < len(runs) else start

    def _end_of_line(self, at: int) -> int:
        if at > self.line_end:
            found = self.body.find("\n", at)
            self.line_end = len(self.body) if found < 0 else found
            self.ticks = {}
        return self.line_end

    def _fence_end(self, opening: re.Match[str]) -> int:
        """The end of a fenced block; one in a quote ends with the quote."""
        end, stop = opening.end(), len(self.body)
        if ">" in opening.group():
            stop = self._end_of_quote(end)
        closings = _CLOSING_FENCE.finditer(self.body, end, stop)
        return next((one.end() for one in closings if one[1].startswith(opening["fence"])), stop)

    def _end_of_quote(self, at: int) -> int:
        if at > self.quote_end:
            outside = _OUTSIDE_QUOTE.search(self.body, at)
            self.quote_end = outside.start() if outside else len(self.body)
        return self.quote_end
