"""The files of another program: those of a folder, without links, and none that is too large."""

import pytest

from humexjournal.vault import foreign
from humexjournal.vault.find import VaultError
from humexjournal.vault.foreign import read_foreign


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "log").write_bytes(b"1")
    (tmp_path / "a" / "b" / "c.csv").write_bytes(b"2")
    (tmp_path / "secret").write_bytes(b"3")
    (tmp_path / "a" / "link").symlink_to(tmp_path / "secret")
    return tmp_path / "a"


def test_a_folder_is_its_files_and_a_file_is_itself(folder):
    assert read_foreign(folder) == {"b/c.csv": b"2", "log": b"1"}
    assert read_foreign(folder / "log") == {"log": b"1"}


def test_a_link_is_not_followed(folder):
    with pytest.raises(VaultError, match="link cannot be read"):
        read_foreign(folder / "link")


def test_a_folder_that_is_no_export_is_not_read_to_its_end(folder, monkeypatch):
    monkeypatch.setattr(foreign, "MOST", 1)
    with pytest.raises(VaultError, match="more than 1 files or 64 MiB"):
        read_foreign(folder)
