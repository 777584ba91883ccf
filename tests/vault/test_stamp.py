"""From outside it shows whether anything can have changed; where it might not show, it says so."""

import os
import shutil
import time
from pathlib import Path

import pytest

from humexjournal.vault.stamp import stamp


@pytest.fixture
def settled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which nothing has changed for a minute, by the clock of the machine."""
    (tmp_path / "daily").mkdir()
    (tmp_path / "daily/a.md").write_text("one")
    (tmp_path / ".obsidian").mkdir()
    (tmp_path / ".obsidian/app.json").write_text("{}")
    (tmp_path / ".git").mkdir()
    true = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: true() + 60_000_000_000)
    return tmp_path


def in_place(root: Path) -> None:
    """Another text of the same length, and dated back: the time of the change tells."""
    path = root / "daily/a.md"
    before = path.stat()
    path.write_text("two")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def by_rename(root: Path) -> None:
    (root / "daily/b.tmp").write_text("two")
    (root / "daily/b.tmp").replace(root / "daily/a.md")


def link(root: Path) -> None:
    (root / "daily/a.md").unlink()
    (root / "daily/a.md").symlink_to("elsewhere")


CHANGES = {
    "saved in place": in_place,
    "saved by rename": by_rename,
    "a link in its place": link,
    "deleted": lambda root: (root / "daily/a.md").unlink(),
    "added": lambda root: (root / "daily/b.md").write_text("new"),
    "a new name": lambda root: (root / "daily/a.md").rename(root / "daily/c.md"),
    "moved": lambda root: (root / "daily/a.md").rename(root / "a.md"),
    "a closed file": lambda root: (root / "daily/a.md").chmod(0),
    "a folder moved away": lambda root: (root / "daily").rename(root.parent / "away"),
    "settings of Obsidian": lambda root: (root / ".obsidian/app.json").write_text("[]"),
    "a backup in its place": lambda root: shutil.copytree(root / "daily", root / "again"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_shows(settled, change):
    before = stamp(settled)
    change(settled)

    assert before is not None
    assert stamp(settled) != before


def test_without_a_change_it_is_the_same_whatever_git_does(settled):
    before = stamp(settled)
    (settled / ".git/objects").write_text("new")
    at = (settled / ".git").stat()

    assert [one for one in stamp(settled) if one[4] != at.st_ino] == [
        one for one in before if one[4] != at.st_ino
    ]


def test_soon_after_a_change_nothing_is_told(tmp_path):
    (tmp_path / "a.md").write_text("one")

    assert stamp(tmp_path) is None


def test_where_a_date_lies_ahead_nothing_is_told(settled):
    ahead = time.time_ns() + 1
    os.utime(settled / "daily/a.md", ns=(ahead, ahead))

    assert stamp(settled) is None


def test_of_what_is_not_there_nothing_is_told(tmp_path):
    assert stamp(tmp_path / "gone") is None
