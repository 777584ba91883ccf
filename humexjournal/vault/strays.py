"""What has the name of an entry and lies where nothing is counted; it is named, so it is seen."""

from collections.abc import Collection, Iterable, Mapping

from humexjournal.vault import complaints
from humexjournal.vault.beside import original_of, shape_of
from humexjournal.vault.copies import edited_of
from humexjournal.vault.files import Found, Kind, walk
from humexjournal.vault.find import VaultError
from humexjournal.vault.layout import MARKER, USUAL, Layout, Rhythm, layout_of, parts_of
from humexjournal.vault.places import Place
from humexjournal.vault.search import Search
from humexjournal.vault.spelling import same_spelling, twins_of

TRASH = ".trash"
CONFLICTS = "conflict-files-obsidian-git.md"
_OTHERS = frozenset({MARKER, "humex.yml"})


def look_at_the_root(search: Search) -> None:
    """Copies of the settings, and the note in which obsidian-git lists conflicts."""
    try:
        names = sorted(one.name for one in search.root.iterdir())
    except OSError as error:
        raise VaultError(f"{search.root} cannot be read: {error.strerror}.") from error
    for name in names:
        if name == CONFLICTS:
            search.problems.append(complaints.conflicts_listed(name))
        elif same_spelling(name) in _OTHERS and name != MARKER and MARKER in names:
            search.problems.append(complaints.other_settings(name, MARKER))
        elif (edited_of(name) or "").casefold() == MARKER:
            search.problems.append(complaints.left(name, MARKER))
        elif name != MARKER and original_of(Found(name, Kind.FILE), {MARKER}, _is_marker):
            search.problems.append(complaints.conflict_copy(name, MARKER))


def look_elsewhere(
    search: Search, places: Mapping[Rhythm, Place], counted: Collection[str]
) -> None:
    """Entries in the usual folder, where humex.yaml or Obsidian has named another."""
    for rhythm, place in places.items():
        usual = layout_of(rhythm, USUAL[rhythm])
        if not place.said_in or place.layout.folder == usual.folder:
            continue
        fits, found = shape_of(usual), search.found(usual.folder)
        notes = [one.path for one in found if one.kind is Kind.FILE and fits(parts_of(one.path))]
        if notes := [path for path in notes if path not in counted]:
            search.problems.append(complaints.elsewhere(notes, place.said_in))


def look_at_twins(search: Search, places: Mapping[Rhythm, Place]) -> None:
    """Folders that differ from those of entries in capitals or accents only."""
    for folder in dict.fromkeys(place.layout.folder for place in places.values()):
        for twin in twins_of(search.root, folder):
            search.problems.append(complaints.twin(twin, folder))


def look_into_the_trash(search: Search, layouts: Iterable[Layout]) -> None:
    """What Obsidian has put away is not counted."""
    shapes = [shape_of(layout) for layout in layouts]
    for one in walk(search.root, TRASH, frozenset()):
        name = parts_of(one.path)
        if any(fits(name) for fits in shapes):
            search.problems.append(complaints.in_the_trash(one.path))


def _is_marker(name: tuple[str, str, str]) -> bool:
    folder, stem, ending = name
    return not folder and f"{stem}.{ending}" == MARKER
