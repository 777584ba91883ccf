"""`humex import`, from the files of another program to those of the vault."""

import json

import pytest
from click.testing import CliRunner

from humexjournal.app.schemas import write_schemas
from humexjournal.cli.main import main
from humexjournal.vault.create import create
from humexjournal.vault.find import VaultError

HARSH = {
    "habits": "Walk: 3/7\nRead: 1\n",
    "log": """\
2026-03-02 : Walk : y :  : 25
2026-03-03 : Walk : y :  : 25
2026-03-04 : Walk : y : in "the" rain, walk:: 12 !share
2026-03-05 : Walk : n
2026-03-05 : Read : y : 20 pages
2026-03-06 : Read : s
""",
}
VAULT = {
    "humex.yaml": "format: 1\nclient: Ana\n",
    "kbis/walk.yaml": """\
behaviour: Walk outside
schedule: daily
standard: at least 20 minutes
from: 2026-03-01
""",
    "daily/2026-03-02.md": "---\nwalk: no\nread_note: mine\n---\nWords.\n",
    "daily/2026-03-03.md": "# Words only\n",
    "weekly/2026-W10.md": "---\nweek: 2026-W10\nwalk: . . . 30\n---\n",
}
REPORT = """\
walk  Walk
  4 values, 1 note, 2026-03-02 to 2026-03-05
  is a behaviour of the vault already, and stays as it is defined

read  Read
  2 values, 1 note, 2026-03-05 to 2026-03-06
  daily, done, from 2026-03-05

Stays as it is in the vault
  * daily/2026-03-02.md, walk on 2026-03-02: “no” there, “25” in the import.
  * weekly/2026-W10.md, walk on 2026-03-05: “30” there, “no” in the import.

"""
AFTER = {
    **VAULT,
    "kbis/read.yaml": """\
# Made by `humex import harsh`. Look at how often and at what counts,
# with your coach if you have one.
name: "Read"
behaviour: "Read"
schedule: daily
standard: done
from: 2026-03-05
""",
    "daily/2026-03-03.md": "---\nwalk: 25\n---\n# Words only\n",
    "daily/2026-03-04.md": """\
---
walk: yes
walk_note: "in \\"the\\" rain, walk:: 12 !share"
---
""",
    "daily/2026-03-05.md": '---\nread: yes\nread_note: "20 pages"\n---\n',
    "daily/2026-03-06.md": "---\nread: off\n---\n",
}


def put(folder, files):
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def texts(folder):
    found = (path for path in folder.rglob("*") if path.is_file() and ".humex" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_text() for path in found}


@pytest.fixture
def vault(tmp_path, monkeypatch):
    # The files are a moment old, and a file of this moment is not changed.
    monkeypatch.setattr("humexjournal.vault.guarded.QUIET_SECONDS", -1.0)
    return put(tmp_path / "ana", VAULT)


@pytest.fixture
def harsh(tmp_path):
    return put(tmp_path / "harsh", HARSH)


def humex(vault, *args):
    given = ["--vault", str(vault), "--as-of", "2026-03-10", *map(str, args)]
    return CliRunner().invoke(main, given)


def test_first_it_is_only_said(vault, harsh):
    said = humex(vault, "import", "harsh", harsh)
    written = "1 behaviour, 3 new entries, 1 entry with more keys"
    assert said.output == f"{REPORT}Nothing was written. With --write: {written}.\n"
    assert texts(vault) == VAULT


def test_then_it_is_written_and_nothing_that_was_there_is_changed(vault, harsh):
    said = humex(vault, "import", "harsh", harsh, "--write")
    assert said.output.startswith(REPORT)
    assert said.output.endswith(
        "Written: 1 behaviour, 3 new entries, 1 entry with more keys.\n"
        "Next: look at each behaviour in kbis/, then `humex check --advice`.\n"
    )
    assert texts(vault) == AFTER
    assert humex(vault, "check").exit_code == 0


def test_where_the_vault_has_the_schemas_an_editor_is_told(vault, harsh):
    write_schemas(vault)
    humex(vault, "import", "harsh", harsh, "--write")
    new = next(
        texts(vault)[path] for path in AFTER if path.startswith("kbis") and path not in VAULT
    )
    assert new.splitlines()[0] == "# yaml-language-server: $schema=../.humex/schemas/kbi.json"


def test_a_second_time_there_is_nothing_to_write(vault, harsh):
    humex(vault, "import", "harsh", harsh, "--write")
    again = humex(vault, "import", "harsh", harsh, "--write")
    assert "Already there with the same value: 6 keys." in again.output
    assert again.output.endswith("There is nothing to write.\n")
    assert texts(vault) == AFTER


