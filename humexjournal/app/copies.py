"""The same command for many clients, each in a copy of this process that has all of it read in."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.context import ForkProcess

Run = Callable[[Sequence[str]], object]
"""The program, called with the words of a command."""


@dataclass(slots=True)
class Copy:
    """A copy of this process that runs a command, and where it writes what it has to say."""

    words: Sequence[str]
    run: Run
    output: IO[bytes] = field(default_factory=lambda: _in_memory("output"))
    complaint: IO[bytes] = field(default_factory=lambda: _in_memory("complaint"))
    process: "ForkProcess" = field(init=False)

    def __post_init__(self) -> None:
        """Begin."""
        from multiprocessing import get_context  # noqa: PLC0415 — most commands need no copy

        self.process = get_context("fork").Process(target=self._speak)
        self.process.start()

    def _speak(self) -> None:
        """Run it, with everything that it writes going into the two files."""
        with open(os.devnull, "rb") as nothing:  # noqa: PTH123
            os.dup2(nothing.fileno(), 0)
        for number, file in ((1, self.output), (2, self.complaint)):
            os.dup2(file.fileno(), number)
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
        self.run(self.words)

    def said(self) -> tuple[bytes, bytes, int]:
        """What it said and complained of, and its exit status; when it has ended."""
        self.process.join()
        return _whole(self.output), _whole(self.complaint), self.process.exitcode or 0


def _in_memory(name: str) -> IO[bytes]:
    """A file that is on no disk: what is said about a client is private."""
    return os.fdopen(os.memfd_create(name), "w+b")


def _whole(file: IO[bytes]) -> bytes:
    with file:
        file.seek(0)
        return file.read()


def spoken(every: Sequence[Sequence[str]], run: Run, most: int) -> Iterator[tuple[int, Copy]]:
    """The copies that have ended, each with its place; `most` run at once."""
    from multiprocessing.connection import wait  # noqa: PLC0415

    waiting = list(enumerate(every))[::-1]
    running: dict[int, tuple[int, Copy]] = {}
    try:
        while waiting or running:
            while waiting and len(running) < most:
                place, words = waiting.pop()
                begun = Copy(words, run)
                running[begun.process.sentinel] = (place, begun)
            for ended in wait(list(running)):
                assert isinstance(ended, int)
                yield running.pop(ended)
    finally:
        # Ctrl-C has reached those that run; those that wait are not begun.
        for _, left in running.values():
            left.process.join()
