"""What lies beside an entry and is none: a second version of it, or what a program has left."""

from collections.abc import Callable

from humexjournal.problem import Problem
from humexjournal.vault import complaints
from humexjournal.vault.copies import cloud_of, edited_of, originals_of
from humexjournal.vault.files import Found, Kind
from humexjournal.vault.layout import Layout, Name, parts_of

Shaped = Callable[[Name], bool]


def shape_of(layout: Layout) -> Shaped:
    """Whether a name has the shape of the entries of a layout."""
    return lambda name: name.ending == "md" and layout.said(name.folder, name.stem) is not None


def original_of(one: Found, there: set[str], fits: Shaped) -> str | None:
    """The entry of which a file is a second version, None where it is none."""
    if one.kind is not Kind.FILE:
        return None
    folder, name, ending = parts_of(one.path)
    for stem, is_sure in originals_of(name):
        path = f"{folder}/{stem}.{ending}".lstrip("/")
        if fits(Name(folder, stem, ending)) and (is_sure or path in there):
            return path
    return None


def left_of(one: Found, fits: Shaped) -> list[Problem]:
    """The problem of a file that an editor, git or iCloud has left of an entry."""
    folder, _, name = one.path.rpartition("/")
    for original, problem in (
        (cloud_of(name), complaints.not_downloaded),
        (edited_of(name), complaints.left),
    ):
        path = f"{folder}/{original}".lstrip("/") if original else ""
        if path and fits(parts_of(path)):
            return [problem(one.path, path)]
    return []
