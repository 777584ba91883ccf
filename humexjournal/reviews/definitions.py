"""Definitions as a page shows them: what holds now, what was agreed when, and whether it runs."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from humexjournal.adherence.agreed import held_terms
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Pause, Terms


class Standing(StrEnum):
    """Whether a behaviour is asked for at all."""

    TO_COME = "to come"
    ACTIVE = "active"
    PAUSED = "paused"
    ENDED = "ended"


class Definition(Struct, frozen=True):
    """A behaviour with what holds on the as-of date; `pause` is the one it is in."""

    kbi: KBI
    terms: Terms
    standing: Standing
    pause: Pause | None
    goal: str


class DefinitionsReview(Struct, frozen=True):
    """Some behaviours of a client, as of a day."""

    client: str
    as_of: date
    definitions: tuple[Definition, ...]


def definitions_review(journal: Journal, ids: tuple[str, ...], as_of: date) -> DefinitionsReview:
    """The behaviours of some ids, in order."""
    found = tuple(_definition(journal.kbis[one], journal, as_of) for one in sorted(set(ids)))
    return DefinitionsReview(journal.settings.client, as_of, found)


def _definition(kbi: KBI, journal: Journal, as_of: date) -> Definition:
    pauses = (*kbi.pauses, *journal.settings.pauses)
    pause = next((one for one in pauses if as_of in one.period), None)
    goal = journal.settings.goals.get(kbi.goal, kbi.goal)
    terms = held_terms(kbi, journal.settings, as_of)
    return Definition(kbi, terms, _standing(kbi, pause, as_of), pause, goal)


def _standing(kbi: KBI, pause: Pause | None, as_of: date) -> Standing:
    if as_of < kbi.starts:
        return Standing.TO_COME
    if not kbi.is_active(as_of):
        return Standing.ENDED
    return Standing.PAUSED if pause else Standing.ACTIVE
