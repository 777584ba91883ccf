"""The story of a behaviour, in German."""

from collections.abc import Iterable, Iterator

from humexjournal.adherence.gates import TooLittle
from humexjournal.core.revision import Edit, Source
from humexjournal.rendering.prose import sentence
from humexjournal.rendering.words.german.dates import dates, joined, on
from humexjournal.rendering.words.german.prompts import AGREED
from humexjournal.rendering.words.german.wins import CHANGES, changed, kind_of, within
from humexjournal.reviews.story import Story
from humexjournal.reviews.story_events import (
    Began,
    Changed,
    Edited,
    Ended,
    Event,
    Followed,
    Paused,
    Renamed,
    Saved,
    Step,
    Told,
    Verdict,
)

STEPS = {
    Step.DRAFTED: "Eine Nachricht wurde entworfen.",
    Step.SENT: "Eine Nachricht wurde gesendet.",
}
HELD = {
    Verdict.HOLDS: "Es hält.",
    Verdict.HELD: "Es hielt bis zur nächsten Änderung.",
    Verdict.TO_THE_END: "Es hielt bis zum Ende.",
}
SOURCES = {
    Source.NO_REPOSITORY: "Das Vault liegt in keinem Git-Repository, so weiß niemand, wer was "
    "gespeichert hat.",
    Source.NOT_ASKED: "Git konnte nicht gefragt werden, so ist nicht bekannt, wer was gespeichert "
    "hat.",
}


def story_title(said: Story) -> str:
    """Die Geschichte von „Nach dem Essen gehen“ (walk), Stand 28. Juni 2026."""
    kbi = said.definition.kbi
    return f"Die Geschichte von „{kbi.name}“ ({kbi.id}), Stand {on(said.as_of)}"


def story_event(event: Event) -> Iterator[str]:
    """What happened on a day, in a few sentences."""
    match event:
        case Began(_, terms, saved, in_place_of, followed):
            yield sentence(f"Es begann: {changed(terms)}")
            yield f"Vorher war es: {joined(in_place_of)}." if in_place_of else ""
            yield _saved(saved, "Die Datei wurde zuerst gespeichert")
            yield from _followed(followed)
        case Changed(_, change, saved, followed):
            stated = changed(change.terms)
            yield sentence(f"{kind_of(change)}: {stated}" if stated else kind_of(change))
            yield sentence(f"Grund: {change.because}") if change.because else ""
            yield f"Es kam aus der Nachricht {change.prompt}." if change.prompt else ""
            yield _saved(saved, "Gespeichert")
            yield from _followed(followed)
        case Paused(_, pause, saved):
            reason = f" ({pause.reason})" if pause.reason else ""
            yield f"Pause, {dates(pause.period)}{reason}."
            yield _saved(saved, "Gespeichert")
        case Ended(_, replaced_by, saved):
            yield "Der letzte Tag."
            yield f"Danach: {replaced_by}." if replaced_by else ""
            yield _saved(saved, "Gespeichert")
        case Told():
            yield from _note(event)
        case Edited():
            yield from _edited(event)
        case Renamed(_, by, before, after):
            yield f"{by} gab der Datei einen anderen Namen: {after}, vorher {before}."


def _saved(saved: Saved | None, what: str) -> str:
    """Gespeichert von Ana am 30. Mai 2026."""
    return f"{what} von {saved.by} am {on(saved.day)}." if saved else ""


def _note(event: Told) -> Iterator[str]:
    prompt = event.prompt
    if event.step is Step.ANSWERED:
        agreed = f": {AGREED[prompt.agreed]}" if prompt.agreed else ""
        yield f"Eine Antwort kam{agreed}."
        return
    yield STEPS[event.step]
    if idea := CHANGES.get(prompt.proposal):
        yield f"Die Idee darin: {within(idea)}."


def _edited(event: Edited) -> Iterator[str]:
    yield f"{event.by} hat die Definition geändert."
    yield from map(_edit, event.edits)
    if event.judges:
        yield "Das gilt auch für die Tage davor."


def _edit(edit: Edit) -> str:
    """Standard: aus „at least 20 minutes“ wurde „at least 15 minutes“."""
    key, first, below = edit.place
    where = f"{below} in {key}, ab {first}" if first else key
    if not edit.before:
        return f"{where}: „{edit.after}“ ist neu."
    if not edit.after:
        return f"{where}: „{edit.before}“ wurde herausgenommen."
    return f"{where}: aus „{edit.before}“ wurde „{edit.after}“."


def _followed(said: Followed | None) -> Iterator[str]:
    """1.–28. Juni 2026: 17 von 19 Malen gemacht (89 %). Es hält."""
    if said is None:
        return
    counted, days = said.counted, dates(said.days)
    if not counted.scheduled:
        yield f"{days}: noch nichts war fällig."
        return
    blank = f", {counted.unlogged} nicht eingetragen" if counted.unlogged else ""
    yield f"{days}: {counted.done} von {counted.scheduled} gemacht{blank}{_share(said)}."
    yield _verdict(said)


def _share(said: Followed) -> str:
    """(60 %); (57–86 %); nothing where there is too little for a share."""
    if isinstance(said.share, TooLittle):
        return ""
    low, high = f"{said.share.low * 100:.0f}", f"{said.share.high * 100:.0f}"
    return f" ({low} %)" if low == high else f" ({low}–{high} %)"


def _verdict(said: Followed) -> str:
    match said.verdict:
        case None:
            return ""
        case Verdict.SIGNAL:
            return f"Am {on(said.signal)} gab es Anlass, hinzusehen." if said.signal else ""
        case Verdict.TOO_EARLY if said.goes_on:
            return "Es ist zu früh, um zu sagen, ob es hält."
        case Verdict.TOO_EARLY:
            return "Das ist zu wenig, um zu sagen, ob es hielt."
        case _:
            return HELD[said.verdict]


def story_sources(said: Story) -> Iterable[str]:
    """What it is told from, and what a name in it means."""
    if said.source is not Source.GIT:
        return (SOURCES[said.source],)
    if said.known_since is None:
        return ("Die Datei ist noch nicht in Git, so weiß niemand, wer was gespeichert hat.",)
    unsaved = ("Was jetzt in der Datei steht, ist noch nicht committet.",) if said.unsaved else ()
    both = ("Vereinbart haben es beide.",) if said.coach else ()
    since = f"Git kennt die Datei seit dem {on(said.known_since)}."
    return (since, "Ein Name sagt, wer sie gespeichert hat.", *both, *unsaved)
