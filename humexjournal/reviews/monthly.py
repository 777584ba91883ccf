"""The monthly review: the pattern of a month, as values."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from itertools import chain

from msgspec import Struct

from humexjournal.adherence.after_prompt import AfterPrompt
from humexjournal.adherence.figures import missed_tags
from humexjournal.adherence.friction import Pareto, pareto
from humexjournal.adherence.held import Held, held
from humexjournal.adherence.life import Life
from humexjournal.adherence.readings import Readings
from humexjournal.core.calendar import ONE_DAY, Month, Week
from humexjournal.core.entry import Decision, PeriodEntry
from humexjournal.core.journal import Journal
from humexjournal.core.settings import Outcome
from humexjournal.reviews.felt import felt_on
from humexjournal.reviews.fewer import Fewer, fewer
from humexjournal.reviews.figures import Row, row_of
from humexjournal.reviews.kept import Support, support
from humexjournal.reviews.of_period import (
    Lives,
    days_passed,
    ended_in,
    lives_of,
    outcomes_by,
    said_of,
    weeks_in,
)


class MonthRow(Struct, frozen=True):
    """One behaviour over a month.

    `automatic` is how far it went by itself in the month, `automatic_before` what was said last
    before it; `ended` is its last day, where that lies in the month and has come.
    """

    figures: Row
    changes: tuple[Held, ...]
    automatic: Decimal | None = None
    automatic_before: Decimal | None = None
    decision: Decision | None = None
    ended: date | None = None


class MonthlyReview(Struct, frozen=True):
    """A month as it stands on an as-of date.

    `weeks` are those that end in the month, and each row has its counts of them. `said` is the
    month's own note, `burden_before` what the note before it says. `felt` are the days that say
    how they were. `next_week` is the one in whose note the next step is written.
    """

    client: str
    coach: str
    month: Month
    as_of: date
    closed: bool
    weeks: tuple[Week, ...]
    rows: tuple[MonthRow, ...]
    in_the_way: Pareto
    said: PeriodEntry
    support: Support
    next_week: Week
    burden_before: int | None = None
    fewer: tuple[Fewer, ...] = ()
    felt: tuple[int, ...] = ()
    outcomes: tuple[tuple[Outcome, Readings], ...] = ()
    talk: datetime | None = None
    days_written: int = 0
    days_passed: int = 0

    @property
    def span(self) -> Month:
        """The month."""
        return self.month


def monthly_review(
    journal: Journal, month: Month, as_of: date, kept: Lives | None = None
) -> MonthlyReview:
    """A month as of the earlier of a date and the day on which its last blank closes."""
    calendar = journal.settings.calendar
    as_of = min(as_of, calendar.closes(month.last))
    weeks = tuple(weeks_in(calendar, month.period))
    lives = lives_of(journal, kept).within(month.period, as_of)
    said = said_of(journal, PeriodEntry(month, ""), as_of)
    rows = tuple(_row(one, journal, month, said, as_of) for one in lives)
    passed = days_passed(month.period, as_of)
    return MonthlyReview(
        client=journal.settings.client,
        coach=journal.settings.coach,
        month=month,
        as_of=as_of,
        closed=calendar.is_closed(month.last, as_of),
        weeks=weeks,
        rows=rows,
        in_the_way=pareto(chain.from_iterable(_tags(lives, journal, month))),
        said=said,
        support=support(journal, weeks, month.period, _after(rows), as_of),
        next_week=calendar.week(month.last + ONE_DAY),
        burden_before=_burden_before(journal, month),
        fewer=fewer(said, [row.figures for row in rows]),
        felt=tuple(_felt(journal, passed, as_of)),
        outcomes=outcomes_by(journal, month.last, as_of),
        talk=journal.settings.support.talk_after(min(month.last, as_of - ONE_DAY)),
        days_written=sum(journal.has_entry(day, as_of) for day in passed),
        days_passed=len(passed),
    )


def _row(found: Life, journal: Journal, month: Month, said: PeriodEntry, as_of: date) -> MonthRow:
    kbi = found.kbi
    return MonthRow(
        row_of(kbi, found, journal, month.period),
        changes=held(kbi, found.drift.steps, month.period),
        automatic=said.automatic.get(kbi.id),
        automatic_before=_automatic_before(journal, kbi.id, month),
        decision=said.decide.get(kbi.id),
        ended=ended_in(kbi, month.period, as_of),
    )


def _automatic_before(journal: Journal, kbi: str, month: Month) -> Decimal | None:
    """What was said last before a month about how far it goes by itself."""
    earlier = sorted((first for first in journal.monthly if first < month.first), reverse=True)
    scores = (journal.monthly[first].automatic.get(kbi) for first in earlier)
    return next((score for score in scores if score is not None), None)


def _burden_before(journal: Journal, month: Month) -> int | None:
    before = journal.monthly.get(month.shifted(-1).first)
    return before.burden if before else None


def _tags(
    lives: Iterable[Life], journal: Journal, month: Month
) -> Iterator[Iterable[Sequence[str]]]:
    """The tags of the misses of every behaviour."""
    for one in lives:
        yield missed_tags(one.series.over(month.period), journal)


def _felt(journal: Journal, days: Iterable[date], as_of: date) -> Iterator[int]:
    for day in days:
        felt = felt_on(journal, day, as_of)
        if felt is not None:
            yield felt


def _after(rows: Iterable[MonthRow]) -> Iterator[AfterPrompt]:
    for row in rows:
        yield from row.figures.whole.prompts if row.figures.whole else ()
