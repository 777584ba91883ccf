"""Attention to one vault for as long as it is there: wait, look, build, tell."""

from collections.abc import Callable

from msgspec import Struct

from humexjournal.app.both_sides import BothSides
from humexjournal.app.clock import Clock
from humexjournal.app.pace import TICK, Pace, settle
from humexjournal.app.turns import Next, Turns
from humexjournal.app.watch_events import Tell, Weakened
from humexjournal.vault.alarm import Alarm, Rung
from humexjournal.vault.root import vault_there
from humexjournal.vault.standing import Standing
from humexjournal.vault.weakness import Weakness


class Attention(Struct):
    """One vault that is watched, as long as it is the one that stood there."""

    turns: Turns | BothSides
    alarm: Alarm
    clock: Clock
    tell: Tell
    is_over: Callable[[], bool]
    vault: Standing
    pace: Pace
    weak: tuple[Weakness, ...] = ()

    def last(self) -> None:
        """Watch until it is over, or until the vault is not there any more."""
        rung = Rung()
        while not self.is_over() and self._is_there():
            self._look_after()
            following = self.turns.take(rung.hints)
            rung = self._wait(self._pause(following))

    def _look_after(self) -> None:
        """Let the alarm put itself right, and say what it cannot."""
        self.alarm.watch(self.turns.upkeep.desks.roots)
        weak = self.alarm.look_after()
        if weak != self.weak:
            self.weak = weak
            self.tell(Weakened(weak))

    def _pause(self, following: Next) -> float:
        match following:
            case Next.AGAIN:
                return self.pace.again
            case Next.SOON:
                return self.pace.held
            case Next.LATER:
                return self.pace.next_look(self.weak)

    def _is_there(self) -> bool:
        """Whether it still is that vault; `humex.yaml` may be away a moment while it is saved."""
        until = self.clock.monotonic() + self.pace.longest
        while not self._stands():
            if self.is_over() or self.clock.monotonic() > until:
                return False
            self.clock.sleep(self.pace.again)
        return True

    def _stands(self) -> bool:
        upkeep = self.turns.upkeep
        return vault_there(upkeep.root, upkeep.above) == self.vault

    def _wait(self, seconds: float) -> Rung:
        """Wait for the next look, for an event or for another day; then until it is quiet.

        A folder that is renamed or taken away as a whole rings nothing, so it is looked for.
        """
        until, day = self.clock.monotonic() + seconds, self.turns.upkeep.day
        while not self.is_over() and self.turns.upkeep.day == day and self._stands():
            left = until - self.clock.monotonic()
            if self.alarm.wait(max(0.0, min(TICK, left))):
                settle(self.alarm, self.clock, self.pace, self.is_over)
                break
            if left <= 0:
                break
        return self.alarm.take()
