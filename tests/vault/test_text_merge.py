"""Text merged as git does it, and nothing that a repository says is heard."""

import subprocess

import pytest

from humexjournal.parsing.merging.merged import Merged
from humexjournal.vault.find import VaultError
from humexjournal.vault.text_merge import merge_text

BASE = b"one\ntwo\nthree\nfour\n"


def test_changes_apart_are_joined():
    ours, theirs = b"ONE\ntwo\nthree\nfour\n", b"one\ntwo\nthree\nFOUR\n"

    assert merge_text(BASE, ours, theirs) == Merged(b"ONE\ntwo\nthree\nFOUR\n", is_settled=True)


def test_both_versions_of_a_passage_are_kept_between_markers():
    merged = merge_text(b"one\n", b"ours\n", b"theirs\n")

    assert merged == Merged(
        b"<<<<<<< ours\nours\n=======\ntheirs\n>>>>>>> theirs\n", is_settled=False
    )


def test_what_is_no_text_stays_ours():
    assert merge_text(b"\0a", b"\0b", b"\0c") == Merged(b"\0b", is_settled=False)


def test_a_repository_around_the_temporary_folder_is_not_asked(tmp_path, monkeypatch):
    git = ["git", "-C", tmp_path]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "config", "merge.conflictStyle", "diff3"], check=True)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setenv("GIT_DIR", str(tmp_path / ".git"))

    assert b"|||||||" not in merge_text(b"one\n", b"ours\n", b"theirs\n").data


def test_without_git_it_says_so(monkeypatch):
    monkeypatch.setenv("PATH", "")

    with pytest.raises(VaultError, match="git is not installed"):
        merge_text(b"", b"a", b"b")
