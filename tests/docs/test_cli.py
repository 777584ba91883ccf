"""docs/cli.md has every command, and no other."""

import re
import runpy

import click
import pytest
from click.testing import CliRunner
from pages import ROOT, page, table

from humexjournal.cli.main import main

COMMANDS = main.list_commands(click.Context(main))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_described(command: str) -> None:
    assert f"\n## `humex {command}" in page("docs/cli.md")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_described(command: str) -> None:
    found = main.get_command(click.Context(main), command)
    assert found is not None
    part = page("docs/cli.md").partition(f"\n## `humex {command}")[2].partition("\n## ")[0]
    options = [one.opts[0] for one in found.params if isinstance(one, click.Option)]
    assert [option for option in options if option not in part] == []


def test_no_command_is_described_that_does_not_exist() -> None:
    names = " ".join(row[1] for row in table("docs/cli.md", "when", "command"))
    assert set(re.findall(r"`humex ([a-z]+)`", names)) == set(COMMANDS)


SCRIPT = runpy.run_path(str(ROOT / "scripts" / "write-cli"))


def test_the_page_says_what_the_commands_say_of_themselves() -> None:
    """`scripts/write-cli` makes it."""
    assert SCRIPT["page"](page("docs/cli.md")) == page("docs/cli.md")


def test_how_a_command_is_called_stands_on_the_page_once() -> None:
    leaves = [path for path, _ in SCRIPT["leaves"]()]
    assert sorted(SCRIPT["described"](page("docs/cli.md"))) == sorted(leaves)


SHOWN = re.findall(r"```text\n\$ humex ([^\n]+)\n(.*?)```", page("docs/cli.md"), re.DOTALL)


@pytest.mark.parametrize(("arguments", "output"), SHOWN)
def test_what_is_shown_is_what_the_example_gives(arguments: str, output: str) -> None:
    given = ["--vault", str(ROOT / "example-vault"), *arguments.split()]
    assert CliRunner().invoke(main, given).output == output


def test_something_is_shown() -> None:
    assert SHOWN
