"""Why the system does not tell of changes in a folder."""

import errno
from enum import StrEnum


class Refusal(StrEnum):
    """Why a folder is not watched."""

    GONE = "gone"
    INSTANCES = "instances"
    WATCHES = "watches"
    NO_EVENTS = "no events"


_BY_NUMBER = {
    errno.ENOENT: Refusal.GONE,
    errno.ENOTDIR: Refusal.GONE,
    errno.EMFILE: Refusal.INSTANCES,
    errno.ENOSPC: Refusal.WATCHES,
}


def refusal(error: Exception) -> Refusal:
    """What an error means that came where watching was to begin."""
    number = error.errno if isinstance(error, OSError) else None
    return _BY_NUMBER.get(number or 0, Refusal.NO_EVENTS)
