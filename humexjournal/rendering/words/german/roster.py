"""The roster in German: the reason and what could be done, and no word about the person."""

from collections.abc import Sequence
from datetime import date

from humexjournal.core.calendar import DAYS_IN_WEEK
from humexjournal.rendering.prose import sentence
from humexjournal.rendering.words.german.dates import (
    clock,
    day_month,
    full_day,
    joined,
    weekday,
)
from humexjournal.rendering.words.german.roster_drafts import ASK, fetched, of_draft
from humexjournal.rendering.words.german.status import near_day
from humexjournal.rendering.words.german.values import plural
from humexjournal.rendering.words.german.wins import kind_of
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
    "who": "wer",
    "what": "was geschah",
    "could": "was du tun könntest",
    "by": "bis",
    "nothing": "Nichts nötig",
    "empty": "Es steht niemand auf der Liste. Sie steht in humex.yaml: clients: [../ana].",
    "promise": "Hier steht, was jede und jeder teilt, nichts sonst. Es gibt keine Noten, und "
    "niemand wird mit jemandem verglichen.",
    "many": "Etwa zwanzig Menschen kann eine Person im Blick behalten. Bei mehr hilft es "
    "vielleicht, die Liste mit jemandem zu teilen oder eine längere Zeit für Antworten zu "
    "versprechen.",
    Part.WAITING: "Wartet auf dich",
    Part.ASK: "Fragen, ohne zu raten",
    Part.SOON: "In den nächsten zwei Tagen",
    Part.GOOD_NEWS: "Gute Nachrichten zum Weitersagen",
    Part.NOT_KNOWN: "Nicht bekannt",
}


def roster_title(coach: str) -> str:
    """Als Nächstes, für Jo."""
    return f"Als Nächstes, für {coach}" if coach else "Als Nächstes"


def roster_people(number: int) -> str:
    """15 Menschen, geordnet nach dem, was du tun kannst, nach nichts sonst."""
    return (
        f"{plural(number, 'Mensch', 'Menschen')}, geordnet nach dem, was du tun kannst, "
        "nach nichts sonst."
    )


def roster_by(day: date, today: date) -> str:
    """Gestern, heute, morgen, Samstag; a day that is further off has its date."""
    return near_day(day, today) if -1 <= (day - today).days < DAYS_IN_WEEK else full_day(day)


def roster_at_rest(names: Sequence[str]) -> str:
    """Nichts nötig: Eva und Jonas."""
    return sentence(f"Nichts nötig: {joined(names)}")


def roster_away(name: str, until: date) -> str:
    """Nicht da: Oskar, bis 5. Juli."""
    return f"Nicht da: {name}, bis {day_month(until)}."


def roster_step(step: Step, today: date, *, quotes: bool) -> tuple[str, str]:
    """The reason, and what could be done; words of the client's own only with quotes."""
    match step.reason:
        case Answered():
            return _answered(step.reason, today)
        case TalkWanted(day):
            return f"hat {_on(day, today)} um ein Gespräch gebeten", "gemeinsam eine Zeit finden"
        case Drafted():
            return of_draft(step.reason, today, quotes=quotes)
        case OwnNote(name):
            said = f"deine eigene Nachricht{_about(name)} ist noch nicht gesendet"
            return said, "noch einmal lesen, senden"
        case LookAgain():
            return _look_again(step.reason)
        case TalkAhead(moment, is_unanswered):
            left = "; zum Vorsatz der Woche steht noch nichts" if is_unanswered else ""
            when = f"{full_day(moment.date())}, {clock(moment)} Uhr"
            return f"Gespräch am {when}{left}", "das Blatt drucken"
        case Promised(check_in):
            return f"heute vereinbart: {check_in.what}", "tun und in der Woche vermerken"
        case Silent():
            return _silent(step.reason, today)
        case _:
            return _not_known(step.reason, quotes=quotes)


def _not_known(reason: Reason, *, quotes: bool) -> tuple[str, str]:
    match reason:
        case NotFetched(day):
            said = f"Ordner zuletzt geholt am {full_day(day)}"
            return said, "holen, bevor du etwas herausliest"
        case OnPaper(until):
            return "diese Woche auf Papier", f"das Blatt kommt am {weekday(until)}"
        case Unreadable() if not quotes:
            return "der Ordner kann nicht gelesen werden", "humex roster am Bildschirm sagt, warum"
        case Unreadable(why, remedy):
            return why, remedy or "in Ordnung bringen; bis dahin ist nichts bekannt"

        case _:
            raise AssertionError(reason)


def _answered(said: Answered, today: date) -> tuple[str, str]:
    could = "zur Änderung ja oder nein sagen" if said.has_idea else "eine Zeile genügt"
    return f"hat {_on(said.day, today)} auf deine Nachricht{_about(said.name)} geantwortet", could


def _silent(said: Silent, today: date) -> tuple[str, str]:
    what = f"nichts eingetragen seit {full_day(said.since)}{fetched(said.fetched, today)}"
    if said.asked is None:
        return what, ASK
    return f"{what}; gefragt {_on(said.asked, today)}", "Zeit lassen oder anrufen"


def _look_again(said: LookAgain) -> tuple[str, str]:
    could = "es sagen, fragen, ob etwas fehlt"
    if said.since is None:
        return f"der Tag, um wieder hinzuschauen{_about(said.name)}", "fragen, wie es geht"
    change, done, of = said.since.change, said.since.done, said.since.of
    counted = f": seither {done} von {of}" if of else ""
    kind = kind_of(change)
    return f"{kind}{_about(said.name)} seit {full_day(change.starts)}{counted}", could


def _on(day: date, today: date) -> str:
    """Gestern, heute, am Dienstag, am Dienstag, 2. Juni."""
    near = near_day(day, today)
    age = (today - day).days
    if age <= 1:
        return near
    return f"am {near if age < DAYS_IN_WEEK else full_day(day)}"


def _about(name: str) -> str:
    return f" zu „{name}“" if name else ""
