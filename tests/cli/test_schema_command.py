"""`humex schema` writes what an editor needs, and `humex init` has it from the beginning."""

import json

from click.testing import CliRunner

from humexjournal.cli.main import main
from humexjournal.parsing.schemas import kbi_schema, settings_schema

LINE = "# yaml-language-server: $schema=.humex/schemas/humex.json\n"


def humex(*args):
    return CliRunner().invoke(main, [str(one) for one in args])


def test_both_are_written_and_the_lines_are_printed(tmp_path):
    (tmp_path / "humex.yaml").write_text("format: 1\n")

    result = humex("--vault", tmp_path, "schema")

    assert result.output == (
        "Written: .humex/schemas/humex.json, .humex/schemas/kbi.json.\n"
        "An editor with the YAML language server checks a file that begins with such a line:\n"
        "  humex.yaml       # yaml-language-server: $schema=.humex/schemas/humex.json\n"
        "  kbis/walk.yaml   # yaml-language-server: $schema=../.humex/schemas/kbi.json\n"
    )
    schemas = tmp_path / ".humex" / "schemas"
    assert json.loads((schemas / "humex.json").read_bytes()) == settings_schema()
    assert json.loads((schemas / "kbi.json").read_bytes()) == kbi_schema()
    assert (tmp_path / "humex.yaml").read_text() == "format: 1\n"
    assert (tmp_path / ".humex" / ".gitignore").read_text() == "*\n"


def test_one_is_printed_without_a_vault():
    assert json.loads(humex("--vault", "/nowhere", "schema", "kbi").output) == kbi_schema()


def test_init_writes_them_and_the_line(tmp_path):
    assert humex("init", tmp_path).exit_code == 0

    assert (tmp_path / "humex.yaml").read_text().startswith(f"{LINE}format: 1\n")
    assert (tmp_path / ".humex" / "schemas" / "humex.json").is_file()
    assert humex("--vault", tmp_path, "check").exit_code == 0


def test_nothing_is_written_through_a_link(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (tmp_path / "humex.yaml").write_text("format: 1\n")
    (tmp_path / ".humex").mkdir()
    (tmp_path / ".humex" / "schemas").symlink_to(outside)

    assert humex("--vault", tmp_path, "schema").exit_code == 3
    assert list(outside.iterdir()) == []
