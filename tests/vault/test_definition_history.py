"""What git has kept of a definition: its own file, no entry, and no program of the vault is run."""

import os
import shutil
import subprocess
from datetime import date

import pytest

from humexjournal.core.revision import History, Source
from humexjournal.vault import definition_history as asked
from humexjournal.vault.definition_history import definition_history

WALK = """\
behaviour: Walk outside after lunch
schedule: weekdays
standard: at least 20 minutes
cue: when I put my tray back
from: 2026-05-18
"""
SMALLER = """\
changes:
  - {from: 2026-06-01, standard: at least 7 minutes, kind: shrink}
"""


@pytest.fixture
def vault(tmp_path):
    vault = tmp_path / "ana"
    vault.mkdir()
    git(vault, "init")
    return vault


def git(folder, *arguments, said=None, by="Jo", day="2026-05-16"):
    names = {f"GIT_{who}_NAME": by for who in ("AUTHOR", "COMMITTER")}
    mails = {f"GIT_{who}_EMAIL": "secret@example.org" for who in ("AUTHOR", "COMMITTER")}
    when = {"GIT_AUTHOR_DATE": f"{day}T09:00", "GIT_COMMITTER_DATE": f"{day}T09:00"}
    command = ["git", "-C", folder, "-c", "user.useConfigOnly=true", *arguments]
    env = os.environ | names | mails | when
    done = subprocess.run(command, input=said, check=True, capture_output=True, env=env)
    return done.stdout


def save(vault, files, by="Jo", day="2026-05-16"):
    """Commit files as somebody on a day; None deletes one."""
    for path, text in files.items():
        (vault / path).parent.mkdir(parents=True, exist_ok=True)
        (vault / path).unlink() if text is None else (vault / path).write_text(text)
    git(vault, "add", "--all", "--force", ".")
    git(vault, "commit", "-m", "vault backup", by=by, day=day)


def told(vault, path="kbis/walk.yaml"):
    history = definition_history(vault, path)
    assert history.source is Source.GIT
    return [(str(one.day), one.by, one.name) for one in history.revisions]


def test_each_version_has_who_saved_it_and_the_day(vault):
    save(vault, {"kbis/walk.yaml": WALK, "daily/2026-05-18.md": "first\n"})
    save(vault, {"daily/2026-05-18.md": "second\n"}, by="Ana", day="2026-05-19")
    save(vault, {"kbis/walk.yaml": WALK + SMALLER}, by="Ana Ünal", day="2026-05-30")

    first, second = definition_history(vault, "kbis/walk.yaml").revisions

    assert (first.day, first.by) == (date(2026, 5, 16), "Jo")
    assert (second.day, second.by) == (date(2026, 5, 30), "Ana Ünal")
    assert first.texts["standard", "", ""] == "at least 20 minutes"
    assert dict(second.texts) == {
        **first.texts,
        ("changes", "2026-06-01", "from"): "2026-06-01",
        ("changes", "2026-06-01", "standard"): "at least 7 minutes",
        ("changes", "2026-06-01", "kind"): "shrink",
    }


def test_a_vault_in_a_folder_of_a_repository(vault):
    save(vault, {"clients/ana/kbis/walk.yaml": WALK, "kbis/walk.yaml": "other: yes\n"})

    assert told(vault / "clients/ana") == [("2026-05-16", "Jo", "walk")]


def test_a_renamed_file_keeps_its_story(vault):
    save(vault, {"kbis/stroll.yaml": WALK})
    save(vault, {"kbis/stroll.yaml": None, "kbis/walk.yaml": WALK}, day="2026-05-20")

    assert told(vault) == [("2026-05-16", "Jo", "stroll"), ("2026-05-20", "Jo", "walk")]


def test_a_definition_that_is_like_another_one_has_its_own_story(vault):
    save(vault, {"kbis/stroll.yaml": WALK})
    save(vault, {"kbis/walk.yaml": WALK + "aim: 0.9\n"}, by="Ana", day="2026-05-20")

    assert told(vault) == [("2026-05-20", "Ana", "walk")]


