"""The derived files of a vault: made again, never over somebody's words.

`sheets/.made` lists name and SHA-256 of every file as humex wrote it. A file whose bytes differ
from its line is somebody's and is left alone.
"""

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from humexjournal.vault.files import Unread, read
from humexjournal.vault.find import VaultError
from humexjournal.vault.layout import IGNORED, SHEETS

MADE = ".made"
ASKED = " asked"
"""Marks the digest of a page that was made on request."""
LIMIT = 4 * 1024 * 1024


@dataclass(slots=True)
class Written:
    """What became of the derived files: new or changed, removed, and left to somebody."""

    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


def write(root: Path, outputs: Mapping[str, bytes]) -> Written:
    """Bring `sheets/` to what the outputs say, and no file that is somebody's with it."""
    folder = root / SHEETS
    try:
        _own_folders(root)
        return _bring(folder, outputs)
    except OSError as error:
        raise VaultError(f"{folder} cannot be written: {error.strerror}.") from error


def _bring(folder: Path, outputs: Mapping[str, bytes]) -> Written:
    made, written = _made(folder), Written()
    for name, data in outputs.items():
        _put(folder, name, data, made, written)
    for name in [name for name in made if name not in outputs and not made[name].endswith(ASKED)]:
        there = _bytes(folder / name)
        if there is not None and _digest(there) == made[name]:
            (folder / name).unlink()
            written.removed.append(name)
        del made[name]
    _keep(folder, made)
    return written


def write_asked(root: Path, name: str, data: bytes) -> Path:
    """Make one page because somebody asked for it; `build` then leaves it where it is.

    The path is that of the page, or of the new one beside a page that somebody has edited.
    """
    folder = root / SHEETS
    try:
        _own_folders(root)
        made, written = _made(folder), Written()
        was_built = name in made and not made[name].endswith(ASKED)
        _put(folder, name, data, made, written)
        if not was_built and name in made and not made[name].endswith(ASKED):
            made[name] += ASKED
        _keep(folder, made)
    except OSError as error:
        raise VaultError(f"{folder} cannot be written: {error.strerror}.") from error
    return folder / (_new(name) if written.left else name)


def _put(folder: Path, name: str, data: bytes, made: dict[str, str], written: Written) -> None:
    """One file, unless it is somebody's."""
    there = _bytes(folder / name)
    if there == data:
        made[name] = _digest(data)
    elif (there is None and not (folder / name).is_symlink()) or (
        there is not None and made.get(name, "").removesuffix(ASKED) == _digest(there)
    ):
        _replace(folder / name, data)
        made[name] = _digest(data)
        written.changed.append(name)
    else:
        _beside(folder, name, data, written)


def _new(name: str) -> str:
    stem, _, ending = name.rpartition(".")
    return f"{stem}.new.{ending}"


def _beside(folder: Path, name: str, data: bytes, written: Written) -> None:
    """Put the new version beside a sheet that somebody has edited."""
    beside = folder / _new(name)
    if _bytes(beside) != data:
        _replace(beside, data)
    written.left.append(name)


def _own_folders(root: Path) -> None:
    if (root / SHEETS).is_symlink():
        raise VaultError(f"{root / SHEETS} is a link, and humex writes into no other folder.")
    (root / SHEETS).mkdir(exist_ok=True)
    for name in IGNORED:
        folder = root / name
        if folder.is_dir() and not folder.is_symlink():
            with suppress(FileExistsError), (folder / ".gitignore").open("xb") as file:
                file.write(b"*\n")


def _made(folder: Path) -> dict[str, str]:
    data = _bytes(folder / MADE) or b""
    return dict(_lines(data.decode("utf-8", "replace")))


def _lines(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        digest, _, name = line.partition("  ")
        if name and "/" not in name and name not in (".", ".."):
            yield name, digest


def _keep(folder: Path, made: Mapping[str, str]) -> None:
    data = "".join(f"{digest}  {name}\n" for name, digest in sorted(made.items())).encode()
    if _bytes(folder / MADE) != data:
        _replace(folder / MADE, data)


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def _bytes(path: Path) -> bytes | None:
    content = read(str(path), LIMIT)
    return None if isinstance(content, Unread) else content.data


def _replace(path: Path, data: bytes) -> None:
    """Write a whole file or none, by a new one in the same folder that takes its name."""
    # A name that nobody can guess and that must not be there: no planted link is followed.
    descriptor, made = tempfile.mkstemp(prefix=".humex-", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        os.replace(made, path)  # noqa: PTH105 — the one call that is atomic on every system
    finally:
        with suppress(FileNotFoundError):
            os.unlink(made)  # noqa: PTH108
