"""What a clone lacks for being shared: planned first, written when somebody agrees."""

import shlex
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from humexjournal.app.shared_lines import with_attributes, with_ignored
from humexjournal.app.writing import Edit, write_all
from humexjournal.vault.clone import Setting, config_of, configure, hook_of, make_hook, values_in
from humexjournal.vault.files import YAML_LIMIT, Content, Unread, read
from humexjournal.vault.find import VaultError
from humexjournal.vault.git import Repository, repository_of, way_from_top
from humexjournal.vault.merge_driver import DRIVER
from humexjournal.vault.new_note import NewNote
from humexjournal.vault.staged import NoRepositoryError

DRIVERS = (
    Setting("merge.humex.name", "humexjournal, key by key"),
    Setting("merge.humex.driver", DRIVER),
    Setting("merge.humex-sheets.name", "humexjournal, the sheet that is here"),
    Setting("merge.humex-sheets.driver", "true"),
)
"""A sheet is made again from what is merged, so any of two is as good until then."""

FILES: tuple[tuple[str, Callable[[bytes], bytes]], ...] = (
    (".gitattributes", with_attributes),
    (".gitignore", with_ignored),
)


class Hook(Struct, frozen=True):
    """A hook that is to be made."""

    file: Path
    text: str


class Plan(Struct, frozen=True):
    """What is to be written; `by_hand` says what a person has to do themselves."""

    root: Path
    config: Path
    edits: tuple[Edit, ...]
    notes: tuple[NewNote, ...]
    settings: tuple[Setting, ...]
    hook: Hook | None = None
    by_hand: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether all is in place."""
        return not (self.edits or self.notes or self.settings or self.hook)


def plan(root: Path, *, wants_hook: bool) -> Plan:
    """What a clone lacks; VaultError where there is no repository, or a file cannot be read."""
    repository = repository_of(root)
    if repository is None:
        raise NoRepositoryError(f"{root} is in no git repository. `git init` there makes one.")
    config = config_of(repository)
    there = values_in(config)
    olds = [(name, _read(root, name), wanted) for name, wanted in FILES]
    edits = (Edit(name, old, wanted(old)) for name, old, wanted in olds if old is not None)
    notes = (NewNote(name, wanted(b"")) for name, old, wanted in olds if old is None)
    hook, by_hand = _hook(root, repository, is_elsewhere="core.hookspath" in there)
    return Plan(
        root=root,
        config=config,
        edits=tuple(edit for edit in edits if edit.new != edit.old),
        notes=tuple(notes),
        settings=tuple(one for one in DRIVERS if there.get(one.key) != one.value),
        hook=hook if wants_hook else None,
        by_hand=by_hand if wants_hook else "",
    )


def carry_out(what: Plan) -> None:
    """Write what was planned; VaultError where something may not be written."""
    write_all(lambda _: what.root, what.edits, what.notes)
    for setting in what.settings:
        configure(what.config, setting)
    if what.hook:
        make_hook(what.hook.file, what.hook.text)


def _read(root: Path, name: str) -> bytes | None:
    """None where there is no such file."""
    found = read(str(root / name), YAML_LIMIT)
    if isinstance(found, Content):
        return found.data
    if _is_gone(found):
        return None
    raise VaultError(f"{name} cannot be read as an ordinary file, and is left as it is.")


def _is_gone(found: Content | Unread) -> bool:
    return isinstance(found, Unread) and found.is_gone


def _hook(root: Path, repository: Repository, *, is_elsewhere: bool) -> tuple[Hook | None, str]:
    """The hook that is missing, or what to do by hand where somebody has made another."""
    command = _command(way_from_top(root))
    file = hook_of(repository)
    if is_elsewhere:
        return None, f"This clone keeps its hooks elsewhere (core.hooksPath). Add there: {command}"
    found = read(str(file), YAML_LIMIT)
    if _is_gone(found):
        return Hook(file, f"#!/bin/sh\nexec {command}\n"), ""
    if isinstance(found, Content) and command.encode() in found.data:
        return None, ""
    return None, f"There is another pre-commit hook, and it stays. Add to it: {command}"


def _command(way: str) -> str:
    vault = f" --vault {shlex.quote(way.removesuffix('/'))}" if way else ""
    return f"humex{vault} check --staged"
