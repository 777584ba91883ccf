"""What a coach has promised about notes, and how far it was kept: counted, never typed in."""

from datetime import date

from msgspec import Struct

from humexjournal.coaching.signal import Kind
from humexjournal.coaching.standing import known
from humexjournal.core.calendar import Period
from humexjournal.core.journal import Journal


class Promise(Struct, frozen=True):
    """How many of the notes that were sent were sent within so many days."""

    days: int = 1
    kept: int = 0
    of: int = 0


def promise(journal: Journal, as_of: date, within: Period | None = None) -> Promise:
    """How far the coach's promise was kept, over the notes that propose a change."""
    days = journal.settings.support.reply_within_days
    waited = waits(journal, as_of, within)
    return Promise(days, sum(one <= days for one in waited), len(waited))


def promise_of_coach(journal: Journal, as_of: date, within: Period) -> Promise:
    """The same for a page of the client's; nothing is promised where nobody coaches."""
    return promise(journal, as_of, within) if journal.settings.coach else Promise()


def waits(journal: Journal, as_of: date, within: Period | None = None) -> tuple[int, ...]:
    """The days that each of these notes has waited, of those that were sent `within` some days.

    They count from the first day on which a note could be sent.
    """
    return tuple(
        (one.sent - (one.not_before or one.day)).days
        for one in known(journal.prompts, as_of)
        if one.kind == Kind.CORRECTIVE and one.sent and one.sent <= as_of
        if within is None or one.sent in within
    )
