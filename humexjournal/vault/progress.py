"""How far the reading of a big vault has come."""

from collections.abc import Callable
from dataclasses import dataclass

Progress = Callable[[int, int], None]
"""Told now and then how many of how many entries have been read."""

STEPS = 100
"""How often it is told at most."""


@dataclass(slots=True)
class Count:
    """The entries that have been read, of all that there are."""

    total: int
    tell: Progress | None = None
    done: int = 0

    def one(self) -> None:
        """One more; it is told when that is another hundredth of all."""
        self.done += 1
        if self.tell and self._hundredths(self.done) > self._hundredths(self.done - 1):
            self.tell(self.done, self.total)

    def _hundredths(self, done: int) -> int:
        return done * STEPS // self.total
