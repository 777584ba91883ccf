"""Every command ends its help with an example, and every example can be typed as it stands."""

import os
import shlex
import shutil
import subprocess
import tempfile
from importlib.util import find_spec
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from humexjournal.cli.examples import EXAMPLES
from humexjournal.cli.main import COMMANDS, main
from humexjournal.cli.practice_extra import NEEDED

EXAMPLE_VAULT = Path(__file__).parents[2] / "example-vault"

AS_OF = ("--as-of", "2026-06-28")
VERSION = "95b7c244"
"""What a version of a file is called in an example."""

HAS_PRACTICE = all(map(find_spec, NEEDED))
OF_THE_COACH = {"humex build --clients", "humex prompts sent ana walk"}
"""Beside the roster: what is typed in Jo's own vault."""


def paths(command=main, ctx=None, path=()):
    """Every command and group below `humex`, in words."""
    ctx = ctx or click.Context(main, info_name="humex")
    if path:
        yield " ".join(path)
    if isinstance(command, click.Group):
        for name in command.list_commands(ctx):
            below = command.get_command(ctx, name)
            yield from paths(below, click.Context(command, parent=ctx), (*path, name))


def test_every_command_has_an_example_and_no_other_has():
    assert set(EXAMPLES) == set(paths())


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_the_help_of_a_command_ends_in_its_examples(command):
    shown = CliRunner().invoke(main, [command, "--help"]).output

    examples = "".join(f"    {one}\n" for one in EXAMPLES[command])
    assert shown.endswith(f"\n  For example:\n{examples}")


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """Ana's vault in git, with notes to adopt and a change to take back; and Jo's."""
    folder = tmp_path_factory.mktemp("examples")
    ana, jo = folder / "ana", folder / "jo"
    shutil.copytree(EXAMPLE_VAULT, ana, ignore=shutil.ignore_patterns("sheets", ".humex"))
    (ana / "notes").mkdir()
    for day in range(1, 9):
        (ana / "notes" / f"2026-06-0{day}.md").write_text("---\nwalk: 20\nstretch: yes\n---\n")
    (ana / "table.csv").write_text("date,walk\n2026-06-27,20\n")
    for name in "OABP":
        (folder / f"%{name}").write_text("---\nwalk: 20\n---\n")
    jo.mkdir()
    (jo / "humex.yaml").write_text("format: 1\nclient: Jo\nclients: [../ana]\n")
    for root in (ana, jo):
        subprocess.run(["git", "init", "-q", "--template=", root], check=True)
    change_a_file(ana)
    tables = ["--vault", str(ana), *AS_OF, "export", "parquet", "-o", str(folder / "practice")]
    assert CliRunner().invoke(main, tables).exit_code == 0 or not HAS_PRACTICE
    return folder


@pytest.fixture
def folder(prepared, tmp_path, monkeypatch):
    """The same, for one example."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return Path(shutil.copytree(prepared, tmp_path / "vaults"))


def change_a_file(ana):
    """Something to undo, to compare and to put back."""
    for path in ana.rglob("*.md"):
        os.utime(path, (0, 0))
    done = ["prompts", "close", "walk", "--cause", "cue"]
    assert CliRunner().invoke(main, ["--vault", str(ana), *AS_OF, *done]).exit_code == 0


def typed(word, folder):
    """A word of an example, with what is another in each vault."""
    if word == VERSION:
        listed = CliRunner().invoke(main, ["--vault", str(folder / "ana"), "keep", "list"])
        return listed.output.split()[0]
    return str(folder / word) if word.startswith("%") else word


@pytest.mark.parametrize("example", sorted({one for every in EXAMPLES.values() for one in every}))
def test_an_example_can_be_typed(example, folder, monkeypatch):
    if "practice" in example and not HAS_PRACTICE:
        pytest.skip("the extra “practice” is not installed")
    is_coachs = example in OF_THE_COACH or example.startswith("humex roster")
    monkeypatch.chdir(folder / ("jo" if is_coachs else "ana"))
    command, *rest = shlex.split(example)
    assert command == "humex"
    words = [typed(word, folder) for word in rest]

    result = CliRunner().invoke(main, [*AS_OF, *words])

    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert result.exit_code in (0, 1), result.output
