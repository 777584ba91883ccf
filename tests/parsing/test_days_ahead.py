"""Days as people say them: as many words as say one, and the rest."""

from datetime import date

import pytest

from humexjournal.parsing.grammar.days_ahead import read_days

SATURDAY = date(2026, 6, 27)
SAID = [
    ("2026-08-03", "2026-08-03", "2026-08-03", ""),
    ("3 august sore knee", "2026-08-03", "2026-08-03", "sore knee"),
    ("3-7 august sore knee", "2026-08-03", "2026-08-07", "sore knee"),
    ("3 - 7 Aug. 2027", "2027-08-03", "2027-08-07", ""),
    ("3rd to 7th august", None, None, None),
    ("2026-08-03 to 2026-08-07 away", "2026-08-03", "2026-08-07", "away"),
    ("2026-08-03 2026-08-07", "2026-08-03", "2026-08-07", ""),
    ("2026-08-03..2026-08-07", "2026-08-03", "2026-08-07", ""),
    ("29 july - 4 august", "2026-07-29", "2026-08-04", ""),
    ("29 december to 3 january", "2026-12-29", "2027-01-03", ""),
    ("27 june", "2026-06-27", "2026-06-27", ""),
    ("26 june", "2027-06-26", "2027-06-26", ""),
    ("20-28 june ill", "2026-06-20", "2026-06-28", "ill"),
    ("29 february", "2028-02-29", "2028-02-29", ""),
    ("today ill", "2026-06-27", "2026-06-27", "ill"),
    ("yesterday", "2026-06-26", "2026-06-26", ""),
    ("today to fri", "2026-06-27", "2026-07-03", ""),
    ("mon-wed", "2026-06-29", "2026-07-01", ""),
    ("sat", "2026-06-27", "2026-06-27", ""),
    ("7-3 august", None, None, None),
    ("30 february", None, None, None),
    ("0 august", None, None, None),
    ("soon", None, None, None),
    ("", None, None, None),
]


@pytest.mark.parametrize(("text", "first", "last", "rest"), SAID)
def test_days_and_what_stands_behind_them(text, first, last, rest):
    found = read_days(text.split(), SATURDAY)
    said = (str(found[0].first), str(found[0].last), found[1]) if found else (None, None, None)
    assert said == (first, last, rest)
