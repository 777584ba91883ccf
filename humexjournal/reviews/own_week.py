"""A coach's own week: what was promised and kept, how long notes waited, where the time went.

All of it is counted: from what clients have noted, from the dates of the notes, and from the
behaviours of the coach's own vault.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from statistics import median_low

from msgspec import Struct, field

from humexjournal.adherence.cost import minutes_in
from humexjournal.adherence.series import series
from humexjournal.core.calendar import Period, Week
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import Category
from humexjournal.core.settings import CheckIn
from humexjournal.reviews.promise import waits
from humexjournal.reviews.routine import contacts
from humexjournal.reviews.rows import Row, rows

A_FEW = 3
"""Notes from which on something can be called usual."""


class OwnPart(Struct, frozen=True):
    """What the coach has promised one client, in this week: check-ins noted, and replies.

    `check_ins` are counted where somebody noted any; `waits` are the days that each note waited
    until it was sent, and `days` is what was promised.
    """

    check_ins: tuple[tuple[CheckIn, bool], ...] = ()
    waits: tuple[int, ...] = ()
    days: int = 1

    @property
    def in_time(self) -> int:
        """How many notes were sent within the promise."""
        return sum(one <= self.days for one in self.waits)


class CheckInsKept(Struct, frozen=True):
    """A check-in of the coach's with everybody who has it: how many of how many."""

    check_in: CheckIn
    kept: int
    of: int


class Replies(Struct, frozen=True):
    """How many notes with a proposal were sent within the promised time, of all that were sent.

    `days` is the promise, None where not everybody has the same. `usual` is how many days they
    waited, as the median, None of only a few.
    """

    kept: int = 0
    of: int = 0
    days: int | None = None
    usual: int | None = None


class OwnWeek(Struct, frozen=True):
    """The coach's part in a week, with everybody together.

    `active` and `admin` are minutes, None where no behaviour counts them; the other behaviours of
    the coach's own are `rows`.
    """

    check_ins: tuple[CheckInsKept, ...] = ()
    replies: Replies = field(default_factory=Replies)
    active: Decimal | None = None
    admin: Decimal | None = None
    rows: tuple[Row, ...] = ()


def own_part(journal: Journal, as_of: date) -> OwnPart:
    """What the coach has done for somebody of what was promised, in the week of a day."""
    week = journal.settings.calendar.week(as_of)
    noted = (one for one in contacts(journal, week, as_of) if one.check_in.by == "coach")
    return OwnPart(
        tuple((one.check_in, one.kept) for one in noted),
        waits(journal, as_of, week.period),
        journal.settings.support.reply_within_days,
    )


def own_week(journal: Journal, parts: Iterable[OwnPart], as_of: date) -> OwnWeek:
    """The week of a day; `journal` is the coach's own, and `parts` are of the clients."""
    everybody, week = tuple(parts), journal.settings.calendar.week(as_of)
    return OwnWeek(
        tuple(_check_ins(everybody)),
        _replies(everybody),
        _minutes(Category.ACTIVE, journal, week, as_of),
        _minutes(Category.ADMIN, journal, week, as_of),
        tuple(one for one in rows(journal, week, as_of) if journal.kbis[one.id].category is None),
    )


def _check_ins(everybody: Iterable[OwnPart]) -> Iterator[CheckInsKept]:
    noted = [one for part in everybody for one in part.check_ins]
    of = Counter(check_in for check_in, _ in noted)
    kept = Counter(check_in for check_in, was_kept in noted if was_kept)
    for one in sorted(of, key=lambda one: (one.day, one.what)):
        yield CheckInsKept(one, kept[one], of[one])


def _replies(everybody: Iterable[OwnPart]) -> Replies:
    sent = [one for one in everybody if one.waits]
    waited = [max(0, days) for one in sent for days in one.waits]
    promised = {one.days for one in sent}
    return Replies(
        sum(one.in_time for one in sent),
        len(waited),
        promised.pop() if len(promised) == 1 else None,
        median_low(waited) if len(waited) >= A_FEW else None,
    )


def _minutes(category: Category, journal: Journal, week: Week, as_of: date) -> Decimal | None:
    """The minutes of a week that went into a category, None where nothing counts them."""
    period = Period(week.first, min(week.last, as_of))
    spent = [
        minutes
        for _, kbi in sorted(journal.kbis.items())
        if kbi.category is category
        if (minutes := minutes_in(series(kbi, journal, period, as_of))) is not None
    ]
    return sum(spent, Decimal(0)) if spent else None