@pytest.mark.parametrize("before", ["daily/walk.yaml", "private/kbis/walk.yaml", "walk.yaml"])
def test_what_it_was_before_it_was_a_definition_is_not_read(vault, before):
    save(vault, {before: WALK})
    save(vault, {before: None, "kbis/walk.yaml": WALK + "aim: 0.9\n"}, day="2026-05-20")

    assert told(vault) == [("2026-05-20", "Jo", "walk")]


def test_a_version_that_cannot_be_read_is_left_out(vault):
    save(vault, {"kbis/walk.yaml": WALK})
    save(vault, {"kbis/walk.yaml": WALK + "aim: [\n"}, day="2026-05-17")
    save(vault, {"kbis/walk.yaml": WALK + "# " + "x" * 300_000}, day="2026-05-18")
    save(vault, {"kbis/walk.yaml": None}, day="2026-05-19")
    save(vault, {"kbis/walk.yaml": WALK}, day="2026-05-20")

    assert [day for day, _, _ in told(vault)] == ["2026-05-16", "2026-05-20"]


def test_neither_the_hour_nor_the_address_is_read(vault):
    save(vault, {"kbis/walk.yaml": WALK})

    said = repr(definition_history(vault, "kbis/walk.yaml"))

    assert "secret" not in said
    assert "09" not in said


def test_no_list_of_processes_names_the_file(vault, monkeypatch):
    save(vault, {"kbis/walk.yaml": WALK})
    seen = []
    run = asked.run
    monkeypatch.setattr(asked, "run", lambda *args, **said: seen.append(args) or run(*args, **said))

    assert told(vault)
    assert len(seen) == 2
    assert not [args for args in seen if "walk" in repr(args[1:])]


def test_without_a_repository_there_is_none(tmp_path):
    assert definition_history(tmp_path, "kbis/walk.yaml") == History(Source.NO_REPOSITORY)


def test_before_the_first_commit_there_is_none(vault):
    assert definition_history(vault, "kbis/walk.yaml") == History(Source.GIT)


def test_a_file_that_git_does_not_have(vault):
    save(vault, {"kbis/walk.yaml": WALK})

    assert told(vault, "kbis/quiet.yaml") == []


def test_where_git_cannot_be_asked_that_is_said(vault, monkeypatch):
    save(vault, {"kbis/walk.yaml": WALK})
    monkeypatch.setattr(shutil, "which", lambda _: None)

    assert definition_history(vault, "kbis/walk.yaml") == History(Source.NOT_ASKED)


@pytest.fixture
def hostile(vault, tmp_path):
    """A vault whose repository wants programs run: on a signed commit, a diff and a text."""
    save(vault, {"kbis/walk.yaml": WALK})
    signed = git(vault, "cat-file", "commit", "HEAD").replace(
        b"\n\n", b"\ngpgsig -----BEGIN PGP SIGNATURE-----\n -----END PGP SIGNATURE-----\n\n", 1
    )
    name = git(vault, "hash-object", "-t", "commit", "-w", "--stdin", said=signed).decode().strip()
    git(vault, "reset", "--hard", name)
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\necho $0 >> {tmp_path}/ran\ncat\n")
    program.chmod(0o755)
    for key in ("gpg.program", "diff.external", "diff.x.textconv", "core.fsmonitor", "core.pager"):
        git(vault, "config", key, program)
    git(vault, "config", "log.showSignature", "true")
    (vault / ".git/info/attributes").write_text("* diff=x\n")
    return vault


def test_no_program_of_the_vault_is_run(hostile, tmp_path):
    assert told(hostile) == [("2026-05-16", "Jo", "walk")]
    assert not (tmp_path / "ran").exists()


def test_plain_git_would_run_one(hostile, tmp_path):
    git(hostile, "log", "--follow", "--", "kbis/walk.yaml")

    assert (tmp_path / "ran").exists()


def test_a_log_without_its_roots_is_read_all_the_same(vault):
    git(vault, "config", "log.showRoot", "false")
    git(vault, "config", "log.date", "raw")
    save(vault, {"kbis/walk.yaml": WALK})

    assert told(vault) == [("2026-05-16", "Jo", "walk")]
