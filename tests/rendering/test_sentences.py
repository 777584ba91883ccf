"""Sentences of the English catalogue: headlines, notes beside counts, wins, changes, the footer."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from msgspec.structs import replace
from reviews.ana import ANA, PHONE, TALK, W25, W26, WALK, minutes

from humexjournal.adherence.state import State
from humexjournal.adherence.tally import Tally
from humexjournal.core.entry import Count
from humexjournal.core.kbi import Change, Terms
from humexjournal.core.schedule import ByDate, EveryDays, OnDays, Per, Quota, Total
from humexjournal.core.settings import CheckIn, Outcome
from humexjournal.core.standard import AtLeast
from humexjournal.core.value import Amount, Mark
from humexjournal.rendering.words import en
from humexjournal.reviews.cells import Cell
from humexjournal.reviews.corrections import Correction
from humexjournal.reviews.ended import Ended
from humexjournal.reviews.friction import Place
from humexjournal.reviews.headline import Headline, NotHeld
from humexjournal.reviews.outcomes import Readings
from humexjournal.reviews.promise import Promise
from humexjournal.reviews.routine import Contact
from humexjournal.reviews.rows import Row
from humexjournal.reviews.since import Since
from humexjournal.reviews.wins import Back, BusyDay, More, Reached, Recorded

MON, TUE, WED, THU, FRI, SAT, SUN = W26.period
QUOTA = Terms(schedule=Quota(4, Per.WEEK))
NAMES = {"walk": "Walk", "close": "Laptop"}


def row(tally: Tally, terms: Terms = WALK.terms, **more) -> Row:
    empty = tuple(Cell(day) for day in W26.period)
    given = {"aim": None, "settled": True, "cells": empty, **more}
    return Row(more.pop("id", "walk"), "Walk", "", terms, tally=tally, span=W26.period, **given)


TOTAL = Terms(schedule=Total(Per.WEEK))


def sum_of(total: str, target: int, **more) -> Tally:
    return Tally(total=Decimal(total), target=Fraction(target), **more)


SHORT_SUM = sum_of("95", 150, done=1, minimum=1)


def by(times: int) -> Terms:
    return Terms(schedule=ByDate(times, FRI))


def reached(tally: Tally, terms: Terms = WALK.terms, *, first_week: bool = False) -> Reached:
    return Reached("walk", tally, first_week, terms)


def said(*others: NotHeld, held: tuple[str, ...] = (), **more) -> Headline:
    return Headline(7, too_early=False, running=False, held=held, others=others, **more)


WALK_OUT = NotHeld("walk", (TUE, WED), tag="time", back_since=THU)


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        (
            said(WALK_OUT, held=("close", "quiet")),
            "Laptop closed and Quiet held. Walk: no room on Tuesday and Wednesday; back since Thursday.",
        ),
        (said(held=("close",)), "Laptop closed held."),
        (
            said(replace(WALK_OUT, tag="", back_since=None)),
            "Walk: not done on Tuesday and Wednesday.",
        ),
        (
            said(NotHeld("walk", (TUE,), (FRI,))),
            "Walk: not done on Tuesday; Friday not filled in.",
        ),
        (
            said(NotHeld("close", (), (THU, FRI))),
            "Laptop closed: Thursday and Friday not filled in.",
        ),
        (said(NotHeld("quiet")), "Quiet: 2 of 4."),
        (said(), "Nothing was planned this week."),
        (
            replace(said(), too_early=True, days_written=2),
            "Two days are filled in; too early to say more.",
        ),
        (
            replace(said(), too_early=True, days_written=1),
            "One day is filled in; too early to say more.",
        ),
    ],
)
def test_headlines(headline: Headline, expected: str) -> None:
    assert en.headline(headline, [named("walk", "Walk"), *CLOSE_AND_QUIET], 26) == expected


def named(kbi: str, name: str) -> Row:
    return replace(row(Tally(done=3, missed=2)), id=kbi, name=name)


QUIET_ROW = replace(row(Tally(done=2, missed=2, quota=4), QUOTA), id="quiet", name="Quiet")
CLOSE_AND_QUIET = (named("close", "Laptop closed"), QUIET_ROW)
MONTHLY = Terms(schedule=Total(Per.MONTH))


@pytest.mark.parametrize(
    ("tally", "terms", "more", "expected"),
    [
        (Tally(done=1, missed=2), Terms(schedule=EveryDays(3)), {}, "Walk: 1 of 3."),
        (
            Tally(done=1, missed=1, unlogged=1, quota=3),
            QUOTA,
            {"unknown": (THU,)},
            "Walk: 1–2 of 3, Thursday not filled in.",
        ),
        (
            sum_of("105", 150, unlogged=1),
            TOTAL,
            {"unknown": (MON, TUE, THU)},
            "Walk: 105 of 150, 3 days not filled in.",
        ),
        (sum_of("10", 6, missed=1, at_most=True), TOTAL, {}, "Walk: 10 (at most 6)."),
        (Tally(missed=1, late=1), by(1), {}, "Walk: done late."),
        (Tally(unlogged=1), by(1), {"unknown": (FRI,)}, "Walk: not filled in."),
    ],
)
def test_a_headline_tells_the_count_where_the_days_are_free(
    tally: Tally, terms: Terms, more: dict, expected: str
) -> None:
    assert en.headline(said(NotHeld("walk")), [row(tally, terms, **more)], 26) == expected


@pytest.mark.parametrize(
    ("tally", "terms", "expected"),
    [
        (sum_of("52", 200, pending=1), MONTHLY, "Walk: 52 of 200 so far."),
        (sum_of("2", 30, pending=1, at_most=True), MONTHLY, "Walk: 2 so far, at most 30."),
        (Tally(done=1, pending=1, quota=2), by(2), "Walk: 1 of 2 so far."),
        (Tally(pending=1), by(1), "Walk: still open."),
    ],
)
def test_a_headline_tells_what_goes_on(tally: Tally, terms: Terms, expected: str) -> None:
    going = row(tally, terms, settled=False)
    assert en.headline(said(goes_on=("walk",)), [going], 26) == expected
    with_quiet = said(held=("quiet",), goes_on=("walk",))
    assert en.headline(with_quiet, [going, QUIET_ROW], 26) == f"Quiet held. {expected}"


def test_what_goes_on_is_left_out_before_anything_else() -> None:
    going = replace(row(sum_of("52", 200, pending=1), MONTHLY), id="read", name="Pages " * 12)
    headline = said(WALK_OUT, held=("close",), goes_on=("read",))
    assert (
        en.headline(headline, [named("walk", "Walk"), *CLOSE_AND_QUIET, going], 26)
        == "Laptop closed held. Walk: no room on Tuesday and Wednesday; back since Thursday."
    )
    alone = said(goes_on=("read", "read", "read"))
    assert en.headline(alone, [going], 26) == "The table shows how each of the three went."


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "Walk outside after lunch",
            "Walk outside after lunch a held. Walk outside after lunch b: no room on Tuesday and"
            " Wednesday. Walk outside after lunch c: no room on Tuesday and Wednesday.",
        ),
        (
            "Walk outside after lunch without phone",
            "Walk outside after lunch without phone a held. Not done: Walk outside after lunch"
            " without phone b, Tuesday and Wednesday; Walk outside after lunch without phone c,"
            " Tuesday and Wednesday.",
        ),
        (
            "A name of nine words or so it is",
            "One of three held. The table shows the days of the others.",
        ),
    ],
)
def test_the_fullest_headline_of_thirty_words_is_taken(name: str, expected: str) -> None:
    rows = [named(letter, f"{name} {letter}") for letter in "abc"]
    headline = said(replace(WALK_OUT, kbi="b"), replace(WALK_OUT, kbi="c"), held=("a",))
    assert en.headline(headline, rows, 26) == expected


def test_a_headline_in_which_none_held_and_no_names_fit() -> None:
    rows = [named(letter, f"A name of nine words or so it is {letter}") for letter in "abc"]
    headline = said(*(replace(WALK_OUT, kbi=letter) for letter in "abc"))
    text = en.headline(headline, rows, 26)
    assert text == "The table shows how each of the three went."


def test_a_headline_of_a_running_week() -> None:
    headline = replace(said(), running=True)
    rows = [named("walk", "Walk"), replace(named("close", "Laptop"), still_open=(FRI,))]
    text = en.headline(headline, rows, 26)
    assert text == "Week 26 so far: Walk 3 of 5, Laptop 3 of 5 (Friday still open)."
    many = [named(str(n), "A name of nine words or so it is") for n in range(4)]
    text = en.headline(headline, many, 26)
    assert text == "Week 26 is still running; the table shows how it stands."


@pytest.mark.parametrize(
    ("win", "expected"),
    [
        (Back("walk", THU, 2, next_day=True), "back on Thursday, the day after two without"),
        (Back("walk", MON, 1, next_day=False), "back on Monday, after one without"),
        (
            BusyDay("walk", FRI, Amount(Decimal(6)), WALK.terms),
            "six minutes on Friday, and it counts",
        ),
        (
            BusyDay("walk", FRI, Mark.MINIMUM, WALK.terms),
            "the busy-day version on Friday, and it counts",
        ),
        (
            Reached(
                "quiet",
                Tally(done=4),
                first_week=True,
                terms=replace(QUOTA, schedule_text="4 evenings a week"),
            ),
            "four evenings in the first week",
        ),
        (reached(Tally(done=4, missed=1), first_week=True), "4 of 5 in the first week"),
        (reached(Tally(done=4, missed=1)), "4 of 5, aim reached"),
        (reached(sum_of("155", 150, done=1), TOTAL), "155 of 150, aim reached"),
        (
            reached(sum_of("155", 150, done=1), TOTAL, first_week=True),
            "155 of 150 in the first week",
        ),
        (reached(SHORT_SUM, TOTAL), "95 of 150, busy-week version (counts)"),
        (reached(SHORT_SUM, TOTAL, first_week=True), "95 of 150, busy-week version (counts)"),
        (reached(sum_of("6", 7, done=1, at_most=True), TOTAL), "6 (at most 7), aim held"),
        (reached(Tally(done=1), by(1)), "done by 26 June"),
        (reached(Tally(done=1), by(1), first_week=True), "done by 26 June"),
        (reached(Tally(done=2, quota=2), by(2)), "done both times by 26 June"),
        (reached(Tally(done=3, quota=3), by(3)), "done all 3 times by 26 June"),
        (More("walk", 4, 2, 5), "4 of 5, after 2 the week before"),
        (Recorded(5), "something was written on five days"),
    ],
)
def test_wins(win, expected: str) -> None:
    assert en.win(win) == expected


@pytest.mark.parametrize(
    ("terms", "kind", "done", "of", "expected"),
    [
        (
            Terms(cue="shoes first"),
            "recue",
            2,
            2,
            "New cue for Walk since Thu 25 June (shoes first): done both times since; the size is unchanged.",
        ),
        (
            Terms(standard=minutes(7), minimum=minutes(3), by="13:15"),
            "shrink",
            1,
            3,
            "A smaller size for Walk since Thu 25 June (at least 7 min, busy day 3 min, by 13:15): done 1 of 3 times since.",
        ),
        (
            Terms(schedule=OnDays(frozenset({0}))),
            "",
            0,
            0,
            "New days for Walk since Thu 25 June (Monday).",
        ),
        (
            Terms(behaviour="Run"),
            "",
            1,
            1,
            "A change for Walk since Thu 25 June (Run): done the one time since.",
        ),
        (
            Terms(cue="now"),
            "",
            3,
            3,
            "New cue for Walk since Thu 25 June (now): done all 3 times since; the size is unchanged.",
        ),
    ],
)
def test_changes(terms: Terms, kind: str, done: int, of: int, expected: str) -> None:
    assert en.since(Since(Change(THU, terms, kind=kind), done, of), "Walk") == expected


def test_where_something_was_in_the_way() -> None:
    found = (Place("walk", (TUE, WED)), Place(None, (FRI,)), Place("gone"))
    assert en.places(found, NAMES) == "Walk, Tuesday and Wednesday; Friday; gone"
    assert en.places((Place(None),), NAMES) == ""


def test_readings() -> None:
    energy = Outcome("energy_at_six", low=Decimal(0), high=Decimal(10))
    assert (
        en.readings(Readings(energy, (Decimal(5), None, Decimal(6))))
        == "Energy at six, 0 to 10: 5, –, 6."
    )
    assert (
        en.readings(Readings(Outcome("weight", "kg"), (Decimal("80.50"),))) == "Weight, kg: 80.5."
    )


def test_the_routine_tells_the_coachs_part() -> None:
    voice_note = Contact(CheckIn(1, "voice note", "coach"), kept=True)
    found = [voice_note, Contact(CheckIn(4, "recap", "client"), kept=False)]
    assert en.contacts(found, Promise(), "Jo") == "From Jo: Tuesday voice note yes."
    assert en.contacts(found[1:], Promise(), "Jo") == ""
    assert en.contacts(found, Promise(1, 1, 2), "Jo") == (
        "From Jo: Tuesday voice note yes, notes within a day 1 of 2."
    )
    assert en.contacts([], Promise(0, 1, 1), "") == "From the coach: notes the same day 1 of 1."


@pytest.mark.parametrize(
    ("agreed", "now", "expected"),
    [
        ((2, 5), (3, 2), "Walk 2 → 3 of 5"),
        ((2, 4), (3, 2), "Walk 2 of 4 → 3 of 5"),
    ],
)
def test_corrections(agreed: tuple[int, int], now: tuple[int, int], expected: str) -> None:
    one = Correction(W25, Count("walk", *agreed), Tally(done=now[0], missed=now[1]))
    assert en.corrected([one], NAMES) == f"Corrected since the talk about week 25: {expected}."
    assert en.corrected([one] * 4, NAMES).endswith("and 2 more.")
    assert en.corrected([], NAMES) == ""


def test_an_end() -> None:
    names = {"phone": PHONE.name, "quiet": "Ten quiet minutes"}
    end = Ended("phone", date(2026, 6, 21), "quiet", Tally())
    assert (
        en.ended(end, names)
        == "Phone in the kitchen ended on 21 June (replaced by Ten quiet minutes)."
    )
    alone = replace(end, replaced_by="", tally=Tally(done=2, missed=1))
    assert en.ended(alone, names) == "Phone in the kitchen ended on 21 June, 2 of 3 until then."
    summed = replace(alone, tally=sum_of("105", 129, done=1, minimum=1))
    assert (
        en.ended(summed, names) == "Phone in the kitchen ended on 21 June, 105 of 129 until then."
    )


def test_a_talk() -> None:
    (_, talk) = ANA.settings.support.talks
    assert en.talk(talk, "Jo") == "the talk with Jo on Tuesday 30 June, 16:00"
    assert en.talk(talk, "") == "the talk on Tuesday 30 June, 16:00"
    assert en.talk(None, "Jo") == en.spoken_talk(None) == ""
    assert en.spoken_talk(talk) == "the talk on Tuesday 30 June at 16:00"
    assert talk.date() == TALK


def test_what_a_page_is_made_from() -> None:
    text = en.record("Ana", 6, 7, closed=True)
    assert (
        text
        == "Made from what Ana wrote; 6 of 7 days have an entry. Ana decides who sees this page."
    )
    assert (
        en.record("", 2, 3, closed=False)
        == "Made from what was written; 2 of 3 days so far have an entry."
    )


def test_a_unit_of_ones_own_is_counted_in_one_or_many() -> None:
    pages = AtLeast(Decimal(3), "pages")
    assert en.spoken_cell(Cell(MON, State.DONE, Amount(Decimal(1))), pages) == "1 page"
    assert (
        en.spoken_cell(Cell(MON, State.MISSED, Amount(Decimal(2))), pages) == "2 pages (not done)"
    )
