"""Everything that humex writes into a vault, each with what may be there when it is broken off.

A case is carried out on a folder of its own while calls of the system fail, or while the process is
killed; `state` says what is there then, and `wrong` what is not as it is promised.
"""

import json
import os
import posix
from collections.abc import Callable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from unittest import mock

from humexjournal.app.writing import Edit, write_all
from humexjournal.vault import guarded, swap
from humexjournal.vault.create import create
from humexjournal.vault.derived import write, write_asked
from humexjournal.vault.exchange import NoExchangeError
from humexjournal.vault.find import VaultError
from humexjournal.vault.folder import digest
from humexjournal.vault.keep import KEEP, Kept, kept_now
from humexjournal.vault.leftovers import recover
from humexjournal.vault.outside import write_outside
from humexjournal.vault.own_files import write_own
from humexjournal.vault.purge import held, purge
from humexjournal.vault.put_away import put_away as put_copy_away
from humexjournal.vault.started import keep_answers

PATH = "daily/2026-06-12.md"
OLD, NEW, LAST = b"walk: no\n" * 400, b"walk: 25\n" * 500, b"walk: 20\n" * 300
THEIRS = b"somebody's own line\n" * 40
IGNORE = ".humex/.gitignore"
"""Without it what is kept would go into git with the next commit."""
LEFT = "daily/.humex-999999999-00000000.tmp"
"""The temporary file of a process that is no more."""

Files = Mapping[str, bytes | None]
Act = Callable[[Path], object]


@dataclass(frozen=True)
class Case:
    """What is prepared, done, and done again later; the files before, after, and at last.

    `words` are somebody's and are always somewhere. `gaps` may be missing in between, and
    `unsettled` may be there where the disk failed after something had been moved.
    """

    prepare: Act
    act: Act
    again: Act
    before: Files
    after: Files
    last: Files
    words: tuple[bytes, ...] = ()
    gaps: frozenset[str] = field(default_factory=frozenset)
    unsettled: tuple[bytes, ...] = ()


def put(root: Path, files: Files) -> None:
    """Write files as an editor did, long ago."""
    for path, data in files.items():
        if data is not None:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(data)
            os.utime(root / path, (0, 0))


def no_exchange(*_names: object) -> None:
    raise NoExchangeError


def by_link(root: Path) -> None:
    with mock.patch.object(swap, "exchange", no_exchange):
        guarded.guarded_replace(root, PATH, OLD, NEW)


def change_again(root: Path) -> None:
    """What the next command does: it puts away what was left, and changes the file."""
    recover(root)
    with mock.patch.object(guarded, "QUIET_SECONDS", -1.0):
        guarded.guarded_replace(root, PATH, (root / PATH).read_bytes(), LAST)


def create_again(root: Path) -> None:
    recover(root)
    create(root, PATH, NEW)


def change(act: Act, gaps: frozenset[str] = frozenset()) -> Case:
    """A file of somebody's that is changed."""
    return Case(
        prepare=lambda root: put(root, {PATH: OLD}),
        act=act,
        again=change_again,
        before={PATH: OLD},
        after={PATH: NEW},
        last={PATH: LAST, IGNORE: b"*\n"},
        words=(OLD,),
        gaps=gaps,
    )


def save_over(root: Path) -> None:
    """Save as most editors do; nothing of theirs fails."""
    _save(root / "daily/.editor")
    posix.rename(root / "daily/.editor", root / PATH)


def save_into(root: Path) -> None:
    """Save as an editor does that writes where the file is."""
    _save(root / PATH)


def _save(file: Path) -> None:
    descriptor = posix.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    posix.write(descriptor, THEIRS)
    posix.close(descriptor)


def saved_meanwhile(save: Act, swapping: Callable[..., None]) -> Case:
    """Somebody saves in the last moment before the file is changed."""

    def act(root: Path) -> None:
        saved = []

        def late(*names: object) -> None:
            if not saved:
                saved.append(save(root))
            swapping(*names)

        try:
            with mock.patch.object(swap, "exchange", late):
                guarded.guarded_replace(root, PATH, OLD, NEW)
        finally:
            if not saved:
                save(root)

    return Case(
        prepare=lambda root: put(root, {PATH: OLD}),
        act=act,
        again=change_again,
        before={PATH: THEIRS},
        after={PATH: THEIRS},
        last={PATH: LAST},
        words=(THEIRS,),
        gaps=frozenset({PATH} if swapping is no_exchange else ()),
        unsettled=(NEW,),
    )


ENDS, BEGINS = "kbis/phone.yaml", "kbis/quiet.yaml"


def replace_both(root: Path) -> None:
    """Two definitions are changed: one ends, and the other follows it."""
    write_all(lambda _: root, [Edit(BEGINS, OLD, NEW), Edit(ENDS, OLD, NEW)])


def both_again(root: Path) -> None:
    """The next command changes both, however far the first one came."""
    recover(root)
    with mock.patch.object(guarded, "QUIET_SECONDS", -1.0):
        for path in (BEGINS, ENDS):
            guarded.guarded_replace(root, path, (root / path).read_bytes(), LAST)


