"""The words of a behaviour's card in English."""

from humexjournal.core.kbi import Terms
from humexjournal.core.schedule import Each, EveryDays, OnDays, Quota, Schedule, Total
from humexjournal.rendering.words.english.definitions import busy_version, on
from humexjournal.rendering.words.english.terms import quota_noun, standard
from humexjournal.rendering.words.english.values import number_word
from humexjournal.reviews.card import Aim, Card
from humexjournal.reviews.definitions import Standing

CARD = {
    "size": "Done means",
    "busy_day": "Busy day",
    "cue": "Cue",
    "goal": "For",
    "why": "Why",
    "counts": "Counts",
    "does_not_count": "Does not count",
    "aim": "Aim",
    "quote_open": "“",
    "quote_close": "”",
}


def no_cards(day: str) -> str:
    """Nothing is agreed for 28 June 2026."""
    return f"Nothing is agreed for {day}."


def size(terms: Terms) -> str:
    """At least 7 min; doing it, where that is all there is."""
    return standard(terms.standard) or "doing it"


def busy_size(terms: Terms) -> str:
    """3 min, and it counts; nothing without such a version."""
    said = busy_version(terms)
    return f"{said}, and it counts" if said else ""


def aim(asked: Aim | None, terms: Terms) -> str:
    """Four of five planned days a week; three of four days a week; four of five times."""
    if asked is None:
        return ""
    if asked.of == 1:
        return f"each {_period(terms.schedule)}"
    counted = f"{number_word(asked.times)} of {number_word(asked.of)}"
    return f"{counted} {_counted(terms)}"


def _period(asked: Schedule | None) -> str:
    match asked:
        case Quota(_, per) | Total(per):
            return str(per)
        case OnDays():
            return "week"
        case _:
            return "time"


def _counted(terms: Terms) -> str:
    match terms.schedule:
        case OnDays():
            return "planned days a week"
        case Quota(_, per):
            return f"{quota_noun(terms.schedule_text)}s a {per}"
        case Total(per):
            return f"{per}s"
        case _:
            return "times"


def one_miss(terms: Terms) -> str:
    """A day without it changes nothing. The next one counts."""
    match terms.schedule:
        case Total(per):
            without = f"A {per}"
        case Each() | EveryDays():
            without = "One time"
        case _:
            without = "A day"
    return f"{without} without it changes nothing. The next one counts."


def in_force(said: Card) -> str:
    """Like this since 1 June 2026; begun on 18 May 2026."""
    kbi, since = said.definition.kbi, on(said.since)
    match said.definition.standing:
        case Standing.TO_COME:
            return f"Begins on {on(kbi.starts)}."
        case Standing.ENDED if kbi.until:
            return f"Ended on {on(kbi.until)}."
    begun = f"; begun on {on(kbi.starts)}" if said.since != kbi.starts else ""
    pause = said.definition.pause
    paused = f" Paused until {on(pause.period.last)}." if pause else ""
    until = f" Until {on(kbi.until)}." if kbi.until else ""
    return f"Like this since {since}{begun}.{paused}{until}"
