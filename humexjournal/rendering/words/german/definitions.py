"""What is agreed about a behaviour, in German."""

from collections.abc import Iterator
from datetime import date

from humexjournal.core.kbi import Change
from humexjournal.core.kbi import Terms as Agreed
from humexjournal.core.schedule import Total
from humexjournal.rendering.prose import sentence
from humexjournal.rendering.words.german.dates import dates, on
from humexjournal.rendering.words.german.terms import (
    BUSY_DAY,
    BUSY_TIMES,
    busy_day,
    by,
    how_often_agreed,
    size_when_busy,
    standard,
)
from humexjournal.rendering.words.german.wins import CHANGES, changed
from humexjournal.reviews.definitions import Definition, Standing

NOTHING_AGREED = "Noch ist nichts vereinbart."


def agreed(terms: Agreed) -> str:
    """Montag bis Freitag, mindestens 7 min, bis 13:15."""
    parts = (how_often_agreed(terms), standard(terms.standard), by(terms.by))
    return ", ".join(part for part in parts if part)


def in_one_sentence(said: Definition) -> str:
    """Nach dem Essen gehen – Montag bis Freitag – mindestens 7 min (an vollen Tagen 3 min)."""
    terms = said.terms
    what = (terms.behaviour or said.kbi.name).rstrip(".")
    parts = (what, how_often_agreed(terms), _size(terms), by(terms.by))
    return sentence(" – ".join(part for part in parts if part))


def _size(terms: Agreed) -> str:
    """Mindestens 7 min (an vollen Tagen 3 min)."""
    full, busy = standard(terms.standard), busy_day(terms.minimum, terms.schedule)
    return f"{full} ({busy})" if full and busy else full or busy


def spelled_out(said: Definition) -> str:
    """Draußen gehen, Montag bis Freitag, mindestens 7 min; an vollen Tagen zählt: 3 min."""
    terms = said.terms
    what = (terms.behaviour or said.kbi.name).rstrip(".")
    parts = (what, how_often_agreed(terms), standard(terms.standard), by(terms.by))
    both = (", ".join(part for part in parts if part), _what_counts(terms))
    cue = (sentence(f"Auslöser: {terms.cue}"),) if terms.cue else ()
    return " ".join((sentence("; ".join(part for part in both if part)), *cue))


def _what_counts(terms: Agreed) -> str:
    size = size_when_busy(terms.minimum)
    when = BUSY_TIMES[terms.schedule.per] if isinstance(terms.schedule, Total) else BUSY_DAY
    return f"{when} zählt: {size}" if size else ""


def standing(said: Definition) -> str:
    """Seit 18. Mai 2026; ab 1. Juli 2026; Pause bis 7. August 2026; beendet am 21. Juni 2026."""
    match said.standing:
        case Standing.TO_COME:
            return f"ab {on(said.kbi.starts)}"
        case Standing.ENDED if said.kbi.until:
            return f"beendet am {on(said.kbi.until)}"
        case Standing.PAUSED if said.pause:
            return f"Pause bis {on(said.pause.period.last)}"
        case _:
            until = f" bis {on(said.kbi.until)}" if said.kbi.until else ""
            return f"seit {on(said.kbi.starts)}{until}"


def as_of(day: date) -> str:
    """Stand 28. Juni 2026."""
    return f"Stand {on(day)}"


def definition(said: Definition) -> Iterator[tuple[str, str]]:
    """What holds now, each part with its label; what is not agreed is left out."""
    kbi, terms = said.kbi, said.terms
    yield "Was", terms.behaviour or ""
    yield "Wie oft", how_often_agreed(terms)
    yield "Gemacht heißt", standard(terms.standard) or "ja oder nein"
    yield "Bis wann", by(terms.by)
    yield "Volle Tage", size_when_busy(terms.minimum)
    yield "Auslöser", terms.cue or ""
    yield "Wofür", said.goal
    yield "Punkte", f"{kbi.share} von 100" if kbi.share is not None else ""
    yield "Warum", f"„{kbi.why}“" if kbi.why else ""
    yield "Zählt", "; ".join(kbi.counts)
    yield "Zählt nicht", "; ".join(kbi.does_not_count)
    yield "Ziel", f"{kbi.aim * 100:.0f} %"
    yield "Jokertage", f"{kbi.reserve} im Monat" if kbi.reserve else "keine"


def history(said: Definition) -> Iterator[tuple[str, str]]:
    """What was agreed at first, and each change and pause, by its first day."""
    kbi = said.kbi
    yield on(kbi.starts), changed(kbi.terms)
    for change in kbi.changes:
        yield on(change.starts), _change(change)
    for pause in kbi.pauses:
        reason = f", {pause.reason}" if pause.reason else ""
        yield dates(pause.period), f"Pause{reason}"
    if kbi.until:
        replaced = f", danach: {kbi.replaced_by}" if kbi.replaced_by else ""
        yield on(kbi.until), f"letzter Tag{replaced}"


def _change(change: Change) -> str:
    """Kleinerer Umfang: mindestens 7 min (Grund: meetings ate lunch)."""
    kind = CHANGES.get(change.kind, "")
    said = changed(change.terms)
    what = f"{kind}: {said}" if kind and said else kind or said
    return f"{what} (Grund: {change.because})" if change.because else what
