"""The turns of a watcher on both sides of a vault: first what is shared, then what is private."""

from collections.abc import Callable
from typing import NamedTuple

from msgspec import Struct, field
from msgspec.structs import replace

from humexjournal.app.beside import ASK, Beside
from humexjournal.app.turns import Next, Turns
from humexjournal.app.upkeep import Upkeep
from humexjournal.app.watch_events import Event, Failed, Tell, Updated

_SOONEST = (Next.AGAIN, Next.SOON, Next.LATER)


class Private(NamedTuple):
    """What keeps the private side of a vault up to date, and whether there is one now."""

    begin: Callable[[], Upkeep]
    is_there: Callable[[], bool]


class Quietly(Struct):
    """Tells of the private side in numbers what is new of it, and nothing else."""

    tell: Tell
    _before: Beside = field(default_factory=Beside)

    def __call__(self, event: Event) -> None:
        """Tell an event, if there is anything in it that may be told."""
        said = _in_numbers(event)
        if said is None:
            return
        now = replace(said, sheets=0, written=0, removed=0, drafted=0)
        if now != self._before or said.written or said.removed or said.drafted:
            self.tell(said)
        self._before = now


def _in_numbers(event: Event) -> Beside | None:
    match event:
        case Updated():
            made = len(event.written), len(event.removed), len(event.drafted)
            return Beside(event.sheets, *made, event.problems)
        case Failed():
            return Beside(trouble=ASK)
    return None


class BothSides(Struct):
    """Two that take their turns one after the other; the second one only where it is there."""

    shared: Turns
    private: Turns
    is_there: Callable[[], bool]

    def take(self, hints: frozenset[str]) -> Next:
        """Look at both, and say when it is time for the next turn of either."""
        following = [self.shared.take(hints)]
        if self.is_there():
            following.append(self.private.take(frozenset()))
        return min(following, key=_SOONEST.index)

    @property
    def upkeep(self) -> Upkeep:
        """What is kept up to date on the shared side, which says where and which day it is."""
        return self.shared.upkeep
