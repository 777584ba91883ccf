"""The contents of files that git keeps, by the names under which it keeps them."""

from collections.abc import Sequence

from humexjournal.vault.find import VaultError
from humexjournal.vault.git import Repository
from humexjournal.vault.git_command import run

STAGED = "what is staged"


def sizes(repository: Repository, names: Sequence[bytes]) -> dict[bytes, int]:
    """How many bytes each has; VaultError where git lacks one."""
    printed = run(repository, STAGED, "cat-file", "--batch-check", said=_lines(names)).splitlines()
    if any(line.endswith(b" missing") for line in printed):
        raise VaultError("git lacks some of what is staged; `git fsck` says which files they are.")
    return {name: int(line.split()[-1]) for name, line in zip(names, printed, strict=True)}


def texts(repository: Repository, names: Sequence[bytes]) -> dict[bytes, bytes]:
    """The bytes of each; whoever asks has looked at the sizes before."""
    printed = run(repository, STAGED, "cat-file", "--batch", said=_lines(names))
    found, at = {}, 0
    for name in names:
        begin = printed.index(b"\n", at) + 1
        size = int(printed[at:begin].split()[-1])
        found[name] = printed[begin : begin + size]
        at = begin + size + 1
    return found


def _lines(names: Sequence[bytes]) -> bytes:
    return b"".join(name + b"\n" for name in names)
