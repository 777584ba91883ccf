"""What a merge of three versions comes to."""

from collections.abc import Callable

from msgspec import Struct


class Merged(Struct, frozen=True):
    """A merged file, and whether nothing in it is left to settle by hand."""

    data: bytes
    is_settled: bool


MergeText = Callable[[bytes, bytes, bytes], Merged]
"""How text is merged line by line: base, ours, theirs. It is git's own way, handed in."""


def side_by_side(ours: bytes, theirs: bytes) -> Merged:
    """Both versions, whole and one below the other, for when nothing better can be made."""
    parts = (b"<<<<<<< ours\n", _ended(ours), b"=======\n", _ended(theirs), b">>>>>>> theirs\n")
    return Merged(b"".join(parts), is_settled=False)


def _ended(data: bytes) -> bytes:
    return data if data.endswith(b"\n") or not data else data + b"\n"
