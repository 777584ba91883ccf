"""The roster: everybody on a coach's list, by what can be done next and never by a figure."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct, field

from humexjournal.adherence.remembered import Remembered
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import Pause
from humexjournal.reviews.next_steps import next_steps
from humexjournal.reviews.own_week import OwnPart, OwnWeek, own_part, own_week
from humexjournal.reviews.step import Drafted, Part, Step, Unreadable

IN_VIEW = 20
"""People on a list, up to which each of them can be answered in time."""


class Listed(Struct, frozen=True):
    """Somebody on the list: by which name and folder, what is next, and since when away."""

    name: str
    folder: str
    steps: tuple[Step, ...] = ()
    away: date | None = None
    own: OwnPart = field(default_factory=OwnPart)


class Roster(Struct, frozen=True):
    """A day of a coach's: whom there is something to do about, and the coach's own week."""

    coach: str
    as_of: date
    clients: tuple[Listed, ...]
    own: OwnWeek = field(default_factory=OwnWeek)

    def steps(self, part: Part) -> tuple[tuple[Listed, Step], ...]:
        """What stands in a part: by the day it is due, then in the coach's own order."""
        found = [(who, step) for who in self.clients for step in who.steps if step.part is part]
        return tuple(sorted(found, key=lambda one: one[1].by or date.max))

    @property
    def is_long(self) -> bool:
        """Whether there are more people than one person can well keep in view."""
        return len(self.clients) > IN_VIEW

    @property
    def is_drafted(self) -> bool:
        """Whether every note that is due has been drafted."""
        return all(
            not isinstance(step.reason, Drafted) or step.reason.is_there
            for who in self.clients
            for step in who.steps
        )

    @property
    def at_rest(self) -> tuple[Listed, ...]:
        """Those about whom nothing is needed, and who are there."""
        return tuple(one for one in self.clients if not one.steps and one.away is None)

    @property
    def away(self) -> tuple[tuple[Listed, date], ...]:
        """Those who are away, and until when."""
        return tuple((one, one.away) for one in self.clients if one.away is not None)


def listed(
    journal: Journal,
    folder: str,
    as_of: date,
    fetched: date | None = None,
    kept: Remembered | None = None,
) -> Listed:
    """Somebody whose vault can be read; `fetched` and `kept` are those of `next_steps`."""
    pause = _pause(journal, as_of)
    return Listed(
        journal.settings.client or folder,
        folder,
        next_steps(journal, as_of, fetched, kept),
        pause.period.last if pause else None,
        own_part(journal, as_of),
    )


def unreadable(folder: str, why: str, remedy: str = "") -> Listed:
    """Somebody whose vault cannot be read, and what to do about it."""
    return Listed(folder, folder, (Step(Part.NOT_KNOWN, Unreadable(why, remedy)),))


def roster(journal: Journal, clients: Iterable[Listed], as_of: date) -> Roster:
    """The roster of a coach; `journal` is the coach's own."""
    everybody = tuple(clients)
    own = own_week(journal, [one.own for one in everybody], as_of)
    return Roster(journal.settings.client, as_of, everybody, own)


def _pause(journal: Journal, as_of: date) -> Pause | None:
    return next((one for one in journal.settings.pauses if as_of in one.period), None)
