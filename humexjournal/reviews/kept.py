"""What was agreed around the behaviours, and how much of it was kept: counts."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from msgspec import Struct, field

from humexjournal.adherence.after_prompt import AfterPrompt
from humexjournal.adherence.recovered import Recovered, UsualRange
from humexjournal.core.calendar import ONE_DAY, Period, Week, months_later
from humexjournal.core.entry import Kept, WeeklyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.prompt import Prompt
from humexjournal.core.settings import CheckIn
from humexjournal.reviews.promise import Promise, promise_of_coach
from humexjournal.reviews.routine import contacts


class CheckIns(Struct, frozen=True):
    """A check-in that was planned `of` times in the weeks in which somebody noted any."""

    check_in: CheckIn
    kept: int
    of: int


class Commitments(Struct, frozen=True):
    """How many commitments there were, and what was said about keeping them."""

    said: int = 0
    kept: int = 0
    partly: int = 0
    not_kept: int = 0


class Notes(Struct, frozen=True):
    """The notes that were sent in a period.

    `recovered` of `followed` are those after which two of the next three were done; the others are
    still open, cannot be told, or are about no single behaviour. After `in_range` of `known` the
    next fourteen were as usual again, or better. `before` were sent in the period before.
    """

    sent: int = 0
    answered: int = 0
    recovered: int = 0
    followed: int = 0
    in_range: int = 0
    known: int = 0
    before: int = 0


class Support(Struct, frozen=True):
    """What went with the behaviours: check-ins, commitments, notes, what gave joy, the promise."""

    check_ins: tuple[CheckIns, ...]
    commitments: Commitments
    notes: Notes
    glad: tuple[str, ...]
    promise: Promise = field(default_factory=Promise)


def support(
    journal: Journal,
    weeks: Iterable[Week],
    period: Period,
    after: Iterable[AfterPrompt],
    as_of: date,
) -> Support:
    """That of a period and of the weeks that end in it; `after` is what came after its notes."""
    begun = [week for week in weeks if week.first <= as_of]
    entries = [journal.weekly[week.first] for week in begun if week.first in journal.weekly]
    return Support(
        _check_ins(journal, begun, as_of),
        _commitments(entries),
        _notes(journal, after, period, as_of),
        tuple(one.glad for one in entries if one.glad),
        promise_of_coach(journal, as_of, period),
    )


def _check_ins(journal: Journal, weeks: Iterable[Week], as_of: date) -> tuple[CheckIns, ...]:
    noted = [one for week in weeks for one in contacts(journal, week, as_of)]
    of = Counter(one.check_in for one in noted)
    kept = Counter(one.check_in for one in noted if one.kept)
    in_order = sorted(of, key=lambda one: (one.day, one.what, one.by))
    return tuple(CheckIns(one, kept[one], of[one]) for one in in_order)


def _commitments(entries: Iterable[WeeklyEntry]) -> Commitments:
    said = Counter(one.kept for one in entries if one.commitment)
    return Commitments(said.total(), said[Kept.YES], said[Kept.PARTLY], said[Kept.NO])


def _notes(journal: Journal, after: Iterable[AfterPrompt], period: Period, as_of: date) -> Notes:
    sent, after = _sent(journal, period, as_of), list(after)
    told = [one.recovered for one in after if one.recovered in (Recovered.YES, Recovered.NO)]
    ranges = [one.usual_range for one in after if one.usual_range is not UsualRange.CANT_TELL]
    return Notes(
        len(sent),
        sum(one.answered is not None and one.answered <= as_of for one in sent),
        told.count(Recovered.YES),
        len(told),
        ranges.count(UsualRange.BACK_IN_RANGE),
        len(ranges),
        len(_sent(journal, _before(period), as_of)),
    )


def _sent(journal: Journal, period: Period, as_of: date) -> list[Prompt]:
    prompts = ((one, one.sent) for one in journal.prompts)
    return [one for one, day in prompts if day is not None and day in period and day <= as_of]


def _before(period: Period) -> Period:
    """As many months as the period has, right before it."""
    last = period.first - ONE_DAY
    months = (period.last.month - period.first.month) + 1
    return Period(months_later(period.first, -months), last)
