"""Copies in `shared-sheets/` while the watcher runs, on the machine that keeps them."""

import os
import shutil

import pytest
from watched import World, turns, vault

from humexjournal.app.publish import Published
from humexjournal.app.watch_events import Updated

NOTHING = frozenset()
COPY = "shared-sheets/sheet-2026-W25.md"
THEIRS = b"The sheet as another clone has made it.\n"


@pytest.fixture
def root(tmp_path, monkeypatch):
    """A vault of which one week is published, and this is Jo's machine."""
    monkeypatch.setenv("HUMEX_USER", "Jo")
    entries = {f"2026-06-{day:02}": "---\nwalk: 20\n---\n" for day in range(8, 29)}
    folder = vault(tmp_path / "vault", entries)
    (folder / "humex.yaml").write_text("format: 1\nclient: Ana\ncoach: Jo\npublish: {by: Jo}\n")
    return folder


@pytest.fixture
def ours(root):
    """Turns of a watcher that has made everything, and published one week."""
    found = turns(World(), root)
    found.take(NOTHING)
    (root / "shared-sheets").mkdir()
    shutil.copy(sheet(root), root / COPY)
    found.take(NOTHING)
    return found


def sheet(root):
    return root / COPY.replace("shared-sheets", "sheets")


def pulled(root):
    """What `git pull` brings, a while ago."""
    (root / COPY).unlink()
    (root / COPY).write_bytes(THEIRS)
    os.utime(root / COPY, (0, 0))


def test_a_copy_that_git_has_brought_is_right_after_the_next_turn(root, ours):
    pulled(root)

    ours.take(NOTHING)

    assert (root / COPY).read_bytes() == sheet(root).read_bytes()
    assert any(file.read_bytes() == THEIRS for file in (root / ".humex/keep").glob("*W25*"))
    told = [one for one in ours.tell.__self__.of(Updated) if one.published]
    assert [one.published for one in told] == [(COPY,)]


def test_where_nobody_looks_at_the_copies_it_stays_wrong(root, ours, monkeypatch):
    """The test above finds out a watcher that only follows the pages that it makes."""
    monkeypatch.setattr(Published, "touched", lambda *_: set())
    pulled(root)

    ours.take(NOTHING)

    assert (root / COPY).read_bytes() == THEIRS


def test_a_copy_that_is_right_is_not_written_again(root, ours):
    before = (root / COPY).stat().st_ino
    os.utime(root / COPY, (0, 0))

    ours.take(NOTHING)

    assert (root / COPY).stat().st_ino == before


def test_on_another_machine_what_git_has_brought_stays(root, monkeypatch):
    monkeypatch.setenv("HUMEX_USER", "Ana")
    theirs = turns(World(), root)
    theirs.take(NOTHING)
    (root / "shared-sheets").mkdir()
    (root / COPY).write_bytes(b"")
    pulled(root)

    theirs.take(NOTHING)

    assert (root / COPY).read_bytes() == THEIRS
