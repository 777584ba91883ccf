"""The roster: everybody on a coach's list, by what can be done next and never by a figure."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from humexjournal.adherence.remembered import Remembered
from humexjournal.coaching.signal import Kind
from humexjournal.core.calendar import Period
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import Pause
from humexjournal.core.settings import CheckIn
from humexjournal.reviews.next_steps import next_steps
from humexjournal.reviews.routine import contacts
from humexjournal.reviews.rows import Row, rows
from humexjournal.reviews.step import Drafted, Part, Step, Unreadable


@dataclass(frozen=True, slots=True)
class Replies:
    """How many notes with a proposal were sent within the promised time, of all that were sent."""

    kept: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class OwnPart:
    """What the coach has promised one client, in this week: check-ins noted, and replies.

    `days` is the promise for replies. `check_ins` are counted where somebody noted any.
    """

    check_ins: tuple[tuple[CheckIn, bool], ...] = ()
    replies: Replies = Replies()
    days: int = 1


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody on the list: by which name and folder, what is next, and since when away."""

    name: str
    folder: str
    steps: tuple[Step, ...] = ()
    away: date | None = None
    own: OwnPart = OwnPart()


@dataclass(frozen=True, slots=True)
class CheckInsKept:
    """A check-in of the coach's with everybody who has it: how many of how many."""

    check_in: CheckIn
    kept: int
    of: int


@dataclass(frozen=True, slots=True)
class Roster:
    """A day of a coach's: whom there is something to do about, and the coach's own week."""

    coach: str
    as_of: date
    clients: tuple[Listed, ...]
    check_ins: tuple[CheckInsKept, ...] = ()
    replies: Replies = Replies()
    days: int | None = None
    rows: tuple[Row, ...] = ()

    def steps(self, part: Part) -> tuple[tuple[Listed, Step], ...]:
        """What stands in a part: by the day it is due, then in the coach's own order."""
        found = [(who, step) for who in self.clients for step in who.steps if step.part is part]
        return tuple(sorted(found, key=lambda one: one[1].by or date.max))

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
    promised = {one.own.days for one in everybody if one.own.replies.of}
    return Roster(
        journal.settings.client,
        as_of,
        everybody,
        tuple(_check_ins(everybody)),
        Replies(
            sum(one.own.replies.kept for one in everybody),
            sum(one.own.replies.of for one in everybody),
        ),
        promised.pop() if len(promised) == 1 else None,
        rows(journal, journal.settings.calendar.week(as_of), as_of),
    )


def own_part(journal: Journal, as_of: date) -> OwnPart:
    """What the coach has done for somebody of what was promised, in the week of a day."""
    week = journal.settings.calendar.week(as_of)
    noted = (one for one in contacts(journal, week, as_of) if one.check_in.by == "coach")
    return OwnPart(
        tuple((one.check_in, one.kept) for one in noted),
        replies(journal, Period(week.first, min(week.last, as_of))),
        journal.settings.support.reply_within_days,
    )


def replies(journal: Journal, days: Period) -> Replies:
    """Of the notes with a proposal that were sent on some days, those sent within the promise."""
    wait = timedelta(days=journal.settings.support.reply_within_days)
    sent = [
        (one, one.sent)
        for one in journal.prompts
        if one.kind == Kind.CORRECTIVE and one.sent and one.sent in days
    ]
    in_time = sum(day <= (one.not_before or one.day) + wait for one, day in sent)
    return Replies(in_time, len(sent))


def _pause(journal: Journal, as_of: date) -> Pause | None:
    return next((one for one in journal.settings.pauses if as_of in one.period), None)


def _check_ins(everybody: Iterable[Listed]) -> Iterator[CheckInsKept]:
    noted = [one for who in everybody for one in who.own.check_ins]
    of = Counter(check_in for check_in, _ in noted)
    kept = Counter(check_in for check_in, was_kept in noted if was_kept)
    for one in sorted(of, key=lambda one: (one.day, one.what)):
        yield CheckInsKept(one, kept[one], of[one])
