"""The folder of the vault is renamed, deleted, cloned anew or another one: waited for, then read."""

import shutil
import signal
import threading
from datetime import date, timedelta
from itertools import count

from repository import days, done, repository
from running import AS_OF, QUICK, journal, note, sheets, until, until_right, watcher_of

TODAY = f"daily/{AS_OF}.md"


def say(root, minutes):
    (root / TODAY).write_text(note(minutes))


def test_a_folder_that_is_renamed_is_waited_for_and_not_followed(tmp_path):
    root, away = journal(tmp_path / "vault", days(3)), tmp_path / "away"
    with watcher_of(root, tmp_path, humex=QUICK) as watch:
        root.rename(away)
        watch.wait_for("away")
        before = sheets(away)
        say(away, 3)

        away.rename(root)
        watch.wait_for("back")
        until_right(root)

        assert sheets(root) != before
        since = len(watch.said)
        say(root, 5)
        watch.wait_for_change(TODAY, since)
        until_right(root)
        assert watch.end() == (0, "")


def test_what_is_written_in_a_folder_that_was_renamed_is_left_alone(tmp_path):
    root, away = journal(tmp_path / "vault", days(3)), tmp_path / "away"
    with watcher_of(root, tmp_path, humex=QUICK) as watch:
        root.rename(away)
        watch.wait_for("away")
        before = sheets(away)
        say(away, 3)
        since = len(watch.said)
        journal(root, days(2))
        until_right(root)

        assert sheets(away) == before
        assert watch.told("failed", since) == []
        assert watch.end() == (0, "")


def test_a_folder_that_is_deleted_and_cloned_anew_is_read_anew(tmp_path):
    repository(tmp_path / "theirs", 5)
    root = tmp_path / "vault"
    done(tmp_path, "clone", "-q", str(tmp_path / "theirs"), str(root))
    with watcher_of(root, tmp_path, humex=QUICK) as watch:
        shutil.rmtree(root)
        watch.wait_for("away")
        done(tmp_path, "clone", "-q", str(tmp_path / "theirs"), str(root))
        watch.wait_for("back")
        until_right(root)
        assert done(root, "status", "--porcelain") == ""

        since = len(watch.said)
        say(root, 5)
        watch.wait_for_change(TODAY, since)
        assert watch.end() == (0, "")


def test_another_vault_in_its_place_is_read_as_another(tmp_path):
    root, other = journal(tmp_path / "vault", days(3)), journal(tmp_path / "other", days(30))
    with watcher_of(root, tmp_path, humex=QUICK) as watch:
        root.rename(tmp_path / "former")
        other.rename(root)
        until_right(root)

        since = len(watch.said)
        say(root, 5)
        watch.wait_for_change(TODAY, since)
        until_right(root)
        assert watch.end() == (0, "")


def test_without_its_marker_a_folder_is_no_vault_and_its_sheets_stay(tmp_path):
    root = journal(tmp_path / "vault", days(20))
    marker = root / "humex.yaml"
    text = marker.read_text()
    with watcher_of(root, tmp_path, humex=QUICK) as watch:
        before = sheets(root)
        marker.unlink()
        watch.wait_for("away")
        for day in days(15):
            (root / "daily" / f"{day}.md").unlink()
        assert sheets(root) == before

        marker.write_text(text)
        watch.wait_for("back")
        until_right(root)
        assert watch.end() == (0, "")


def test_a_vault_that_is_away_ends_at_once_when_asked(tmp_path):
    root = journal(tmp_path / "vault", days(3))
    with watcher_of(root, tmp_path, humex=QUICK) as watch:
        root.rename(tmp_path / "away")
        watch.wait_for("away")
        assert watch.end(signal.SIGTERM) == (0, "")


def test_files_and_folders_that_vanish_while_they_are_read_end_nothing(tmp_path):
    root = journal(tmp_path / "vault", days(60))
    enough = threading.Event()
    worker = threading.Thread(target=churn, args=(root, enough))
    with watcher_of(root, tmp_path, humex=QUICK) as watch:
        since = len(watch.said)
        worker.start()
        try:
            until(lambda: len(watch.updates(since)) >= 3)
        finally:
            enough.set()
            worker.join()
        until_right(root)
        assert watch.told("failed") == []
        assert watch.told("away") == []
        assert watch.end() == (0, "")


def churn(root, enough):
    """Delete, make and move entries and folders of them until it is enough."""
    older = root / "daily" / "older"
    for n in count():
        if enough.is_set():
            return
        day = date.fromisoformat(AS_OF) - timedelta(days=n % 60)
        file = root / "daily" / f"{day}.md"
        file.unlink(missing_ok=True)
        older.mkdir(exist_ok=True)
        (older / file.name).write_text(note(n % 40))
        (older / file.name).rename(file)
        older.rename(root / "daily" / "other")
        shutil.rmtree(root / "daily" / "other")
