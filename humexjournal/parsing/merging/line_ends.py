"""How a file begins and how its lines end, kept apart from what it says."""

from msgspec import Struct

from humexjournal.parsing.document import BOM

Form = tuple[bytes, bytes]
"""The byte order mark, if there is one, and what ends each line."""

_CRLF, _LF = b"\r\n", b"\n"


class Plain(Struct, frozen=True):
    """A file with line feeds and without a byte order mark, and the form that it had.

    Where its lines end in several ways, they are left as they are. An empty file has no form.
    """

    data: bytes
    form: Form | None


def plain(data: bytes) -> Plain:
    """Take the form off a file; `formed` puts one on."""
    if not data:
        return Plain(b"", None)
    bom = BOM if data.startswith(BOM) else b""
    text = data[len(bom) :]
    ends = _CRLF if text.count(_LF) == text.count(_CRLF) > 0 else _LF
    return Plain(text.replace(ends, _LF), (bom, ends))


def formed(data: bytes, form: Form) -> bytes:
    """The file in a form."""
    bom, ends = form
    return bom + data.replace(_LF, ends)


def form_of(base: Plain, ours: Plain, theirs: Plain) -> Form:
    """The form of a merge: who has changed it decides."""
    usual = (b"", _LF)
    before, one, other = base.form, ours.form or usual, theirs.form or usual
    bom, ends = (
        min(a, b) if a == b or before is None else (b if a == before[at] else a)
        for at, (a, b) in enumerate(zip(one, other, strict=True))
    )
    return bom, ends
