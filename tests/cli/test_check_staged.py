"""`humex check --staged`: what git would commit is judged, and not what lies in the folder."""

import json
import subprocess

import pytest
from click.testing import CliRunner

from humexjournal.cli.main import main

WALK = (
    "behaviour: Walk outside\nschedule: weekdays\nstandard: at least 20 minutes\nfrom: 2026-06-01\n"
)
FILES = {
    "humex.yaml": "format: 1\nclient: Ana\n",
    "kbis/walk.yaml": WALK,
    "daily/2026-06-10.md": "---\nwalk: soon\n---\n",
}
ENTRY = "daily/2026-06-12.md"
BAD = "---\nwalk: later\n---\n"
GOOD = "---\nwalk: 25\n---\n"


def git(top, *args):
    settings = ["-c", "user.name=Jo", "-c", "user.email=jo@example.org"]
    return subprocess.run(
        ["git", "-C", str(top), *settings, *args], check=True, capture_output=True, text=True
    ).stdout


def write(root, name, text):
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture(params=["", "clients/ana ä"], ids=["top", "below"])
def vault(request, tmp_path):
    """A vault with one commit, at the top of a repository and in a folder of one."""
    root = tmp_path / request.param
    for name, text in FILES.items():
        write(root, name, text)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "first")
    return root


def staged(root, *more):
    arguments = ["--vault", str(root), "--as-of", "2026-06-14", "check", "--staged", *more]
    return CliRunner().invoke(main, arguments)


def found(root, *more):
    rows = json.loads(staged(root, "--format", "json", *more).output)["problems"]
    return [(row["path"], row["line"], row["column"], row["code"]) for row in rows]


def test_what_is_committed_already_is_not_shown(vault):
    assert found(vault) == []
    assert staged(vault).exit_code == 0


def test_what_is_staged_is_shown(vault):
    write(vault, ENTRY, BAD)
    assert found(vault) == []

    git(vault, "add", "-A")

    assert found(vault) == [(ENTRY, 2, 7, "unreadable-value")]
    assert staged(vault).exit_code == 1


def test_a_naive_look_at_the_folder_would_be_wrong_both_ways(vault):
    def naive(root):
        names = git(root, "diff", "--cached", "--name-only", "--relative").splitlines()
        arguments = ["--vault", str(root), "--as-of", "2026-06-14", "check", *names]
        return CliRunner().invoke(main, arguments).exit_code

    write(vault, ENTRY, BAD)
    git(vault, "add", "-A")
    write(vault, ENTRY, GOOD)
    assert (naive(vault), staged(vault).exit_code) == (0, 1)

    git(vault, "add", "-A")
    write(vault, ENTRY, BAD)
    assert (naive(vault), staged(vault).exit_code) == (1, 0)


def test_the_line_that_is_shown_is_the_staged_one(vault):
    write(vault, ENTRY, BAD)
    git(vault, "add", "-A")
    write(vault, ENTRY, GOOD)

    assert "  2 | walk: later\n    |       ^^^^^\n" in staged(vault).output


def test_a_standard_that_is_only_in_the_folder_judges_nothing(vault):
    write(vault, "kbis/walk.yaml", WALK.replace("at least 20 minutes", "before 18:00"))
    write(vault, ENTRY, GOOD)
    git(vault, "add", ENTRY)

    assert found(vault) == []


def test_a_deleted_file_is_not_asked_about(vault):
    git(vault, "rm", "-q", "daily/2026-06-10.md")

    assert found(vault) == []


def test_paths_and_names_narrow_what_is_staged(vault):
    write(vault, ENTRY, BAD)
    write(vault, "daily/2026-06-11.md", "---\nwalkk: 5\n---\n")
    git(vault, "add", "-A")

    assert found(vault, ENTRY) == [(ENTRY, 2, 7, "unreadable-value")]
    assert found(vault, "--select", "almost-known") == [
        ("daily/2026-06-11.md", 2, 1, "almost-known")
    ]


def test_before_the_first_commit(tmp_path):
    write(tmp_path, "humex.yaml", "format: 1\n")
    write(tmp_path, "kbis/walk.yaml", WALK)
    write(tmp_path, ENTRY, BAD)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")

    assert found(tmp_path) == [(ENTRY, 2, 7, "unreadable-value")]


def test_an_odd_name_a_link_and_a_long_note(vault):
    write(vault, "daily/odd\n\t“name”.md", "Nothing.\n")
    (vault / ENTRY).symlink_to("/etc/hostname")
    write(vault, "daily/2026-06-11.md", "x" * 1_100_000)
    git(vault, "add", "-A")

    assert found(vault) == [
        ("daily/2026-06-11.md", 1, 1, "too-large"),
        (ENTRY, 1, 1, "link"),
    ]


