"""Former versions are deleted: shown first, and only after a yes."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from click.testing import CliRunner

from humexjournal.cli.main import main
from humexjournal.vault import purge
from humexjournal.vault.folder import digest
from humexjournal.vault.keep import KEEP, LEFT, Kept, versions

WALK = "daily/2026-06-12.md"
MOMENT = r"\d{4}-\d\d-\d\d at \d\d:\d\d"


@pytest.fixture
def vault(tmp_path):
    """Three versions of a walk, of which two are old; the entry itself is there."""
    (tmp_path / "humex.yaml").write_text("format: 1\n")
    (tmp_path / "daily").mkdir()
    (tmp_path / WALK).write_bytes(b"walk: 25\n")
    for name, days in (("0000000a", 90), ("0000000b", 60), ("0000000c", 31)):
        keep(tmp_path, name, days)
    return tmp_path


def keep(vault, name, days, path=WALK, became="f" * 16):
    data = name.encode() * 200
    moment = datetime.now(UTC) - timedelta(days=days)
    kept = Kept(moment, name, digest(data), became, path)
    (vault / KEEP).mkdir(parents=True, exist_ok=True)
    (vault / kept.file).write_bytes(data)
    return vault / kept.file


def humex(vault, *args, said=""):
    return CliRunner().invoke(main, ["--vault", str(vault), "keep", "purge", *args], input=said)


def shown(result):
    return re.sub(MOMENT, "MOMENT", result.output)


def in_a_terminal(monkeypatch):
    monkeypatch.setattr("humexjournal.cli.agreed.can_ask", lambda: True)


def ids(vault):
    return [one.id for one in versions(vault)]


LISTED = """\
To be deleted for good:
0000000b  MOMENT  daily/2026-06-12.md
0000000a  MOMENT  daily/2026-06-12.md
"""


def test_without_a_terminal_it_shows_and_deletes_nothing(vault):
    result = humex(vault)

    assert shown(result).startswith(LISTED)
    assert "Nothing was deleted; see --yes." in result.output
    assert result.exit_code == 2
    assert ids(vault) == ["0000000c", "0000000b", "0000000a"]


@pytest.mark.parametrize("said", ["\n", "n\n"])
def test_it_asks_and_takes_anything_but_a_yes_for_a_no(said, vault, monkeypatch):
    in_a_terminal(monkeypatch)

    result = humex(vault, said=said)

    assert shown(result).startswith(f"{LISTED}Delete them? [y/N]: ")
    assert ids(vault) == ["0000000c", "0000000b", "0000000a"]


def test_a_yes_deletes_what_was_shown_and_no_more(vault, monkeypatch):
    in_a_terminal(monkeypatch)

    result = humex(vault, said="y\n")

    assert result.output.endswith("2 versions deleted, 4 KiB.\n")
    assert ids(vault) == ["0000000c"]


def test_yes_beforehand_asks_nothing(vault):
    assert shown(humex(vault, "--yes")) == f"{LISTED}2 versions deleted, 4 KiB.\n"


def test_where_there_is_nothing_to_delete_nothing_is_asked(vault):
    humex(vault, "--yes")

    result = humex(vault)

    assert result.exit_code == 0
    assert result.output == (
        "Nothing to delete. The newest version of each file stays, "
        "and no other is older than 30 days or beyond 200 MiB.\n"
    )


def test_a_version_that_was_written_to_since_stays_until_it_is_named(vault):
    late = next((vault / KEEP).glob("*0000000a*"))
    late.write_bytes(b"late words")

    by_rule = humex(vault, "--yes")
    by_name = humex(vault, "--yes", "0000000a")

    assert shown(by_rule) == (
        "To be deleted for good:\n"
        "0000000b  MOMENT  daily/2026-06-12.md\n"
        "Written to since, so they stay until you name them: 0000000a.\n"
        "1 version deleted, 2 KiB.\n"
    )
    assert shown(by_name) == (
        "To be deleted for good:\n"
        "0000000a  MOMENT  daily/2026-06-12.md, written to since\n"
        "1 version deleted, 10 bytes.\n"
    )


@pytest.mark.parametrize("path", [WALK, "daily", "./daily/../daily/2026-06-12.md"])
def test_all_that_is_kept_of_a_file_goes_when_it_is_named(path, vault):
    keep(vault, "0000000d", 1, "kbis/walk.md")
    keep(vault, "0000000e", 1, "kbis/.humex-1-00000000.tmp", LEFT)

    result = humex(vault, "--of", path, "--yes")

    assert shown(result) == (
        "To be deleted for good:\n"
        "0000000c  MOMENT  daily/2026-06-12.md\n"
        "0000000b  MOMENT  daily/2026-06-12.md\n"
        "0000000a  MOMENT  daily/2026-06-12.md\n"
        "Of which file these were, nobody knows: 0000000e. `humex keep diff ID` shows one.\n"
        "3 versions deleted, 5 KiB.\n"
        "What git, a sync tool or a backup has of it, humex does not touch.\n"
    )
    assert set(ids(vault)) == {"0000000d", "0000000e"}


def test_a_path_is_taken_from_where_one_is(vault, monkeypatch):
    monkeypatch.chdir(vault / "daily")

    humex(vault, "--of", "2026-06-12.md", "--yes")

    assert ids(vault) == []


@pytest.mark.parametrize("path", [WALK, "daily", ""])
def test_a_path_is_found_through_a_link_to_the_vault(path, vault, tmp_path_factory):
    link = tmp_path_factory.mktemp("elsewhere") / "vault"
    link.symlink_to(vault)
    (vault / WALK).unlink()

    humex(link, "--of", str(link / path), "--yes")

    assert ids(vault) == []


def test_here_is_not_the_vault_from_outside(vault, monkeypatch, tmp_path_factory):
    monkeypatch.chdir(tmp_path_factory.mktemp("outside"))
    humex(vault, "--of", ".", "--yes")
    assert len(ids(vault)) == 3

    monkeypatch.chdir(vault)
    humex(vault, "--of", ".", "--yes")
    assert ids(vault) == []


def test_a_file_that_is_gone_is_said_before_its_last_versions_go(vault):
    (vault / WALK).unlink()

    lines = humex(vault, "--of", WALK).output.splitlines()

    assert lines[4] == "daily/2026-06-12.md itself is not there any more."


def test_a_file_of_which_nothing_is_kept(vault):
    result = humex(vault, "--of", "daily/2026-06-13.md", "--yes")

    assert result.output == "Nothing is kept of daily/2026-06-13.md.\n"
    assert len(ids(vault)) == 3


def test_what_a_killed_run_has_left_is_forgotten_with_its_folder(vault):
    (vault / "daily" / ".humex-999999999-00000000.tmp").write_bytes(b"private words")

    humex(vault, "--of", "daily", "--yes")

    assert ids(vault) == []
    assert [one.name for one in (vault / "daily").iterdir()] == ["2026-06-12.md"]


def test_the_list_says_when_it_takes_too_much_room(vault, monkeypatch):
    monkeypatch.setattr("humexjournal.cli.keep.ROOM", 1024)

    lines = CliRunner().invoke(main, ["--vault", str(vault), "keep", "list"]).output.splitlines()

    assert lines[4] == (
        "That is 5 KiB, more than 1 KiB. "
        "`humex keep purge` shows the oldest and offers to delete them."
    )


def test_no_other_command_deletes_a_version(vault, monkeypatch):
    monkeypatch.setattr(purge, "ROOM", 0)

    for args in (["keep", "list"], ["undo"], ["keep", "restore", "0000000a"], ["build"], ["check"]):
        CliRunner().invoke(main, ["--vault", str(vault), *args])

    assert {"0000000a", "0000000b", "0000000c"} <= set(ids(vault))


def test_a_terminal_gets_no_controls_from_a_name(vault):
    keep(vault, "0000000d", 1, "daily/a\x1b[31mred.md")

    assert "\x1b" not in humex(vault, "0000000d").output
