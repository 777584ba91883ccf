"""What got in the way in a week: by tag, then by behaviour, with its days."""

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from humexjournal.adherence.remembered import Remembered
from humexjournal.core.calendar import Week
from humexjournal.core.entry import Friction
from humexjournal.core.journal import Journal
from humexjournal.reviews.barrier import Barrier, barrier


class Place(Struct, frozen=True):
    """Where a tag stood: a behaviour, or the whole day where it is None, and the days."""

    kbi: str | None
    days: tuple[date, ...] = ()


class InTheWay(Struct, frozen=True):
    """A tag with its places, and a line of one of those days that its writer shares.

    `barriers` are the behaviours of which it is what mostly gets in the way.
    """

    tag: str
    places: tuple[Place, ...]
    quote: str = ""
    barriers: tuple[Barrier, ...] = ()

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which it was noted, in order."""
        return tuple(sorted({day for place in self.places for day in place.days}))


def friction(
    journal: Journal, week: Week, as_of: date, kept: Remembered | None = None
) -> tuple[InTheWay, ...]:
    """The tags of a week, the most frequent first; `kept` is what is remembered of the journal."""
    noted = set(_noted(journal, week, as_of))
    tags = {one.tag for one in noted}
    found = [InTheWay(tag, _places(one for one in noted if one.tag == tag)) for tag in tags]
    found.sort(key=lambda one: (-_times(one), one.tag))
    quoted = _quoted(found, journal)
    return tuple(
        replace(one, barriers=_barriers(one, journal, week, as_of, kept)) for one in quoted
    )


def _barriers(
    one: InTheWay, journal: Journal, week: Week, as_of: date, kept: Remembered | None
) -> tuple[Barrier, ...]:
    named = (place.kbi for place in one.places if place.kbi)
    kbis = [journal.kbis[name] for name in named if name in journal.kbis]
    found = (barrier(kbi, one.tag, journal, week, as_of, kept=kept) for kbi in kbis)
    return tuple(one for one in found if one is not None)


def _noted(journal: Journal, week: Week, as_of: date) -> Iterator[Friction]:
    for day in week.period:
        entry = journal.daily.get(day)
        if entry and day <= as_of:
            yield from (replace(one, day=day) for one in entry.friction)
    weekly = journal.weekly.get(week.first)
    if weekly and week.first <= as_of:
        yield from (one for one in weekly.friction if one.day is None or one.day <= as_of)


def _places(noted: Iterable[Friction]) -> tuple[Place, ...]:
    days: dict[str | None, set[date]] = {}
    for one in noted:
        days.setdefault(one.kbi, set()).update(() if one.day is None else (one.day,))
    places = [Place(kbi, tuple(sorted(on))) for kbi, on in days.items()]
    return tuple(sorted(places, key=lambda place: (-len(place.days), place.kbi or "")))


def _times(one: InTheWay) -> int:
    return sum(max(1, len(place.days)) for place in one.places)


def _quoted(found: Iterable[InTheWay], journal: Journal) -> Iterator[InTheWay]:
    """Each with the first shared line of its days that no other has taken."""
    taken: set[str] = set()
    for one in found:
        entries = (journal.daily[day] for day in one.days if day in journal.daily)
        lines = (line for entry in entries for line in entry.shared if line not in taken)
        quote = next(lines, "")
        taken.add(quote)
        yield replace(one, quote=quote)
