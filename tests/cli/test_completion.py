"""What a shell offers at the Tab key."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.shell_completion import ShellComplete

from humexjournal.cli.completing import OFFERED
from humexjournal.cli.main import main

ANA = str(Path(__file__).parents[2] / "example-vault")

NOTHING_TO_OFFER = {
    "folder", "paths", "path", "version", "ids", "names", "base", "ours", "theirs", "day", "shell", "form", "file",
    "days", "points", "new_id",
}  # fmt: skip
"""Arguments for which there are no names of ours: files, numbers, and what has its own type."""


def offered(*words: str, begun: str = "", vault: str = ANA) -> list[str]:
    given = ["--vault", vault, "--as-of", "2026-06-28", *words]
    shell = ShellComplete(main, {}, "humex", "_HUMEX_COMPLETE")
    return [one.value for one in shell.get_completions(given, begun)]


@pytest.mark.parametrize(
    ("words", "begun", "expected"),
    [
        ((), "re", ["resolve", "review"]),
        (("kbi",), "s", ["show", "story"]),
        (("kbi", "show"), "", ["plan", "shutdown", "walk"]),
        (("card", "walk"), "sh", ["shutdown"]),
        (("prompts", "show"), "", ["plan", "shutdown", "walk", "2026-05-29-walk"]),
        (("prompts", "sent", "walk"), "2026-06-2", [f"2026-06-2{n}" for n in (8, 7, 6, 5, 4, 3, 2, 1, 0)]),
        (("review",), "l", ["last"]),
        (("review",), "2026-W2", ["2026-W26", "2026-W25", "2026-W24", "2026-W23", "2026-W22", "2026-W21", "2026-W20"]),
        (("review",), "2026-0", ["2026-06", "2026-05", "2026-04"]),
        (("publish",), "2026-Q", ["2026-Q2"]),
        (("blank",), "", ["this", "next"]),
        (("check", "--select"), "two-cl", ["two-clients"]),
        (("check", "--select"), "half-day,two-cl", ["half-day,two-clients"]),
        (("adherence", "--from"), "2026-06-28", ["2026-06-28"]),
        (("review", "--format"), "h", ["html"]),
        (("help",), "wat", ["watching"]),
    ],
)  # fmt: skip
def test_what_is_offered(words, begun, expected):
    assert offered(*words, begun=begun) == expected


def test_a_coach_is_offered_clients_and_then_what_is_theirs(tmp_path):
    shutil.copytree(ANA, tmp_path / "ana")
    jo = tmp_path / "jo"
    jo.mkdir()
    (jo / "humex.yaml").write_text("format: 1\nclients: [../ana]\n")

    assert offered("kbi", "show", vault=str(jo)) == ["ana"]
    assert offered("kbi", "show", "ana", vault=str(jo)) == ["plan", "shutdown", "walk"]


@pytest.mark.parametrize("settings", [None, "clients: [", "format: 1\nclients: [../gone]\n"])
def test_a_vault_that_cannot_be_read_offers_nothing_and_says_nothing(tmp_path, settings, capsys):
    if settings:
        (tmp_path / "humex.yaml").write_text(settings)

    assert offered("kbi", "show", begun="wa", vault=str(tmp_path)) == []
    assert capsys.readouterr() == ("", "")


def every_command(command, ctx, path=()):
    if not isinstance(command, click.Group):
        yield " ".join(path), command
        return
    for name in command.list_commands(ctx):
        below = command.get_command(ctx, name)
        yield from every_command(below, click.Context(command, parent=ctx), (*path, name))


ARGUMENTS = [
    (path, param.name)
    for path, command in every_command(main, click.Context(main))
    for param in command.params
    if isinstance(param, click.Argument)
]


@pytest.mark.parametrize(("path", "name"), ARGUMENTS)
def test_every_argument_is_thought_of(path, name):
    assert name in OFFERED or name in NOTHING_TO_OFFER, f"{path} takes {name}: what is offered?"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_real_shell_takes_the_script_and_completes(shell, tmp_path):
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    humex = Path(sys.executable).with_name("humex")
    script = tmp_path / "humex.completion"
    script.write_text(run([humex, "completion", shell]))

    if shell != "bash":
        assert run([shell, "-n", script]) == ""
        return
    asked = f"""
        source {script}
        COMP_WORDS=(humex --vault {ANA} kbi show wa) COMP_CWORD=5
        _humex_completion humex
        echo "${{COMPREPLY[@]}}"
    """
    assert run(["bash", "-c", asked], PATH=f"{humex.parent}:{os.environ['PATH']}") == "walk\n"


def run(command, **env):
    found = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, **env}
    )
    return found.stdout + "\n".join(
        line for line in found.stderr.splitlines() if "compopt" not in line
    )
