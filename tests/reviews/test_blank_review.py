"""The blank week: what is asked for on which day, and what is known beforehand."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from reviews.ana import ANA, CLOSE, QUIET, THURSDAY, W26, WALK, minutes, with_kbis, with_weekly
from reviews.fullest import FULLEST

from humexjournal.core.calendar import Period, Week
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import Change, Pause, Terms
from humexjournal.core.schedule import ByDate, OnDays, Per, Quota
from humexjournal.core.settings import Folders
from humexjournal.reviews.blank import Asked, BlankRow, BlankWeek, blank_week, week_to_fill

W27 = W26.shifted(1)
SUNDAY = W26.last
MONDAY, WEDNESDAY, FRIDAY = (W27.first + timedelta(days=n) for n in (0, 2, 4))
SIGNS = {Asked.OPEN: ".", Asked.NOT_ASKED: "–", Asked.OFF: "f"}


def made(journal: Journal, week: Week = W27, as_of: date = SUNDAY) -> BlankWeek:
    return blank_week(journal, week, as_of)


def row(journal: Journal, name: str, week: Week = W27) -> BlankRow:
    return next(one for one in made(journal, week).rows if one.id == name)


def signs(journal: Journal, name: str = "walk", week: Week = W27) -> str:
    """A sign a day: . to be written, – not asked for, f off."""
    return "".join(SIGNS[day.asked] for day in row(journal, name, week).days)


def with_walk(**changes) -> Journal:
    return with_kbis(ANA, replace(WALK, **changes))


def test_anas_next_week() -> None:
    week = made(ANA)
    assert [one.id for one in week.rows] == ["walk", "close", "quiet"]
    assert [signs(ANA, one.id) for one in week.rows] == [".....––", ".....––", "......."]
    assert [one.id for one in week.outcomes] == ["energy_at_six"]
    assert (week.client, week.coach, week.note) == ("Ana", "Jo", "weekly/2026-W27.md")


def test_the_weightiest_five_have_a_row_and_the_rest_a_name() -> None:
    week = made(FULLEST, W26)
    assert [one.id for one in week.rows] == ["write", "walk", "laptop", "prepare", "ten"]
    assert week.others == ("Phone left in the kitchen for the night",)


def test_who_has_ended_is_not_there_and_who_ends_or_begins_within_the_week_is() -> None:
    assert "phone" not in [one.id for one in made(ANA).rows]
    ends, begins = with_walk(until=WEDNESDAY), with_walk(starts=WEDNESDAY, changes=())
    assert (signs(ends), row(ends, "walk").ends) == ("...––––", WEDNESDAY)
    assert (signs(begins), row(begins, "walk").starts) == ("––...––", WEDNESDAY)


def test_what_is_to_begin_after_today_is_there() -> None:
    assert signs(with_walk(starts=MONDAY, changes=())) == ".....––"


def test_pauses_are_off() -> None:
    away = Pause(Period(WEDNESDAY, date(2026, 7, 20)), "travel")
    assert signs(with_walk(pauses=(away,))) == "..fff––"
    assert signs(replace(ANA, settings=replace(ANA.settings, pauses=(away,))), "quiet") == "..fffff"


def test_days_that_the_note_of_the_week_takes_off_are_off() -> None:
    assert signs(with_weekly(ANA, W27, off={FRIDAY: "school trip"})) == "....f––"


def test_an_entry_of_a_day_changes_nothing() -> None:
    assert made(replace(ANA, daily={}), W26, THURSDAY) == made(ANA, W26, THURSDAY)


def test_what_is_said_is_what_holds_on_the_first_day_and_a_change_is_said_beside_it() -> None:
    change = Change(WEDNESDAY, Terms(standard=minutes(7), standard_text="at least 7 minutes"))
    walk = row(with_walk(changes=(change,)), "walk")
    assert walk.terms.standard == minutes(15)
    assert [(one.day, one.terms) for one in walk.turns] == [(WEDNESDAY, Terms(standard=minutes(7)))]


def test_a_change_of_days_shows_in_the_days_themselves() -> None:
    change = Change(WEDNESDAY, Terms(schedule=OnDays(frozenset({0, 5})), schedule_text="mon, sat"))
    journal = with_walk(changes=(change,))
    assert signs(journal) == "..–––.–"
    assert row(journal, "walk").turns[0].day == WEDNESDAY


def test_a_change_that_waits_for_its_week_is_not_said_yet() -> None:
    change = Change(WEDNESDAY, Terms(schedule=Quota(3, Per.WEEK), schedule_text="3 per week"))
    quiet = row(with_kbis(ANA, replace(QUIET, changes=(change,))), "quiet")
    assert quiet.terms.schedule == Quota(4, Per.WEEK)
    assert quiet.turns == ()


def test_a_change_of_the_first_day_is_simply_what_holds() -> None:
    change = Change(MONDAY, Terms(standard=minutes(7)))
    assert row(with_walk(changes=(change,)), "walk").turns == ()


def test_one_thing_by_a_date_is_there_until_its_date() -> None:
    def shown(by: date) -> list[str]:
        terms = replace(WALK.terms, schedule=ByDate(9, by), schedule_text="9 by a date")
        return [one.id for one in made(with_walk(terms=terms, changes=())).rows]

    assert "walk" in shown(MONDAY)
    assert "walk" not in shown(SUNDAY)


def test_one_thing_that_was_done_is_gone() -> None:
    once = replace(CLOSE, terms=replace(CLOSE.terms, schedule=ByDate(1, WEDNESDAY)), changes=())
    journal = with_kbis(ANA, once)
    assert "close" not in [one.id for one in made(journal).rows], "done on 22 June"
    assert signs(replace(journal, daily={}), "close") == "...––––"


def test_a_commitment_that_is_known_is_there() -> None:
    assert made(with_weekly(ANA, W27, commitment="I walk at five.")).commitment == "I walk at five."


def test_the_note_is_where_it_is_or_would_be() -> None:
    there = with_weekly(ANA, W27, path="Journal/2026 week 27.md")
    elsewhere = replace(ANA, settings=replace(ANA.settings, folders=Folders(weekly="Notes/GGGG")))
    assert made(there).note == "Journal/2026 week 27.md"
    assert made(elsewhere).note == ""


@pytest.mark.parametrize(
    ("as_of", "week"),
    [("2026-06-22", W26), ("2026-06-25", W26), ("2026-06-26", W27), ("2026-06-28", W27)],
)
def test_the_week_to_fill_in_is_this_one_while_most_of_it_is_left(as_of: str, week: Week) -> None:
    assert week_to_fill(ANA, date.fromisoformat(as_of)) == week


def test_the_week_to_fill_in_is_the_next_one_before_anything_begins() -> None:
    first = Journal(ANA.settings, {"walk": replace(WALK, starts=date(2026, 6, 8))})
    assert week_to_fill(first, date(2026, 6, 2)) == Week(date(2026, 6, 8))
    assert week_to_fill(Journal(), date(2026, 6, 2)) == Week(date(2026, 6, 8))
