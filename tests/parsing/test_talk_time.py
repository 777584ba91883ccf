"""When a talk is: a day and a time, in the ways in which people say them."""

from datetime import date, datetime

import pytest

from humexjournal.parsing.grammar.talk_time import read_talk

TUESDAY = date(2026, 6, 30)
TALKS = {
    "2026-07-14 16:00": "2026-07-14 16:00",
    "2026-07-14T16:00": "2026-07-14 16:00",
    " 2026-07-14, 9:05 ": "2026-07-14 09:05",
    "2026-07-14 at 4 pm": "2026-07-14 16:00",
    "14 July 16:00": "2026-07-14 16:00",
    "14. Juli 16.00": "2026-07-14 16:00",
    "14th july 2027, 16:00": "2027-07-14 16:00",
    "5 Jan 16:00": "2027-01-05 16:00",
    "29 Feb 12:00": "2028-02-29 12:00",
    "30 June 16:00": "2027-06-30 16:00",
    "3 Jul. at 11:30 am": "2026-07-03 11:30",
    "tue 16:00": "2026-07-07 16:00",
    "Tuesday at 16:00": "2026-07-07 16:00",
    "Wed. 16:00": "2026-07-01 16:00",
    "1 June 2025 16:00": "2025-06-01 16:00",
    "Tuesday 14 July, 16:00": "2026-07-14 16:00",
    "tue, 2026-07-14 at 4pm": "2026-07-14 16:00",
}


@pytest.mark.parametrize(("text", "said"), TALKS.items())
def test_a_day_and_a_time_are_read(text, said):
    assert read_talk(text, TUESDAY) == datetime.fromisoformat(said)


@pytest.mark.parametrize(
    "text",
    [
        "", "soon", "2026-07-14", "16:00", "tue", "14 July", "2026-07-14 16", "2026-07-14 25:00",
        "2026-02-30 16:00", "31 April 16:00", "14 Thermidor 16:00", "someday 16:00",
        "2026-07-14 16:00 or so", "9999-07-14 16:00", "0 July 16:00", "Wed 14 July 16:00", "Someday 14 July 16:00", "at 16:00", "14 July 9999 16:00",
    ],
)  # fmt: skip
def test_half_of_it_or_no_such_day_is_none(text):
    assert read_talk(text, TUESDAY) is None
