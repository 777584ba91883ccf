"""A key of an entry."""

from msgspec import Struct

from humexjournal.parsing.reserved import Kind


class Key(Struct, frozen=True):
    """A key as it was written, what it is about, and the one name it is known by."""

    written: str
    kind: Kind
    name: str
