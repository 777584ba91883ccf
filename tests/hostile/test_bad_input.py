"""Row by row: humex keeps every day under the limits, and a naive reader does not."""

import pytest
from hostile.limits import SECONDS, run
from hostile.places import HOSTILE, SETTINGS
from hostile.rows import RACES, ROWS, files, notes, right, vault

ROWS_AT_REST = [row for row in ROWS if row not in RACES]
"""Every row but those that no folder at rest can hold."""


@pytest.mark.parametrize("row", ROWS_AT_REST)
def test_every_day_is_read_and_every_problem_named_in_five_seconds_and_512_mib(row, tmp_path):
    said = run("ours", vault(row, tmp_path / "vault"))

    assert said == {
        "days": [[day, values] for day, values in right(row)],
        "problems": sorted([one.path, one.code] for one in files(row) if one.code),
    }


@pytest.mark.parametrize("row", ROWS_AT_REST)
def test_a_naive_reader_loses_a_day_or_counts_one_too_many(row, tmp_path):
    options = ["--pure"] if row == "Y12" else []

    said = run("naive", vault(row, tmp_path / "vault"), *options, seconds=SECONDS)

    assert said != {"days": [[day, values] for day, values in right(row)]}


@pytest.mark.parametrize("reader", ["ours", "naive"])
def test_without_any_of_it_both_read_the_same(reader, tmp_path):
    said = run(reader, vault("", tmp_path / "vault"))

    assert isinstance(said, dict)
    assert said["days"] == [[day, values] for day, values in right("")]


@pytest.mark.parametrize("row", ROWS_AT_REST)
def test_every_row_has_a_file(row):
    assert files(row) or notes(row)


def test_every_file_belongs_to_a_row():
    assert {one.row for one in (*HOSTILE.values(), *SETTINGS.values())} <= set(ROWS)
