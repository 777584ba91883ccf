"""Where dated notes lie in a folder of which nobody has said it."""

import pytest

from humexjournal.vault.dated import folder_of_days
from humexjournal.vault.files import walk


def put(root, *paths):
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("x\n")


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        (["2026-06-01.md", "2026-06-02.md"], "YYYY-MM-DD"),
        (["Journal/2026/2026-06-01.md"], "Journal/YYYY-MM-DD"),
        (["Journal/2025/12/2025-12-31.md", "Journal/2026/01/2026-01-01.md"], "Journal/YYYY-MM-DD"),
        (["journals/2026_06_01.md"], "journals/YYYY_MM_DD"),
        (["a/2026-06-01.md", "b/20260601.md", "b/20260602.md"], "b/YYYYMMDD"),
        (["daily/2026-06-01.md", "b/2026-06-02.md"], ""),
        (["kbis/2026-06-01.md", ".trash/2026-06-02.md", "notes/walk.md"], ""),
        (["MMMM/2026-06-01.md"], ""),
    ],
)
def test_the_format_for_a_folder(tmp_path, paths, found):
    put(tmp_path, *paths)
    assert folder_of_days(tmp_path) == found


def test_what_obsidian_says_holds(tmp_path):
    put(tmp_path, "Journal/2026-06-01.md", ".obsidian/daily-notes.json")
    (tmp_path / ".obsidian/daily-notes.json").write_text('{"folder": "Elsewhere"}')
    assert folder_of_days(tmp_path) == ""


DEEP = 1200


@pytest.fixture
def deep(tmp_path):
    """A folder in a folder, and so on; taken away again, since few programs can do that."""
    below = [tmp_path / "/".join("d" * n) for n in range(1, DEEP + 1)]
    for folder in below:
        folder.mkdir()
    yield tmp_path
    for folder in reversed(below):
        folder.rmdir()


def test_folders_may_lie_deeper_than_calls_may(deep):
    """The naive way, a call for each folder, ends with an error at about a thousand."""
    assert len(list(walk(deep, "", frozenset()))) == DEEP
    assert folder_of_days(deep) == ""
    with pytest.raises(RecursionError):
        list(naive(deep, ""))


def naive(root, folder):
    for one in sorted((root / folder).iterdir()):
        yield one
        yield from naive(root, one.relative_to(root))
