"""`--clients`: the command for everybody on the list, each by itself, and one summary."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from humexjournal.cli.main import main

WALK = "name: Walk\nbehaviour: Walk outside\nschedule: daily\nfrom: 2026-05-25\n"
GONE = (
    "../gone is no vault: there is no humex.yaml in it. "
    "Write the path of the client's folder, seen from this one, or take it off the list."
)


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def jo(tmp_path: Path) -> Path:
    """Jo's vault with Ana's and Ben's beside it, who has a slip in his, and one that is gone."""
    for name, said in (("ana", "x"), ("ben", "maybe")):
        put(tmp_path / name / "humex.yaml", "format: 1\ncoach: Jo\nsheets: [md]\n")
        put(tmp_path / name / "kbis/walk.yaml", WALK)
        put(tmp_path / name / "daily/2026-05-25.md", f"---\nwalk: {said}\n---\n")
    put(tmp_path / "jo/humex.yaml", "format: 1\nclient: Jo\nclients: [../gone, ../ana, ../ben]\n")
    return tmp_path / "jo"


def humex(vault: Path, *args: str) -> Result:
    return CliRunner().invoke(main, ["--vault", str(vault), "--as-of", "2026-05-26", *args])


def test_every_client_is_built_and_one_that_fails_stops_no_other(jo):
    result = humex(jo, "build", "--clients")

    assert result.output == (
        f"gone\n  {GONE}\n\n"
        "ana\n  4 files in sheets/, 4 new or changed.\n\n"
        "ben\n  4 files in sheets/, 4 new or changed.\n"
        "  One thing to settle. humex check shows them.\n\n"
        "3 clients: 1 fine, 1 with something to settle (ben), 1 not done (gone).\n"
    )
    assert result.exit_code == 1
    assert (jo.parent / "ana/sheets/sheet-2026-W22.md").exists()
    assert not (jo / "sheets").exists()


def test_one_client_is_built_by_name(jo):
    assert humex(jo, "build", "ana").output == "4 files in sheets/, 4 new or changed.\n"


def test_for_a_program_each_stands_by_the_name_of_the_folder(jo):
    shown = json.loads(humex(jo, "prompts", "list", "--clients", "--format", "json").output)

    promise = {"days": 1, "kept": 0, "of": 0}
    nothing = {"prompts": [], "within_promise": promise}
    assert shown == {"clients": {"gone": {"error": GONE}, "ana": nothing, "ben": nothing}}


def test_the_sheets_of_everybody_are_printed_one_after_the_other(jo):
    shown = humex(jo, "review", "this", "--clients").output

    assert [line for line in shown.splitlines() if line and line[0] != " "] == [
        "gone",
        "ana",
        "ben",
        "3 clients: 2 fine, 1 not done (gone).",
    ]
    assert shown.count("2026") >= 2


def test_a_file_of_its_own_is_for_one_sheet(jo):
    result = humex(jo, "review", "--clients", "--output", "sheet.md")

    assert (result.exit_code, "--clients is for many" in result.output) == (2, True)


@pytest.mark.parametrize("command", [["build"], ["review"], ["prompts", "list"]])
def test_without_a_list_there_is_nobody_to_ask(jo, command):
    result = humex(jo.parent / "ana", *command, "--clients")

    assert (result.exit_code, "There is nobody on the list." in result.output) == (2, True)
