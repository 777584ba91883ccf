"""The drafts of a date: plain values for a template, with nothing in them that a clock decides."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from msgspec import Struct

from humexjournal.adherence.friction import tags_of_misses
from humexjournal.adherence.opportunity import DayRecord
from humexjournal.adherence.remembered import Remembered, remembered
from humexjournal.adherence.state import State
from humexjournal.coaching.allowance import held_back
from humexjournal.coaching.desk import Desk
from humexjournal.coaching.moves import Move
from humexjournal.coaching.past import ALL, Past, past
from humexjournal.coaching.plan import Plan, plan
from humexjournal.coaching.proposal import Gap, Proposal, proposal, said_minimum
from humexjournal.coaching.sending import LookAgain, Sending, look_again, sending
from humexjournal.coaching.signal import Fact, Kind
from humexjournal.coaching.standing import FRESH, as_prompt, known
from humexjournal.coaching.triggers import signals
from humexjournal.core.calendar import Period
from humexjournal.core.journal import Journal
from humexjournal.core.rules import Rule
from humexjournal.core.value import Amount

RECENT = 5
"""The opportunities that a text speaks of."""


class Seen(Struct, frozen=True):
    """An opportunity as the behaviour is named by it: without judgement, with the writer's tags."""

    day: date
    state: State
    tags: tuple[str, ...] = ()
    amount: Decimal | None = None


class GoalLink(Struct, frozen=True):
    """What it is for, in the words of the client."""

    why: str = ""
    goal: str = ""


class Lighter(Struct, frozen=True):
    """A KBI and its busy-day version, for a week in which everything is made lighter."""

    kbi: str
    minimum: str


class ForCoach(Struct, frozen=True):
    """What is for the coach and no part of the message.

    `why_now` are the facts of the signal, `row` number and name in the decision table, `to_fill`
    what is left to a person.
    """

    why_now: tuple[Fact, ...]
    row: tuple[int, str] | None
    sending: Sending
    to_fill: tuple[Gap, ...] = ()


class Draft(Struct, frozen=True):
    """A prompt to be written: behaviour, goal, one proposal, when the two look again."""

    id: str
    kbi: str
    day: date
    rule: Rule
    kind: Kind
    behaviour: tuple[Seen, ...]
    goal: GoalLink
    proposal: Proposal | None
    instead: Proposal | None
    lighter: tuple[Lighter, ...]
    look_again: LookAgain
    coach: ForCoach

    @property
    def evidence(self) -> str:
        """The last opportunities in words of the format: `done missed missed`."""
        return " ".join(one.state for one in self.behaviour)

    @property
    def not_before(self) -> date:
        """The first day on which to send it."""
        return self.coach.sending.day


def drafts(journal: Journal, as_of: date, kept: Remembered | None = None) -> tuple[Draft, ...]:
    """The drafts that are to be made at a date, one a day and KBI.

    A prompt that exists already is never drafted again, whatever has become of it. `kept` is what
    is remembered of the journal.
    """
    kept = remembered(journal, kept)
    desk = Desk(journal, known(journal.prompts, as_of), as_of, kept)
    made: list[Draft] = []
    for day in fresh_days(as_of):
        read = past(journal, day, kept)
        for each in plans(read):
            there = any(one.id == each.signal.id for one in journal.prompts)
            if not there and held_back(each, read, desk) is None:
                made.append(draft(read, each))
                desk = desk.with_one(as_prompt(each.signal, each.kind))
    return tuple(made)


def fresh_days(as_of: date) -> tuple[date, ...]:
    """The days of which the evidence is fresh, the oldest first."""
    return tuple(as_of - timedelta(days=age) for age in range(FRESH, -1, -1))


def plans(read: Past) -> tuple[Plan, ...]:
    """What follows from the signals of a day, in the order of the rules."""
    return tuple(plan(read, one) for one in signals(read))


def draft(read: Past, of: Plan) -> Draft:
    """The draft of a plan. It depends on the past of its day and on nothing else."""
    signal, settings = of.signal, read.journal.settings
    send = sending(read.day, read.journal)
    proposed, instead = _proposals(read, of)
    return Draft(
        signal.id,
        signal.kbi,
        signal.day,
        signal.rule,
        of.kind,
        behaviour=tuple(_seen(read, signal.kbi)),
        goal=_goal(read, signal.kbi),
        proposal=proposed,
        instead=instead,
        lighter=tuple(_lighter(read)) if proposed and proposed.move is Move.LIGHTEN else (),
        look_again=look_again(send.day, settings.support),
        coach=ForCoach(signal.why, _row(of), send, proposed.gaps if proposed else ()),
    )


FOR_ALL = {
    Rule.SEVERAL_AT_ONCE: Move.LIGHTEN,
    Rule.QUIET: Move.ASK,
    Rule.PLAN_AHEAD: Move.PLAN_AHEAD,
    Rule.ESCALATE: Move.SESSION,
}
"""What a rule proposes that needs no table."""


def _proposals(read: Past, of: Plan) -> tuple[Proposal | None, Proposal | None]:
    if of.decision is None:
        move = FOR_ALL.get(of.signal.rule)
        return (Proposal(move) if move else None), None
    terms = read.lives[of.signal.kbi].kbi.terms_on(read.day)
    second = of.decision.runner_up
    return proposal(of, terms), (proposal(of, terms, second) if second else None)


def _row(of: Plan) -> tuple[int, str] | None:
    return (of.decision.row.number, of.decision.row.name) if of.decision else None


def _goal(read: Past, kbi: str) -> GoalLink:
    if kbi == ALL:
        return GoalLink()
    of = read.journal.kbis[kbi]
    return GoalLink(of.why, read.journal.settings.goals.get(of.goal, ""))


def _seen(read: Past, kbi: str) -> Iterator[Seen]:
    """The last opportunities that are known, with their tags and amounts."""
    life = read.lives.get(kbi)
    if life is None:
        return
    for one in life.logged[-RECENT:]:
        missed = one.state is State.MISSED
        tags = tags_of_misses(kbi, [one.due], read.journal)[0] if missed else ()
        of_day = life.series.over(Period(one.due, one.due)).days
        yield Seen(one.due, one.state, tags, _amount(of_day[0] if of_day else None))


def _amount(record: DayRecord | None) -> Decimal | None:
    said = record.observation.value if record and record.observation else None
    return said.number if isinstance(said, Amount) else None


def _lighter(read: Past) -> Iterator[Lighter]:
    for name, life in read.lives.items():
        yield Lighter(name, said_minimum(life.kbi.terms_on(read.day)))
