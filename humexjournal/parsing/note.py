"""From the bytes of a file to its keys, its body and its problems."""

from msgspec import Struct

from humexjournal.parsing.document import split
from humexjournal.parsing.frontmatter import Mapping, read_mapping
from humexjournal.parsing.text import FRONTMATTER_LIMIT, decode
from humexjournal.problem import Location, Problem

SMALL = FRONTMATTER_LIMIT // 8
"""Characters of keys that are under the limit in bytes, whatever they are."""


class Note(Struct, frozen=True):
    """The keys of a file, its body and what stands before that, without a byte order mark.

    Where it has a problem, no key of it is used.
    """

    mapping: Mapping
    body: str
    problem: Problem | None
    head: str = ""

    @property
    def is_readable(self) -> bool:
        """Whether its keys can be used."""
        return self.problem is None


def read_note(data: bytes, path: str) -> Note:
    """A markdown file with frontmatter."""
    text, problem = decode(data, path)
    if problem is not None:
        return Note({}, "", problem)
    if found := _usual(text):
        head = text[: found + 5]
        mapping, problem = read_mapping(text[4 : found + 1], path, 4)
        return Note(mapping, text[found + 5 :], problem, head)
    document = split(data)
    if document.unclosed:
        return Note({}, "", _unclosed(path))
    if not document.opening:
        return Note({}, text, None)
    body = document.body.decode()
    if len(document.frontmatter) > FRONTMATTER_LIMIT:
        return Note({}, body, _too_large(path))
    head = text[: len(text) - len(body)]
    yaml = head[document.offset : len(head) - len(document.closing)]
    mapping, problem = read_mapping(yaml, path, document.offset)
    return Note(mapping, body, problem, head)


def _usual(text: str) -> int:
    """Where the line end before the closing dashes is, in a note as nearly all are; 0 elsewhere.

    Splitting at bytes, as `document` does it for everything else, takes three times as long.
    """
    if not text.startswith("---\n"):
        return 0
    found = text.find("\n---", 3)
    return found if 0 < found < SMALL and text.startswith("\n", found + 4) else 0


def read_yaml(data: bytes, path: str) -> Note:
    """A YAML file."""
    text, problem = decode(data, path)
    if problem is not None:
        return Note({}, "", problem)
    mapping, problem = read_mapping(text, path)
    return Note(mapping, "", problem)


def _unclosed(path: str) -> Problem:
    return Problem(
        Location(path, within=(0, 3)),
        "unclosed-frontmatter",
        "Three dashes begin the keys here, and no line of three dashes ends them.",
        "Write --- on a line of its own below the last key.",
    )


def _too_large(path: str) -> Problem:
    limit = FRONTMATTER_LIMIT // 1024
    return Problem(
        Location(path, within=(0, 3)),
        "too-large",
        f"The keys of this note are over {limit} KiB.",
        "Move what is not for humex below the second line of dashes.",
    )
