"""Whether it is believed that many entries are gone.

A folder that is only half there, as a cloud leaves one that it is still bringing, looks as if
somebody had deleted the rest. So many at once are believed when they are still gone later.
"""

from msgspec import Struct

SHARE = 0.3
LEAST = 10
PATIENCE = 30.0
"""Seconds for which so many must have been gone."""


class Belief(Struct):
    """How many entries there were when that was last believed."""

    entries: int = 0
    since: float | None = None

    def doubts(self, entries: int, now: float) -> bool:
        """Whether too many are gone to believe it yet; `now` is in seconds of any clock."""
        if self._is_too_few(entries):
            self.since = now if self.since is None else self.since
            if now - self.since < PATIENCE:
                return True
        self.entries, self.since = entries, None
        return False

    def _is_too_few(self, entries: int) -> bool:
        lost = self.entries - entries
        return lost >= LEAST and lost > SHARE * self.entries
