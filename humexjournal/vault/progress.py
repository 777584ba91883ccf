"""How far the reading of a big vault has come."""

from collections.abc import Callable

from msgspec import Struct

Progress = Callable[[int, int], None]
"""Told now and then how many of how many entries have been read."""

STEPS = 100
"""How often it is told at most."""


class Count(Struct):
    """The entries that have been read, of all that there are."""

    total: int
    tell: Progress | None = None
    done: int = 0

    def one(self) -> None:
        """One more."""
        if self.tell:
            self._come_to(self.done + 1)

    def all(self) -> None:
        """The rest; among them are those that could not be read."""
        self._come_to(self.total)

    def _come_to(self, done: int) -> None:
        """It is told where that makes another hundredth of all."""
        before, self.done = self.done, done
        if self.tell and self._hundredths(done) > self._hundredths(before):
            self.tell(done, self.total)

    def _hundredths(self, done: int) -> int:
        return done * STEPS // max(self.total, 1)
