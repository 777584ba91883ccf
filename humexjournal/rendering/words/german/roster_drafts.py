"""A draft on the roster in German: what the record shows, and the one idea."""

from collections.abc import Sequence
from datetime import date

from humexjournal.adherence.state import State
from humexjournal.coaching.draft import Draft, Seen
from humexjournal.coaching.moves import Move
from humexjournal.coaching.signal import Kind
from humexjournal.core.calendar import DAYS_IN_WEEK
from humexjournal.core.rules import Rule
from humexjournal.rendering import roster_facts as facts
from humexjournal.rendering.words.german.dates import full_day, on_weekdays, weekday
from humexjournal.rendering.words.german.ideas import MOVES
from humexjournal.rendering.words.german.values import number_word
from humexjournal.rendering.words.german.week import TAGS, tag_within
from humexjournal.reviews.step import Drafted

ASK = "fragen, ob das noch die richtige Art ist, es festzuhalten"


def of_draft(said: Drafted, today: date, *, quotes: bool) -> tuple[str, str]:
    """„Gehen“ am Dienstag nicht getan, „keine Zeit“; Entwurf lesen, senden: ein neuer Auslöser."""
    what = _what(said.draft, said.name, quotes=quotes)
    if said.draft.kind is Kind.CHECK:
        return what + fetched(said.fetched, today), _ask(said.draft)
    if said.draft.kind is Kind.CELEBRATE:
        return what, _say(said.draft.rule)
    found = said.draft.proposal
    idea = f": {MOVES[found.move]}" if found and found.move is not Move.NOTHING else ""
    return what, f"Entwurf lesen, senden{idea}"


def _ask(draft: Draft) -> str:
    if draft.rule is Rule.QUIET:
        return ASK
    return "Entwurf lesen, fragen, wie es geht"


def _say(rule: Rule) -> str:
    match rule:
        case Rule.BOUNCE_BACK:
            return "willkommen zurück, mehr nicht"
        case Rule.VERSION_HELD:
            return "es sagen, fragen, was geholfen hat"
        case _:
            return "es sagen"


def fetched(day: date | None, today: date) -> str:
    """How old the copy is, where git keeps it."""
    if day is None:
        return ""
    return "; Ordner heute geholt" if day >= today else f"; Ordner {weekday(day)} geholt"


def _what(draft: Draft, name: str, *, quotes: bool) -> str:
    match draft.rule:
        case Rule.QUIET:
            return f"nichts eingetragen seit {full_day(facts.silent_since(draft))}"
        case Rule.SEVERAL_AT_ONCE:
            return f"{number_word(facts.drifting(draft))} in derselben Woche seltener"
        case Rule.ESCALATE:
            return f"{_called(name) or 'etwas'} gehört in ein Gespräch"
        case Rule.NEVER_STARTED:
            times = _times(facts.planned(draft))
            return f"{_called(name)} hat noch nicht begonnen, {times} geplant"
        case Rule.OUT_OF_REACH:
            return f"die Zahl von {_called(name)} ist nicht mehr zu erreichen, wie zuletzt schon"
        case Rule.PLAN_AHEAD:
            return f"eine Pause ist nah{f' bei {_called(name)}' if name else ''}"
        case _ if draft.kind is Kind.CELEBRATE:
            return _good_news(draft, name)
        case _:
            return _missed(draft, name, quotes=quotes)


def _good_news(draft: Draft, name: str) -> str:
    match draft.rule:
        case Rule.BOUNCE_BACK:
            without = _days(facts.days_without(draft))
            return f"{_called(name)} am {weekday(draft.day)} wieder getan, nach {without} ohne"
        case Rule.FIRST_WEEK_AT_AIM:
            done, of = facts.done(draft), facts.done_of(draft)
            return f"{_called(name)} {done} von {of} Mal getan, die erste Woche am Ziel"
        case Rule.LONGEST_RUN:
            return f"{_called(name)} {_times(facts.done(draft))} in Folge getan, so lange wie nie"
        case Rule.VERSION_HELD:
            return f"die Änderung an {_called(name)} hat {_times(facts.planned(draft))} gehalten"
        case _:
            return f"{_called(name)} geht jetzt von selbst"


def _missed(draft: Draft, name: str, *, quotes: bool) -> str:
    week = (one for one in draft.behaviour if (draft.day - one.day).days < DAYS_IN_WEEK)
    missed = [one for one in week if one.state is State.MISSED]
    if not missed:
        return f"{_called(name)} ist deutlich seltener als sonst"
    on = on_weekdays([one.day for one in missed])
    return f"{_called(name)} {on} nicht getan{_noted(missed, quotes=quotes)}"


def _noted(missed: Sequence[Seen], *, quotes: bool) -> str:
    """, beide Male „keine Zeit“. A word of the client's own is a quotation."""
    tags = list(dict.fromkeys(tag for one in missed for tag in one.tags if quotes or tag in TAGS))
    if not tags:
        return ""
    always = len(tags) == 1 and len(missed) > 1 and all(tags[0] in one.tags for one in missed)
    both = "beide Male" if len(missed) == 2 else "jedes Mal"  # noqa: PLR2004 — of two
    return f", {both if always else 'notiert:'} „{tag_within(tags[0])}“"


def _times(count: int) -> str:
    return "einmal" if count == 1 else f"{number_word(count)} Mal"


def _days(count: int) -> str:
    return "einem geplanten Tag" if count == 1 else f"{number_word(count)} geplanten Tagen"


def _called(name: str) -> str:
    return f"„{name}“" if name else ""
