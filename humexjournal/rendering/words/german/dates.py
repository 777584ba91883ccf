"""Days, weeks and lists of them in German."""

from collections.abc import Sequence
from datetime import date, datetime

from humexjournal.core.calendar import Month, Period, Quarter, Week
from humexjournal.reviews.telling import are_in_a_row

WEEKDAYS = (
    "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag",
)  # fmt: skip
MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli",
    "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip


def weekday(day: date) -> str:
    """Donnerstag."""
    return WEEKDAYS[day.weekday()]


def short_weekday(day: date) -> str:
    """Do."""
    return weekday(day)[:2]


def two_letters(day: date) -> str:
    """Do."""
    return short_weekday(day)


def month(day: date) -> str:
    """Juni."""
    return MONTHS[day.month - 1]


def day_month(day: date) -> str:
    """25. Juni."""
    return f"{day.day}. {month(day)}"


def on(day: date) -> str:
    """18. Mai 2026."""
    return f"{day_month(day)} {day.year}"


def full_day(day: date) -> str:
    """Donnerstag, 25. Juni."""
    return f"{weekday(day)}, {day_month(day)}"


def clock(moment: datetime) -> str:
    """16:00."""
    return f"{moment.hour:02}:{moment.minute:02}"


def dates(period: Period) -> str:
    """22.–28. Juni 2026, 29. Juni – 5. Juli 2026, 28. Dezember 2026 – 3. Januar 2027."""
    first, last = period.first, period.last
    if first.year != last.year:
        return f"{on(first)} – {on(last)}"
    if first.month != last.month:
        return f"{day_month(first)} – {on(last)}"
    return f"{first.day}.–{on(last)}"


def dates_to(period: Period) -> str:
    """22. bis 28. Juni, for a terminal."""
    first, last = period.first, period.last
    start = f"{first.day}." if first.month == last.month else day_month(first)
    return f"{start} bis {day_month(last)}"


def month_name(span: Month | Quarter) -> str:
    """Juni 2026; April bis Juni 2026."""
    first, last = span.first, span.last
    end = f"{MONTHS[last.month - 1]} {last.year}"
    return end if first.month == last.month else f"{MONTHS[first.month - 1]} bis {end}"


def week_head(week: Week) -> str:
    """1.–7. Juni; 29. Juni – 5. Juli."""
    first, last = week.first, week.last
    if first.month == last.month:
        return f"{first.day}.–{day_month(last)}"
    return f"{day_month(first)} – {day_month(last)}"


def joined(parts: Sequence[str]) -> str:
    """Eins, zwei und drei."""
    *most, last = parts or ("",)
    return f"{', '.join(most)} und {last}" if most else last


def weekdays(days: Sequence[date]) -> str:
    """Dienstag und Donnerstag; Montag bis Mittwoch for three or more in a row."""
    if are_in_a_row(days):
        return f"{weekday(days[0])} bis {weekday(days[-1])}"
    return joined([weekday(day) for day in days])


def on_weekdays(days: Sequence[date]) -> str:
    """Am Dienstag und Donnerstag; von Montag bis Mittwoch."""
    return f"{'von' if are_in_a_row(days) else 'am'} {weekdays(days)}" if days else ""
