"""What some values suggest: a shape and a standard."""

import pytest

from humexjournal.parsing.adopting.shapes import guess


@pytest.mark.parametrize(
    ("values", "shape", "standard"),
    [
        ([True, False, "x", "[x]"], "yes or no", "done"),
        ([1, 0, 1], "yes or no", "done"),
        (["20 min", "25 mins", 30], "amount", "at least 25 minutes"),
        (["3,5 km", "4 km", "x"], "amount", "at least 3.5 km"),
        ([2, 3, 8, 0], "number", "at least 3"),
        (["22:10", "22:40", "23:55"], "time of day", "before 22:45"),
        (["23:50", "00:10", "00:20"], "time of day", "before 00:15"),
        (["3/5", "4/5", "4/5"], "scale", "at least 4 of 5"),
    ],
)
def test_a_shape(values, shape, standard):
    assert guess(values, "walk")[:2] == (shape, standard)


@pytest.mark.parametrize(
    "values",
    [
        ["fine", "so so", "Ana was here"],
        ["2026-06-01", "2026-06-02", "2026-06-03"],
        ["[[Jo]]", "[[Ana]]", "x"],
        ["0123456789", "0123456789", "0123456789"],
        [4915112345678, "+49 151 12345678", 100000],
        ["3 fights with Jo", "2 fights with Jo", "1 fight with Jo"],
    ],
)
def test_words_dates_and_links_are_no_record(values):
    assert guess(values, "walk") is None


def test_what_is_not_understood_is_never_an_example():
    found = guess([20, 25, 20, 30, "I was ill", 20], "walk")
    assert found.understood == {"20": 3, "25": 1, "30": 1}
