"""What a merge could not decide: ours stays the value, theirs is a comment beside it.

In an entry neither is counted, so that a merge makes nobody miss a day.
"""

import re
from collections.abc import Sequence

from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.document import BOM, split
from humexjournal.parsing.grammar.words import normal_key
from humexjournal.problem import Location, Problem

MARK = "# or, from the other side:"

_BYTES = MARK.encode()
_KEY = late_pattern(
    rf"^{re.escape(MARK)} (?:without (?P<gone>[^\n]+)|(?P<key>[^\s#-][^\n]*?)[ \t]*:)", re.MULTILINE
)
_MARKED = late_pattern(rf"^[ ]*{re.escape(MARK)}[^\n]*", re.MULTILINE)


def beside(ours: Sequence[str], theirs: Sequence[str], name: str) -> tuple[str, ...]:
    """The lines of ours, and below them those of theirs as comments that can be put back."""
    lines = (*ours, *theirs)
    indent = min(len(line) - len(line.lstrip()) for line in lines if line.strip())
    told = [line[indent:] for line in theirs] or [f"without {name}"]
    return (*ours, *(f"{' ' * indent}{MARK} {line}".rstrip() for line in told))


def doubted(head: str) -> set[str]:
    """The keys of a note that have two values, as keys are compared; `head` is without its body."""
    if MARK not in head:
        return set()
    found = (match["gone"] or match["key"] for match in _KEY.finditer(head.replace("\r", "")))
    return {normal_key(key.strip("\"'")) for key in found}


def unsettled(data: bytes, path: str) -> list[Problem]:
    """A problem for each place where a merge has left two values."""
    if _BYTES not in data:
        return []
    yaml, offset = data.removeprefix(BOM).decode("utf-8", "replace"), 0
    if path.endswith(".md"):
        document = split(data)
        yaml, offset = document.frontmatter.decode("utf-8", "replace"), document.offset
    places = [match.span() for match in _MARKED.finditer(yaml)]
    heads = [at for at, (start, _) in enumerate(places) if not at or places[at - 1][1] + 1 != start]
    return [_problem(path, yaml, offset, *places[at]) for at in heads]


def _problem(path: str, yaml: str, offset: int, start: int, end: int) -> Problem:
    start += len(yaml[start:end]) - len(yaml[start:end].lstrip())
    return Problem(
        Location(path, within=(offset + start, end - start)),
        "unsettled-merge",
        "Two people have changed this, each in another way, and this is what the other side wrote.",
        "Keep the right one as the value, and delete the comment. Until then, what an entry says "
        "of a behaviour here is not counted.",
    )
