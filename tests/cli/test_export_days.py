"""`humex export csv` and `json`: from a vault to the whole output, and back into one."""

import json
import shutil
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from humexjournal.cli.main import main
from humexjournal.core.formulas import defused
from humexjournal.vault.store import Vault

EXAMPLE = Path(__file__).parents[2] / "example-vault"
KBIS = {
    "humex.yaml": "format: 1\nclient: Ana\n",
    "kbis/walk.yaml": """\
name: "=HYPERLINK(1), outside"
behaviour: Walk
schedule: weekdays
standard: at least 20 minutes
minimum: 7 minutes
from: 2026-06-04
pauses: [{from: 2026-06-09, to: 2026-06-09, reason: "@home"}]
""",
    "kbis/bed.yaml": """\
behaviour: Bed
schedule: daily
standard: before 22:30
from: 2026-06-08
""",
    "kbis/ask.yaml": """\
behaviour: Ask
schedule: each one-to-one
standard: done
from: 2026-06-08
""",
}
ENTRIES = {
    "daily/2026-06-04.md": "---\nwalk: 25 min\nbed: 22:10\n---\n",
    "daily/2026-06-05.md": "---\nwalk: '=1+1'\n---\n",
    "daily/2026-06-06.md": "---\nwalk: no\n---\n",
    "daily/2026-06-07.md": "---\nwalk: 30\n---\n",
    "daily/2026-06-08.md": "---\noff: [walk/ill]\nask: 2/3\n---\n- [x] Bed\n",
    "weekly/2026-W24.md": "---\nweek: 2026-W24\nwalk: . . 12\n---\n",
}
TABLE = """\
date,kbi,name,written,value,unit,state,asked,off
2026-06-04,bed,Bed,22:10,22:10,,,no,
2026-06-04,walk,"'=HYPERLINK(1), outside",25 min,25,minutes,done,yes,
2026-06-05,walk,"'=HYPERLINK(1), outside",'=1+1,unreadable,,unlogged,yes,
2026-06-06,walk,"'=HYPERLINK(1), outside",no,not done,,,no,
2026-06-07,walk,"'=HYPERLINK(1), outside",30,30,minutes,done,no,
2026-06-08,ask,Ask,2/3,2/3,,missed,yes,
2026-06-08,bed,Bed,[x],done,,done,yes,
2026-06-08,walk,"'=HYPERLINK(1), outside",off,off,,excused,yes,ill
2026-06-09,ask,Ask,,,,pending,yes,
2026-06-09,bed,Bed,,,,pending,yes,
2026-06-09,walk,"'=HYPERLINK(1), outside",,,,excused,yes,'@home
2026-06-10,ask,Ask,,,,pending,yes,
2026-06-10,bed,Bed,,,,pending,yes,
2026-06-10,walk,"'=HYPERLINK(1), outside",12,12,minutes,minimum,yes,
"""


def put(folder, files):
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


@pytest.fixture
def vault(tmp_path):
    return put(tmp_path / "ana", {**KBIS, **ENTRIES})


def humex(vault, *args, day="2026-06-10"):
    given = ["--vault", str(vault), "--as-of", day, *map(str, args)]
    return CliRunner().invoke(main, given)


def test_a_table_has_a_row_a_behaviour_and_day(vault):
    made = humex(vault, "export", "csv")
    assert made.stdout_bytes == TABLE.replace("\n", "\r\n").encode()


def test_a_span_and_a_behaviour_can_be_named(vault):
    span = ["--from", "2026-06-07", "--to", "2026-06-08"]
    made = humex(vault, "export", "csv", *span, "--kbi", "bed", "--kbi", "walk")
    rows = [line.split(",")[:2] for line in made.stdout.splitlines()[1:]]
    assert rows == [["2026-06-07", "walk"], ["2026-06-08", "bed"], ["2026-06-08", "walk"]]
    wrong = humex(vault, "export", "csv", "--from", "2026-06-07", "--to", "2026-06-06")
    assert (wrong.exit_code, "ends before it begins" in wrong.output) == (2, True)


def test_what_is_dated_later_does_not_exist(vault):
    made = humex(vault, "export", "csv", "--to", "2026-12-31", day="2026-06-05")
    assert made.stdout.splitlines()[-1].startswith("2026-06-05,walk")


def test_an_export_goes_into_a_file_that_is_not_there_yet(vault, tmp_path):
    target = tmp_path / "days.csv"
    assert humex(vault, "export", "csv", "-o", target).output == f"{target}\n"
    assert target.read_bytes() == TABLE.replace("\n", "\r\n").encode()
    assert humex(vault, "export", "csv", "-o", target).exit_code == 3
    assert humex(vault, "export", "json", "-o", target, "--force").exit_code == 2


