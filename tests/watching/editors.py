"""How people, editors, sync tools and git change a vault: small functions on a folder.

The same call does the same in any folder with the same files. What is not there is made, or left.
"""

import os
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

from watched_vault import git

Save = Callable[[Path, str, bytes], None]


# Saving


def in_place(root: Path, path: str, data: bytes) -> None:
    """Empty the file, then write it, as nano does."""
    _above(root, path).write_bytes(data)


def by_rename(root: Path, path: str, data: bytes) -> None:
    """Write another file, then give it the name."""
    beside = _above(root, f"{path}.tmp")
    beside.write_bytes(data)
    beside.replace(root / path)


def by_backup(root: Path, path: str, data: bytes) -> None:
    """Put the old file aside, write a new one, and remove the old one, as vim does."""
    aside = root / f"{path}~"
    if (root / path).exists():
        (root / path).rename(aside)
    in_place(root, path, data)
    aside.unlink(missing_ok=True)


def in_three_writes(root: Path, path: str, data: bytes) -> None:
    """Write a third of the file at a time."""
    third = len(data) // 3 + 1
    with _above(root, path).open("wb", buffering=0) as file:
        for begin in range(0, len(data), third):
            file.write(data[begin : begin + third])


SAVES: tuple[Save, ...] = (in_place, by_rename, by_backup, in_three_writes)


def append(root: Path, path: str, data: bytes) -> None:
    """Add to the end of a file."""
    with _above(root, path).open("ab") as file:
        file.write(data)


def delete(root: Path, path: str) -> None:
    """Delete a file."""
    (root / path).unlink(missing_ok=True)


# What does not show, or changes nothing


def with_all_times_kept(root: Path, path: str, digit: str) -> None:
    """Change one digit in place, and put the time of the file back."""
    if not (root / path).is_file():
        return
    data, before = (root / path).read_bytes(), (root / path).stat()
    at = next((n for n, one in enumerate(data) if chr(one).isdigit()), None)
    if at is not None:
        (root / path).write_bytes(data[:at] + digit.encode() + data[at + 1 :])
        os.utime(root / path, ns=(before.st_atime_ns, before.st_mtime_ns))


def touch(root: Path, path: str) -> None:
    """Date a file anew."""
    if (root / path).exists():
        (root / path).touch()


def protect(root: Path, path: str) -> None:
    """Take away the right to write, or give it back."""
    if (root / path).exists():
        mode = stat.S_IMODE((root / path).stat().st_mode)
        (root / path).chmod(mode ^ stat.S_IWUSR)


# Folders and copies


def move_out_or_back(root: Path, folder: str) -> None:
    """Take a folder out of the vault, or bring it back."""
    _turn(root / folder, root.with_name(f"{root.name}-outside"))


def rename_or_back(root: Path, folder: str) -> None:
    """Give a folder another name in the vault, or its old one."""
    _turn(root / folder, root / "old")


def _turn(here: Path, there: Path) -> None:
    if here.exists() and not there.exists():
        here.rename(there)
    elif there.exists() and not here.exists():
        there.rename(here)


COPIES = (
    "{stem}.sync-conflict-20260617-101500-ABCDEFG.md",  # Syncthing
    "{stem} (Ana's conflicted copy 2026-06-17).md",  # Dropbox
    "{stem} (conflicted copy ana 202606171015).md",  # Obsidian Sync
    "more/{stem}.md",
)


def copy_of(path: str, name: str) -> str:
    """The path of a copy of a note under one of these names."""
    folder, _, file = path.rpartition("/")
    return f"{folder}/{name.format(stem=file.removesuffix('.md'))}"


# Git


def check_out(root: Path, branch: str) -> None:
    """Go to another branch, if nothing is in the way."""
    git(root, "checkout", "--quiet", branch)


def stash_or_back(root: Path) -> None:
    """Put changes away, or bring them back."""
    if (root / ".git/refs/stash").exists():
        git(root, "stash", "pop", "--quiet")
    else:
        git(root, "stash", "--quiet")


def reset(root: Path) -> None:
    """Throw all changes away."""
    git(root, "reset", "--quiet", "--hard")


def begin_merge(root: Path) -> None:
    """Begin a merge that git cannot end by itself."""
    git(root, "checkout", "--quiet", "--force", "main")
    git(root, "merge", "--quiet", "theirs")


def end_merge(root: Path) -> None:
    """Give a merge up."""
    git(root, "merge", "--abort")


def is_merging(root: Path) -> bool:
    """Whether a merge has begun."""
    return (root / ".git/MERGE_HEAD").exists()


# What humex has made


def delete_sheets(root: Path) -> None:
    """Delete all sheets at once."""
    shutil.rmtree(root / "sheets", ignore_errors=True)


def _above(root: Path, path: str) -> Path:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    return root / path
