"""Former versions, as a person asks for them."""

import os
import re

import pytest
from click.testing import CliRunner

from humexjournal.cli.main import main
from humexjournal.vault.guarded import guarded_replace

PATH = "daily/2026-06-12.md"


@pytest.fixture
def vault(tmp_path):
    (tmp_path / "humex.yaml").write_text("format: 1\n")
    (tmp_path / "daily").mkdir()
    (tmp_path / PATH).write_bytes(b"one")
    os.utime(tmp_path / PATH, (0, 0))
    return tmp_path


def humex(vault, *args):
    return CliRunner().invoke(main, ["--vault", str(vault), *args])


def test_where_nothing_was_changed_nothing_is_kept(vault):
    result = humex(vault, "keep", "list")

    assert result.output == "Nothing is kept: humex has changed no file here.\n"
    assert not (vault / ".humex").exists()


def test_a_version_is_listed_and_restored(vault):
    kept = guarded_replace(vault, PATH, b"one", b"two")
    assert kept is not None

    listed = humex(vault, "keep", "list")
    restored = humex(vault, "keep", "restore", kept.id)

    assert re.fullmatch(
        rf"{kept.id}  \d{{4}}-\d\d-\d\d at \d\d:\d\d  daily/2026-06-12\.md\n", listed.output
    )
    assert restored.output.startswith("daily/2026-06-12.md is as it was on ")
    assert (vault / PATH).read_bytes() == b"one"


def test_undo_says_what_it_took_back(vault):
    guarded_replace(vault, PATH, b"one", b"two")

    result = humex(vault, "undo")

    assert result.output == (
        "daily/2026-06-12.md is as it was before. `humex undo` again takes that back.\n"
    )
    assert (vault / PATH).read_bytes() == b"one"


def test_what_is_special_about_a_version_is_said(vault):
    (vault / "daily" / ".humex-999999999-00000000.tmp").write_bytes(b"left")
    with (vault / PATH).open("r+b") as editor:
        guarded_replace(vault, PATH, b"one", b"two")
        editor.write(b"late")

    lines = humex(vault, "keep", "list").output.splitlines()

    assert [line.partition("  daily/")[2] for line in lines] == [
        "2026-06-12.md, written to since",
        ".humex-999999999-00000000.tmp, left when humex was broken off",
    ]


@pytest.mark.parametrize("args", [["undo"], ["keep", "restore", "1234"]])
def test_what_cannot_be_done_is_a_sentence_and_a_status(args, vault):
    result = humex(vault, *args)

    assert result.exit_code == 3
    assert result.output.startswith("Error: ")
    assert "Traceback" not in result.output


def test_a_terminal_gets_no_controls_from_a_name(vault):
    planted = "20260612T140312.000000Z_00000000_0000000000000000_left_a%2F\x1b[31mred.md"
    (vault / ".humex" / "keep").mkdir(parents=True)
    (vault / ".humex" / "keep" / planted).write_bytes(b"")

    assert "\x1b" not in humex(vault, "keep", "list").output
