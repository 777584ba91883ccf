"""From which day a change holds as a whole."""

from datetime import date

from humexjournal.adherence.agreed import held_terms
from humexjournal.core.calendar import ONE_DAY
from humexjournal.core.kbi import KBI, LONGEST_WAIT, Change
from humexjournal.core.settings import Settings


def holds_from(kbi: KBI, change: Change, settings: Settings) -> date:
    """The first day on which everything that a change states holds; its own where that is late.

    A schedule waits for a day on which a period of the old and one of the new begin together.
    """
    days = (change.starts + n * ONE_DAY for n in range(LONGEST_WAIT))
    return next((day for day in days if _holds(kbi, change, settings, day)), change.starts)


def _holds(kbi: KBI, change: Change, settings: Settings, day: date) -> bool:
    held = held_terms(kbi, settings, day)
    stated = change.terms
    pairs = (
        (stated.schedule, held.schedule),
        (stated.standard, held.standard),
        (stated.minimum, held.minimum),
    )
    return all(said is None or said == holds for said, holds in pairs)
