"""What a message says to type next, on either side of a vault."""

import click
import pytest
from canary import SHARED, put
from click.testing import CliRunner

from humexjournal.cli.hints import turned
from humexjournal.cli.main import main

OWN = {
    "kbis/dry.yaml": (
        "name: Dry\nbehaviour: Water at the club\nschedule: weekdays\n"
        "cue: when I sit down\nfrom: 2026-06-15\n"
    ),
    "daily/2026-06-24.md": "---\ndry: perhaps\n---\n",
}


@pytest.fixture
def vault(tmp_path):
    root = put(tmp_path / "vault", SHARED)
    put(root / "private", OWN)
    return root


def humex(vault, *words):
    command = ["--vault", str(vault), "--as-of", "2026-06-28", *words]
    return CliRunner().invoke(main, command).output


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("log",), "Name what to log: {} log walk 12."),
        (("log", "2026-07-03", "dry", "x"), "`{} off` is for days ahead."),
        (("status",), " {} check\n"),
        (("prompts", "show", "nothing"), "`{} prompts list` shows them."),
        (("build",), "{} check shows them."),
    ],
)
def test_a_hint_is_about_the_side_that_was_asked_for(vault, words, hint):
    assert hint.format("humex --private") in humex(vault, "--private", *words)


def test_without_private_no_hint_names_it(vault):
    assert "Name what to log: humex log walk 12." in humex(vault, "log")
    assert "`humex prompts list` shows them." in humex(vault, "prompts", "show", "nothing")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("`humex check` says why.", "`humex --private check` says why."),
        ("humex keep list has it; humex undo", "humex --private keep list has it; humex --private undo"),
        ("`humex --private undo`", "`humex --private undo`"),
        ("`humex --vault x undo`", "`humex --vault x undo`"),
        ("humex keeps it in .humex/keep/", "humex keeps it in .humex/keep/"),
        ("Run `humex share setup` here.", "Run `humex share setup` here."),
    ],
)  # fmt: skip
def test_only_commands_about_one_side_are_turned(said, expected):
    @click.command()
    @click.option("--private", "is_private", is_flag=True)
    def run(*, is_private):
        del is_private
        click.echo(turned(said))

    assert CliRunner().invoke(run, ["--private"]).output == f"{expected}\n"
    assert CliRunner().invoke(run, []).output == f"{said}\n"
    assert turned(said) == said
