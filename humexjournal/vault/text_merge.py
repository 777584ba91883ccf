"""Merging three versions of a text as git does it, away from any repository."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from humexjournal.parsing.merging.merged import Merged
from humexjournal.vault.find import VaultError
from humexjournal.vault.git_command import SECONDS, quiet_environment

NAMES = ("ours", "base", "theirs")
CONFLICTS = 127
"""The highest status of `git merge-file` that is a number of conflicts."""


def merge_text(base: bytes, ours: bytes, theirs: bytes) -> Merged:
    """What `git merge-file` makes of them, with the usual markers where it finds a conflict.

    A file that git takes for binary stays ours, as git leaves it.
    """
    with tempfile.TemporaryDirectory(prefix="humex-merge-") as folder:
        for name, data in zip(NAMES, (ours, base, theirs), strict=True):
            (Path(folder) / name).write_bytes(data)
        done = _merge_file(folder)
    if 0 <= done.returncode <= CONFLICTS:
        return Merged(done.stdout, is_settled=done.returncode == 0)
    if b"binary" in done.stderr:
        return Merged(ours, is_settled=ours == theirs)
    said = done.stderr.decode("utf-8", "replace").strip()
    raise VaultError(f"git cannot merge this file: {said}.")


def _merge_file(folder: str) -> "subprocess.CompletedProcess[bytes]":
    git = shutil.which("git")
    if git is None:
        raise VaultError("git is not installed, and only git merges text.")
    labels = (part for name in NAMES for part in ("-L", name))
    try:
        return subprocess.run(  # noqa: S603 — a fixed program, and no shell
            [git, "merge-file", "-p", *labels, *NAMES],
            capture_output=True,
            check=False,
            timeout=SECONDS,
            cwd=folder,
            env={**quiet_environment(), "GIT_CEILING_DIRECTORIES": os.path.dirname(folder)},  # noqa: PTH120
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise VaultError(f"git cannot merge this file: {error}.") from error
