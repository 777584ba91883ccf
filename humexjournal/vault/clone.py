"""What a clone has for itself, and git never carries: its configuration and its hooks.

The configuration is read and written as a file, by a git that runs in an empty folder. So nothing
that stands in it is acted on.
"""

import os
import stat
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from humexjournal.vault.files import in_utf8
from humexjournal.vault.find import VaultError
from humexjournal.vault.git import Repository, common_folder
from humexjournal.vault.git_call import Task, call, out_of_any, printed

PRE_COMMIT = "pre-commit"
_RUNNABLE = stat.S_IRWXU | stat.S_IRGRP | stat.S_IXGRP | stat.S_IROTH | stat.S_IXOTH


class Setting(NamedTuple):
    """A key of git's configuration, and its value."""

    key: str
    value: str


def config_of(repository: Repository) -> Path:
    """The file in which a clone is configured."""
    return common_folder(repository) / "config"


def hook_of(repository: Repository, name: str = PRE_COMMIT) -> Path:
    """Where a hook of a clone lies, if it has one."""
    return common_folder(repository) / "hooks" / name


def settings_in(file: Path, *options: str) -> tuple[Setting, ...]:
    """Everything that a file of configuration says, in its order; nothing where there is none."""
    if not os.path.lexists(file):
        return ()
    printed = _config(file, *options, "--list", "-z")
    said = (in_utf8(os.fsdecode(line)).partition("\n") for line in printed.split(b"\0") if line)
    return tuple(Setting(key, value) for key, _, value in said)


def values_in(file: Path) -> Mapping[str, str]:
    """The value that holds for each key: the last."""
    return dict(settings_in(file))


def configure(file: Path, setting: Setting) -> None:
    """Write a value into a file of configuration; VaultError where that cannot be done."""
    if file.is_symlink():
        raise VaultError(f"{file} is a link, and humex changes nothing through a link.")
    _config(file, "--replace-all", setting.key, setting.value)


def make_hook(file: Path, text: str) -> None:
    """Write a new hook that git can run; VaultError where there is one, or a link leads to it."""
    try:
        if file.parent.is_symlink():
            raise VaultError(f"{file.parent} is a link, and humex writes nothing through a link.")
        file.parent.mkdir(exist_ok=True)
        options = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        with os.fdopen(os.open(file, options, _RUNNABLE), "w", encoding="utf-8") as hook:
            hook.write(text)
    except OSError as error:
        raise VaultError(f"{file} cannot be written: {error.strerror}.") from error


def _config(file: Path, *arguments: str) -> bytes:
    task = Task("only git knows how it is configured", f"git cannot read or write {file}")
    asked = ("--no-pager", "config", "--file", str(file.absolute()), *arguments)
    with tempfile.TemporaryDirectory(prefix="humex-") as folder:
        return printed(task, call(task, *asked, folder=folder, more=out_of_any(folder)))
