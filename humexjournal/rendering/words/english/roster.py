"""The roster in English: the reason and what could be done, and no word about the person."""

from collections.abc import Sequence
from datetime import date

from humexjournal.core.calendar import DAYS_IN_WEEK
from humexjournal.rendering.prose import sentence
from humexjournal.rendering.words.english.dates import (
    clock,
    day_month,
    full_day,
    joined,
    weekday,
)
from humexjournal.rendering.words.english.roster_drafts import ASK, fetched, of_draft
from humexjournal.rendering.words.english.status import near_day
from humexjournal.rendering.words.english.values import plural
from humexjournal.rendering.words.english.wins import kind_of
from humexjournal.reviews.step import (
    Answered,
    Drafted,
    LookAgain,
    NotFetched,
    OnPaper,
    OwnNote,
    Part,
    Promised,
    Reason,
    Silent,
    Step,
    TalkAhead,
    TalkWanted,
    Unreadable,
)

ROSTER: dict[str, str] = {
    "who": "who",
    "what": "what happened",
    "could": "what you could do",
    "by": "by",
    "nothing": "Nothing needed",
    "empty": "There is nobody on the list. Clients are listed in humex.yaml: clients: [../ana].",
    "promise": "Only what each person shares is here. There are no scores, and nobody is compared "
    "with anybody.",
    "many": "One person can keep about twenty people in view. With more, it may help to share the "
    "list with somebody, or to promise a longer time for replies.",
    Part.WAITING: "Waiting for you",
    Part.ASK: "Ask, without guessing",
    Part.SOON: "In the next two days",
    Part.GOOD_NEWS: "Good news to pass on",
    Part.NOT_KNOWN: "Not known",
}


def roster_title(coach: str) -> str:
    """Next, for Jo."""
    return f"Next, for {coach}" if coach else "Next"


def roster_people(number: int) -> str:
    """15 people, sorted by what you can do, nothing else."""
    return f"{plural(number, 'person', 'people')}, sorted by what you can do, nothing else."


def roster_by(day: date, today: date) -> str:
    """Yesterday, today, tomorrow, Saturday; a day that is further off has its date."""
    return near_day(day, today) if -1 <= (day - today).days < DAYS_IN_WEEK else full_day(day)


def roster_at_rest(names: Sequence[str]) -> str:
    """Eva and Jonas: nothing needed."""
    return sentence(f"Nothing needed: {joined(names)}")


def roster_away(name: str, until: date) -> str:
    """Oskar is away until 5 July."""
    return f"Away: {name}, until {day_month(until)}."


def roster_step(step: Step, today: date, *, quotes: bool) -> tuple[str, str]:
    """The reason, and what could be done; words of the client's own only with quotes."""
    match step.reason:
        case Answered():
            return _answered(step.reason, today)
        case TalkWanted(day):
            return f"asked for a talk {_on(day, today)}", "find a time together"
        case Drafted():
            return of_draft(step.reason, today, quotes=quotes)
        case OwnNote(name):
            return f"your own note{_about(name)} is not sent yet", "read it once more, send it"
        case LookAgain():
            return _look_again(step.reason)
        case TalkAhead(moment, is_unanswered):
            left = "; the week's commitment is not answered" if is_unanswered else ""
            return f"talk on {full_day(moment.date())} at {clock(moment)}{left}", "print the sheet"
        case Promised(check_in):
            return f"{check_in.what} is today's check-in", "do it, and note it in the week"
        case Silent():
            return _silent(step.reason, today)
        case _:
            return _not_known(step.reason, quotes=quotes)


def _not_known(reason: Reason, *, quotes: bool) -> tuple[str, str]:
    match reason:
        case NotFetched(day):
            said = f"folder last fetched on {full_day(day)}"
            return said, "fetch it before reading anything into it"
        case OnPaper(until):
            return "on paper this week", f"expect the sheet on {weekday(until)}"
        case Unreadable() if not quotes:
            return "the folder cannot be read", "humex roster on the screen says why"
        case Unreadable(why, remedy):
            return why, remedy or "set that right; nothing is known until then"

        case _:
            raise AssertionError(reason)


def _answered(said: Answered, today: date) -> tuple[str, str]:
    could = "say yes or no to the change" if said.has_idea else "one line is plenty"
    return f"answered your note{_about(said.name)} {_on(said.day, today)}", could


def _silent(said: Silent, today: date) -> tuple[str, str]:
    what = f"nothing filled in from {full_day(said.since)} on{fetched(said.fetched, today)}"
    if said.asked is None:
        return what, ASK
    return f"{what}; asked {_on(said.asked, today)}", "give it time, or call"


def _look_again(said: LookAgain) -> tuple[str, str]:
    could = "say so, ask whether it needs anything"
    if said.since is None:
        return f"the day to look again{_at(said.name)}", "ask how it is going"
    change, done, of = said.since.change, said.since.done, said.since.of
    counted = f": {done} of {of} since" if of else ""
    what = kind_of(change)
    kind = what[:1].lower() + what[1:]
    return f"{kind}{_for(said.name)} since {full_day(change.starts)}{counted}", could


def _on(day: date, today: date) -> str:
    """Yesterday, today, on Tuesday, on Tuesday 2 June."""
    near = near_day(day, today)
    age = (today - day).days
    if age <= 1:
        return near
    return f"on {near if age < DAYS_IN_WEEK else full_day(day)}"


def _about(name: str) -> str:
    return f" about {name}" if name else ""


def _at(name: str) -> str:
    return f" at {name}" if name else ""


def _for(name: str) -> str:
    return f" for {name}" if name else ""
