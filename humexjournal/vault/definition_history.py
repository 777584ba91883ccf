"""What git has kept of a definition: its own file and no other, and never an entry.

Only the author's name and the day are read, neither the hour nor the words of a commit.
"""

import os
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from humexjournal.core.revision import History, Revision, Source
from humexjournal.parsing.definition_texts import definition_texts
from humexjournal.vault.files import YAML_LIMIT, in_utf8
from humexjournal.vault.find import VaultError
from humexjournal.vault.git import Repository, repository_of, way_from_top
from humexjournal.vault.git_command import run
from humexjournal.vault.git_objects import sizes, texts
from humexjournal.vault.layout import KBIS, parts_of

SAVED = "how a definition was saved"

MOST = 500
"""So many versions of one definition are read, the latest ones."""

_PLAIN = (
    "--no-show-signature",  # it would run the program of `gpg.program`
    "--no-ext-diff",
    "--no-textconv",
    "--no-mailmap",
    "--no-color",
    "--encoding=UTF-8",
    "--date=short",
)
_FORM = ("-z", "--raw", "--no-abbrev", "--format=%x00%an%x00%ad")
_COPIED, _RENAMED, _DELETED = b"C", b"R", b"D"


class _Saved(NamedTuple):
    """A commit of the file: by whom, when, what git did, under which path, and from which."""

    by: bytes
    day: bytes
    did: bytes
    blob: bytes
    path: bytes
    former: bytes


def definition_history(root: Path, path: str) -> History:
    """The versions of a definition of a vault, the oldest first.

    Where git cannot be asked, that is said, and there are none.
    """
    repository = repository_of(root)
    if repository is None:
        return History()
    way = os.fsencode(way_from_top(root))
    try:
        saved = _of_definition(_log(repository, way + os.fsencode(path)), way)
        return History(Source.GIT, tuple(_revisions(repository, saved)))
    except VaultError:
        return History(Source.NOT_ASKED)


def _log(repository: Repository, path: bytes) -> Iterator[_Saved]:
    """The commits of a file, the latest first; its name is in no argument, and in no list of them.

    Before the first commit there is nothing to ask about.
    """
    if not run(repository, SAVED, "for-each-ref", "--count=1"):
        return iter(())
    settings = ("-c", "log.showRoot=true", "-c", "log.diffMerges=off")
    options = ("--follow", f"--max-count={MOST}", *_PLAIN, *_FORM)
    asked = b"HEAD\n--\n" + path + b"\n"
    return _commits(run(repository, SAVED, *settings, "log", *options, "--stdin", said=asked))


def _commits(printed: bytes) -> Iterator[_Saved]:
    parts = iter(printed.split(b"\0"))
    for _ in parts:
        by, day, about = next(parts, b""), next(parts, b""), next(parts, b"").split()
        if not about:
            return
        blob, did = about[3], about[4][:1]
        former = next(parts, b"")
        path = next(parts, b"") if did in (_COPIED, _RENAMED) else former
        yield _Saved(by, day, did, blob, path, former)


def _of_definition(found: Iterable[_Saved], way: bytes) -> Iterator[_Saved]:
    """The commits as far back as the file was a definition, and this one.

    Git takes a file that is like another one for its copy; the other one's story is its own.
    """
    for one in found:
        if one.did != _DELETED:
            yield one
        if one.did == _COPIED or not one.former.startswith(way + KBIS.encode() + b"/"):
            return


def _revisions(repository: Repository, found: Iterable[_Saved]) -> Iterator[Revision]:
    """The versions that can be read, each with the name that its file had."""
    saved = list(found)[::-1]
    size_of = sizes(repository, sorted({one.blob for one in saved})) if saved else {}
    small = [name for name, size in size_of.items() if size <= YAML_LIMIT]
    text_of = texts(repository, small) if small else {}
    for one in saved:
        path = in_utf8(os.fsdecode(one.path))
        said = definition_texts(text_of[one.blob], path) if one.blob in text_of else None
        day = _day(one.day)
        if said is not None and day is not None:
            yield Revision(day, one.by.decode("utf-8", "replace"), parts_of(path).stem, said)


def _day(text: bytes) -> date | None:
    """The day of a commit, None for one that no calendar has."""
    try:
        return date.fromisoformat(text.decode("ascii"))
    except ValueError:
        return None
