"""What wakes the watcher: something has happened in the vault, and perhaps there.

An alarm says when, and may hint where. What has changed, only a look at the folder tells, and
nothing may depend on that no alarm was missed.
"""

import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from humexjournal.vault.bell import Bell, Rung
from humexjournal.vault.files import in_utf8
from humexjournal.vault.limits import folders, limits
from humexjournal.vault.noise import is_noise
from humexjournal.vault.observer import Observation
from humexjournal.vault.refused import Refusal
from humexjournal.vault.standing import Standing, standing
from humexjournal.vault.weakness import Weak, Weakness

RETRY_SECONDS = 60.0
"""How long a limit of the system is believed before it is tried again."""

__all__ = ["Alarm", "Rung"]


class Alarm:
    """Rings when something changes below the root of a vault, or in other folders.

    Where the system gives no events it stays silent and says so; whoever uses it looks at the
    folder now and then in any case. Its methods are for one thread, but `ring` is for any.
    """

    def __init__(self, root: Path, others: Sequence[Path] = (), *, poll: bool = False) -> None:
        """Begin with nothing watched. With `poll` nothing ever is, and it only waits."""
        self._root = root
        self._others = tuple(others)
        self._poll = poll
        self._bell = Bell()
        self._observation: Observation | None = None
        self._places: dict[Path, Standing | None] = {}
        self._is_tree_changed = False
        self._folders = 0
        self._watches: int | None = None
        self._began_whole = True
        self._tried = 0.0

    def start(self) -> None:
        """Watch from now on, as far as the system allows; `look_after` says how far that is."""
        if not self._poll and self._observation is None:
            self._begin()

    def close(self) -> None:
        """Watch no longer; quick, whatever has become of the threads."""
        observation, self._observation = self._observation, None
        if observation:
            observation.stop()

    def wait(self, seconds: float) -> bool:
        """Whether it has rung within the time, or before and was not taken."""
        return self._bell.wait(seconds)

    def take(self) -> Rung:
        """What has been rung since the last time, which is then forgotten."""
        return self._bell.take()

    def ring(self, hint: str | None = None) -> None:
        """Wake whoever waits; from any thread, and from the handler of a signal."""
        self._bell.ring(hint)

    def quiet_for(self) -> float:
        """Seconds since it rang last, or was made."""
        return self._bell.quiet_for()

    def watch(self, others: Sequence[Path]) -> None:
        """Watch these folders beside the root, and no others; they ring without a hint."""
        if tuple(others) == self._others:
            return
        self._others = tuple(others)
        if self._observation:
            self._begin()
            # What happened between the two was not heard.
            self._bell.ring()

    def look_after(self) -> tuple[Weakness, ...]:
        """Start again what has died or watches the wrong folder, and say what is weak now.

        To be called before a scan: what happened until then the scan sees, and what happens from
        then on rings.
        """
        if self._poll:
            return (Weakness(Weak.POLLING),)
        lost = self._bell.losses()
        observation = self._observation
        if observation and (lost or not self._is_as_it_should_be(observation)):
            self._begin()
        return tuple(self._weak(lost))

    def _begin(self) -> None:
        """Watch what is there now, in the place of what was watched."""
        self.close()
        self._tried = time.monotonic()
        self._is_tree_changed = False
        self._places = self._there()
        there = dict.fromkeys(place.folder for place in self._places.values() if place)
        self._observation = Observation(there, self._hear, self._miss)
        self._folders = folders(there)
        self._watches = self._observation.watches
        self._began_whole = self._is_whole

    def _there(self) -> dict[Path, Standing | None]:
        return {folder: standing(folder) for folder in (self._root, *self._others)}

    def _is_as_it_should_be(self, observation: Observation) -> bool:
        """Whether it is alive and watches all there is, or it is no use to try again yet."""
        if not observation.is_sound or self._places != self._there():
            return False
        self._count_again(observation)
        if self._is_whole or not self._began_whole:
            return self._is_whole or time.monotonic() - self._tried < RETRY_SECONDS
        return False

    def _count_again(self, observation: Observation) -> None:
        """Count the watches, and the folders where one was heard of or is not watched."""
        self._watches = observation.watches
        if self._is_tree_changed or self._is_short:
            self._is_tree_changed = False
            self._folders = folders(place.folder for place in self._places.values() if place)

    @property
    def _is_whole(self) -> bool:
        """Whether each folder is watched, and nothing that has been moved away."""
        refused = self._observation is None or self._observation.refused
        return not refused and self._watches in (None, self._folders)

    @property
    def _is_short(self) -> bool:
        """Whether fewer folders are watched than there are."""
        return self._watches is not None and self._watches < self._folders

    def _weak(self, lost: int) -> Iterator[Weakness]:
        """What is weak, the worst first."""
        for folder, place in self._places.items():
            if place is None:
                yield Weakness(Weak.GONE, folder=in_utf8(str(folder)))
        observation = self._observation
        refused = set(observation.refused.values()) if observation else set()
        if Refusal.NO_EVENTS in refused:
            yield Weakness(Weak.NO_EVENTS)
        if Refusal.INSTANCES in refused:
            yield Weakness(Weak.INSTANCES, limit=limits().instances or 0)
        if Refusal.WATCHES in refused or self._is_short:
            limit, there = limits().watches or 0, self._watches or 0
            yield Weakness(Weak.WATCHES, limit, needed=self._folders, there=there)
        if lost:
            yield Weakness(Weak.LOST, there=lost)

    def _hear(self, folder: Path, path: str, is_folder: bool) -> None:  # noqa: FBT001
        """Called from another thread: no more than a flag and a hint."""
        below = path.removeprefix(str(folder)).replace(os.sep, "/").strip("/")
        if is_folder:
            self._is_tree_changed = True
        if below and is_noise(below):
            return
        is_entry = not is_folder and folder == self._watched_root
        self._bell.ring(in_utf8(below) if is_entry else None)

    def _miss(self) -> None:
        """Called from another thread, or from the log of the library."""
        self._bell.ring(lost=True)

    @property
    def _watched_root(self) -> Path | None:
        place = self._places.get(self._root)
        return place.folder if place else None
