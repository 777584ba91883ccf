"""A file that somebody has named: whole or not at all, and not over another."""

import pytest

from humexjournal.vault.find import VaultError
from humexjournal.vault.outside import write_outside


def test_a_new_file_is_made_with_the_folders_that_lead_to_it(tmp_path):
    write_outside(tmp_path / "a" / "b.csv", b"new")
    assert (tmp_path / "a" / "b.csv").read_bytes() == b"new"
    assert [one.name for one in (tmp_path / "a").iterdir()] == ["b.csv"]


def test_one_that_is_there_is_left_alone(tmp_path):
    (tmp_path / "b.csv").write_bytes(b"old")
    with pytest.raises(VaultError, match=r"b\.csv is there already, and was left as it is"):
        write_outside(tmp_path / "b.csv", b"new")
    assert (tmp_path / "b.csv").read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["b.csv"]


def test_with_replace_it_is_the_new_one(tmp_path):
    (tmp_path / "b.csv").write_bytes(b"old")
    write_outside(tmp_path / "b.csv", b"new", replace=True)
    write_outside(tmp_path / "c.csv", b"new", replace=True)
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {
        "b.csv": b"new",
        "c.csv": b"new",
    }


def test_what_a_link_leads_to_is_left_alone(tmp_path):
    (tmp_path / "words.md").write_bytes(b"words")
    (tmp_path / "b.csv").symlink_to(tmp_path / "words.md")
    with pytest.raises(VaultError, match="is no ordinary file"):
        write_outside(tmp_path / "b.csv", b"new", replace=True)
    assert (tmp_path / "words.md").read_bytes() == b"words"


def test_a_full_disk_leaves_the_old_one_and_nothing_unfinished(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    (tmp_path / "b.csv").write_bytes(b"old")
    monkeypatch.setattr("humexjournal.vault.folder.write_all", full)
    with pytest.raises(VaultError, match="cannot be written: No space left on device"):
        write_outside(tmp_path / "b.csv", b"new", replace=True)
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"b.csv": b"old"}
