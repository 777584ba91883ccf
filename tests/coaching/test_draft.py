"""The drafts of a date, of each kind, and where they stand."""

from datetime import date, timedelta

import pytest
from adherence.journals import MON, WEEKDAYS, entry, kbi, minutes, pause
from coaching.cases import WALK, as_file, journal_of, named
from msgspec.structs import replace

from humexjournal.adherence.state import State
from humexjournal.coaching.allowance import Held, Reason
from humexjournal.coaching.draft import Draft, GoalLink, Lighter, Seen, drafts
from humexjournal.coaching.moves import Move
from humexjournal.coaching.past import ALL
from humexjournal.coaching.proposal import Gap, How, Kept, Part, Proposal
from humexjournal.coaching.signal import Fact, Kind
from humexjournal.coaching.standing import Standing, standing
from humexjournal.coaching.why import why
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import Change, Terms
from humexjournal.core.prompt import PromptState
from humexjournal.core.rules import Rule
from humexjournal.core.settings import Settings
from humexjournal.core.standard import InWords

FULL = "x x x x x - -"
DAY = date(2026, 6, 10)
SMALL = replace(
    kbi(WEEKDAYS, minutes(20), minutes(7), starts=MON),
    terms=Terms(
        schedule=WEEKDAYS,
        schedule_text="weekdays",
        standard=minutes(20),
        standard_text="at least 20 minutes",
        minimum=minutes(7),
        cue="when I put my tray back",
        by="14:00",
    ),
)


def the(journal: Journal, as_of: date = DAY, kbi_id: str = "walk") -> Draft:
    (found,) = [one for one in drafts(journal, as_of) if (one.kbi, one.day) == (kbi_id, as_of)]
    return found


def tagged(tag: str, *numbers: int) -> dict[date, str]:
    return {date(2026, 6, number): tag for number in numbers}


def test_a_recue_says_what_stays_and_leaves_the_cue_to_a_person():
    found = the(journal_of(f"{FULL} x o o", kbis=(SMALL,), tags=tagged("forgot", 9, 10)))

    assert found.proposal == Proposal(
        Move.RECUE,
        gaps=(Gap.CUE,),
        how=How.ANCHOR,
        fallback="14:00",
        keep=(Kept(Part.STANDARD, "at least 20 minutes"), Kept(Part.MINIMUM, "7 minutes")),
    )
    assert found.coach.to_fill == (Gap.CUE,)


def test_an_obstacle_is_one_request():
    found = the(journal_of(f"{FULL} x o o", kbis=(SMALL,), tags=tagged("people", 9, 10)))

    assert found.proposal is not None
    assert (found.proposal.move, found.proposal.how) == (Move.OBSTACLE, How.ONE_REQUEST)
    assert [one.part for one in found.proposal.keep] == [Part.STANDARD, Part.MINIMUM, Part.CUE]


def test_a_shrink_of_a_yes_or_no_goes_down_to_its_busy_day_version():
    plan = replace(WALK, terms=Terms(WEEKDAYS, minimum=InWords("one line")))
    found = the(journal_of(f"{FULL} x o o", kbis=(plan,)))

    assert found.proposal == Proposal(Move.SHRINK, "one line")


def test_the_behaviour_is_named_by_its_last_opportunities():
    found = the(journal_of(f"{FULL} 25 o 5", tags=tagged("time", 9, 10)))

    assert found.behaviour[-3:] == (
        Seen(date(2026, 6, 8), State.DONE, amount=25),
        Seen(date(2026, 6, 9), State.MISSED, ("time",)),
        Seen(DAY, State.MISSED, ("time",), 5),
    )
    assert found.evidence == "done done done missed missed"


def test_the_goal_is_in_the_words_of_the_client():
    walk = replace(WALK, why="the afternoon is mine again", goal="afternoon")
    agreed = Settings(goals={"afternoon": "Less stress"})

    found = the(journal_of(f"{FULL} x o o", kbis=(walk,), settings=agreed))

    assert found.goal == GoalLink("the afternoon is mine again", "Less stress")


def test_several_at_once_make_the_week_lighter():
    plan = named("plan", replace(SMALL, terms=replace(SMALL.terms, cue="with my first coffee")))
    both = journal_of({"walk": f"{FULL} x o o", "plan": f"{FULL} x o o"}, kbis=(SMALL, plan))

    found = the(both, kbi_id=ALL)

    assert (found.rule, found.kind, found.id) == (
        Rule.SEVERAL_AT_ONCE,
        Kind.CORRECTIVE,
        "2026-06-10-all",
    )
    assert found.proposal == Proposal(Move.LIGHTEN)
    assert found.lighter == (Lighter("plan", "7 minutes"), Lighter("walk", "7 minutes"))
    assert (found.behaviour, found.goal) == ((), GoalLink())


