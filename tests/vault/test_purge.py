"""Kept versions go by age and by room; what is nowhere else stays."""

import fcntl
import os
from datetime import UTC, datetime, timedelta

import pytest

from humexjournal.vault import lock, purge
from humexjournal.vault.find import VaultError
from humexjournal.vault.folder import digest, open_folder
from humexjournal.vault.keep import KEEP, LEFT, OLDER, UNUSED, Kept, versions
from humexjournal.vault.lock import LockedError
from humexjournal.vault.purge import Held, due, held, of, spared

NOW = datetime(2026, 6, 28, 9, tzinfo=UTC)
WALK, PLAN = "daily/walk.md", "daily/plan.md"
KIB = 1024


def version(name, days, *, path=WALK, became="f" * 16, digest_now="a" * 16):
    """A version of some days ago; `name` is its id."""
    kept = Kept(NOW - timedelta(days=days), name, "a" * 16, became, path)
    return Held(kept, KIB, digest_now)


def ids(found):
    return [one.kept.id for one in found]


def test_what_is_older_than_thirty_days_goes_but_for_the_newest_of_a_file():
    there = [
        version("0000000d", 29),
        version("0000000c", 31),
        version("0000000b", 400),
        version("0000000a", 500, path=PLAN),
    ]

    assert ids(due(there, NOW)) == ["0000000c", "0000000b"]


def test_what_undo_would_give_back_stays_below_a_newer_one_that_was_never_used():
    there = [
        version("0000000c", 40, became=UNUSED),
        version("0000000b", 50),
        version("0000000a", 60),
    ]

    assert ids(due(there, NOW)) == ["0000000a"]


def test_what_was_left_by_a_run_that_was_broken_off_is_the_newest_of_its_own_name():
    there = [version("0000000a", 400, became=LEFT, path="daily/.humex-1-00000000.tmp")]

    assert due(there, NOW) == []


def test_beyond_the_room_the_oldest_go_until_the_rest_has_room(monkeypatch):
    monkeypatch.setattr(purge, "ROOM", 3 * KIB)
    there = [version(f"0000000{n}", n) for n in range(1, 7)]

    assert ids(due(there, NOW)) == ["00000004", "00000005", "00000006"]


def test_the_newest_of_a_file_stays_even_if_there_is_no_room(monkeypatch):
    monkeypatch.setattr(purge, "ROOM", 0)

    assert due([version("0000000b", 1), version("0000000a", 99, path=PLAN)], NOW) == []


def test_what_was_written_to_since_stays_and_is_named_once_it_is_old(monkeypatch):
    monkeypatch.setattr(purge, "ROOM", 0)
    late = "b" * 16
    there = [
        version("0000000c", 1),
        version("0000000b", 2, digest_now=late),
        version("0000000a", 40, digest_now=late, became=OLDER),
    ]

    assert due(there, NOW) == []
    assert ids(spared(there, NOW)) == ["0000000a"]


def test_a_clock_that_was_ahead_makes_nothing_old():
    assert due([version("0000000b", -9000), version("0000000a", -8000)], NOW) == []


def test_all_of_a_file_or_of_a_folder_however_it_is_spelled():
    there = [
        version("0000000d", 1, path="daily/für.md"),
        version("0000000c", 1, path="daily/fur.md"),
        version("0000000b", 1, path="daily/sub/a.md"),
        version("0000000a", 1, path="dailyish/a.md"),
    ]

    assert ids(of(there, "Daily/fu\u0308r.md")) == ["0000000d"]
    assert ids(of(there, "daily")) == ["0000000d", "0000000c", "0000000b"]
    assert of(there, "daily/f") == []
    assert of(there, ".") == there


def keep(root, name, data, days=0, path=WALK):
    """Put a version into a vault."""
    kept = Kept(NOW - timedelta(days=days), name, digest(data), "f" * 16, path)
    (root / KEEP).mkdir(parents=True, exist_ok=True)
    (root / kept.file).write_bytes(data)
    return kept


def test_what_is_deleted_is_gone_and_nothing_else_is(tmp_path):
    keep(tmp_path, "0000000a", b"words", 40)
    stays = keep(tmp_path, "0000000b", b"other", 1)
    (tmp_path / KEEP / "mine.txt").write_bytes(b"mine")

    assert purge.purge(tmp_path, due(held(tmp_path), NOW)) == []

    assert versions(tmp_path) == [stays]
    assert sorted(one.name for one in (tmp_path / KEEP).iterdir()) == [stays.name, "mine.txt"]


def test_what_is_written_to_after_it_was_shown_stays(tmp_path):
    kept = keep(tmp_path, "0000000a", b"words")
    shown = held(tmp_path)
    (tmp_path / kept.file).write_bytes(b"words, and late ones")

    assert purge.purge(tmp_path, shown) == shown
    assert (tmp_path / kept.file).read_bytes() == b"words, and late ones"


def test_what_somebody_else_has_deleted_meanwhile_is_gone(tmp_path):
    kept = keep(tmp_path, "0000000a", b"words")
    shown = held(tmp_path)
    (tmp_path / kept.file).unlink()

    assert purge.purge(tmp_path, shown) == []


def test_while_another_humex_writes_nothing_is_deleted(tmp_path, monkeypatch):
    monkeypatch.setattr(lock, "PATIENCE", 0.05)
    kept = keep(tmp_path, "0000000a", b"words")
    shown = held(tmp_path)
    with open_folder(tmp_path, "") as top:
        fcntl.flock(top, fcntl.LOCK_EX)
        with pytest.raises(LockedError, match="Another humex"):
            purge.purge(tmp_path, shown)

    assert (tmp_path / kept.file).exists()


def test_a_disk_that_does_not_delete_is_told(tmp_path, monkeypatch):
    keep(tmp_path, "0000000a", b"words")
    shown = held(tmp_path)

    def refuse(*_args, **_more):
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(os, "unlink", refuse)

    with pytest.raises(VaultError, match="Read-only file system"):
        purge.purge(tmp_path, shown)


def test_a_linked_keep_folder_is_not_looked_into(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    root = tmp_path / "vault"
    (root / ".humex").mkdir(parents=True)
    (root / ".humex" / "keep").symlink_to(outside)
    (outside / Kept(NOW, "0000000a", "", LEFT, "a").name).write_bytes(b"theirs")

    with pytest.raises(OSError, match=r"Not a directory|symbolic"):
        held(root)
    assert len(list(outside.iterdir())) == 1
