"""A key of an entry."""

from typing import NamedTuple

from humexjournal.parsing.reserved import Kind


class Key(NamedTuple):
    """A key as it was written, what it is about, and the one name it is known by."""

    written: str
    kind: Kind
    name: str
