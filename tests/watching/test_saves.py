"""Whatever program saves an entry: one build with the right content, and nothing else is said."""

import subprocess

import pytest
from repository import days
from running import QUICK, journal, note, until, until_right, watcher_of
from saves import SAVES
from watchdog.events import FileSystemEventHandler
from watchdog.observers import Observer

DAY = days(1)[0]
TODAY = f"daily/{DAY}.md"
WORDS = "A walk in the rain, and the letter is written. " * 4


class ReadsAtOnce(FileSystemEventHandler):
    """The naive watcher, which reads the file at the event that something was modified."""

    def __init__(self):
        """Begin with nothing read."""
        self.read = set()

    def on_modified(self, event):
        """Read."""
        if event.src_path.endswith(TODAY):
            with open(event.src_path) as opened:  # noqa: PTH123
                self.read.add(opened.read())


def test_a_naive_watcher_reads_what_is_half_written(tmp_path):
    root, naive, observer = journal(tmp_path / "vault", [DAY]), ReadsAtOnce(), Observer()
    observer.schedule(naive, str(root / "daily"))
    observer.start()
    try:
        with (root / TODAY).open("w") as opened:
            opened.write("---\nwalk: ")
            opened.flush()
            # It may have read the empty file before.
            assert until(lambda: "---\nwalk: " in naive.read)
            opened.write("20\n---\n")
    finally:
        observer.stop()
        observer.join()


def test_each_save_of_each_program_is_one_build_and_no_noise(tmp_path):
    root = journal(tmp_path / "vault", days(3))
    with watcher_of(root, tmp_path) as watch:
        backup = root / f"{TODAY}~"
        for minutes, save in enumerate(SAVES, 21):
            since = len(watch.said)
            save(root / TODAY, note(minutes, WORDS))

            watch.wait_for_change(TODAY, since)
            assert told(watch, since) == [[TODAY]], save.__name__
            backup.unlink(missing_ok=True)
        until_right(root)
        problems = {
            (one["path"], one["code"]) for each in watch.said for one in each.get("new", ())
        }
        assert problems == {(f"{TODAY}~", "leftover")}
        assert watch.told("weakened") == watch.told("failed") == []
        assert watch.end() == (0, "")


def told(watch, since):
    """The files that were named as changed, build by build."""
    return [one["changed"] for one in watch.told("updated", since) if one["changed"]]


def test_a_file_that_is_open_in_an_editor_is_no_problem(tmp_path):
    root = journal(tmp_path / "vault", days(3))
    with watcher_of(root, tmp_path) as watch:
        (root / "daily" / f".{DAY}.md.swp").write_bytes(b"b0VIM 9.1")
        (root / "daily" / f".#{DAY}.md").symlink_to("ana@laptop.4711:1782640800")
        (root / "daily" / f"#{DAY}.md#").write_text("---\nwalk: ")
        (root / TODAY).write_text(note(21))

        watch.wait_for_change(TODAY)
        assert [one["new"] for one in watch.updates()] == [[], []]
        assert watch.updates()[-1]["problems"] == 0
        assert watch.end() == (0, "")


def test_vim_itself_saves_and_is_heard(tmp_path):
    root = journal(tmp_path / "vault", days(3))
    with watcher_of(root, tmp_path) as watch:
        for how in ("yes", "no", "auto"):
            since = len(watch.said)
            command = ["vim", "-u", "NONE", "-es", f"+set backupcopy={how}", "+%s/walk: ./&1/"]
            try:
                subprocess.run([*command, "+wq", root / TODAY], check=True)
            except FileNotFoundError:
                pytest.skip("there is no vim here")
            watch.wait_for_change(TODAY, since)
        assert (root / TODAY).read_text() == note("21110")
        assert watch.end() == (0, "")


def test_without_events_a_look_finds_the_save(tmp_path):
    """As in a network drive: nothing rings."""
    root = journal(tmp_path / "vault", days(3))
    with watcher_of(root, tmp_path, "--poll", humex=QUICK) as watch:
        assert watch.told("weakened")[0]["short_of"] == [
            "The vault is looked through every few seconds, as --poll asks."
        ]
        (root / TODAY).write_text(note(3))

        watch.wait_for_change(TODAY)
        until_right(root)
        assert watch.end() == (0, "")


def test_what_it_writes_itself_does_not_wake_it(tmp_path):
    root = journal(tmp_path / "vault", days(3))
    with watcher_of(root, tmp_path) as watch:
        since = len(watch.said)
        (root / TODAY).write_text(note(21))
        watch.wait_for_change(TODAY, since)
        watch.wait_for_silence()
        before, since = stamps(root, tmp_path), len(watch.said)

        (root / ".obsidian").mkdir()
        (root / ".obsidian" / "workspace.json").write_text("{}")
        (root / "daily" / ".2026-06-28.md.swp").touch()
        watch.wait_for_silence()

        assert len(watch.said) <= since + 1
        assert stamps(root, tmp_path) == before
        assert watch.end() == (0, "")


def stamps(root, home):
    """Each file that humex writes, as it is."""
    files = [*(root / "sheets").iterdir(), *(home / "humex").rglob("*.json")]
    return {one: one.read_bytes() + str(one.stat().st_ino).encode() for one in files}
