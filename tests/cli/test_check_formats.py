"""Problems for machines: the whole output of each format, also for odd names and odd signs."""

import json
import re
import subprocess

import pytest
from click.testing import CliRunner

from humexjournal.cli.formats import FORMATS
from humexjournal.cli.formats.located import located
from humexjournal.cli.main import main
from humexjournal.problem import Location, Problem
from humexjournal.problem_kinds import KINDS

SETTINGS = "format: 1\nclient: Ana\n"
WALK = """\
name: Walk
behaviour: Walk outside after lunch
schedule: weekdays
standard: at least 20 minutes
from: 2026-06-01
"""
FILES = {
    "humex.yaml": SETTINGS,
    "kbis/walk.yaml": WALK,
    "daily/2026-06-10.md": "---\nwalk: soon\n---\n",
    "daily/2026-06-11.md": "---\nwalkk: 20\n---\n",
    "daily/2026-06-12.md": "---\nmood: 👍🏽\nwalk: 👍🏽👍 soon\n---\n",
}


def vault_of(root, files=FILES):
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return root


def check(root, *more):
    return CliRunner().invoke(main, ["--vault", str(root), "--as-of", "2026-06-14", "check", *more])


def shown(form, *problems, text="", prefix=""):
    return FORMATS[form](located(problems, lambda _: text, prefix))


def test_errors_come_first_then_paths_and_lines(tmp_path):
    rows = json.loads(check(vault_of(tmp_path), "--format", "json").output)["problems"]

    assert [(row["severity"], row["path"], row["line"], row["column"]) for row in rows] == [
        ("error", "daily/2026-06-10.md", 2, 7),
        ("error", "daily/2026-06-12.md", 3, 7),
        ("warning", "daily/2026-06-11.md", 2, 1),
    ]
    assert list(rows[0]) == ["path", "line", "column", "code", "severity", "message", "remedy"]


def test_github(tmp_path):
    assert check(vault_of(tmp_path), "--format", "github").output == (
        "::error file=daily/2026-06-10.md,line=2,col=7,endLine=2,endColumn=11,title=unreadable-value::"
        "“soon” is not understood for “Walk”, whose standard is at least 20 minutes. Write x, o, / (busy-day version), off, or leave it empty.\n"
        "::error file=daily/2026-06-12.md,line=3,col=7,endLine=3,endColumn=15,title=unreadable-value::"
        "“👍🏽👍 soon” is not understood for “Walk”, whose standard is at least 20 minutes. Write x, o, / (busy-day version), off, or leave it empty.\n"
        "::warning file=daily/2026-06-11.md,line=2,col=1,endLine=2,endColumn=6,title=almost-known::"
        "There is no behaviour called “walkk”. Did you mean walk?\n"
        "::notice title=humex check::2 errors, 1 warning, 0 notes.\n"
    )


def test_github_lets_no_text_end_its_line_or_its_properties():
    place = Location("daily/a,b:c%\nd\r.md")
    problem = Problem(place, "wrong-value", "100 %\n::error::\x1b[31m", "a, b: c")

    assert shown("github", problem) == (
        "::error file=daily/a%2Cb%3Ac%25%0Ad%0D.md,title=wrong-value::"
        r"100 %25%0A::error::\x1b[31m a, b: c"
        "\n::notice title=humex check::1 error, 0 warnings, 0 notes.\n"
    )


def test_reviewdog_counts_in_bytes(tmp_path):
    lines = check(vault_of(tmp_path), "--format", "rdjsonl").output.splitlines()

    assert json.loads(lines[1]) == {
        "message": "“👍🏽👍 soon” is not understood for “Walk”, whose standard is at least 20 minutes. Write x, o, / (busy-day version), off, or leave it empty.",
        "location": {
            "path": "daily/2026-06-12.md",
            "range": {"start": {"line": 3, "column": 7}, "end": {"line": 3, "column": 24}},
        },
        "severity": "ERROR",
        "source": {"name": "humex"},
        "code": {"value": "unreadable-value", "url": "docs/problems.md#unreadable-value"},
    }
    assert [json.loads(line)["severity"] for line in lines] == ["ERROR", "ERROR", "WARNING"]


def test_sarif(tmp_path):
    run = json.loads(check(vault_of(tmp_path), "--format", "sarif").output)["runs"][0]

    assert run["columnKind"] == "utf16CodeUnits"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [
        "almost-known",
        "unreadable-value",
    ]
    assert run["tool"]["driver"]["rules"][1] == {
        "id": "unreadable-value",
        "shortDescription": {"text": "A value that is not understood."},
        "help": {"text": "A value that is not understood."},
        "helpUri": "docs/problems.md#unreadable-value",
        "defaultConfiguration": {"level": "error"},
    }
    second = run["results"][1]
    assert (second["ruleId"], second["ruleIndex"], second["level"]) == (
        "unreadable-value", 1, "error",
    )  # fmt: skip
    assert second["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "daily/2026-06-12.md"},
                "region": {"startLine": 3, "startColumn": 7, "endLine": 3, "endColumn": 18},
            }
        }
    ]


TEXT = "---\nmood: 👍 walk\n---\n"
WITHIN = Location("daily/2026-06-12.md", ("mood",), within=(2, 4))


