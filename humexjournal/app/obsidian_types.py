"""What kind of property each key of an entry is to be in Obsidian.

A number opens the number keyboard, a text takes yes, no and `/`. Nothing is a checkbox: an empty
one is saved as false, and then a day on which nobody wrote anything would say no.
"""

from collections.abc import Iterator
from datetime import date

from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.core.schedule import ByDate, Each, Total
from humexjournal.core.standard import After, AtLeast, AtMost, Before, Between, OnScale, Standard

NUMBER, TEXT = "number", "text"
OURS = (NUMBER, TEXT)
"""The kinds that are set here; any other was chosen by somebody, and stays."""

OF_THE_DAY = {"felt": NUMBER, "in_the_way": TEXT, "off": TEXT}
OF_THE_WEEK = {"commitment": TEXT, "kept": TEXT, "coming_up": TEXT, "glad": TEXT}
_EARLY, _LATE = 3 * 60, 21 * 60
"""Outside of these a value may lie just after midnight, and no number begins with zeros."""


def asked_for(journal: Journal, as_of: date) -> tuple[KBI, ...]:
    """The behaviours that have not ended, in the order of their ids; of those to come as well."""
    kbis = sorted(journal.kbis.items())
    return tuple(kbi for _, kbi in kbis if kbi.until is None or kbi.until >= as_of)


def types(journal: Journal, as_of: date) -> Iterator[tuple[frozenset[str], str, str]]:
    """Each key with its other spellings and its kind: behaviours, keys of the day and the week."""
    for kbi in asked_for(journal, as_of):
        yield frozenset({kbi.id, *kbi.keys}), kbi.id, type_of(kbi, as_of)
    for key in journal.settings.outcomes:
        yield frozenset({key}), key, NUMBER
    for key, kind in (OF_THE_DAY | OF_THE_WEEK).items():
        yield frozenset({key}), key, kind


def type_of(kbi: KBI, as_of: date) -> str:
    """The kind of a behaviour by what holds on a day, or on its first one."""
    day = max(as_of, kbi.starts)
    match kbi.terms_on(day).schedule:
        case Each():
            return TEXT  # 2/3
        case Total():
            return NUMBER
        case ByDate(times) if times > 1:
            return NUMBER
        case _:
            return _by(kbi.standard_on(day), is_night=kbi.night)


def _by(standard: Standard, *, is_night: bool) -> str:
    match standard:
        case AtLeast() | AtMost() | OnScale():
            return NUMBER
        case Before(minute) | After(minute) | Between(_, minute):
            return NUMBER if _EARLY <= minute < _LATE and not is_night else TEXT
        case _:
            return TEXT