def test_the_index_of_a_commit_of_one_file(vault, monkeypatch):
    """`git commit FILE` gives its hooks an index of their own."""
    other = vault.parent / "other-index"
    write(vault, ENTRY, BAD)
    monkeypatch.setenv("GIT_INDEX_FILE", str(other))
    git(vault, "read-tree", "HEAD")
    git(vault, "add", ENTRY)

    assert found(vault) == [(ENTRY, 2, 7, "unreadable-value")]
    monkeypatch.delenv("GIT_INDEX_FILE")
    assert found(vault) == []


def test_nothing_is_written(vault, tmp_path):
    write(vault, ENTRY, BAD)
    git(vault, "add", "-A")

    def everything():
        return {path: path.read_bytes() if path.is_file() else None for path in tmp_path.rglob("*")}

    before = everything()
    staged(vault)
    assert everything() == before


def test_in_another_working_tree(vault, tmp_path):
    second = tmp_path.with_name(f"{tmp_path.name}-second")
    git(tmp_path, "worktree", "add", "-q", str(second))
    root = second / vault.relative_to(tmp_path)
    write(root, ENTRY, BAD)
    git(root, "add", "-A")

    assert found(root) == [(ENTRY, 2, 7, "unreadable-value")]
    assert found(vault) == []


HOSTILE = {
    "core.fsmonitor": "touch {mark}; false",
    "core.pager": "touch {mark}",
    "pager.diff": "touch {mark}",
    "diff.external": "touch {mark}",
    "diff.evil.textconv": "touch {mark}",
    "diff.evil.command": "touch {mark}",
    "filter.evil.clean": "touch {mark}",
    "filter.evil.smudge": "touch {mark}",
    "filter.evil.process": "touch {mark}",
    "core.sshCommand": "touch {mark}",
    "core.hooksPath": "{hooks}",
    "core.alternateRefsCommand": "touch {mark}",
    "remote.evil.url": "ext::touch {mark}",
    "remote.evil.promisor": "true",
    "extensions.partialClone": "evil",
}


def test_nothing_that_the_repository_configures_is_run(vault, tmp_path):
    mark, hooks = tmp_path / "mark", tmp_path / "hooks"
    write(vault, ENTRY, BAD)
    write(vault, ".gitattributes", "*.md diff=evil filter=evil\n")
    git(vault, "-c", "core.attributesFile=/dev/null", "add", ENTRY)
    for hook in ("post-index-change", "pre-commit", "fsmonitor-watchman", "reference-transaction"):
        write(hooks, hook, f"#!/bin/sh\ntouch {mark}\n")
        (hooks / hook).chmod(0o755)
    for key, value in HOSTILE.items():
        git(tmp_path, "config", key, value.format(mark=mark, hooks=hooks))
    mark.unlink(missing_ok=True)

    assert found(vault) == [(ENTRY, 2, 7, "unreadable-value")]
    assert not mark.exists()

    subprocess.run(["git", "-C", str(vault), "status"], check=False, capture_output=True)
    assert mark.exists(), "a plain git status shows that the configuration is dangerous"


def test_an_object_that_is_missing_is_said_and_not_fetched(vault, tmp_path):
    write(vault, ENTRY, BAD)
    git(vault, "add", "-A")
    name = git(vault, "ls-files", "-s", "--", ENTRY).split()[1]
    object_file = tmp_path / ".git" / "objects" / name[:2] / name[2:]
    object_file.unlink()

    result = staged(vault)

    assert "git lacks some of what is staged" in result.output
    assert result.exit_code == 3


def test_without_a_repository(tmp_path):
    write(tmp_path, "humex.yaml", "format: 1\n")

    result = staged(tmp_path)

    assert f"{tmp_path} is in no git repository, so nothing of it is staged." in result.output
    assert result.exit_code == 2


def test_without_git(vault, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path / "nothing-here"))

    result = staged(vault)

    assert "git is not installed, and only git knows what is staged." in result.output
    assert result.exit_code == 3


def test_a_repository_that_is_damaged(vault, tmp_path):
    (tmp_path / ".git" / "index").write_bytes(b"no index")

    result = staged(vault)

    assert "git cannot say what is staged: " in result.output
    assert result.exit_code == 3


def test_ask_is_for_the_folder(vault):
    result = staged(vault, "--ask")

    assert "--ask asks about the files as they lie there" in result.output
    assert result.exit_code == 2


def test_no_copy_is_left_behind(vault, tmp_path, monkeypatch):
    place = tmp_path.with_name(f"{tmp_path.name}-temporary")
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))

    staged(vault)

    assert list(place.iterdir()) == []
