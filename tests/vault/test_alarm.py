"""An alarm rings when somebody writes in the vault, says where, and leaves our own writing alone."""

import logging
import os
import threading
import unicodedata

import pytest
from alarms import (
    AFTER,
    Naive,
    alarm_of,
    descriptors,
    heard,
    is_awake,
    naive_of,
    save,
    threads,
    until,
    vault,
)

from humexjournal.vault.alarm import Alarm, Rung
from humexjournal.vault.bell import Bell
from humexjournal.vault.exchange import exchange
from humexjournal.vault.weakness import Weak, Weakness

NOTE = "daily/2026-06-12.md"


@pytest.fixture
def root(tmp_path):
    return vault(tmp_path / "ana")


@pytest.fixture
def rings(monkeypatch):
    """The hint of every ring, as it comes."""
    rung, real = [], Bell.ring

    def ring(bell, hint=None, **more):
        rung.append(hint)
        real(bell, hint, **more)

    monkeypatch.setattr(Bell, "ring", ring)
    return rung


def in_place(root):
    (root / NOTE).write_text("walk: 25\n")


def by_rename(root):
    save(root / "daily/.2026-06-12.md.tmp", "walk: 25\n")
    (root / "daily/.2026-06-12.md.tmp").replace(root / NOTE)


def with_a_backup(root):
    (root / NOTE).rename(root / f"{NOTE}~")
    (root / NOTE).write_text("walk: 25\n")


def as_vim_does(root):
    save(root / "daily/.2026-06-12.md.swp")
    save(root / "daily/4913")
    (root / "daily/4913").unlink()
    with_a_backup(root)
    (root / f"{NOTE}~").unlink()


def by_exchange(root):
    save(root / "daily/.humex-1-00000000.tmp", "walk: 25\n")
    folder = os.open(root / "daily", os.O_RDONLY)
    exchange(folder, ".humex-1-00000000.tmp", "2026-06-12.md")
    os.close(folder)


def by_deleting(root):
    (root / NOTE).unlink()


def by_a_mode(root):
    (root / NOTE).chmod(0o400)


def by_moving_in(root):
    save(root.parent / "elsewhere.md", "walk: 25\n")
    (root.parent / "elsewhere.md").rename(root / NOTE)


def by_moving_out(root):
    (root / NOTE).rename(root.parent / "elsewhere.md")


EDITORS = [in_place, by_rename, with_a_backup, as_vim_does, by_exchange, by_deleting, by_a_mode,
           by_moving_in, by_moving_out]  # fmt: skip


@pytest.mark.parametrize("editor", EDITORS)
def test_each_way_to_save_rings_with_the_path_and_nothing_else(editor, root):
    with alarm_of(root) as alarm:
        editor(root)

        assert heard(alarm, NOTE) == {NOTE}


def test_a_note_that_gets_another_name_rings_with_both(root):
    with alarm_of(root) as alarm:
        (root / NOTE).rename(root / AFTER)

        assert heard(alarm, AFTER) == {NOTE, AFTER}


def test_the_naive_watcher_misses_the_name_of_what_was_saved_by_rename(root):
    with naive_of(root) as naive:
        by_rename(root)
        save(root / AFTER)

        assert until(lambda: AFTER in naive.paths)
        assert NOTE not in naive.paths


def test_reading_rings_nothing(root, rings):
    with alarm_of(root):
        for note in (root / "daily").iterdir():
            note.read_bytes()
        save(root / AFTER)

        assert until(lambda: AFTER in rings)
        assert set(rings) == {AFTER}


def test_the_naive_watcher_is_woken_by_reading(root):
    with naive_of(root) as naive:
        (root / NOTE).read_bytes()

        assert until(lambda: NOTE in naive.paths)


OURS = ["sheets/sheet-2026-W24.md", "sheets/.humex-1-00000000.tmp", ".humex/status.json",
        ".humex/keep/former", ".git/index.lock", ".git/objects/aa/bb", ".trash/2026-06-12.md",
        "private/sheets/sheet-2026-W24.md", "shared-sheets/sheet-2026-W24.md",
        ".obsidian/workspace.json", "daily/.2026-06-12.md.swp", "daily/.humex-1-0.tmp"]  # fmt: skip


def test_our_own_writing_and_litter_ring_nothing(root, rings):
    for path in OURS:
        save(root / path)
    with alarm_of(root):
        for path in OURS:
            save(root / path, "again")
            (root / path).unlink()
        save(root / AFTER)

        assert until(lambda: AFTER in rings)
        assert set(rings) == {AFTER}


def test_the_naive_watcher_is_woken_by_our_own_writing(root):
    save(root / "sheets/sheet-2026-W24.md")
    with naive_of(root) as naive:
        save(root / "sheets/sheet-2026-W24.md", "again")

        assert until(lambda: "sheets/sheet-2026-W24.md" in naive.paths)


def test_what_obsidian_is_told_rings(root):
    save(root / ".obsidian/app.json")
    with alarm_of(root) as alarm:
        save(root / ".obsidian/daily-notes.json", "{}")

        assert heard(alarm, ".obsidian/daily-notes.json") == {".obsidian/daily-notes.json"}


def make(root):
    (root / "new").mkdir()


def move_in(root):
    save(root.parent / "new/2026-06-13.md")
    (root.parent / "new").rename(root / "new")


def rename(root):
    (root / "daily").rename(root / "new")


def move_out(root):
    (root / "daily").rename(root.parent / "daily")


def close_to_all(root):
    (root / "daily").chmod(0o000)


@pytest.mark.parametrize("change", [make, move_in, rename, move_out, close_to_all])
def test_a_change_of_a_folder_rings_without_a_hint_for_it(change, root):
    with alarm_of(root) as alarm:
        change(root)

        assert alarm.wait(20)
        assert {"daily", "new"} & alarm.take().hints == set()


