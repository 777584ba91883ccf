"""The words of a note, of every rule and of every move, each read whole."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st
from msgspec.structs import replace
from strategies import DAYS, ID, journals, kbis

from humexjournal.adherence.state import State
from humexjournal.coaching.draft import Draft, ForCoach, GoalLink, Lighter, Seen, draft, plans
from humexjournal.coaching.escalation import Reason
from humexjournal.coaching.finding import Form, Level
from humexjournal.coaching.lint import lint
from humexjournal.coaching.moves import Move
from humexjournal.coaching.past import past
from humexjournal.coaching.proposal import Gap, How, Kept, Part, Proposal
from humexjournal.coaching.sending import LookAgain, Sending
from humexjournal.coaching.signal import Fact, Kind
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Terms
from humexjournal.core.rules import Rule
from humexjournal.core.settings import CheckIn, Settings
from humexjournal.core.standard import AtLeast
from humexjournal.rendering.prompt_file import prompt_file
from humexjournal.rendering.prompts import MOST_WORDS, full_note, question, short_note
from humexjournal.vault import contents

ONE_MESSAGE = 280
BOUNCE_WORDS = 35
MON, TUE, WED, THU, FRI = (date(2026, 6, 22 + n) for n in range(5))
WALK = KBI(
    "walk",
    "Walk after lunch",
    date(2026, 6, 1),
    Terms(
        standard=AtLeast(Decimal(15), "minutes"),
        standard_text="at least 15 minutes",
        cue="when I put my plate in the dishwasher",
    ),
    why="I come back to my desk as a different person",
)
PLAN = replace(WALK, id="plan", name="Plan the day", why="")
ANA = Journal(Settings(client="Ana", coach="Jo"), {"walk": WALK, "plan": PLAN})
KEPT = (Kept(Part.STANDARD, "15 minutes"), Kept(Part.MINIMUM, "5 minutes"))
RECUE = Proposal(Move.RECUE, gaps=(Gap.CUE,), how=How.OTHER_TIME, keep=KEPT)
RECAP = LookAgain(FRI, CheckIn(4, "recap", "client"))


def the(rule: Rule = Rule.DRIFT, kind: Kind = Kind.CORRECTIVE, **more) -> Draft:
    """A draft of Wednesday: done on Monday, no time on Tuesday and Wednesday."""
    facts = tuple(Fact(name, value) for name, value in more.pop("facts", {}).items())
    seen = (
        Seen(MON, State.DONE),
        Seen(TUE, State.MISSED, ("time",)),
        Seen(WED, State.MISSED, ("time",)),
    )
    usual = {
        "kbi": "walk",
        "behaviour": seen,
        "goal": GoalLink(WALK.why),
        "proposal": None if kind is not Kind.CORRECTIVE else RECUE,
        "instead": None,
        "lighter": (),
        "look_again": RECAP,
    }
    coach = ForCoach(facts, None, Sending(THU, "08:00"))
    said = {**usual, **more}
    return Draft(id=f"{WED}-{said['kbi']}", day=WED, rule=rule, kind=kind, coach=coach, **said)


def test_a_note_has_its_four_parts():
    assert full_note(the(), ANA) == (
        "Ana, “Walk after lunch” had no room on Tuesday and Wednesday; both days you noted "
        "“no time”.\n\n"
        "What you said it gives you: “I come back to my desk as a different person.”\n\n"
        "One idea for the next one: another beginning. Now it is “when I put my plate in the "
        "dishwasher”; it could be ⟨when?⟩. The size stays, 15 minutes, and on a tight day "
        "5 minutes will do.\n\n"
        "We look at it in your recap on Friday 26 June. Does that fit, or would something else be "
        "easier?\n"
    )


def test_the_same_is_one_message_and_one_question():
    assert short_note(the(), ANA) == (
        "Ana, “Walk after lunch” had no room on Tuesday and Wednesday. One idea: tie it to "
        "something that happens anyway, ⟨when?⟩. Does that fit, or is something else easier? "
        "We look at it on Friday 26 June.\n"
    )
    assert question(the(), ANA) == ("Ana, what would make “Walk after lunch” 20 % easier to begin?")


IDEAS = [
    (
        Proposal(Move.SHRINK, "at least 7 minutes", keep=(Kept(Part.CUE, "after lunch"),)),
        "7 minutes instead of 15. The cue stays: “after lunch”.",
    ),
    (
        Proposal(Move.RECUE, gaps=(Gap.CUE,), how=How.OTHER_WEEKDAY, weekday=1, fallback="14:00"),
        "another beginning on a Tuesday, ⟨when?⟩. Where that cannot be, by 14:00. The rest stays "
        "as it is.",
    ),
    (
        Proposal(Move.OBSTACLE, gaps=(Gap.OBSTACLE,), how=How.ONE_OBJECT),
        "lay one thing ready beforehand, ⟨what?⟩. The rest stays as it is.",
    ),
    (
        Proposal(Move.OBSTACLE, gaps=(Gap.OBSTACLE,), how=How.ONE_REQUEST),
        "ask one person for one thing, ⟨what?⟩. The rest stays as it is.",
    ),
    (
        Proposal(Move.OBSTACLE, gaps=(Gap.OBSTACLE,), how=How.ONE_DEFAULT),
        "put one thing out of reach beforehand, ⟨what?⟩. The rest stays as it is.",
    ),
    (
        Proposal(Move.REDEFINE, gaps=(Gap.DEFINITION,)),
        "agree again on what is just enough to count, ⟨what?⟩. The rest stays as it is.",
    ),
    (
        Proposal(Move.REFRAME),
        "leave it as it is; the week was a hard one, and it was there all the same. The rest "
        "stays as it is.",
    ),
    (
        Proposal(Move.EXCUSE),
        "take these days off; a day off is not asked for. The rest stays as it is.",
    ),
]


@pytest.mark.parametrize(("proposed", "idea"), IDEAS, ids=lambda one: str(one)[:30])
def test_each_move_is_one_idea_and_what_stays(proposed, idea):
    note = full_note(the(proposal=proposed), ANA)

    assert f"\n\nOne idea for the next one: {idea}\n\n" in note
    assert [one for one in lint(note, form=Form.FULL) if one.level is Level.ERROR] == []


SEVERAL = {
    "kbi": "all",
    "behaviour": (),
    "goal": GoalLink(),
    "facts": {"drifting": ("walk", "plan")},
    "proposal": Proposal(Move.LIGHTEN),
    "lighter": (Lighter("walk", "5 minutes"), Lighter("plan", "one line")),
}
NOTES = [
    (
        the(Rule.SEVERAL_AT_ONCE, **SEVERAL),
        "Ana, this week “Walk after lunch” and “Plan the day” had less room than usual on several "
        "days.\n\nOne idea for the next one: for seven days the busy-day versions, “Walk after "
        "lunch” 5 minutes and “Plan the day” one line. The rest stays as it is.\n\nWe look at it "
        "in your recap on Friday 26 June. Does that fit, or would something else be easier?\n",
    ),
    (
        the(Rule.BOUNCE_BACK, Kind.CELEBRATE, facts={"missed": (MON, TUE)}),
        "Ana, two planned days without “Walk after lunch”, and on Wednesday you were back. Coming "
        "back is the part that lasts.\n",
    ),
    (
        the(Rule.FIRST_WEEK_AT_AIM, Kind.CELEBRATE, facts={"done": 4, "of": 5}),
        "Ana, “Walk after lunch” was done 4 of 5 times, the first week at its aim.\n",
    ),
    (
        the(Rule.LONGEST_RUN, Kind.CELEBRATE, facts={"done": 9}),
        "Ana, “Walk after lunch” has now been done 9 times in a row, more than in any run "
        "before.\n",
    ),
    (
        the(Rule.VERSION_HELD, Kind.CELEBRATE, facts={"opportunities": 14}),
        "Ana, the change to “Walk after lunch” has held for 14 planned days.\n",
    ),
    (
        the(Rule.GRADUATED, Kind.CELEBRATE),
        "Ana, “Walk after lunch” goes by itself now: you said so, and the weeks say it too.\n",
    ),
    (
        the(Rule.ANY_MISS, Kind.BOUNCE_NOTE),
        "Ana, “Walk after lunch” was not done on Wednesday; you noted “no time”. The next one is "
        "as good as any. Anything to tell me?\n",
    ),
    (
        the(Rule.QUIET, Kind.CHECK, kbi="all", facts={"since": date(2026, 6, 21)}),
        "Ana, nothing has come in since Sunday 21 June, and that is all I know. Is this still a "
        "good way to keep track, or would paper or a line a week be easier? No need to fill in "
        "what is past.\n",
    ),
    (
        the(Rule.PLAN_AHEAD, Kind.PLAN_AHEAD, facts={"from": FRI, "reason": "travel"}),
        "Ana, “travel” begins on Friday 26 June. Shall “Walk after lunch” rest on those days, or "
        "is there a busy-day version that fits? Either is fine.\n",
    ),
    (
        the(Rule.ESCALATE, Kind.ESCALATE, facts={"reason": Reason.NOT_WORTH_IT}),
        "Something for a talk, not for a note. “Walk after lunch”: twice “not worth it” in a "
        "fortnight.\n",
    ),
]


@pytest.mark.parametrize(("drafted", "expected"), NOTES, ids=lambda one: getattr(one, "rule", ""))
def test_each_rule_has_words_of_its_own(drafted, expected):
    assert full_note(drafted, ANA) == expected
    assert len(short_note(drafted, ANA)) <= ONE_MESSAGE
    assert [one.rule for one in lint(expected) if one.level is Level.ERROR] == []


OPENINGS = [
    (
        the(Rule.NEVER_STARTED, facts={"opportunities": 5}),
        "Ana, “Walk after lunch” has not begun yet: five times were planned, and you noted "
        "“no time”.",
    ),
    (
        the(Rule.OUT_OF_REACH, facts={"done": 1, "quota": 4}),
        "Ana, “Walk after lunch” was done once by Wednesday, and four are not possible any more; "
        "the last stretch was short as well.",
    ),
]


@pytest.mark.parametrize(("drafted", "opening"), OPENINGS, ids=lambda one: getattr(one, "rule", ""))
def test_a_rule_that_looks_further_back_begins_otherwise(drafted, opening):
    assert full_note(drafted, ANA).startswith(f"{opening}\n\n")


def test_what_was_begun_and_cut_short_is_said():
    seen = (
        Seen(TUE, State.MISSED, ("tired",), Decimal(7)),
        Seen(WED, State.MISSED, ("mood",), Decimal(5)),
    )

    assert full_note(the(behaviour=seen, goal=GoalLink()), ANA).startswith(
        "Ana, “Walk after lunch” was not done on Tuesday and Wednesday; you noted “tired” and "
        "“mood”. On Tuesday and Wednesday it was begun: 7 and 5 minutes.\n\n"
    )


def test_who_goes_without_a_coach_looks_at_it_alone():
    alone = replace(ANA, settings=Settings())

    note = full_note(the(), alone)

    assert note.startswith("“Walk after lunch” was done on Monday, and had no room on Tuesday")
    assert "Look at it on Friday 26 June. Does that fit" in note


LONG = "a very long reason that somebody has written down to the last of its letters and beyond "


def test_a_note_that_would_be_long_leaves_out_what_is_only_nice_to_have():
    wordy = replace(WALK, why=LONG, terms=replace(WALK.terms, cue=LONG))

    note = full_note(the(goal=GoalLink(wordy.why)), replace(ANA, kbis={"walk": wordy}))

    assert "was done on Monday" not in note
    assert len(note.split()) <= MOST_WORDS


MANY = {
    name: replace(WALK, id=name, name=f"{name} and a name as long as a name may ever be")
    for name in ("walk", "plan", "read", "call", "bed")
}
LONGEST = [
    the(Rule.SEVERAL_AT_ONCE, **{**SEVERAL, "facts": {"drifting": tuple(MANY)}}),
    the(Rule.PLAN_AHEAD, Kind.PLAN_AHEAD, facts={"from": FRI, "reason": LONG * 3}),
    the(goal=GoalLink("a " * 80)),
    the(Rule.ANY_MISS, Kind.BOUNCE_NOTE),
]


@pytest.mark.parametrize("drafted", LONGEST, ids=lambda one: one.rule)
def test_a_note_keeps_its_limits_whatever_people_write(drafted):
    said = replace(ANA, kbis=MANY)

    assert len(full_note(drafted, said).split()) <= MOST_WORDS
    assert len(short_note(drafted, said)) <= ONE_MESSAGE


def test_of_many_two_are_named():
    assert full_note(LONGEST[0], replace(ANA, kbis=MANY)).startswith(
        "Ana, this week “walk and a name as long as a name may ever be”, “plan and a name as long "
        "as a name may ever be” and three more had less room than usual on several days.\n\n"
    )


def test_the_words_after_a_miss_are_few():
    assert len(full_note(LONGEST[-1], ANA).split()) <= BOUNCE_WORDS


def test_what_people_write_stays_text():
    evil = "[[Diary]] <script> `= this` {{x}} %% #tag"
    kbis = {"walk": replace(WALK, name=evil, why=evil)}

    note = full_note(the(goal=GoalLink(evil)), replace(ANA, kbis=kbis))

    for tamed in (r"\[\[Diary", r"\<script", r"\`=", r"\{\{x", r"\%\%", r"\#tag"):
        assert tamed in note


def test_the_file_of_a_note_reads_back_as_a_draft():
    sent = Sending(THU, "08:00", datetime(2026, 6, 25, 16))  # noqa: DTZ001
    facts = (Fact("score", 5.0), Fact("threshold", 4.0))
    coach = ForCoach(facts, (8, "cue"), sent, (Gap.CUE,))
    shrink = Proposal(Move.SHRINK, "at least 12 minutes")

    text = prompt_file(replace(the(instead=shrink), coach=coach), ANA)

    assert text == (
        '---\nkbi: walk\nrule: drift\nkind: corrective\nevidence: "done missed missed"\n'
        'proposal: recue\ncue: "⟨when?⟩"\nkeep: "15 minutes, 5 minutes"\n'
        'instead: "a smaller size"\nstate: draft\nnot_before: 2026-06-25\nsent:\nanswered:\n'
        f"agreed:\ncause:\nlook_again: 2026-06-26\n---\n{full_note(the(), ANA)}\n%%\n"
        "For Jo, not part of the message\n"
        "Why now        it is well below what is usual, with 3 or more closed: the score is 5, a "
        "note is due from 4 on\n"
        "Why this idea  the time, the weekday or the cue does not fit\n"
        "Instead        a smaller size: at least 12 minutes\n"
        "Send           from Thursday 25 June on, 08:00, for the talk at 16:00\n"
        "Yours to fill  the cue\n%%\n\n## Answer\n\n- What happened?\n- What did you notice?\n"
        "- What will you do differently next time?\n"
    )
    prompt, problems = contents.prompt(text.encode(), WED, "walk", "prompts/x.md")
    assert problems == []
    assert prompt is not None
    assert (prompt.message, prompt.cue) == (full_note(the(), ANA).strip(), "⟨when?⟩")


@given(journals(), kbis(), st.sampled_from(DAYS))
@limits(max_examples=30)
def test_any_draft_has_a_file_that_reads_back_and_hurts_nobody(journal, behaviour, day):
    said = replace(journal, kbis={ID: behaviour}, settings=Settings(client="Ana", coach="Jo"))
    read = past(said, day)
    for one in plans(read):
        made = draft(read, one)
        text = prompt_file(made, said)
        prompt, problems = contents.prompt(text.encode(), day, ID, "prompts/x.md")
        assert problems == []
        assert prompt is not None
        found = lint(prompt.message)
        assert [tone for tone in found if tone.level is Level.ERROR] == []
        assert len(prompt.message.split()) <= MOST_WORDS
        assert len(short_note(made, said)) <= ONE_MESSAGE
