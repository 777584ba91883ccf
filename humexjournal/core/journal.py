"""Everything one side of a vault says, in one value."""

from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from datetime import date
from typing import Self

from msgspec import Struct, field
from msgspec.structs import force_setattr

from humexjournal.core.calendar import Week
from humexjournal.core.difference import earliest, first_changed, first_prompt
from humexjournal.core.entry import DailyEntry, Observation, PeriodEntry, WeeklyEntry
from humexjournal.core.kbi import KBI
from humexjournal.core.prompt import Prompt
from humexjournal.core.questions import Questions
from humexjournal.core.settings import Settings


class Journal(Struct, frozen=True):
    """The settings, the KBIs by id, the entries by their first day, the prompts, the questions.

    Whoever asks says how far to read: an entry after that date does not exist. `drafts` are those
    that lie in a coach's vault, by the client's folder.
    """

    settings: Settings = field(default_factory=Settings)
    kbis: Mapping[str, KBI] = field(default_factory=dict)
    daily: Mapping[date, DailyEntry] = field(default_factory=dict)
    weekly: Mapping[date, WeeklyEntry] = field(default_factory=dict)
    monthly: Mapping[date, PeriodEntry] = field(default_factory=dict)
    quarterly: Mapping[date, PeriodEntry] = field(default_factory=dict)
    prompts: tuple[Prompt, ...] = ()
    drafts: Mapping[str, tuple[Prompt, ...]] = field(default_factory=dict)
    questions: Questions = field(default_factory=Questions)
    _week_of: Mapping[date, WeeklyEntry] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # Every day of every KBI asks for the entry of its week.
        force_setattr(self, "_week_of", self._by_day(self.weekly.values()))

    def _by_day(self, weeks: Iterable[WeeklyEntry]) -> dict[date, WeeklyEntry]:
        of_calendar = (entry for entry in weeks if self._is_week(entry.week))
        return {day: entry for entry in of_calendar for day in entry.week.period}

    def _is_week(self, week: Week) -> bool:
        return self.settings.calendar.week(week.first) == week

    def with_daily(self, daily: Mapping[date, DailyEntry]) -> Self:
        """The same with other daily entries; what was worked out of its weeks is shared."""
        made = copy(self)
        force_setattr(made, "daily", daily)
        return made

    def with_weekly(self, weekly: Mapping[date, WeeklyEntry]) -> Self:
        """The same with other weekly entries; only of those that differ the days are worked out."""
        if weekly is self.weekly:
            return self
        made = copy(self)
        left, come = _differing(self.weekly, weekly), _differing(weekly, self.weekly)
        by_day = dict(self._week_of)
        for day in self._by_day(left):
            del by_day[day]
        force_setattr(made, "weekly", weekly)
        force_setattr(made, "_week_of", by_day | self._by_day(come))
        return made

    def differs_from(self, earlier: "Journal") -> date | None:
        """The first day on which the two say anything different, None where they say the same.

        Settings, behaviours, questions and drafts for clients are there on every day: where those
        differ it is `date.min`.
        """
        if self.on_every_day != earlier.on_every_day:
            return date.min
        return earliest(
            (
                first_changed(self.daily, earlier.daily),
                first_changed(self.weekly, earlier.weekly),
                first_changed(self.monthly, earlier.monthly),
                first_changed(self.quarterly, earlier.quarterly),
                first_prompt(self.prompts, earlier.prompts),
            )
        )

    @property
    def on_every_day(self) -> tuple[object, ...]:
        """What it says that is of no one day."""
        return self.settings, self.kbis, self.questions, self.drafts

    @property
    def size(self) -> int:
        """How many entries there are."""
        return sum(map(len, (self.daily, self.weekly, self.monthly, self.quarterly)))

    def week_entry(self, day: date) -> WeeklyEntry | None:
        """The weekly entry of the week that holds a day."""
        return self._week_of.get(day)

    def observation(self, kbi: str, day: date) -> Observation | None:
        """What was said about a KBI on a day; a daily entry beats the week line."""
        entry = self.daily.get(day)
        if entry and (said := entry.observations.get(kbi)):
            return said
        week = self.week_entry(day)
        return week.cells.get(kbi, {}).get(day) if week else None

    def has_entry(self, day: date, as_of: date = date.max) -> bool:
        """Whether somebody wrote something for a day, in its own entry or in a week line.

        A week line is one for all of its days, as soon as there is a cell up to `as_of`.
        """
        entry = self.daily.get(day)
        if entry and entry.written:
            return True
        week = self.week_entry(day)
        return bool(week and (week.has_cells_by(as_of) or day in week.filled))

    def is_filled(self, day: date) -> bool:
        """Whether a day was ticked on paper, so that a blank on it means no."""
        week = self.week_entry(day)
        return bool(week and day in week.filled)

    def off_reason(self, day: date) -> str | None:
        """The reason for which a day was taken off, "" where none is given, None where it was not.

        A pause is known beforehand, and stands in the settings and the KBIs.
        """
        entry = self.daily.get(day)
        if entry and entry.off is not None:
            return entry.off
        week = self.week_entry(day)
        return week.off.get(day) if week else None

    def active(self, day: date) -> tuple[KBI, ...]:
        """The KBIs that are asked for at all on a day, in the order of their ids."""
        return tuple(kbi for _, kbi in sorted(self.kbis.items()) if kbi.is_active(day))


def _differing(
    some: Mapping[date, WeeklyEntry], others: Mapping[date, WeeklyEntry]
) -> Iterator[WeeklyEntry]:
    """The entries of some weeks for which others have another, or none."""
    return (entry for first, entry in some.items() if others.get(first) is not entry)
