"""The days of a client, over all KBIs, as the quiet check looks at them."""

from datetime import date

import pytest
from adherence.journals import (
    AFTERWARDS,
    DAILY,
    FRI,
    LATER,
    MON,
    SAT,
    SUN,
    THU,
    TUE,
    WED,
    WEEKDAYS,
    journal,
    kbi,
    minutes,
    observation,
    pause,
    per_week,
    with_settings,
    with_week,
)
from adherence.lives import life_in
from msgspec.structs import replace

from humexjournal.adherence.quiet import ClientDay, QuietCheck, quiet_checks
from humexjournal.adherence.silence import client_days
from humexjournal.core.calendar import Calendar
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.core.schedule import ByDate, Each, EveryDays, OnDays, Per, Total
from humexjournal.core.value import Mark

TALKS = Each("one-to-one")


def walk(schedule=DAILY, **more) -> KBI:
    return kbi(schedule, **{"starts": MON, **more})


def days_of(said: Journal, *kbis: KBI, as_of: date = LATER, until: date = SUN) -> list[ClientDay]:
    lives = (life_in(said, one, as_of=as_of, until=until) for one in kbis)
    return list(client_days(lives, said, as_of))


def letters(days: list[ClientDay]) -> str:
    """A letter a day: s silent, d due, a dot where nothing was, p on paper behind it."""
    return " ".join(
        ("s" if one.silent else "d" if one.due else ".") + "p" * one.paper for one in days
    )


def read(line: str, *kbis: KBI, until: date = SUN, as_of: date = LATER) -> str:
    return letters(days_of(journal(line), *(kbis or (walk(),)), until=until, as_of=as_of))


def test_each_closed_day_says_whether_something_was_due_and_whether_it_was_silent():
    assert days_of(journal("x - - x"), walk(OnDays(frozenset({0, 1}))), until=WED) == [
        ClientDay(MON, due=True, silent=False),
        ClientDay(TUE, due=True, silent=True),
        ClientDay(WED, due=False, silent=False),
    ]


def test_nobody_has_no_days():
    assert days_of(journal("x x"), as_of=AFTERWARDS) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("x o / off - . ?", "d d d . s s s"),
        ("r r r - x - x", ". . d s d s d"),
        ("- - - - - - -", "s s s s s s s"),
    ],
)
def test_a_day_is_silent_on_which_nothing_is_known(line, expected):
    assert read(line) == expected


def test_only_closed_days_are_there():
    assert read("x - x", as_of=WED) == "d"
    assert read("x - x", as_of=THU) == "d s"
    assert (
        letters(
            days_of(with_settings(journal("x"), calendar=Calendar(log_grace=0)), walk(), as_of=WED)
        )
        == "d s"
    )


def test_a_day_is_silent_only_where_every_kbi_is():
    plan = replace(walk(), id="plan")
    said = journal("x - x - - - -")
    entry = replace(said.daily[MON], day=TUE, observations={"plan": observation(Mark.NOT_DONE)})
    said = replace(said, daily={**said.daily, TUE: entry})

    assert letters(days_of(said, walk(), plan)) == "d d d s s s s"


def test_the_days_of_all_lives_stand_in_one_row():
    early, late = walk(until=TUE), replace(walk(starts=SAT), id="plan")

    assert [one.day for one in days_of(journal("x"), late, early)] == [MON, TUE, SAT, SUN]


def test_a_day_that_was_not_asked_for_is_not_due():
    assert read("- x - x - - x", walk(WEEKDAYS)) == "s d s d s . ."


def test_a_value_on_a_day_that_was_not_asked_for_does_not_break_the_silence_of_another():
    plan = replace(walk(WEEKDAYS), id="plan")
    said = journal("- - - - - - -")
    extra = replace(journal("x").daily[MON], day=SAT, observations={"plan": observation(Mark.DONE)})

    assert letters(days_of(replace(said, daily={SAT: extra}), walk(), plan)) == "s s s s s s s"


def test_a_pause_is_not_silence():
    assert read("- - - - - - -", walk(pauses=(pause(TUE, THU),))) == "s . . . s s s"


# Where the days are free to choose


@pytest.mark.parametrize(
    ("schedule", "line", "expected"),
    [
        (per_week(3), "x - x - x - -", "d . d . d . ."),
        (per_week(3), "- - - - - - -", ". . . . s s s"),
        (per_week(3), "x - - - - - -", "d . . . . s s"),
        (per_week(3), "- - - - o o -", ". . . . d d s"),
        (EveryDays(3), "x - - x - - x", ". . d d . . d"),
        (EveryDays(3), "- - - - - - -", ". . s . . s ."),
        (EveryDays(3, MON), "- x - - - - -", ". . d . . s ."),
        (ByDate(1, SAT), "- - - - - - -", ". . . . . s ."),
        (ByDate(1, SAT), "- x - - - - -", ". . . . . d ."),
        (ByDate(2, SAT), "- - - - x - -", ". . . . d s ."),
        (TALKS, "- - x - - 1/2 -", ". . d . . d ."),
    ],
)
def test_a_free_day_is_due_where_something_is_decided_on_it(schedule, line, expected):
    assert read(line, walk(schedule)) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [("30 - 20 - - - -", ". . . . . . s"), ("30 - 20 - - 10 -", ". . . . . . d")],
)
def test_a_total_is_due_on_its_last_day(line, expected):
    assert read(line, walk(Total(Per.WEEK), standard=minutes(60))) == expected


def test_a_value_on_a_free_day_breaks_the_silence_of_another():
    quota = replace(walk(per_week(1)), id="plan")
    said = journal("- - - - - - -")
    entry = replace(
        journal("x").daily[MON], day=TUE, observations={"plan": observation(Mark.NOT_DONE)}
    )

    assert letters(days_of(replace(said, daily={TUE: entry}), walk(), quota)) == "s d s s s s s"


def test_who_writes_as_often_as_asked_is_never_asked_why_it_is_quiet():
    said = journal("x - - x - x - " * 4)

    for schedule in (per_week(3), EveryDays(3), Total(Per.WEEK), ByDate(1, date(2026, 6, 27))):
        assert quiet_checks(days_of(said, walk(schedule), until=date(2026, 6, 28))) == ()


def test_a_week_of_silence_is_heard_in_a_quota():
    days = days_of(journal("- - - - - - -"), walk(per_week(3)))

    assert quiet_checks(days) == (QuietCheck(SUN, since=FRI),)


# On paper


@pytest.mark.parametrize(("paper", "expected"), [(True, "sp sp sp"), (False, "s s s")])
def test_a_week_on_paper_says_so(paper, expected):
    said = with_week(journal(""), paper=paper)

    assert letters(days_of(said, walk(), until=WED)) == expected


def test_the_week_after_one_on_paper_is_not():
    said = with_week(journal("x x x x x x x"), paper=True)

    days = days_of(said, walk(), until=date(2026, 6, 8))

    assert letters(days) == "dp dp dp dp dp dp dp s"
