"""Which change is proposed and why, and what holds a note back, in English, for the coach."""

from collections.abc import Iterator

from humexjournal.coaching.adjustment import Decision
from humexjournal.coaching.allowance import Held, Reason
from humexjournal.coaching.moves import Move
from humexjournal.coaching.proposal import Gap, How, Part, Proposal
from humexjournal.core.rules import DEFAULTS, Rule, Rules
from humexjournal.rendering.words.english.dates import WEEKDAYS, full_day

RULES = {
    Rule.ESCALATE: "it belongs into a talk",
    Rule.SEVERAL_AT_ONCE: "{kbis} behaviours or more were below their usual within {days} days",
    Rule.NEVER_STARTED: "none of the first {opportunities} was done, and {logged} are filled in",
    Rule.OUT_OF_REACH: "the number for this period is out of reach, as it was in the last one",
    Rule.DRIFT: "it is well below what is usual, with {opportunities} or more closed",
    Rule.ANY_MISS: "the two of you have agreed on a note after each one that was not done",
    Rule.QUIET: "nothing has come in for {in_a_row} days in a row, or on {silent} of {days}",
    Rule.PLAN_AHEAD: "a pause begins in {days} days",
    Rule.GRADUATED: "it goes by itself, and has been at the aim for eight weeks",
    Rule.VERSION_HELD: "a change has held for {opportunities} times",
    Rule.FIRST_WEEK_AT_AIM: "the first week at the aim",
    Rule.LONGEST_RUN: "the longest run so far",
    Rule.BOUNCE_BACK: "done again after one that was not",
}
ROWS = {
    "caution": "a health caution stands that nobody has acknowledged",
    "escalation": "it belongs into a talk",
    "away": "at least half was ill or travelling",
    "little is known": "less than half is filled in",
    "several drift": "several are below their usual",
    "not begun": "it has not begun yet",
    "discouraged": "it feels hard, and is near the usual all the same",
    "size": "at least half was begun and cut short, or was too big or too tiring",
    "cue": "the time, the weekday or the cue does not fit",
    "obstacle": "a place, people or a screen is in the way",
    "nothing known": "nothing is known of the reason: less is asked for before willpower is",
}
MOVES = {
    Move.NOTHING: "nothing",
    Move.SESSION: "a topic for the talk",
    Move.EXCUSE: "take the days off out, and begin small again",
    Move.ASK: "ask how it is going",
    Move.LIGHTEN: "the busy-day version of everything for a week",
    Move.REDEFINE: "say more clearly what counts",
    Move.REFRAME: "say what is there, and change nothing",
    Move.SHRINK: "a smaller size",
    Move.RECUE: "another cue",
    Move.OBSTACLE: "one obstacle out of the way",
    Move.PLAN_AHEAD: "agree on what holds during the pause",
}
HOWS = {
    How.OTHER_TIME: "another time",
    How.ANCHOR: "something that it follows",
    How.OTHER_WEEKDAY: "another way on {}",
    How.ONE_OBJECT: "one thing in another place",
    How.ONE_REQUEST: "one thing to ask of somebody",
    How.ONE_DEFAULT: "one default set otherwise",
}
GAPS = {
    Gap.CUE: "the cue",
    Gap.MINIMUM: "the busy-day version",
    Gap.OBSTACLE: "the obstacle",
    Gap.DEFINITION: "what counts",
}
PARTS = {
    Part.STANDARD: "{}",
    Part.MINIMUM: "{} on a busy day",
    Part.CUE: "“{}”",
    Part.BY: "by {}",
    Part.SCHEDULE: "{}",
}
HELD = {
    Reason.CAUTION: "a health caution stands that nobody has acknowledged",
    Reason.MODE: "it is agreed that there are no notes between the weekly sheets",
    Reason.SNOOZED: "it is agreed that there are none for now",
    Reason.STALE: "it is more than three days old",
    Reason.NOT_SETTLED: "a day that decides it can still be filled in",
    Reason.CHANGED: "the behaviour has been changed or has ended since",
    Reason.NEW_VERSION: "fewer than three have closed since it was last changed",
    Reason.PAUSE: "there is a pause",
    Reason.PAPER: "the week is kept on paper",
    Reason.ONE_OPEN: "another note that proposes a change is open",
    Reason.APART: "there was a note that proposes a change within three days",
    Reason.TWO_A_WEEK: "there were two notes that propose a change within seven days",
    Reason.OF_THIS_KBI: "there was a note about this behaviour within seven days",
    Reason.ONE_A_WEEK: "there was one of its kind not long ago",
}


def rule(applied: Rule, rules: Rules) -> str:
    """What the rule says, with the numbers of this vault."""
    numbers = {str(name): rules.number(applied, name) for name in DEFAULTS[applied]}
    return RULES[applied].format(**numbers)


def proposed(said: Proposal) -> Iterator[str]:
    """Another cue: another time; stays: at least 20 minutes; left to you: the cue."""
    written = [text for text in (said.standard, said.minimum) if text]
    if said.how:
        weekday = WEEKDAYS[said.weekday] if said.weekday is not None else ""
        written.append(HOWS[said.how].format(weekday))
    yield MOVES[said.move] + (f": {', '.join(written)}" if written else "")
    if said.keep:
        kept = (PARTS[one.part].format(one.text) for one in said.keep)
        yield f"stays as it is: {', '.join(kept)}"
    if said.gaps:
        yield f"left to you: {', '.join(GAPS[gap] for gap in said.gaps)}"


def decided(made: Decision) -> Iterator[str]:
    """Why that: the row of the table, and what gave way."""
    yield ROWS[made.row.name]
    if made.size_is_not_it:
        yield "not a smaller size: more than one try in five was at nothing"
    if made.vetoed:
        yield f"not “{MOVES[made.vetoed]}”: that was tried before"


def held(back: Held) -> str:
    """There is a pause, until Monday 13 July."""
    return HELD[back.reason] + (f", until {full_day(back.until)}" if back.until else "")
