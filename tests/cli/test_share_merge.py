"""The merge driver as git calls it, in two clones of a vault."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from humexjournal.cli.main import main
from humexjournal.vault.merge_driver import CALL, DRIVER

PROGRAM = Path(sys.executable).parent / "humex"
ENTRY = "daily/2026-06-12.md"


@dataclass
class Clone:
    """A clone of the vault, in which one person writes."""

    folder: Path
    home: Path

    def git(self, *args, fails=False):
        done = subprocess.run(
            ["git", *args],
            cwd=self.folder,
            check=False,
            capture_output=True,
            text=True,
            env={
                "PATH": os.environ["PATH"],
                "HOME": str(self.home),
                "GIT_CONFIG_GLOBAL": os.devnull,
                "GIT_CONFIG_NOSYSTEM": "1",
                "GIT_EDITOR": "true",
            },
        )
        assert (done.returncode != 0) == fails, done.stdout + done.stderr
        return done.stdout

    def writes(self, text, path=ENTRY):
        (self.folder / path).parent.mkdir(exist_ok=True)
        (self.folder / path).write_bytes(text.encode())
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "an entry")

    def reads(self, path=ENTRY):
        return (self.folder / path).read_bytes().decode()

    def becomes(self, name):
        """What `humex share setup` does, and who writes here."""
        person = f"[user]\n\tname = {name}\n\temail = {name.lower()}@example.org\n"
        driver = f'[merge "humex"]\n\tdriver = "{PROGRAM} share merge %O %A %B %P"\n'
        with (self.folder / ".git" / "config").open("a", encoding="utf-8") as config:
            config.write(person + driver)


@pytest.fixture
def clones(tmp_path):
    """Ana's repository and Jo's clone of it; both begin with the same entry."""

    def begin(text, path=ENTRY):
        ana, jo = (Clone(tmp_path / name, tmp_path) for name in ("Ana", "Jo"))
        subprocess.run(["git", "init", "-q", "-b", "main", ana.folder], check=True)
        ana.becomes("Ana")
        if text is not None:
            (ana.folder / path).parent.mkdir()
            (ana.folder / path).write_bytes(text.encode())
        ana.writes("*.md merge=humex\n*.yaml merge=humex\n", ".gitattributes")
        subprocess.run(["git", "clone", "-q", ana.folder, jo.folder], check=True)
        jo.becomes("Jo")
        return ana, jo

    return begin


BASE = "---\nwalk: no\nplan: no\n---\nMorning.\n\nNoon.\n\nEvening.\n"
WALKED = BASE.replace("walk: no", "walk: yes").replace("Morning", "A clear morning")
PLANNED = BASE.replace("plan: no", "plan: yes").replace("Evening", "A calm evening")
BOTH = WALKED.replace("plan: no", "plan: yes").replace("Evening", "A calm evening")

MERGE = ("merge", "-q", "--no-edit", "origin/main")
REBASE = ("rebase", "-q", "origin/main")
CHERRY_PICK = ("cherry-pick", "origin/main")
WAYS = pytest.mark.parametrize("way", [MERGE, REBASE, CHERRY_PICK], ids=lambda way: way[0])


def both_write(clones, base, ana_writes, jo_writes, path=ENTRY):
    """Ana's version is what the others fetch, Jo's is committed in Jo's clone."""
    ana, jo = clones(base, path)
    ana.writes(ana_writes, path)
    jo.writes(jo_writes, path)
    jo.git("fetch", "-q", "origin")
    return jo


def markers(merged):
    return [line for line in merged.splitlines() if line[:7] in {"<<<<<<<", "=======", ">>>>>>>"}]


def test_without_the_driver_git_writes_markers_between_the_keys(clones):
    jo = both_write(clones, BASE, WALKED, PLANNED)
    jo.git("config", "--unset", "merge.humex.driver")
    jo.git(*MERGE, fails=True)

    assert len(markers(jo.reads())) == 3


def test_a_clone_without_the_program_merges_as_git_does(clones, monkeypatch):
    here = Path(shutil.which("git")).parent
    ana, jo = clones(BASE)
    ana.writes(BASE.replace("walk: no", "walk: 25"))
    jo.writes(BASE.replace("walk: no", "walk: 20"))
    jo.git("fetch", "-q", "origin")
    jo.git("config", "merge.humex.driver", CALL)
    monkeypatch.setenv("PATH", f"{here}:/usr/bin:/bin")
    assert shutil.which("humex") is None

    jo.git(*MERGE, fails=True)
    assert "walk: 25" not in jo.reads()

    jo.git("merge", "--abort")
    jo.git("config", "merge.humex.driver", DRIVER)
    jo.git(*MERGE, fails=True)
    assert markers(jo.reads()) == ["<<<<<<< ours", "=======", ">>>>>>> theirs"]
    assert "walk: 20" in jo.reads()
    assert "walk: 25" in jo.reads()


def test_what_git_can_merge_is_as_git_has_it(clones):
    ours, theirs = BASE.replace("Morning", "A clear morning"), BASE.replace("Evening", "Late")
    jo = both_write(clones, BASE, ours, theirs)
    jo.git(*MERGE)
    with_driver = jo.reads()
    jo.git("reset", "-q", "--hard", "HEAD^")
    jo.git("config", "--unset", "merge.humex.driver")
    jo.git(*MERGE)

    assert with_driver == jo.reads() == ours.replace("Evening", "Late")


@WAYS
def test_adjacent_keys_and_passages_apart(clones, way):
    jo = both_write(clones, BASE, WALKED, PLANNED)
    jo.git(*way)

    assert jo.reads() == BOTH
    assert jo.git("status", "--porcelain") == ""


