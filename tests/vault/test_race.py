"""An editor and a command write at once: no save is lost, and the naive ways lose some."""

import os
from contextlib import suppress
from threading import Thread

import pytest

from bench.race import (
    MODES,
    PATH,
    Race,
    check_then_replace,
    guard,
    guard_without_exchange,
    race,
    replace,
    write_in_place,
)
from humexjournal.vault import guarded, lock, swap
from humexjournal.vault.exchange import NoExchangeError
from humexjournal.vault.find import VaultError
from humexjournal.vault.guarded import NotReplacedError, guarded_replace
from humexjournal.vault.lock import one_writer

SECONDS = 2.0
ATTEMPTS = 10


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("tool", [guard, guard_without_exchange])
def test_no_save_is_lost(tool, mode, tmp_path):
    found = race(tmp_path, tool, mode, SECONDS)

    assert found == Race(found.saves, found.changes, lost=0)
    assert found.saves > 10


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("tool", [check_then_replace, replace, write_in_place])
def test_the_naive_ways_lose_saves_in_the_same_race(tool, mode, tmp_path):
    """So the race is sharp enough to show a loss."""
    races = (race(tmp_path / str(n), tool, mode, SECONDS / 4) for n in range(ATTEMPTS))

    assert any(found.lost for found in races)


def no_exchange(*_names):
    raise NoExchangeError


@pytest.mark.parametrize("can_exchange", [True, False])
def test_of_two_commands_at_once_neither_undoes_the_other(can_exchange, tmp_path, monkeypatch):
    monkeypatch.setattr(guarded, "QUIET_SECONDS", -1.0)
    if not can_exchange:
        monkeypatch.setattr(swap, "exchange", no_exchange)
    file = tmp_path / PATH
    file.parent.mkdir()
    file.write_bytes(b"0")
    counted = []

    def count():
        for _ in range(25):
            try:
                before = file.read_bytes()
                guarded_replace(tmp_path, PATH, before, b"%d" % (int(before) + 1))
                counted.append(before)
            except (NotReplacedError, FileNotFoundError):
                continue

    threads = [Thread(target=count) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert file.read_bytes() == b"%d" % len(counted)
    assert len(set(counted)) == len(counted) > 0


@pytest.mark.parametrize("can_exchange", [True, False])
def test_without_a_lock_two_commands_lose_nothing_either(can_exchange, tmp_path, monkeypatch):
    """As on a network drive: what each has written is in the file or kept."""
    monkeypatch.setattr(guarded, "QUIET_SECONDS", -1.0)
    monkeypatch.setattr(lock, "CAN_LOCK", False)
    if not can_exchange:
        monkeypatch.setattr(swap, "exchange", no_exchange)
    file = tmp_path / PATH
    file.parent.mkdir()
    file.write_bytes(b"0")
    written = []

    def change(name):
        for n in range(25):
            with suppress(VaultError, FileNotFoundError):
                guarded_replace(tmp_path, PATH, file.read_bytes(), b"%s %d" % (name, n))
                written.append(b"%s %d" % (name, n))

    threads = [Thread(target=change, args=[name]) for name in (b"one", b"other")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    there = {path.read_bytes() for path in (file, *tmp_path.glob(".humex/keep/*"))}
    assert {b"0", *written} <= there
    assert written


def test_a_vault_in_which_another_humex_is_writing_is_left_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(guarded, "QUIET_SECONDS", -1.0)
    file = tmp_path / PATH
    file.parent.mkdir()
    file.write_bytes(b"one")
    said = []

    def change():
        with pytest.raises(NotReplacedError) as error:
            guarded_replace(tmp_path, PATH, b"one", b"two")
        said.append(str(error.value))

    with one_writer(tmp_path):
        monkeypatch.setattr(lock, "PATIENCE", 0.05)
        other = Thread(target=change)
        other.start()
        other.join()

    assert said == [
        f"Another humex (process {os.getpid()}) is writing in this vault. Nothing was written; "
        f"try again shortly. {PATH} is as it was."
    ]

    assert file.read_bytes() == b"one"
    assert guarded_replace(tmp_path, PATH, b"one", b"two") is not None
