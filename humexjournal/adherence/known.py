"""What of a life is known for good, so that it can be read on from there."""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from humexjournal.adherence.drift import Step, Version
from humexjournal.adherence.opportunity import Opportunity
from humexjournal.adherence.series import Series, has_date, series
from humexjournal.adherence.stand import AT_FIRST, Stand
from humexjournal.adherence.thresholds import column
from humexjournal.core.calendar import ONE_DAY, Period
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI


class Known(Struct, frozen=True):
    """The parts of a life up to a day, with which no later day and no later date changes anything.

    `series` may go on after the day, which is left out. `resolved`, `logged` and `steps` end before
    `begin`: a period that runs on after the day may still decide something within it.
    """

    until: date = date.min
    begin: date = date.min
    series: Series | None = None
    resolved: tuple[Opportunity, ...] = ()
    logged: tuple[Opportunity, ...] = ()
    steps: tuple[Step, ...] = ()
    versions: tuple[Version, ...] = ()
    restarts: tuple[date, ...] = ()
    stand: Stand = AT_FIRST

    def steps_under(self, versions: tuple[Version, ...], sensitivity: str) -> tuple[Step, ...]:
        """The steps, where they were taken under the same rules.

        How often occasions come is known better and better, so their rules may change afterwards.
        """

        def rules(of: tuple[Version, ...]) -> list[tuple[date, int]]:
            begun = (one for one in of if one.first < self.begin)
            return [(one.first, column(one.per_week, sensitivity)) for one in begun]

        return self.steps if rules(versions) == rules(self.versions) else ()


NOTHING = Known()


def read_on(known: Known, kbi: KBI, journal: Journal, period: Period, as_of: date) -> Series:
    """A KBI over a range, of which no more is read than has to be."""
    if known.series is None:
        return series(kbi, journal, period, as_of)
    if period.last <= known.until and not has_date(kbi):
        return replace(known.series.over(period), as_of=as_of)
    settled = known.series.over(Period(kbi.starts, known.until))
    if has_date(kbi):
        return series(kbi, journal, period, as_of, settled.days)
    later = Period(max(period.first, known.until + ONE_DAY), period.last)
    earlier = settled.over(Period(period.first, known.until))
    return earlier.and_then(series(kbi, journal, later, as_of, settled.days))
