"""Behaviours that are logged in an entry of the other side: found without being named."""

from collections.abc import Iterable, Iterator
from itertools import chain

from humexjournal.core.entry import DailyEntry, WeeklyEntry
from humexjournal.core.journal import Journal
from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.grammar.words import normal_key
from humexjournal.problem import Location, Problem, Span

_QUOTED = late_pattern("“([^”]*)”")
_SAID = "This is about a behaviour of the other side of the vault; here it is not counted."
_REMEDY = (
    "Log it in an entry of its own side: one of the two is shared, the other lies in private/."
)


def strangers(journal: Journal, elsewhere: frozenset[str]) -> Iterator[Problem]:
    """The keys of entries that belong to the other side alone."""
    others = _only_there(journal, elsewhere)
    entries = chain[DailyEntry | WeeklyEntry](journal.daily.values(), journal.weekly.values())
    for entry in entries if others else ():
        for key in entry.own_keys:
            if normal_key(key) in others:
                yield _stranger(Location(entry.path, (key,), span=Span.KEY))


def without_names(
    found: Iterable[Problem], journal: Journal, elsewhere: frozenset[str]
) -> list[Problem]:
    """The problems, and in place of each that would name a key of the other side one without."""
    others = _only_there(journal, elsewhere)
    if not others:
        return list(found)
    told = (_stranger(one.location) if _names(one, others) else one for one in found)
    return list(dict.fromkeys(told))


def _only_there(journal: Journal, elsewhere: frozenset[str]) -> frozenset[str]:
    if not elsewhere:
        return elsewhere
    here = (key for kbi in journal.kbis.values() for key in (kbi.id, *kbi.keys))
    return elsewhere.difference(map(normal_key, here))


def _names(problem: Problem, keys: frozenset[str]) -> bool:
    return any(normal_key(text) in keys for text in _QUOTED.findall(problem.said))


def _stranger(place: Location) -> Problem:
    return Problem(place, "other-side", _SAID, _REMEDY, hides_line=True)
