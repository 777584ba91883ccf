"""A sheet that somebody has edited, in whatever way: their bytes stay, the new one is beside it."""

import os
from pathlib import Path

import pytest

from humexjournal.cli.left_alone import left_alone
from humexjournal.vault import page_file, page_plan
from humexjournal.vault.derived import Derived, write, write_asked
from humexjournal.vault.find import VaultError

ONE, TWO, THREE = ({"a.md": data} for data in (b"one\n" * 9, b"two\n" * 9, b"three\n" * 9))
MINE = "one, and a line of my own\n"


def in_place(sheet: Path) -> None:
    sheet.write_text(MINE)


def by_rename(sheet: Path) -> None:
    beside = sheet.with_name("a.md.swp")
    beside.write_text(MINE)
    beside.replace(sheet)


def truncated(sheet: Path) -> None:
    os.truncate(sheet, 7)


def emptied(sheet: Path) -> None:
    os.truncate(sheet, 0)


def replaced_by_a_link(sheet: Path) -> None:
    sheet.unlink()
    (sheet.parents[1] / "elsewhere.md").write_text(MINE)
    sheet.symlink_to("../elsewhere.md")


def replaced_by_a_link_to_nothing(sheet: Path) -> None:
    sheet.unlink()
    sheet.symlink_to("nowhere.md")


def replaced_by_a_folder(sheet: Path) -> None:
    sheet.unlink()
    sheet.mkdir()
    (sheet / "note.md").write_text(MINE)


def grown(sheet: Path) -> None:
    os.truncate(sheet, page_file.LIMIT + 1)


EDITS = (
    in_place, by_rename, truncated, emptied, replaced_by_a_link, replaced_by_a_link_to_nothing,
    replaced_by_a_folder, grown,
)  # fmt: skip


def tree(root: Path) -> dict[str, object]:
    """Every path below the root with its bytes or where it leads, without the list."""
    return {
        path.relative_to(root).as_posix(): _content(path)
        for path in sorted(root.rglob("*"))
        if path.name not in (".made", ".gitignore", "sheets")
    }


def _content(path: Path) -> object:
    if path.is_symlink():
        return f"-> {os.readlink(path)}"  # noqa: PTH115
    return "folder" if path.is_dir() else path.read_bytes()


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("is_watched", [True, False])
def test_their_bytes_stay_and_it_is_said(edit, is_watched, tmp_path):
    sheets = Derived(tmp_path)
    sheets.put(ONE, ONE)
    edit(tmp_path / "sheets" / "a.md")
    theirs = tree(tmp_path)

    for outputs in (TWO, THREE):
        derived = sheets if is_watched else Derived(tmp_path)
        written = derived.put(outputs, outputs)
        assert list(left_alone(written)) == [
            "sheets/a.md was edited and is left alone; the new one is beside it."
        ]
        assert tree(tmp_path) == {**theirs, "sheets/a.new.md": outputs["a.md"]}


def test_a_rename_without_a_look_writes_over_an_edit(tmp_path):
    """The naive variant."""
    write(tmp_path, ONE)
    in_place(tmp_path / "sheets" / "a.md")

    page_file.put(tmp_path / "sheets" / "a.md", TWO["a.md"])

    assert MINE.encode() not in tree(tmp_path).values()


@pytest.mark.parametrize("is_watched", [True, False])
def test_a_sheet_that_was_deleted_comes_back(is_watched, tmp_path):
    sheets = Derived(tmp_path)
    sheets.put(ONE)
    (tmp_path / "sheets" / "a.md").unlink()

    written = (sheets if is_watched else Derived(tmp_path)).put(ONE)

    assert (written.changed, tree(tmp_path)) == (["a.md"], {"sheets/a.md": ONE["a.md"]})


def deleted(sheet: Path) -> None:
    sheet.unlink()


def taken_back(sheet: Path) -> None:
    sheet.write_bytes(ONE["a.md"])


def words_carried_over(sheet: Path) -> None:
    sheet.write_bytes(THREE["a.md"])


