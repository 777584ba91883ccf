"""Any table with a row a day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.core.formulas import defused, fused
from humexjournal.parsing.importing.formats import read_format
from humexjournal.parsing.importing.imported import ForeignError, ImportedKBI

TABLE = """\
Day,Walk (min),"Bed, time",Other
2026-03-02,25,22:30,x
2026-03-03,,-,
2026-03-04T00:00,0,'=1+1,x
2026-03-02,20,22:30,
"""
COLUMNS = {"date": "Day", "walk": "Walk (min)", "bed": "Bed, time"}


def read(text, columns=COLUMNS):
    return read_format("csv", {"days.csv": text.encode()}, columns)


def march(*numbered):
    return {date(2026, 3, day): text for day, text in numbered}


def test_the_columns_that_are_named():
    found = read(TABLE)
    assert found.kbis == (
        ImportedKBI("Walk (min)", march((2, "25"), (4, "0")), id="walk"),
        ImportedKBI("Bed, time", march((2, "22:30"), (4, "=1+1")), id="bed"),
    )
    assert found.left_out == ("walk: a second value on 2026-03-02, “20”.",)


@pytest.mark.parametrize(
    ("text", "columns", "said"),
    [
        ("", COLUMNS, "has no rows"),
        (TABLE, {}, "has the columns Day, Walk"),
        (TABLE, {"date": "Day"}, "--map date=Day"),
        (TABLE, {"walk": "Walk (min)", "bed": "Day"}, "--map date=Day"),
        (TABLE, {"date": "Day", "walk": "Walk"}, "has no column “Walk”"),
        (TABLE, {"date": "Day", "felt": "Other"}, "“felt” cannot be the id of a behaviour"),
        (TABLE, {"date": "Day", "Walk!": "Other"}, "“Walk!” cannot be the id"),
        ("Day,A,A\n2026-03-02,1,2\n", {"date": "Day", "a": "A"}, "more than one column “A”"),
        ("Day,A\n02/03/2026,1\n", {"date": "Day", "a": "A"}, "“02/03/2026” where a date"),
    ],
)
def test_what_cannot_be_read_is_said(text, columns, said):
    with pytest.raises(ForeignError) as error:
        read(text, columns)
    assert said in str(error.value)


@pytest.mark.parametrize("text", ["=1+1", "+49", "-3", "@a", "\ta", " =1", "'=1", "'"])
def test_no_cell_begins_as_a_formula_does(text):
    assert defused(text) == f"'{text}"
    assert fused(defused(text)) == text


@pytest.mark.parametrize("text", ["", " ", "yes", "17:30", "20 min", "a=b"])
def test_any_other_cell_stays_as_it_is(text):
    assert defused(text) == fused(text) == text


@given(st.text(alphabet="=+-@'\t\r\n a1", max_size=6))
def test_a_defused_cell_says_what_it_said(text):
    assert fused(defused(text)) == text
    assert defused(text)[:1] not in {"=", "+", "-", "@", "\t", "\r", "\n"} or not text.strip(" ")
