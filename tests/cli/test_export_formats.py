"""A format is a command of `export`, and may be named with --format."""

import pytest
from click.testing import CliRunner

from humexjournal.cli.export import with_format_first
from humexjournal.cli.main import main

FILES = {
    "humex.yaml": "format: 1\nclient: Ana\n",
    "kbis/walk.yaml": "behaviour: Walk\nschedule: daily\nfrom: 2026-06-01\n",
    "daily/2026-06-01.md": "---\nwalk: x\n---\n",
}


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("csv -o days.csv", "csv -o days.csv"),
        ("--format csv -o days.csv", "csv -o days.csv"),
        ("--format=csv -o days.csv", "csv -o days.csv"),
        ("-o days.csv --format csv --from 2026-06-01", "csv -o days.csv --from 2026-06-01"),
        ("--help", "--help"),
        ("--format", "--format"),
        ("", ""),
    ],
)
def test_the_format_comes_first(typed, read):
    assert with_format_first(typed.split()) == read.split()


def export(root, *words):
    return CliRunner().invoke(
        main, ["--vault", str(root), "--as-of", "2026-06-02", "export", *words]
    )


def test_both_ways_write_the_same(tmp_path):
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)

    said = export(tmp_path, "--format", "csv")

    assert said.exit_code == 0
    assert said.output == export(tmp_path, "csv").output
    assert said.output.splitlines()[1].startswith("2026-06-01,")


def test_an_unknown_format_is_named(tmp_path):
    said = export(tmp_path, "--format", "xml")

    assert said.exit_code == 2
    assert "No such command 'xml'." in said.output
