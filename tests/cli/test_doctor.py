"""`humex doctor` says of each thing that it is well, or what to do."""

import json
import subprocess

import pytest
from click.testing import CliRunner

from humexjournal.app import doctor
from humexjournal.cli.main import main
from humexjournal.vault.find import VaultError
from humexjournal.vault.limits import Limits
from humexjournal.vault.probes import Disk
from humexjournal.vault.weakness import Weak, Weakness


@pytest.fixture
def vault(tmp_path, monkeypatch):
    """A vault on a machine on which everything is well."""
    root = tmp_path / "ana"
    (root / "daily").mkdir(parents=True)
    (root / "humex.yaml").write_text("format: 1\n")
    monkeypatch.setattr(doctor, "limits", lambda: Limits(watches=8192))
    monkeypatch.setattr(doctor, "file_system", lambda _: "ext4")
    monkeypatch.setattr(doctor, "can_make_pdf", lambda: True)
    return root


def humex(vault, *arguments):
    return CliRunner().invoke(main, ["--vault", str(vault), "doctor", *arguments])


def to_do(vault):
    """What there is to do: the checks, with message and remedy."""
    result = humex(vault, "--format", "json")
    found = [one for one in json.loads(result.output)["checks"] if not one["ok"]]
    assert result.exit_code == bool(found)
    return [(one["check"], one["message"], one["remedy"]) for one in found]


def test_where_all_is_well_every_check_says_so(vault):
    result = humex(vault)

    assert result.exit_code == 0
    assert result.output == (
        "ok     watching  2 folders can be watched; this system allows 8,192 for all\n"
        "                 your programs.\n"
        "ok     changes   The disk of the vault (ext4) tells of every change.\n"
        "ok     disk      Locks work here: two humex do not write at the same time.\n"
        "ok     disk      A file of yours is changed in one step, and its former version\n"
        "                 kept.\n"
        "ok     pdf       PDFs can be made.\n"
        "ok     keep      .humex/keep/ holds no former version.\n"
        "ok     git       No git repository holds this vault.\n"
        "\n"
        "Everything is set up well.\n"
    )


def test_what_is_to_do_stands_below_what_was_found(vault, monkeypatch):
    monkeypatch.setattr(doctor, "kept_bytes", lambda _: 201 * 1024 * 1024)

    result = humex(vault)

    assert result.exit_code == 1
    assert result.output.endswith(
        "to do  keep      .humex/keep/ holds 201.0 MiB of former versions.\n"
        "                 `humex keep purge` shows which of them are old, and deletes\n"
        "                 them if you agree.\n"
        "ok     git       No git repository holds this vault.\n"
        "\n"
        "One thing to do.\n"
    )


def test_for_programs_each_check_is_a_row(vault):
    result = humex(vault, "--format", "json")

    assert json.loads(result.output)["checks"][1] == {
        "check": "changes",
        "ok": True,
        "message": "The disk of the vault (ext4) tells of every change.",
        "remedy": "",
    }


WEAK = [
    (
        Weakness(Weak.WATCHES, limit=8192, needed=9000, there=8100),
        (
            "Only 8,100 of 9,000 folders can be watched, as this system allows 8,192 for all your "
            "programs. The vault is looked through every few seconds instead.",
            "`sudo sysctl fs.inotify.max_user_watches=524288` allows more until the next start. "
            "A file in /etc/sysctl.d/ keeps it.",
        ),
    ),
    (
        Weakness(Weak.INSTANCES, limit=128),
        (
            "Your programs use up what this system allows for watching folders (128 at once), so "
            "the vault is looked through every few seconds instead.",
            "`sudo sysctl fs.inotify.max_user_instances=512` allows more until the next start. "
            "A file in /etc/sysctl.d/ keeps it.",
        ),
    ),
    (
        Weakness(Weak.NO_EVENTS),
        (
            "This system does not say when a file changes, so the vault is looked through every "
            "few seconds.",
            "Run `humex watch --poll`.",
        ),
    ),
    (
        Weakness(Weak.GONE, folder="/home/jo/ben"),
        (
            "/home/jo/ben is not there. It is looked for again all the time.",
            "Bring it back, or take it off the list in humex.yaml.",
        ),
    ),
]


@pytest.mark.parametrize(("weakness", "said"), WEAK)
def test_what_cannot_be_watched_is_found_by_trying(weakness, said, vault, monkeypatch):
    monkeypatch.setattr(doctor.Alarm, "look_after", lambda _: (weakness,))

    assert to_do(vault) == [("watching", *said)]