def test_what_is_in_a_folder_that_came_later_rings(root):
    save(root.parent / "old/deep/2026-06-13.md")
    with alarm_of(root) as alarm:
        (root.parent / "old").rename(root / "old")
        save(root / "a/b/c/2026-06-14.md")
        heard(alarm, "old/deep/2026-06-13.md", "a/b/c/2026-06-14.md")

        save(root / "old/deep/later.md")
        save(root / "a/b/c/later.md")

        heard(alarm, "old/deep/later.md", "a/b/c/later.md")
        assert alarm.look_after() == ()


def test_other_folders_ring_without_a_hint(root, tmp_path, rings):
    ben, cleo = vault(tmp_path / "ben"), vault(tmp_path / "cleo")
    with alarm_of(root, [ben]) as alarm:
        save(ben / "sheets/sheet-2026-W24.md")
        save(cleo / NOTE, "walk: no")
        save(ben / NOTE, "walk: 5")
        save(root / AFTER)
        assert until(lambda: {None, AFTER} <= set(rings))
        assert set(rings) == {None, AFTER}
        alarm.watch([cleo])
        rings.clear()

        save(ben / NOTE, "walk: 6")
        save(root / AFTER)
        assert until(lambda: AFTER in rings)
        assert set(rings) == {AFTER}
        save(cleo / NOTE, "walk: 5")
        assert until(lambda: None in rings)
        assert alarm.look_after() == ()


def test_the_same_other_folders_again_change_nothing(root, tmp_path, rings):
    ben = vault(tmp_path / "ben")
    with alarm_of(root, [ben]) as alarm:
        alarm.watch([ben])

        assert rings == []


def test_a_vault_behind_a_link_is_watched_where_it_is(root, tmp_path):
    (tmp_path / "link").symlink_to(root)
    with alarm_of(tmp_path / "link") as alarm:
        save(root / "humex.yaml", "format: 1\nclient: Ana\n")

        assert heard(alarm, "humex.yaml") == {"humex.yaml"}
        assert alarm.look_after() == ()


def test_the_naive_watcher_hears_nothing_beside_the_link(root, tmp_path):
    (tmp_path / "link").symlink_to(root)
    with naive_of(tmp_path / "link") as naive:
        save(root / "humex.yaml", "format: 1\nclient: Ana\n")
        save(tmp_path / "link" / NOTE, "walk: 5")

        assert until(lambda: NOTE in naive.paths)
        assert "humex.yaml" not in naive.paths


def test_a_link_that_leads_elsewhere_later_is_followed(root, tmp_path):
    ben = vault(tmp_path / "ben")
    (tmp_path / "link").symlink_to(root)
    with alarm_of(tmp_path / "link") as alarm:
        (tmp_path / "other").symlink_to(ben)
        (tmp_path / "other").replace(tmp_path / "link")
        alarm.look_after()

        save(root / NOTE, "walk: 1")
        save(ben / AFTER)

        assert heard(alarm, AFTER) == {AFTER}


def test_a_path_is_as_the_disk_spells_it(root):
    name = unicodedata.normalize("NFD", "daily/Grüße.md")
    with alarm_of(root) as alarm:
        save(root / name)
        heard(alarm, name)
        (root / os.fsdecode(b"daily/caf\xe9.md")).write_text("")

        assert heard(alarm, "daily/caf�.md") <= {name, "daily/caf�.md"}


def test_with_poll_it_only_waits(root):
    before = threads()
    with alarm_of(root, poll=True) as alarm:
        save(root / NOTE, "walk: 5")
        alarm.watch([root])

        assert threads() == before
        assert not alarm.wait(0.01)
        assert alarm.look_after() == (Weakness(Weak.POLLING),)
        alarm.ring(NOTE)
        assert alarm.wait(0)
        assert alarm.take() == Rung(frozenset({NOTE}))


def test_before_it_is_started_and_after_it_is_closed_it_is_silent_and_leaves_nothing(root, rings):
    hook, handlers = threading.excepthook, list(logging.getLogger("watchdog").handlers)
    before, alarm = (threads(), descriptors()), Alarm(root)
    save(root / NOTE, "1")
    assert alarm.look_after() == ()
    for _ in range(3):
        alarm.start()
        alarm.start()
        alarm.close()
        alarm.close()
    save(root / NOTE, "2")

    assert not alarm.wait(0.01)
    assert rings == []
    assert (threads(), descriptors()) == before
    assert threading.excepthook is hook
    assert logging.getLogger("watchdog").handlers == handlers
    assert alarm.look_after() == ()


def test_what_happens_while_it_is_looked_after_is_heard(root):
    """Beginning anew leaves a gap, which the scan that follows closes; then all is heard again."""
    with alarm_of(root) as alarm:
        for number in range(5):
            (root / "daily").rename(root / f"daily-{number}")
            save(root / NOTE, "walk: 5")
            alarm.look_after()
            assert is_awake(alarm, root)
        assert until(lambda: alarm.look_after() == ())


def test_two_alarms_do_not_disturb_each_other(root, tmp_path):
    ben = vault(tmp_path / "ben")
    with alarm_of(root) as one, alarm_of(ben) as other:
        one.close()
        save(ben / NOTE, "walk: 5")

        assert heard(other, NOTE) == {NOTE}
        assert other.look_after() == ()


def test_a_naive_watcher_hears_what_nothing_troubles(root):
    """So that what it misses elsewhere is the trouble's doing."""
    naive = Naive(root)
    save(root / NOTE, "walk: 5")

    assert until(lambda: NOTE in naive.paths)
    naive.stop()
