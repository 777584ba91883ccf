"""The disk fails at any step: the file is whole, and what happened is said."""

import errno
import os

import pytest

from humexjournal.vault import swap
from humexjournal.vault.create import create
from humexjournal.vault.exchange import NoExchangeError
from humexjournal.vault.find import VaultError
from humexjournal.vault.guarded import NotReplacedError, guarded_replace

PATH = "daily/2026-06-12.md"
OLD, NEW = b"walk: no\n" * 400, b"walk: 25\n" * 500
CALLS = ["open", "write", "fsync", "close", "link", "rename", "fchmod", "mkdir"]
FULL = [errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS, errno.EACCES]


def no_exchange(*_names):
    raise NoExchangeError


def vault(root):
    (root / "daily").mkdir(parents=True)
    (root / PATH).write_bytes(OLD)
    os.utime(root / PATH, (0, 0))


def fail(monkeypatch, name, at, code):
    """Let the call of a number fail; a close fails once the file is closed."""
    real, calls = getattr(os, name), []

    def failing(*args, **more):
        calls.append(name)
        if len(calls) == at:
            if name == "close":
                real(*args, **more)
            raise OSError(code, os.strerror(code))
        return real(*args, **more)

    monkeypatch.setattr(os, name, failing)
    return calls


def change(monkeypatch, name, at, code, act):
    """What becomes of a change while a call fails: the error, and whether it was reached."""
    with monkeypatch.context() as patch:
        calls = fail(patch, name, at, code)
        try:
            act()
        except VaultError as error:
            return str(error), len(calls) >= at
        return "", len(calls) >= at


def hidden(root):
    return [one.name for one in (root / "daily").iterdir() if one.name[0] == "."]


def keeps(root):
    return [one.read_bytes() for one in root.glob(".humex/keep/*")]


@pytest.mark.parametrize("code", FULL)
@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("can_exchange", [True, False])
def test_the_file_is_whole_and_the_failure_is_told(can_exchange, name, code, tmp_path, monkeypatch):
    if not can_exchange:
        monkeypatch.setattr(swap, "exchange", no_exchange)
    for at in range(1, 50):
        root = tmp_path / str(at)
        vault(root)

        said, was_reached = change(
            monkeypatch,
            name,
            at,
            code,
            lambda root=root: guarded_replace(root, PATH, OLD, NEW),
        )

        if not was_reached:
            return
        data = (root / PATH).read_bytes()
        if data == OLD:
            assert said
            assert hidden(root) == []
            assert keeps(root) in ([], [NEW])  # what could not be looked at was given back
        else:
            assert data == NEW
            assert keeps(root) == [OLD] or hidden(root)
            assert "disk reported an error" in said or not said
    pytest.fail("never came to an end")


def test_a_temporary_file_that_is_not_looked_after_stays_behind(tmp_path, monkeypatch):
    """The naive variant, which the same failures find out."""
    vault(tmp_path)

    def naive():
        temp = os.open(tmp_path / "daily" / ".humex-1-0.tmp", os.O_WRONLY | os.O_CREAT)
        try:
            os.write(temp, NEW)
            os.fsync(temp)
        except OSError as error:
            raise VaultError("full") from error
        finally:
            os.close(temp)

    change(monkeypatch, "fsync", 1, errno.ENOSPC, naive)

    assert hidden(tmp_path) == [".humex-1-0.tmp"]


def test_a_disk_that_takes_little_at_a_time_gets_everything(tmp_path, monkeypatch):
    vault(tmp_path)
    real = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: real(descriptor, bytes(data)[:7]))

    guarded_replace(tmp_path, PATH, OLD, NEW)

    assert (tmp_path / PATH).read_bytes() == NEW


@pytest.mark.parametrize("name", CALLS)
def test_a_new_file_is_whole_or_not_there(name, tmp_path, monkeypatch):
    for at in range(1, 50):
        root = tmp_path / str(at)
        vault(root)

        said, was_reached = change(
            monkeypatch,
            name,
            at,
            errno.ENOSPC,
            lambda root=root: create(root, "daily/a.md", NEW),
        )

        if not was_reached:
            return
        assert hidden(root) == []
        assert (root / "daily" / "a.md").exists() or said
        assert (
            not (root / "daily" / "a.md").exists() or (root / "daily" / "a.md").read_bytes() == NEW
        )
    pytest.fail("never came to an end")


def test_a_real_full_file_size_limit_leaves_the_file_as_it_was(tmp_path):
    """Without any stand-in: the system itself refuses to write so much."""
    import resource  # noqa: PLC0415
    import signal  # noqa: PLC0415

    vault(tmp_path)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(VaultError, match="It is as it was") as refused:
            guarded_replace(tmp_path, PATH, OLD, NEW)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)

    assert not isinstance(refused.value, NotReplacedError)
    assert (tmp_path / PATH).read_bytes() == OLD
    assert hidden(tmp_path) == []
