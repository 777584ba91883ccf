"""The turns of a watcher without its alarm: who is told what, and when, the example decides."""

import time
from dataclasses import dataclass
from datetime import timedelta
from types import SimpleNamespace
from unittest.mock import patch

import editors
import oracle
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule
from people import ENTRIES, WEEK, People
from watched_vault import AS_OF, NOTES

from humexjournal.app.turns import Next, Turns
from humexjournal.app.watch_events import Doubted, Event, Failed
from humexjournal.vault import derived, marks

SECOND = 1_000_000_000
TICK_NS = 12_000_000
"""The clock that dates files ticks; within a tick nobody can tell two changes apart."""
QUIET_NS = 300_000_000
READ = (NOTES[1], NOTES[13], WEEK)
"""Entries of which there is never a second one, so that it is sure that they are read."""
MOST = 200
"""Turns after which it should have come to rest."""


class KilledError(BaseException):
    """It is over, in the middle of something."""


@dataclass
class Clock:
    """Files are dated by the machine, so this one says how long ago that was."""

    passed: float = 0.0
    stopped_at: int = 0

    def monotonic(self) -> float:
        return self.passed

    def sleep(self, seconds: float) -> None:
        self.passed += seconds

    def time_ns(self) -> int:
        return self.stopped_at or time.time_ns() + 10 * SECOND


class InTurns(People):
    """People, and a watcher that takes a turn whenever the example says so."""

    def __init__(self) -> None:
        """Begin to watch."""
        super().__init__()
        self.clock = Clock()
        self.time = patch.object(marks, "time", SimpleNamespace(time_ns=self.clock.time_ns))
        self.time.start()
        self.saved_at = time.time_ns()
        self.hints: set[str] = set()
        self.told: list[Event] = []
        self.turns = self.begin()

    def teardown(self) -> None:
        """Leave nothing behind."""
        self.time.stop()
        super().teardown()

    def begin(self, *, interrupted: bool = False) -> Turns:
        """A watcher that knows nothing."""
        self.interrupted = interrupted
        return Turns(
            lambda: oracle.upkeep(self.vault, self.as_of),
            self.clock,
            self.told.append,
            lambda: self.interrupted,
            quiet=QUIET_NS / SECOND,
            longest=2.0,
        )

    def heard(self, path: str) -> None:
        """An event, and the moment of it."""
        self.saved_at = time.time_ns()
        self.hints.add(path)

    def take(self, hints=frozenset()) -> Next:
        """One turn, after which all words are there."""
        self.told.clear()
        following = self.turns.take(frozenset(hints))
        assert [one for one in self.told if isinstance(one, Failed)] == []
        assert self.lost() == []
        return following

    def take_later(self, hints=frozenset()) -> Next:
        """One turn long after the last change."""
        while time.time_ns() < self.saved_at + TICK_NS:
            time.sleep(TICK_NS / SECOND / 4)
        self.clock.stopped_at = 0
        return self.take(hints)

    def take_so_soon(self, after_ns: int) -> Next:
        """One turn shortly after the last change, in which nothing may be written."""
        self.clock.stopped_at = self.saved_at + after_ns
        before = oracle.written_by_humex(self.vault)
        following = self.take(self.hints)
        assert oracle.written_by_humex(self.vault) == before
        return following

    def is_read(self) -> bool:
        """Whether entries are read where they usually lie."""
        said = (self.shadow / path for path in ("humex.yaml", ".obsidian/daily-notes.json"))
        return not any("old" in one.read_text() for one in said if one.exists())

    # What the watcher goes through

    @rule(
        heard=st.booleans(),
        wrong=st.sets(st.sampled_from([*ENTRIES, "daily", "x.md", "../x"]), max_size=2),
        interrupted=st.booleans(),
    )
    def turn(self, heard, wrong, interrupted):
        self.interrupted = interrupted
        self.take_later(wrong | (self.hints if heard else set()))
        self.interrupted = False
        self.hints.clear()

    @precondition(lambda self: self.is_read())
    @rule(path=st.sampled_from(READ), save=st.sampled_from(editors.SAVES))
    def turn_while_somebody_writes(self, path, save):
        self.do(save, path, b"---\nwalk: 3\n---\n" + self.token())
        assert self.take_so_soon(QUIET_NS // 4) is Next.AGAIN

    @precondition(lambda self: self.is_read())
    @rule(path=st.sampled_from(READ), half=st.sampled_from([b"", b"---\nwalk: no\n"]))
    def turn_over_half_a_file(self, path, half):
        self.do(editors.in_place, path, half)
        assert self.take_so_soon(SECOND) is Next.AGAIN
        self.do(editors.append, path, b"---\nwalk: 25\n---\n" + self.token())

    @rule(writes=st.integers(0, 4), before=st.booleans())
    def be_killed(self, writes, before):
        self.take_until_killed(writes, before)
        self.turns = self.begin()

    @rule(days=st.integers(-2, 3))
    def another_day(self, days):
        self.as_of = AS_OF + timedelta(days)
        self.turns.upkeep.today = lambda _: self.as_of

    def quiet(self) -> None:
        """Take turns until there is no more to do; while git is at work nothing is written."""
        if editors.is_merging(self.shadow):
            before = oracle.written_by_humex(self.vault)
            assert self.take_later() is Next.SOON
            assert oracle.written_by_humex(self.vault) == before
            return
        self.come_to_rest()
        assert self.wrong() == []

    def come_to_rest(self) -> None:
        """Take turns until there is no more to do."""
        for _ in range(MOST):
            if self.take_later() is Next.LATER:
                return
            doubted = any(isinstance(one, Doubted) for one in self.told)
            self.clock.sleep(40.0 if doubted else 1.0)
        raise AssertionError("it does not come to rest")

    def take_until_killed(self, writes: int, before: bool) -> None:  # noqa: FBT001
        """A turn that ends before or after it has written some pages, if it writes as many."""
        left = [writes]

        def put_for(*arguments):
            left[0] -= 1
            if left[0] < 0 and before:
                raise KilledError
            seen = real(*arguments)
            if left[0] < 0:
                raise KilledError
            return seen

        real = derived.put_for
        with patch.object(derived, "put_for", put_for):
            try:
                self.take_later()
            except KilledError:
                return
