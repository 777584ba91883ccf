"""Whether a clone is set up to be shared: each check is one small function."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from humexjournal.app.finding import Finding
from humexjournal.app.private_elsewhere import private_elsewhere
from humexjournal.app.share_setup import DRIVERS
from humexjournal.vault.carried import carriers
from humexjournal.vault.clone import config_of, settings_in, values_in
from humexjournal.vault.find import VaultError
from humexjournal.vault.git import Repository, repository_of, way_from_top
from humexjournal.vault.git_command import run
from humexjournal.vault.layout import PRIVATE
from humexjournal.vault.runs_programs import runs_program

_CARRIED = (
    "Take private/ out of what it carries, or keep it in another folder, "
    "which HUMEX_PRIVATE=DIR names."
)
SETUP = "Run `humex share setup` here."
MERGED = ("humex.yaml", "kbis/walk.yaml", "daily/2026-06-12.md")
"""A file of each kind, there or not, to be asked for."""


def is_shared(root: Path) -> bool:
    """Whether git is to merge a vault as humex does it; False where git cannot say."""
    repository = repository_of(root)
    try:
        return repository is not None and "humex" in _merged_by(root, repository)
    except VaultError:
        return False


def of_clone(root: Path, private: Path | None = None) -> Iterator[Finding]:
    """What every check finds, in their order; `private` is where the private side would lie."""
    yield from carried(root)
    if private and private != root / PRIVATE:
        yield from private_elsewhere(private)
    repository = repository_of(root)
    if repository is None:
        yield Finding("sharing", "No git repository holds this vault.", "Run `git init` in it.")
        return
    for check in CHECKS:
        try:
            yield from check(root, repository)
        except VaultError as error:
            yield Finding("sharing", str(error), "Try again where git can read it.")


def attributes(root: Path, repository: Repository) -> Iterator[Finding]:
    """Git knows which files humex merges."""
    merged = _merged_by(root, repository)
    wrong = [name for name, by in zip(MERGED, merged, strict=True) if by != "humex"]
    if wrong:
        said = f"git does not have humex merge files such as {wrong[0]}."
        yield Finding("sharing", said, f"{SETUP} Then see .git/info/attributes.")
    else:
        yield Finding("sharing", "git has humex merge entries, behaviours and settings.")


def driver(_: Path, repository: Repository) -> Iterator[Finding]:
    """This clone knows the merge driver, and git can find it."""
    there = values_in(config_of(repository))
    if any(one.key.endswith(".driver") and one.key not in there for one in DRIVERS):
        yield Finding("driver", "This clone does not know the merge driver.", SETUP)
    elif shutil.which("humex") is None:
        said = "git would not find `humex` to merge with."
        yield Finding("driver", said, "Put the folder of `humex` on your PATH.")
    else:
        yield Finding("driver", "This clone knows the merge driver.")


def programs(_: Path, repository: Repository) -> Iterator[Finding]:
    """Nobody's configuration makes git run a program here."""
    files = (config_of(repository), repository.git / "config.worktree")
    found = [(file, one) for file in files for one in settings_in(file) if runs_program(one)]
    for file, one in found:
        yield Finding(
            "programs", f"{one.key} makes git run “{one.value}” here.", _unset(file, one.key)
        )
    if not found:
        yield Finding("programs", "Nothing in this clone's configuration makes git run a program.")


def carried(root: Path) -> Iterator[Finding]:
    """No other program carries private/ along."""
    for name in carriers(root) if (root / PRIVATE).exists() else ():
        said = f"{name} carries this folder to other machines, and private/ with it."
        yield Finding("private", said, _CARRIED)


def _merged_by(root: Path, repository: Repository) -> list[str]:
    """By what git merges each of the files that are asked for."""
    way = way_from_top(root)
    names = (f"{way}{name}" for name in MERGED)
    said = run(repository, "how it merges", "check-attr", "-z", "merge", "--", *names).split(b"\0")
    return [value.decode("utf-8", "replace") for value in said[2::3]]


def _unset(file: Path, key: str) -> str:
    return (
        f"If it is not yours: `git config --file '{file}' --unset-all '{key}'`. If it is, "
        "`git config --global` is the place for it, which no vault can bring along."
    )


CHECKS: tuple[Callable[[Path, Repository], Iterator[Finding]], ...] = (
    attributes,
    driver,
    programs,
)
