"""The words of a behaviour's card in German."""

from humexjournal.core.kbi import Terms
from humexjournal.core.schedule import Each, EveryDays, OnDays, Per, Quota, Schedule, Total
from humexjournal.rendering.words.german import terms as agreed
from humexjournal.rendering.words.german.dates import on
from humexjournal.rendering.words.german.terms import A, quota_noun, standard
from humexjournal.rendering.words.german.values import number_word
from humexjournal.reviews.card import Aim, Card
from humexjournal.reviews.definitions import Standing

CARD = {
    "size": "Gemacht heißt",
    "busy_day": "Volle Tage",
    "cue": "Auslöser",
    "goal": "Wofür",
    "why": "Warum",
    "counts": "Zählt",
    "does_not_count": "Zählt nicht",
    "aim": "Ziel",
    "quote_open": "„",
    "quote_close": "“",
}
EACH = {Per.WEEK: "jede Woche", Per.FORTNIGHT: "alle zwei Wochen", Per.MONTH: "jeden Monat"}
PERIODS = {Per.WEEK: "Wochen", Per.FORTNIGHT: "Doppelwochen", Per.MONTH: "Monaten"}
WITHOUT = {Per.WEEK: "Eine Woche", Per.FORTNIGHT: "Eine Doppelwoche", Per.MONTH: "Ein Monat"}
NEXT = {Per.WEEK: "Die", Per.FORTNIGHT: "Die", Per.MONTH: "Der"}


def no_cards(day: str) -> str:
    """Nichts vereinbart: 28. Juni 2026."""
    return f"Nichts vereinbart: {day}."


def size(terms: Terms) -> str:
    """Mindestens 7 min; es tun, where that is all there is."""
    return standard(terms.standard) or "es tun"


def busy_size(terms: Terms) -> str:
    """3 min, und das zählt; nothing without such a version."""
    said = agreed.size_when_busy(terms.minimum)
    return f"{said}, und das zählt" if said else ""


def aim(asked: Aim | None, terms: Terms) -> str:
    """Vier von fünf geplanten Tagen pro Woche; 1 von 2 Abenden: einer or eine needs no choice."""
    if asked is None:
        return ""
    if asked.of == 1:
        return _each(terms.schedule)
    number = str if asked.times == 1 else number_word
    counted = f"{number(asked.times)} von {number(asked.of)}"
    return f"{counted} {_counted(terms)}"


def _each(asked: Schedule | None) -> str:
    match asked:
        case Quota(_, per) | Total(per):
            return EACH[per]
        case OnDays():
            return EACH[Per.WEEK]
        case _:
            return "jedes Mal"


def _counted(terms: Terms) -> str:
    match terms.schedule:
        case OnDays():
            return "geplanten Tagen pro Woche"
        case Quota(_, per):
            _, many = quota_noun(terms.schedule_text)
            return f"{many if many.endswith('n') else f'{many}n'} {A[per]}"
        case Total(per):
            return PERIODS[per]
        case _:
            return "Malen"


def one_miss(terms: Terms) -> str:
    """Ein Tag ohne ändert nichts. Der nächste zählt."""
    match terms.schedule:
        case Total(per):
            without, following = WITHOUT[per], NEXT[per]
        case Each() | EveryDays():
            without, following = "Ein Mal", "Das"
        case _:
            without, following = "Ein Tag", "Der"
    return f"{without} ohne ändert nichts. {following} nächste zählt."


def in_force(said: Card) -> str:
    """So seit 1. Juni 2026; begonnen am 18. Mai 2026."""
    kbi, since = said.definition.kbi, on(said.since)
    match said.definition.standing:
        case Standing.TO_COME:
            return f"Beginnt am {on(kbi.starts)}."
        case Standing.ENDED if kbi.until:
            return f"Beendet am {on(kbi.until)}."
    begun = f"; begonnen am {on(kbi.starts)}" if said.since != kbi.starts else ""
    pause = said.definition.pause
    paused = f" Pause bis {on(pause.period.last)}." if pause else ""
    until = f" Bis {on(kbi.until)}." if kbi.until else ""
    return f"So seit {since}{begun}.{paused}{until}"
