"""A standard or a minimum that could not be read judges no measure, and costs no word."""

from datetime import date

import pytest
from parsing.reading import read_kbi, values

from humexjournal.core.settings import Settings
from humexjournal.core.standard import Done
from humexjournal.core.value import Amount, Mark
from humexjournal.parsing.daily_file import daily_from
from humexjournal.parsing.reader import EntryReader

CLEAR = "behaviour: Walk\nschedule: {}\nfrom: 2026-06-01\n"
BAD_STANDARD = CLEAR.format("daily") + "standard: a good while\n"
BAD_MINIMUM = CLEAR.format("daily") + "standard: at least 20 minutes\nminimum: a bit\n"
BAD_CHANGE = (
    CLEAR.format("daily") + "standard: at least 20 minutes\n"
    "changes:\n  - {from: 2026-06-10, standard: a good while}\n"
)


def logged(definition: str, written: object, day: date = date(2026, 6, 12)) -> object:
    """What a value comes to beside a definition that has one problem, and that it adds none."""
    kbi, problems = read_kbi(definition)
    assert kbi is not None
    assert len(problems) == 1
    reader = EntryReader({"walk": kbi}, Settings())
    found = daily_from({"walk": written}, "", day, f"daily/{day}.md", reader)
    assert found.problems == []
    said = values(found.entry)["walk"]
    return said.number if isinstance(said, Amount) else said


@pytest.mark.parametrize("definition", [BAD_STANDARD, BAD_MINIMUM, BAD_CHANGE])
@pytest.mark.parametrize(
    ("written", "mark"), [("yes", Mark.DONE), ("no", Mark.NOT_DONE), ("/", Mark.MINIMUM)]
)
def test_words_count_as_ever(definition, written, mark):
    assert logged(definition, written) is mark


@pytest.mark.parametrize("written", [5, 25, "22:30", "a long one"])
def test_a_measure_is_not_judged_by_a_standard_that_could_not_be_read(written):
    assert logged(BAD_STANDARD, written) is Mark.UNREADABLE


def test_yes_or_no_would_have_made_five_minutes_done():
    """The naive way: a standard that is not there is a yes or no."""
    kbi, _ = read_kbi(CLEAR.format("daily"))
    assert kbi is not None
    assert kbi.standard_on(date(2026, 6, 12)) == Done()


def test_a_measure_below_the_standard_may_be_the_minimum_that_could_not_be_read():
    assert (logged(BAD_MINIMUM, 5), logged(BAD_MINIMUM, 25)) == (Mark.UNREADABLE, 25)


def test_a_change_that_could_not_be_read_leaves_the_days_before_it_alone():
    assert logged(BAD_CHANGE, 25, date(2026, 6, 9)) == 25
    assert logged(BAD_CHANGE, 25, date(2026, 6, 10)) is Mark.UNREADABLE


def test_a_sum_keeps_its_amounts_beside_a_minimum_that_could_not_be_read():
    total = CLEAR.format("total per week") + "standard: at least 90 minutes\nminimum: a bit\n"

    assert logged(total, 5) == 5
