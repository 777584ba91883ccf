"""From when a copy is that git keeps, told by the times of git's own files."""

import os
import subprocess
from datetime import date, datetime, time
from pathlib import Path

import pytest

from humexjournal.vault.fetched import last_fetched

CLONED, FETCHED, TIDIED = (datetime.combine(date(2026, 6, day), time(12)) for day in (1, 19, 24))


def git(folder: Path, *args: str) -> None:
    who = ("-c", "user.name=Ana", "-c", "user.email=ana@example.org")
    subprocess.run(["git", "-C", folder, *who, *args], check=True, capture_output=True)


def age(folder: Path, moment: datetime) -> None:
    """Everything below is from then."""
    for path in (folder, *folder.rglob("*")):
        os.utime(path, (moment.timestamp(), moment.timestamp()))


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A copy of Ana's vault, made on 1 June."""
    (tmp_path / "ana").mkdir()
    git(tmp_path / "ana", "init", "-q")
    git(tmp_path / "ana", "commit", "-q", "--allow-empty", "-m", "day")
    git(tmp_path, "clone", "-q", "ana", "copy")
    age(tmp_path / "copy", CLONED)
    return tmp_path / "copy"


def test_a_copy_that_was_never_fetched_is_as_old_as_the_clone(clone):
    assert last_fetched(clone) == CLONED


def test_a_fetch_counts_also_where_there_was_nothing_new(clone):
    git(clone, "fetch", "-q")
    at = FETCHED.timestamp()
    os.utime(clone / ".git/FETCH_HEAD", (at, at))

    assert last_fetched(clone) == FETCHED


def test_to_tidy_up_is_not_to_fetch(clone):
    git(clone, "gc", "-q")
    at = TIDIED.timestamp()
    os.utime(clone / ".git/packed-refs", (at, at))

    assert last_fetched(clone) == CLONED


def test_own_commits_are_no_news_of_the_other_side(clone):
    git(clone, "commit", "-q", "--allow-empty", "-m", "mine")

    assert last_fetched(clone) == CLONED


def test_a_worktree_knows_what_its_repository_knows(clone, tmp_path):
    git(clone, "worktree", "add", "-q", tmp_path / "tree")

    assert last_fetched(tmp_path / "tree") == CLONED


def test_a_folder_below_the_top_is_that_of_the_repository(clone):
    (clone / "vaults/ana").mkdir(parents=True)

    assert last_fetched(clone / "vaults/ana") == CLONED


@pytest.mark.parametrize("is_repository", [True, False])
def test_where_there_is_no_other_copy_nothing_is_fetched(tmp_path, is_repository):
    if is_repository:
        git(tmp_path, "init", "-q")

    assert last_fetched(tmp_path) is None


def test_a_pointer_to_nowhere_is_no_copy(tmp_path):
    (tmp_path / ".git").write_text("gitdir: /nowhere\n")

    assert last_fetched(tmp_path) is None
