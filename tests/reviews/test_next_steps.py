"""What there is to do about a client, one reason at a time: why, in which part, and by when."""

from collections.abc import Callable
from datetime import date, datetime

import pytest
from msgspec.structs import replace

from humexjournal.core.calendar import Calendar, Period
from humexjournal.core.entry import DailyEntry, Kept, WeeklyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Change, Pause, Terms
from humexjournal.core.prompt import Agreed, Prompt, PromptState
from humexjournal.core.schedule import OnDays
from humexjournal.core.settings import CheckIn, Settings, Support
from humexjournal.reviews.next_steps import next_steps
from humexjournal.reviews.roster import listed
from humexjournal.reviews.since import Since
from humexjournal.reviews.step import (
    Answered,
    LookAgain,
    NotFetched,
    OnPaper,
    OwnNote,
    Part,
    Promised,
    Step,
    TalkAhead,
    TalkWanted,
)

MON, TUE, WED, THU, FRI = (date(2026, 6, day) for day in range(22, 27))
LAST_TUE = date(2026, 6, 16)
W26 = Calendar().week(THU)
VOICE = CheckIn(THU.weekday(), "voice note", "coach")
RECAP = CheckIn(THU.weekday(), "recap", "client")
TALK = datetime.combine(FRI, datetime.min.time().replace(hour=10))
CUE = Change(date(2026, 6, 19), Terms(cue="shoes on first"))
WALK = KBI("walk", "Walk", date(2026, 7, 1), Terms(OnDays(frozenset(range(5)))), changes=(CUE,))
SENT = Prompt(
    "1", "prompts/1.md", "walk", MON, PromptState.SENT, kind="corrective", proposal="recue"
)


def journal(*prompts: Prompt, week: WeeklyEntry | None = None, **support: object) -> Journal:
    settings = Settings(client="Ana", coach="Jo", support=Support(**support))  # type: ignore[arg-type]
    weekly = {week.week.first: week} if week else {}
    return Journal(settings, {"walk": WALK}, prompts=prompts, weekly=weekly)


def on_thursday(*prompts: Prompt, **more: object) -> tuple[Step, ...]:
    return next_steps(journal(*prompts, **more), THU)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (dict, ()),
        (
            lambda: {"answered": TUE},
            (Step(Part.WAITING, Answered("Walk", TUE, has_idea=True), WED),),
        ),
        (lambda: {"answered": FRI}, ()),
        (lambda: {"answered": TUE, "agreed": Agreed.NO}, ()),
        (lambda: {"answered": TUE, "state": PromptState.CLOSED}, ()),
        (
            lambda: {"answered": TUE, "proposal": "", "kbi": "all"},
            (Step(Part.WAITING, Answered("", TUE, has_idea=False), WED),),
        ),
    ],
)
def test_an_answer_waits_until_it_is_agreed_or_closed(
    change: Callable[[], dict[str, object]], expected: tuple[Step, ...]
) -> None:
    assert on_thursday(replace(SENT, sent=MON, **change())) == expected  # type: ignore[arg-type]


def test_the_promise_says_by_when() -> None:
    answered = replace(SENT, sent=MON, answered=TUE)

    (step,) = on_thursday(answered, reply_within_days=3)

    assert step.by == FRI


def test_a_note_of_the_coachs_own_waits_from_its_day_on() -> None:
    own = replace(SENT, state=PromptState.DRAFT, day=LAST_TUE)

    assert on_thursday(own) == (Step(Part.WAITING, OwnNote("Walk", LAST_TUE), date(2026, 6, 17)),)
    assert on_thursday(replace(own, not_before=FRI))[0].by == FRI
    assert on_thursday(replace(own, day=FRI)) == ()


def test_a_talk_is_wanted_until_there_is_one() -> None:
    asked = {TUE: DailyEntry(TUE, "daily/2026-06-23.md", asks_for_talk=True)}
    wanted = Step(Part.WAITING, TalkWanted(TUE), WED)

    assert next_steps(replace(journal(), daily=asked), THU) == (wanted,)
    with_talk = replace(journal(talks=(TALK,)), daily=asked)
    assert [one.reason for one in next_steps(with_talk, THU)] == [
        TalkAhead(TALK, is_unanswered=False)
    ]
    assert next_steps(replace(journal(), daily=asked), date(2026, 6, 30)) == ()


@pytest.mark.parametrize(
    ("kept", "commitment", "is_unanswered"),
    [(None, "shoes on", True), (None, "", False), (Kept.NO, "shoes on", False)],
)
def test_of_a_talk_it_says_whether_the_commitment_is_answered(
    kept: Kept | None,
    commitment: str,
    is_unanswered: bool,  # noqa: FBT001
) -> None:
    week = WeeklyEntry(W26, "weekly/2026-W26.md", commitment=commitment, kept=kept)
    ahead = Step(Part.SOON, TalkAhead(TALK, is_unanswered), FRI)

    assert on_thursday(week=week, talks=(TALK,)) == (ahead,)
    assert next_steps(journal(week=week, talks=(TALK,)), TUE) == ()


def test_a_check_in_of_the_coachs_is_due_on_its_day_until_it_is_noted() -> None:
    noted = WeeklyEntry(W26, "weekly/2026-W26.md", check_ins_kept=frozenset({3}))

    assert on_thursday(check_ins=(VOICE, RECAP)) == (Step(Part.SOON, Promised(VOICE), THU),)
    assert on_thursday(check_ins=(VOICE, RECAP), week=noted) == ()
    assert next_steps(journal(check_ins=(VOICE,)), WED) == ()


def test_a_change_is_looked_at_again_on_the_day_agreed() -> None:
    agreed = replace(SENT, sent=MON, answered=TUE, agreed=Agreed.YES, look_again=FRI)

    assert on_thursday(agreed) == (Step(Part.SOON, LookAgain("Walk", Since(CUE)), FRI),)
    assert on_thursday(replace(agreed, agreed=Agreed.NO)) == ()
    assert on_thursday(replace(agreed, look_again=date(2026, 6, 27))) == ()


def test_of_an_old_copy_only_what_lies_with_the_coach_is_left() -> None:
    own = replace(SENT, state=PromptState.DRAFT, day=TUE)

    said = next_steps(journal(own), THU, LAST_TUE)

    assert [one.reason for one in said] == [OwnNote("Walk", TUE), NotFetched(LAST_TUE)]


def test_a_week_on_paper_is_not_known() -> None:
    week = WeeklyEntry(W26, "weekly/2026-W26.md", paper=True)

    assert on_thursday(week=week) == (Step(Part.NOT_KNOWN, OnPaper(W26.last)),)


def test_who_is_away_is_named_with_the_last_day() -> None:
    away = replace(journal().settings, pauses=(Pause(Period(WED, FRI)),))

    assert listed(replace(journal(), settings=away), "ana", THU).away == FRI
    assert listed(replace(journal(), settings=away), "ana", TUE).away is None
