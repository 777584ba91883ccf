"""The quarterly review: whether these are still the behaviours for this goal, as values."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from humexjournal.adherence.after_prompt import AfterPrompt
from humexjournal.adherence.cost import minutes_a_week
from humexjournal.adherence.held import Held, held
from humexjournal.adherence.leads import BorneOut, borne_out
from humexjournal.adherence.life import Life
from humexjournal.adherence.readings import Readings, readings
from humexjournal.core.calendar import MONTHS_IN_QUARTER, ONE_DAY, Month, Period, Quarter, Week
from humexjournal.core.entry import Decision, PeriodEntry
from humexjournal.core.journal import Journal
from humexjournal.core.settings import Outcome
from humexjournal.reviews.cells import Cell, cells
from humexjournal.reviews.fewer import Fewer, fewer
from humexjournal.reviews.figures import Row, row_of
from humexjournal.reviews.kept import Support, support
from humexjournal.reviews.of_period import (
    Lives,
    days_passed,
    ended_in,
    lives_of,
    said_of,
    weeks_in,
)


class QuarterRow(Struct, frozen=True):
    """One behaviour over a quarter.

    `months` are its rows of the three months, `days` its days as a sheet shows them, `minutes` what
    it took a week, where it is measured in time; `leads` are what was expected of it beforehand,
    and what the weeks say.
    """

    figures: Row
    months: tuple[Row, ...]
    changes: tuple[Held, ...]
    days: tuple[Cell, ...] = ()
    leads: tuple[BorneOut, ...] = ()
    minutes: Decimal | None = None
    decision: Decision | None = None
    ended: date | None = None


class Goal(Struct, frozen=True):
    """A goal in the client's words, and the behaviours that serve it; "" for those of no goal."""

    text: str
    kbis: tuple[str, ...]


class QuarterlyReview(Struct, frozen=True):
    """A quarter as it stands on an as-of date.

    `said` is its own note, `before` that of the quarter before, where there is one.
    `weeks` are those that end in it. `outcomes` are
    those that were read in the quarter. `consent` is the day of the agreement, where it has come.
    """

    client: str
    coach: str
    quarter: Quarter
    as_of: date
    closed: bool
    months: tuple[Month, ...]
    weeks: tuple[Week, ...]
    week_starts: int
    goals: tuple[Goal, ...]
    rows: tuple[QuarterRow, ...]
    said: PeriodEntry
    support: Support
    next_week: Week
    before: PeriodEntry | None = None
    fewer: tuple[Fewer, ...] = ()
    outcomes: tuple[tuple[Outcome, Readings], ...] = ()
    consent: date | None = None
    help_line: str = ""
    talk: datetime | None = None
    days_written: int = 0
    days_passed: int = 0

    @property
    def span(self) -> Quarter:
        """The quarter."""
        return self.quarter


def quarterly_review(
    journal: Journal, quarter: Quarter, as_of: date, kept: Lives | None = None
) -> QuarterlyReview:
    """A quarter as of the earlier of a date and the day on which its last blank closes."""
    calendar, settings = journal.settings.calendar, journal.settings
    as_of = min(as_of, calendar.closes(quarter.last))
    weeks = tuple(weeks_in(calendar, quarter.period))
    said = said_of(journal, PeriodEntry(quarter, ""), as_of)
    months = tuple(_months(quarter))
    lives = lives_of(journal, kept).within(quarter.period, as_of)
    rows = tuple(_row(one, journal, quarter, said, as_of) for one in lives)
    passed = days_passed(quarter.period, as_of)
    return QuarterlyReview(
        client=settings.client,
        coach=settings.coach,
        quarter=quarter,
        as_of=as_of,
        closed=calendar.is_closed(quarter.last, as_of),
        months=months,
        weeks=weeks,
        week_starts=calendar.week_starts,
        goals=tuple(_goals(journal, rows)),
        rows=rows,
        said=said,
        support=support(journal, weeks, quarter.period, _after(rows), as_of),
        next_week=calendar.week(quarter.last + ONE_DAY),
        before=journal.quarterly.get(quarter.shifted(-1).first),
        fewer=fewer(_with_months(said, journal, months, as_of), [row.figures for row in rows]),
        outcomes=tuple(_outcomes(journal, quarter, as_of)),
        help_line=settings.help_line,
        consent=settings.consent if settings.consent and settings.consent <= as_of else None,
        talk=settings.support.talk_after(min(quarter.last, as_of - ONE_DAY)),
        days_written=sum(journal.has_entry(day, as_of) for day in passed),
        days_passed=len(passed),
    )


def _row(
    found: Life, journal: Journal, quarter: Quarter, said: PeriodEntry, as_of: date
) -> QuarterRow:
    kbi, period = found.kbi, quarter.period
    leads = [lead for lead in journal.settings.leads if lead.kbi == kbi.id]
    return QuarterRow(
        row_of(kbi, found, journal, period),
        months=tuple(
            row_of(kbi, found, journal, month.period, is_long=False) for month in _months(quarter)
        ),
        changes=held(kbi, found.drift.steps, period),
        days=tuple(_days(found, period)),
        leads=tuple(borne_out(lead, found, journal, as_of) for lead in leads),
        minutes=minutes_a_week(found.series.over(period)),
        decision=said.decide.get(kbi.id),
        ended=ended_in(kbi, period, as_of),
    )


def _days(found: Life, period: Period) -> Iterator[Cell]:
    week = found.calendar.week(period.first)
    while week.first <= period.last:
        week_of_it = cells(found.series.over(week.period), week)
        yield from (cell for cell in week_of_it if cell.day in period)
        week = week.shifted(1)


def _months(quarter: Quarter) -> Iterator[Month]:
    first = Month(quarter.first)
    return (first.shifted(number) for number in range(MONTHS_IN_QUARTER))


def _goals(journal: Journal, rows: Sequence[QuarterRow]) -> Iterator[Goal]:
    """The goals that the behaviours serve, in the order of the settings, and what serves none."""
    known = journal.settings.goals
    served = [row.figures.kbi.goal for row in rows]
    for goal in dict.fromkeys((*known, *served)):
        kbis = tuple(row.figures.kbi.id for row in rows if row.figures.kbi.goal == goal)
        if kbis or goal in known:
            yield Goal(known.get(goal, goal), kbis)


def _outcomes(
    journal: Journal, quarter: Quarter, as_of: date
) -> Iterator[tuple[Outcome, Readings]]:
    for name, outcome in sorted(journal.settings.outcomes.items()):
        found = readings(name, journal, quarter.period, as_of)
        if found.by_week:
            yield outcome, found


def _with_months(
    said: PeriodEntry, journal: Journal, months: Iterable[Month], as_of: date
) -> PeriodEntry:
    """The note with what the last of its months says, where it says nothing itself."""
    notes = [said, *(said_of(journal, PeriodEntry(one, ""), as_of) for one in reversed([*months]))]
    burden = next((one.burden for one in notes if one.burden is not None), None)
    recited = next((one.recited for one in notes if one.recited is not None), None)
    return replace(said, burden=burden, recited=recited)


def _after(rows: Iterable[QuarterRow]) -> Iterator[AfterPrompt]:
    for row in rows:
        yield from row.figures.whole.prompts if row.figures.whole else ()
