"""Derived files: made again, never over somebody's words."""

import pytest

from humexjournal.vault.derived import write, write_asked
from humexjournal.vault.find import VaultError


def files(root):
    return {p.name: p.read_text() for p in sorted((root / "sheets").iterdir()) if p.name[0] != "."}


def test_a_second_time_writes_nothing(tmp_path):
    first = write(tmp_path, {"sheet-2026-W24.md": b"one\n"})
    again = write(tmp_path, {"sheet-2026-W24.md": b"one\n"})

    assert first.changed == ["sheet-2026-W24.md"]
    assert (again.changed, again.removed, again.left) == ([], [], [])


def test_a_sheet_that_nobody_touched_is_made_again(tmp_path):
    write(tmp_path, {"a.md": b"one\n"})
    write(tmp_path, {"a.md": b"two\n"})

    assert files(tmp_path) == {"a.md": "two\n"}


def test_a_sheet_that_somebody_edited_is_left_alone(tmp_path):
    write(tmp_path, {"a.md": b"one\n"})
    (tmp_path / "sheets" / "a.md").write_text("one, and my own line\n")

    written = write(tmp_path, {"a.md": b"two\n"})

    assert written.left == ["a.md"]
    assert files(tmp_path) == {"a.md": "one, and my own line\n", "a.new.md": "two\n"}


def test_a_file_that_humex_never_wrote_is_left_alone(tmp_path):
    (tmp_path / "sheets").mkdir()
    (tmp_path / "sheets" / "a.md").write_text("mine\n")

    write(tmp_path, {"a.md": b"two\n"})

    assert files(tmp_path)["a.md"] == "mine\n"


def test_what_is_no_longer_called_for_goes(tmp_path):
    write(tmp_path, {"a.md": b"one\n", "b.md": b"one\n", "c.md": b"one\n"})
    (tmp_path / "sheets" / "b.md").write_text("edited\n")

    written = write(tmp_path, {"c.md": b"one\n"})

    assert written.removed == ["a.md"]
    assert files(tmp_path) == {"b.md": "edited\n", "c.md": "one\n"}


def test_a_list_that_somebody_tampered_with_removes_nothing_outside(tmp_path):
    outside = tmp_path / "kept.md"
    outside.write_text("kept\n")
    write(tmp_path, {"a.md": b"one\n"})
    digest = (tmp_path / "sheets" / ".made").read_text().split()[0]
    (tmp_path / "sheets" / ".made").write_text(f"{digest}  ../kept.md\n")

    write(tmp_path, {})

    assert outside.read_text() == "kept\n"


def test_the_folder_keeps_itself_out_of_git(tmp_path):
    write(tmp_path, {})

    assert (tmp_path / "sheets" / ".gitignore").read_text() == "*\n"


def test_a_linked_folder_is_not_written_into(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    root = tmp_path / "vault"
    root.mkdir()
    (root / "sheets").symlink_to(outside)

    with pytest.raises(VaultError):
        write(root, {"a.md": b"one\n"})

    assert list(outside.iterdir()) == []


def test_no_link_in_the_folder_is_written_through(tmp_path):
    outside = tmp_path / "outside.md"
    outside.write_text("kept\n")
    root = tmp_path / "vault"
    (root / "sheets").mkdir(parents=True)
    (root / "private").mkdir()
    (root / "sheets" / "a.md").symlink_to(outside)
    (root / "private" / ".gitignore").symlink_to(tmp_path / "made-outside")

    write(root, {"a.md": b"one\n"})

    assert outside.read_text() == "kept\n"
    assert not (tmp_path / "made-outside").exists()


def test_a_page_that_was_asked_for_stays(tmp_path):
    path = write_asked(tmp_path, "card.html", b"card\n")

    written = write(tmp_path, {})

    assert written.removed == []
    assert path.read_bytes() == b"card\n"


def test_asking_again_never_overwrites_what_somebody_edited(tmp_path):
    path = write_asked(tmp_path, "card.html", b"card\n")
    path.write_text("mine\n")

    beside = write_asked(tmp_path, "card.html", b"new card\n")

    assert (path.read_text(), beside.name) == ("mine\n", "card.new.html")
