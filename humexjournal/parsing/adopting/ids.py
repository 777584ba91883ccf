"""An id for a behaviour out of the key or the text under which somebody has logged it."""

import unicodedata
from zlib import crc32

from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.grammar.words import normal_key
from humexjournal.parsing.kbi_file import LONGEST_ID
from humexjournal.parsing.reserved import RESERVED

_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe"})
_GAP = late_pattern(r"[^a-z0-9]+")
_PICTURES = frozenset({"So", "Sk"})


def id_of(name: str) -> str:
    """The id for a name; spellings that come to the same id are one behaviour.

    An id is its own id. So no two behaviours ever want the same key of an entry.
    """
    normal = normal_key(name)
    found = _letters(normal) or _letters(_pictures(normal)) or _numbered("behaviour", normal)
    if not "a" <= found[0] <= "z":
        found = f"k_{found}"
    if found in RESERVED:
        found = f"{found}_kbi"
    return found if len(found) <= LONGEST_ID else _numbered(found[: LONGEST_ID - 9], normal)


def _letters(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.translate(_SPELLED)).casefold()
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    if any(sign.isalpha() and not sign.isascii() for sign in bare):
        return ""  # another script: half a word would be no name
    return _GAP.sub("_", bare).strip("_")


def _pictures(text: str) -> str:
    """A key that is a picture and nothing else, by the name of the picture."""
    if any(sign.isalpha() for sign in text):
        return ""
    signs = (sign for sign in text if unicodedata.category(sign) in _PICTURES)
    return " ".join(unicodedata.name(sign, "") for sign in signs).casefold()


def _numbered(stem: str, text: str) -> str:
    """An id for what cannot be spelled in one; the same text has always the same."""
    return f"{stem.rstrip('_')}_{crc32(text.encode('utf-8', 'replace')):08x}"
