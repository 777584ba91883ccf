"""Lines of a calendar file: what RFC 5545 asks, and what icalendar reads of them."""

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.rendering.ics.lines import file_of, folded, text

TEXTS = st.text(st.characters(blacklist_categories=["Cs"]), max_size=300)


def test_a_long_line_is_folded_and_a_letter_is_never_cut():
    line = "SUMMARY:" + "ü" * 40
    assert folded(line).decode() == "SUMMARY:" + "ü" * 33 + "\r\n " + "ü" * 7


def test_a_line_of_75_octets_is_left_alone():
    assert folded("X" * 75) == b"X" * 75
    assert folded("X" * 76) == b"X" * 75 + b"\r\n X"


def test_what_means_something_in_a_calendar_is_escaped():
    assert text("one, two; a\\b\r\nthree\rfour\x07") == "one\\, two\\; a\\\\b\\nthree\\nfour"


@given(TEXTS)
def test_no_line_has_more_than_75_octets_and_each_ends_with_both(said):
    made = file_of([f"SUMMARY:{text(said)}"])
    assert made.endswith(b"\r\n")
    lines = made.split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in lines)
    assert all(line.decode() is not None for line in lines)


@given(TEXTS)
def test_a_calendar_reads_the_text_that_was_said(said):
    event = ("BEGIN:VEVENT", "UID:1", f"SUMMARY:{text(said)}", "END:VEVENT")
    read = icalendar.Calendar.from_ical(file_of(("BEGIN:VCALENDAR", *event, "END:VCALENDAR")))
    (shown,) = read.walk("VEVENT")
    plain = said.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(one for one in plain if one in "\n\t" or not (one < " " or one == "\x7f"))
    assert str(shown["SUMMARY"]) == kept
