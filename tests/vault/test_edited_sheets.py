"""`humex check` names the sheets that somebody has edited."""

import shutil
from pathlib import Path

import pytest

from humexjournal.vault.derived import write, write_asked
from humexjournal.vault.edited_sheets import edited_sheets
from humexjournal.vault.files import Unread
from humexjournal.vault.find import VaultError

LEFT = "This sheet was edited, so it is left as it is."
MEND = "Copy your words into an entry, then delete this sheet; it is made again."


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path, {"a.md": b"one\n", "b.md": b"one\n"})
    write_asked(tmp_path, "card.html", b"card\n")
    return tmp_path


def said(root: Path) -> dict[str, str]:
    return {one.location.path: one.said for one in edited_sheets(root)}


def test_nothing_is_said_of_sheets_that_nobody_touched(root: Path) -> None:
    assert said(root) == {}


def test_each_edited_sheet_is_named_with_the_new_one_beside_it(root: Path) -> None:
    for name in ("a.md", "card.html"):
        (root / "sheets" / name).write_text("mine\n")
    before = said(root)
    write(root, {"a.md": b"two\n", "b.md": b"two\n"})

    assert before == {"sheets/a.md": f"{LEFT} {MEND}", "sheets/card.html": f"{LEFT} {MEND}"}
    assert said(root) == {
        "sheets/a.md": f"{LEFT} The new one is sheets/a.new.md. {MEND}",
        "sheets/card.html": f"{LEFT} {MEND}",
    }


def test_what_it_says_to_do_settles_it(root: Path) -> None:
    (root / "sheets" / "a.md").write_text("mine\n")
    write(root, {"a.md": b"two\n"})
    (root / "sheets" / "a.md").unlink()

    assert said(root) == {}
    write(root, {"a.md": b"two\n"})
    assert [path.name for path in (root / "sheets").glob("a*")] == ["a.md"]


def test_a_file_that_was_there_before_any_sheet_is_named_once_one_is_beside_it(
    tmp_path: Path,
) -> None:
    (tmp_path / "sheets").mkdir()
    (tmp_path / "sheets" / "a.md").write_text("mine\n")
    write(tmp_path, {"a.md": b"one\n"})

    assert said(tmp_path) == {"sheets/a.md": f"{LEFT} The new one is sheets/a.new.md. {MEND}"}


def test_a_link_and_a_folder_in_the_place_of_a_sheet_are_named(root: Path) -> None:
    for name in ("a.md", "b.md"):
        (root / "sheets" / name).unlink()
    (root / "sheets" / "a.md").symlink_to("nowhere.md")
    (root / "sheets" / "b.md").mkdir()

    assert list(said(root)) == ["sheets/a.md", "sheets/b.md"]


def test_a_vault_without_sheets_or_with_a_link_for_them_has_none(root: Path) -> None:
    (root / "sheets" / "a.md").write_text("mine\n")
    shutil.move(root / "sheets", root / "elsewhere")
    without = said(root)
    (root / "sheets").symlink_to("elsewhere")

    assert without == said(root) == {}


def test_a_list_that_is_not_to_be_read_is_said(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "humexjournal.vault.made.read",
        lambda *_: Unread("unreadable-file", "Permission denied"),
    )

    with pytest.raises(VaultError, match=r"sheets cannot be read: Permission denied\.$"):
        said(root)