@pytest.mark.parametrize("end", [deleted, taken_back, words_carried_over])
@pytest.mark.parametrize("is_watched", [True, False])
def test_an_edit_that_is_over_takes_the_new_one_with_it(end, is_watched, tmp_path):
    sheets = Derived(tmp_path)
    sheets.put(ONE)
    in_place(tmp_path / "sheets" / "a.md")
    sheets.put(TWO)
    end(tmp_path / "sheets" / "a.md")

    written = (sheets if is_watched else Derived(tmp_path)).put(THREE)

    assert (written.left, written.removed) == ([], ["a.new.md"])
    assert tree(tmp_path) == {"sheets/a.md": THREE["a.md"]}
    assert "new" not in (tmp_path / "sheets" / ".made").read_text()


def test_a_new_one_that_was_edited_too_is_theirs(tmp_path):
    write(tmp_path, ONE)
    for name in ("a.md", "a.new.md"):
        write(tmp_path, TWO)
        in_place(tmp_path / "sheets" / name)
    theirs = tree(tmp_path)

    written = write(tmp_path, THREE)

    assert list(left_alone(written)) == [
        "sheets/a.md and sheets/a.new.md were both edited and are left alone; no new one was made."
    ]
    assert tree(tmp_path) == theirs

    (tmp_path / "sheets" / "a.md").unlink()
    write(tmp_path, THREE)
    assert tree(tmp_path) == {"sheets/a.md": THREE["a.md"], "sheets/a.new.md": MINE.encode()}


def test_a_new_one_that_was_deleted_comes_back(tmp_path):
    write(tmp_path, ONE)
    in_place(tmp_path / "sheets" / "a.md")
    write(tmp_path, TWO)
    (tmp_path / "sheets" / "a.new.md").unlink()

    write(tmp_path, TWO)

    assert tree(tmp_path)["sheets/a.new.md"] == TWO["a.md"]


def test_an_edited_sheet_that_is_no_longer_called_for_stays_and_is_said_once(tmp_path):
    write(tmp_path, ONE)
    in_place(tmp_path / "sheets" / "a.md")
    write(tmp_path, TWO)

    first, second = write(tmp_path, {}), write(tmp_path, {})

    assert list(left_alone(first)) == [
        "sheets/a.md was edited and is no longer called for; it stays, and is yours."
    ]
    assert first.removed == ["a.new.md"]
    assert list(left_alone(second)) == []
    assert tree(tmp_path) == {"sheets/a.md": MINE.encode()}


def test_pages_that_were_asked_for_and_edited_are_told_apart(tmp_path):
    write_asked(tmp_path, "card.html", b"card\n")
    (tmp_path / "sheets" / "card.html").write_text(MINE)
    beside = write_asked(tmp_path, "card.html", b"new card\n")
    write(tmp_path, {})

    assert beside.read_bytes() == b"new card\n"

    beside.write_text(MINE)
    with pytest.raises(VaultError, match="were both edited, and are left alone"):
        write_asked(tmp_path, "card.html", b"newer card\n")
    assert beside.read_text() == MINE


def test_what_is_saved_at_the_last_moment_is_seen(tmp_path, monkeypatch):
    write(tmp_path, {**ONE, "gone.md": b"gone\n"})
    sheets = tmp_path / "sheets"
    meanwhile = page_plan.Plan.meanwhile

    def save_then(plan):
        in_place(sheets / "a.md")
        in_place(sheets / "gone.md")
        (sheets / "b.md").write_text(MINE)
        return meanwhile(plan)

    with monkeypatch.context() as patch:
        patch.setattr(page_plan.Plan, "meanwhile", save_then)
        outputs = {**TWO, "b.md": b"two\n"}
        written = Derived(tmp_path).put(outputs, outputs)

    assert (written.left, written.changed, written.removed) == (["a.md", "b.md"], [], [])
    assert write(tmp_path, outputs).kept == ["gone.md"]
    assert {path.read_text() for path in sheets.glob("*.md") if ".new" not in path.name} == {MINE}
    assert (sheets / "a.new.md").read_bytes() == TWO["a.md"]
