"""One humex at a time writes in a vault, and one watches it."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from humexjournal.vault import lock
from humexjournal.vault.create import create
from humexjournal.vault.derived import Derived, write, write_asked
from humexjournal.vault.find import VaultError
from humexjournal.vault.guarded import guarded_replace
from humexjournal.vault.lock import LockedError, WatchedError, one_writer, watcher, watching

needs_holder = pytest.mark.skipif(
    not Path(lock.LOCKS).exists(), reason="this system does not say who holds a lock"
)


def holding(what: str, root: Path) -> "subprocess.Popen[str]":
    """Another process that has a lock when this returns, and keeps it."""
    code = (
        "import sys, pathlib; from humexjournal.vault.lock import *\n"
        f"with {what}(pathlib.Path(sys.argv[1])): print('has it', flush=True); sys.stdin.read()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", code, root],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdout
    assert other.stdout.readline() == "has it\n"
    return other


def end(other: "subprocess.Popen[str]", number: int = signal.SIGKILL) -> None:
    other.send_signal(number)
    other.communicate()


def a_change(root: Path) -> None:
    guarded_replace(root, "daily/a.md", b"old\n", b"new\n")


def a_new_note(root: Path) -> None:
    create(root, "daily/new.md", b"new\n")


def sheets(root: Path) -> None:
    write(root, {"a.md": b"new\n"})


def a_sweep(root: Path) -> None:
    Derived(root).put({}, ())


def a_page_that_was_asked_for(root: Path) -> None:
    write_asked(root, "card.html", b"new\n")


WRITES = (a_change, a_new_note, sheets, a_sweep, a_page_that_was_asked_for)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "daily").mkdir()
    (tmp_path / "daily" / "a.md").write_bytes(b"old\n")
    os.utime(tmp_path / "daily" / "a.md", (0, 0))
    return tmp_path


@pytest.mark.parametrize("act", WRITES)
def test_nothing_is_written_while_another_humex_writes(
    act: Callable[[Path], None], root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sorted(root.rglob("*"))
    other = holding("one_writer", root)
    monkeypatch.setattr(lock, "PATIENCE", 0.05)

    with pytest.raises(VaultError, match="is writing in this vault"):
        act(root)

    assert sorted(root.rglob("*")) == before
    end(other)
    act(root)


@needs_holder
def test_it_is_said_which_process_that_is(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = holding("one_writer", root)
    monkeypatch.setattr(lock, "PATIENCE", 0.0)

    with pytest.raises(LockedError) as error, one_writer(root):
        pass

    end(other)
    assert str(error.value) == (
        f"Another humex (process {other.pid}) is writing in this vault. "
        "Nothing was written; try again shortly."
    )


def test_whoever_waits_goes_on_when_the_other_has_ended(root: Path) -> None:
    other = holding("one_writer", root)
    waiting = Thread(target=a_change, args=[root])
    waiting.start()
    end(other)
    waiting.join(lock.PATIENCE)

    assert (root / "daily" / "a.md").read_bytes() == b"new\n"


def test_whoever_has_the_lock_may_ask_for_it_again(root: Path) -> None:
    with one_writer(root):
        for act in WRITES:
            act(root)
        with one_writer(root):
            pass
        # The inner one has not given the outer one's lock away.
        with pytest.raises(LockedError):
            in_a_thread(one_writer, root)


def in_a_thread(what: Callable[[Path], object], root: Path) -> None:
    """Ask for a lock in a thread, as a process of its own would, and hand over what it raises."""
    raised = []

    def ask() -> None:
        try:
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(lock, "PATIENCE", 0.0)
                with what(root):  # type: ignore[attr-defined]
                    pass
        except VaultError as error:
            raised.append(error)

    thread = Thread(target=ask)
    thread.start()
    thread.join()
    for error in raised:
        raise error


def test_a_vault_in_a_vault_has_a_lock_of_its_own(root: Path) -> None:
    (root / "private").mkdir()
    other = holding("one_writer", root)

    sheets(root / "private")

    end(other)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_second_watcher_is_told_at_once(number: int, root: Path) -> None:
    other = holding("watching", root)

    with pytest.raises(WatchedError) as error, watching(root):
        pass

    known = Path(lock.LOCKS).exists()
    who = f"process {other.pid}" if known else "another process"
    assert str(error.value) == (f"`humex watch` runs here already: {who} looks after this vault.")
    assert error.value.process == watcher(root) == (other.pid if known else None)
    end(other, number)
    with watching(root):
        pass
    assert watcher(root) is None


@pytest.mark.parametrize("act", WRITES)
def test_a_watcher_is_in_nobodys_way(act: Callable[[Path], None], root: Path) -> None:
    other = holding("watching", root)

    act(root)

    end(other)
    assert (root / ".humex" / ".gitignore").read_bytes() == b"*\n"


def test_a_link_in_the_place_of_the_folder_is_not_followed(root: Path, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (root / ".humex").symlink_to(tmp_path / "outside")

    with pytest.raises(VaultError, match="is a link"), watching(root):
        pass

    assert list((tmp_path / "outside").iterdir()) == []


@pytest.mark.parametrize("act", WRITES)
def test_where_there_are_no_locks_everything_is_written_all_the_same(
    act: Callable[[Path], None], root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: int) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("fcntl.flock", refuse)

    act(root)
    with watching(root):
        pass
