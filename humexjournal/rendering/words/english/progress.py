"""The progress report in English: counts, dates, and what they cannot say."""

from collections.abc import Iterator, Sequence

from humexjournal.adherence.gates import TooLittle
from humexjournal.adherence.tally import Tally
from humexjournal.core.calendar import Period
from humexjournal.rendering.words.english.counts import times
from humexjournal.rendering.words.english.dates import day_month, month
from humexjournal.rendering.words.english.definitions import on
from humexjournal.rendering.words.english.often import how_often, in_short
from humexjournal.rendering.words.english.values import number, number_word, plural
from humexjournal.rendering.words.english.week import outcome
from humexjournal.rendering.words.english.wins import CHANGES, changed
from humexjournal.reviews.figures import Row
from humexjournal.reviews.progress import InForce, Shown

PROGRESS = {
    "by_month": "By month",
    "changes": "What was changed",
    "outcomes": "Outcomes, and the routine",
    "limits": "What this can say, and what it cannot",
    "approval": "Approval",
}
HANDED_ON = "It may be handed on to"


def progress_title(client: str, coach: str) -> str:
    """Ana: progress, coached by Jo."""
    coached = f", coached by {coach}" if coach else ""
    return f"{client}: progress{coached}" if client else f"Progress{coached}"


def progress_figures(row: Row, *, is_long: bool) -> Iterator[str]:
    """22–25 of 31; what a range is made of; how sure it is; and what came after a miss."""
    for line in _figures(row, is_long=is_long):
        yield f"{line[:1].upper()}{line[1:]}"


def _figures(row: Row, *, is_long: bool) -> Iterator[str]:
    counted = times(row.tally)
    lines = list(how_often(row) if is_long else filter(None, in_short(row)))
    if counted and row.tally.unlogged and not lines[0].startswith(counted):
        yield counted
    yield from lines
    if row.whole and not isinstance(row.whole.figures.course.bounce_back, TooLittle):
        back = row.whole.figures.course.bounce_back
        yield f"after one not done, the next was done {back.back} of {back.with_next}"


def by_month(spans: Sequence[tuple[Period, Tally]]) -> str:
    """May 8 of 10, June 14–17 of 21; with the year where there are two, by year where many."""
    years = {one.year for period, _ in spans for one in (period.first, period.last)}
    in_years = any(month(period.first) != month(period.last) for period, _ in spans)
    counted = ((period, times(counts)) for period, counts in spans)
    return ", ".join(
        f"{_span(period, in_years=in_years, years=len(years))} {said}"
        for period, said in counted
        if said
    )


def _span(period: Period, *, in_years: bool, years: int) -> str:
    if in_years:
        return f"{period.first.year}:"
    return f"{month(period.first)} {period.first.year}:" if years > 1 else month(period.first)


def in_force_for(one: InForce) -> str:
    """1 June 2026: a smaller size (at least 7 min), in force for 28 days so far."""
    kind = CHANGES.get(one.change.kind, "A change")
    stated = changed(one.change.terms)
    what = f"{kind[:1].lower()}{kind[1:]}" + (f" ({stated})" if stated else "")
    days = plural(len(one.days), "day", "days")
    until = " so far" if one.goes_on else f", until {day_month(one.days.last)}"
    return f"{on(one.days.first)}: {what}, in force for {days}{until}"


def earlier_changes(left_out: int) -> list[str]:
    """Two changes before these."""
    some = plural(left_out, "change", "changes", number_word)
    return [f"{some.capitalize()} before these"] if left_out else []


def more_behaviours(number_of: int) -> str:
    """And two more behaviours, which have no room here."""
    if number_of <= 0:
        return ""
    some = plural(number_of, "more behaviour", "more behaviours", number_word)
    return f"And {some}, for which there is no room here."


def then_and_now(one: Shown) -> str:
    """Stress, 0 to 10: 7 in the week of 18 May 2026, 5 in the week of 22 June 2026."""
    weeks = dict.fromkeys((one.first, one.last))
    read = (f"{number(value)} in the week of {on(day)}" for day, value in weeks)
    return f"{outcome(one.outcome)}: {', '.join(read)}"


def coach_kept(coach: str, kept: int, planned: int) -> str:
    """Check-ins that Jo kept: 5 of 6, of those that were noted."""
    if not planned:
        return ""
    return f"Check-ins that {coach or 'the coach'} kept: {kept} of {planned}, of those noted."


def limits_of_progress(client: str) -> Iterator[str]:
    """What a reader is to know."""
    yield f"It is made from what {client or 'the client'} wrote down, and nobody has checked it."
    yield (
        "A day on which nothing was written is neither done nor not done. So a count may have two "
        "ends: with every such day not done, and with every such day done."
    )
    yield (
        "“Likely between” is where a count of this size may well lie, four times out of five. "
        "Where good and bad days come in rows, it is too narrow."
    )
    yield (
        "Nothing here shows what caused anything. What was agreed was changed on the way, and an "
        "outcome has many causes."
    )
    yield "Notes, moods and what is private are no part of it. It compares with nobody."


def approved(client: str) -> str:
    """Approved by Ana on the date below, after reading every line."""
    by = f"Approved by {client or 'the client'} on the date below, after reading every line."
    return f"{by} Without a signature it stays where it is."
