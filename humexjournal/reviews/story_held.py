"""Whether an agreement held: what was done under it."""

from datetime import date

from humexjournal.adherence import aim
from humexjournal.adherence.gates import Figure, withheld
from humexjournal.adherence.held import Held, Until, held
from humexjournal.adherence.life import Life
from humexjournal.adherence.share import Counted, Share, share, so_far
from humexjournal.core.calendar import Period
from humexjournal.core.kbi import KBI, Change
from humexjournal.reviews.story_events import Followed, Verdict

VERDICTS = {
    Until.NOW: Verdict.HOLDS,
    Until.CHANGE: Verdict.HELD,
    Until.SIGNAL: Verdict.SIGNAL,
}


def followed(
    lived: Life | None, days: tuple[date, date], change: Change | None, as_of: date
) -> Followed | None:
    """What came of an agreement up to a day; None where it is still to come."""
    first, last = days
    if lived is None or first > as_of or last < first:
        return None
    period = Period(first, min(last, as_of))
    counted = so_far(lived.series.over(period))
    found = _held(lived, change, Period(first, as_of))
    of = share(counted, lived.kbi.aim)
    verdict = _verdict(counted, found, of) if found else None
    if verdict is Verdict.HOLDS and _has_ended(lived.kbi, as_of):
        verdict = Verdict.TO_THE_END
    return Followed(
        days=period,
        counted=counted,
        share=of.bounds,
        verdict=verdict,
        goes_on=last > as_of,
        signal=found.last if found and verdict is Verdict.SIGNAL else None,
    )


def _has_ended(kbi: KBI, as_of: date) -> bool:
    return kbi.until is not None and kbi.until <= as_of


def _held(lived: Life, change: Change | None, known: Period) -> Held | None:
    """How long a change held; up to today, since the next change is none of its own days."""
    found = held(lived.kbi, lived.drift.steps, known)
    return next((one for one in found if one.change == change), None)


def _verdict(counted: Counted, found: Held, of: Share) -> Verdict | None:
    """Said of a time that still runs as well, unlike a share, but not of a handful of days.

    Where it is clearly below the aim, the counts say enough.
    """
    if found.until is Until.SIGNAL:
        return Verdict.SIGNAL
    if withheld(Figure.LIKELY_RANGE, **(counted.amounts | {"closed": 1.0})):
        return Verdict.TOO_EARLY
    return None if of.clearly is aim.Verdict.BELOW else VERDICTS[found.until]
