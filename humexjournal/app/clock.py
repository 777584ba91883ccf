"""The clock of the machine, as the watcher needs it; tests bring one of their own."""

from typing import Protocol


class Clock(Protocol):
    """What tells the time, and waits."""

    def monotonic(self) -> float:
        """Seconds since some moment; never set back."""

    def time_ns(self) -> int:
        """The time of day in nanoseconds, as files have it."""

    def sleep(self, seconds: float) -> None:
        """Wait."""
