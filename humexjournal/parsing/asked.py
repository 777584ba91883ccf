"""What a value is read against."""

from msgspec import Struct

from humexjournal.core.schedule import Schedule
from humexjournal.core.standard import Standard


class Asked(Struct, frozen=True):
    """What a value is read against: the KBI's name, its schedule and its standard of that day.

    With an unclear minimum a measure below the standard cannot be told from the busy-day version.
    """

    name: str
    schedule: Schedule | None
    standard: Standard
    standard_text: str
    has_unclear_minimum: bool = False
