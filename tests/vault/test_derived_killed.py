"""A build is killed at any step: no sheet is torn, and the next one finds nothing to ask about."""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path

SCRIPT = Path(__file__).with_name("killed_sheets.py")
RIGHT = {"a.md": "three\n" * 100, "b.md": "three\n"}


@cache
def killed(way):
    done = subprocess.run([sys.executable, SCRIPT, way], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_every_sheet_is_the_whole_old_or_the_whole_new_one():
    rows = [row["killed"] for row in killed("both lines")]

    assert len(rows) > 20
    assert {row["a.md"] for row in rows} == {"one\n" * 100, "two\n" * 100}
    assert {row.get("b.md") for row in rows} == {None, "two\n"}
    assert any(name.endswith(".tmp") for row in rows for name in row)


def test_the_next_build_takes_no_sheet_for_somebodys_and_leaves_nothing_lying_about():
    for row in killed("both lines"):
        assert (row["then"], row["left"], row["lines"]) == (RIGHT, [], 2)


def test_a_list_that_is_written_at_the_end_takes_its_own_sheets_for_edited_ones():
    rows = killed("naive")

    assert any(row["left"] == ["a.md"] for row in rows)
    assert any("a.new.md" in row["then"] for row in rows)
