"""How often, over four weeks and longer, in German: counts first, then how sure they are."""

from collections.abc import Iterator

from msgspec.structs import replace

from humexjournal.adherence.aim import Verdict
from humexjournal.adherence.gates import Need, Shown, TooLittle
from humexjournal.adherence.interval import Interval
from humexjournal.adherence.state import Status
from humexjournal.adherence.tally import Tally
from humexjournal.core.schedule import ByDate, Each, Quota, Total
from humexjournal.rendering.words.german.beside import (
    days_of,
    days_to_go,
    how_it_stands,
    on_days,
    period,
)
from humexjournal.rendering.words.german.counts import count, once, times
from humexjournal.rendering.words.german.labels import BUSY
from humexjournal.rendering.words.german.sums import sum_of
from humexjournal.rendering.words.german.terms import OF_THE, by_when
from humexjournal.rendering.words.german.values import plural
from humexjournal.reviews.figures import Row
from humexjournal.reviews.rows import aim_of


def in_short(row: Row) -> tuple[str, str]:
    """A count, and what stands beside it where a range is too short for more."""
    counted = count(row.tally)
    beside = ", ".join((*_beside(row.tally), *_open(row)))
    return (counted, beside) if counted or beside else ("", _nothing(row))


def how_often(row: Row) -> Iterator[str]:
    """15 von 22 (68 %), vermutlich 12 bis 18 von 22, Ziel 18; then what stands beside it."""
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
    """Vermutlich zwischen 12 und 18 von 22; Ziel 18."""
    if likely := _likely(row.share.likely, row.tally):
        yield likely
    if aim := _aim(row):
        yield aim


def beside(row: Row) -> str:
    """What stands beside the count: insgesamt 155, 3 Kurzversionen, 1 Tag Pause."""
    counts = row.tally
    summed = [f"insgesamt {summed}"] if (summed := sum_of(counts)) else []
    said = 0 if isinstance(row.share.bounds, TooLittle) else counts.unlogged
    rest = _beside(replace(counts, unlogged=counts.unlogged - said))
    return ", ".join((*summed, *rest, *_open(row)))


def _nothing(row: Row) -> str:
    """Why there is no count: what runs beyond the range is planned and counted when it ends."""
    if not row.is_planned:
        return "nichts geplant"
    match row.terms.schedule:
        case Quota(_, per) | Total(per):
            return f"wird am Ende {OF_THE[per]} gezählt"
        case ByDate(_, by):
            return by_when(by)
        case Each():
            return "nichts aufgeschrieben"
        case _:
            return "später fällig"


def share_of(row: Row) -> str:
    """The print rule: a single percentage only where nothing is left open by a blank."""
    counts, share = row.tally, row.share.bounds
    if isinstance(share, TooLittle):
        few = share.need is Need.COVERAGE
        return f"{times(counts)}; zu wenige Einträge für mehr" if few else times(counts)
    if not counts.unlogged:
        return f"{times(counts)} ({percent(share.low)} %)"
    known = f"{counts.done} gemacht, {counts.missed} nicht gemacht"
    parts = f"{known}, {counts.unlogged} nicht eingetragen"
    return f"{parts}: {percent(share.low)}–{percent(share.high)} %"


def _likely(likely: Shown[Interval], counts: Tally) -> str:
    if isinstance(likely, TooLittle):
        return ""
    low, high = (round(end * counts.scheduled) for end in (likely.low, likely.high))
    return f"vermutlich zwischen {low} und {high} von {counts.scheduled}"


def _aim(row: Row) -> str:
    aim = aim_of(row.kbi, row.tally)
    if aim is None or row.tally.pending:
        return ""
    match row.share.clearly:
        case Verdict.AT_AIM:
            return f"klar am Ziel von {aim}"
        case Verdict.BELOW:
            return f"klar unter dem Ziel von {aim}"
        case _:
            return f"Ziel {aim}"


def _beside(counts: Tally) -> Iterator[str]:
    if counts.minimum:
        yield plural(counts.minimum, BUSY, f"{BUSY}en")
    if counts.unlogged:
        yield f"{counts.unlogged} nicht eingetragen"
    if counts.late:
        yield f"{counts.late}-mal später gemacht"
    if counts.excused:
        yield f"{days_of(counts.excused)} Pause"
    if counts.reserve:
        yield plural(counts.reserve, "Jokertag", "Jokertage")
    if counts.extra:
        yield f"{counts.extra} mehr als geplant"
    if counts.bonus:
        yield f"{counts.bonus} mehr an Tagen, die nicht geplant waren"


def _open(row: Row) -> Iterator[str]:
    """What is open, in the words of the sheet where a quota or a sum runs."""
    counts = row.tally
    if not counts.pending:
        return
    if counts.total is not None:
        yield days_to_go(row.days_left)
    elif counts.status in (None, Status.CLOSED, Status.VOID):
        yield f"{counts.pending} noch offen"
    else:
        yield how_it_stands(counts, row.days_left, on_days(row.unknown_days), period(row.terms))


def percent(share: float) -> int:
    """Half up, as people round."""
    return int(100 * share + 0.5)
