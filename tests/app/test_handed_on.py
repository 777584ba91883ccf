"""What git hands on of a vault: private folders are counted, sheets are named."""

import subprocess

import pytest
from canary import SHARED, put

from humexjournal.app.tracked import named, tracked_problems
from humexjournal.problem import Severity


@pytest.fixture
def root(tmp_path):
    root = put(tmp_path / "vault", SHARED)
    subprocess.run(["git", "-C", root, "init", "--quiet"], check=True)
    return root


def track(root, *paths):
    put(root, dict.fromkeys(paths, "mine\n"))
    subprocess.run(["git", "-C", root, "add", "--force", *paths], check=True)


def test_each_private_folder_is_an_error_with_the_number_of_its_files(root):
    track(root, "private/kbis/dry.yaml", "private/a.md", ".humex/keep/former", "sheets/a.md")

    found = tracked_problems(root)

    assert [(one.location.path, one.severity) for one in found] == [
        (".humex", Severity.ERROR), ("private", Severity.ERROR),
    ]  # fmt: skip
    assert [one.message.split(",")[0] for one in found] == [
        "Git tracks 1 file in here", "Git tracks 2 files in here",
    ]  # fmt: skip


def test_what_is_shared_is_none_nor_is_a_folder_without_git(root, tmp_path):
    track(root, *SHARED)

    assert tracked_problems(root) == []
    assert tracked_problems(put(tmp_path / "other", SHARED)) == []


@pytest.mark.parametrize(
    ("paths", "said"),
    [
        (["sheets/1.md"], "sheets/1.md"),
        (["private/a", "private/b"], "2 files of private/"),
        ([".humex/a", "private/b", "sheets/1"], "1 file of .humex/, 1 file of private/, sheets/1"),
        ([f"sheets/{n}" for n in range(5)], "sheets/0, sheets/1, sheets/2 and 2 more"),
    ],
)
def test_tracked_files_in_few_words(paths, said):
    assert named(paths) == said