@WAYS
def test_both_add_the_same_day(clones, way):
    ana_writes = "---\nwalk: yes\nplan:\nin_the_way: [plan/time]\n---\n"
    jo_writes = "---\nwalk:\nplan: /\nin_the_way: [plan/people]\nfelt: 4\n---\n"
    jo = both_write(clones, None, ana_writes, jo_writes)
    jo.git(*way)

    assert jo.reads() == (
        "---\nwalk: yes\nplan: /\nin_the_way: [plan/people, plan/time]\nfelt: 4\n---\n"
    )


@WAYS
def test_a_key_that_both_have_changed_is_a_conflict_with_both_in_sight(clones, way):
    ana_writes, jo_writes = (BASE.replace("walk: no", f"walk: {value}") for value in (20, 25))
    jo = both_write(clones, BASE, ana_writes, jo_writes)
    jo.git(*way, fails=True)

    here, there = (20, 25) if way is REBASE else (25, 20)
    assert jo.git("diff", "--name-only", "--diff-filter=U") == f"{ENTRY}\n"
    assert jo.reads() == BASE.replace(
        "walk: no", f"walk: {here}\n# or, from the other side: walk: {there}"
    )


def test_the_check_names_what_is_left_to_settle(clones):
    jo = both_write(
        clones, BASE, BASE.replace("walk: no", "walk: 20"), BASE.replace("walk: no", "walk: 25")
    )
    (jo.folder / "humex.yaml").write_text("format: 1\n", encoding="utf-8")
    jo.git(*MERGE, fails=True)

    result = CliRunner().invoke(
        main, ["--vault", str(jo.folder), "check", "--select", "unsettled-merge"]
    )

    assert result.exit_code == 1
    assert "daily/2026-06-12.md, line 3" in result.output


def test_nothing_is_committed_past_a_check_of_what_is_staged(clones):
    jo = both_write(
        clones, BASE, BASE.replace("walk: no", "walk: 20"), BASE.replace("walk: no", "walk: 25")
    )
    (jo.folder / "humex.yaml").write_text("format: 1\n", encoding="utf-8")
    jo.git(*MERGE, fails=True)
    jo.git("add", "-A")

    result = CliRunner().invoke(main, ["--vault", str(jo.folder), "check", "--staged"])

    assert (result.exit_code, "unsettled-merge" in result.output) == (1, True)


def test_a_definition_that_both_have_changed(clones):
    base = "behaviour: Walk outside\nschedule: daily\nfrom: 2026-05-04\nchanges:\n"
    jo = both_write(
        clones,
        base,
        f"{base}  - from: 2026-06-15\n    minimum: 3 minutes\n",
        f"{base}  - from: 2026-06-01\n    cue: when I put my tray back\n",
        "kbis/walk.yaml",
    )
    jo.git(*MERGE)

    assert jo.reads("kbis/walk.yaml") == (
        f"{base}  - from: 2026-06-01\n    cue: when I put my tray back\n"
        "  - from: 2026-06-15\n    minimum: 3 minutes\n"
    )


def test_the_two_ways_of_merging_come_to_the_same(clones):
    ana, jo = clones(BASE)
    ana.writes(WALKED.replace("walk: yes", "glad: the sun\nwalk: yes"))
    jo.writes(PLANNED.replace("walk: no", "felt: 4\nwalk: no"))
    for one, other in ((ana, jo), (jo, ana)):
        one.git("fetch", "-q", str(other.folder), "HEAD:other")
        one.git("branch", "-q", "result")
    ana.git("merge", "-q", "--no-edit", "other")
    jo.git("merge", "-q", "--no-edit", "other")

    assert ana.reads() == jo.reads()
    assert markers(jo.reads()) == []


def test_what_merge_union_has_broken_is_named(clones):
    jo = both_write(clones, BASE, WALKED, PLANNED)
    (jo.folder / ".git" / "info" / "attributes").write_text("*.md merge=union\n")
    (jo.folder / "humex.yaml").write_text("format: 1\n", encoding="utf-8")
    jo.git(*MERGE)

    result = CliRunner().invoke(main, ["--vault", str(jo.folder), "check"])

    assert jo.reads().count("walk:") == 2
    assert result.exit_code == 1
    assert "duplicate-key" in result.output
    assert "merge=union" in result.output


@pytest.mark.parametrize("path", ["note.md", "-note.md", "--note.md"])
def test_the_three_versions_are_files(tmp_path, path):
    for name, text in (("base", "a\n"), ("ours", "a\n"), ("theirs", "b\n")):
        (tmp_path / name).write_text(text)
    files = [str(tmp_path / name) for name in ("base", "ours", "theirs")]

    result = CliRunner().invoke(main, ["share", "merge", *files, path])

    assert (result.exit_code, result.output) == (0, "")
    assert (tmp_path / "ours").read_text() == "b\n"


def test_where_it_cannot_merge_nothing_goes_out_of_sight(tmp_path, monkeypatch):
    for name, text in (("base", "a\n"), ("ours", "b\n"), ("theirs", "c")):
        (tmp_path / name).write_text(text)
    files = [str(tmp_path / name) for name in ("base", "ours", "theirs")]
    monkeypatch.setenv("PATH", "")

    result = CliRunner().invoke(main, ["share", "merge", *files, "note.md"])

    assert (result.exit_code, result.output) == (
        1,
        "note.md: git is not installed, and only git merges text. Both versions are in it.\n",
    )
    assert (tmp_path / "ours").read_text() == ("<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\n")


def test_the_help_lists_the_commands_of_the_group():
    result = CliRunner().invoke(main, ["share", "--help"])

    assert result.exit_code == 0
    assert "merge  merge three versions of a file, as git calls it" in result.output
