"""Days, weeks and lists of them in English."""

from collections.abc import Sequence
from datetime import date, datetime

from humexjournal.core.calendar import Month, Period, Quarter, Week
from humexjournal.reviews.telling import are_in_a_row

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def weekday(day: date) -> str:
    """Thursday."""
    return WEEKDAYS[day.weekday()]


def short_weekday(day: date) -> str:
    """Thu."""
    return weekday(day)[:3]


def two_letters(day: date) -> str:
    """Th."""
    return weekday(day)[:2]


def month(day: date) -> str:
    """June."""
    return MONTHS[day.month - 1]


def day_month(day: date) -> str:
    """25 June."""
    return f"{day.day} {month(day)}"


def full_day(day: date) -> str:
    """Thursday 25 June."""
    return f"{weekday(day)} {day_month(day)}"


def clock(moment: datetime) -> str:
    """16:00."""
    return f"{moment.hour:02}:{moment.minute:02}"


def dates(period: Period) -> str:
    """22–28 June 2026, 29 June – 5 July 2026, 28 December 2026 – 3 January 2027."""
    first, last = period.first, period.last
    end = f"{day_month(last)} {last.year}"
    if first.year != last.year:
        return f"{day_month(first)} {first.year} – {end}"
    return f"{day_month(first)} – {end}" if first.month != last.month else f"{first.day}–{end}"


def dates_to(period: Period) -> str:
    """22 to 28 June, for a terminal."""
    first, last = period.first, period.last
    start = str(first.day) if first.month == last.month else day_month(first)
    return f"{start} to {day_month(last)}"


def joined(parts: Sequence[str]) -> str:
    """One, two and three."""
    *most, last = parts or ("",)
    return f"{', '.join(most)} and {last}" if most else last


def weekdays(days: Sequence[date]) -> str:
    """Tuesday and Thursday; Monday to Wednesday for three or more in a row."""
    if are_in_a_row(days):
        return f"{weekday(days[0])} to {weekday(days[-1])}"
    return joined([weekday(day) for day in days])


def month_name(span: Month | Quarter) -> str:
    """June 2026; April to June 2026."""
    first, last = span.first, span.last
    end = f"{MONTHS[last.month - 1]} {last.year}"
    return end if first.month == last.month else f"{MONTHS[first.month - 1]} to {end}"


def week_head(week: Week) -> str:
    """1–7 June; 29 June – 5 July."""
    first, last = week.first, week.last
    start = str(first.day) if first.month == last.month else f"{day_month(first)} "
    return f"{start}–{'' if first.month == last.month else ' '}{day_month(last)}"
