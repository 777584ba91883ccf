"""Two names change places in one step, or nothing happens."""

import ctypes
import errno
import os
import sys
from types import SimpleNamespace

import pytest

from humexjournal.vault import exchange as module
from humexjournal.vault.exchange import NoExchangeError, exchange
from humexjournal.vault.folder import open_folder


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a").write_bytes(b"one")
    (tmp_path / "b").write_bytes(b"two")
    with open_folder(tmp_path, "") as descriptor:
        yield descriptor


def contents(root):
    return [one.read_bytes() for one in sorted(root.iterdir())]


def library(monkeypatch, **calls):
    monkeypatch.setattr(module.ctypes, "CDLL", lambda *_, **__: SimpleNamespace(**calls))


def swapping():
    """What the system itself does; skip where it cannot."""
    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    return call or pytest.skip("this system has no renameat2")


def test_two_names_change_places(folder, tmp_path):
    swapping()
    exchange(folder, "a", "b")

    assert contents(tmp_path) == [b"two", b"one"]


def test_a_name_that_is_not_there_is_an_error_and_nothing_happens(folder, tmp_path):
    swapping()
    with pytest.raises(FileNotFoundError):
        exchange(folder, "a", "c")

    assert contents(tmp_path) == [b"one", b"two"]


def test_macos_has_a_call_of_the_same_form(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    library(monkeypatch, renameatx_np=swapping())

    exchange(folder, "a", "b")

    assert contents(tmp_path) == [b"two", b"one"]


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_a_system_without_such_a_call(platform, folder, monkeypatch):
    monkeypatch.setattr(sys, "platform", platform)
    library(monkeypatch)

    with pytest.raises(NoExchangeError):
        exchange(folder, "a", "b")


@pytest.mark.parametrize(
    ("number", "raised"),
    [
        (errno.EINVAL, NoExchangeError),
        (errno.ENOTSUP, NoExchangeError),
        (errno.ENOSYS, NoExchangeError),
        (errno.EIO, OSError),
        (errno.EACCES, PermissionError),
    ],
)
def test_a_disk_that_does_not_know_it_is_no_error_of_the_disk(number, raised, folder, monkeypatch):
    def refuse(*_names):
        ctypes.set_errno(number)
        return -1

    monkeypatch.setattr(sys, "platform", "linux")
    library(monkeypatch, renameat2=refuse)

    with pytest.raises(raised) as told:
        exchange(folder, "a", "b")
    if isinstance(told.value, OSError):
        assert os.strerror(number) in str(told.value)
