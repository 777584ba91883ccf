"""Copies of sheets in `shared-sheets/`, for people without the program: git carries them."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct, field

from humexjournal.app.outputs import Made
from humexjournal.app.writing import Edit, write_all
from humexjournal.core.settings import Settings
from humexjournal.vault.files import Content, Fingerprint, Unread, fingerprint, read
from humexjournal.vault.find import VaultError
from humexjournal.vault.guarded import guarded_replace
from humexjournal.vault.layout import SHARED_SHEETS
from humexjournal.vault.new_note import NewNote
from humexjournal.vault.person import person_here

SHEET_LIMIT = 16 * 1024 * 1024


class PublishedError(VaultError):
    """Another version of a sheet was published before."""


class Copies(Struct, frozen=True):
    """What is to become of the copies of one page."""

    edits: tuple[Edit, ...]
    notes: tuple[NewNote, ...]

    @property
    def paths(self) -> list[str]:
        """The files that are to be written."""
        return [*(one.path for one in self.edits), *(one.path for one in self.notes)]


def copies(root: Path, made: Made) -> Copies:
    """What is to be written for a page to be published as it is now."""
    there = {_path(name): (_old(root, name), data) for name, data in made.items()}
    return Copies(
        tuple(Edit(path, old, new) for path, (old, new) in there.items() if old not in (None, new)),
        tuple(NewNote(path, new) for path, (old, new) in there.items() if old is None),
    )


def publish(root: Path, what: Copies, *, again: bool) -> None:
    """Write the copies; PublishedError where there are others, unless they are to be replaced."""
    if what.edits and not again:
        raise PublishedError(f"{what.edits[0].path} is there already, and says something else.")
    write_all(lambda _: root, what.edits, what.notes)


class Published(Struct):
    """The copies that one named machine keeps current; on any other they are left alone.

    What cannot be written now, since git is at work or somebody has just saved it, is `due` the
    next time. A copy that somebody else has changed, as `git pull` does, is made again.
    """

    root: Path
    due: dict[str, bytes] = field(default_factory=dict)
    _here: str | None = None
    _seen: dict[str, Fingerprint | None] = field(default_factory=dict)

    def touched(self, settings: Settings) -> set[str]:
        """The copies that are not as they were when this was asked last."""
        if not self._is_for_us(settings):
            return set()
        before, self._seen = self._seen, {name: self._mark(name) for name in self._names()}
        return {name for name, mark in self._seen.items() if before.get(name) != mark}

    def take(self, made: Iterator[Made]) -> Iterator[Made]:
        """The same pages, and each that is published is remembered on its way."""
        for page in made:
            self.due.update({name: data for name, data in page.items() if self._is_there(name)})
            yield page

    def bring(self, settings: Settings) -> tuple[str, ...]:
        """Bring the copies up to date if that is for this machine, and say which have changed."""
        if not self.due or not self._is_for_us(settings):
            return ()
        return tuple(_path(name) for name in list(self.due) if self._is_brought(name))

    def _is_brought(self, name: str) -> bool:
        new = self.due[name]
        try:
            old = _old(self.root, name)
            if old not in (None, new):
                guarded_replace(self.root, _path(name), old, new)
                self._seen[name] = self._mark(name)
        except VaultError:
            return False
        del self.due[name]
        return old not in (None, new)

    def _names(self) -> list[str]:
        try:
            return [one.name for one in (self.root / SHARED_SHEETS).iterdir()]
        except OSError:
            return []

    def _mark(self, name: str) -> Fingerprint | None:
        return fingerprint(str(self.root / _path(name)))

    def _is_there(self, name: str) -> bool:
        return (self.root / _path(name)).is_file()

    def _is_for_us(self, settings: Settings) -> bool:
        """Whether this is the machine that is named; who works here is asked once."""
        if not settings.publish_by:
            return False
        if self._here is None:
            self._here = _person(self.root)
        return self._here.casefold() == settings.publish_by.casefold()


def _person(root: Path) -> str:
    try:
        return person_here(root)
    except VaultError:
        return ""


def _path(name: str) -> str:
    return f"{SHARED_SHEETS}/{name}"


def _old(root: Path, name: str) -> bytes | None:
    """None where there is no such file; VaultError where it cannot be read."""
    found = read(str(root / _path(name)), SHEET_LIMIT)
    if isinstance(found, Content):
        return found.data
    if isinstance(found, Unread) and found.is_gone:
        return None
    raise VaultError(f"{_path(name)} is no ordinary file, and is left as it is.")
