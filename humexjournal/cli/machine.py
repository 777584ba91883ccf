"""The clock of this machine."""

import time


class Machine:
    """What the watcher goes by."""

    def monotonic(self) -> float:
        """Seconds since some moment; never set back."""
        return time.monotonic()

    def time_ns(self) -> int:
        """The time of day in nanoseconds."""
        return time.time_ns()

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)
