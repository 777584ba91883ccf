"""The library that hears of changes in folders, as it really behaves; nothing else here knows it.

watchdog says nothing to its handlers when events were dropped, folders are not watched or one of
its threads has died. So it is used as an alarm clock, and looked at from outside.
"""

import errno
import logging
import os
import threading
import warnings
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from watchdog import events
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver
from watchdog.utils import BaseThread

from humexjournal.vault.inotify import descriptors, watches
from humexjournal.vault.refused import Refusal, refusal

Heard = Callable[[Path, str, bool], None]
"""Called with the folder that is watched, the path of a change and whether that is a folder."""

HEARD = [
    events.FileCreatedEvent,
    events.FileModifiedEvent,
    events.FileMovedEvent,
    events.FileDeletedEvent,
    events.FileClosedEvent,
    events.FileAttribEvent,
    events.DirCreatedEvent,
    events.DirMovedEvent,
    events.DirDeletedEvent,
    events.DirAttribEvent,
]
"""Reading a file is an event too; left in, we would wake ourselves up. That something in a folder
has changed says nothing more than the change itself, and would also come from our own writing."""

PATIENCE = 2.0
"""Seconds after which threads that do not end are left to themselves."""

_LOGGERS = ("watchdog", "fsevents")
_DROPPED = "watchdog.observers.inotify_c"
"""The logger that is told when the queue of the system was full; no handler is."""


class Observation:
    """Folders that are watched with all that is in them, from its making until it is stopped.

    `heard` and `lost` are called from other threads. `refused` are the folders of which nothing
    will be heard, and why.
    """

    def __init__(self, folders: Iterable[Path], heard: Heard, lost: Callable[[], None]) -> None:
        """Begin; what the system refuses raises nothing."""
        self.refused: dict[Path, Refusal] = {}
        self._folders = tuple(folders)
        self._misfortunes = _Misfortunes(lost)
        self._observer: BaseObserver | None = None
        before, others = descriptors(), set(threading.enumerate())
        self._begin(heard)
        self._descriptors = descriptors() - before
        self._threads = [one for one in threading.enumerate() if _is_new(one, others)]

    def _begin(self, heard: Heard) -> None:
        try:
            self._observer = _started()
        except Exception as error:  # noqa: BLE001 — whatever a system says, scanning goes on
            self.refused = dict.fromkeys(self._folders, refusal(error))
            return
        for folder in self._folders:
            try:
                self._observer.schedule(
                    _Ear(folder, heard), str(folder), recursive=True, event_filter=HEARD
                )
            except Exception as error:  # noqa: BLE001
                self.refused[folder] = refusal(error)

    @property
    def is_sound(self) -> bool:
        """Whether all of its threads are alive."""
        return all(thread.is_alive() for thread in self._threads)

    @property
    def watches(self) -> int | None:
        """How many folders the system watches for it; None where the system does not say."""
        if not self._descriptors:
            return None
        return sum(map(watches, self._descriptors))

    def stop(self) -> None:
        """End it, and wait no longer than it is worth."""
        self._misfortunes.pass_over()
        stopping = threading.Thread(target=self._stop, daemon=True)
        stopping.start()
        stopping.join(PATIENCE)
        if not stopping.is_alive():
            self._close_left()
            self._misfortunes.close()

    def _stop(self) -> None:
        if self._observer:
            with suppress(Exception):
                self._observer.stop()
                if self._observer.is_alive():
                    self._observer.join()

    def _close_left(self) -> None:
        """Close what a thread that died has left open: there are few such for one user."""
        for descriptor in self._descriptors & descriptors():
            with suppress(OSError):
                os.close(descriptor)


class _Ear(events.FileSystemEventHandler):
    """Tells where something happened; an exception would end the thread that asks it."""

    def __init__(self, folder: Path, heard: Heard) -> None:
        self._folder = folder
        self._heard = heard

    def dispatch(self, event: events.FileSystemEvent) -> None:
        """Tell both ends of a move: editors save by one, and the entry is its end."""
        with suppress(Exception):
            self._heard(self._folder, os.fsdecode(event.src_path), event.is_directory)
            if event.dest_path:
                self._heard(self._folder, os.fsdecode(event.dest_path), event.is_directory)


class _Misfortunes(logging.Handler):
    """Hears what the library tells nobody but a log: that events were dropped, or a thread died.

    As long as it is there, nothing of that is printed on the terminal.
    """

    def __init__(self, lost: Callable[[], None]) -> None:
        super().__init__(logging.WARNING)
        self._lost = lost
        self._former = threading.excepthook
        # As bound methods differ each time they are asked for, the one that is set is kept.
        self._hook = self._died
        threading.excepthook = self._hook
        for name in _LOGGERS:
            logging.getLogger(name).addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Note that something was lost; whatever else is said there changes nothing for us."""
        if record.name == _DROPPED or record.exc_info:
            self._lost()

    def pass_over(self) -> None:
        """Say no more to anybody: threads that are made to end complain of it."""
        self._lost = _nothing

    def close(self) -> None:
        """Hear no more."""
        for name in _LOGGERS:
            logging.getLogger(name).removeHandler(self)
        if threading.excepthook is self._hook:
            threading.excepthook = self._former
        super().close()

    def _died(self, args: "threading.ExceptHookArgs") -> None:
        if isinstance(args.thread, BaseThread):
            self._lost()
        else:
            self._former(args)


def _started() -> BaseObserver:
    """An observer that runs and watches nothing yet; OSError where there are no events."""
    # Of several folders that may not be read it warns as of a mistake in the program.
    warnings.filterwarnings("ignore", category=RuntimeWarning, module="watchdog")
    observer = Observer()
    if isinstance(observer, PollingObserver):
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    try:
        observer.start()
    except Exception:
        observer.stop()
        raise
    return observer


def _nothing() -> None:
    pass


def _is_new(thread: threading.Thread, others: set[threading.Thread]) -> bool:
    return isinstance(thread, BaseThread) and thread not in others