BOTH = Case(
    prepare=lambda root: put(root, {BEGINS: OLD, ENDS: OLD}),
    act=replace_both,
    again=both_again,
    before={BEGINS: OLD, ENDS: OLD},
    after={BEGINS: NEW, ENDS: NEW},
    last={BEGINS: LAST, ENDS: LAST, IGNORE: b"*\n"},
    words=(OLD,),
)


def left(root: Path) -> None:
    """What a command has left that was killed when it had moved the file away."""
    put(root, {LEFT: NEW, f"{KEEP}/{kept_now(PATH, digest(OLD), digest(NEW)).name}": OLD})


def put_away(root: Path) -> None:
    """What was left is put away, as commands do it."""
    try:
        recover(root)
    except OSError as error:
        raise VaultError(str(error)) from error


RECOVER = Case(
    prepare=left,
    act=put_away,
    again=recover,
    before={PATH: None},
    after={PATH: OLD},
    last={PATH: OLD, LEFT: None, IGNORE: b"*\n"},
    words=(OLD, NEW),
)

COPY = "daily/2026-06-12 (conflicted copy).md"


def away_again(root: Path) -> None:
    """The next command finds the copy, or finds it gone."""
    if (root / COPY).exists():
        put_copy_away(root, COPY, THEIRS)


AWAY = Case(
    prepare=lambda root: put(root, {PATH: OLD, COPY: THEIRS}),
    act=lambda root: put_copy_away(root, COPY, THEIRS),
    again=away_again,
    before={PATH: OLD, COPY: THEIRS},
    after={PATH: OLD, COPY: None},
    last={PATH: OLD, COPY: None, IGNORE: b"*\n"},
    words=(OLD, THEIRS),
)

AGED, NEWEST = (
    Kept(datetime(2026, 1, day, tzinfo=UTC), f"{day:08x}", "", "f" * 16, PATH) for day in (1, 2)
)


def delete_aged(root: Path) -> None:
    """The older of two versions is deleted, as `humex keep purge` does it."""
    try:
        stay = purge(root, [one for one in held(root) if one.kept == AGED])
    except OSError as error:
        raise VaultError(str(error)) from error
    if stay:
        raise VaultError(f"{AGED.id} stays.")


PURGE = Case(
    prepare=lambda root: put(root, {AGED.file: OLD, NEWEST.file: THEIRS}),
    act=delete_aged,
    again=delete_aged,
    before={AGED.file: OLD, NEWEST.file: THEIRS},
    after={AGED.file: None, NEWEST.file: THEIRS},
    last={AGED.file: None, NEWEST.file: THEIRS},
    words=(THEIRS,),
)

CREATE = Case(
    prepare=lambda root: (root / "humex.yaml").touch(),
    act=lambda root: create(root, PATH, NEW),
    again=create_again,
    before={PATH: None},
    after={PATH: NEW},
    last={PATH: NEW},
)

EXPORTED = "exports/days.csv"
EXPORT = Case(
    prepare=lambda root: put(root, {EXPORTED: OLD}),
    act=lambda root: write_outside(root / EXPORTED, NEW, replace=True),
    again=lambda root: write_outside(root / EXPORTED, LAST, replace=True),
    before={EXPORTED: OLD},
    after={EXPORTED: NEW},
    last={EXPORTED: LAST},
)

A, B, SAME, GONE, FRESH = (f"sheets/{name}.md" for name in ("a", "b", "same", "gone", "fresh"))
BESIDE = "sheets/b.new.md"


def pages(root: Path) -> None:
    """Sheets, of which somebody has edited one."""
    write(root, {"a.md": OLD, "b.md": OLD, "same.md": OLD, "gone.md": OLD})
    put(root, {B: THEIRS})


def write_pages(data: bytes, by: Callable[[Path, Mapping[str, bytes]], object] = write) -> Act:
    names = {"a.md": data, "b.md": data, "same.md": OLD, "fresh.md": data}
    return lambda root: by(root, names)


def sheets(act: Act, write_again: Act) -> Case:
    """The derived files: changed, edited, the same, no longer called for, and new."""
    return Case(
        prepare=pages,
        act=act,
        again=write_again,
        before={A: OLD, B: THEIRS, BESIDE: None, SAME: OLD, GONE: OLD, FRESH: None},
        after={A: NEW, B: THEIRS, BESIDE: NEW, SAME: OLD, GONE: None, FRESH: NEW},
        last={A: LAST, B: THEIRS, BESIDE: LAST, SAME: OLD, GONE: None, FRESH: LAST},
        words=(THEIRS,),
    )


def ask_again(root: Path) -> None:
    write_asked(root, "card.md", LAST)
    write(root, {})


ASKED = Case(
    prepare=lambda root: write_asked(root, "card.md", OLD),
    act=lambda root: write_asked(root, "card.md", NEW),
    again=ask_again,
    before={"sheets/card.md": OLD},
    after={"sheets/card.md": NEW},
    last={"sheets/card.md": LAST, "sheets/card.new.md": None},
)


