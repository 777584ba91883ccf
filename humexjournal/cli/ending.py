"""How a command that goes on and on is ended: by Ctrl-C, by the system, by a closed terminal."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from msgspec import Struct

NAMES = ("SIGINT", "SIGTERM", "SIGHUP")
HUNG_UP = 1
"""What SIGHUP is by its number, which not every system has."""
INTERRUPTED = 130
"""What a shell expects of a command that was ended by Ctrl-C."""


class End(Struct):
    """Whether it is time to end, and by what."""

    by: int = 0

    def is_near(self) -> bool:
        """Whether it is time to end."""
        return bool(self.by)

    def hang_up(self) -> None:
        """End it, as nobody listens to its output any more; what it still says goes nowhere."""
        self.by = self.by or HUNG_UP
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)

    @property
    def status(self) -> int:
        """The exit status."""
        return INTERRUPTED if self.by == signal.SIGINT else 0


@contextmanager
def ending() -> Iterator[End]:
    """Take note of the signals that end a command, in place of being cut off by them.

    Nothing but a number is written down, because a signal comes between any two steps.
    """
    end = End()

    def note(number: int, _: FrameType | None) -> None:
        end.by = number

    known = [getattr(signal, name) for name in NAMES if hasattr(signal, name)]
    before = {one: signal.signal(one, note) for one in known}
    try:
        yield end
    finally:
        for one, usual in before.items():
            signal.signal(one, usual)