def test_a_column_behind_an_emoji_is_one_in_each_counting():
    problem = Problem(WITHIN, "unreadable-value", "“walk”")

    row = json.loads(shown("json", problem, text=TEXT))["problems"][0]
    rdjsonl = json.loads(shown("rdjsonl", problem, text=TEXT))["location"]["range"]
    region = json.loads(shown("sarif", problem, text=TEXT))["runs"][0]["results"][0]["locations"][0]

    assert row["column"] == 9
    assert (rdjsonl["start"]["column"], rdjsonl["end"]["column"]) == (12, 16)
    assert region["physicalLocation"]["region"] == {
        "startLine": 2, "startColumn": 10, "endLine": 2, "endColumn": 14,
    }  # fmt: skip


def fingerprints(root):
    results = json.loads(check(root, "--format", "sarif").output)["runs"][0]["results"]
    return [result["partialFingerprints"]["humexProblem/v1"] for result in results]


def test_a_fingerprint_stays_when_lines_move(tmp_path):
    before = fingerprints(vault_of(tmp_path))
    note = tmp_path / "daily" / "2026-06-10.md"
    note.write_text("---\nfelt: 3\ntags: [a]\nwalk: soon\n---\n", encoding="utf-8")

    assert fingerprints(tmp_path) == before
    assert len(set(before)) == 3


def test_two_equal_problems_have_two_fingerprints():
    problem = Problem(WITHIN, "unreadable-value", "“walk”")
    results = json.loads(shown("sarif", problem, problem, text=TEXT))["runs"][0]["results"]

    assert len({json.dumps(result["partialFingerprints"]) for result in results}) == 2


@pytest.mark.parametrize("form", FORMATS)
def test_odd_names_and_signs_are_valid_everywhere(form):
    message = "half \ud83d, csi \x9b31m, turn \u202e, line \u2028, nul \x00"
    problem = Problem(Location("daily/a\udcff b\n#?.md"), "wrong-value", message)

    text = shown(form, problem)

    assert text.encode()
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\u2028]", text)
    if form != "github":
        json.loads(text)


@pytest.mark.parametrize("form", ["text", *FORMATS])
def test_the_status_is_the_same_in_every_format(form, tmp_path):
    assert check(vault_of(tmp_path / "bad"), "--format", form).exit_code == 1
    good = {"humex.yaml": SETTINGS, "kbis/walk.yaml": WALK}
    assert check(vault_of(tmp_path / "good", good), "--format", form).exit_code == 0
    assert check(tmp_path / "none", "--format", form).exit_code == 3
    assert check(tmp_path / "good", "--format", form, "--nonsense").exit_code == 2


def test_where_there_is_nothing_the_answers_are_empty_and_valid(tmp_path):
    root = vault_of(tmp_path, {"humex.yaml": SETTINGS})

    assert json.loads(check(root, "--format", "json").output) == {"problems": []}
    assert check(root, "--format", "rdjsonl").output == ""
    assert json.loads(check(root, "--format", "sarif").output)["runs"][0]["results"] == []
    assert check(root, "--format", "github").output == (
        "::notice title=humex check::0 errors, 0 warnings, 0 notes.\n"
    )


def test_in_a_repository_paths_begin_at_its_top(tmp_path):
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    root = vault_of(tmp_path / "clients" / "ana ä")

    github = check(root, "--format", "github").output
    sarif = json.loads(check(root, "--format", "sarif").output)["runs"][0]["results"][0]
    rows = json.loads(check(root, "--format", "json").output)["problems"]

    assert github.startswith("::error file=clients/ana ä/daily/2026-06-10.md,")
    place = sarif["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": "clients/ana%20%C3%A4/daily/2026-06-10.md"}
    assert rows[0]["path"] == "daily/2026-06-10.md"


def test_every_check_can_be_listed(tmp_path):
    text = CliRunner().invoke(main, ["check", "--list"])
    data = CliRunner().invoke(main, ["check", "--list", "--format", "json"])

    assert text.output.splitlines()[0] == (
        "not-a-file            warning  a folder, a pipe or a device has the name of an entry"
    )
    assert [line.split()[0] for line in text.output.splitlines()] == list(KINDS)
    assert json.loads(data.output)["checks"][1] == {
        "code": "link",
        "severity": "warning",
        "summary": "a link has the name of an entry; links are not followed",
    }
    assert (text.exit_code, data.exit_code) == (0, 0)
    del tmp_path


def codes(root, *more):
    result = check(root, "--format", "json", *more)
    return [row["code"] for row in json.loads(result.output)["problems"]], result.exit_code


def test_checks_are_selected_and_left_out(tmp_path):
    root = vault_of(tmp_path)

    assert codes(root, "--select", "almost-known") == (["almost-known"], 1)
    assert codes(root, "--select", "almost-known, half-day", "--select", "link") == (
        ["almost-known"], 1,
    )  # fmt: skip
    assert codes(root, "--ignore", "unreadable-value") == (["almost-known"], 1)
    assert codes(root, "--ignore", "unreadable-value,almost-known") == ([], 0)
    assert codes(root, "--select", "half-day") == ([], 0)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("half_day", "Did you mean half-day?"),
        ("future-entrys", "Did you mean future-entry?"),
        ("spelling", "`humex check --list` shows all."),
    ],
)
def test_an_unknown_check_is_named(name, hint, tmp_path):
    result = check(vault_of(tmp_path), "--select", name)

    assert f"There is no check “{name}”. {hint}" in result.output
    assert result.exit_code == 2
