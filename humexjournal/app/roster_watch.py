"""The roster kept fresh: looked at again whenever something happens in one of the vaults."""

from collections.abc import Callable

from msgspec import Struct

from humexjournal.app.clock import Clock
from humexjournal.app.pace import TICK, Pace, settle
from humexjournal.app.roster import Rounds
from humexjournal.core.settings import Settings
from humexjournal.reviews.roster import Roster
from humexjournal.vault.alarm import Alarm
from humexjournal.vault.find import VaultError

Shown = tuple[Roster, Settings] | str
"""A roster and the coach's settings, or why there is none."""


class RosterWatch(Struct):
    """A coach's rounds, made again until `is_over`; `show` is called when something is different.

    Whatever no event tells, such as another day, a fetch, or a folder without events, is found by
    a look every half a minute.
    """

    rounds: Rounds
    alarm: Alarm
    clock: Clock
    is_over: Callable[[], bool]
    pace: Pace
    show: Callable[[Shown], None]
    shown: Shown | None = None

    def last(self) -> None:
        """Watch until it is over."""
        self.alarm.start()
        while not self.is_over():
            weak = self.alarm.look_after()
            self._look()
            self.alarm.watch(self.rounds.roots)
            self._wait(self.pace.next_look(weak))

    def _look(self) -> None:
        try:
            found: Shown = self.rounds.look()
        except VaultError as error:
            found = str(error)
        if found != self.shown:
            self.shown = found
            self.show(found)

    def _wait(self, seconds: float) -> None:
        """Wait for the next look or for an event, and then until it is quiet."""
        until = self.clock.monotonic() + seconds
        while not self.is_over() and (left := until - self.clock.monotonic()) > 0:
            if self.alarm.wait(min(TICK, left)):
                settle(self.alarm, self.clock, self.pace, self.is_over)
                break
        self.alarm.take()
