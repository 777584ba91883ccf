"""A coach's own week, counted from notes and entries: the promise, the usual wait, the minutes."""

from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from humexjournal.core.calendar import Calendar
from humexjournal.core.entry import DailyEntry, Observation
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Category, Terms
from humexjournal.core.prompt import Prompt, PromptState
from humexjournal.core.schedule import Per, Quota, Schedule, Total
from humexjournal.core.settings import CheckIn, Settings, Support
from humexjournal.core.standard import AtLeast, AtMost, Done, Standard
from humexjournal.core.value import Amount, Mark, Value
from humexjournal.problem import Location
from humexjournal.rendering.words import Catalogue, de, en
from humexjournal.reviews.own_week import OwnPart, OwnWeek, Replies, own_part, own_week
from humexjournal.reviews.promise import Promise, promise
from humexjournal.reviews.roster import Listed, Roster

MON, TUE, WED, THU, FRI = (date(2026, 6, day) for day in range(22, 27))
W26 = Calendar().week(THU)
SENT = Prompt(
    "1", "prompts/1.md", "walk", MON, PromptState.SENT, kind="corrective", proposal="recue"
)
VOICE = CheckIn(1, "voice note", "coach")


def client(*prompts: Prompt, days: int = 1) -> Journal:
    return Journal(Settings(support=Support(reply_within_days=days)), prompts=prompts)


def test_the_promise_is_counted_from_the_notes_that_were_sent_in_the_week() -> None:
    in_time = replace(SENT, id="a", sent=TUE)
    late = replace(SENT, id="b", sent=THU)
    waited_for_monday = replace(SENT, id="c", not_before=WED, sent=THU)
    celebration = replace(SENT, id="d", kind="celebrate", sent=FRI)
    of_another_week = replace(SENT, id="e", day=date(2026, 6, 15), sent=date(2026, 6, 16))
    journal = client(in_time, late, waited_for_monday, celebration, of_another_week)

    assert own_part(journal, FRI) == OwnPart((), (1, 3, 1), 1)
    assert own_part(journal, FRI).in_time == 2
    # The client's sheet says the same.
    assert promise(journal, FRI, W26.period) == Promise(1, 2, 3)
    assert promise(journal, FRI) == Promise(1, 3, 4)
    assert promise(journal, TUE, W26.period) == Promise(1, 1, 1)


def test_usual_is_the_median_of_all_notes_from_three_on() -> None:
    parts = [OwnPart((), (0, 1)), OwnPart((), (5,)), OwnPart()]

    assert own_week(Journal(), parts, FRI).replies == Replies(2, 3, 1, 1)
    assert own_week(Journal(), parts[:1], FRI).replies == Replies(2, 2, 1, None)
    longer = [*parts, OwnPart((), (2,), days=2)]
    assert own_week(Journal(), longer, FRI).replies == Replies(3, 4, None, 1)


def coach(
    category: Category | None, standard: Standard, schedule: Schedule, *said: Value
) -> Journal:
    """A coach's vault with one behaviour and what was written from Monday on."""
    terms = Terms(schedule, standard=standard)
    kbi = KBI("work", "Work", date(2026, 6, 1), terms, category=category)
    days = {
        day: DailyEntry(
            day,
            "",
            written=True,
            observations={"work": Observation(value, "", Location("daily.md", ("work",)))},
        )
        for day, value in zip((MON, TUE, WED, THU, FRI), said, strict=False)
    }
    return Journal(Settings(), {"work": kbi}, daily=days)


MINUTES, HOURS = AtLeast(Decimal(30), "minutes"), AtLeast(Decimal(1), "hours")
WEEK = Total(Per.WEEK)
FORTY, TWO = Amount(Decimal(40)), Amount(Decimal(2))


@pytest.mark.parametrize(
    ("standard", "schedule", "said", "minutes"),
    [
        (MINUTES, Quota(3, Per.WEEK), (FORTY, FORTY, FORTY), 120),
        (MINUTES, WEEK, (FORTY, TWO), 42),
        (AtMost(Decimal(60), "minutes"), WEEK, (FORTY, TWO), 42),
        (HOURS, WEEK, (TWO,), 120),
        # What was not written down is not made up.
        (MINUTES, Quota(3, Per.WEEK), (Mark.DONE, FORTY, Mark.OFF), 40),
        (MINUTES, WEEK, (), 0),
        # Friday has not come yet.
        (MINUTES, WEEK, (FORTY,) * 5, 160),
        (Done(), Quota(3, Per.WEEK), (Mark.DONE,), None),
    ],
)
@pytest.mark.parametrize("category", list(Category))
def test_the_minutes_of_a_category_are_what_was_written_down(
    category, standard, schedule, said, minutes
) -> None:
    week = own_week(coach(category, standard, schedule, *said), [], THU)

    other = {Category.ACTIVE: week.admin, Category.ADMIN: week.active}[category]
    assert (getattr(week, category), other) == (minutes, None)
    assert week.rows == ()


def test_a_behaviour_without_a_category_is_shown_as_what_it_is() -> None:
    week = own_week(coach(None, MINUTES, WEEK, FORTY), [], THU)

    assert (week.active, week.admin) == (None, None)
    assert [row.name for row in week.rows] == ["Work"]


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (
            en,
            (
                "Your part this week: voice note 9 of 9; notes sent within a day 4 of 5, usually "
                "the same day.",
                "With people 3 h 10, paperwork 45 min.",
            ),
        ),
        (
            de,
            (
                "Dein Teil diese Woche: voice note 9 von 9; Nachrichten binnen einem Tag gesendet "
                "4 von 5, meist am selben Tag.",
                "Mit Menschen 3 h 10, Papierarbeit 45 min.",
            ),
        ),
    ],
)
def test_it_is_said_in_counts_and_minutes(words: Catalogue, lines: tuple[str, ...]) -> None:
    parts = [OwnPart(((VOICE, True),)) for _ in range(8)]
    parts.append(OwnPart(((VOICE, True),), (0, 0, 0, 1, 3)))
    kept = own_week(Journal(), parts, FRI)
    own = OwnWeek(kept.check_ins, kept.replies, Decimal(190), Decimal(45))

    assert tuple(words.roster_own_part(Roster("Jo", FRI, (), own))) == lines


@pytest.mark.parametrize(
    ("active", "admin", "line"),
    [
        (Decimal(120), None, ["With people 2 h."]),
        (None, Decimal(0), ["Paperwork 0 min."]),
        (Decimal("65.5"), None, ["With people 1 h 06."]),
    ],
)
def test_what_nobody_counts_is_not_said(active, admin, line) -> None:
    own = OwnWeek(active=active, admin=admin)

    assert list(en.roster_own_part(Roster("Jo", FRI, (), own))) == line


def test_a_list_is_long_from_twenty_one_people_on() -> None:
    people = [Listed(f"{n}", f"{n}") for n in range(21)]

    assert not Roster("Jo", FRI, tuple(people[:20])).is_long
    assert Roster("Jo", FRI, tuple(people)).is_long
