"""What has changed since a version was kept, as a person reads it."""

import os
import re

import pytest
from click.testing import CliRunner

from humexjournal.cli.main import main
from humexjournal.vault.guarded import guarded_replace

PATH = "daily/2026-06-12.md"
OLD = b"---\nwalk: no\nplan: yes\n---\nRain all day.\n"
NEW = b"---\nwalk: 25\nplan: yes\n---\nRain all day.\n"
MOMENT = r"\d{4}-\d\d-\d\d at \d\d:\d\d"


@pytest.fixture
def vault(tmp_path):
    (tmp_path / "humex.yaml").write_text("format: 1\n")
    (tmp_path / "daily").mkdir()
    (tmp_path / PATH).write_bytes(OLD)
    os.utime(tmp_path / PATH, (0, 0))
    return tmp_path


def kept(vault, old=OLD, new=NEW):
    """The id of a version that has given way."""
    (vault / PATH).write_bytes(old)
    os.utime(vault / PATH, (0, 0))
    version = guarded_replace(vault, PATH, old, new)
    assert version is not None
    return version.id


def diff(vault, version):
    result = CliRunner().invoke(main, ["--vault", str(vault), "keep", "diff", version])
    assert result.exit_code == 0, result.output
    return re.sub(MOMENT, "MOMENT", result.output)


def test_lines_that_went_and_lines_that_came(vault):
    assert diff(vault, kept(vault)) == (
        "--- daily/2026-06-12.md on MOMENT\n"
        "+++ daily/2026-06-12.md now\n"
        "@@ -1,5 +1,5 @@\n"
        " ---\n"
        "-walk: no\n"
        "+walk: 25\n"
        " plan: yes\n"
        " ---\n"
        " Rain all day.\n"
    )


def test_a_file_that_is_as_it_was(vault):
    version = kept(vault)
    (vault / PATH).write_bytes(OLD)

    assert diff(vault, version) == "daily/2026-06-12.md is as it was on MOMENT: nothing differs.\n"


def test_a_file_that_is_gone(vault):
    version = kept(vault, old=b"walk: no\nplan: yes")
    (vault / PATH).unlink()

    assert diff(vault, version) == (
        "daily/2026-06-12.md is not there any more. This is what was in it; "
        f"`humex keep restore {version}` puts it there again:\n"
        "-walk: no\n"
        "-plan: yes\n"
        "\\ no end of line here\n"
    )


def test_what_nobody_knows_the_file_of(vault):
    (vault / "daily" / ".humex-999999999-00000000.tmp").write_bytes(b"walk: 20\n")
    listed = CliRunner().invoke(main, ["--vault", str(vault), "keep", "list"]).output

    assert diff(vault, listed[:8]) == (
        "Nobody knows which file this was. This is what is in it:\n-walk: 20\n"
    )


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"\0" * 3])
def test_what_is_no_text(data, vault):
    version = kept(vault, old=data)

    assert diff(vault, version) == (
        "daily/2026-06-12.md is no text, so its lines cannot be shown: "
        "3 bytes on MOMENT, 41 bytes now.\n"
    )


def test_the_end_of_a_line_counts_and_no_control_reaches_the_terminal(vault):
    version = kept(vault, old=b"a\tb\r\n\x1b[31mred", new=b"a\tb\n\x1b[31mred\n")

    assert diff(vault, version).splitlines()[3:] == [
        "-a  b\\x0d",
        "-\\x1b[31mred",
        "\\ no end of line here",
        "+a  b",
        "+\\x1b[31mred",
    ]


def test_a_planted_name_shows_nothing_from_outside(vault, tmp_path):
    (tmp_path / "secret.txt").write_text("secret\n")
    vault = vault / "daily"
    (vault / "humex.yaml").write_text("format: 1\n")
    (vault / "way").symlink_to(tmp_path)
    (vault / ".humex" / "keep").mkdir(parents=True)
    for id_, path in (("0000000a", "..%2Fsecret.txt"), ("0000000b", "way%2Fsecret.txt")):
        name = f"20260612T140312.000000Z_{id_}_0000000000000000_0000000000000000_{path}"
        (vault / ".humex" / "keep" / name).write_bytes(b"planted\n")

        result = CliRunner().invoke(main, ["--vault", str(vault), "keep", "diff", id_])

        assert result.exit_code == 3
        assert "secret\n" not in result.output.replace("secret.txt", "")


@pytest.mark.parametrize("version", ["ffffffff", ""])
def test_a_version_that_is_not_there(version, vault):
    kept(vault)
    (vault / PATH).write_bytes(OLD)
    os.utime(vault / PATH, (0, 0))
    kept(vault)

    result = CliRunner().invoke(main, ["--vault", str(vault), "keep", "diff", version])

    assert result.exit_code == 3
    assert "`humex keep list` shows them all." in result.output
