"""`sheets/.made`: what humex has written, and nothing that leads it elsewhere."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humexjournal.vault.derived import Derived
from humexjournal.vault.made import Line, Made, read_lines, text_of

ONE, TWO = "1" * 64, "2" * 64


def test_a_name_has_a_line_for_what_it_is_and_one_for_what_it_becomes() -> None:
    data = f"{ONE}  a.md\n{TWO}  a.md\n{ONE} asked  card-walk.html\n".encode()

    assert read_lines(data) == {
        "a.md": Line(frozenset({ONE, TWO})),
        "card-walk.html": Line(frozenset({ONE}), asked=True),
    }


@pytest.mark.parametrize(
    "name",
    [
        "../a.md", "/etc/passwd", "..", ".gitignore", ".made", "a/b.md", "C:a.md", "..\\a.md",
        "a\0.md", "", "a" * 256,
    ],
)  # fmt: skip
def test_a_name_that_no_sheet_has_is_passed_over(name: str) -> None:
    assert read_lines(f"{ONE}  {name}\n".encode()) == {}


@pytest.mark.parametrize("data", [b"\xff\xfe", b"\n\n", b"a.md", b"  a.md\n", b"\0" * 100])
def test_what_is_no_line_is_passed_over(data: bytes) -> None:
    assert read_lines(data) == {}


NAMES = st.from_regex(r"[a-z0-9][a-zA-Z0-9 ._äé-]{0,20}", fullmatch=True).map(str.strip)
DIGESTS = st.frozensets(st.sampled_from([ONE, TWO, "3" * 64]), min_size=1)


@settings(derandomize=True, deadline=None)
@given(st.dictionaries(NAMES, st.builds(Line, DIGESTS, st.booleans())))
def test_what_is_written_is_read_again(lines: dict[str, Line]) -> None:
    data = b"".join(text_of(name, line) for name, line in lines.items())

    assert read_lines(data) == lines


@pytest.mark.parametrize("what", ["a link", "a folder", "not there"])
def test_a_list_that_is_no_file_says_nothing(what: str, tmp_path: Path) -> None:
    (tmp_path / "outside").write_text(f"{ONE}  a.md\n")
    if what == "a link":
        (tmp_path / ".made").symlink_to("outside")
    elif what == "a folder":
        (tmp_path / ".made").mkdir()
    made = Made(tmp_path)

    made.look()

    assert made.lines == {}


def test_a_link_in_its_place_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "sheets").mkdir()
    (tmp_path / "outside").write_text("kept\n")
    (tmp_path / "sheets" / ".made").symlink_to("../outside")

    Derived(tmp_path).put({"a.md": b"one\n"})

    assert (tmp_path / "outside").read_text() == "kept\n"
    assert not (tmp_path / "sheets" / ".made").is_symlink()
