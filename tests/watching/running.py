"""`humex watch` as a process of its own beside whoever writes, and what it says."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path

from click.testing import CliRunner

from humexjournal.app.upkeep import Upkeep
from humexjournal.cli.main import main
from humexjournal.cli.own_pages import pages_of
from humexjournal.cli.session import Session
from humexjournal.vault.store import Vault

LIMIT = 60.0
"""Seconds after which a test gives up; nothing takes as long unless it is broken."""
SILENCE = 1.0
"""Seconds without a word after which it is believed to have nothing to say."""
AS_OF = "2026-06-28"
HUMEX = (sys.executable, "-c", "from humexjournal.cli.main import main; main()")
QUICK = (sys.executable, str(Path(__file__).with_name("quick_watch.py")))
"""The same for a test that would wait for the next look, and not for what the look finds."""
WALK = """\
behaviour: Walk after lunch
schedule: weekdays
standard: at least 20 minutes
minimum: 7 minutes
from: {}
"""


def until(condition, what="what was waited for", pause=0.01):
    """Wait until it holds, and answer what it came to; fails where it never does."""
    end = time.monotonic() + LIMIT
    while not (found := condition()):
        assert time.monotonic() < end, f"{what} did not come"
        time.sleep(pause)
    return found


def journal(root, days=()):
    """A vault with one behaviour, and entries of some days."""
    for name in ("daily", "kbis"):
        (root / name).mkdir(parents=True)
    (root / "humex.yaml").write_text("format: 1\nclient: Ana\ncoach: Jo\n")
    (root / "kbis" / "walk.yaml").write_text(WALK.format(min(map(str, days), default=AS_OF)))
    for day in days:
        (root / "daily" / f"{day}.md").write_text(note(20))
    return root


def note(minutes, words=""):
    """An entry that says how long the walk was."""
    return f"---\nwalk: {minutes}\n---\n{words}"


def environment(home):
    """That of this process, but for the folder in which humex keeps what somebody decides."""
    return {**os.environ, "XDG_CONFIG_HOME": str(home)}


class Running:
    """A watcher that runs; `said` are the events that it has told, in order."""

    def __init__(self, root, home, *options, as_of=AS_OF, humex=HUMEX):
        """Start it."""
        self.root, self.said = root, []
        command = [*humex, "--vault", root, *(["--as-of", as_of] if as_of else []), "watch"]
        self.process = subprocess.Popen(
            [*command, "--json", *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(home),
        )
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def _listen(self):
        for line in self.process.stdout:
            self.said.append(json.loads(line))

    def told(self, kind, since=0):
        """The events of a kind, from a place on."""
        return [one for one in self.said[since:] if one["event"] == kind]

    def updates(self, since=0):
        """The builds that found or wrote something."""
        return [one for one in self.told("updated", since) if one["changed"] or one["written"]]

    def wait_for(self, kind, since=0):
        """The first event of a kind from a place on, once it is there."""
        return until(lambda: self.told(kind, since), f"{kind} after {self.said[-3:]}")[0]

    def wait_for_change(self, path, since=0):
        """The build that has found a file changed, and no other."""

        def found():
            return [one for one in self.told("updated", since) if path in one["changed"]]

        assert until(found, f"a change of {path}")[0]["changed"] == [path]

    def wait_for_silence(self):
        """Wait until it has said nothing for a while; fails where it never stops."""
        self._heard = None

        def is_silent():
            before, self._heard = self._heard, len(self.said)
            return before == len(self.said)

        until(is_silent, "silence", SILENCE)

    def send(self, number):
        """Send it a signal."""
        self.process.send_signal(number)

    def is_stopped(self):
        """Whether it has been put to sleep, and not only told to sleep."""
        status = Path(f"/proc/{self.process.pid}/stat").read_text()
        return status.rpartition(")")[2].split()[0] == "T"

    def end(self, number=signal.SIGTERM):
        """End it; its exit status, and what it complained of."""
        self.send(number)
        status = self.process.wait(LIMIT)
        self._listener.join(LIMIT)
        return status, self.process.stderr.read().decode()


def humex(root, home, *words):
    """A command that ends by itself."""
    command = [*HUMEX, "--vault", root, *words]
    return subprocess.run(
        command, env=environment(home), capture_output=True, text=True, check=False, timeout=LIMIT
    )


def asked(root, home, *words):
    """The same in this process, for what is only asked of a watcher."""
    environment = {"XDG_CONFIG_HOME": str(home)}
    return CliRunner().invoke(main, ["--vault", str(root), *words], env=environment)


@contextmanager
def watcher_of(root, home, *options, **how):
    """A watcher that has built once, and no longer runs afterwards."""
    with started(root, home, *options, **how) as running:
        running.wait_for("updated")
        yield running


@contextmanager
def started(root, home, *options, **how):
    """A watcher that was started, and no longer runs afterwards."""
    running = Running(root, home, *options, **how)
    try:
        yield running
    finally:
        running.send(signal.SIGCONT)
        running.process.kill()
        running.process.wait(LIMIT)
        running.process.stdout.close()
        running.process.stderr.close()


def sheets(root):
    """Every file in the folder of sheets, with its bytes; nothing where one is just written."""
    try:
        return {one.name: one.read_bytes() for one in (root / "sheets").iterdir()}
    except FileNotFoundError:
        return {}


def built(root, as_of=AS_OF):
    """What `build` would leave of the same sources in a folder without sheets."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / root.name
        shutil.copytree(root, copy, ignore=shutil.ignore_patterns("sheets", ".humex", ".git"))
        session = Session(copy, as_of and date.fromisoformat(as_of))
        upkeep = Upkeep(Vault(copy), session.as_of, partial(pages_of, copy))
        upkeep.read()
        upkeep.build()
        return sheets(copy)


def until_right(root, as_of=AS_OF):
    """Wait until the sheets are what `build` would leave; nobody may write meanwhile."""
    right = built(root, as_of)
    assert right
    until(lambda: sheets(root) == right, "what build would leave")