def test_a_quiet_check_knows_nothing_of_any_behaviour():
    quiet = journal_of(f"{FULL} x . . .")

    found = [one for one in drafts(quiet, date(2026, 6, 13)) if one.kind is Kind.CHECK]

    assert [(one.id, one.behaviour, one.proposal) for one in found] == [
        ("2026-06-11-all", (), Proposal(Move.ASK))
    ]
    assert found[0].coach.why_now == (Fact("since", date(2026, 6, 9)),)


def test_a_behaviour_of_which_little_is_known_is_asked_about():
    walk = journal_of(". . x o - - - . . . o o")
    others = {day: replace(one, felt=3) for day, one in walk.daily.items()}
    (found,) = [
        one for one in drafts(replace(walk, daily=others), date(2026, 6, 12)) if one.kbi == "walk"
    ]

    assert (found.rule, found.kind) == (Rule.DRIFT, Kind.CHECK)
    assert found.proposal is not None
    assert (found.proposal.move, found.instead) == (Move.ASK, None)


def test_good_news_has_no_advice():
    found = the(journal_of("o x"), date(2026, 6, 2))

    assert (found.kind, found.proposal, found.instead) == (Kind.CELEBRATE, None, None)
    assert found.coach.why_now == (Fact("missed", (MON,)),)


def test_a_pause_is_planned_for():
    away = pause(date(2026, 6, 13), date(2026, 6, 20), "travel")
    found = the(journal_of("x", settings=Settings(pauses=(away,))), kbi_id=ALL)

    assert (found.kind, found.proposal) == (Kind.PLAN_AHEAD, Proposal(Move.PLAN_AHEAD))
    assert found.coach.why_now == (
        Fact("from", date(2026, 6, 13)),
        Fact("to", date(2026, 6, 20)),
        Fact("reason", "travel"),
    )


# Where a prompt stands

DRIFTED = journal_of(f"{FULL} x o o")
PROMPT = as_file(the(DRIFTED))


@pytest.mark.parametrize(
    ("prompt", "as_of", "expected"),
    [
        (PROMPT, DAY, Standing.OPEN),
        (PROMPT, DAY + timedelta(days=3), Standing.OPEN),
        (PROMPT, DAY + timedelta(days=4), Standing.EXPIRED),
        (replace(PROMPT, state=PromptState.SENT), DAY, Standing.OPEN),
        (replace(PROMPT, state=PromptState.CLOSED), DAY, Standing.CLOSED),
        (replace(PROMPT, rule="", kbi="other"), DAY, Standing.OPEN),
    ],
)
def test_where_a_prompt_stands(prompt, as_of, expected):
    assert standing(prompt, DRIFTED, as_of) is expected


def test_a_prompt_whose_day_was_filled_in_afterwards_is_withdrawn():
    mended = replace(DRIFTED, daily={**DRIFTED.daily, DAY: entry(DAY, "x")})

    assert standing(PROMPT, mended, DAY) is Standing.WITHDRAWN


def test_a_draft_about_what_was_changed_since_is_withdrawn_and_a_sent_one_is_sent():
    smaller = Change(date(2026, 6, 11), Terms())
    changed = replace(DRIFTED, kbis={"walk": replace(WALK, changes=(smaller,))})
    sent = replace(PROMPT, state=PromptState.SENT)

    assert standing(PROMPT, changed, date(2026, 6, 11)) is Standing.WITHDRAWN
    assert standing(sent, changed, date(2026, 6, 11)) is Standing.OPEN


# Why


def test_why_there_is_nothing():
    found = why(journal_of(FULL), "walk", date(2026, 6, 4))

    assert found is not None
    assert found.evidence is not None
    assert (found.evidence.done, found.plan, found.draft) == (4, None, None)
    assert [one.kbi for one in found.designs] == ["walk"]


def test_why_it_was_held_back():
    other = replace(PROMPT, kbi="plan", id="2026-06-08-plan", day=date(2026, 6, 8), rule="")
    found = why(replace(DRIFTED, prompts=(other,)), "walk", DAY)

    assert found is not None
    assert found.held == Held(Reason.ONE_OPEN, date(2026, 6, 12))
    assert found.draft == the(DRIFTED)


def test_why_of_one_that_exists():
    found = why(replace(DRIFTED, prompts=(PROMPT,)), "walk", DAY)

    assert found is not None
    assert (found.held, found.prompt, found.standing) == (None, PROMPT, Standing.OPEN)


def test_why_of_everything_and_of_nothing():
    found = why(DRIFTED, ALL, DAY)

    assert found is not None
    assert (found.day, found.evidence, found.plan) == (DAY, None, None)
    assert why(DRIFTED, "swim", DAY) is None