def test_the_object_has_what_is_agreed_and_every_day(vault):
    span = ["--kbi", "walk", "--from", "2026-06-08", "--to", "2026-06-08"]
    made = json.loads(humex(vault, "export", "json", *span).output)
    assert made == {
        "format": "humex-export",
        "version": 1,
        "client": "Ana",
        "as_of": "2026-06-10",
        "from": "2026-06-08",
        "to": "2026-06-08",
        "kbis": [
            {
                "kbi": "walk",
                "name": "=HYPERLINK(1), outside",
                "state": "active",
                "schedule": "weekdays",
                "standard": "at least 20 minutes",
                "minimum": "at least 7 min",
                "by": None,
                "from": "2026-06-04",
                "until": None,
                "sentence": "Walk, Monday to Friday, at least 20 minutes; on a busy day 7 minutes count.",
                "behaviour": "Walk",
                "cue": None,
                "goal": None,
                "why": None,
                "share": None,
                "counts": [],
                "does_not_count": [],
                "aim": 0.8,
                "reserve": 2,
                "changes": [],
                "pauses": [{"from": "2026-06-09", "to": "2026-06-09", "reason": "@home"}],
                "replaced_by": None,
                "category": None,
            }
        ],
        "days": [
            {
                "date": "2026-06-08",
                "kbi": "walk",
                "name": "=HYPERLINK(1), outside",
                "written": "off",
                "value": "off",
                "unit": None,
                "state": "excused",
                "asked": True,
                "off": "ill",
            }
        ],
    }


@pytest.mark.parametrize("day", ["2026-05-01", "2026-06-10", "2026-07-30"])
def test_the_schema_describes_it(vault, day):
    schema = json.loads(humex(vault, "export", "json", "--schema").output)
    jsonschema.Draft202012Validator.check_schema(schema)
    for one in (vault, EXAMPLE):
        made = json.loads(humex(one, "export", "json", day=day).output)
        jsonschema.validate(made, schema)
    made["days"].append({"date": "2026-06-08"})
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(made, schema)


WRITTEN = {
    "walk": ["25", "7 min", "1h 5m", "yes", "no", "x", "/", "off", "reserve", "0", "12.50", "-3x"],
    "bed": ["22:10", "9:15 pm", "1740", "yes", "none", "no", "off", "00:15"],
    "ask": ["2/3", "0/0", "yes", "no", "3"],
}
DAYS = [f"2026-06-{day:02}" for day in range(3, 13)]


@given(st.dictionaries(st.sampled_from(DAYS), st.fixed_dictionaries({}, optional={
    kbi: st.sampled_from(texts) for kbi, texts in WRITTEN.items()
})))  # fmt: skip
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_table_brings_every_value_back(tmp_path, said):
    shutil.rmtree(tmp_path / "one", ignore_errors=True)
    shutil.rmtree(tmp_path / "other", ignore_errors=True)
    entries = {
        f"daily/{day}.md": "".join(["---\n", *(f"{k}: '{v}'\n" for k, v in keys.items()), "---\n"])
        for day, keys in said.items()
    }
    one, other = put(tmp_path / "one", {**KBIS, **entries}), put(tmp_path / "other", KBIS)
    humex(one, "export", "csv", "-o", tmp_path / "days.csv", "--force", day="2026-06-30")
    brought = humex(other, "import", "csv", tmp_path / "days.csv", "--write")

    assert brought.exit_code == 0
    assert values(other) == {key: one for key, one in values(one).items() if one != "unreadable"}


def values(folder):
    journal = Vault(folder).read().journal
    return {
        (day, kbi): said.value
        for day, entry in journal.daily.items()
        for kbi, said in entry.observations.items()
    }


def test_the_example_comes_back_as_well(tmp_path):
    there = tmp_path / "there"
    shutil.copytree(EXAMPLE, there, ignore=shutil.ignore_patterns("daily", "weekly", "sheets"))
    humex(EXAMPLE, "export", "csv", "-o", tmp_path / "days.csv", day="2026-07-30")
    assert humex(there, "import", "csv", tmp_path / "days.csv", "--write").exit_code == 0

    found, journal = values(there), Vault(EXAMPLE).read().journal
    for day, kbi in ((day, kbi) for day in journal.daily for kbi in journal.kbis):
        said = journal.observation(kbi, day)
        assert found.get((day, kbi)) == (said.value if said else None)


def test_into_an_empty_vault_come_the_texts_with_standards_that_are_guesses(vault, tmp_path):
    humex(vault, "export", "csv", "-o", tmp_path / "days.csv")
    empty = put(tmp_path / "empty", {"humex.yaml": KBIS["humex.yaml"]})
    said = humex(empty, "import", "csv", tmp_path / "days.csv", "--write")
    assert (empty / "daily" / "2026-06-04.md").read_text() == "---\nbed: 22:10\nwalk: 25 min\n---\n"
    assert 'name: "=HYPERLINK(1), outside"' in (empty / "kbis" / "walk.yaml").read_text()
    assert "why a day was off, on 2 days; that it was off is kept." in said.output


@given(st.text(st.characters(blacklist_categories=["Cs"]), max_size=20))
def test_no_cell_of_a_table_begins_as_a_formula_does(text):
    assert defused(text).lstrip(" ")[:1] not in set("=+-@\t\r\n") or not text.strip(" ")
