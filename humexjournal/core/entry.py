"""Entries: what somebody wrote about a day, a week, a month or a quarter."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct, field

from humexjournal.core.calendar import Month, Quarter, Week
from humexjournal.core.compared import Compared
from humexjournal.core.value import Value
from humexjournal.problem import Location


class Observation(Compared, frozen=True, eq=False, gc=False):
    """What an entry says about one KBI on one day; `text` is how it was written.

    `off` is the reason for which the KBI is off on that day, "" where none is given, None where it
    is asked for. A day that is off may still have a value; without one, the value is off as well.
    """

    LEFT_OUT = frozenset({"location"})

    value: Value
    text: str
    location: Location
    off: str | None = None


class Friction(Struct, frozen=True, gc=False):
    """What got in the way: a tag, of one KBI or of the whole day."""

    tag: str
    kbi: str | None = None
    day: date | None = None


class Kept(StrEnum):
    """Whether the week's commitment was kept."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Count(Struct, frozen=True):
    """What was on the table for a KBI when a week was reviewed: 4 of 5."""

    kbi: str
    done: int
    of: int


class Decision(StrEnum):
    """What becomes of a KBI after a month or a quarter."""

    KEEP = "keep"
    CHANGE = "change"
    SHRINK = "shrink"
    RECUE = "recue"
    GRADUATE = "graduate"
    RETIRE = "retire"
    REPLACE = "replace"


class DailyEntry(Struct, frozen=True, gc=False):
    """A day as its writer left it.

    `observations` are by KBI; a KBI that is not in them is blank. `off` is the reason for which
    the whole day is off, "" where none is given. `written` is whether anybody wrote something:
    a note of nothing but blanks is no entry. `own_keys` are the keys that
    belong to no KBI, as they were written.
    """

    day: date
    path: str
    written: bool = True
    observations: Mapping[str, Observation] = field(default_factory=dict)
    off: str | None = None
    friction: tuple[Friction, ...] = ()
    felt: int | None = None
    effort: int | None = None
    readings: Mapping[str, Decimal] = field(default_factory=dict)
    shared: tuple[str, ...] = ()
    asks_for_talk: bool = False
    own_keys: tuple[str, ...] = ()


class WeeklyEntry(Struct, frozen=True):
    """A week as its writer left it; everything in it belongs to that week.

    `cells` are by KBI and day. `off` are days that are off for every KBI, with the reason.
    `filled` are days on which a blank means no. `own_keys` are those that belong to no KBI.
    """

    week: Week
    path: str
    cells: Mapping[str, Mapping[date, Observation]] = field(default_factory=dict)
    off: Mapping[date, str] = field(default_factory=dict)
    filled: frozenset[date] = frozenset()
    friction: tuple[Friction, ...] = ()
    felt: Mapping[date, int] = field(default_factory=dict)
    paper: bool = False
    commitment: str = ""
    kept: Kept | None = None
    change: str = ""
    glad: str = ""
    coming_up: str = ""
    check_ins_kept: frozenset[int] = frozenset()
    reviewed: date | None = None
    agreed: tuple[Count, ...] = ()
    readings: Mapping[str, Decimal] = field(default_factory=dict)
    shared: tuple[str, ...] = ()
    asks_for_talk: bool = False
    own_keys: tuple[str, ...] = ()

    def has_cells_by(self, as_of: date) -> bool:
        """Whether a week line makes this an entry for its seven days, at an as-of date."""
        return any(day <= as_of for line in self.cells.values() for day in line)


class PeriodEntry(Struct, frozen=True):
    """A month or a quarter as its writer left it; everything in it is of that period.

    `automatic` is how far a KBI goes by itself, 1 to 7: one item of the Self-Report Behavioural
    Automaticity Index or the mean of its four (Gardner et al. 2012). `burden`, `importance` and
    `confidence` are 0 to 10, `recited` is whether the KBIs could be named without looking,
    `identity` the writer's own sentence. What is None or not there was not said.
    """

    period: Month | Quarter
    path: str
    automatic: Mapping[str, Decimal] = field(default_factory=dict)
    burden: int | None = None
    recited: bool | None = None
    identity: str = ""
    decide: Mapping[str, Decision] = field(default_factory=dict)
    importance: int | None = None
    confidence: int | None = None
    readings: Mapping[str, Decimal] = field(default_factory=dict)
    shared: tuple[str, ...] = ()
