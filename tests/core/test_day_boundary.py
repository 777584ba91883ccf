"""Which day it is, in every time zone, on the nights on which clocks change."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest

from humexjournal.core.calendar import Calendar

HALF_AN_HOUR = timedelta(minutes=30)
FIRST, LAST = datetime(2000, 1, 1, 12, tzinfo=UTC), datetime(2030, 1, 1, 12, tzinfo=UTC)
ZONES = sorted(available_timezones())
SAMPLE = (
    "Europe/Berlin", "America/New_York", "America/Sao_Paulo", "America/Havana", "Asia/Beirut",
    "Africa/Casablanca", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu", "UTC",
)  # fmt: skip
FOUR = Calendar().day_ends

pytestmark = pytest.mark.skipif(not ZONES, reason="this system knows no time zones")


def changes(zone: ZoneInfo, step: timedelta = timedelta(days=20)) -> Iterator[datetime]:
    """About when the clocks of a zone change, within half an hour."""
    start = FIRST
    while start < LAST:
        end = start + step
        if _offset(zone, start) != _offset(zone, end):
            yield _between(zone, start, end)
        start = end


def _between(zone: ZoneInfo, start: datetime, end: datetime) -> datetime:
    while end - start > HALF_AN_HOUR:
        middle = start + (end - start) / 2
        start, end = (
            (start, middle) if _offset(zone, start) != _offset(zone, middle) else (middle, end)
        )
    return start


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta | None:
    return moment.astimezone(zone).utcoffset()


def on_the_wall(zone: ZoneInfo, change: datetime, step: timedelta) -> list[datetime]:
    """What a clock shows from a day before a change to a day after it."""
    first = change - timedelta(days=1)
    moments = (first + step * n for n in range(int(timedelta(days=2) / step)))
    return [moment.astimezone(zone).replace(tzinfo=None) for moment in moments]


def day_of(shown: datetime, day_ends: int) -> date:
    """The day by what the clock shows: until the hour at which the day ends, the one before."""
    begins = time(*divmod(day_ends, 60))
    return date.fromordinal(shown.toordinal() - (shown.time() < begins))


@pytest.mark.parametrize("day_ends", [0, 2 * 60, 2 * 60 + 30, FOUR, 6 * 60])
@pytest.mark.parametrize("name", SAMPLE)
def test_the_day_is_that_of_the_clock_on_the_wall(name, day_ends):
    zone, calendar = ZoneInfo(name), Calendar(day_ends=day_ends)
    for change in changes(zone):
        for shown in on_the_wall(zone, change, HALF_AN_HOUR):
            assert calendar.day_at(shown) == day_of(shown, day_ends)


def test_in_no_zone_does_a_change_of_clocks_turn_the_day_back_or_leave_one_out():
    """With days that end at four; a day that was on no wall calendar is left out with it."""
    calendar = Calendar()
    for zone in map(ZoneInfo, ZONES):
        for change in changes(zone):
            shown = on_the_wall(zone, change, timedelta(hours=2))
            days = [calendar.day_at(moment) for moment in shown]
            assert days == sorted(days)
            assert _left_out(days) <= _left_out([moment.date() for moment in shown])


def _left_out(days: list[date]) -> set[date]:
    return {
        before + timedelta(days=n)
        for before, after in pairwise(days)
        for n in range(1, (after - before).days)
    }


NIGHTS = [
    # a moment in UTC, the zone, the clock on the wall, the day
    ("2026-03-29 00:59", "Europe/Berlin", "01:59", "2026-03-28"),
    ("2026-03-29 01:00", "Europe/Berlin", "03:00", "2026-03-28"),
    ("2026-03-29 02:00", "Europe/Berlin", "04:00", "2026-03-29"),
    ("2026-10-25 00:30", "Europe/Berlin", "02:30", "2026-10-24"),
    ("2026-10-25 01:30", "Europe/Berlin", "02:30", "2026-10-24"),
    ("2026-10-25 03:00", "Europe/Berlin", "04:00", "2026-10-25"),
    ("2018-11-04 02:59", "America/Sao_Paulo", "23:59", "2018-11-03"),
    ("2018-11-04 03:00", "America/Sao_Paulo", "01:00", "2018-11-03"),
    ("2011-12-30 09:59", "Pacific/Apia", "23:59", "2011-12-29"),
    ("2011-12-30 14:00", "Pacific/Apia", "04:00", "2011-12-31"),
]


@pytest.mark.parametrize(("utc", "name", "shown", "day"), NIGHTS)
def test_the_day_on_nights_with_an_hour_more_or_less(utc, name, shown, day):
    moment = datetime.fromisoformat(utc).replace(tzinfo=UTC).astimezone(ZoneInfo(name))

    assert moment.strftime("%H:%M") == shown
    assert Calendar().day_at(moment.replace(tzinfo=None)) == date.fromisoformat(day)


def test_the_clocks_of_berlin_have_changed_sixty_times_in_thirty_years():
    assert len(list(changes(ZoneInfo("Europe/Berlin")))) == 60
    assert list(changes(ZoneInfo("UTC"))) == []
