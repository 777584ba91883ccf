"""What git should not carry is found in its index, and git is asked in safety."""

import shutil
import subprocess

import pytest

from humexjournal.vault.find import VaultError
from humexjournal.vault.tracked import tracked

OURS = ["sheets/sheet-2026-W24.md", "private/daily/2026-06-12.md", ".humex/keep/former"]


@pytest.fixture
def vault(tmp_path):
    for path in (*OURS, "daily/2026-06-12.md", "notes/sheets/mine.md"):
        (tmp_path / "ana" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "ana" / path).write_text("")
    return tmp_path / "ana"


def git(folder, *arguments):
    subprocess.run(["git", "-C", folder, *arguments], check=True, capture_output=True)


def test_without_git_nothing_is_tracked(vault):
    assert tracked(vault) == ()


@pytest.mark.parametrize("top", [".", ".."])
def test_what_is_made_anew_or_private_is_named(top, vault):
    git(vault / top, "init")
    git(vault, "add", "daily", "notes")
    assert tracked(vault) == ()

    git(vault, "add", "--force", ".")

    assert tracked(vault) == tuple(sorted(OURS))


def test_what_a_repository_wants_run_is_not_run(vault, tmp_path):
    git(vault, "init")
    git(vault, "add", "--force", ".")
    git(vault, "config", "core.fsmonitor", f"touch {tmp_path}/ran")

    assert tracked(vault) == tuple(sorted(OURS))
    assert not (tmp_path / "ran").exists()


def test_where_git_cannot_be_asked_that_is_said(vault, monkeypatch):
    git(vault, "init")
    monkeypatch.setattr(shutil, "which", lambda _: None)

    with pytest.raises(VaultError, match="git is not installed"):
        tracked(vault)
