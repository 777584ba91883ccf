"""Git is called in one way, and what it cannot do is said with what it was asked for."""

import subprocess

import pytest

from humexjournal.vault import git_call
from humexjournal.vault.find import VaultError
from humexjournal.vault.git import Repository
from humexjournal.vault.git_call import Task, call, out_of_any, printed
from humexjournal.vault.git_command import run

TASK = Task("only git has numbers", "git cannot count")


def test_what_git_prints(tmp_path):
    done = call(TASK, "hash-object", "--stdin", folder=str(tmp_path), said=b"")

    assert printed(TASK, done) == b"e69de29bb2d1d6434b8b29ae775ad8c2e48c5391\n"


def test_the_last_words_of_git_are_told(tmp_path):
    done = call(TASK, "log", folder=str(tmp_path), more=out_of_any(str(tmp_path)))

    with pytest.raises(VaultError, match=r"^git cannot count: not a git repository .*[^.]\.$"):
        printed(TASK, done)


def test_without_git_it_says_what_for(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", "")

    with pytest.raises(VaultError, match=r"^git is not installed, and only git has numbers\.$"):
        call(TASK, "log", folder=str(tmp_path))


def test_it_is_not_waited_for_without_end(tmp_path, monkeypatch):
    monkeypatch.setattr(git_call, "SECONDS", 0.2)
    waits = ("-c", "alias.wait=!sleep 2", "wait")

    with pytest.raises(VaultError, match=r"^git cannot count: it took more than 0\.2 seconds\.$"):
        call(TASK, *waits, folder=str(tmp_path))


def test_what_was_asked_is_named(tmp_path):
    nothing = Repository(tmp_path, tmp_path / ".git")

    with pytest.raises(VaultError, match=r"^git cannot say what it tracks: "):
        run(nothing, "what it tracks", "ls-files")


def test_nothing_but_what_it_needs_is_handed_on(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "user.name")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", "Somebody")
    asked = ("config", "user.name")
    heard = subprocess.run(["git", *asked], cwd=tmp_path, check=True, capture_output=True)
    assert heard.stdout == b"Somebody\n"

    assert call(TASK, *asked, folder=str(tmp_path)).stdout == b""
