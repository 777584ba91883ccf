"""The calendar file: on which days and at which time it reminds, read by icalendar and dateutil."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import icalendar
import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from strategies import DAYS, day_schedules, grids, kbis, settings

from humexjournal.core.calendar import Calendar
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Terms
from humexjournal.core.schedule import EVERY_DAY, ByDate, EveryDays, OnDays, Per, Quota
from humexjournal.core.settings import CheckIn, Settings, Support
from humexjournal.core.standard import After, AtLeast, Before, Between, Done
from humexjournal.rendering.ics.routine import routine_calendar
from humexjournal.reviews.for_calendar import calendar_review

FIRST, LAST = DAYS[0], DAYS[-1]
MONDAY = date(2026, 6, 1)


def events(journal):
    made = routine_calendar(calendar_review(journal), journal.settings)
    return icalendar.Calendar.from_ical(made).walk("VEVENT")


def times(event):
    """When an event is, up to the last day."""
    start = event["DTSTART"].dt
    is_timed = isinstance(start, datetime)
    begin = start if is_timed else datetime.combine(start, time())
    if "RRULE" not in event:
        return [begin]
    rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=begin)
    return rule.between(begin, datetime.combine(LAST, time(23, 59)), inc=True)


def asked(kbi, day, settings):
    """Whether a day begins a turn of what is asked for; what stands still, asks for nothing."""
    if not kbi.is_active(day) or any(day in one.period for one in (*kbi.pauses, *settings.pauses)):
        return False
    schedule = kbi.terms_on(day).schedule
    if isinstance(schedule, OnDays):
        return day.weekday() in schedule.weekdays
    grid = schedule.grid_from
    return day >= grid and (day - grid).days % schedule.days == 0


@given(kbis(day_schedules | grids), settings)
def test_a_calendar_has_the_days_that_are_asked_for_and_no_other(kbi, settings):
    found = events(Journal(settings, {kbi.id: kbi}))
    days = sorted(moment.date() for event in found for moment in times(event))
    assert [day for day in days if day <= LAST] == [
        day for day in DAYS if asked(kbi, day, settings)
    ]


@given(kbis(), settings)
def test_no_two_events_are_the_same_and_the_bytes_are(kbi, settings):
    journal = Journal(settings, {kbi.id: kbi})
    ids = [str(event["UID"]) for event in events(journal)]
    assert len(ids) == len(set(ids))
    assert len({routine_calendar(calendar_review(journal), settings) for _ in range(2)}) == 1


@pytest.mark.parametrize(
    ("terms", "begins", "ends"),
    [
        (Terms(cue="when the bell rings at 17:15"), "17:15", "17:30"),
        (Terms(cue="at 9 pm"), "21:00", "21:15"),
        (Terms(cue="at 9:30pm", by="22:00"), "21:30", "21:45"),
        (Terms(standard=AtLeast(Decimal(20), "minutes"), by="14:00"), "13:40", "14:00"),
        (Terms(standard=AtLeast(Decimal(2), "hours"), cue="07.30"), "07:30", "09:30"),
        (Terms(standard=AtLeast(Decimal(2000), "minutes"), cue="7:30"), "07:30", "11:30"),
        (Terms(standard=AtLeast(Decimal(3), "pages"), by="14:00"), "13:45", "14:00"),
        (Terms(by="14.00"), "13:45", "14:00"),
        (Terms(cue="um 17 Uhr"), "17:00", "17:15"),
        (Terms(cue="um 7.30 Uhr"), "07:30", "07:45"),
        (Terms(standard=Before(1050)), "17:15", "17:30"),
        (Terms(standard=After(540)), "09:00", "09:15"),
        (Terms(standard=Between(540, 600)), "09:00", "09:15"),
    ],
)
def test_a_reminder_rings_at_its_cue_or_early_enough(terms, begins, ends):
    (event,) = events(of(terms))
    assert event["DTSTART"].dt == datetime.fromisoformat(f"2026-06-01T{begins}")
    assert event["DTEND"].dt == datetime.fromisoformat(f"2026-06-01T{ends}")
    (alarm,) = event.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta()


@pytest.mark.parametrize(
    "cue",
    [
        "after lunch",
        "3 pages",
        "between 9:00 and 10:00",
        "in room 12",
        "version 3.10.2",
        "7.30 km",
        "13:75",
        "after 2 h",
    ],
)
def test_without_one_time_there_is_a_day_and_nothing_rings(cue):
    (event,) = events(of(Terms(cue=cue)))
    assert event["DTSTART"].dt == MONDAY
    assert not event.walk("VALARM")


def test_an_hour_after_midnight_belongs_to_the_evening_before():
    wednesdays = OnDays(frozenset({2}))
    journal = of(Terms(schedule=wednesdays, standard=Before(30)), until=date(2026, 6, 10))
    (event,) = events(journal)
    assert times(event) == [
        datetime.fromisoformat("2026-06-04T00:15"),
        datetime.fromisoformat("2026-06-11T00:15"),
    ]
    (early,) = events(of(Terms(schedule=wednesdays, standard=Before(30)), day_ends=0))
    assert times(early)[0] == datetime.fromisoformat("2026-06-03T00:15")


def test_what_is_due_just_after_midnight_rings_on_the_day_before():
    journal = of(Terms(schedule=OnDays(frozenset({2})), standard=Before(5)), day_ends=0)
    (event,) = events(journal)
    assert times(event)[0] == datetime.fromisoformat("2026-06-02T23:50")


def test_what_is_to_be_done_by_a_date_has_its_last_day():
    (event,) = events(of(Terms(schedule=ByDate(1, date(2026, 6, 12)), by="14:00")))
    assert (event["DTSTART"].dt, str(event["SUMMARY"])) == (date(2026, 6, 12), "Last day: Walk")


@pytest.mark.parametrize("schedule", [Quota(3, Per.WEEK), EveryDays(3)])
def test_days_that_are_free_to_choose_are_named_instead(schedule):
    journal = of(Terms(schedule=schedule))
    assert events(journal) == []
    assert [kbi.id for kbi in calendar_review(journal).free] == ["walk"]


@pytest.mark.parametrize(
    ("language", "client", "coach", "said"),
    [
        ("en", "Ana", "Jo", ["Talk: Ana and Jo", "Check-in: note, from Jo", "Check-in, from Ana"]),
        ("en", "", "Jo", ["Talk with Jo", "Check-in: note, from Jo", "Check-in"]),
        ("en", "Ana", "", ["Time to look back", "Check-in: note", "Check-in, from Ana"]),
        ("de", "Ana", "Jo", ["Gespräch: Ana und Jo", "Rückmeldung: note, von Jo", "Rückmeldung, von Ana"]),
    ],
)  # fmt: skip
def test_talks_and_check_ins_are_named_for_both(language, client, coach, said):
    check_ins = (CheckIn(1, "note", "coach"), CheckIn(4, "", "client"))
    support = Support(check_ins, (datetime.fromisoformat("2026-06-16T16:00"),))
    settings = Settings(client, coach, language, support=support)
    found = events(Journal(settings, {"walk": kbi_of(Terms(schedule=Quota(1, Per.WEEK)))}))
    assert [str(event["SUMMARY"]) for event in found] == said


def of(terms, day_ends=240, **more):
    return Journal(Settings(calendar=Calendar(day_ends=day_ends)), {"walk": kbi_of(terms, **more)})


def kbi_of(terms, **more):
    usual = Terms(schedule=OnDays(EVERY_DAY), standard=Done())
    return KBI("walk", "Walk", MONDAY, usual.changed_by(terms), **more)
