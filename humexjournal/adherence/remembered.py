"""The lives of a journal, each read once and then read on from what of it is known for good."""

from datetime import date, timedelta
from typing import NamedTuple

from humexjournal.adherence.between import due_by
from humexjournal.adherence.known import NOTHING, Known, read_on
from humexjournal.adherence.life import Life, life
from humexjournal.adherence.series import Series, has_date, running_since, series
from humexjournal.adherence.stand import Stand, stand
from humexjournal.core.calendar import ONE_DAY, Calendar, Period
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.core.schedule import EveryDays


class Kept(NamedTuple):
    """A life as it was read, the last day up to which it is so for good, and a stand within it."""

    life: Life
    until: date
    stand: Stand


class Remembered:
    """The lives of the behaviours of a journal, as far as they have been read.

    What comes out is what `life` says; what is remembered only makes it quick.
    """

    def __init__(self, journal: Journal) -> None:
        """Begin with none."""
        self.journal = journal
        self._kept: dict[str, Kept] = {}

    def follow(self, journal: Journal, differs_from: date) -> None:
        """Go on with a journal whose entries are the same before a day.

        `differs_from` is the earliest day of which a daily or a weekly entry is new, changed or
        gone. That settings or behaviours have changed is seen without a word.
        """
        before, self.journal = self.journal, journal
        if before.settings != journal.settings:
            self._kept.clear()
        for name, kept in list(self._kept.items()):
            kbi = journal.kbis.get(name)
            if kbi is None or kbi != before.kbis.get(name) or differs_from <= kbi.starts:
                del self._kept[name]
            else:
                last = last_before(kbi, journal.settings.calendar, differs_from)
                self._kept[name] = kept._replace(until=min(kept.until, last))

    def read(
        self, kbi: KBI, as_of: date, until: date, journal: Journal | None = None
    ) -> Life | None:
        """The life of a behaviour up to a day.

        `journal` is this one as it was on that day, where it is to be read as of then; the
        behaviour is as it was agreed then.
        """
        kept = self._kept.get(kbi.id)
        last = last_settled(kbi, self.journal.settings.calendar, as_of, until)
        known = known_of(kept, kbi, min(kept.until, last)) if kept else NOTHING
        found = life(kbi, journal or self.journal, as_of, until, known)
        if found and (kept is None or last >= kept.until):
            self._kept[kbi.id] = Kept(found, last, found.stand)
        elif found and kept:
            self._kept[kbi.id] = kept._replace(stand=found.stand)
        return found

    def part(self, kbi: KBI, period: Period, as_of: date) -> Series:
        """A behaviour over a range: what comes out is what `series` says."""
        last = last_settled(kbi, self.journal.settings.calendar, as_of, period.last)
        kept = self._kept.get(kbi.id)
        if kept is None or kept.until < last:
            found = self.read(kbi, as_of, period.last)
            return found.series.over(period) if found else series(kbi, self.journal, period, as_of)
        return read_on(Known(last, series=kept.life.series), kbi, self.journal, period, as_of)


def remembered(journal: Journal, kept: Remembered | None) -> Remembered:
    """What is kept of a journal; nothing yet, where it is of another one."""
    return kept if kept and kept.journal is journal else Remembered(journal)


def part_of(
    kbi: KBI, journal: Journal, period: Period, as_of: date, kept: Remembered | None
) -> Series:
    """A behaviour over a range, read on from what is kept of it, if anything is."""
    if kept and kept.journal is journal:
        return kept.part(kbi, period, as_of)
    return series(kbi, journal, period, as_of)


def last_settled(kbi: KBI, calendar: Calendar, as_of: date, until: date) -> date:
    """The last day of which no later as-of date and no entry after `until` changes anything."""
    return last_before(kbi, calendar, min(calendar.last_closed(as_of), until) + ONE_DAY)


def last_before(kbi: KBI, calendar: Calendar, day: date) -> date:
    """The last day of which no word about a day, or about a later one, changes anything.

    A week line is an entry for all of its days, and what was done late lies behind its due day.
    """
    late = max((one.days for one in kbi.schedules if isinstance(one, EveryDays)), default=1) - 1
    return calendar.week(day).first - timedelta(days=late + 1)


def known_of(kept: Kept, kbi: KBI, until: date) -> Known:
    """What of a life is known, where it is so for good up to a day."""
    found = kept.life
    if until < kbi.starts:
        return NOTHING
    if has_date(kbi):
        return Known(until, series=found.series, restarts=found.restarts)
    begin = running_since(kbi, found.calendar, until + ONE_DAY)
    logged = due_by(found.logged, begin - ONE_DAY)
    return Known(
        until,
        begin,
        found.series,
        due_by(found.resolved, begin - ONE_DAY),
        logged,
        due_by(found.drift.steps, begin - ONE_DAY),
        found.versions,
        found.restarts,
        stand(logged, found.per_day, kept.stand),
    )
