"""An alarm as tests use it, and the naive watcher that each trouble puts to sleep."""

import os
import threading
import time
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from watchdog.events import FileSystemEventHandler
from watchdog.observers import Observer

from humexjournal.vault.alarm import Alarm

LIMIT = 20.0
"""Seconds after which a test gives up; nothing takes as long unless it is broken."""
AFTER = "daily/after.md"
"""What is saved last: events come in order, so by then whatever was before has been heard."""

_NUMBERS = count(1)


def until(condition, limit=LIMIT):
    """Wait for a condition, and say whether it came true."""
    end = time.monotonic() + limit
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.002)
    return True


@contextmanager
def alarm_of(root, others=(), **how):
    """An alarm that is on, and off again afterwards."""
    alarm = Alarm(root, others, **how)
    alarm.start()
    try:
        yield alarm
    finally:
        alarm.close()


def heard(alarm, *wanted):
    """All hints until the wanted ones are among them; fails where one never comes."""
    hints, end = set(), time.monotonic() + LIMIT
    while not hints.issuperset(wanted):
        assert alarm.wait(end - time.monotonic()), f"{wanted} were not heard, only {hints}"
        hints |= alarm.take().hints
    return hints


def is_awake(alarm, root):
    """Whether the alarm hears of a file that is made now, under a name that was never heard."""
    path = f"daily/{next(_NUMBERS)}-again.md"
    save(root / path)
    return path in heard(alarm, path)


def save(file, text=""):
    """Write a file, with the folders above it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def vault(root):
    """A folder with a note in it."""
    save(root / "humex.yaml", "format: 1\n")
    save(root / "daily" / "2026-06-12.md", "walk: 20\n")
    return root


def threads():
    """The threads that are not this one."""
    return [one for one in threading.enumerate() if one is not threading.current_thread()]


def descriptors():
    """How many descriptors give events of folders."""
    links = list(Path("/proc/self/fd").iterdir())
    return sum("inotify" in str(link.readlink()) for link in links if link.is_symlink())


class Naive(FileSystemEventHandler):
    """What one writes first: every event is taken for the truth, and nothing is looked after."""

    def __init__(self, root, **how):
        """Begin, before anything else as one should."""
        self.paths = []
        self.observer = Observer()
        self.observer.schedule(self, str(root), recursive=True, **how)
        self.observer.start()
        self._root = str(root)

    def on_any_event(self, event):
        """Note the file that a change is about, by the path that one thinks of first."""
        self.paths.append(os.path.relpath(event.src_path, self._root))

    def stop(self):
        """End it."""
        self.observer.stop()
        self.observer.join(LIMIT)


@contextmanager
def naive_of(root, **how):
    """A naive watcher that runs, and no longer afterwards."""
    naive = Naive(root, **how)
    try:
        yield naive
    finally:
        naive.stop()
