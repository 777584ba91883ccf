"""What holds a prompt back, and when it is to be sent."""

from datetime import date, datetime, timedelta

import pytest
from adherence.journals import MON, pause
from coaching.cases import WALK, as_file, journal_of
from msgspec.structs import replace

from humexjournal.coaching.allowance import Held, Reason, held_back
from humexjournal.coaching.desk import Desk
from humexjournal.coaching.draft import drafts, plans
from humexjournal.coaching.past import ALL, past
from humexjournal.coaching.plan import plan
from humexjournal.coaching.sending import LookAgain, Sending, look_again, sending
from humexjournal.coaching.signal import Kind, Signal
from humexjournal.core.calendar import Week
from humexjournal.core.entry import WeeklyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import Change, Terms
from humexjournal.core.prompt import Prompt, PromptState
from humexjournal.core.rules import Rule
from humexjournal.core.settings import CheckIn, Settings, Support

FULL = "x x x x x - -"
LINE = f"{FULL} x o o"
DAY = date(2026, 6, 10)
COACHED = Settings(coach="Jo")


def held(journal: Journal, as_of: date = DAY, kbi: str = "walk", day: date = DAY) -> Held | None:
    read = past(journal, day)
    (found,) = [one for one in plans(read) if one.signal.kbi == kbi]
    there = tuple(one for one in journal.prompts if one.day <= as_of)
    return held_back(found, read, Desk(journal, there, as_of))


def sent(day: date, kbi: str = "plan", state=PromptState.CLOSED, **more) -> Prompt:
    """A corrective about another KBI; its rule is empty, so its signal holds."""
    name = f"{day}-{kbi}"
    fields = {"kind": "corrective", "sent": day, **more}
    return Prompt(name, f"prompts/{name}.md", kbi, day, state, **fields)


def with_prompts(*prompts: Prompt, settings=COACHED) -> Journal:
    return journal_of(LINE, prompts=prompts, settings=settings)


def ago(days: int) -> date:
    return DAY - timedelta(days=days)


def test_nothing_holds_a_fresh_signal_back():
    assert held(journal_of(LINE)) is None


@pytest.mark.parametrize(("age", "expected"), [(0, None), (3, None), (4, Held(Reason.STALE))])
def test_evidence_is_fresh_for_three_days(age, expected):
    assert held(journal_of(LINE), DAY + timedelta(days=age)) == expected


def test_weekly_only_drafts_nothing():
    weekly = Settings(support=Support(prompts="weekly-only"))

    assert held(journal_of(LINE, settings=weekly)) == Held(Reason.MODE)
    assert drafts(journal_of(LINE, settings=weekly), DAY) == ()


def test_none_at_all_and_none_until_a_day():
    stopped = Settings(support=Support(prompts="none"))
    snoozed = Settings(support=Support(quiet_until=DAY + timedelta(days=1)))

    assert held(journal_of(LINE, settings=stopped)) == Held(Reason.MODE)
    assert held(journal_of(LINE, settings=snoozed)) == Held(Reason.SNOOZED, date(2026, 6, 11))
    assert held(journal_of(LINE, settings=snoozed), DAY + timedelta(days=1)) is None


def test_who_wants_more_notes_about_a_behaviour_gets_them_after_three_days():
    more = Settings(coach="Jo", support=Support(more_about=("walk",)))

    assert held(with_prompts(sent(ago(4), "walk"), settings=more)) is None
    assert held(with_prompts(sent(ago(2), "walk"), settings=more)) == Held(
        Reason.APART, date(2026, 6, 11)
    )


@pytest.mark.parametrize("state", [PromptState.DRAFT, PromptState.SENT, PromptState.ANSWERED])
def test_one_corrective_is_open_at_a_time_for_three_days(state):
    open_one = with_prompts(sent(ago(3), state=state, sent=None))
    older = with_prompts(sent(ago(4), state=state, sent=None))

    assert held(open_one) == Held(Reason.ONE_OPEN, DAY + timedelta(days=1))
    assert held(older) is None


SPACED = [
    ([sent(ago(2))], Held(Reason.APART, date(2026, 6, 11))),
    ([sent(ago(3))], None),
    ([sent(ago(6)), sent(ago(3))], Held(Reason.TWO_A_WEEK, date(2026, 6, 11))),
    ([sent(ago(7)), sent(ago(3))], None),
    ([sent(ago(6), "walk")], Held(Reason.OF_THIS_KBI, date(2026, 6, 11))),
    ([sent(ago(7), "walk")], None),
    ([sent(ago(1), sent=None)], None),
    ([sent(ago(2), kind="celebrate")], None),
    ([sent(ago(1), kind="check", state=PromptState.SENT)], None),
]


@pytest.mark.parametrize(("prompts", "expected"), SPACED)
def test_correctives_are_spaced_by_the_days_on_which_they_were_sent(prompts, expected):
    assert held(with_prompts(*prompts)) == expected


def test_without_a_coach_a_draft_has_reached_its_reader():
    put_aside = sent(ago(1), sent=None)

    found = held(with_prompts(put_aside, settings=Settings()))

    assert found == Held(Reason.APART, date(2026, 6, 12))


def test_a_pause_and_a_week_on_paper_hold_it_back():
    away = pause(date(2026, 6, 11), date(2026, 6, 14))
    paused = journal_of(LINE, settings=Settings(pauses=(away,)))
    week = Week.of(DAY)
    paper = WeeklyEntry(week, "weekly/2026-W24.md", paper=True)
    on_paper = replace(journal_of(LINE), weekly={week.first: paper})

    assert held(paused, date(2026, 6, 11)) == Held(Reason.PAUSE, date(2026, 6, 15))
    assert held(on_paper) == Held(Reason.PAPER, date(2026, 6, 15))


