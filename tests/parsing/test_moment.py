"""Names of notes, read by the date formats of moment.js."""

from calendar import day_abbr, day_name, month_abbr, month_name
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.parsing.grammar.moment import UnsupportedTokenError, read_format
from humexjournal.parsing.grammar.moment_dates import ISO, WeekScheme, day_of

GERMAN = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
]
FRENCH_DAYS = ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."]
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")

NAMED = {
    # a format, and what moment.js makes of a day with it
    "YYYY-MM-DD": lambda d: d.isoformat(),
    "DD-MM-YYYY": lambda d: f"{d:%d-%m-%Y}",
    "M-D-YY": lambda d: f"{d.month}-{d.day}-{d:%y}",
    "YYYY-MM-DD - ddd": lambda d: f"{d} - {day_abbr[d.weekday()]}",
    "dddd, MMMM Do, YYYY": lambda d: (
        f"{day_name[d.weekday()]}, {month_name[d.month]} {d.day}{_ordinal(d.day)}, {d.year}"
    ),
    "MMM D YYYY": lambda d: f"{month_abbr[d.month]} {d.day} {d.year}",
    "D. MMMM YYYY": lambda d: f"{d.day}. {GERMAN[d.month - 1]} {d.year}",
    "ddd YYYY.MM.DD": lambda d: f"{FRENCH_DAYS[d.weekday()]} {d:%Y.%m.%d}",
    "YYYY_MM_DD": lambda d: f"{d:%Y_%m_%d}",
    "YYYY/MM_MMMM/YYYY-MM-DD ddd": lambda d: (
        f"{d.year}/{d.month:02}_{month_name[d.month]}/{d} {day_abbr[d.weekday()]}"
    ),
    "YYYY-DDDD": lambda d: f"{d.year}-{d.timetuple().tm_yday:03}",
    "GGGG-[W]WW-E": lambda d: "{}-W{:02}-{}".format(*d.isocalendar()),
    "[Tag] DD MM YYYY [Q]Q": lambda d: f"Tag {d:%d %m %Y} Q{(d.month + 2) // 3}",
    "\\D YYYYMMDD d": lambda d: f"D {d:%Y%m%d} {d.isoweekday() % 7}",
}


def _ordinal(day: int) -> str:
    return {1: "st", 21: "st", 31: "st", 2: "nd", 22: "nd", 3: "rd", 23: "rd"}.get(day, "th")


def read(moment: str, name: str, scheme: WeekScheme = ISO) -> date | None:
    said = read_format(moment).read(name)
    return day_of(said, scheme) if said else None


@given(
    st.sampled_from(sorted(NAMED)), st.dates(date(1990, 1, 1), date(2068, 12, 31)), st.booleans()
)
def test_what_is_written_by_a_format_is_read_by_it(moment, day, in_arabic):
    name = NAMED[moment](day)

    assert read(moment, name.translate(ARABIC) if in_arabic else name) == day


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)), st.integers(0, 6))
def test_the_weeks_of_a_language_hold_their_days(day, dow):
    for doy in range(dow, dow + 7):
        scheme = WeekScheme(dow, doy)
        year, week = scheme.numbered(day)
        first = scheme.first_of(year, week)
        assert (day - first).days in range(7)
        assert first.isoweekday() % 7 == dow


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_the_weeks_of_iso_are_those_of_iso_8601(day):
    assert ISO.numbered(day) == tuple(day.isocalendar())[:2]


AMERICAN = [
    # moment.js in English, by hand: week 1 is the one with the first of January, from Sunday
    ("2026-05-10", (2026, 20)),
    ("2026-12-27", (2027, 1)),
    ("2027-01-09", (2027, 2)),
    ("2027-12-31", (2028, 1)),
]


@pytest.mark.parametrize(("day", "numbered"), AMERICAN)
def test_american_weeks_are_those_of_moment(day, numbered):
    assert WeekScheme(0, 6).numbered(date.fromisoformat(day)) == numbered


STRICT = [
    ("YYYY-MM-DD ddd", "2026-05-20 Thu"),  # a Wednesday
    ("YYYY-MM-DD", "2026-5-2"),
    ("YYYY-MM-DD", "2026-05-20 "),
    ("YYYY-MM-DD", "２０２６-05-20"),
    ("YYYY-MM-DD", "٢٠26-05-٢٠".replace("26", "२६")),  # two scripts
    ("MMMM D YYYY", "Brumaire 2 2026"),
    ("YYYY-MM-DD [Q]Q", "2026-05-20 Q3"),
    ("YYYY-[W]WW-E", "2026-W60-1"),
    ("DDDD-YYYY", "366-2026"),
]


@pytest.mark.parametrize(("moment", "name"), STRICT)
def test_a_name_that_is_not_quite_so_is_no_date(moment, name):
    assert read(moment, name) is None


@pytest.mark.parametrize("token", ["HH", "a", "X", "LL", "S", "N", "YYYYYY", "zz", "LT", "kk"])
def test_a_token_that_says_nothing_about_a_day_is_refused(token):
    with pytest.raises(UnsupportedTokenError):
        read_format(f"YYYY-MM-DD {token}")


@given(st.text(max_size=40), st.text(max_size=60))
def test_any_format_is_read_or_refused_and_any_name_too(moment, name):
    try:
        made = read_format(moment)
    except UnsupportedTokenError:
        return
    said = made.read(name)
    if said:
        day_of(said)
