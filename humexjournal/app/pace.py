"""How long a watcher waits for what, and until the writer has stopped."""

from collections.abc import Callable, Iterable

from msgspec import Struct

from humexjournal.app.clock import Clock
from humexjournal.vault.alarm import Alarm
from humexjournal.vault.weakness import DEAF, Weakness

TICK = 1.0
"""Seconds after which it is looked at once more whether it is time to end, or another day."""


class Pace(Struct, frozen=True):
    """How long is waited for what, in seconds.

    `quiet` since the last event, and at most `longest` since the first; then for the next look
    `look`, or `weak` where events may be missing; `held` while nothing may be written, `again`
    while a file is being written.
    """

    quiet: float = 0.3
    longest: float = 2.0
    look: float = 30.0
    weak: float = 5.0
    held: float = 1.0
    again: float = 0.1

    def next_look(self, weak: Iterable[Weakness]) -> float:
        """When to look again without any event: sooner where some are missed."""
        return self.weak if any(one.code in DEAF for one in weak) else self.look


def settle(alarm: Alarm, clock: Clock, pace: Pace, is_over: Callable[[], bool]) -> None:
    """Wait until the writer has stopped, but not for one who never does."""
    until = clock.monotonic() + pace.longest
    while not is_over():
        left = min(pace.quiet - alarm.quiet_for(), until - clock.monotonic())
        if left <= 0:
            return
        clock.sleep(left)