def test_what_has_been_changed_since_is_left_alone():
    walk = replace(WALK, changes=(Change(date(2026, 6, 11), Terms()),))
    changed = journal_of(LINE, kbis=(walk,))

    assert held(changed) is None
    assert held(changed, date(2026, 6, 11)) == Held(Reason.CHANGED)


def test_a_caution_that_nobody_has_acknowledged_means_no_prompt():
    terms = replace(WALK.terms, behaviour="Skip dinner")
    fasting = (replace(WALK, terms=terms),)
    known = (replace(WALK, terms=terms, cautions="acknowledged 2026-05-04"),)

    assert held(journal_of(LINE, kbis=fasting)) == Held(Reason.CAUTION)
    assert held(journal_of(f"{FULL} x o x", kbis=fasting)) == Held(Reason.CAUTION)
    assert held(journal_of(LINE, kbis=known)) is None


def test_a_day_that_is_not_settled_waits():
    quiet = journal_of("x x . . .")

    assert held(quiet, date(2026, 6, 6), ALL, date(2026, 6, 5)) == Held(
        Reason.NOT_SETTLED, date(2026, 6, 7)
    )
    assert held(quiet, date(2026, 6, 7), ALL, date(2026, 6, 5)) is None


def bounced(*prompts: Prompt) -> Held | None:
    journal = journal_of(f"{FULL} x o x", prompts=prompts, settings=COACHED)
    return held(journal)


def glad(day: date, **more) -> Prompt:
    return sent(day, **{"kind": "celebrate", **more})


GLAD = [
    ([], None),
    ([glad(ago(6))], Held(Reason.ONE_A_WEEK, date(2026, 6, 11))),
    ([glad(ago(7))], None),
    (
        [glad(ago(6), sent=None, state=PromptState.DRAFT)],
        Held(Reason.ONE_A_WEEK, date(2026, 6, 11)),
    ),
    ([glad(ago(6), sent=None)], None),  # put aside
    ([sent(ago(1), state=PromptState.SENT)], None),
    ([glad(ago(6)), sent(ago(8)), sent(ago(4))], None),  # more corrections than good news
    (
        [glad(ago(6), rule=Rule.BOUNCE_BACK), sent(ago(8)), sent(ago(4))],
        Held(Reason.ONE_A_WEEK, date(2026, 6, 11)),
    ),
]


@pytest.mark.parametrize(("prompts", "expected"), GLAD)
def test_good_news_has_a_cap_of_its_own_and_may_catch_up(prompts, expected):
    assert bounced(*prompts) == expected


def test_the_same_topic_for_a_talk_is_named_once_in_a_fortnight():
    journal = with_prompts(sent(ago(13), "walk", kind="escalate"))
    read = past(journal, DAY)
    topic = plan(read, Signal(Rule.ESCALATE, "walk", DAY))

    assert topic.kind is Kind.ESCALATE
    assert held_back(topic, read, Desk(journal, journal.prompts, DAY)) == Held(
        Reason.ONE_A_WEEK, ago(13) + timedelta(days=14)
    )


def correctives(journal: Journal, as_of: date) -> list[str]:
    return [one.id for one in drafts(journal, as_of) if one.kind is Kind.CORRECTIVE]


def test_of_two_that_are_due_the_first_is_drafted():
    both = journal_of({"walk": f"{FULL} o o x", "plan": f"{FULL} x x x x o"})
    week = journal_of({"walk": f"{FULL} o o", "plan": f"{FULL} o o"})

    assert correctives(both, date(2026, 6, 10)) == ["2026-06-09-walk"]
    assert correctives(week, date(2026, 6, 10)) == ["2026-06-09-all"]


def test_a_second_build_drafts_nothing_more():
    said = journal_of(LINE)
    first = drafts(said, DAY)

    again = replace(said, prompts=tuple(map(as_file, first)))

    assert [one.id for one in first] == ["2026-06-07-walk", "2026-06-10-walk"]

    assert [drafts(again, DAY + timedelta(days=n)) for n in range(4)] == [()] * 4


# When to send it

THU, FRI, SAT = (date(2026, 6, day) for day in (11, 12, 13))
NEXT_MON = date(2026, 6, 15)
TALK = datetime(2026, 6, 15, 16)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("support", "day", "expected"),
    [
        (Support(), THU, Sending(FRI, "08:00")),
        (Support(), FRI, Sending(NEXT_MON, "08:00")),
        (Support(weekends=True), FRI, Sending(SAT, "08:00")),
        (Support(quiet_hours="12:00-13:30"), THU, Sending(THU, "13:30")),
        (Support(talks=(TALK,)), FRI, Sending(NEXT_MON, "08:00", TALK)),
        (Support(talks=(TALK,)), THU, Sending(FRI, "08:00")),
    ],
)
def test_when_to_send_it(support, day, expected):
    assert sending(day, Journal(Settings(support=support))) == expected


CHECK_INS = (CheckIn(1, "voice note", "coach"), CheckIn(4, "recap", "client"))


@pytest.mark.parametrize(
    ("support", "day", "expected"),
    [
        (Support(CHECK_INS), NEXT_MON, LookAgain(date(2026, 6, 16), CHECK_INS[0])),
        (Support(CHECK_INS), FRI, LookAgain(date(2026, 6, 16), CHECK_INS[0])),
        (Support(CHECK_INS), THU, LookAgain(FRI, CHECK_INS[1])),
        (Support(talks=(TALK,)), THU, LookAgain(NEXT_MON, talk=TALK)),
        (Support(), THU, LookAgain(date(2026, 6, 18))),
    ],
)
def test_when_the_two_look_again(support, day, expected):
    assert look_again(day, support) == expected


def test_the_first_day_of_a_journal():
    assert drafts(Journal(), MON) == ()