STARTED = ".humex/start.json"
FIRST_SAID, SAID, LAST_SAID = (
    f'{{\n "goal": "{goal * 500}"\n}}'.encode() for goal in ("calm", "rest", "sun")
)


def answer(said: bytes) -> Act:
    """One more answer of `humex start` is kept."""
    return lambda root: keep_answers(root, json.loads(said))


ANSWERS = Case(
    prepare=answer(FIRST_SAID),
    act=answer(SAID),
    again=answer(LAST_SAID),
    before={STARTED: FIRST_SAID},
    after={STARTED: SAID},
    last={STARTED: LAST_SAID, IGNORE: b"*\n"},
)


def in_place(root: Path) -> None:
    """Change it naively."""
    descriptor = os.open(root / PATH, os.O_WRONLY | os.O_TRUNC)
    for at in range(0, len(NEW), 1000):
        os.write(descriptor, NEW[at : at + 1000])
    os.close(descriptor)


def by_rename(root: Path) -> None:
    """Change it by a temporary file, and look after nothing else."""
    temp = root / "daily" / f".humex-{os.getpid()}-00000000.tmp"
    descriptor = os.open(temp, os.O_WRONLY | os.O_CREAT)
    os.write(descriptor, NEW)
    os.fsync(descriptor)
    os.close(descriptor)
    os.replace(temp, root / PATH)  # noqa: PTH105 — the call that is to fail


def by_hand(root: Path, outputs: Mapping[str, bytes]) -> None:
    """Write pages naively, and the list of them at the end."""
    folder = root / "sheets"
    for name, data in outputs.items():
        descriptor = os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.write(descriptor, data)
        os.close(descriptor)


FIRST = Case(
    prepare=lambda root: (root / "humex.yaml").touch(),
    act=lambda root: write(root, {"a.md": NEW}),
    again=lambda root: write(root, {"a.md": LAST}),
    before={A: None},
    after={A: NEW},
    last={A: LAST, "sheets/.gitignore": b"*\n", "sheets/a.new.md": None},
)

OWN_FILE = ".humex/schemas/kbi.json"

OWN = Case(
    prepare=lambda root: write_own(root, "schemas", {"kbi.json": OLD}),
    act=lambda root: write_own(root, "schemas", {"kbi.json": NEW}),
    again=lambda root: write_own(root, "schemas", {"kbi.json": LAST}),
    before={OWN_FILE: OLD},
    after={OWN_FILE: NEW},
    last={OWN_FILE: LAST, IGNORE: b"*\n"},
)

CASES = {
    "exchange": change(lambda root: guarded.guarded_replace(root, PATH, OLD, NEW)),
    "link": change(by_link, gaps=frozenset({PATH})),
    "saved over meanwhile, exchange": saved_meanwhile(save_over, swap.exchange),
    "saved into meanwhile, exchange": saved_meanwhile(save_into, swap.exchange),
    "saved over meanwhile, link": saved_meanwhile(save_over, no_exchange),
    "saved into meanwhile, link": saved_meanwhile(save_into, no_exchange),
    "create": CREATE,
    "two definitions": BOTH,
    "export": EXPORT,
    "recover": RECOVER,
    "put away": AWAY,
    "purge": PURGE,
    "sheets": sheets(write_pages(NEW), write_pages(LAST)),
    "asked": ASKED,
    "first sheets": FIRST,
    "own files": OWN,
    "answers": ANSWERS,
    "naive in place": change(in_place),
    "naive by rename": change(by_rename),
    "naive sheets": sheets(write_pages(NEW, by_hand), write_pages(LAST)),
}


@dataclass(frozen=True)
class State:
    """What is in a folder: the files that the case is about, all bytes, and what lies about."""

    files: Files
    everything: frozenset[bytes]
    lying: tuple[str, ...]


def state(root: Path, case: Case) -> State:
    there = [one for one in root.rglob("*") if one.is_file()]
    return State(
        files={path: _bytes(root / path) for path in {**case.before, **case.last}},
        everything=frozenset(one.read_bytes() for one in there),
        lying=tuple(sorted(one.name for one in there if one.name.startswith(".humex-"))),
    )


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def wrong(case: Case, found: State) -> list[str]:
    """Files that are neither old nor new, and words that are nowhere."""
    torn = [
        f"{path} is {'missing' if data is None else 'torn'}"
        for path, data in found.files.items()
        if path in case.before
        and data not in (case.before[path], case.after[path], *case.unsettled)
        and not (data is None and path in case.gaps)
    ]
    return torn + [f"lost: {word[:20]!r}" for word in case.words if word not in found.everything]


def wrong_at_last(case: Case, found: State) -> list[str]:
    """What the next run without a fault has not brought to its place."""
    differ = [f"{path} at last" for path, data in case.last.items() if found.files[path] != data]
    lost = [f"lost: {word[:20]!r}" for word in case.words if word not in found.everything]
    return differ + lost + [f"lying: {name}" for name in found.lying]


@contextmanager
def as_if_dead():
    """Let temporary files of this very process be taken for those of one that is no more."""

    def no_such_process(*_args: object) -> None:
        raise ProcessLookupError

    with mock.patch.object(os, "kill", no_such_process):
        yield
