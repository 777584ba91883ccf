"""What a rule or a design check has looked at, in English."""

from collections.abc import Mapping, Sequence
from datetime import date

from humexjournal.coaching.design_check import Checked, Finding, Item
from humexjournal.coaching.escalation import Reason
from humexjournal.coaching.signal import Fact, Plain
from humexjournal.rendering.words.english.dates import WEEKDAYS, full_day, joined
from humexjournal.rendering.words.english.week import tag

FACTS = {
    "score": "the score is {}",
    "threshold": "a note is due from {} on",
    "drifting": "below the usual: {}",
    "opportunities": "{} times in all",
    "logged": "{} of them filled in",
    "done": "{} done",
    "quota": "of {} asked for",
    "of": "of {}",
    "since": "since {}",
    "from": "from {}",
    "to": "to {}",
    "first": "from {} on",
    "days": "on {}",
    "missed": "not done on {}",
    "automatic": "by itself {} of 7",
    "reason": "{}",
    "partial": "{} of those not done were begun and cut short",
    "late": "{} of those not done came too late",
    "not done once": "not done in any of {}",
    "no cue": "it has no cue",
    "unclear standard": "“{}” can be read in more than one way",
    "weekday": "{} is the hard day",
    "excused": "{} times off",
    "same cue": "it begins at the same cue as {}",
}
REASONS = {
    Reason.ASKED_FOR: "a talk was asked for",
    Reason.NOT_WORTH_IT: "twice “not worth it” in a fortnight",
    Reason.OVERCOMMITTED: "twice “overcommitted” in a fortnight",
    Reason.NOTES_DO_NOT_HELP: "three notes in four weeks, and not back after any",
    Reason.HARD_FORTNIGHT: "a fortnight that felt hard, with several below the usual",
    Reason.SAME_SLOT: "two that are below the usual begin at the same cue",
    Reason.LONG_SILENCE: "two checks, and still nothing has come in",
    Reason.AT_AIM_IN_VAIN: "at the aim for eight weeks, and the outcome goes the other way",
}
ITEMS = {
    Item.SIZE: "size",
    Item.CUE: "cue",
    Item.CLARITY: "clarity",
    Item.OBSTACLE: "obstacle",
    Item.SCHEDULE: "schedule",
    Item.COMPETING: "others",
}
UNKNOWN = "nothing is recorded that could tell"
FITS = "nothing speaks against it"


def facts(found: Sequence[Fact], names: Mapping[str, str]) -> str:
    """The score is 5, a note is due from 4 on."""
    return ", ".join(fact(one, names) for one in found)


def fact(one: Fact, names: Mapping[str, str]) -> str:
    """One of them; what has no words of its own is a tag with its weight."""
    if one.name == "weekday" and isinstance(one.value, int):
        return FACTS["weekday"].format(WEEKDAYS[one.value])
    said = _value(one.value, names)
    return FACTS[one.name].format(said) if one.name in FACTS else f"“{tag(one.name)}” {said}"


def _value(said: Plain, names: Mapping[str, str]) -> str:
    match said:
        case tuple():
            return joined([_value(one, names) for one in said])
        case date():
            return full_day(said)
        case float():
            return f"{said:.2f}".rstrip("0").rstrip(".")
        case Reason():
            return REASONS[said]
        case _:
            return names.get(str(said), str(said))


def checked(one: Checked, names: Mapping[str, str]) -> tuple[str, str]:
    """Size: nothing speaks against it."""
    plain = {Finding.FITS: FITS, Finding.UNKNOWN: UNKNOWN}
    return ITEMS[one.item], plain.get(one.finding) or facts(one.facts, names)
