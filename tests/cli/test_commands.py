"""The commands as a person calls them: the whole output, and the exit status."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from humexjournal.cli.main import COMMANDS, main

EXAMPLE = str(Path(__file__).parents[2] / "example-vault")


def humex(*args):
    return CliRunner().invoke(main, args)


def test_help_names_every_command():
    result = humex("help", "all")

    assert result.exit_code == 0
    assert all(name in result.output for name in COMMANDS)


def test_a_healthy_vault_has_nothing_to_settle():
    result = humex("--vault", EXAMPLE, "--as-of", "2026-06-28", "check")

    assert result.output == (
        "Nothing to settle. Everything was read: 25 days, 6 weeks, 3 behaviours.\n"
    )
    assert result.exit_code == 0


def test_the_figures_of_a_week():
    result = humex("--vault", EXAMPLE, "--as-of", "2026-06-28", "adherence", "walk", "shutdown")

    assert result.output == (
        "Ana, 22–28 June 2026\n"
        "\n"
        "  Shutdown                     4–5 of 5     1 busy-day version, 1 not filled\n"
        "                                            in\n"
        "  Walk after lunch             4 of 5       1 busy-day version\n"
        "\n"
        "At the aim: 2. Below: 0. Can't tell: 0.\n"
    )


def test_the_figures_for_a_program():
    result = humex(
        "--vault", EXAMPLE, "--as-of", "2026-06-28", "adherence", "shutdown", "--format", "json"
    )

    shown = json.loads(result.output)
    figures = shown["kbis"][0]
    assert shown["problems"] == []
    assert figures["opportunities"] == [
        {"due": "2026-06-22", "state": "done"},
        {"due": "2026-06-23", "state": "minimum"},
        {"due": "2026-06-24", "state": "done"},
        {"due": "2026-06-25", "state": "done"},
        {"due": "2026-06-26", "state": "unlogged"},
    ]
    assert (figures["low"], figures["high"], figures["coverage"]) == (0.8, 1.0, 0.8)


def test_an_empty_vault_passes_check(tmp_path):
    made = humex("init", str(tmp_path / "ana"))
    checked = humex("--vault", str(tmp_path / "ana"), "check")

    assert (made.exit_code, checked.exit_code) == (0, 0)


def test_init_touches_nothing_that_is_there(tmp_path):
    (tmp_path / "humex.yaml").write_text("format: 1\nclient: Ana\n")

    result = humex("init", str(tmp_path))

    assert result.exit_code == 2
    assert (tmp_path / "humex.yaml").read_text() == "format: 1\nclient: Ana\n"


def test_a_mistake_is_shown_with_its_line_and_its_remedy(tmp_path):
    (tmp_path / "humex.yaml").write_text("format: 1\n")
    (tmp_path / "kbis").mkdir()
    (tmp_path / "kbis" / "close.yaml").write_text(
        "name: Laptop closed\nbehaviour: Close it\nschedule: daily\n"
        "standard: before 18:00\nfrom: 2026-06-01\n"
    )
    (tmp_path / "daily").mkdir()
    (tmp_path / "daily" / "2026-06-11.md").write_text("---\ndate: 2026-06-11\nclose: 6:55\n---\n")

    result = humex("--vault", str(tmp_path), "--as-of", "2026-06-14", "check")

    assert result.output == (
        "daily/2026-06-11.md, line 3                                    half-day\n"
        "  3 | close: 6:55\n"
        "    |        ^^^^\n"
        "  6:55 is in the morning, and the standard of “Laptop closed” is before 18:00.\n"
        "  Did you mean 18:55? Write 18:55, or 06:55 if it really was the morning.\n"
        "  Until then Thursday 11 June is “not filled in” for Laptop closed.\n"
        "\n"
        "One thing to settle. All the rest was read: 1 day, 0 weeks, 1 behaviour.\n"
    )
    assert result.exit_code == 1


@pytest.mark.parametrize(
    ("args", "status", "sentence"),
    [
        (["--vault", "/nowhere-at-all", "check"], 3, "There is no folder"),
        (["--vault", __file__, "check"], 3, "is a file"),
        (["--vault", str(Path(__file__).parent), "check"], 3, "is no vault"),
        (["--as-of", "soon", "check"], 2, "is not a date"),
        (["--vault", EXAMPLE, "adherence", "swim"], 2, "There is no behaviour"),
        (["--vault", EXAMPLE, "review", "W99"], 2, "is no week"),
        (["dance"], 2, "No such command"),
    ],
)
def test_wrong_usage_is_a_sentence_and_a_status(args, status, sentence):
    result = humex(*args)

    assert result.exit_code == status
    assert sentence in result.output
    assert "Traceback" not in result.output


def test_the_week_at_a_glance():
    result = humex("--vault", EXAMPLE, "--as-of", "2026-06-25")

    assert result.output == (
        "Ana, Thursday 25 June                               week 26, 22 to 28 June\n"
        "\n"
        "                       Mo  Tu  We  Th  Fr  Sa  Su\n"
        "  Walk after lunch     ●   ●   ○   ●                3 of 4 so far\n"
        "  Morning planning     ●   ●   ◐   ●                4 of 4 so far\n"
        "  Shutdown             ●   ◐   ●   ●                4 of 4 so far\n"
        "\n"
        "  Today is filled in.\n"
        "  Tomorrow      your recap for Jo               humex week\n"
    )
    assert result.exit_code == 0
