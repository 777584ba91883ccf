"""The story of a behaviour: what was agreed and changed, by whom, why, and how it went on."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from humexjournal.adherence.life import life
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.core.revision import History, Source, Texts
from humexjournal.reviews.definitions import Definition, definitions_review
from humexjournal.reviews.story_events import (
    Began,
    Changed,
    Edited,
    Ended,
    Event,
    Paused,
    Renamed,
    Told,
)
from humexjournal.reviews.story_held import followed
from humexjournal.reviews.story_notes import notes_told
from humexjournal.reviews.story_saved import edited, is_saved, renamed, saved

ORDER = (Began, Told, Changed, Paused, Edited, Renamed, Ended)
"""Which comes first of what happened on one day."""


class Story(Struct, frozen=True):
    """A behaviour with what happened to it, in order of time, as of a day.

    `known_since` is the day on which git first had its file; `unsaved` says that the file has been
    changed since it was last saved in git.
    """

    client: str
    coach: str
    definition: Definition
    as_of: date
    events: tuple[Event, ...]
    source: Source = Source.NO_REPOSITORY
    known_since: date | None = None
    unsaved: bool = False


def story(kbi: KBI, journal: Journal, history: History, now: Texts, as_of: date) -> Story:
    """The story of a behaviour as of a day; `now` are the texts that its file has.

    What is agreed for a day to come is in it; what was saved, sent or answered later is not.
    """
    known = history.by(as_of)
    found = (*_agreed(kbi, journal, known, as_of), *_noted(kbi, journal, known, as_of))
    revisions = history.revisions
    return Story(
        client=journal.settings.client,
        coach=journal.settings.coach,
        definition=definitions_review(journal, (kbi.id,), as_of).definitions[0],
        as_of=as_of,
        events=tuple(sorted(found, key=lambda one: (one.day, ORDER.index(type(one))))),
        source=history.source,
        known_since=revisions[0].day if revisions else None,
        unsaved=not is_saved(history, now),
    )


def _agreed(kbi: KBI, journal: Journal, known: History, as_of: date) -> Iterator[Event]:
    """What the definition itself tells."""
    lived = life(kbi, journal, as_of, as_of)
    first, *rest = _turns(kbi)
    before = tuple(sorted(one.name for one in journal.kbis.values() if one.replaced_by == kbi.id))
    by = saved(known, None)
    yield Began(kbi.starts, kbi.terms, by, before, followed(lived, first, None, as_of))
    for change, days in zip(kbi.changes, rest, strict=True):
        by = saved(known, ("changes", str(change.starts)))
        yield Changed(change.starts, change, by, followed(lived, days, change, as_of))
    for pause in kbi.pauses:
        day = pause.period.first
        yield Paused(day, pause, saved(known, ("pauses", str(day))))
    if kbi.until:
        by = saved(known, ("until", ""))
        yield Ended(kbi.until, _name(kbi.replaced_by, journal), by)


def _noted(kbi: KBI, journal: Journal, known: History, as_of: date) -> Iterator[Event]:
    """What the notes tell, and what git has of the definition beside what is dated in it."""
    yield from notes_told(kbi, journal, as_of)
    yield from edited(kbi, known)
    yield from renamed(known)


def _turns(kbi: KBI) -> tuple[tuple[date, date], ...]:
    """The first and the last day of what was agreed at first, and of each change."""
    first = [kbi.starts, *(change.starts for change in kbi.changes)]
    last = [day - timedelta(days=1) for day in first[1:]]
    return tuple(zip(first, [*last, kbi.until or date.max], strict=True))


def _name(kbi: str, journal: Journal) -> str:
    return journal.kbis[kbi].name if kbi in journal.kbis else kbi
