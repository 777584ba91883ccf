"""The figures of a range: every KBI's, and those of all together."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from humexjournal.adherence.after_prompt import AfterPrompt, after_prompts
from humexjournal.adherence.agreed import held_terms
from humexjournal.adherence.aim import Composite, composite, macro_mean
from humexjournal.adherence.drift import Drift
from humexjournal.adherence.figures import Figures, figures
from humexjournal.adherence.interval import Interval
from humexjournal.adherence.leads import BorneOut, borne_out
from humexjournal.adherence.life import Life, life
from humexjournal.adherence.opportunity import Opportunity, QuotaPeriod, TotalPeriod
from humexjournal.adherence.quiet import QuietCheck, quiet_checks
from humexjournal.adherence.readings import Readings, readings
from humexjournal.adherence.series import Series
from humexjournal.adherence.share import Share, share, so_far
from humexjournal.adherence.silence import client_days
from humexjournal.adherence.tally import Tally, tally
from humexjournal.core.calendar import Period
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Terms

LONG = 28
"""Days from which on a range is long enough for more than counts."""


class Whole(Struct, frozen=True):
    """What a long range says of one KBI beside its counts."""

    figures: Figures
    drift: Drift
    prompts: tuple[AfterPrompt, ...]


class Row(Struct, frozen=True):
    """One KBI over a range; `whole` is None where the range is short or the KBI not yet begun.

    `is_planned` is whether it is asked for on any day, also where nothing is due in the range.
    `bounds` are None where nothing has closed; what of them may be shown is in `share`. `days_left`
    can still add to the quota or the sum that runs, `unknown_days` have passed without an entry.
    """

    kbi: KBI
    terms: Terms
    tally: Tally
    chances: tuple[Opportunity, ...]
    bounds: Interval | None
    share: Share
    is_planned: bool
    days_left: int = 0
    unknown_days: int = 0
    whole: Whole | None = None


class FiguresReview(Struct, frozen=True):
    """The rows of some KBIs, and what they come to together.

    `mean` is that of their bounds, a KBI weighing one. Outcomes, leads and quiet checks are those
    of a long range; silence is that of the client, whatever KBIs are asked about.
    """

    client: str
    period: Period
    as_of: date
    rows: tuple[Row, ...]
    composite: Composite
    mean: Interval | None
    outcomes: Mapping[str, Readings]
    leads: tuple[BorneOut, ...]
    quiet: tuple[QuietCheck, ...]

    @property
    def is_long(self) -> bool:
        """Whether more than counts is shown: four weeks, a month and longer."""
        return len(self.period) >= LONG


def figures_review(
    journal: Journal, kbis: Sequence[KBI], period: Period, as_of: date
) -> FiguresReview:
    """The figures of some KBIs over a range."""
    is_long = len(period) >= LONG
    asked = journal.kbis.values() if is_long else kbis
    lives = {kbi.id: life(kbi, journal, as_of, period.last) for kbi in asked}
    rows = tuple(row_of(kbi, lives[kbi.id], journal, period, is_long=is_long) for kbi in kbis)
    names = sorted(journal.settings.outcomes) if is_long else ()
    return FiguresReview(
        journal.settings.client,
        period,
        as_of,
        rows,
        composite=composite(row.share.verdict for row in rows if row.share.verdict),
        mean=macro_mean(row.bounds for row in rows if row.bounds),
        outcomes={name: readings(name, journal, period, as_of) for name in names},
        leads=tuple(_leads(kbis, lives, journal, as_of)) if is_long else (),
        quiet=_quiet(lives, journal, period, as_of) if is_long else (),
    )


def row_of(
    kbi: KBI, found: Life | None, journal: Journal, period: Period, *, is_long: bool = True
) -> Row:
    """The figures of one KBI over a range within its life."""
    part = found.series.over(period) if found else Series(kbi, period, period.last)
    of, runs = so_far(part), _running(part)
    whole = _whole(found, journal, period) if found and is_long else None
    return Row(
        kbi,
        held_terms(kbi, journal.settings, period.last),
        whole.figures.tally if whole else tally(part),
        part.chances,
        of.bounds,
        whole.figures.share if whole else share(of, kbi.aim),
        is_planned=any(day.asked for day in part.days),
        days_left=len(runs.open_days) if runs else 0,
        unknown_days=len(runs.unknown_days) if runs else 0,
        whole=whole,
    )


def _running(part: Series) -> QuotaPeriod | TotalPeriod | None:
    """The quota or the sum that still runs."""
    periods: tuple[QuotaPeriod | TotalPeriod, ...] = (*part.quotas, *part.totals)
    return next((one for one in reversed(periods) if not one.closed), None)


def _whole(found: Life, journal: Journal, period: Period) -> Whole:
    sent = [prompt for prompt in journal.prompts if prompt.sent and prompt.sent in period]
    return Whole(figures(found, journal, period), found.drift, tuple(after_prompts(sent, found)))


def _leads(
    kbis: Sequence[KBI], lives: Mapping[str, Life | None], journal: Journal, as_of: date
) -> Iterator[BorneOut]:
    asked = {kbi.id for kbi in kbis}
    for lead in journal.settings.leads:
        found = lives[lead.kbi] if lead.kbi in asked else None
        if found is not None:
            yield borne_out(lead, found, journal, as_of)


def _quiet(
    lives: Mapping[str, Life | None], journal: Journal, period: Period, as_of: date
) -> tuple[QuietCheck, ...]:
    days = client_days(filter(None, lives.values()), journal, as_of)
    return tuple(check for check in quiet_checks(days) if check.day in period)
