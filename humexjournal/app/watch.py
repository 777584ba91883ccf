"""The watcher: save in your editor, and the sheet is right.

An event only says that it is time to look. What has changed is found by looking, and there is a
look every half a minute without any event. So whatever the system forgets to tell, the sheets are
right soon after.
"""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from msgspec import Struct

from humexjournal.app.attention import Attention
from humexjournal.app.both_sides import BothSides, Private, Quietly
from humexjournal.app.clock import Clock
from humexjournal.app.pace import Pace
from humexjournal.app.turns import OverError, Turns
from humexjournal.app.upkeep import Progress, Upkeep
from humexjournal.app.watch_events import Away, Back, Began, Failed, Tell
from humexjournal.vault.alarm import Alarm
from humexjournal.vault.find import VaultError
from humexjournal.vault.lock import WatchedError, watching
from humexjournal.vault.root import vault_there
from humexjournal.vault.standing import Standing


class Watch(Struct):
    """A folder that is watched until `is_over`; `begin` makes what keeps its vault up to date.

    `private` is what is kept up to date beside it, and `above` the vault whose settings hold.
    """

    root: Path
    begin: Callable[[], Upkeep]
    clock: Clock
    tell: Tell
    is_over: Callable[[], bool]
    pace: Pace
    progress: Progress | None = None
    poll: bool = False
    private: Private | None = None
    above: Path | None = None
    _has_begun: bool = False
    _trouble: Away | Failed | None = None

    def run(self) -> None:
        """Watch, also over the time in which there is no vault. WatchedError where another does."""
        while not self.is_over():
            vault = vault_there(self.root, self.above)
            try:
                if vault:
                    self._attend(vault)
                    continue
                trouble: Away | Failed = Away()
            except WatchedError:
                raise
            except (OSError, VaultError) as error:
                # It may have gone in this very moment.
                trouble = Failed(f"The vault cannot be watched. {_said(error)}")
            self._wait(trouble)

    def _wait(self, trouble: Away | Failed) -> None:
        """Wait for a vault, and say once why."""
        if trouble != self._trouble:
            self._trouble = trouble
            self.tell(trouble)
        self.clock.sleep(self.pace.held)

    def _attend(self, vault: Standing) -> None:
        """Watch one vault as long as it is there; what happens before the first look rings too."""
        alarm = Alarm(self.root, poll=self.poll)
        with watching(self.root), closing(alarm):
            alarm.start()
            self.tell(Back() if self._has_begun else Began())
            self._has_begun, self._trouble = True, None
            turns = self._turns(self.begin, self.tell, alarm)
            turns.progress = self._show_reading
            Attention(
                self._beside(turns, alarm),
                alarm,
                self.clock,
                self.tell,
                self.is_over,
                vault,
                self.pace,
            ).last()

    def _turns(self, begin: Callable[[], Upkeep], tell: Tell, alarm: Alarm) -> Turns:
        return Turns(
            begin,
            self.clock,
            tell,
            self._interrupted_by(alarm),
            quiet=self.pace.quiet,
            longest=self.pace.longest,
        )

    def _beside(self, turns: Turns, alarm: Alarm) -> Turns | BothSides:
        """The turns of the shared side, with those of the private one where that is wanted."""
        if self.private is None:
            return turns
        beside = self._turns(self.private.begin, Quietly(self.tell), alarm)
        return BothSides(turns, beside, self.private.is_there)

    def _show_reading(self, read: int, entries: int) -> None:
        """How far the first reading is, which may take long enough to be ended in its middle."""
        if self.is_over():
            raise OverError
        if self.progress:
            self.progress(read, entries)

    def _interrupted_by(self, alarm: Alarm) -> Callable[[], bool]:
        return lambda: self.is_over() or alarm.wait(0)


def _said(error: OSError | VaultError) -> str:
    return str(error) if isinstance(error, VaultError) else f"The system says: {error.strerror}."
