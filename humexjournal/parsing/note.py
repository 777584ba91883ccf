"""From the bytes of a file to its keys, its body and its problems."""

from typing import NamedTuple

from humexjournal.parsing.document import split
from humexjournal.parsing.frontmatter import Mapping, read_mapping
from humexjournal.parsing.text import FRONTMATTER_LIMIT, decode
from humexjournal.problem import Location, Problem


class Note(NamedTuple):
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
