"""Times of day as people write them."""

import re

from msgspec import Struct

from humexjournal.core.standard import TIMES, Between, Standard, TimeStandard
from humexjournal.core.value import MINUTES_IN_DAY, lateness
from humexjournal.late_pattern import late_pattern

HALF_DAY = MINUTES_IN_DAY // 2
FAR = 6 * 60
"""Minutes from its standard beyond which a time may be of the other half of the day."""

_TIME = late_pattern(
    r"(?:[0-9]{4}-[0-9]{2}-[0-9]{2}[ t])?"
    r"(?P<hour>[0-9]{1,2})(?:[:.h](?P<minute>[0-9]{1,2}))?(?::[0-9]{2})?"
    r"\s*(?P<half>[ap])?(?:\.?\s?m\.?)?",
    re.IGNORECASE,
)
_CLOCK = late_pattern(
    r"[0-9]{1,2}:[0-9]{2}(?:[^0-9].*)?|(?:1[3-9]|2[0-3])h[0-9]{2}"
    r"|[0-9]{1,2}(?:[:.,][0-9]{1,2})?\s*(?:[ap]\.?\s?m\.?|o['’]?clock)"
    r"|(?:0?[1-9]|1[0-2])\s*[ap]",
    re.IGNORECASE,
)
_BARE = late_pattern(r"(?P<hour>[0-9]{1,2})(?P<minute>[0-9]{2})")
_NOON = 12
_HOURS = 24


class TimeOfDay(Struct, frozen=True):
    """Minutes after midnight; `certain` is whether it can only be of that half of the day."""

    minute: int
    certain: bool

    @property
    def other_half(self) -> int:
        """The same time twelve hours later or earlier."""
        return (self.minute + HALF_DAY) % MINUTES_IN_DAY


def read_time(text: str) -> TimeOfDay | None:
    """A time with a separator or with am or pm: 22:30, 9:15 pm, 17.40, 9 pm."""
    match = _TIME.fullmatch(text.strip())
    if match is None or (match["minute"] is None and match["half"] is None):
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if match["half"]:
        return _of_half(hour, minute, match["half"].casefold())
    return _of_day(hour, minute, match["hour"])


def read_bare_time(text: str) -> TimeOfDay | None:
    """A time without a separator, 1740 or 610, where nothing but a time can be meant."""
    match = _BARE.fullmatch(text.strip())
    return _of_day(int(match["hour"]), int(match["minute"]), match["hour"]) if match else None


def is_clock(text: str) -> bool:
    """Whether a text speaks of a time of day and of no amount: 21:00, 9 pm, not 17.40."""
    return _CLOCK.fullmatch(text.strip()) is not None


def clock_text(minute: int) -> str:
    """A time on the 24-hour clock: 17:40."""
    return f"{minute // 60:02}:{minute % 60:02}"


def may_be_other_half(time: TimeOfDay, standard: TimeStandard) -> bool:
    """Whether a time is far from its standard and nearer to it twelve hours on."""
    if time.certain or _distance(time.minute, standard) <= FAR:
        return False
    return _distance(time.other_half, standard) < _distance(time.minute, standard)


def is_time(standard: Standard) -> bool:
    """Whether a standard asks for a time of day."""
    return isinstance(standard, TIMES)


def _of_half(hour: int, minute: int, half: str) -> TimeOfDay | None:
    if not (1 <= hour <= _NOON and minute < 60):  # noqa: PLR2004 — minutes of an hour
        return None
    return TimeOfDay((hour % _NOON + (_NOON if half == "p" else 0)) * 60 + minute, certain=True)


def _of_day(hour: int, minute: int, written: str) -> TimeOfDay | None:
    if hour > _HOURS or minute >= 60 or (hour == _HOURS and minute):  # noqa: PLR2004
        return None
    certain = written.startswith("0") or hour == 0 or hour > _NOON
    return TimeOfDay(hour % _HOURS * 60 + minute, certain)


def _distance(minute: int, standard: TimeStandard) -> int:
    limits = (standard.start, standard.end) if isinstance(standard, Between) else (standard.minute,)
    return min(abs(lateness(minute, limit)) for limit in limits)
