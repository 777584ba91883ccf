"""A bell that any thread may ring and one thread waits for, with hints of where it was rung."""

import time
from queue import Empty, SimpleQueue
from threading import RLock

from msgspec import Struct

MOST_HINTS = 200
"""With more, whoever waits looks everywhere anyway."""


class Rung(Struct, frozen=True):
    """What has woken: where it seems to have happened, as paths below the vault's root.

    `lost` is whether events were dropped. Neither says what happened; only a look at the folder
    does.
    """

    hints: frozenset[str] = frozenset()
    lost: bool = False


class Bell:
    """Rung from any thread and from a signal; it goes on ringing until it is taken."""

    def __init__(self) -> None:
        """Begin in silence."""
        # A signal may ring while this very thread holds the lock or waits, so both let it in again.
        self._lock = RLock()
        self._wake: SimpleQueue[None] = SimpleQueue()
        self._hints: set[str] = set()
        self._too_many = False
        self._lost = False
        self._losses = 0
        self._last = time.monotonic()

    def ring(self, hint: str | None = None, *, lost: bool = False) -> None:
        """Wake whoever waits, and say where it was if that is known."""
        with self._lock:
            self._last = time.monotonic()
            self._lost |= lost
            self._losses += lost
            if hint is not None and not self._too_many:
                self._hints.add(hint)
                self._too_many = len(self._hints) > MOST_HINTS
            if self._wake.empty():
                self._wake.put(None)

    def wait(self, seconds: float) -> bool:
        """Whether it was rung within the time, or before and not taken."""
        try:
            self._wake.get(timeout=max(seconds, 0.0))
        except Empty:
            return False
        self._wake.put(None)
        return True

    def take(self) -> Rung:
        """What has been rung since the last time, which is then forgotten."""
        with self._lock:
            # Silence first: whatever a signal rings from here on wakes once more.
            self._silence()
            hints, self._hints = self._hints, set()
            too_many, self._too_many = self._too_many, False
            lost, self._lost = self._lost, False
            return Rung(frozenset() if too_many else frozenset(hints), lost)

    def losses(self) -> int:
        """How often it was rung because something was lost, since this was asked last."""
        with self._lock:
            losses, self._losses = self._losses, 0
            return losses

    def quiet_for(self) -> float:
        """Seconds since it was rung last, or made."""
        return time.monotonic() - self._last

    def _silence(self) -> None:
        while not self._wake.empty():
            self._wake.get_nowait()
