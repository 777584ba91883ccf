"""Charts from the figures of a journal: the same numbers as on the page."""

from datetime import date
from decimal import Decimal

from adherence.journals import JUNE, LATER, MON, WEEKDAYS, kbi, minutes, pause
from msgspec.structs import replace
from rendering.charts.examples import EN, weeks
from rendering.months import month_of_lines, named, review, with_tags

from humexjournal.adherence.control_chart import Limits
from humexjournal.adherence.gates import Need, TooLittle
from humexjournal.adherence.life import life
from humexjournal.adherence.readings import Readings
from humexjournal.adherence.series import series
from humexjournal.core.calendar import Week
from humexjournal.core.journal import Journal
from humexjournal.core.settings import Settings
from humexjournal.rendering.charts.drawn import DayMark, ParetoBar, ReadingsData, StripData
from humexjournal.rendering.charts.from_figures import (
    control_data,
    day_marks,
    drift_data,
    pareto_data,
    readings_data,
    week_counts,
)
from humexjournal.rendering.charts.weeks_strip import weeks_strip
from humexjournal.reviews.cells import cells

WALK = named(kbi(WEEKDAYS, minutes(20), starts=MON))
LINE = "25 25 25 25 10 . . 25 25 0 0 25 . . 25 - 25 25 25 . . 25 25 25 25 25 . . 25 25"
DAILY = with_tags(month_of_lines({"walk": LINE}), 5, 10)
JOURNAL = Journal(Settings(client="Ana"), {"walk": WALK}, DAILY)

FOUND = life(WALK, JOURNAL, LATER, JUNE.last)
WEEKS = [Week(date(2026, 6, day)) for day in (1, 8, 15, 22)]


def test_the_weeks_have_the_counts_of_the_course():
    assert FOUND is not None
    assert week_counts(WEEKS, FOUND.weeks(JUNE)) == weeks("xxxxo xxxoo xxxx? xxxxx")


def test_a_week_off_says_so():
    away = life(
        replace(WALK, pauses=(pause(WEEKS[2].first, WEEKS[2].last),)), JOURNAL, LATER, JUNE.last
    )
    assert away is not None
    strip = StripData("Walk", week_counts(WEEKS, away.weeks(JUNE)))
    assert weeks_strip(strip, EN).text == (
        "Week of 1 June: 4 of 5; 8 June: 3 of 5; 15 June: off; 22 June: 5 of 5."
    )


def test_the_limits_are_those_of_what_is_known():
    control = control_data("Walk", weeks("xxxxo xxxoo xxxx? -"))
    assert [limits is None for limits in control.limits] == [False, False, False, True]
    assert control.usual == 11 / 14


def test_the_days_are_those_of_the_sheet():
    week = WEEKS[2]
    marks = day_marks(cells(series(WALK, JOURNAL, week.period, LATER), week))
    assert marks[:2] == (DayMark(date(2026, 6, 15), "done"), DayMark(date(2026, 6, 16), "unlogged"))
    assert [one.state for one in marks[5:]] == ["", ""]


def test_the_score_has_a_step_for_each_logged_opportunity():
    assert FOUND is not None
    drift = drift_data("Walk", FOUND.drift, JUNE)
    assert [step.score for step in drift.steps[:9]] == [0, 0, 0, 0, 2, 1, 0, 2, 4]
    assert [step.due for step in drift.steps if step.alarmed] == [date(2026, 6, 11)]
    assert {step.threshold for step in drift.steps} == {4}


def test_the_score_of_a_range_is_a_part_of_it():
    assert FOUND is not None
    second = drift_data("Walk", FOUND.drift, WEEKS[1].period)
    assert [step.score for step in second.steps] == [1, 0, 2, 4, 0]


def test_an_outcome_has_limits_only_with_enough_readings():
    found = [(week.first, Decimal(6)) for week in WEEKS]
    limits = Limits(5.0, 6.0, 7.0)
    few = Readings(tuple(found), TooLittle(Need.POINTS, 4, 6), TooLittle(Need.POINTS, 4, 6))
    assert readings_data("Energy", few) == ReadingsData("Energy", tuple(found))
    assert readings_data("Energy", replace(few, limits=limits)).limits == limits


def test_what_got_in_the_way_adds_up_only_with_enough_of_it():
    shown = review([WALK], DAILY).rows[0].whole
    assert shown is not None
    found = pareto_data(shown.figures.in_the_way, "Walk")
    assert found.bars == (ParetoBar("time", 2.0), ParetoBar(None, 1.0))
    assert (found.misses, found.adds_up) == (3, False)
