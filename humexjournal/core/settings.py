"""What a vault says about itself: the client, the coach, goals, the calendar, the routine."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from msgspec import Struct, field
from msgspec.structs import replace

from humexjournal.core.calendar import Calendar
from humexjournal.core.kbi import Blank, Pause
from humexjournal.core.rules import Rules


class Outcome(Struct, frozen=True):
    """How a goal shows: a scale from `low` to `high`, or a unit."""

    id: str
    unit: str = ""
    low: Decimal | None = None
    high: Decimal | None = None


class CheckIn(Struct, frozen=True):
    """A fixed contact of the week: a weekday (Monday 0), what it is, and who does it."""

    day: int
    what: str
    by: str


class Support(Struct, frozen=True):
    """The routine that coach and client have agreed on.

    `quiet_until` is the first day on which there may be prompts again, and `more_about` are the
    KBIs about which the client wants more than one in seven days.
    """

    check_ins: tuple[CheckIn, ...] = ()
    talks: tuple[datetime, ...] = ()
    reply_within_days: int = 1
    prompts: str = "drift"
    sensitivity: str = "balanced"
    quiet_hours: str = "20:00-08:00"
    weekends: bool = False
    quiet_until: date | None = None
    more_about: tuple[str, ...] = ()

    def talk_after(self, day: date) -> datetime | None:
        """The first talk after a day."""
        return next((talk for talk in sorted(self.talks) if talk.date() > day), None)


class Lead(Struct, frozen=True):
    """What is expected to lead to what, said beforehand; `lag` in weeks."""

    kbi: str
    outcome: str
    lag: int
    direction: str


class Folders(Struct, frozen=True):
    """Where entries lie, as moment.js formats of their paths without the ending; "" is not said."""

    daily: str = ""
    weekly: str = ""
    monthly: str = ""
    quarterly: str = ""


class Settings(Struct, frozen=True):
    """Everything that stands in `humex.yaml`; `help_line` is whom to call when help is needed."""

    client: str = ""
    coach: str = ""
    language: str = "en"
    goals: Mapping[str, str] = field(default_factory=dict)
    outcomes: Mapping[str, Outcome] = field(default_factory=dict)
    calendar: Calendar = field(default_factory=Calendar)
    blank: Blank = Blank.UNLOGGED
    pauses: tuple[Pause, ...] = ()
    support: Support = field(default_factory=Support)
    rules: Rules = field(default_factory=Rules)
    leads: tuple[Lead, ...] = ()
    consent: date | None = None
    help_line: str = ""
    sheets: tuple[str, ...] = ("md", "html")
    paper: str = "a4"
    publish_by: str = ""
    words: str = "plain"
    folders: Folders = field(default_factory=Folders)
    clients: tuple[str, ...] = ()


def handed_down(settings: Settings) -> Settings:
    """What holds for a private journal as well: all but what names others, or hands pages on.

    It has no coach, since nobody else reads it; so its notes are drafted where it lies.
    """
    support = replace(settings.support, more_about=())
    return replace(settings, coach="", clients=(), leads=(), publish_by="", support=support)
