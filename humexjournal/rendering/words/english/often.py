"""How often, over four weeks and longer, in English: counts first, then how sure they are."""

from collections.abc import Iterator

from msgspec.structs import replace

from humexjournal.adherence.aim import Verdict
from humexjournal.adherence.gates import Need, Shown, TooLittle
from humexjournal.adherence.interval import Interval
from humexjournal.adherence.state import Status
from humexjournal.adherence.tally import Tally
from humexjournal.core.schedule import ByDate, Each, Quota, Total
from humexjournal.rendering.words.english.beside import how_it_stands, period_word
from humexjournal.rendering.words.english.counts import count, once, times
from humexjournal.rendering.words.english.sums import sum_of
from humexjournal.rendering.words.english.terms import by_when
from humexjournal.rendering.words.english.values import plural
from humexjournal.reviews.figures import Row
from humexjournal.reviews.rows import aim_of


def in_short(row: Row) -> tuple[str, str]:
    """A count, and what stands beside it where a range is too short for more."""
    counted = count(row.tally)
    beside = ", ".join((*_beside(row.tally), *_open(row)))
    return (counted, beside) if counted or beside else ("", _nothing(row))


def how_often(row: Row) -> Iterator[str]:
    """15 of 22 (68 %), likely between 12 and 18 of 22, aim 18; then what stands beside it."""
    if isinstance(row.terms.schedule, ByDate) and row.tally.quota is None:
        yield once(row.tally) or _nothing(row)
        return
    first = ", ".join(part for part in (share_of(row), *against(row)) if part)
    if first:
        yield first
    besides = beside(row)
    if besides or not first:
        yield besides or _nothing(row)


def against(row: Row) -> Iterator[str]:
    """Likely between 12 and 18 of 22; aim 18."""
    if likely := _likely(row.share.likely, row.tally):
        yield likely
    if aim := _aim(row):
        yield aim


def beside(row: Row) -> str:
    """What stands beside the count: 155 in all, 3 busy-day versions, 1 day off."""
    counts = row.tally
    summed = [f"{summed} in all"] if (summed := sum_of(counts)) else []
    said = 0 if isinstance(row.share.bounds, TooLittle) else counts.unlogged
    rest = _beside(replace(counts, unlogged=counts.unlogged - said))
    return ", ".join((*summed, *rest, *_open(row)))


def _nothing(row: Row) -> str:
    """Why there is no count: what runs beyond the range is planned and counted when it ends."""
    if not row.is_planned:
        return "nothing planned"
    match row.terms.schedule:
        case Quota(_, per) | Total(per):
            return f"counted when the {per} ends"
        case ByDate(_, by):
            return by_when(by)
        case Each():
            return "none written down"
        case _:
            return "due later"


def share_of(row: Row) -> str:
    """The print rule: a single percentage only where nothing is left open by a blank."""
    counts, share = row.tally, row.share.bounds
    if isinstance(share, TooLittle):
        few = share.need is Need.COVERAGE
        return f"{times(counts)}; too few entries to say more" if few else times(counts)
    if not counts.unlogged:
        return f"{times(counts)} ({percent(share.low)} %)"
    parts = f"{counts.done} done, {counts.missed} not done, {counts.unlogged} not filled in"
    return f"{parts}: {percent(share.low)}–{percent(share.high)} %"


def _likely(likely: Shown[Interval], counts: Tally) -> str:
    if isinstance(likely, TooLittle):
        return ""
    low, high = (round(end * counts.scheduled) for end in (likely.low, likely.high))
    return f"likely between {low} and {high} of {counts.scheduled}"


def _aim(row: Row) -> str:
    aim = aim_of(row.kbi, row.tally)
    if aim is None or row.tally.pending:
        return ""
    match row.share.clearly:
        case Verdict.AT_AIM:
            return f"clearly at the aim of {aim}"
        case Verdict.BELOW:
            return f"clearly below the aim of {aim}"
        case _:
            return f"aim {aim}"


def _beside(counts: Tally) -> Iterator[str]:
    if counts.minimum:
        yield plural(counts.minimum, "busy-day version", "busy-day versions")
    if counts.unlogged:
        yield f"{counts.unlogged} not filled in"
    if counts.late:
        yield f"{counts.late} late"
    if counts.excused:
        yield plural(counts.excused, "day off", "days off")
    if counts.reserve:
        yield plural(counts.reserve, "spare day", "spare days")
    if counts.extra:
        yield f"{counts.extra} more than planned"
    if counts.bonus:
        yield f"{counts.bonus} more on days that were not planned"


def _open(row: Row) -> Iterator[str]:
    """What is open, in the words of the sheet where a quota or a sum runs."""
    counts = row.tally
    if not counts.pending:
        return
    if counts.total is not None:
        yield f"{plural(row.days_left, 'day', 'days')} left"
    elif counts.status in (None, Status.CLOSED, Status.VOID):
        yield f"{counts.pending} still open"
    else:
        unknown = plural(row.unknown_days, "day", "days")
        yield how_it_stands(counts, row.days_left, unknown, period_word(row.terms))


def percent(share: float) -> int:
    """Half up, as people round."""
    return int(100 * share + 0.5)
