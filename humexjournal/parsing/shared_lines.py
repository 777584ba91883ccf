"""Lines that their writer has marked: with `!share`, so that they may be quoted, or `!talk`."""

import re
from collections.abc import Iterator

from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.placeholders import without_placeholders
from humexjournal.parsing.template import NO_TEMPLATE, Template

MARK = "!share"
TALK = "!talk"

_TALK = late_pattern(rf"(?<!\S){TALK}(?![\w-])")
_FENCE = late_pattern(r"\s*(`{3,}|~{3,})")
_COMMENTS = late_pattern(r"%%.*?(?:%%|\Z)|<!--.*?(?:-->|\Z)", re.DOTALL)
_BULLET = late_pattern(r"^\s*(?:>\s*)*(?:[-*+]\s+(?:\[.\]\s+)?|[0-9]+[.)]\s+)?")
_KEY = r"[^:\[\]()]{1,60}::\s*"
_BLANK_LINE = late_pattern(
    r"(?:>\s*)*"
    r"(?:#{1,6}(?:\s.*)?|#\S+(?:\s+#\S+)*"  # a heading, bare tags
    r"|[-*_]{3,}|\[![^\]]{1,40}\].*"  # a rule, the head of a callout
    r"|(?:[-*+]|[0-9]{1,9}[.)])(?:\s+\[[ ><\xa0]\].*)?"  # a list sign, a box that is open
    rf"|(?:[-*+]\s+)?(?:{_KEY}|(?:(?:\[{_KEY}\]|\({_KEY}\))\s*)+))?"  # fields without a value
)


def shared_lines(body: str) -> tuple[str, ...]:
    """The marked lines of a body in order, without the mark and without list signs."""
    if MARK not in body:
        return ()
    lines = (line.rstrip() for line in prose(body))
    return tuple(
        text
        for line in lines
        if line.endswith(MARK)
        and (text := _BULLET.sub("", line.removesuffix(MARK), count=1).strip())
    )


def asks_for_talk(body: str, template: Template = NO_TEMPLATE) -> bool:
    """Whether a line of somebody's own has the mark that asks for a talk."""
    if TALK not in body:
        return False
    return any(_TALK.search(line) and not template.has_line(line) for line in prose(body))


def says_something(body: str, template: Template = NO_TEMPLATE) -> bool:
    """Whether a body holds a line of somebody's own.

    Headings, bare tags, rules, empty boxes, quote signs and fields, placeholders and comments are
    what a template leaves, and say nothing; nor do the lines that the vault's own template has.
    """
    if not body or body.isspace():
        return False
    return any(
        not _BLANK_LINE.fullmatch(without_placeholders(line).strip())
        and not template.has_line(line)
        for line in prose(body)
    )


def prose(body: str) -> Iterator[str]:
    """The lines of a body outside code fences and comments."""
    fence = ""
    for line in _COMMENTS.sub("", body).splitlines():
        match = _FENCE.match(line)
        if fence:
            if match and match[1].startswith(fence):
                fence = ""
        elif match:
            fence = match[1]
        else:
            yield line
