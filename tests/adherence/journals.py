"""Plain journals to test with: a line of signs, one a day, from Monday 1 June 2026 on."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

from msgspec.structs import replace

from humexjournal.adherence.opportunity import Opportunity, QuotaPeriod
from humexjournal.adherence.series import series
from humexjournal.core.calendar import Period, Week
from humexjournal.core.entry import DailyEntry, Observation, WeeklyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Pause, Terms
from humexjournal.core.schedule import EVERY_DAY, OnDays, Per, Quota
from humexjournal.core.settings import Settings
from humexjournal.core.standard import AtLeast, AtMost
from humexjournal.core.value import Amount, Clock, Mark, Occasions, Value
from humexjournal.problem import Location

MON, TUE, WED, THU, FRI, SAT, SUN = (date(2026, 6, day) for day in range(1, 8))
WEEK = Period(MON, SUN)
AFTERWARDS = date(2026, 6, 10)
JUNE = Period(MON, date(2026, 6, 30))
LATER = date(2026, 7, 20)
MAY = date(2026, 5, 1)

DAILY = OnDays(EVERY_DAY)
WEEKDAYS = OnDays(frozenset(range(5)))
AT_MOST_2 = AtMost(Decimal(2))

SIGNS = {
    "x": Mark.DONE,
    "/": Mark.MINIMUM,
    "o": Mark.NOT_DONE,
    "off": Mark.OFF,
    "r": Mark.RESERVE,
    "?": Mark.UNREADABLE,
}
NO_ENTRY = "-"
"""Nobody wrote anything; a dot is an entry that says nothing about this KBI."""


def per_week(times: int) -> Quota:
    return Quota(times, Per.WEEK)


def minutes(number: int) -> AtLeast:
    return AtLeast(Decimal(number), "minutes")


def kbi(schedule=DAILY, standard=None, minimum=None, **more) -> KBI:
    terms = Terms(schedule=schedule, standard=standard, minimum=minimum)
    return KBI("walk", "Walk", terms=terms, **{"starts": MAY, **more})


def pause(first: date, last: date, reason: str = "") -> Pause:
    return Pause(Period(first, last), reason)


def journal(line: str, first: date = MON, settings: Settings | None = None) -> Journal:
    days = (first + timedelta(days=n) for n in range(len(line.split())))
    signs = zip(days, line.split(), strict=True)
    entries = {day: entry(day, sign) for day, sign in signs if sign != NO_ENTRY}
    return Journal(settings or Settings(), {"walk": kbi()}, entries)


def entry(day: date, sign: str) -> DailyEntry:
    said = {} if sign == "." else {"walk": observation(value(sign), sign)}
    return DailyEntry(day, f"daily/{day}.md", observations=said)


def value(sign: str) -> Value:
    if ":" in sign:
        hours, minutes = sign.split(":")
        return Clock(int(hours) * 60 + int(minutes))
    if "/" in sign[1:]:
        done, _, of = sign.partition("/")
        return Occasions(int(done), int(of))
    return SIGNS.get(sign) or Amount(Decimal(sign))


def observation(value: Value, text: str = "") -> Observation:
    return Observation(value, text or str(value), Location("daily/2026-06-01.md", ("walk",)))


def with_day_off(journal: Journal, day: date, reason: str) -> Journal:
    there = journal.daily.get(day) or DailyEntry(day, f"daily/{day}.md")
    return replace(journal, daily={**journal.daily, day: replace(there, off=reason)})


def with_week(journal: Journal, **said) -> Journal:
    week = Week.of(MON)
    return replace(journal, weekly={MON: WeeklyEntry(week, "weekly/2026-W23.md", **said)})


def with_settings(journal: Journal, **changed) -> Journal:
    return replace(journal, settings=replace(journal.settings, **changed))


def words(states: Iterable) -> str:
    """States as one line to read: "done missed done"."""
    return " ".join(str(state) for state in states)


def day_states(kbi: KBI, journal: Journal, as_of: date = AFTERWARDS, period: Period = WEEK) -> str:
    return words(day.state for day in series(kbi, journal, period, as_of).days)


def quota_of(kbi: KBI, line: str, as_of: date = AFTERWARDS, **settings) -> QuotaPeriod:
    """The one quota of the week."""
    [quota] = series(kbi, with_settings(journal(line), **settings), WEEK, as_of).quotas
    return quota


def chances(found: Iterable[Opportunity]) -> str:
    """Opportunities as one line to read, by the day of the month: "3 done, 8 missed late"."""
    return ", ".join(f"{one.due.day} {one.state}{' late' * one.late}" for one in found)


def chances_of(
    kbi: KBI, line: str, as_of: date = AFTERWARDS, period: Period = WEEK, **settings
) -> str:
    """Those of a KBI, of single days and of windows, as one line to read."""
    found = series(kbi, with_settings(journal(line), **settings), period, as_of)
    return chances(found.opportunities)


def unit_states(quota: QuotaPeriod) -> str:
    return words(unit.state for unit in quota.units)
