"""The story of a behaviour, in English."""

from collections.abc import Iterable, Iterator

from humexjournal.adherence.gates import TooLittle
from humexjournal.core.revision import Edit, Source
from humexjournal.rendering.prose import sentence
from humexjournal.rendering.words.english.dates import dates, joined
from humexjournal.rendering.words.english.definitions import on
from humexjournal.rendering.words.english.prompts import AGREED
from humexjournal.rendering.words.english.wins import CHANGES, changed, kind_of
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

STEPS = {Step.DRAFTED: "A note was drafted.", Step.SENT: "A note was sent."}
HELD = {
    Verdict.HOLDS: "It holds.",
    Verdict.HELD: "It held until the next change.",
    Verdict.TO_THE_END: "It held to the end.",
}
SOURCES = {
    Source.NO_REPOSITORY: "The vault is in no git repository, so nobody knows who saved what.",
    Source.NOT_ASKED: "Git could not be asked, so it is not known who saved what.",
}


def story_title(said: Story) -> str:
    """The story of “Walk after lunch” (walk), as of 28 June 2026."""
    kbi = said.definition.kbi
    return f"The story of “{kbi.name}” ({kbi.id}), as of {on(said.as_of)}"


def story_event(event: Event) -> Iterator[str]:
    """What happened on a day, in a few sentences."""
    match event:
        case Began(_, terms, saved, in_place_of, followed):
            yield sentence(f"It began: {changed(terms)}")
            yield f"It took the place of {joined(in_place_of)}." if in_place_of else ""
            yield _saved(saved, "The file was first saved")
            yield from _followed(followed)
        case Changed(_, change, saved, followed):
            stated = changed(change.terms)
            yield sentence(f"{kind_of(change)}: {stated}" if stated else kind_of(change))
            yield sentence(f"Why: {change.because}") if change.because else ""
            yield f"It came from the note {change.prompt}." if change.prompt else ""
            yield _saved(saved, "Saved")
            yield from _followed(followed)
        case Paused(_, pause, saved):
            reason = f" ({pause.reason})" if pause.reason else ""
            yield f"A pause, {dates(pause.period)}{reason}."
            yield _saved(saved, "Saved")
        case Ended(_, replaced_by, saved):
            yield "The last day."
            yield f"In its place: {replaced_by}." if replaced_by else ""
            yield _saved(saved, "Saved")
        case Told():
            yield from _note(event)
        case Edited():
            yield from _edited(event)
        case Renamed(_, by, before, after):
            yield f"{by} gave the file another name: {after}, before that {before}."


def _saved(saved: Saved | None, what: str) -> str:
    """Saved by Ana on 30 May 2026."""
    return f"{what} by {saved.by} on {on(saved.day)}." if saved else ""


def _note(event: Told) -> Iterator[str]:
    prompt = event.prompt
    if event.step is Step.ANSWERED:
        yield f"An answer came: {AGREED[prompt.agreed]}." if prompt.agreed else "An answer came."
        return
    yield STEPS[event.step]
    if idea := CHANGES.get(prompt.proposal):
        yield f"The idea in it: {idea[:1].lower()}{idea[1:]}."


def _edited(event: Edited) -> Iterator[str]:
    yield f"{event.by} changed the definition."
    yield from map(_edit, event.edits)
    if event.judges:
        yield "This counts for the days before, too."


def _edit(edit: Edit) -> str:
    """Standard: “at least 20 minutes” became “at least 15 minutes”."""
    key, first, below = edit.place
    where = f"{below} in {key}, from {first}" if first else key
    if not edit.before:
        return f"{where}: “{edit.after}” is new."
    if not edit.after:
        return f"{where}: “{edit.before}” was taken out."
    return f"{where}: “{edit.before}” became “{edit.after}”."


def _followed(said: Followed | None) -> Iterator[str]:
    """From 1 to 28 June 2026: done 17 of 19 times (89 %). It holds."""
    if said is None:
        return
    counted, days = said.counted, dates(said.days)
    if not counted.scheduled:
        yield f"{days}: nothing has come due."
        return
    blank = f", {counted.unlogged} not filled in" if counted.unlogged else ""
    yield f"{days}: done {counted.done} of {counted.scheduled} times{blank}{_share(said)}."
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
            return f"On {on(said.signal)} there was reason to look at it." if said.signal else ""
        case Verdict.TOO_EARLY if said.goes_on:
            return "It is too early to say whether it holds."
        case Verdict.TOO_EARLY:
            return "That is too little to say whether it held."
        case _:
            return HELD[said.verdict]


def story_sources(said: Story) -> Iterable[str]:
    """What it is told from, and what a name in it means."""
    if said.source is not Source.GIT:
        return (SOURCES[said.source],)
    if said.known_since is None:
        return ("The file is not in git yet, so nobody knows who saved what.",)
    unsaved = ("What the file says now has not been committed yet.",) if said.unsaved else ()
    both = ("What was agreed, both agreed.",) if said.coach else ()
    since = f"Git has the file since {on(said.known_since)}."
    return (since, "A name says who saved it.", *both, *unsaved)
