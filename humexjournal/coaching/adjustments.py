"""What was changed about a KBI, and what came after: the memory of its design."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from humexjournal.adherence.life import Life
from humexjournal.adherence.recovered import Recovered, recovered
from humexjournal.coaching.past import Past
from humexjournal.core.calendar import ONE_DAY
from humexjournal.core.prompt import Agreed

DAYS = 28


class Adjustment(Struct, frozen=True):
    """A change of a kind that held from a day on, and whether the next opportunities were back."""

    day: date
    kind: str
    outcome: Recovered | None

    @property
    def failed(self) -> bool:
        """Whether it is known that they were not."""
        return self.outcome is Recovered.NO


def adjustments(past: Past, kbi: str, days: int = DAYS) -> tuple[Adjustment, ...]:
    """The adjustments of a KBI within so many days, in order of time.

    They are its dated changes of a kind, and what was agreed without one, such as a reframing.
    """
    first = past.day - timedelta(days=days - 1)
    life = past.lives[kbi]
    found = (*_changes(life), *_agreed(past, life))
    return tuple(sorted((one for one in found if one.day >= first), key=lambda one: one.day))


def _changes(life: Life) -> Iterator[Adjustment]:
    for change in life.kbi.changes:
        if change.kind:
            yield Adjustment(change.starts, change.kind, _after(life, change.starts))


def _agreed(past: Past, life: Life) -> Iterator[Adjustment]:
    changed = {change.prompt for change in life.kbi.changes}
    for prompt in past.journal.prompts:
        agreed = prompt.agreed in (Agreed.YES, Agreed.CHANGED)
        if agreed and prompt.sent and prompt.kbi == life.kbi.id and prompt.id not in changed:
            first = prompt.sent + ONE_DAY
            yield Adjustment(prompt.sent, prompt.proposal, _after(life, first))


def _after(life: Life, first: date) -> Recovered | None:
    return recovered(life.decided_from(first))
