"""What is known of a behaviour over a month, in English."""

from collections.abc import Iterator, Sequence

from humexjournal.adherence.drift import Drift
from humexjournal.adherence.friction import Pareto, WeekdayMisses
from humexjournal.adherence.gates import Figure, Need, TooLittle, withheld
from humexjournal.adherence.recovery import BounceBack
from humexjournal.core.schedule import ByDate
from humexjournal.rendering.words.english.counts import before, once
from humexjournal.rendering.words.english.course import amounts, bar, bounce_back, fraction
from humexjournal.rendering.words.english.dates import WEEKDAYS, day_month
from humexjournal.rendering.words.english.held import held
from humexjournal.rendering.words.english.often import (
    against,
    beside,
    how_often,
    percent,
    share_of,
)
from humexjournal.reviews.figures import Row
from humexjournal.reviews.monthly import MonthRow
from humexjournal.reviews.quarterly import QuarterRow


def month_weeks(row: MonthRow) -> tuple[str, ...]:
    """4 of 5 for each week, empty where nothing of it is planned or closed."""
    whole = row.figures.whole
    weeks = whole.figures.course.weeks if whole else ()
    return tuple(before(week) if week.scheduled or week.quota else "" for week in weeks)


def month_count(row: Row) -> str:
    """15 done, 3 not done, 3 not filled in: 71–86 %; 17 of 21 (81 %)."""
    if isinstance(row.terms.schedule, ByDate) and row.tally.quota is None:
        return once(row.tally) or next(iter(how_often(row)))
    return share_of(row) or next(iter(how_often(row)))


def month_facts(row: MonthRow, *, coached: bool) -> Iterator[str]:
    """What is known of one behaviour beside its counts, each a line without its full stop."""
    yield from how_it_went(row.figures)
    whole = row.figures.whole
    if whole is not None and not isinstance(row.figures.terms.schedule, ByDate):
        yield _by_weekday(whole.figures.by_weekday)
        yield from amounts(whole.figures)
        momentum = whole.figures.course.momentum
        if not coached and not isinstance(momentum, TooLittle):
            yield f"momentum {momentum:.2f} of 1"
        yield _usual(whole.drift)
    yield from map(held, row.changes)
    yield from at_its_end(row)


def how_it_went(row: Row) -> Iterator[str]:
    """Likely range and aim, what stands beside the count, trend, ways back."""
    if row.share.verdict is not None and not is_unknown(row):
        yield ", ".join(against(row))
    yield beside(row)
    if row.whole is None or isinstance(row.terms.schedule, ByDate):
        return
    course = row.whole.figures.course
    if not isinstance(course.trend, TooLittle):
        yield f"week by week: {course.trend.direction}"
    if isinstance(course.bounce_back, BounceBack):
        yield bounce_back(course.bounce_back)


def at_its_end(row: MonthRow | QuarterRow) -> Iterator[str]:
    """That it may be asked about weekly, and when it ended."""
    whole = row.figures.whole
    if whole is not None and whole.figures.may_graduate:
        yield "it may need no daily log any more; a weekly yes or no would do"
    if row.ended:
        yield f"it ended on {day_month(row.ended)}"


def is_unknown(row: Row) -> bool:
    """Whether so little is filled in that nothing more than the count is said."""
    bounds = row.share.bounds
    return isinstance(bounds, TooLittle) and bounds.need is Need.COVERAGE


def _by_weekday(days: Sequence[WeekdayMisses]) -> str:
    said = ", ".join(
        f"{WEEKDAYS[day.weekday][:3]} {day.logged - day.missed} of {day.logged}" for day in days
    )
    return f"done by weekday: {said}" if said else ""


def _usual(found: Drift) -> str:
    """Usual is 80 %; a note is due from a score of 3.45; once a record stands behind it."""
    usual = found.rule.baseline
    if not usual.calibrated:
        return ""
    return f"usual is {percent(usual.share)} %; a note is due from a score of {found.threshold:g}"


def friction_bars(found: Pareto) -> list[tuple[str, str]]:
    """Each tag with its weight among the misses: no time, 2 of 6."""
    return [(bar(one.tag), f"{fraction(one.misses)} of {found.misses}") for one in found.bars]


def friction_summary(found: Pareto) -> str:
    """Mostly no time; no single barrier; nothing where there are too few tags."""
    if withheld(Figure.BIGGEST_BARRIER, tagged_misses=found.tagged):
        return ""
    return f"Mostly {bar(found.biggest)}." if found.biggest else "No single barrier stands out."
