"""`humex share check`: what is not as it should be, and what to do about each."""

import json

import pytest
from click.testing import CliRunner
from hostile.repository import a_vault, git, make_hostile, settled

from humexjournal.cli.main import main

SETUP = "Run `humex share setup` here."


@pytest.fixture
def vault(tmp_path, monkeypatch):
    monkeypatch.setattr("humexjournal.app.share_check.shutil.which", lambda name: f"/bin/{name}")
    return settled(a_vault(tmp_path / "vault"))


def humex(vault, *args):
    return CliRunner().invoke(main, ["--vault", str(vault), *args])


def to_do(vault):
    result = humex(vault, "share", "check", "--format", "json")
    found = [one for one in json.loads(result.output)["checks"] if not one["ok"]]
    assert result.exit_code == bool(found)
    return [(one["check"], one["message"], one["remedy"]) for one in found]


def test_a_clone_that_was_never_set_up(vault):
    assert to_do(vault) == [
        ("sharing", "git does not have humex merge files such as humex.yaml.",
         f"{SETUP} Then see .git/info/attributes."),
        ("driver", "This clone does not know the merge driver.", SETUP),
    ]  # fmt: skip


def test_after_setup_all_is_well(vault):
    humex(vault, "share", "setup", "--yes")

    assert humex(vault, "share", "check").output == (
        "ok     git       git tracks nothing of sheets/, private/ and .humex/.\n"
        "ok     sharing   git has humex merge entries, behaviours and settings.\n"
        "ok     driver    This clone knows the merge driver.\n"
        "ok     programs  Nothing in this clone's configuration makes git run a program.\n"
        "\n"
        "Everything is set up well.\n"
    )


def test_another_clone_is_told_that_git_did_not_bring_the_driver(vault, tmp_path):
    humex(vault, "share", "setup", "--yes")
    git(vault, "add", "-A")
    git(vault, "commit", "-q", "-m", "share")
    git(tmp_path, "clone", "-q", str(vault), "other")

    assert to_do(tmp_path / "other") == [
        ("driver", "This clone does not know the merge driver.", SETUP)
    ]


def test_what_git_tracks_of_private_is_named(vault):
    humex(vault, "share", "setup", "--yes")
    (vault / "private").mkdir()
    (vault / "private" / "humex.yaml").write_text("format: 1\n")
    git(vault, "add", "-f", "private/humex.yaml")

    assert to_do(vault) == [
        ("git", "git tracks what is made anew or is for you alone: 1 file of private/.",
         "In the vault: `git rm -r --cached private`. The files stay there.")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("trace", "name"),
    [
        (".stfolder", "Syncthing"),
        (".dropbox", "Dropbox"),
        ("../.stignore", "Syncthing"),
        (".humex.yaml.icloud", "iCloud"),
        (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
    ],
)
def test_whatever_else_carries_the_folder_carries_what_is_private(vault, trace, name):
    humex(vault, "share", "setup", "--yes")
    (vault / trace).write_text("")
    assert to_do(vault) == []

    (vault / "private").mkdir()

    said = f"{name} carries this folder to other machines, and private/ with it."
    assert to_do(vault) == [
        (
            "private",
            said,
            "Take private/ out of what it carries, or keep it in another folder, which "
            "HUMEX_PRIVATE=DIR names.",
        )
    ]


@pytest.fixture
def mine(vault, tmp_path, monkeypatch):
    """A private side outside of the vault, which is well set up."""
    humex(vault, "share", "setup", "--yes")
    folder = tmp_path / "mine" / "journal"
    folder.mkdir(parents=True)
    (folder / "note.md").write_text("mine\n")
    monkeypatch.setenv("HUMEX_PRIVATE", str(folder))
    return folder


def test_a_private_side_elsewhere_is_looked_at_too(vault, mine):
    assert to_do(vault) == []

    (mine.parent / ".stfolder").mkdir()

    assert to_do(vault) == [
        ("private", f"Syncthing carries {mine} to other machines, and it is for you alone.",
         "Move it to a folder that nothing carries, and name that one: HUMEX_PRIVATE=DIR.")
    ]  # fmt: skip


@pytest.mark.parametrize("top", [".", ".."])
def test_a_private_side_elsewhere_that_git_tracks_is_named(vault, mine, top):
    (mine.parent / "other.md").write_text("for all\n")
    git(mine / top, "init", "-q")
    assert to_do(vault) == []

    git(mine / top, "add", "-A")

    assert to_do(vault) == [
        ("private",
         f"git tracks 1 file of {mine}, and whoever has that repository can read it.",
         "In it: `git rm -r --cached .`. The files stay there.")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("core.fsmonitor", "/opt/x"),
        ("core.hooksPath", "hooks"),
        ("filter.evil.smudge", "sh x"),
        ("filter.lfs.smudge", "git-lfs smudge -- %f; sh x"),
        ("diff.evil.textconv", "sh x"),
        ("alias.st", "!sh x"),
        ("include.path", "../x"),
        ("merge.humex.driver", "sh -c x; humex share merge %O %A %B %P"),
        ("remote.origin.url", "ext::sh -c x"),
    ],
)
def test_a_key_that_runs_a_program_is_named(vault, key, value):
    humex(vault, "share", "setup", "--yes")
    git(vault, "config", "--file", ".git/config", key, value)

    ((check, message, remedy),) = to_do(vault)

    assert check == "programs"
    assert f"makes git run “{value}” here." in message
    assert f"--unset-all '{message.split()[0]}'" in remedy


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("core.fsmonitor", "true"),
        ("alias.st", "status"),
        ("credential.helper", "store"),
        ("filter.lfs.process", "git-lfs filter-process"),
        ("remote.origin.url", "git@example.org:ana.git"),
    ],
)
def test_a_key_that_everybody_has_is_not(vault, key, value):
    humex(vault, "share", "setup", "--yes")
    git(vault, "config", "--file", ".git/config", key, value)

    assert to_do(vault) == []


def test_the_doctor_looks_at_it_where_a_vault_is_shared(vault):
    assert "driver" not in humex(vault, "doctor").output

    humex(vault, "share", "setup", "--yes")
    git(vault, "config", "--unset", "merge.humex.driver")

    assert "to do  driver    This clone does not know the merge driver." in (
        humex(vault, "doctor").output
    )


@pytest.mark.parametrize("command", [("share", "check"), ("doctor",)])
def test_no_program_of_the_repository_is_run(vault, tmp_path, command):
    canary = tmp_path / "canary"
    humex(vault, "share", "setup", "--yes")
    make_hostile(vault, canary)

    result = humex(vault, *command)

    assert result.exit_code == 1
    assert "core.fsmonitor makes git run" in result.output
    assert not canary.exists()
