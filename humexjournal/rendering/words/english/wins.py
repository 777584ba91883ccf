"""What went well, and what has been changed, in English."""

from humexjournal.core.kbi import Change, Terms
from humexjournal.core.schedule import ByDate, Quota
from humexjournal.rendering.prose import cut_words
from humexjournal.rendering.words.english.counts import count
from humexjournal.rendering.words.english.dates import day_month, short_weekday, weekday
from humexjournal.rendering.words.english.sums import reached
from humexjournal.rendering.words.english.terms import (
    busy_day,
    by,
    by_when,
    quota_noun,
    schedule,
    standard,
)
from humexjournal.rendering.words.english.values import number_word, plural, worded_value
from humexjournal.reviews.since import Since
from humexjournal.reviews.wins import Back, BusyDay, More, Reached, Recorded, Win

CHANGES = {
    "recue": "New cue",
    "shrink": "A smaller size",
    "obstacle": "A clearer way",
    "schedule": "New days",
    "grow": "A little more",
    "redefine": "A new version",
}
BOTH = 2
LONGEST = 12
"""Words of what a change states."""


def win(said: Win) -> str:
    """A win without the name of its behaviour: back on Thursday, the day after two without."""
    match said:
        case Back(_, day, after, next_day):
            when = "the day after" if next_day else "after"
            return f"back on {weekday(day)}, {when} {number_word(after)} without"
        case BusyDay(_, day, value, terms):
            size = worded_value(value, terms.standard) or "the busy-day version"
            return f"{size} on {weekday(day)}, and it counts"
        case Reached():
            return _reached(said)
        case More(_, done, before, of):
            return f"{done} of {of}, after {before} the week before"
        case Recorded(days):
            return f"something was written on {plural(days, 'day', 'days', number_word)}"


def _reached(said: Reached) -> str:
    counts, asked = said.tally, said.terms.schedule
    if isinstance(asked, ByDate):
        return f"{_all_of(asked.times)} {by_when(asked.by)}"
    if isinstance(asked, Quota) and said.first_week:
        noun = quota_noun(said.terms.schedule_text)
        return f"{plural(counts.done, noun, f'{noun}s', number_word)} in the first week"
    if said.first_week and not (counts.total is not None and counts.minimum):
        return f"{count(counts)} in the first week"
    return f"{count(counts)}, {_verdict(said)}"


def _verdict(said: Reached) -> str:
    summed = said.tally.total is not None
    return reached(said.tally, said.terms) if summed else "aim reached"


def _all_of(times: int) -> str:
    return {1: "done", BOTH: "done both times"}.get(times, f"done all {times} times")


def since(said: Since, name: str) -> str:
    """New cue for Walk since Thu 25 June (shoes on first): done both times since."""
    change = said.change
    day = f"{short_weekday(change.starts)} {day_month(change.starts)}"
    stated = cut_words(changed(change.terms), LONGEST)
    what = f"{kind_of(change)} for {name} since {day}" + (f" ({stated})" if stated else "")
    parts = (_done(said), "the size is unchanged" if _is_same_size(change) else "")
    rest = "; ".join(part for part in parts if part)
    return f"{what}: {rest}." if rest else f"{what}."


def changed(terms: Terms) -> str:
    """What a change states, in one line."""
    how_often = schedule(terms.schedule, terms.schedule_text or "") if terms.schedule else ""
    busy = busy_day(terms.minimum, terms.schedule)
    size = (standard(terms.standard), busy, by(terms.by))
    stated = (terms.behaviour, how_often, *size, terms.cue)
    return ", ".join(part for part in stated if part)


def kind_of(change: Change) -> str:
    """New cue, A smaller size, New days."""
    if change.kind in CHANGES:
        return CHANGES[change.kind]
    terms = change.terms
    if terms.cue and not terms.standard and not terms.schedule:
        return CHANGES["recue"]
    return CHANGES["schedule"] if terms.schedule and not terms.standard else "A change"


def _is_same_size(change: Change) -> bool:
    return bool(change.terms.cue) and not (change.terms.standard or change.terms.minimum)


def _done(said: Since) -> str:
    if not said.of:
        return ""
    if said.done < said.of:
        return f"done {said.done} of {said.of} times since"
    if said.of == 1:
        return "done the one time since"
    return "done both times since" if said.of == BOTH else f"done all {said.of} times since"
