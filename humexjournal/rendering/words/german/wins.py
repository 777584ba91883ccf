"""What went well, and what has been changed, in German."""

from humexjournal.core.kbi import Change, Terms
from humexjournal.core.schedule import ByDate, Quota
from humexjournal.core.standard import Standard
from humexjournal.core.value import Amount, Value
from humexjournal.rendering.prose import cut_words
from humexjournal.rendering.words.german.counts import count
from humexjournal.rendering.words.german.dates import day_month, short_weekday, weekday
from humexjournal.rendering.words.german.labels import BUSY
from humexjournal.rendering.words.german.sums import reached
from humexjournal.rendering.words.german.terms import (
    busy_day,
    by,
    by_when,
    how_often_agreed,
    quota_noun,
    standard,
)
from humexjournal.rendering.words.german.values import (
    UNITS,
    number_word,
    plural,
    spoken_value,
    times_word,
    unit_of,
)
from humexjournal.reviews.since import Since
from humexjournal.reviews.wins import Back, BusyDay, More, Reached, Recorded, Win

CHANGES = {
    "recue": "Neuer Auslöser",
    "shrink": "Kleinerer Umfang",
    "obstacle": "Weniger im Weg",
    "schedule": "Neue Tage",
    "grow": "Etwas mehr",
    "redefine": "Neu gefasst",
}
"""Each begins with a word that may stand in small letters within a sentence."""
BOTH = 2
LONGEST = 12
"""Words of what a change states."""


def win(said: Win) -> str:
    """A win without the name of its behaviour: am Donnerstag wieder, nach zweimal ohne."""
    match said:
        case Back(_, day, after, next_day):
            soon = "gleich " if next_day else ""
            return f"{soon}am {weekday(day)} wieder, nach {times_word(after)} ohne"
        case BusyDay(_, day, value, terms):
            return f"{_size(value, terms.standard)} am {weekday(day)}, und das zählt"
        case Reached():
            return _reached(said)
        case More(_, done, before, of):
            return f"{done} von {of}, nach {before} in der Woche davor"
        case Recorded(days):
            written = "einem Tag" if days == 1 else f"{number_word(days)} Tagen"
            return f"an {written} wurde etwas aufgeschrieben"


def _size(value: Value | None, asked: Standard | None) -> str:
    """Sechs Minuten, 17:55; die Kurzversion where nobody wrote how much it was."""
    size = spoken_value(value, asked)
    if isinstance(value, Amount) and unit_of(asked) in UNITS:
        figure, _, rest = size.partition(" ")
        size = f"{number_word(int(figure))} {rest}" if figure.isdigit() and figure != "1" else size
    return size or f"die {BUSY}"


def _reached(said: Reached) -> str:
    counts, asked = said.tally, said.terms.schedule
    if isinstance(asked, ByDate):
        return f"{by_when(asked.by)} {_all_of(asked.times)}"
    if isinstance(asked, Quota) and said.first_week:
        noun = quota_noun(said.terms.schedule_text)
        return f"{plural(counts.done, *noun, number_word)} in der ersten Woche"
    if said.first_week and not (counts.total is not None and counts.minimum):
        return f"{count(counts)} in der ersten Woche"
    return f"{count(counts)}, {_verdict(said)}"


def _verdict(said: Reached) -> str:
    return reached(said.tally) if said.tally.total is not None else "Ziel erreicht"


def _all_of(times: int) -> str:
    several = {1: "gemacht", BOTH: "beide Male gemacht"}
    return several.get(times, f"alle {times} Male gemacht")


def since(said: Since, name: str) -> str:
    """Walk: neuer Auslöser seit Do, 25. Juni (Schuhe zuerst), seither beide Male gemacht."""
    change = said.change
    day = f"{short_weekday(change.starts)}, {day_month(change.starts)}"
    stated = cut_words(changed(change.terms), LONGEST)
    what = f"{name}: {within(kind_of(change))} seit {day}" + (f" ({stated})" if stated else "")
    parts = (_done(said), "der Umfang bleibt" if _is_same_size(change) else "")
    return ", ".join(part for part in (what, *parts) if part) + "."


def within(words: str) -> str:
    """As it stands within a sentence."""
    return words[:1].lower() + words[1:]


def changed(terms: Terms) -> str:
    """What a change states, in one line."""
    busy = busy_day(terms.minimum, terms.schedule)
    size = (standard(terms.standard), busy, by(terms.by))
    stated = (terms.behaviour, how_often_agreed(terms), *size, terms.cue)
    return ", ".join(part for part in stated if part)


def kind_of(change: Change) -> str:
    """Neuer Auslöser, Kleinerer Umfang, Neue Tage."""
    if change.kind in CHANGES:
        return CHANGES[change.kind]
    terms = change.terms
    if terms.cue and not terms.standard and not terms.schedule:
        return CHANGES["recue"]
    return CHANGES["schedule"] if terms.schedule and not terms.standard else "Geändert"


def _is_same_size(change: Change) -> bool:
    return bool(change.terms.cue) and not (change.terms.standard or change.terms.minimum)


def _done(said: Since) -> str:
    if not said.of:
        return ""
    if said.done < said.of:
        return f"seither {said.done} von {said.of} Malen gemacht"
    return f"seither {'das eine Mal gemacht' if said.of == 1 else _all_of(said.of)}"
