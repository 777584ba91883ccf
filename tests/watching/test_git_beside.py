"""Git works in a vault that is watched: it is never in the way, and nothing is written meanwhile."""

import os
import time

from repository import commit, days, done, git, repository
from running import built, journal, note, sheets, until_right, watcher_of

SHARED, NEW = "daily/2026-06-27.md", "daily/2026-06-28.md"


def clone(tmp_path):
    """A vault that was cloned, and the clone of somebody else."""
    repository(tmp_path / "theirs", 10)
    done(tmp_path, "clone", "-q", str(tmp_path / "theirs"), str(tmp_path / "vault"))
    return tmp_path / "vault", tmp_path / "theirs"


def change(root, path, minutes):
    """Commit an entry."""
    (root / path).write_text(note(minutes))
    commit(root, f"{path}: {minutes}")


def test_pull_merge_and_rebase_end_well_and_leave_nothing_dirty(tmp_path):
    root, theirs = clone(tmp_path)
    with watcher_of(root, tmp_path) as watch:
        for n, how in enumerate(("--no-rebase", "--rebase", "--ff-only")):
            change(theirs, "daily/2026-06-20.md", 30 + n)
            if how != "--ff-only":
                change(root, "daily/2026-06-21.md", 40 + n)
            done(root, "pull", "-q", "--no-edit", how)
            if how == "--rebase":
                done(root, "push", "-q", "--force", "origin", "main:from-here")
                done(theirs, "reset", "-q", "--hard", "from-here")
        done(root, "rebase", "-q", "--force-rebase", "HEAD~2")
        until_right(root)

        assert done(root, "status", "--porcelain") == ""
        assert watch.told("failed") == []
        assert watch.end() == (0, "")


def test_a_sheet_that_git_looks_after_would_stop_a_pull(tmp_path):
    """The naive variant, and why the folder of sheets is ignored by git."""
    repository(tmp_path / "theirs", 3)
    change(tmp_path / "theirs", "sheet.md", 20)
    done(tmp_path, "clone", "-q", str(tmp_path / "theirs"), str(tmp_path / "vault"))
    change(tmp_path / "theirs", "sheet.md", 30)

    (tmp_path / "vault" / "sheet.md").write_text(note(25))
    status, said = git(tmp_path / "vault", "pull", "-q")

    assert status == 1
    assert "Your local changes to the following files would be overwritten by merge" in said


def test_a_conflict_is_told_as_one_problem_and_nothing_is_written_until_it_is_settled(tmp_path):
    root, theirs = clone(tmp_path)
    with watcher_of(root, tmp_path) as watch:
        change(theirs, SHARED, 5)
        change(root, SHARED, 30)
        until_right(root)
        before, since = sheets(root), len(watch.said)

        assert git(root, "pull", "-q", "--no-edit", "--no-rebase")[0] == 1
        noticed = watch.wait_for("noticed", since)
        assert [(one["path"], one["line"], one["code"]) for one in noticed["new"]] == [
            (SHARED, 2, "conflict-markers")
        ]
        assert [one["what"] for one in watch.told("held", since)] == ["a merge"]
        assert sheets(root) == before

        since = len(watch.said)
        (root / SHARED).write_text(note(30))
        settled = watch.wait_for("noticed", since)
        assert settled["settled"] == [{"path": SHARED, "code": "conflict-markers"}]
        assert sheets(root) == before

        (root / NEW).write_text(note(3))
        commit(root, "settled")
        until_right(root)
        assert sheets(root) != before
        assert len(watch.told("held")) == 1
        assert watch.end() == (0, "")


def test_a_lock_that_git_has_left_behind_holds_nothing_for_ever(tmp_path):
    root = repository(tmp_path / "vault", 3)
    lock = root / ".git" / "index.lock"
    with watcher_of(root, tmp_path) as watch:
        lock.touch()
        (root / SHARED).write_text(note(3))
        assert watch.wait_for("held")["what"] == "a change of its own"
        assert sheets(root) != built(root)

        ago = time.time() - 601
        os.utime(lock, (ago, ago))
        until_right(root)


def test_a_vault_without_git_is_held_by_nothing(tmp_path):
    root = journal(tmp_path / "vault", days(3))
    (root / ".git").write_text("gitdir: /nowhere\n")
    with watcher_of(root, tmp_path):
        (root / SHARED).write_text(note(3))
        until_right(root)
