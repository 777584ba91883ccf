"""What a watcher ought to leave behind: what a build in a copy of the vault leaves as it is."""

import shutil
from collections.abc import Collection, Mapping
from datetime import date
from functools import partial
from pathlib import Path

from humexjournal.app.built import Built
from humexjournal.app.upkeep import Upkeep
from humexjournal.cli.own_pages import pages_of
from humexjournal.vault.page_file import new_name
from humexjournal.vault.store import Vault

SHEETS = "sheets"
NOT_WRITTEN_BY_PEOPLE = (SHEETS, "prompts", ".humex", ".git")

Files = Mapping[str, bytes]
State = tuple[int, int, bytes]
"""What tells that nobody has written a file: its number on the disk, its time and its bytes."""


def upkeep(root: Path, as_of: date) -> Upkeep:
    """What `humex build` has of a vault: nothing remembered."""
    return Upkeep(Vault(root), lambda _: as_of, partial(pages_of, root))


def build(root: Path, as_of: date) -> Built:
    """What `humex build` does."""
    anew = upkeep(root, as_of)
    anew.read()
    return anew.build()


def paths(root: Path, skip: Collection[str] = ()) -> list[str]:
    """Every file below a folder, but those in some of its folders."""
    found = (one.relative_to(root) for one in root.rglob("*") if one.is_file())
    return sorted(one.as_posix() for one in found if one.parts[0] not in skip)


def files(root: Path, skip: Collection[str] = ()) -> Files:
    """What is in each of them."""
    return {path: (root / path).read_bytes() for path in paths(root, skip)}


def written_by_people(root: Path) -> Files:
    """The sources of a vault."""
    return files(root, NOT_WRITTEN_BY_PEOPLE)


def written_by_humex(root: Path) -> Files:
    """Its sheets and drafts, with whatever people have made of them."""
    return {path: data for path, data in files(root, (".git",)).items() if _is_ours(path)}


def still_to_do(root: Path, as_of: date, scratch: Path) -> list[str]:
    """The files that a build would make, change or remove: none, if the watcher has done it all."""
    twin = _copy(root, scratch)
    before = _states(twin)
    build(twin, as_of)
    after = _states(twin)
    return sorted(path for path in {*before, *after} if before.get(path) != after.get(path))


def not_as_anew(root: Path, as_of: date, scratch: Path, touched: Collection[str]) -> list[str]:
    """The pages that are not as they would be if there had been none.

    A page that people have touched may be theirs; then the new one lies beside it, unless that is
    theirs too.
    """
    twin = _copy(root, scratch)
    shutil.rmtree(twin / SHEETS, ignore_errors=True)
    build(twin, as_of)
    there, anew = files(root / SHEETS), files(twin / SHEETS)
    pages = (name for name in anew if not name.startswith("."))
    wrong = [name for name in pages if not _is_right(name, there, anew, touched)]
    return wrong + sorted(_too_many(there, anew, touched))


def _is_right(name: str, there: Files, anew: Files, touched: Collection[str]) -> bool:
    beside = new_name(name)
    right = [there.get(name)] if name not in touched else [there.get(name), there.get(beside)]
    return anew[name] in right or {name, beside} <= {*touched}


def _too_many(there: Files, anew: Files, touched: Collection[str]) -> set[str]:
    beside = {new_name(name) for name in touched}
    return {name for name in there.keys() - anew.keys() - beside if name not in touched}


def _is_ours(path: str) -> bool:
    return path.partition("/")[0] in (SHEETS, "prompts")


def _states(root: Path) -> Mapping[str, State]:
    return {path: _state(root / path) for path in paths(root)}


def _state(path: Path) -> State:
    found = path.stat()
    return found.st_ino, found.st_mtime_ns, path.read_bytes()


def _copy(root: Path, scratch: Path) -> Path:
    shutil.rmtree(scratch, ignore_errors=True)
    return Path(shutil.copytree(root, scratch, ignore=shutil.ignore_patterns(".git")))
