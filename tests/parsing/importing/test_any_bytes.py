"""Whatever a file holds: it is read, or it is said to be no export, and nothing else happens."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_beaverhabits import READ
from test_habit_notes import ENTRIES, RECORDS
from test_harsh import HABITS, LOG
from test_loop_backup import base, check, habit
from test_loop_tables import NEW
from test_plain_csv import COLUMNS, TABLE

from humexjournal.parsing.importing.formats import FORMATS, read_format
from humexjournal.parsing.importing.imported import ForeignError

SEEDS = {
    "loop": NEW,
    "harsh": {"habits": HABITS, "log": LOG},
    "beaverhabits": {"b.json": json.dumps({"habits": [READ]})},
    "obsidian-habits": {"a.md": RECORDS},
    "habit-tracker-21": {"a.md": ENTRIES},
    "csv": {"days.csv": TABLE},
}


def columns(form):
    return COLUMNS if form == "csv" else {}


@pytest.mark.parametrize("form", FORMATS)
@given(data=st.data())
def test_a_file_with_a_piece_of_anything_in_it(form, data):
    files = {name: text.encode() for name, text in SEEDS[form].items()}
    name = data.draw(st.sampled_from(sorted(files)))
    at = data.draw(st.integers(0, len(files[name])))
    cut = data.draw(st.integers(0, 12))
    piece = data.draw(st.binary(max_size=4) | st.sampled_from([b"9" * 30, b"NaN", b"-", b"\0"]))
    files[name] = files[name][:at] + piece + files[name][at + cut :]
    with suppress(ForeignError):
        found = read_format(form, files, columns(form))
        assert all(day in kbi.days for kbi in found.kbis for day in kbi.values)


@given(st.integers(0, 2000), st.binary(min_size=1, max_size=4))
def test_a_backup_with_a_piece_of_anything_in_it(at, piece):
    data = base(habit(1, "Walk", 0), check(1, 0, 2))
    with suppress(ForeignError):
        read_format("loop", {"a.db": data[:at] + piece + data[at + len(piece) :]}, {})


@pytest.mark.parametrize(
    "made",
    [
        [habit(1, "Walk", 0, target_value="lots", type=1)],
        [habit(1, "Walk", 0, freq_num="often")],
        [habit(1, "Walk", 0), check(1, 10**9, 2)],
    ],
)
def test_a_value_that_no_export_has_is_said(made):
    with pytest.raises(ForeignError, match="a value in it that no loop export has"):
        read_format("loop", {"a.db": base(*made)}, {})


def test_without_a_file_there_is_nothing_to_read():
    with pytest.raises(ForeignError, match="There is no file in it"):
        read_format("loop", {}, {})
