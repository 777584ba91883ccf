"""Running git on a repository that somebody else may have configured: it reads, and no more.

The configuration of a vault's repository is as little trusted as its notes. No hook, monitor,
pager, filter or external diff is run, nothing is fetched, and git is not run inside the vault.
"""

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from humexjournal.vault.git import Repository
from humexjournal.vault.git_call import Task, call, printed

_OFF = ("core.fsmonitor=false", f"core.hooksPath={os.devnull}", "core.untrackedCache=false")


def run(repository: Repository, about: str, *arguments: str, said: bytes = b"") -> bytes:
    """What git prints; VaultError where there is no git, or it fails.

    `about` is what is asked for, such as "what is staged"; a message names it.
    """
    task = Task(f"only git knows {about}", f"git cannot say {about}")
    asked = (*_options(repository), *arguments)
    folder = tempfile.gettempdir()
    return printed(task, call(task, *asked, folder=folder, said=said, more=_index()))


def _options(repository: Repository) -> Sequence[str]:
    where = (f"--git-dir={repository.git.absolute()}", f"--work-tree={repository.top}")
    off = (part for setting in _OFF for part in ("-c", setting))
    return ("--no-pager", "--literal-pathspecs", *where, *off)


def _index() -> dict[str, str]:
    """Which index git reads: `git commit FILE` shows its hooks another than the usual one."""
    index = os.environ.get("GIT_INDEX_FILE")
    return {"GIT_INDEX_FILE": str(Path(index).absolute())} if index else {}
