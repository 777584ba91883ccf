"""People, and `humex watch` as a process of its own beside them, which is killed now and then."""

import shutil
import signal
import time
from collections.abc import Callable

import editors
import running
from hypothesis import strategies as st
from hypothesis.stateful import rule
from people import People

LIMIT = 120.0
"""Seconds after which it never will come to rest, also where the machine has much else to do."""
PAUSE = 0.2


class Alive(People):
    """People, and a process that watches."""

    def __init__(self) -> None:
        """Begin to watch."""
        super().__init__()
        self.watch = self.begin()

    def teardown(self) -> None:
        """End it."""
        self.kill()
        super().teardown()

    def begin(self) -> running.Running:
        """A process that knows nothing."""
        return running.Running(self.vault, self.home, as_of=str(self.as_of), humex=running.QUICK)

    def kill(self) -> None:
        """End it in the middle of whatever it does."""
        self.watch.end(signal.SIGKILL)
        self.watch.process.stdout.close()
        self.watch.process.stderr.close()

    def ready_for_sheets(self) -> None:
        """Whoever writes into a sheet at the moment at which it is replaced may lose that."""
        if editors.is_merging(self.shadow):
            self.do(editors.end_merge)
        self.quiet()

    @rule(after=st.sampled_from([0.0, 0.05, 0.1, 0.2, 0.4]))
    def be_killed(self, after):
        time.sleep(after)
        self.kill()
        self.watch = self.begin()

    @rule()
    def write_half_a_file_for_a_while(self):
        self.do(editors.in_place, "daily/2026-06-16.md", b"---\nwalk: no\n")
        time.sleep(0.3)
        self.do(editors.append, "daily/2026-06-16.md", b"---\nwalk: 25\n---\n" + self.token())

    def quiet(self) -> None:
        """Wait until it has done everything; while git is at work it does nothing."""
        wrong = self.lost if editors.is_merging(self.shadow) else self.wrong
        end = time.monotonic() + LIMIT
        while found := self.seen(wrong):
            assert time.monotonic() < end, f"{found}, and told {self.watch.said[-5:]}"
            time.sleep(PAUSE)
        assert [one for one in self.watch.told("failed") if "mistake" in one["message"]] == []

    def seen(self, wrong: Callable[[], list[str]]) -> list[str]:
        """What is wrong now; the folder may change while it is looked at."""
        assert self.watch.process.poll() is None
        try:
            return wrong()
        except (shutil.Error, FileNotFoundError) as error:
            return [str(error)]
