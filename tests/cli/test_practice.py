"""`humex export parquet` and `humex practice`: from vaults to a table that a practice reads."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from canary import PRIVATE, SHARED, WORD, put
from click.testing import CliRunner

from humexjournal.cli.main import main

pq = pytest.importorskip("pyarrow.parquet", reason="the extra “practice” is not installed")

EXAMPLE = Path(__file__).parents[2] / "example-vault"
ADHERENCE = """\
week from   behaviour  clients  done      busy-day  not filled in  off  still open
2026-06-15  plan       1        2–3 of 4            1              1
2026-06-15  shutdown   1        2–3 of 4            1              1
2026-06-15  walk       1        3–4 of 4  1         1              1
2026-06-22  plan       1        5 of 5    1
2026-06-22  shutdown   1        4–5 of 5  1         1
2026-06-22  walk       1        4 of 5    1
"""
PROMPTS = """\
month    notes  answered  agreed  then back  not yet back  can’t tell  still open
2026-05  1      1         1       1
"""
DRIFT = """\
client  behaviour  signals  the last on  score  a signal at
ana     plan                             0      4
ana     shutdown                         0      4
ana     walk       1        2026-05-29   0      4
"""


@pytest.fixture
def practice(tmp_path):
    """Jo's folder with the vaults of Ana, and with one that is not there."""
    shutil.copytree(EXAMPLE, tmp_path / "ana", ignore=shutil.ignore_patterns("sheets", ".humex"))
    put(tmp_path / "jo", {"humex.yaml": "format: 1\nclient: Jo\nclients: [../ana, ../ben]\n"})
    return tmp_path


def humex(vault, *words, status=0):
    given = ["--vault", str(vault), "--as-of", "2026-06-28", *map(str, words)]
    result = CliRunner().invoke(main, given)
    assert result.exit_code == status, result.output
    return result


def export(practice, *, status=1):
    return humex(
        practice / "jo", "export", "parquet", "--clients", "-o", practice / "tables", status=status
    )


def test_every_client_is_written_and_who_cannot_be_is_named(practice):
    made = export(practice)
    assert made.stdout == "ana: 126 rows of days, 1 note\n"
    assert made.stderr.startswith("ben: ../ben is no vault: there is no humex.yaml in it. ")


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (("--from", "2026-06-15"), ADHERENCE),
        (("--question", "prompts"), PROMPTS),
        (("--question", "drift"), DRIFT),
        (("--client", "zoe"), "There is nothing in these days.\n"),
    ],
)
def test_a_question_is_answered_by_a_calm_table(practice, words, shown):
    export(practice)
    assert humex(practice / "jo", "practice", practice / "tables", *words).stdout == shown


def test_an_answer_is_a_table_or_an_object_too(practice):
    export(practice)
    asked = ("practice", practice / "tables", "--question", "drift", "--format")
    made = humex(practice, *asked, "csv").stdout_bytes.decode().split("\r\n")
    assert made[0] == "vault,kbi,signals,last_signal,score,signal_at"
    assert made[3] == "ana,walk,1,2026-05-29,0.0,4.0"
    found = json.loads(humex(practice, *asked, "json").stdout)
    assert found["question"] == "drift"
    assert found["rows"][2] == {
        "vault": "ana",
        "kbi": "walk",
        "signals": 1,
        "last_signal": "2026-05-29",
        "score": 0.0,
        "signal_at": 4.0,
    }


def test_what_could_not_be_read_is_said(practice):
    put(practice / "ana", {"daily/2026-06-25.md": "---\nwalk: [\n---\n"})
    made = export(practice)
    assert made.stdout == "ana: 126 rows of days, 1 note\n"
    assert made.stderr.startswith("ana: One thing to settle. `humex check` shows it.\n")


def test_one_vault_is_called_by_its_folder(practice):
    made = humex(practice / "ana", "export", "parquet", "-o", practice / "tables")
    assert made.stdout == "ana: 126 rows of days, 1 note\n"
    of_client = humex(practice / "jo", "export", "parquet", "ana", "-o", practice / "tables")
    assert of_client.stdout == made.stdout


def test_no_word_of_anybody_is_in_a_table(practice):
    export(practice)
    words = {
        value
        for path in (practice / "tables").rglob("*.parquet")
        for row in pq.read_table(path, partitioning=None).to_pylist()
        for value in row.values()
        if isinstance(value, str)
    }
    assert words == {
        *("Ana", "plan", "shutdown", "walk", "afternoon", "days", "minutes", "clock"),
        *("done", "minimum", "missed", "unlogged", "excused", "drift", "closed", "yes"),
    }


def test_what_is_private_is_in_no_table(tmp_path):
    vault = put(tmp_path / "vault", SHARED)
    put(vault / "private", PRIVATE)
    refused = humex(vault, "--private", "export", "parquet", "-o", tmp_path / "tables", status=2)
    assert "of the shared side alone" in refused.stderr
    assert not (tmp_path / "tables").exists()
    humex(vault, "export", "parquet", "-o", tmp_path / "tables")
    for path in (tmp_path / "tables").rglob("*.parquet"):
        assert WORD not in str(pq.read_table(path, partitioning=None).to_pylist())


@pytest.mark.parametrize("words", [("export", "parquet", "-o", "tables"), ("practice", "tables")])
def test_without_the_extra_it_says_how_to_get_it(practice, words, monkeypatch):
    monkeypatch.setattr("humexjournal.cli.practice_extra.NEEDED", ("ibis", "no_such_library"))
    said = humex(practice / "ana", *words, status=2).stderr
    assert 'pip install "humexjournal[practice]"' in said


def test_an_everyday_command_brings_none_of_it_in(practice):
    code = (
        "import sys; from humexjournal.cli.main import main; "
        f"main(['--vault', {str(practice / 'ana')!r}, 'status'], standalone_mode=False); "
        "sys.exit(any(name in sys.modules for name in ('ibis', 'duckdb', 'pyarrow', 'pandas')))"
    )
    ran = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert ran.returncode == 0, ran.stderr
