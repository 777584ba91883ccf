"""What stands in a draft for the coach and is no part of the message."""

from collections.abc import Iterator, Mapping

from humexjournal.coaching.draft import Draft
from humexjournal.core.rules import Rules
from humexjournal.rendering.words.english.dates import clock, full_day, joined
from humexjournal.rendering.words.english.facts import facts
from humexjournal.rendering.words.english.ideas import GAPS, ROWS, proposed, rule


def for_coach(draft: Draft, names: Mapping[str, str], rules: Rules) -> Iterator[tuple[str, str]]:
    """Why now, why this idea, instead, when to send, what is left to fill in."""
    coach = draft.coach
    looked_at = facts(coach.why_now, names)
    yield "Why now", rule(draft.rule, rules) + (f": {looked_at}" if looked_at else "")
    if coach.row:
        yield "Why this idea", ROWS[coach.row[1]]
    if draft.instead:
        yield "Instead", "; ".join(proposed(draft.instead))
    talk = f", for the talk at {clock(coach.sending.talk)}" if coach.sending.talk else ""
    yield "Send", f"from {full_day(coach.sending.day)} on, {coach.sending.time}{talk}"
    if coach.to_fill:
        yield "Yours to fill", joined([GAPS[gap] for gap in coach.to_fill])
