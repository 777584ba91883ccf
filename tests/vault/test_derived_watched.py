"""The same sheets are looked after for long: only what differs is looked at again."""

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humexjournal.vault.derived import Derived, Written, write, write_asked

PAGES = {"a.md": b"one\n", "b.md": b"one\n"}


@pytest.fixture
def sheets(tmp_path: Path) -> Derived:
    derived = Derived(tmp_path)
    derived.put(PAGES, PAGES)
    return derived


def test_nothing_is_touched_after_a_build(sheets: Derived) -> None:
    assert sheets.touched() == set()


def test_some_pages_are_written_and_none_is_removed(sheets: Derived, tmp_path: Path) -> None:
    written = sheets.put({"b.md": b"two\n", "c.md": b"two\n"})

    assert (written.changed, written.removed) == (["b.md", "c.md"], [])
    assert (tmp_path / "sheets" / "a.md").read_bytes() == b"one\n"
    assert sheets.put({}, {"b.md"}).removed == ["a.md", "c.md"]
    assert sheets.touched() == set()


def test_what_has_not_changed_is_not_read_again(
    sheets: Derived, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    monkeypatch.setattr("humexjournal.vault.page_file.read", lambda path, _: read.append(path))

    sheets.put(PAGES, PAGES)

    assert read == []


def edited(folder: Path) -> None:
    (folder / "a.md").write_text("mine, all mine\n")


def deleted(folder: Path) -> None:
    (folder / "a.md").unlink()


def replaced(folder: Path) -> None:
    (folder / "other").write_bytes(PAGES["a.md"])
    (folder / "other").replace(folder / "a.md")


def made_a_folder(folder: Path) -> None:
    deleted(folder)
    (folder / "a.md").mkdir()


def taken_off_the_list(folder: Path) -> None:
    lines = (folder / ".made").read_text().splitlines(keepends=True)
    (folder / ".made").write_text("".join(line for line in lines if "a.md" not in line))


@pytest.mark.parametrize("touch", [edited, deleted, replaced, made_a_folder, taken_off_the_list])
def test_a_page_that_somebody_touched_is_named_until_it_is_put(
    touch: Callable[[Path], None], sheets: Derived, tmp_path: Path
) -> None:
    touch(tmp_path / "sheets")

    assert sheets.touched() == sheets.touched() == {"a.md"}
    sheets.put({"a.md": b"one\n"})
    assert sheets.touched() == set()


def test_of_an_edited_page_the_new_one_is_looked_after_too(sheets: Derived, tmp_path: Path) -> None:
    edited(tmp_path / "sheets")
    sheets.put({"a.md": b"two\n"})
    (tmp_path / "sheets" / "a.new.md").unlink()

    assert sheets.touched() == {"a.md"}
    sheets.put({"b.md": b"two\n"})
    assert sheets.touched() == {"a.md"}


def test_a_folder_that_was_deleted_is_made_again(sheets: Derived, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "sheets")

    assert sheets.touched() == {"a.md", "b.md"}
    sheets.put(PAGES)
    assert sheets.touched() == set()
    assert (tmp_path / "sheets" / ".gitignore").exists()


def test_another_humex_may_write_at_the_same_time(sheets: Derived, tmp_path: Path) -> None:
    write_asked(tmp_path, "card.html", b"card\n")
    write(tmp_path, {**PAGES, "a.md": b"two\n"})

    assert sheets.touched() == {"a.md"}
    assert sheets.put({"a.md": b"three\n"}, PAGES) == Written(changed=["a.md"])
    listed = (tmp_path / "sheets" / ".made").read_text().splitlines()
    assert [line.split(maxsplit=1)[1] for line in listed] == ["a.md", "b.md", "asked  card.html"]


def test_an_unfinished_file_of_another_run_goes_and_that_of_one_at_work_stays(
    sheets: Derived, tmp_path: Path
) -> None:
    no_process, this = 2**22 + 1, 1
    left = tmp_path / "sheets" / f".humex-{no_process}-0123abcd.tmp"
    in_use = tmp_path / "sheets" / f".humex-{this}-0123abcd.tmp"
    left.touch()
    in_use.touch()

    sheets.put(PAGES)

    assert (left.exists(), in_use.exists()) == (False, True)


# Each has its own length: two saves within one tick of the disk's clock differ in that.
WORDS = ("mine", "mine as well", "mine again and again")
THEIRS = st.sampled_from(WORDS)
OURS = st.sampled_from([b"1\n", b"02\n", b"003\n"])
FILES = st.sampled_from(["a.md", "a.new.md", "b.md", "b.new.md"])
BUILDS = st.fixed_dictionaries({"a.md": OURS}, optional={"b.md": OURS})
STEPS = st.one_of(
    st.tuples(st.just("edit"), FILES, THEIRS),
    st.tuples(st.just("write ours"), FILES, OURS),
    st.tuples(st.just("delete"), st.sampled_from(["a.md", "a.new.md", "b.md", ".made"])),
    st.tuples(st.just("build"), BUILDS),
)


def step(folder: Path, what: tuple[str, ...]) -> None:
    """What somebody does in the folder."""
    if what[0] == "delete":
        (folder / what[1]).unlink(missing_ok=True)
    else:
        text = what[2]
        (folder / what[1]).write_bytes(text if isinstance(text, bytes) else text.encode())


def everything(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (root / "sheets").iterdir()}


def theirs(root: Path) -> dict[str, bytes]:
    return {name: data for name, data in everything(root).items() if data.decode() in WORDS}


def put_what_differs(sheets: Derived, before: dict[str, bytes], now: dict[str, bytes]) -> None:
    """As a watcher does: the pages that have changed, and those that somebody has touched."""
    touched = sheets.touched()
    sheets.put(
        {name: one for name, one in now.items() if name in touched or before.get(name) != one},
        now,
    )


@settings(derandomize=True, deadline=None, max_examples=250)
@given(st.lists(STEPS, min_size=3, max_size=8))
def test_what_is_left_is_what_a_build_leaves(steps: list[tuple[str, ...]]) -> None:
    with TemporaryDirectory() as watched, TemporaryDirectory() as built:
        roots, sheets = (Path(watched), Path(built)), Derived(Path(watched))
        before = {"a.md": b"1\n", "b.md": b"1\n"}
        sheets.put(before, before)
        write(roots[1], before)
        for what in steps:
            if what[0] == "build":
                words = theirs(roots[1])
                put_what_differs(sheets, before, what[1])
                write(roots[1], what[1])
                before = what[1]
                assert everything(roots[0]) == everything(roots[1])
                assert theirs(roots[0]) == words
            else:
                for root in roots:
                    step(root / "sheets", what)
