"""How watchdog behaves, where the alarm relies on it or makes up for it.

When one of these fails with a newer version, `vault/observer.py` is to be thought through again.
"""

import logging
import shutil
import sys
import threading

import pytest
from alarms import LIMIT, descriptors, naive_of, save, threads, until, vault
from watchdog.events import DirModifiedEvent
from watchdog.observers import Observer, inotify_c
from watchdog.utils import BaseThread

from humexjournal.vault.observer import HEARD

NOTE = "daily/2026-06-12.md"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="what is relied on is Linux's")


@pytest.fixture
def root(tmp_path):
    return vault(tmp_path / "ana")


class Events:
    """Every event, as a handler gets it."""

    def __init__(self):
        """Begin with none."""
        self.all = []

    def dispatch(self, event):
        """Keep the event."""
        self.all.append(event)

    @property
    def kinds(self):
        """What kinds of them there were."""
        return {type(event).__name__ for event in self.all}


@pytest.fixture
def observer():
    """An observer that runs and watches nothing yet."""
    observer = Observer()
    observer.start()
    yield observer
    observer.stop()
    observer.join(LIMIT)


def watch(observer, root, event_filter=HEARD):
    events = Events()
    observer.schedule(events, str(root), recursive=True, event_filter=event_filter)
    return events


def test_a_save_that_is_filtered_is_heard_and_reading_and_the_folder_are_not(observer, root):
    events = watch(observer, root)

    (root / NOTE).read_bytes()
    save(root / NOTE, "walk: 25")

    assert until(lambda: "FileClosedEvent" in events.kinds)
    assert events.kinds == {"FileModifiedEvent", "FileClosedEvent"}


def test_without_a_filter_both_are(observer, root):
    events = watch(observer, root, None)

    (root / NOTE).read_bytes()
    save(root / NOTE, "walk: 25")

    wanted = {"FileOpenedEvent", "FileClosedNoWriteEvent", DirModifiedEvent.__name__}
    assert until(lambda: events.kinds >= wanted)


def test_a_mode_is_heard_of_files_and_folders(observer, root):
    events = watch(observer, root)

    (root / NOTE).chmod(0o400)
    (root / "daily").chmod(0o700)

    assert until(lambda: events.kinds == {"FileAttribEvent", "DirAttribEvent"})


def test_a_save_by_rename_is_a_move_with_two_ends(observer, root):
    save(root / "daily/new.tmp", "walk: 25")
    events = watch(observer, root)

    (root / "daily/new.tmp").replace(root / NOTE)

    assert until(lambda: events.all)
    assert events.kinds == {"FileMovedEvent"}
    assert events.all[0].src_path == str(root / "daily/new.tmp")
    assert events.all[0].dest_path == str(root / NOTE)


def test_a_folder_that_is_not_there_is_an_error_and_the_others_go_on(observer, root, tmp_path):
    events = watch(observer, root)

    with pytest.raises(FileNotFoundError):
        watch(observer, tmp_path / "ben")

    assert len(observer.emitters) == 1
    save(root / NOTE, "walk: 25")
    assert until(lambda: events.all)


def test_all_folders_have_one_descriptor_and_it_is_closed_at_the_end(root, tmp_path):
    before = descriptors()
    observer = Observer()
    observer.start()
    watch(observer, root)
    watch(observer, vault(tmp_path / "ben"))
    assert descriptors() == before + 1

    observer.stop()

    assert descriptors() == before


def test_every_thread_is_one_of_its_own(root):
    before = set(threading.enumerate())
    with naive_of(root):
        ours = [one for one in threads() if one not in before]

        assert sorted(type(one).__name__ for one in ours) == [
            "InotifyEmitter",
            "InotifyFD",
            "InotifyObserver",
        ]
        assert all(isinstance(one, BaseThread) for one in ours)


def test_when_the_root_is_deleted_its_emitter_ends_and_nobody_says_so(observer, root):
    watch(observer, root)

    shutil.rmtree(root)

    assert until(lambda: not any(emitter.is_alive() for emitter in observer.emitters))
    assert observer.is_alive()


def test_dropped_events_are_told_to_a_log_and_to_no_handler(observer, root, caplog):
    events = watch(observer, root)
    dropped = inotify_c.InotifyEvent(-1, inotify_c.InotifyConstants.IN_Q_OVERFLOW, 0, b"")
    reader = next(one for one in threads() if isinstance(one, inotify_c.InotifyFD))

    with caplog.at_level(logging.WARNING):
        reader.handle_event(dropped)
        save(root / NOTE, "walk: 25")

    assert until(lambda: events.all)
    said = [one for one in caplog.records if one.name == "watchdog.observers.inotify_c"]
    assert [one.levelname for one in said] == ["WARNING"]
    assert {event.src_path for event in events.all} == {str(root / NOTE)}
