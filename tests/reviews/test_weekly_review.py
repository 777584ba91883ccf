"""What else a weekly review holds: what was said, friction, outcomes, corrections, the routine."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from msgspec.structs import replace
from reviews.ana import (
    ANA,
    FRIDAY,
    PHONE,
    TALK,
    THURSDAY,
    W24,
    W25,
    W26,
    WALK,
    up_to,
    with_daily,
    with_kbis,
    with_weekly,
)

from humexjournal.core.calendar import Week
from humexjournal.core.entry import Count, Friction, Kept
from humexjournal.core.journal import Journal
from humexjournal.core.schedule import ByDate, Each, EveryDays, Per, Quota
from humexjournal.reviews.barrier import Barrier
from humexjournal.reviews.friction import InTheWay, Place
from humexjournal.reviews.weekly import WeeklyReview, weekly_review

TUESDAY, WEDNESDAY = date(2026, 6, 23), date(2026, 6, 24)


def review(journal: Journal = ANA, week: Week = W26, as_of: date = TALK) -> WeeklyReview:
    return weekly_review(journal, week, as_of)


def test_it_is_made_as_of_the_day_on_which_its_last_blank_closes() -> None:
    assert review(as_of=date(2026, 12, 1)) == review(as_of=TALK)
    assert review(as_of=TALK).closed
    assert not review(as_of=date(2026, 6, 29)).closed


def test_what_was_said() -> None:
    said = review()
    assert said.commitment.startswith("If a lunch meeting")
    assert said.kept is Kept.PARTLY
    assert said.coming_up == "quarter close on Wednesday and Thursday"
    assert said.felt == (4, 3, 2, 4, 3, None, 4)
    assert (said.days_written, said.days_passed) == (6, 7)


def test_nothing_after_the_as_of_date_exists() -> None:
    said = review(as_of=TUESDAY)
    assert said.felt == (4, 3, None, None, None, None, None)
    assert (said.days_written, said.days_passed) == (2, 2)
    assert [one.days for one in said.in_the_way] == [(TUESDAY,)]
    before = review(as_of=date(2026, 6, 21))
    assert (before.commitment, before.coming_up, before.days_passed) == ("", "", 0)
    assert before.readings[0].values == (5, 6, None)


def test_a_feeling_may_stand_in_the_weekly_note() -> None:
    saturday = date(2026, 6, 27)
    assert review(with_weekly(ANA, felt={saturday: 5, FRIDAY: 1})).felt[4:6] == (3, 5)


def test_friction_by_tag_then_behaviour_then_days() -> None:
    journal = with_daily(ANA, day=FRIDAY, friction=(Friction("time"), Friction("tired", "walk")))
    journal = with_weekly(
        journal, friction=(Friction("people", "close", THURSDAY), Friction("mood"))
    )
    assert [(one.tag, one.places) for one in review(journal).in_the_way] == [
        ("time", (Place("walk", (TUESDAY, WEDNESDAY)), Place(None, (FRIDAY,)))),
        ("mood", (Place(None),)),
        ("people", (Place("close", (THURSDAY,)),)),
        ("tired", (Place("walk", (FRIDAY,)),)),
    ]


def test_a_quote_is_a_shared_line_of_one_of_its_days_and_used_once() -> None:
    journal = with_daily(ANA, day=TUESDAY, friction=(Friction("time", "walk"), Friction("tired")))
    assert [(one.tag, one.quote) for one in review(journal).in_the_way] == [
        ("time", "Budget meeting ate lunch."),
        ("tired", ""),
    ]


def test_the_same_tag_twice_for_a_day_counts_once() -> None:
    journal = with_weekly(ANA, friction=(Friction("time", "walk", TUESDAY),))
    assert review(journal).in_the_way == review().in_the_way
    assert review().in_the_way == (
        InTheWay(
            "time",
            (Place("walk", (TUESDAY, WEDNESDAY)),),
            "Budget meeting ate lunch.",
            (Barrier("walk", "time", 4, 4, date(2026, 6, 8)),),
        ),
    )


def test_readings_begin_with_the_first_and_keep_their_gaps() -> None:
    (found,) = review().readings
    assert found.values == (5, 6, 6)
    gap = with_weekly(ANA, W25, readings={})
    assert review(gap).readings[0].values == (5, None, 6)
    assert review(with_weekly(gap, W24, readings={})).readings[0].values == (6,)


def test_a_reading_may_stand_in_a_daily_entry() -> None:
    journal = with_weekly(ANA, readings={})
    journal = with_daily(journal, day=FRIDAY, readings={"energy_at_six": Decimal(3)})
    assert review(journal).readings[0].values == (5, 6, 3)


@pytest.mark.parametrize(
    ("agreed", "expected"),
    [
        ((Count("walk", 2, 3),), []),
        ((Count("walk", 1, 3),), [("walk", 1, 2)]),
        ((Count("walk", 2, 5), Count("gone", 1, 1)), [("walk", 2, 2)]),
    ],
)
def test_what_was_corrected_since_the_last_reviewed_week(agreed, expected: list) -> None:
    journal = with_weekly(ANA, W25, agreed=agreed, reviewed=date(2026, 6, 23))
    found = [(one.agreed.kbi, one.agreed.done, one.now.done) for one in review(journal).corrections]
    assert found == expected


@pytest.mark.parametrize(
    ("schedule", "corrected"),
    [
        (Quota(8, Per.MONTH), False),
        (ByDate(2, date(2026, 7, 10)), False),
        (EveryDays(100), False),
        (Quota(3, Per.WEEK), True),
        (ByDate(2, W25.last), True),
        (Each("one-to-one"), True),
    ],
)
def test_the_count_of_a_longer_period_is_not_corrected_by_going_on(schedule, corrected) -> None:
    walk = replace(WALK, terms=replace(WALK.terms, schedule=schedule), changes=())
    agreed = (Count("walk", 9, 9),)
    journal = with_weekly(with_kbis(ANA, walk), W25, agreed=agreed, reviewed=date(2026, 6, 23))

    assert bool(review(journal).corrections) == corrected


def test_a_week_that_was_never_closed_is_never_restated() -> None:
    assert review(with_weekly(ANA, W25, agreed=(Count("walk", 1, 3),))).corrections == ()
    later = with_weekly(ANA, W25, agreed=(Count("walk", 1, 3),), reviewed=date(2026, 7, 9))
    assert review(later).corrections == ()


def test_what_ended_with_the_week_or_in_it() -> None:
    (phone,) = review().ended
    assert (phone.kbi, phone.last, phone.replaced_by) == ("phone", date(2026, 6, 21), "quiet")
    assert review(week=W25).ended == ()
    within = with_kbis(ANA, replace(PHONE, until=THURSDAY))
    assert review(within, as_of=THURSDAY).ended == ()
    assert [one.kbi for one in review(within, as_of=FRIDAY).ended] == ["phone"]


def test_the_routine() -> None:
    (voice_note, recap) = review().contacts
    assert (voice_note.check_in.what, voice_note.kept) == ("voice note", True)
    assert (recap.check_in.what, recap.kept) == ("recap", False)
    assert review(as_of=THURSDAY).contacts == (voice_note,)
    assert review(with_weekly(ANA, check_ins_kept=frozenset())).contacts == ()


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (TALK, datetime(2026, 6, 30, 16, 0)),  # noqa: DTZ001
        (W26.first, datetime(2026, 6, 22, 16, 0)),  # noqa: DTZ001
        (TUESDAY, datetime(2026, 6, 30, 16, 0)),  # noqa: DTZ001
    ],
)
def test_the_talk_is_the_next_one(as_of: date, expected: datetime) -> None:
    assert review(up_to(as_of), as_of=as_of).talk == expected
