"""The agreed routine in a week: check-ins that were kept, and the next talk."""

from datetime import date, datetime

from msgspec import Struct

from humexjournal.core.calendar import ONE_DAY, Week
from humexjournal.core.journal import Journal
from humexjournal.core.settings import CheckIn


class Contact(Struct, frozen=True):
    """A check-in of the week, and whether it was kept."""

    check_in: CheckIn
    kept: bool


def contacts(journal: Journal, week: Week, as_of: date) -> tuple[Contact, ...]:
    """The check-ins up to the as-of date, in order of days; none where nobody noted any."""
    entry = journal.weekly.get(week.first)
    if entry is None or not entry.check_ins_kept:
        return ()
    weekdays = [day.weekday() for day in week.period if day <= as_of]
    planned = journal.settings.support.check_ins
    return tuple(
        Contact(check_in, kept=weekday in entry.check_ins_kept)
        for weekday in weekdays
        for check_in in planned
        if check_in.day == weekday
    )


def next_talk(journal: Journal, week: Week, as_of: date) -> datetime | None:
    """The talk that a week's page is for: the first after the week, or from today on within it."""
    return journal.settings.support.talk_after(min(week.last, as_of - ONE_DAY))
