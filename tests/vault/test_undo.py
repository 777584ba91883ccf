"""Former versions come back, by the same way on which they went."""

import os

import pytest

from humexjournal.vault import guarded, keep
from humexjournal.vault.find import VaultError
from humexjournal.vault.guarded import NotReplacedError, Why, guarded_replace
from humexjournal.vault.keep import LEFT, Kept, kept_now, versions
from humexjournal.vault.since import is_written_since
from humexjournal.vault.undo import find, restore, undo

PATH = "daily/2026-06-12.md"


@pytest.fixture
def file(tmp_path):
    (tmp_path / "daily").mkdir()
    file = tmp_path / PATH
    file.write_bytes(b"0")
    os.utime(file, (0, 0))
    return file


def change(root, times):
    for n in range(times):
        guarded_replace(root, PATH, b"%d" % n, b"%d" % (n + 1))


def test_undo_takes_the_last_change_back_and_a_second_undo_takes_that_back(file, tmp_path):
    change(tmp_path, 2)

    undo(tmp_path)
    assert file.read_bytes() == b"1"

    undo(tmp_path)
    assert file.read_bytes() == b"2"


def test_each_of_fifty_versions_comes_back_byte_for_byte(file, tmp_path):
    change(tmp_path, 50)

    found = versions(tmp_path)[::-1]
    assert [(tmp_path / one.file).read_bytes() for one in found] == [b"%d" % n for n in range(50)]
    for n, one in enumerate(found):
        restore(tmp_path, one)
        assert file.read_bytes() == b"%d" % n
    assert len(versions(tmp_path)) == 100


def test_undo_says_so_where_nothing_was_changed(tmp_path):
    with pytest.raises(VaultError, match="There is nothing to undo"):
        undo(tmp_path)


def test_undo_takes_back_nothing_that_somebody_wrote_since(file, tmp_path):
    change(tmp_path, 1)
    file.write_bytes(b"mine")

    with pytest.raises(VaultError, match="was changed again since"):
        undo(tmp_path)

    assert file.read_bytes() == b"mine"


def test_a_version_is_restored_over_later_words_which_are_kept_in_turn(file, tmp_path):
    change(tmp_path, 1)
    file.write_bytes(b"mine")
    os.utime(file, (0, 0))

    restore(tmp_path, versions(tmp_path)[0])

    assert file.read_bytes() == b"0"
    assert (tmp_path / versions(tmp_path)[0].file).read_bytes() == b"mine"


def test_a_file_that_is_being_edited_is_not_restored_over(file, tmp_path):
    change(tmp_path, 1)
    file.write_bytes(b"mine")

    with pytest.raises(NotReplacedError) as refused:
        restore(tmp_path, versions(tmp_path)[0])

    assert refused.value.why is Why.BEING_EDITED


def test_a_file_that_was_deleted_is_made_again(file, tmp_path):
    change(tmp_path, 1)
    file.unlink()
    file.parent.rmdir()

    restore(tmp_path, versions(tmp_path)[0])

    assert file.read_bytes() == b"0"


def test_what_a_broken_off_run_left_is_not_put_anywhere(tmp_path):
    with pytest.raises(VaultError, match="Nobody knows which file"):
        restore(tmp_path, kept_now("daily/.humex-1-00000000.tmp", "0" * 16, LEFT))


@pytest.mark.parametrize("path", ["../outside.md", ".git/config", ".obsidian/app.json"])
def test_a_planted_version_leads_nowhere_else(path, tmp_path):
    root = tmp_path / "vault"
    (root / ".humex" / "keep").mkdir(parents=True)
    (root / ".git").mkdir()
    for place in (tmp_path / "outside.md", root / ".git" / "config"):
        place.write_bytes(b"now")
    planted = kept_now(path, keep_digest(b"planted"), keep_digest(b"now"))
    (root / planted.file).write_bytes(b"planted")

    for act in (lambda: undo(root), lambda: restore(root, planted)):
        with pytest.raises(NotReplacedError) as refused:
            act()
        assert refused.value.why is Why.OUTSIDE
    assert (tmp_path / "outside.md").read_bytes() == b"now"
    assert (root / ".git" / "config").read_bytes() == b"now"


def keep_digest(data):
    return guarded.digest(data)


def test_a_planted_version_of_holes_or_a_pipe_is_no_trap(tmp_path):
    change_at = kept_now(PATH, "0" * 16, "1" * 16)
    (tmp_path / ".humex" / "keep").mkdir(parents=True)
    os.mkfifo(tmp_path / change_at.file)
    huge = kept_now(PATH, "0" * 16, "1" * 16)
    with (tmp_path / huge.file).open("wb") as file:
        file.truncate(50 * 1024**3)

    for one in (change_at, huge):
        assert is_written_since(tmp_path, one)
        with pytest.raises(VaultError, match="cannot be read"):
            restore(tmp_path, one)


def test_what_was_written_late_into_a_kept_version_is_noticed(file, tmp_path):
    with file.open("r+b") as editor:
        change(tmp_path, 1)
        assert not is_written_since(tmp_path, versions(tmp_path)[0])
        editor.write(b"late")

    assert is_written_since(tmp_path, versions(tmp_path)[0])


def test_a_version_is_found_by_the_beginning_of_its_id(file, tmp_path):
    change(tmp_path, 2)
    first, second = versions(tmp_path)

    assert find(tmp_path, first.id) == first
    assert find(tmp_path, second.id) == second
    assert file.exists()
    with pytest.raises(VaultError, match="More than one version begins with “”"):
        find(tmp_path, "")
    with pytest.raises(VaultError, match="No version begins with “x”"):
        find(tmp_path, "x")


@pytest.mark.parametrize(
    "path", ["humex.yaml", "daily/2026-06-12.md", "Journal/100%/2F%25.md", "täglich/12. Juni.md"]
)
def test_the_name_of_a_version_says_its_path(path, tmp_path):
    kept = kept_now(path, "0" * 16, "f" * 16)
    (tmp_path / ".humex" / "keep").mkdir(parents=True)
    (tmp_path / kept.file).write_bytes(b"")

    assert versions(tmp_path) == [Kept(kept.moment, kept.id, "0" * 16, "f" * 16, path)]
    assert "/" not in kept.name


def test_other_names_among_the_versions_are_passed_over(tmp_path):
    (tmp_path / ".humex" / "keep").mkdir(parents=True)
    for name in ("mine.md", "20269912T999999.000000Z_00000000_00_left_a.md"):
        (tmp_path / keep.KEEP / name).write_bytes(b"")

    assert versions(tmp_path) == []
