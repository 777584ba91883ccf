"""A law: what moment.js writes of a day by a format, that format reads as the day.

The formatter, moment_writer.py, is written from the documentation of moment.js.
"""

import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from moment_writer import LANGUAGES, written

from humexjournal.parsing.grammar.moment import UnsupportedTokenError, read_format
from humexjournal.parsing.grammar.moment_dates import WeekScheme, day_of

FIRST, LAST = date(1990, 1, 1), date(2100, 12, 31)

SCHEMES = [
    WeekScheme(1, 4),
    WeekScheme(0, 6),
    WeekScheme(0, 4),
    WeekScheme(1, 6),
    WeekScheme(6, 12),
]

FORMATS = [
    # whole dates by month
    "YYYY-MM-DD", "DD-MM-YYYY", "MM-DD-YYYY", "YYYYMMDD", "YYYY_MM_DD", "Y-M-D", "D.M.YYYY",
    "YYYY-MM-DD ddd", "YYYY-MM-DD - dddd", "dd DD.MM.YYYY", "dddd, MMMM Do, YYYY", "ddd D MMM YYYY",
    "Do MMMM YYYY", "D MMMM YYYY", "YYYY-Mo-Do", "YYYY-MMM-DD", "YYYYMMMDD", "D. MMMM YYYY",
    "YYYY-MM-DD d", "YYYY-MM-DD do", "YYYY-MM-DD E", "YYYY-MM-DD e", "YYYY-[Q]Q-MM-DD",
    "YYYY-Qo-MM-DD", "[Tag] DD [von] MMMM YYYY", "[Day] D [of] MMMM[,] YYYY", "\\D YYYY-MM-DD",
    # with a week or a day of the year beside it
    "YYYY-MM-DD [W]WW", "YYYY-MM-DD w", "YYYY-MM-DD Wo", "YYYY-MM-DD wo", "YYYY-MM-DD gggg-ww",
    "GGGG-[W]WW YYYY-MM-DD", "YYYY-DDDD", "YYYY DDD", "YYYY DDDo",
    # by week and weekday
    "GGGG-[W]WW-E", "GGGG-W-E", "gggg-[W]ww-e", "gggg-w-e", "GGGG-[W]WW ddd", "gggg-[W]ww dddd",
    "gggg-[W]ww-d",
    # folders
    "YYYY/MM/DD", "YYYY/MM MMMM/YYYY-MM-DD", "YYYY/MM_MMMM/YYYY-MM-DD ddd",
    "YYYY/MM-MMMM/YYYY-MM-DD-dddd", "YYYY/[Daily]/MM/YYYY-MM-DD", "gggg/[W]ww/YYYY-MM-DD",
    "YYYY/[Q]Q/MMMM/DD",
]  # fmt: skip
OF_A_CENTURY = ["DD-MM-YY", "YY-MM-DD", "GG-[W]WW-E", "gg-[W]ww-e", "D MMM YY"]
"""Two digits for the year reach from 1969 to 2068."""


def read(moment: str, name: str, scheme: WeekScheme) -> date | None:
    said = read_format(moment).read(name)
    return day_of(said, scheme) if said else None


@given(
    st.sampled_from(FORMATS),
    st.dates(FIRST, LAST),
    st.sampled_from(sorted(LANGUAGES)),
    st.sampled_from(SCHEMES),
)
def test_a_format_reads_what_it_writes(moment, day, language, scheme):
    name = written(moment, day, language, scheme)

    assert read(moment, name, scheme) == day, name


@given(
    st.sampled_from(OF_A_CENTURY),
    st.dates(date(1970, 1, 1), date(2067, 12, 31)),
    st.sampled_from(sorted(LANGUAGES)),
    st.sampled_from(SCHEMES),
)
def test_a_format_of_two_digits_reads_its_century(moment, day, language, scheme):
    assert read(moment, written(moment, day, language, scheme), scheme) == day


@pytest.mark.parametrize("moment", FORMATS)
def test_every_day_of_the_years_around_a_turn_is_read(moment):
    for n in range(4 * 366):
        day = date(2026, 1, 1) + timedelta(days=n)
        assert read(moment, written(moment, day, "en", WeekScheme(0, 6)), WeekScheme(0, 6)) == day


@given(st.sampled_from(FORMATS), st.dates(FIRST, LAST), st.sampled_from(sorted(LANGUAGES)))
def test_capitals_and_decomposed_letters_are_the_same_name(moment, day, language):
    name = written(moment, day, language, WeekScheme())

    for spelling in (name.upper(), name.lower(), unicodedata.normalize("NFD", name)):
        assert read(moment, spelling, WeekScheme()) == day, spelling


def test_the_formatter_writes_what_moment_writes():
    """Known outputs of moment.js, so that formatter and reader are not wrong alike."""
    american, friday = WeekScheme(0, 6), date(2026, 6, 12)

    assert written("dddd, MMMM Do, YYYY", friday, "en", american) == "Friday, June 12th, 2026"
    assert written("YYYY/MM MMMM/DD ddd", friday, "de", american) == "2026/06 Juni/12 Fr."
    assert written("gggg-[W]ww", date(2026, 5, 10), "en", american) == "2026-W20"
    assert written("gggg-[W]ww", date(2027, 12, 31), "en", american) == "2028-W01"
    assert written("gggg-[W]ww", date(2027, 1, 3), "en", WeekScheme(0, 4)) == "2027-W01"
    assert written("YYYY-[W]WW", date(2024, 12, 30), "en", american) == "2024-W01"


TOO_MANY = ["MMMM" * 5 + "YYYY-MM-DD", "ddd " * 30 + "YYYY-MM-DD", "Do" * 40, "D-" * 13]


@pytest.mark.parametrize("moment", TOO_MANY)
def test_a_format_of_more_tokens_than_anybody_uses_is_refused(moment):
    with pytest.raises(UnsupportedTokenError):
        read_format(moment)


NAIVE_WORD = r"([^\W\d_](?:[\w'’-]*\w)?\.?)"


def steps(pattern: str, name: str, most: int) -> bool:
    """Whether a backtracking reader of words needs more than so many tries for a name."""
    tried = 0

    def words(left: int, at: int) -> bool:
        nonlocal tried
        tried += 1
        if tried > most or left == 0:
            return tried > most
        return any(words(left - 1, end) for end in range(len(name), at, -1))

    return words(pattern.count(NAIVE_WORD), 0)


def test_a_long_name_without_a_date_is_refused_at_once():
    """Words that may end anywhere are tried at every end: for four of them, a million times."""
    assert steps(NAIVE_WORD * 4, "a" * 250, 1_000_000)

    for name in ("a" * 250, "mar" * 80, "a-" * 120, "1" * 250, "ma." * 80):
        assert read_format("MMMMddddMMMMdddd YYYY-MM-DD").read(name) is None
        assert read_format("D" + "M-D" * 3 + "YYYYDM").read(name) is None
