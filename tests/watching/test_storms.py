"""Many files change at once: few builds, and sheets that are right."""

import os
import signal

import pytest
from repository import done, repository, write
from running import AS_OF, QUICK, journal, note, until, until_right, watcher_of
from watchdog.events import FileSystemEventHandler
from watchdog.observers import Observer

from humexjournal.vault.limits import limits

NOTES = 200
"""As many as make the naive watcher build hundreds of times; 2,000 only take longer."""
BUILDS = 3
"""At most, for one storm."""
MOST_TO_FLOOD = 200_000


class BuildsAtOnce(FileSystemEventHandler):
    """The naive watcher, which would build at every event of a note; it only counts."""

    builds = 0

    def on_any_event(self, event):
        """Count."""
        self.builds += event.event_type == "closed"


def test_a_naive_watcher_builds_for_every_file_of_a_checkout(tmp_path):
    root, naive, observer = repository(tmp_path / "vault", NOTES), BuildsAtOnce(), Observer()
    observer.schedule(naive, str(root / "daily"))
    observer.start()
    try:
        done(root, "checkout", "-q", "other")
        assert until(lambda: naive.builds >= NOTES)
    finally:
        observer.stop()
        observer.join()


def test_a_checkout_of_many_notes_is_a_few_builds(tmp_path):
    root = repository(tmp_path / "vault", NOTES)
    with watcher_of(root, tmp_path) as watch:
        for branch in ("other", "main"):
            before = len(watch.said)
            done(root, "checkout", "-q", branch)
            until_right(root)
            # The sheets are there a moment before that is told.
            assert len(until(lambda before=before: watch.updates(before))) <= BUILDS

        for branch in ("other", "main") * 3:
            done(root, "checkout", "-q", branch)
        done(root, "reset", "-q", "--hard", "other")
        until_right(root)

        assert watch.told("failed") == []
        assert watch.end() == (0, "")
        assert done(root, "status", "--porcelain") == ""


def test_events_that_were_dropped_are_said_and_nothing_is_missing(tmp_path):
    room = limits().events
    if room is None or room > MOST_TO_FLOOD:
        pytest.skip(f"this system keeps {room} events, too many to overflow in a test")
    root = journal(tmp_path / "vault", [AS_OF])
    with watcher_of(root, tmp_path, humex=QUICK) as watch:
        watch.send(signal.SIGSTOP)
        until(watch.is_stopped)
        # Two alike count as one.
        for _ in range(room // 2 + 1):
            os.utime(root / "humex.yaml")
            os.utime(root / "daily")
        write(root, 3, 25)
        watch.send(signal.SIGCONT)

        lost = watch.wait_for("weakened")
        assert lost["short_of"] == [
            "More happened at once than this system could tell. "
            "The whole vault was looked through, and nothing is missing."
        ]
        until_right(root)
        since = until(
            lambda: len(watch.said) if watch.told("weakened")[-1]["short_of"] == [] else 0
        )

        (root / "daily" / f"{AS_OF}.md").write_text(note(30))
        watch.wait_for_change(f"daily/{AS_OF}.md", since)
        assert watch.end() == (0, "")
