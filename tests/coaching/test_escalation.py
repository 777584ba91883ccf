"""What belongs into a talk."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from adherence.journals import MON, kbi, minutes
from coaching.cases import WALK, fired, journal_of, named
from msgspec.structs import replace

from humexjournal.coaching.draft import drafts
from humexjournal.coaching.escalation import Reason, Topic, escalation
from humexjournal.coaching.past import ALL, past
from humexjournal.coaching.signal import Fact
from humexjournal.core.calendar import Week
from humexjournal.core.entry import Friction, WeeklyEntry
from humexjournal.core.prompt import Prompt, PromptState
from humexjournal.core.rules import Rule, Rules
from humexjournal.core.schedule import EVERY_DAY, OnDays
from humexjournal.core.settings import Lead, Outcome, Settings, Support
from humexjournal.rendering.prompts import full_note

EVERY = kbi(OnDays(EVERY_DAY), minutes(20), starts=MON)


def day(number: int) -> date:
    return MON + timedelta(days=number - 1)


def noting(journal, notes):
    daily = dict(journal.daily)
    for number, tag, about in notes:
        there = daily[day(number)]
        daily[day(number)] = replace(there, friction=(Friction(tag, about),))
    return replace(journal, daily=daily)


FOUND = [
    ([(2, "not_worth_it", "walk"), (5, "not_worth_it", "walk")], "walk", Reason.NOT_WORTH_IT),
    ([(2, "overcommitted", None), (5, "overcommitted", None)], ALL, Reason.OVERCOMMITTED),
]


@pytest.mark.parametrize(("notes", "about", "reason"), FOUND)
def test_a_tag_that_is_given_twice_in_a_fortnight(notes, about, reason):
    read = past(noting(journal_of("x x x x x"), notes), day(5))

    assert escalation(read, about, corrective=False) == Topic(
        about, reason, (Fact("days", (day(2), day(5))),)
    )


@pytest.mark.parametrize(
    "notes",
    [
        [(5, "not_worth_it", "walk")],
        [(2, "not_worth_it", "walk"), (4, "not_worth_it", "walk")],
        [(2, "not_worth_it", "plan"), (5, "not_worth_it", "walk")],
        [(2, "time", "walk"), (5, "time", "walk")],
    ],
)
def test_once_or_before_or_of_another_is_not(notes):
    read = past(noting(journal_of("x x x x x"), notes), day(5))

    assert escalation(read, "walk", corrective=True) is None


def corrective(number: int) -> Prompt:
    sent = day(number)
    name = f"{sent}-walk"
    state = PromptState.CLOSED
    return Prompt(name, f"prompts/{name}.md", "walk", sent, state, kind="corrective", sent=sent)


def test_a_third_note_in_four_weeks_that_did_not_help_becomes_a_topic():
    line = " ".join(["o", "o", "o", "x"] * 6)
    prompts = [corrective(number) for number in (3, 10, 17)]
    read = past(journal_of(line, kbis=(EVERY,), prompts=prompts), day(21))
    two = past(journal_of(line, kbis=(EVERY,), prompts=prompts[:2]), day(21))

    found = escalation(read, "walk", corrective=True)

    assert found == Topic(
        "walk", Reason.NOTES_DO_NOT_HELP, (Fact("days", tuple(map(day, (3, 10, 17)))),)
    )
    assert escalation(read, "walk", corrective=False) is None
    assert escalation(two, "walk", corrective=True) is None


def test_a_hard_fortnight_with_two_that_drift():
    line = " ".join(["x", "o", "o", "o"] * 4)
    both = journal_of({"walk": line, "plan": line})
    hard = replace(both, daily={key: replace(one, felt=2) for key, one in both.daily.items()})
    easy = replace(both, daily={key: replace(one, felt=4) for key, one in both.daily.items()})

    assert escalation(past(hard, day(15)), ALL, corrective=True) == Topic(
        ALL, Reason.HARD_FORTNIGHT, (Fact("drifting", ("plan", "walk")),)
    )
    assert escalation(past(easy, day(15)), ALL, corrective=True) is None


def test_two_that_drift_and_begin_at_the_same_cue():
    cue = replace(WALK, terms=replace(WALK.terms, cue="When I put my tray back"))
    kbis = (named("walk", cue), named("stretch", cue))
    line = "x x x x x - - o o"
    both = journal_of({"walk": line, "stretch": line}, kbis=kbis)

    assert escalation(past(both, day(9)), ALL, corrective=True) == Topic(
        ALL, Reason.SAME_SLOT, (Fact("drifting", ("stretch", "walk")),)
    )


def test_a_third_quiet_check_in_one_silence_asks_for_a_call_and_is_the_last():
    silent = journal_of("x x x x x", kbis=(EVERY,))

    found = [one for one in fired(silent, days=60) if "bounce" not in one]

    assert [one.split(" ", 1)[1] for one in found if one.endswith("all")] == [
        "quiet all",
        "quiet all",
        "escalate all",
    ]


def test_it_may_be_switched_off():
    notes = [(2, "not_worth_it", "walk"), (5, "not_worth_it", "walk")]
    off = Settings(rules=Rules(frozenset({Rule.ESCALATE})))
    said = noting(journal_of("x x x x x"), notes)

    assert "5 escalate walk" in fired(said, days=5)
    assert fired(replace(said, settings=off), days=5) == []


def asking(journal, number):
    there = journal.daily[day(number)]
    return replace(journal, daily={**journal.daily, there.day: replace(there, asks_for_talk=True)})


def test_who_asks_for_a_talk_gets_one_whatever_else_is_agreed():
    none = Settings(client="Ana", coach="Jo", support=Support(prompts="none"))
    asked = asking(journal_of("x x x x x", settings=none), 4)

    assert fired(asked, days=5) == ["4 escalate all"]
    (found,) = drafts(asked, day(4))
    assert full_note(found, asked) == (
        "Ana, you asked for a talk on Thursday 4 June. When would it suit you?\n"
    )
    assert drafts(asked, day(8)) == ()


def test_a_talk_asked_for_in_the_note_of_a_week_is_one_of_its_last_day():
    week = Week.of(day(4))
    note = WeeklyEntry(week, "weekly/2026-W23.md", asks_for_talk=True)

    found = fired(replace(journal_of("x x x x x"), weekly={week.first: note}), days=9)

    assert found == ["7 escalate all", "7 first-week-at-aim walk"]


def with_stress(readings, weeks=8, line="x x x x x - -", direction="down"):
    outcome = Outcome("stress", low=Decimal(0), high=Decimal(10))
    led = Settings(outcomes={"stress": outcome}, leads=(Lead("walk", "stress", 1, direction),))
    found = journal_of(" ".join([line] * weeks), settings=led)
    entries = {
        week.first: WeeklyEntry(week, f"weekly/{week.label}.md", readings={"stress": Decimal(one)})
        for n, one in enumerate(readings)
        for week in [Week.of(MON).shifted(n)]
    }
    return replace(found, weekly=entries)


RISING = [2, 3, 3, 4, 5, 6, 7, 8]


def test_eight_weeks_at_the_aim_while_the_outcome_goes_the_other_way():
    found = escalation(past(with_stress(RISING), day(56)), "walk", corrective=False)

    assert found == Topic("walk", Reason.AT_AIM_IN_VAIN, (Fact("outcomes", ("stress",)),))


@pytest.mark.parametrize(
    ("journal", "number"),
    [
        (with_stress(RISING), 55),
        (with_stress(RISING, direction="up"), 56),
        (with_stress(RISING, line="x o x x o - -"), 56),
        (with_stress([5, 4, 6, 5, 5, 6, 4, 5]), 56),
        (with_stress([2, 8]), 56),
        (with_stress(RISING, weeks=7), 49),
    ],
    ids=["in a week", "as hoped", "not at the aim", "no trend", "two readings", "seven weeks"],
)
def test_no_other_course_of_an_outcome_is_a_topic(journal, number):
    assert escalation(past(journal, day(number)), "walk", corrective=False) is None
