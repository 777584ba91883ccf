"""The name of a week, as moment.js would write it, and such that it reads back."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from moment_writer import written

from humexjournal.core.calendar import Week
from humexjournal.parsing.grammar.moment_dates import ISO, WeekScheme
from humexjournal.parsing.grammar.moment_written import written_week
from humexjournal.vault.layout import Rhythm, layout_of

FROM_SUNDAY = WeekScheme(0, 6)
WEEKS = st.integers(0, 20_000).map(lambda n: Week.of(date(1970, 1, 8) + timedelta(days=n)))
W27 = Week.numbered(2026, 27)
NAMES = {
    "GGGG-[W]WW": "2026-W27",
    "gggg-[W]ww": "2026-W27",
    "[Week] W, GGGG": "Week 27, 2026",
    "YYYY-[W]WW": "2026-W27",
    r"YY\KWW": "26K27",
    "YYYY/MM/GGGG-[W]WW": "2026/06/2026-W27",
    "GGGG-[W]WW (D.M.)": "2026-W27 (29.6.)",
}


@pytest.mark.parametrize(("text", "name"), NAMES.items())
def test_a_week_is_named(text, name):
    assert written_week(text, W27) == name


@pytest.mark.parametrize("text", ["MMMM GGGG-[W]WW", "GGGG-[W]Wo", "GGGG-[W]WW ddd", "Do GGGG WW"])
def test_what_is_written_in_a_language_is_left_to_others(text):
    assert written_week(text, W27) is None


FORMATS = ("GGGG-[W]WW", "gggg-[W]ww", "YYYY/MM/DD gggg-[W]ww", "[w]W GG", "D.M.YY GGGG [KW] W")


@given(WEEKS, st.sampled_from(FORMATS), st.sampled_from([ISO, FROM_SUNDAY]), st.integers(0, 6))
def test_a_name_leads_back_to_its_week(week, text, scheme, starts):
    week = Week.of(week.first, starts)
    path = layout_of(Rhythm.WEEKLY, f"weekly/{text}", scheme).path_of(week)
    layout = layout_of(Rhythm.WEEKLY, f"weekly/{text}", scheme)
    assert path is not None
    folder, _, stem = path.removesuffix(".md").rpartition("/")
    assert layout.week(folder, stem, starts) == week


@given(WEEKS, st.sampled_from(FORMATS))
def test_a_name_is_the_one_that_moment_writes(week, text):
    assert written_week(text, week) == written(text, week.first, "en", ISO)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("YYYY-MM-DD", "daily/2027-01-03.md"),
        ("YYYY/MM/[day] D.M.YY", "daily/2027/01/day 3.1.27.md"),
        ("YYYY-MM-DD dddd", "daily/2027-01-03 Sunday.md"),
        ("YYYY-MM-DD Do", None),
    ],
)
def test_the_note_of_a_day_is_named_in_the_language_of_the_vault(text, path):
    layout = layout_of(Rhythm.DAILY, f"daily/{text}")
    assert layout.path_of_day(date(2027, 1, 3), "en") == path
