"""The time of day at which a behaviour begins, or by which it is done."""

import re

from msgspec import Struct

from humexjournal.core.kbi import Terms
from humexjournal.core.standard import After, AtLeast, Before, Between, Standard
from humexjournal.late_pattern import late_pattern

NOON, HALF_DAY = 12, 12 * 60
SHORTEST, USUAL, LONGEST = 5, 15, 240
"""Minutes that a behaviour takes in a calendar: at least, where nothing is said, and at most."""
_TIME = late_pattern(
    r"(?<![\d:.,])(?P<hour>[01]?\d|2[0-3])(?:(?P<between>[:.])(?P<minute>[0-5]\d))?(?![\d:]|\.\d)"
    r"(?:\s*(?P<half>[ap])\.?m\b|\s*(?P<clock>uhr|o['’]clock)\b)?",
    re.IGNORECASE,
)


class CueTime(Struct, frozen=True):
    """A time in minutes after midnight; `is_limit` is whether it is then to be done already."""

    minute: int
    is_limit: bool = False


def cue_time(terms: Terms) -> CueTime | None:
    """The time that the cue names, else the one by which it is done, else that of the standard."""
    if (minute := _only_time(terms.cue)) is not None:
        return CueTime(minute)
    if (minute := _only_time(terms.by)) is not None:
        return CueTime(minute, is_limit=True)
    return _of_standard(terms.standard)


def minutes(standard: Standard | None) -> int:
    """How many minutes to set aside: what the standard asks for, a quarter of an hour else."""
    match standard:
        case AtLeast(number, "minutes" | "hours" as unit):
            asked = int(number * (60 if unit == "hours" else 1))
            return min(max(asked, SHORTEST), LONGEST)
        case _:
            return USUAL


def _of_standard(standard: Standard | None) -> CueTime | None:
    match standard:
        case Before(minute):
            return CueTime(minute, is_limit=True)
        case After(minute) | Between(minute):
            return CueTime(minute)
        case _:
            return None


def _only_time(text: str | None) -> int | None:
    """The one time of a text; where there are two, nobody knows which is meant."""
    found = [
        minute for match in _TIME.finditer(text or "") if (minute := _minute(match)) is not None
    ]
    return found[0] if len(found) == 1 else None


def _minute(match: re.Match[str]) -> int | None:
    """A number alone is no time: 3 pages, room 12, 7.30 km."""
    hour, minute, half = int(match["hour"]), int(match["minute"] or 0), match["half"]
    if half:
        return hour % NOON * 60 + minute + (HALF_DAY if half in "pP" else 0)
    is_time = match["between"] == ":" or match["clock"] or match[0] == match.string.strip()
    return hour * 60 + minute if is_time and (match["minute"] or match["clock"]) else None
