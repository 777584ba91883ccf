"""A draft on the roster in English: what the record shows, and the one idea."""

from collections.abc import Sequence
from datetime import date

from humexjournal.adherence.state import State
from humexjournal.coaching.draft import Draft, Seen
from humexjournal.coaching.moves import Move
from humexjournal.coaching.signal import Kind
from humexjournal.core.calendar import DAYS_IN_WEEK
from humexjournal.core.rules import Rule
from humexjournal.rendering import roster_facts as facts
from humexjournal.rendering.words.english.dates import full_day, weekday, weekdays
from humexjournal.rendering.words.english.ideas import MOVES
from humexjournal.rendering.words.english.values import number_word, plural
from humexjournal.rendering.words.english.week import TAGS, tag_within
from humexjournal.reviews.step import Drafted

ASK = "ask whether this is still the right way to keep track"


def of_draft(said: Drafted, today: date, *, quotes: bool) -> tuple[str, str]:
    """Walk not done Tuesday and Wednesday, both “no time”; read the draft, send it: another cue."""
    what = _what(said.draft, said.name, quotes=quotes)
    if said.draft.kind is Kind.CHECK:
        return what + fetched(said.fetched, today), _ask(said.draft)
    if said.draft.kind is Kind.CELEBRATE:
        return what, _say(said.draft.rule)
    found = said.draft.proposal
    idea = f": {MOVES[found.move]}" if found and found.move is not Move.NOTHING else ""
    return what, f"read the draft, send it{idea}"


def _ask(draft: Draft) -> str:
    if draft.rule is Rule.QUIET:
        return ASK
    return "read the draft, ask how it is going"


def _say(rule: Rule) -> str:
    match rule:
        case Rule.BOUNCE_BACK:
            return "welcome back, nothing more"
        case Rule.VERSION_HELD:
            return "say so, ask what made it stick"
        case _:
            return "say so"


def fetched(day: date | None, today: date) -> str:
    """How old the copy is, where git keeps it."""
    if day is None:
        return ""
    return "; folder fetched today" if day >= today else f"; folder fetched {weekday(day)}"


def _what(draft: Draft, name: str, *, quotes: bool) -> str:
    match draft.rule:
        case Rule.QUIET:
            return f"nothing filled in from {full_day(facts.silent_since(draft))} on"
        case Rule.SEVERAL_AT_ONCE:
            return f"{number_word(facts.drifting(draft))} thinned out in the same week"
        case Rule.ESCALATE:
            return f"{name or 'something'} belongs into a talk"
        case Rule.NEVER_STARTED:
            return f"{name} has not begun yet, planned {_times(facts.planned(draft))}"
        case Rule.OUT_OF_REACH:
            return f"the number for {name} is out of reach, as it was in the last stretch"
        case Rule.PLAN_AHEAD:
            return f"a pause is near{f' for {name}' if name else ''}"
        case _ if draft.kind is Kind.CELEBRATE:
            return _good_news(draft, name)
        case _:
            return _missed(draft, name, quotes=quotes)


def _good_news(draft: Draft, name: str) -> str:
    match draft.rule:
        case Rule.BOUNCE_BACK:
            without = plural(facts.days_without(draft), "planned day", "planned days", number_word)
            return f"{name} done again on {weekday(draft.day)}, after {without} without"
        case Rule.FIRST_WEEK_AT_AIM:
            done, of = facts.done(draft), facts.done_of(draft)
            return f"{name} done {done} of {of} times, the first week at its aim"
        case Rule.LONGEST_RUN:
            return f"{name} done {_times(facts.done(draft))} in a row, the longest run so far"
        case Rule.VERSION_HELD:
            return f"the change to {name} has held for {_times(facts.planned(draft))}"
        case _:
            return f"{name} goes by itself now"


def _missed(draft: Draft, name: str, *, quotes: bool) -> str:
    week = (one for one in draft.behaviour if (draft.day - one.day).days < DAYS_IN_WEEK)
    missed = [one for one in week if one.state is State.MISSED]
    if not missed:
        return f"{name} is well below what is usual"
    on = weekdays([one.day for one in missed])
    return f"{name} not done {on}{_noted(missed, quotes=quotes)}"


def _noted(missed: Sequence[Seen], *, quotes: bool) -> str:
    """, both “no time”; , noted “forgot”. A word of the client's own is a quotation."""
    tags = list(dict.fromkeys(tag for one in missed for tag in one.tags if quotes or tag in TAGS))
    if not tags:
        return ""
    always = len(tags) == 1 and len(missed) > 1 and all(tags[0] in one.tags for one in missed)
    both = "both" if len(missed) == 2 else "each time"  # noqa: PLR2004 — of two
    return f", {both if always else 'noted'} “{tag_within(tags[0])}”"


def _times(count: int) -> str:
    return plural(count, "time", "times", number_word)
