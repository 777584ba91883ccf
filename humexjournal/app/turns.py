"""One turn of the watcher after the other: look, and build what that calls for."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto

from humexjournal.app.belief import Belief
from humexjournal.app.clock import Clock
from humexjournal.app.mistake import of_our_own
from humexjournal.app.news import News
from humexjournal.app.upkeep import Progress, Upkeep
from humexjournal.app.watch_events import Doubted, Failed, Held, Looked, Tell
from humexjournal.core.journal import Journal
from humexjournal.vault import git
from humexjournal.vault.find import VaultError

HOUR = 3600.0
"""Seconds after which every file is read once more, whatever the system says of it."""


class Next(Enum):
    """When it is time for the next turn."""

    LATER = auto()
    """At the next event, or at the next look that is due anyway."""
    SOON = auto()
    """In a moment: git is at work, or the disk failed."""
    AGAIN = auto()
    """At once: a file is just being written, or some sheets were left."""


class OverError(Exception):
    """It is time to end, in the middle of a long reading."""


@dataclass(slots=True)
class Turns:
    """What is kept up to date, and what has been told of it; `begin` makes it anew.

    `is_interrupted` says whether something has happened meanwhile that goes first; a file is taken
    for saved when it has been quiet for `quiet` seconds, or whole for `longest` in which somebody
    never stopped writing.
    """

    begin: Callable[[], Upkeep]
    clock: Clock
    tell: Tell
    is_interrupted: Callable[[], bool]
    quiet: float
    longest: float
    progress: Progress | None = None
    upkeep: Upkeep = field(init=False)
    news: News = field(default_factory=News)
    belief: Belief = field(default_factory=Belief)
    trouble: Held | Doubted | Failed | None = None
    waiting: float | None = None
    _busy: str = ""
    _looked_into: float = field(init=False)

    def __post_init__(self) -> None:
        """Begin to keep it up to date."""
        self.upkeep = self.begin()
        self._looked_into = self.clock.monotonic()

    def take(self, hints: frozenset[str]) -> Next:
        """Look at everything, those few files first, and build what has changed.

        Whatever goes wrong is told, and tried again.
        """
        try:
            return self._look(hints)
        except OverError:
            return Next.SOON
        except VaultError as error:
            self._tell_once(Failed(str(error)))
        except Exception as error:  # noqa: BLE001 — a watcher that ends is a sheet that is wrong
            return self._begin_anew(Failed(of_our_own(error)))
        return Next.SOON

    def _begin_anew(self, failed: Failed) -> Next:
        """Forget what is remembered, which may be half changed, and have it from the folder again.

        What goes wrong once more is left for later, or it would be read anew each second, for ever.
        """
        self.upkeep = self.begin()
        is_known = failed == self.trouble
        self._tell_once(failed)
        return Next.LATER if is_known else Next.SOON

    def _look(self, hints: frozenset[str]) -> Next:
        start = self.clock.monotonic()
        busy = git.in_progress(self.upkeep.root)
        if hints and not busy and not self.trouble:
            self.news.keep(self.upkeep.glance(hints, self.clock.time_ns(), int(self.quiet * 1e9)))
        journal = self._read()
        if self._is_being_written():
            return Next.AGAIN
        if busy:
            return self._leave_to_git(busy)
        before = self.belief.entries
        if self.belief.doubts(journal.size, self.clock.monotonic()):
            self._tell_once(Doubted(before))
            return Next.SOON
        return self._build(start)

    def _read(self) -> Journal:
        """Everything that the vault says; once an hour each file is looked into."""
        now = self.clock.monotonic()
        thorough = now - self._looked_into >= HOUR
        if thorough:
            self._looked_into = now
        reading = self.upkeep.read(self.progress, thorough=thorough)
        self.progress = None
        return reading.journal

    def _is_being_written(self) -> bool:
        """Whether a save is to be waited for; one who never stops holds up nobody for long."""
        now = self.clock.monotonic()
        since = now if self.waiting is None else self.waiting
        quiet = self.quiet if now - since < self.longest else 0.0
        is_so = self.upkeep.is_being_written(self.clock.time_ns(), int(quiet * 1e9))
        self.waiting = since if is_so else None
        return is_so

    def _leave_to_git(self, busy: str) -> Next:
        """Write nothing, and say so if git is not done in a moment; problems are told all along."""
        is_long, self._busy = self._busy == busy, busy
        if is_long:
            self._tell_once(Held(busy))
            if noticed := self.news.noticed(self.upkeep.problems):
                self.tell(noticed)
        return Next.SOON

    def _build(self, start: float) -> Next:
        built = self.upkeep.build(self.is_interrupted)
        self.trouble, self._busy = None, ""
        self.tell(self.news.of(built, self.clock.monotonic() - start))
        return Next.LATER if built.is_whole else Next.AGAIN

    def _tell_once(self, trouble: Held | Doubted | Failed) -> None:
        if trouble != self.trouble:
            self.trouble = trouble
            self.tell(trouble)
        self.tell(Looked())