def test_a_note_of_the_same_key_stays(vault, tmp_path):
    log = {"habits": "Read: 1\n", "log": "2026-03-02 : Read : y : theirs\n"}
    humex(vault, "import", "harsh", put(tmp_path / "other", log), "--write")
    assert texts(vault)["daily/2026-03-02.md"] == (
        "---\nwalk: no\nread_note: mine\nread: yes\n---\nWords.\n"
    )


def test_what_a_standard_does_not_understand_is_left_out(vault, tmp_path):
    (tmp_path / "days.csv").write_text("Day,Walk\n2026-03-04,far\n2026-03-05,far\n2026-03-06,21\n")
    columns = "date=Day,walk=Walk"
    said = humex(vault, "import", "csv", tmp_path / "days.csv", "--map", columns, "--write")
    assert "walk: “far”, which its standard does not understand (2 days)." in said.output
    assert texts(vault)["daily/2026-03-06.md"] == "---\nwalk: 21\n---\n"


def test_schedule_and_standard_of_a_table_are_guesses(vault, tmp_path):
    rows = "".join(f"2026-03-{day:02},22:{day:02}\n" for day in range(1, 8))
    (tmp_path / "days.csv").write_text(f'Day,"Bed, when"\n{rows}')
    columns = 'date=Day, bed="Bed, when"'
    humex(vault, "import", "csv", tmp_path / "days.csv", "--map", columns, "--write")
    assert (
        texts(vault)["kbis/bed.yaml"]
        == """\
# Made by `humex import csv`. Look at how often and at what counts,
# with your coach if you have one.
name: "Bed, when"
behaviour: "Bed, when"
schedule: daily
standard: before 22:15
from: 2026-03-01
"""
    )


def test_notes_are_named_as_the_vault_names_them(vault, harsh):
    (vault / "humex.yaml").write_text("format: 1\nfolders:\n  daily: log/YYYY/MM/YYYY-MM-DD\n")
    humex(vault, "import", "harsh", harsh, "--write")
    assert texts(vault)["log/2026/03/2026-03-06.md"] == "---\nread: off\n---\n"


def test_a_name_that_cannot_be_written_is_left_to_whoever_makes_the_note(vault, harsh):
    (vault / "humex.yaml").write_text("format: 1\nfolders:\n  daily: log/YYYY-MM-DD Do\n")
    said = humex(vault, "import", "harsh", harsh, "--write")
    assert "2026-03-06: notes of days have names that cannot be written here" in said.output
    assert not (vault / "log").exists()


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["loop"], "There is no Habits.csv in it"),
        (["harsh", "--map", "date=Day"], "--map is for csv"),
        (["csv", "--map", "date"], "“date” says no column"),
        (["csv", "--map", "a=b,a=c"], "a is named twice"),
        (["csv"], "has the columns"),
    ],
)
def test_what_is_not_as_expected_is_said_with_what_to_do(vault, harsh, args, said):
    result = humex(vault, "import", args[0], harsh, *args[1:])
    assert (result.exit_code, said in result.output) == (2, True)
    assert texts(vault) == VAULT


def test_a_file_that_is_not_there_is_named(vault, tmp_path):
    result = humex(vault, "import", "loop", tmp_path / "no.zip")
    assert (result.exit_code, "no.zip cannot be read" in result.output) == (3, True)


def test_more_than_five_behaviours_are_more_than_get_the_attention(vault, tmp_path):
    records = [{"day": "2026-03-02", "done": True}]
    habits = [{"name": f"Habit {n}", "records": records} for n in "abcdef"]
    (tmp_path / "beaver.json").write_text(json.dumps({"habits": habits}))
    said = humex(vault, "import", "beaverhabits", tmp_path / "beaver.json", "--write")
    assert "That is 6. Three to five behaviours at a time get the attention." in said.output


def test_what_is_broken_off_is_taken_up_again(vault, harsh, monkeypatch):
    left = iter([create, create])

    def until_the_disk_is_full(*args):
        make = next(left, None)
        if make is None:
            raise VaultError("The disk is full.")
        return make(*args)

    monkeypatch.setattr("humexjournal.app.writing.create", until_the_disk_is_full)
    broken = humex(vault, "import", "harsh", harsh, "--write")
    assert (broken.exit_code, "The disk is full." in broken.output) == (3, True)
    assert all(text == AFTER[name] for name, text in texts(vault).items() if name not in VAULT)
    assert VAULT.items() <= texts(vault).items()

    monkeypatch.undo()
    monkeypatch.setattr("humexjournal.vault.guarded.QUIET_SECONDS", -1.0)
    assert humex(vault, "import", "harsh", harsh, "--write").exit_code == 0
    assert texts(vault) == AFTER


def test_an_end_before_the_beginning_is_none(vault, tmp_path):
    log = {"habits": "Read: 1: 2020-01-01\n", "log": "2026-03-05 : Read : y\n"}
    humex(vault, "import", "harsh", put(tmp_path / "other", log), "--write")
    assert "until:" not in texts(vault)["kbis/read.yaml"]