def test_the_vaults_of_clients_are_looked_at_too(vault, monkeypatch):
    ben = vault.parent / "ben"
    (ben / "daily").mkdir(parents=True)
    (ben / "humex.yaml").write_text("format: 1\n")
    (vault / "humex.yaml").write_text("format: 1\nclients: [../ben, ../nobody]\n")
    monkeypatch.setattr(doctor, "file_system", lambda one: "nfs4" if one == ben else "ext4")

    assert "4 folders can be watched" in humex(vault).output
    assert to_do(vault) == [
        (
            "changes",
            f"{ben} is on nfs4. What is changed there from elsewhere is not told here.",
            "Run `humex watch --poll`: it looks by itself.",
        )
    ]


DISKS = [
    (
        Disk(locks=False, exchanges=True, links=True),
        (
            "This disk knows no locks, so two humex do not notice each other. No word is lost by "
            "that.",
            "Let `humex watch` run for this vault on one machine only.",
        ),
    ),
    (
        Disk(locks=True, exchanges=False, links=False),
        (
            "This disk has no safe way to change a file of yours, so humex will not.",
            "Keep the vault on another disk, or make such changes by hand.",
        ),
    ),
]


@pytest.mark.parametrize(("found", "said"), DISKS)
def test_what_the_disk_cannot_do_is_told(found, said, vault, monkeypatch):
    monkeypatch.setattr(doctor, "probe", lambda _: found)

    assert to_do(vault) == [("disk", *said)]


def test_two_steps_are_as_safe(vault, monkeypatch):
    disk = Disk(locks=True, exchanges=False, links=True)
    monkeypatch.setattr(doctor, "probe", lambda _: disk)

    assert to_do(vault) == []
    assert "Two names cannot change places here" in humex(vault).output


def test_a_folder_that_cannot_be_written_is_told(vault, monkeypatch):
    def refuse(_):
        raise VaultError(".humex cannot be written: Read-only file system.")

    monkeypatch.setattr(doctor, "probe", refuse)

    assert to_do(vault) == [
        (
            "disk",
            ".humex cannot be written: Read-only file system.",
            "Allow yourself to write in the folder of the vault.",
        )
    ]


def test_pdfs_matter_where_they_are_asked_for(vault, monkeypatch):
    monkeypatch.setattr(doctor, "can_make_pdf", lambda: False)
    assert to_do(vault) == []
    assert "No PDFs are asked for. PDF needs typst" in " ".join(humex(vault).output.split())

    (vault / "humex.yaml").write_text("format: 1\nsheets: [md, pdf]\n")

    assert to_do(vault) == [
        (
            "pdf",
            "humex.yaml asks for PDFs, and typst is not installed.",
            "Install humexjournal[pdf], or take pdf off `sheets:`.",
        )
    ]


def test_what_git_should_not_carry_is_named(vault):
    for name in ("sheets/1.md", "sheets/2.md", "sheets/3.md", "private/mine.md", "daily/1.md"):
        (vault / name).parent.mkdir(exist_ok=True)
        (vault / name).write_text("")
    subprocess.run(["git", "-C", vault, "init"], check=True, capture_output=True)
    assert to_do(vault) == []
    assert "git tracks nothing of sheets/, private/ and .humex/." in humex(vault).output

    subprocess.run(["git", "-C", vault, "add", "sheets", "private", "daily"], check=True)

    assert to_do(vault) == [
        (
            "git",
            "git tracks what is made anew or is for you alone: "
            "1 file of private/, sheets/1.md, sheets/2.md, sheets/3.md.",
            "In the vault: `git rm -r --cached private sheets`. The files stay there.",
        )
    ]
    subprocess.run(
        ["git", "-C", vault, "rm", "-r", "--cached", "private", "sheets"],
        check=True,
        capture_output=True,
    )
    assert to_do(vault) == []
    assert (vault / "private/mine.md").exists()


def test_where_git_cannot_be_asked_that_is_told(vault, monkeypatch):
    (vault / ".git").mkdir()

    def refuse(_):
        raise VaultError("git is not installed, and only git knows what it tracks.")

    monkeypatch.setattr(doctor, "tracked", refuse)

    assert to_do(vault) == [
        (
            "git",
            "What git tracks is not known. "
            "git is not installed, and only git knows what it tracks.",
            "Try again where git runs.",
        )
    ]


def test_settings_that_cannot_be_read_stop_no_check(vault):
    (vault / "humex.yaml").write_text("a: [\n")

    assert humex(vault).exit_code == 0


def test_it_asks_for_a_vault(tmp_path):
    assert humex(tmp_path).exit_code == 3
