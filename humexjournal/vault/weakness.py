"""What keeps a vault from being watched as it should be, and what helps."""

from enum import StrEnum

from msgspec import Struct

ENOUGH_WATCHES = 524_288
ENOUGH_INSTANCES = 512


class Weak(StrEnum):
    """What is weak; the value is for programs."""

    GONE = "folder-gone"
    INSTANCES = "instance-limit"
    WATCHES = "watch-limit"
    LOST = "events-lost"
    NO_EVENTS = "no-events"
    POLLING = "polling"


DEAF = frozenset({Weak.INSTANCES, Weak.WATCHES, Weak.NO_EVENTS, Weak.POLLING})
"""With these some changes are never heard of."""


class Weakness(Struct, frozen=True):
    """What is weak now, with its numbers.

    `limit` is what the system allows, `needed` how many folders there are, `there` how many of them
    are watched, or how often events were lost. `folder` is the one that is gone.
    """

    code: Weak
    limit: int = 0
    needed: int = 0
    there: int = 0
    folder: str = ""


_REASONS = {
    Weak.GONE: "{folder} is not there. It is looked for again all the time.",
    Weak.INSTANCES: (
        "Your programs use up what this system allows for watching folders ({limit} at once), so "
        "the vault is looked through every few seconds instead."
    ),
    Weak.WATCHES: (
        "Only {there} of {needed} folders can be watched, as this system allows {limit} for all "
        "your programs. The vault is looked through every few seconds instead."
    ),
    Weak.LOST: (
        "More happened at once than this system could tell. "
        "The whole vault was looked through, and nothing is missing."
    ),
    Weak.NO_EVENTS: (
        "This system does not say when a file changes, "
        "so the vault is looked through every few seconds."
    ),
    Weak.POLLING: "The vault is looked through every few seconds, as --poll asks.",
}


def sentence(weakness: Weakness) -> str:
    """What is weak and what helps, for people."""
    command = remedy(weakness)
    return f"{reason(weakness)} `{command}` allows more." if command else reason(weakness)


def reason(weakness: Weakness) -> str:
    """What is weak, for people."""
    return _REASONS[weakness.code].format(
        folder=weakness.folder,
        limit=f"{weakness.limit:,}",
        needed=f"{weakness.needed:,}",
        there=f"{weakness.there:,}",
    )


def remedy(weakness: Weakness) -> str:
    """The command that raises a limit of the system, "" where no limit is the matter."""
    if weakness.code is Weak.WATCHES:
        enough = max(ENOUGH_WATCHES, 2 * weakness.limit, 2 * weakness.needed)
        return f"sudo sysctl fs.inotify.max_user_watches={enough}"
    if weakness.code is Weak.INSTANCES:
        enough = max(ENOUGH_INSTANCES, 2 * weakness.limit)
        return f"sudo sysctl fs.inotify.max_user_instances={enough}"
    return ""
