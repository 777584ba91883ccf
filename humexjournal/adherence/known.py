"""What of a life is known for good, so that it can be read on from there."""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from humexjournal.adherence.drift import Step, Version
from humexjournal.adherence.opportunity import DayRecord, Opportunity, QuotaPeriod, TotalPeriod
from humexjournal.adherence.series import Series, has_date, series
from humexjournal.adherence.stand import AT_FIRST, Stand
from humexjournal.adherence.thresholds import column
from humexjournal.core.calendar import ONE_DAY, Period
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI


class Known(Struct, frozen=True):
    """The parts of a life up to a day, with which no later day and no later date changes anything.

    `resolved`, `logged` and `steps` end before `begin`: a period that runs on after the day may
    still decide something within it.
    """

    until: date = date.min
    begin: date = date.min
    days: tuple[DayRecord, ...] = ()
    opportunities: tuple[Opportunity, ...] = ()
    quotas: tuple[QuotaPeriod, ...] = ()
    totals: tuple[TotalPeriod, ...] = ()
    resolved: tuple[Opportunity, ...] = ()
    logged: tuple[Opportunity, ...] = ()
    steps: tuple[Step, ...] = ()
    versions: tuple[Version, ...] = ()
    restarts: tuple[date, ...] = ()
    stand: Stand = AT_FIRST

    def read_on(self, kbi: KBI, journal: Journal, whole: Period, as_of: date) -> Series:
        """The series of a range, of which no more is read than has to be."""
        if not self.days or has_date(kbi):
            return series(kbi, journal, whole, as_of, self.days)
        later = Period(self.until + ONE_DAY, whole.last)
        rest = series(kbi, journal, later, as_of, self.days)
        return replace(
            rest,
            period=whole,
            days=self.days + rest.days,
            opportunities=self.opportunities + rest.opportunities,
            quotas=self.quotas + rest.quotas,
            totals=self.totals + rest.totals,
        )

    def steps_under(self, versions: tuple[Version, ...], sensitivity: str) -> tuple[Step, ...]:
        """The steps, where they were taken under the same rules.

        How often occasions come is known better and better, so their rules may change afterwards.
        """

        def rules(of: tuple[Version, ...]) -> list[tuple[date, int]]:
            begun = (one for one in of if one.first < self.begin)
            return [(one.first, column(one.per_week, sensitivity)) for one in begun]

        return self.steps if rules(versions) == rules(self.versions) else ()


NOTHING = Known()
