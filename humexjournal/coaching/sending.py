"""When a prompt is to be sent, and when the two look at it again."""

from datetime import date, datetime, timedelta

from msgspec import Struct

from humexjournal.core.calendar import DAYS_IN_WEEK, ONE_DAY
from humexjournal.core.journal import Journal
from humexjournal.core.settings import CheckIn, Support


class Sending(Struct, frozen=True):
    """From which day and time on to send; `talk` where one is so near that it is for the talk."""

    day: date
    time: str
    talk: datetime | None = None


def sending(day: date, journal: Journal) -> Sending:
    """When a prompt of a day is to be sent.

    Evidence is complete in the evening. Where that lies in the quiet hours it waits until they end,
    and for the next workday unless weekends are agreed on.
    """
    support = journal.settings.support
    start, end = support.quiet_hours.replace("–", "-").split("-")
    first = day + ONE_DAY if _minute(end) <= _minute(start) else day
    while not support.weekends and first.weekday() not in journal.settings.calendar.workdays:
        first += ONE_DAY
    talk = _talk_near(support, day, first)
    return Sending(talk.date() if talk else first, end.strip(), talk)


def _minute(text: str) -> int:
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


def _talk_near(support: Support, day: date, first: date) -> datetime | None:
    """A talk on the day after, or by the day on which it would be sent."""
    talk = support.talk_after(day)
    return talk if talk and talk.date() <= max(first, day + ONE_DAY) else None


class LookAgain(Struct, frozen=True):
    """The day on which the two look at it again, and the check-in or talk that it is."""

    day: date
    check_in: CheckIn | None = None
    talk: datetime | None = None


def look_again(sent: date, support: Support) -> LookAgain:
    """The first check-in after a prompt is sent; without one the next talk, else a week later."""
    for days in range(1, DAYS_IN_WEEK + 1):
        day = sent + timedelta(days=days)
        for check_in in support.check_ins:
            if check_in.day == day.weekday():
                return LookAgain(day, check_in)
    if talk := support.talk_after(sent):
        return LookAgain(talk.date(), talk=talk)
    return LookAgain(sent + timedelta(days=DAYS_IN_WEEK))
