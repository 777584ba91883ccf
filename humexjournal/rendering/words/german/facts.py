"""What a rule or a design check has looked at, in German."""

from collections.abc import Mapping, Sequence
from datetime import date

from humexjournal.coaching.design_check import Checked, Finding, Item
from humexjournal.coaching.escalation import Reason
from humexjournal.coaching.signal import Fact, Plain
from humexjournal.rendering.words.german.cells import why_off
from humexjournal.rendering.words.german.dates import WEEKDAYS, full_day, joined
from humexjournal.rendering.words.german.values import rounded
from humexjournal.rendering.words.german.week import tag

FACTS = {
    "score": "der Stand ist {}",
    "threshold": "eine Nachricht ist fällig ab {}",
    "drifting": "unter dem Üblichen: {}",
    "opportunities": "insgesamt {} Mal",
    "logged": "davon eingetragen {}",
    "done": "gemacht {}",
    "quota": "vereinbart {}",
    "of": "von {}",
    "since": "seit {}",
    "from": "von {}",
    "to": "bis {}",
    "first": "ab {}",
    "days": "an {}",
    "missed": "nicht gemacht: {}",
    "automatic": "von allein {} von 7",
    "reason": "{}",
    "partial": "{} der nicht gemachten begonnen und abgebrochen",
    "late": "{} der nicht gemachten kamen später",
    "not done once": "keines von {} gemacht",
    "no cue": "es hat keinen Auslöser",
    "unclear standard": "„{}“ kann man auf mehrere Arten lesen",
    "weekday": "der schwere Tag ist {}",
    "excused": "{} Mal Pause",
    "same cue": "derselbe Auslöser: {}",
}
REASONS = {
    Reason.ASKED_FOR: "ein Gespräch wurde gewünscht",
    Reason.NOT_WORTH_IT: "zweimal „nicht lohnend“ in vierzehn Tagen",
    Reason.OVERCOMMITTED: "zweimal „zu viel auf einmal“ in vierzehn Tagen",
    Reason.NOTES_DO_NOT_HELP: "drei Nachrichten in vier Wochen, und nach keiner wieder da",
    Reason.HARD_FORTNIGHT: "vierzehn schwere Tage, mit mehreren unter dem Üblichen",
    Reason.SAME_SLOT: "zwei, die unter dem Üblichen sind, haben denselben Auslöser",
    Reason.LONG_SILENCE: "zwei Nachfragen, und noch ist nichts gekommen",
    Reason.AT_AIM_IN_VAIN: "acht Wochen am Ziel, und das Ergebnis geht in die andere Richtung",
}
ITEMS = {
    Item.SIZE: "Umfang",
    Item.CUE: "Auslöser",
    Item.CLARITY: "Klarheit",
    Item.OBSTACLE: "Hindernis",
    Item.SCHEDULE: "Tage",
    Item.COMPETING: "anderes",
}
UNKNOWN = "dazu ist nichts aufgeschrieben"
FITS = "nichts spricht dagegen"


def facts(found: Sequence[Fact], names: Mapping[str, str]) -> str:
    """Der Stand ist 5, eine Nachricht ist fällig ab 4."""
    return ", ".join(fact(one, names) for one in found)


def fact(one: Fact, names: Mapping[str, str]) -> str:
    """One of them; what has no words of its own is a tag with its weight."""
    if one.name == "weekday" and isinstance(one.value, int):
        return FACTS["weekday"].format(WEEKDAYS[one.value])
    said = _value(one.value, names)
    return FACTS[one.name].format(said) if one.name in FACTS else f"„{tag(one.name)}“ {said}"


def _value(said: Plain, names: Mapping[str, str]) -> str:
    match said:
        case tuple():
            return joined([_value(one, names) for one in said])
        case date():
            return full_day(said)
        case float():
            return rounded(said, 2).rstrip("0").rstrip(",")
        case Reason():
            return REASONS[said]
        case _:
            return names.get(str(said), why_off(str(said)))


def checked(one: Checked, names: Mapping[str, str]) -> tuple[str, str]:
    """Umfang: nichts spricht dagegen."""
    plain = {Finding.FITS: FITS, Finding.UNKNOWN: UNKNOWN}
    return ITEMS[one.item], plain.get(one.finding) or facts(one.facts, names)
