"""What a person sees of a watcher: on a terminal, in a pipe, and by asking how it is."""

import json
import os
import pty
import re
import signal
import subprocess
from contextlib import contextmanager

from repository import days
from running import AS_OF, HUMEX, LIMIT, asked, environment, journal, note, until, watcher_of

from humexjournal.cli.reading_bar import MANY

FRIDAY = "daily/2026-06-26.md"
MOMENTS = (
    (r"[0-9]{2}:[0-9]{2}:[0-9]{2}", "HH:MM:SS"),
    (r"[0-9]+ ms|[0-9]+\.[0-9] s\b", "N ms"),
    (r"[0-9-]{10} at [0-9:]{5}", "DATE"),
    (r"process [0-9]+", "process N"),
    (r"[0-9]+ seconds ago", "N seconds ago"),
    (r"Memory [0-9]+ MiB, [0-9]+ open", "Memory N MiB, N open"),
)

LINES = """\
HH:MM:SS  Watching. Save in your editor; Ctrl-C ends this.
HH:MM:SS  3 entries read. sheets/sheet-2026-W26.md and 6 others written, N ms.
HH:MM:SS  daily/2026-06-26.md changed. sheets/sheet-2026-W26.md and 5 others written, N ms.
HH:MM:SS  daily/2026-06-26.md changed. sheets/sheet-2026-W26.md and 5 others written, N ms.
          daily/2026-06-26.md, line 2                            unreadable-value
            2 | walk: much
              |       ^^^^
            “much” is not understood for “Walk after lunch”, whose standard is at least
            20 minutes. Write x, o, / (busy-day version), off, or leave it empty.
            Until then Friday 26 June is “not filled in” for Walk after lunch.
HH:MM:SS  daily/2026-06-26.md changed. sheets/sheet-2026-W26.md and 5 others written, N ms.
          daily/2026-06-26.md is settled (unreadable-value).
HH:MM:SS  daily/2026-06-26.md changed. The sheets say the same as before, N ms.
"""


def timeless(text):
    """A text with its moments and numbers of the machine replaced."""
    for pattern, name in MOMENTS:
        text = re.sub(pattern, name, text)
    return text


class Terminal:
    """A terminal on which somebody watches."""

    def __init__(self, root, home):
        """Begin to watch."""
        self.ours, theirs = pty.openpty()
        command = [*HUMEX, "--vault", root, "--as-of", AS_OF, "watch"]
        self.process = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment(home)
        )
        os.close(theirs)
        os.set_blocking(self.ours, False)
        self._bytes = b""

    def text(self):
        """What is on it, with line ends as in a file."""
        try:
            while some := os.read(self.ours, 65536):
                self._bytes += some
        except OSError:  # nothing new, or nobody writes any more
            pass
        return self._bytes.decode().replace("\r\n", "\n")

    def wait_for(self, words):
        """Wait until there are some words on it."""
        until(lambda: words in self.text(), words)

    def end(self):
        """End it with Ctrl-C; what is on it then."""
        self.process.send_signal(signal.SIGINT)
        assert self.process.wait(LIMIT) == 130
        return self.text()


@contextmanager
def terminal_of(root, home):
    """A terminal, and its end."""
    terminal = Terminal(root, home)
    try:
        yield terminal
    finally:
        terminal.process.kill()
        terminal.process.wait(LIMIT)
        os.close(terminal.ours)


def test_the_lines_on_a_terminal(tmp_path):
    root = journal(tmp_path / "vault", days(3))
    with terminal_of(root, tmp_path) as seen:
        seen.wait_for("read. sheets/")
        (root / FRIDAY).write_text(note(3))
        seen.wait_for(f"{FRIDAY} changed.")
        (root / FRIDAY).write_text("---\nwalk: much\n---\n")
        seen.wait_for("unreadable-value")
        (root / FRIDAY).write_text(note(20))
        seen.wait_for("is settled")
        (root / FRIDAY).write_text(note(20, "\nIt was sunny.\n"))
        seen.wait_for("same as before")
        shown = timeless(seen.end())
    assert shown == LINES


def test_a_bar_shows_the_first_reading_of_a_big_vault_on_a_terminal_only(tmp_path):
    root = journal(tmp_path / "vault", days(1))
    for n in range(MANY):
        (root / "daily" / f"{1990 + n // 336}-{n // 28 % 12 + 1:02}-{n % 28 + 1:02}.md").touch()
    with terminal_of(root, tmp_path) as seen:
        seen.wait_for("Reading  [")
        seen.end()
    command = [*HUMEX, "--vault", root, "--as-of", AS_OF, "watch"]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(tmp_path),
    ) as piped:
        lines = [piped.stdout.readline(), piped.stdout.readline()]
        piped.terminate()
        assert piped.wait(LIMIT) == 0
        assert piped.stderr.read() == ""
    assert "entries read." in lines[1]


def test_a_terminal_that_is_closed_ends_it(tmp_path):
    root = journal(tmp_path / "vault", days(3))
    with terminal_of(root, tmp_path) as seen:
        seen.wait_for("read. sheets/")
        os.close(seen.ours)
        seen.ours = os.open(os.devnull, os.O_RDONLY)
        (root / FRIDAY).write_text(note(3))

        assert seen.process.wait(LIMIT) == 0


def test_how_a_watcher_is(tmp_path):
    root = journal(tmp_path / "vault", days(3)).resolve()
    nobody = asked(root, tmp_path, "watch", "--status")
    assert (nobody.exit_code, nobody.stdout) == (
        1,
        f"Nobody watches {root}. `humex watch` begins.\n",
    )
    with watcher_of(root, tmp_path) as watch:
        well = asked(root, tmp_path, "watch", "--status")
        assert timeless(well.stdout) == (
            f"Watching {root}: process N, since DATE.\n"
            "Last look N seconds ago.\n"
            "3 entries, 7 files in sheets/, all is read.\n"
            "Last written DATE, in N ms.\n"
            "Every change is noticed at once.\n"
            "Memory N MiB, N open files.\n"
        )
        assert well.exit_code == 0
        (root / ".git").mkdir()
        (root / ".git" / "MERGE_HEAD").touch()
        (root / FRIDAY).write_text("---\nwalk: much\n---\n")
        watch.wait_for("noticed")

        held = asked(root, tmp_path, "watch", "--status", "--json")
        said = json.loads(held.stdout)
        numbers = ("process", "since", "built", "seconds", "looked", "memory", "files")
        assert {key: value for key, value in said.items() if key not in numbers} == {
            "running": True,
            "well": False,
            "held": "Git is in the middle of a merge. Nothing is written until that is over.",
            "short_of": [],
            "entries": 3,
            "sheets": 7,
            "problems": 1,
        }
        assert said["process"] == watch.process.pid
        assert held.exit_code == 1
        assert watch.end() == (0, "")
    gone = asked(root, tmp_path, "watch", "--status", "--json")
    assert (gone.exit_code, json.loads(gone.stdout)) == (1, {"running": False})
