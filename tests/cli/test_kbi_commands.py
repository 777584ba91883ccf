"""`humex kbi`: what is agreed, and advice on it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from humexjournal.cli.main import main

EXAMPLE = Path(__file__).parents[2] / "example-vault"
FILES = {
    "humex.yaml": """\
format: 1
client: Ana
goals: {energy: More energy in the afternoon}
pauses:
  - {from: 2026-07-13, to: 2026-07-24, reason: travel}
""",
    "kbis/walk.yaml": """\
name: Walk
behaviour: Walk outside after lunch
schedule: 3 per week
standard: at least 20 minutes
minimum: 7 minutes
by: "14:00"
cue: when I put my plate in the sink
goal: energy
from: 2026-06-01
until: 2026-08-31
replaced_by: swim
changes:
  - {from: 2026-06-24, schedule: 4 per week, because: it goes well}
pauses:
  - {from: 2026-08-03, to: 2026-08-07, reason: sore knee}
""",
    "kbis/phone.yaml": """\
behaviour: Try to leave the phone in the drawer
schedule: daily
minimum: one hour
from: 2026-06-01
until: 2026-06-10
reserve: none
""",
    "kbis/swim.yaml": """\
behaviour: Swim and stretch
schedule: each Tuesday class
minimum: none
counts: [lengths]
does_not_count: [the sauna]
by: noon
why: "Water \\e[31m"
from: 2026-09-01
""",
}


@pytest.fixture
def vault(tmp_path):
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def kbi(vault, *arguments, as_of="2026-06-26"):
    return CliRunner().invoke(main, ["--vault", str(vault), "--as-of", as_of, "kbi", *arguments])


def test_the_list_says_what_is_agreed_and_what_runs(vault):
    assert (
        kbi(vault, "list").output
        == """\
Ana, as of 26 June 2026

  phone     Try to leave the phone in the drawer, ended on 10 June 2026
            every day

  swim      Swim and stretch, from 1 September 2026
            each Tuesday class, by noon

  walk      Walk, since 1 June 2026 until 31 August 2026
            3 days a week, at least 20 min, by 14:00
"""
    )


@pytest.mark.parametrize(
    ("as_of", "said"),
    [
        ("2026-05-31", "from 1 June 2026"),
        ("2026-07-13", "paused until 24 July 2026"),
        ("2026-08-07", "paused until 7 August 2026"),
        ("2026-08-08", "since 1 June 2026 until 31 August 2026"),
        ("2026-09-01", "ended on 31 August 2026"),
    ],
)
def test_whether_it_runs_is_said_as_of_a_day(as_of, said, vault):
    assert f"Walk, {said}\n" in kbi(vault, "list", as_of=as_of).output


def test_all_that_is_agreed_and_was(vault):
    assert (
        kbi(vault, "show", "walk").output
        == """\
Ana, as of 26 June 2026

Walk (walk), since 1 June 2026 until 31 August 2026
  = Walk outside after lunch, 3 days a week, at least 20 minutes, by 14:00; on
    a busy day 7 minutes count. It begins when I put my plate in the sink.

  What             Walk outside after lunch
  How often        3 days a week
  Counts as done   at least 20 min
  By when          by 14:00
  Busy day         7 min
  Cue              when I put my plate in the sink
  For              More energy in the afternoon
  Aim              80 %
  Spare days       2 a month

  1 June 2026      Walk outside after lunch, 3 days a week, at least 20 min,
                   busy day 7 min, by 14:00, when I put my plate in the sink
  24 June 2026     4 days a week (because: it goes well)
  3–7 August 2026  paused, sore knee
  31 August 2026   the last day, replaced by swim
"""
    )


def test_a_change_of_a_quota_holds_from_its_week_on(vault):
    assert "How often        3 days a week" in kbi(vault, "show", "walk", as_of="2026-06-28").output
    assert "How often        4 days a week" in kbi(vault, "show", "walk", as_of="2026-06-29").output


def test_what_somebody_wrote_moves_no_terminal(vault):
    output = kbi(vault, "show", "swim", "phone").output

    assert "\x1b" not in output
    assert "  Counts as done   yes or no\n" in output
    assert "  Busy day         one hour\n" in output
    assert "  Spare days       none\n" in output


def test_the_list_for_a_program(vault):
    assert json.loads(kbi(vault, "list", "--format", "json").output)["kbis"][2] == {
        "kbi": "walk",
        "name": "Walk",
        "state": "active",
        "schedule": "3 per week",
        "standard": "at least 20 minutes",
        "minimum": "at least 7 min",
        "by": "14:00",
        "from": "2026-06-01",
        "until": "2026-08-31",
    }


def test_a_definition_for_a_program(vault):
    (walk,) = json.loads(kbi(vault, "show", "walk", "--format", "json").output)["kbis"]

    assert walk["changes"] == [
        {
            "from": "2026-06-24",
            "kind": None,
            "agreed": "4 days a week",
            "because": "it goes well",
            "prompt": None,
        }
    ]
    assert walk["pauses"] == [{"from": "2026-08-03", "to": "2026-08-07", "reason": "sore knee"}]
    assert (walk["goal"], walk["why"], walk["aim"], walk["replaced_by"]) == (
        "energy", None, 0.8, "swim",
    )  # fmt: skip


def test_advice_on_one_behaviour(vault):
    result = kbi(vault, "check", "swim")

    assert (
        result.output
        == """\
kbis/swim.yaml, line 1                                   two-behaviours
  1 | behaviour: Swim and stretch
    |                     ^^^^^^^
  “Swim” and “stretch” are two: after one, is it done? Which one matters more?
  Keep that; the other may be its cue, or another file.

Nothing to settle. 1 note of advice.
"""
    )
    assert result.exit_code == 0


def test_advice_on_all_leaves_out_what_has_ended(vault):
    rows = json.loads(kbi(vault, "check", "--format", "json").output)["problems"]

    assert [(row["path"], row["code"]) for row in rows] == [("kbis/swim.yaml", "two-behaviours")]


def test_what_is_wrong_is_shown_too_and_gives_its_status(vault):
    (vault / "kbis" / "walk.yaml").write_text("behaviour: Walk more\nfrom: 2026-06-01\n")

    result = kbi(vault, "check", "walk")

    assert "missing-key" in result.output
    assert "two-behaviours" not in result.output
    assert result.exit_code == 1


@pytest.mark.parametrize("action", ["show", "check"])
@pytest.mark.parametrize(
    ("name", "hint"),
    [("wlak", "Did you mean walk?"), ("reading", "There are: phone, swim, walk.")],
)
def test_an_unknown_id(action, name, hint, vault):
    result = kbi(vault, action, name)

    assert f"There is no behaviour “{name}”. {hint}" in result.output
    assert result.exit_code == 2


def test_where_there_is_none_yet(tmp_path):
    (tmp_path / "humex.yaml").write_text("format: 1\n")

    listed, checked = kbi(tmp_path, "list"), kbi(tmp_path, "check")

    assert listed.output.startswith("As of 26 June 2026\n\nNo behaviour is agreed yet.\n")
    assert checked.output == "Nothing to settle.\n"
    assert (listed.exit_code, checked.exit_code) == (0, 0)


def test_the_example_needs_no_advice():
    assert kbi(EXAMPLE, "check", as_of="2026-06-28").output == "Nothing to settle.\n"
