"""How a watcher ends: by a signal, with its output, by being killed; and who comes after it."""

import signal
import subprocess

import pytest
from repository import days
from running import (
    HUMEX,
    LIMIT,
    environment,
    humex,
    journal,
    note,
    started,
    until_right,
    watcher_of,
)

from humexjournal.vault.lock import watcher
from humexjournal.vault.watch_status import read_status


@pytest.fixture
def root(tmp_path):
    return journal(tmp_path / "vault", days(3)).resolve()


@pytest.mark.parametrize(("name", "status"), [("SIGTERM", 0), ("SIGINT", 130), ("SIGHUP", 0)])
def test_a_signal_ends_it_and_leaves_nothing_behind(root, tmp_path, name, status):
    with watcher_of(root, tmp_path) as watch:
        assert read_status(tmp_path / "humex", root)[0].process == watch.process.pid
        (root / "daily" / f"{days(1)[0]}.md").write_text(note(3))

        assert watch.end(getattr(signal, name)) == (status, "")

        assert watcher(root) is None
        assert read_status(tmp_path / "humex", root) is None
        assert [one for one in root.rglob("*") if one.suffix == ".tmp"] == []


def test_a_signal_in_the_first_reading_of_a_big_vault_ends_it_too(tmp_path):
    journal(tmp_path / "big", days(3000))
    with started(tmp_path / "big", tmp_path) as watch:
        watch.wait_for("began")
        assert watch.end() == (0, "")
        assert watch.told("updated") == []


def test_one_that_was_killed_locks_nobody_out(root, tmp_path):
    with watcher_of(root, tmp_path) as watch:
        watch.send(signal.SIGKILL)
        watch.process.wait(LIMIT)
    (root / "daily" / f"{days(1)[0]}.md").write_text(note(3))
    with watcher_of(root, tmp_path) as watch:
        until_right(root)
        assert read_status(tmp_path / "humex", root)[0].process == watch.process.pid
        assert watch.end() == (0, "")


def test_a_second_one_says_which_process_it_is_and_leaves_it_alone(root, tmp_path):
    with watcher_of(root, tmp_path) as watch:
        said = humex(root, tmp_path, "watch")
        found = read_status(tmp_path / "humex", root)[0]
        since = f"{found.since[:10]} at {found.since[11:16]}"

        assert said.stderr == (
            f"Error: `humex watch` runs for {root} already (process {watch.process.pid}, "
            f"since {since}). One is enough.\n"
        )
        assert (said.returncode, said.stdout) == (3, "")
        assert found.process == watch.process.pid
        assert watch.end() == (0, "")


def test_who_reads_its_output_may_go_away(root, tmp_path):
    command = [*HUMEX, "--vault", root, "--as-of", "2026-06-28", "watch"]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(tmp_path),
    ) as watch:
        assert watch.stdout.readline().endswith(
            "Watching. Save in your editor; Ctrl-C ends this.\n"
        )
        watch.stdout.close()
        complaint = watch.stderr.read()

        assert complaint == ""
        assert watch.wait(LIMIT) == 0
    assert watcher(root) is None
    assert read_status(tmp_path / "humex", root) is None
