"""What a vault lacks for Obsidian: planned first, written when somebody agrees."""

from datetime import date
from pathlib import Path

from msgspec import Struct

from humexjournal.app.kbi_notes import Move, moves
from humexjournal.app.obsidian_files import Wanted
from humexjournal.app.obsidian_settings import by_hand, refuse_inside_another, templates
from humexjournal.app.writing import Edit, write_all
from humexjournal.core.journal import Journal
from humexjournal.vault.catalogue import Catalogue
from humexjournal.vault.new_note import NewNote
from humexjournal.vault.obsidian import FOLDER
from humexjournal.vault.put_away import put_away


class Plan(Struct, frozen=True):
    """What is to be written; `said` is what stays as it is, and what a person may do about it."""

    root: Path
    edits: tuple[Edit, ...]
    notes: tuple[NewNote, ...]
    moves: tuple[Move, ...]
    said: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether all is in place."""
        return not (self.edits or self.notes or self.moves)

    @property
    def settings(self) -> tuple[str, ...]:
        """The settings of Obsidian among it, which Obsidian may write as well."""
        paths = [*(one.path for one in self.edits), *(one.path for one in self.notes)]
        return tuple(path for path in paths if path.startswith(f"{FOLDER}/"))


def plan(
    root: Path, found: Catalogue, journal: Journal, as_of: date, *, kbi_notes: bool = False
) -> Plan:
    """What is missing or differs; VaultError where a file cannot be read."""
    refuse_inside_another(root)
    where, said = templates(root, found), list[str]()
    wanted = Wanted(root, found, journal, as_of, where, said)
    files = [file for file in wanted.files() if file.new != file.old]
    moved = moves(root, found) if kbi_notes else ([], [])
    return Plan(
        root=root,
        edits=tuple(Edit(path, old, new) for path, old, new in files if old is not None),
        notes=tuple(NewNote(path, new) for path, old, new in files if old is None),
        moves=tuple(moved[0]),
        said=(*by_hand(found, where), *said, *moved[1]),
    )


def carry_out(what: Plan) -> None:
    """Write what was planned; VaultError where something may not be written."""
    made = [NewNote(one.to, one.new) for one in what.moves if not one.is_there]
    write_all(lambda _: what.root, what.edits, (*what.notes, *made))
    for one in what.moves:
        put_away(what.root, one.path, one.old)
