"""What the disk of a vault can do is tried, and nothing of the trial stays."""

import errno
import os

import pytest

from humexjournal.vault import probes
from humexjournal.vault.exchange import NoExchangeError
from humexjournal.vault.find import VaultError
from humexjournal.vault.probes import Disk, kept_bytes, probe


def left(root):
    return sorted(one.relative_to(root).as_posix() for one in root.rglob("*"))


def test_this_disk_can_do_it_all_and_only_the_hidden_folder_stays(tmp_path):
    assert probe(tmp_path) == Disk(locks=True, exchanges=True, links=True)
    assert probe(tmp_path) == Disk(locks=True, exchanges=True, links=True)
    assert left(tmp_path) == [".humex", ".humex/.gitignore"]


def no_lock(*_):
    raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))


def lock_for_all(*_):
    """As on some network drives: it is granted, and means nothing."""


@pytest.mark.parametrize("flock", [no_lock, lock_for_all])
def test_a_lock_that_keeps_nobody_out_is_none(flock, tmp_path, monkeypatch):
    monkeypatch.setattr(probes.fcntl, "flock", flock)

    assert probe(tmp_path) == Disk(locks=False, exchanges=True, links=True)


def test_a_disk_without_exchange_is_told(tmp_path, monkeypatch):
    def refuse(*_):
        raise NoExchangeError

    monkeypatch.setattr(probes, "exchange", refuse)

    assert probe(tmp_path) == Disk(locks=True, exchanges=False, links=True)


def test_an_exchange_that_does_nothing_is_none(tmp_path, monkeypatch):
    monkeypatch.setattr(probes, "exchange", lambda *_: None)

    assert probe(tmp_path) == Disk(locks=True, exchanges=False, links=True)


def test_a_disk_without_second_names_is_told(tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refuse)

    assert probe(tmp_path) == Disk(locks=True, exchanges=True, links=False)
    assert left(tmp_path) == [".humex", ".humex/.gitignore"]


def test_where_nothing_can_be_written_that_is_said(tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(os, "mkdir", refuse)

    with pytest.raises(VaultError, match=r"^\.humex cannot be written: Read-only file system\.$"):
        probe(tmp_path)


def test_nothing_is_written_behind_a_link(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "ana").mkdir()
    (tmp_path / "ana/.humex").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(VaultError, match="is a link"):
        probe(tmp_path / "ana")
    assert left(tmp_path / "elsewhere") == []


def test_what_is_kept_is_added_up(tmp_path):
    assert kept_bytes(tmp_path) == 0
    (tmp_path / ".humex/keep").mkdir(parents=True)
    (tmp_path / ".humex/keep/one").write_bytes(b"1" * 1000)
    (tmp_path / ".humex/keep/other").write_bytes(b"2" * 234)

    assert kept_bytes(tmp_path) == 1234
