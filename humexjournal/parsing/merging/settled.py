"""What a merge has left is settled: the value of one side stays, and its comment goes."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.document import BOM, Document, join, split
from humexjournal.parsing.grammar.words import normal_key
from humexjournal.parsing.merging.unsettled import MARK
from humexjournal.parsing.merging.yaml_text import mapping_of
from humexjournal.parsing.two_sides import Sides

_DASHED = late_pattern(r"(?P<indent> *)(?:- +)*(?=[^-\s]|-\S)")
_KEY = late_pattern(r"(?P<key>[^\s#-][^\n]*?)[ \t]*:(?:\s|$)")
_FROM = late_pattern(r"(?:^|[\s{,])from[ \t]*:?[ \t]+[\"']?(?P<from>[\w-]+)")
_GONE = "without "


class Place(Struct, frozen=True):
    """Lines that hold two values: those of ours, and the comments that say what theirs is.

    `key` is the key at the top under which they stand, as keys are compared.
    """

    begin: int
    comments: int
    end: int
    theirs: tuple[str, ...]
    key: str


def places_in(data: bytes, path: str) -> tuple[Place, ...]:
    """The places of a file that are left to settle, without those of which ours is not clear."""
    lines = _lines(_yaml(data, path).frontmatter)
    starts = [at for at, line in enumerate(lines) if _is_mark(line)]
    heads = [at for at in starts if not at or not _is_mark(lines[at - 1])]
    return tuple(found for at in heads if (found := _place(lines, at)))


def sides_of(data: bytes, path: str, places: Sequence[Place]) -> Sides | None:
    """A file with what ours is in some places, and with what theirs is; None where it is not sure.

    Each says in every other key what the file says now.
    """
    document = _yaml(data, path)
    sides = (_with(document.frontmatter, places, theirs=theirs) for theirs in (False, True))
    ours, theirs = sides
    now, kept, taken = (mapping_of(one) for one in (document.frontmatter, ours, theirs))
    keys = {place.key for place in places}
    if not places or now is None or taken is None or kept != now:
        return None
    if {str(key) for key in now.keys() ^ taken.keys() if normal_key(str(key)) not in keys}:
        return None
    changed = (key for key in now.keys() & taken.keys() if now[key] != taken[key])
    if any(normal_key(str(key)) not in keys for key in changed):
        return None
    return Sides(*(join(replace(document, frontmatter=one)) for one in (ours, theirs)))


def _yaml(data: bytes, path: str) -> Document:
    """A note, or a file of keys as if they were those of a note."""
    if path.endswith(".md"):
        return split(data)
    bom = BOM if data.startswith(BOM) else b""
    return Document(bom, b"", data[len(bom) :], b"", b"")


def _lines(yaml: bytes) -> list[str]:
    return yaml.decode("utf-8", "surrogateescape").split("\n")


def _is_mark(line: str) -> bool:
    return line.lstrip(" ").startswith(MARK)


def _place(lines: Sequence[str], at: int) -> Place | None:
    end = next((n for n in range(at, len(lines)) if not _is_mark(lines[n])), len(lines))
    indent = len(lines[at]) - len(lines[at].lstrip(" "))
    said = [line.strip(" ").removeprefix(MARK).removeprefix(" ") for line in lines[at:end]]
    gone = said[0].startswith(_GONE) and end == at + 1
    name = said[0].removeprefix(_GONE).rstrip("\r") if gone else said[0]
    begin = _begin_of_ours(lines, at, indent, name, gone=gone)
    if begin is None:
        return None
    theirs = () if gone else tuple(" " * indent + line for line in said)
    top = lines[_top(lines, begin)] if indent else name
    return Place(begin, at, end, theirs, _key_of(top))


def _begin_of_ours(
    lines: Sequence[str], at: int, indent: int, name: str, *, gone: bool
) -> int | None:
    """Where the value of ours begins; at the comment where ours has none, None where unclear."""
    is_item = name.startswith("- ") or (gone and _FROM.match(name) is not None)
    above = _above(lines, at, indent, is_item=is_item)
    if is_item:
        dated = _FROM.search(name)
        other = _FROM.search("\n".join(lines[above:at])) if above is not None else None
        is_same = dated and other and dated["from"] == other["from"]
        return above if is_same else None
    found = above is not None and _key_of(lines[above]) == _key_of(name)
    return above if found else (None if gone else at)


def _above(lines: Sequence[str], at: int, indent: int, *, is_item: bool) -> int | None:
    """The nearest line above that begins a key, or an item, in a column."""
    for number in range(at - 1, -1, -1):
        line = lines[number]
        bare = line.lstrip(" ")
        if not bare.strip() or bare.startswith("#"):
            continue
        column = len(line) - len(bare)
        is_dash = bare.startswith("- ") or bare.strip() == "-"
        if is_item and is_dash and column == indent:
            return number
        if not is_item and not (is_dash and column == indent) and _column(line) == indent:
            return number
        if column < indent and _column(line) <= indent:
            return None
    return None


def _column(line: str) -> int:
    """Where the first key of a line begins, behind the dash of an item."""
    found = _DASHED.match(line)
    return found.end() if found else len(line) - len(line.lstrip(" "))


def _top(lines: Sequence[str], at: int) -> int:
    begun = (n for n in range(at, -1, -1) if lines[n][:1] not in {" ", "#", "-", "\r", ""})
    return next(begun, at)


def _key_of(line: str) -> str:
    """The key that a line begins, as keys are compared."""
    bare = line[_column(line) :]
    found = _KEY.match(bare)
    key = found["key"] if found else bare
    return normal_key(key.strip().strip("\"'"))


def _with(yaml: bytes, places: Sequence[Place], *, theirs: bool) -> bytes:
    lines = _lines(yaml)
    for place in reversed(places):
        if theirs:
            lines[place.begin : place.end] = _put_back(place, lines[place.begin])
        else:
            del lines[place.comments : place.end]
    return "\n".join(lines).encode("utf-8", "surrogateescape")


def _put_back(place: Place, ours: str) -> list[str]:
    """The lines of theirs, behind the dash of ours where it is the first key of an item."""
    if not place.theirs or place.begin == place.comments:
        return list(place.theirs)
    first, *more = place.theirs
    column = len(first) - len(first.lstrip(" "))
    dash = ours[: _column(ours)] if not first.lstrip().startswith("- ") else first[:column]
    return [dash + first[column:], *more]
