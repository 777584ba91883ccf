"""Work on many things, shared out over copies of this process where the system makes them."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkProcess

T = TypeVar("T")
Works = Sequence[Callable[[], T]]

MANY = 8
"""Pieces of work from which on it gains something to share them."""

TURN = 4
"""Bytes in which the number of a share is written."""

MOST = 1000
"""Shares, so that their numbers fit into the smallest pipe."""

ROOM = 1024 * 1024
"""Bytes that a copy may tell before it is heard: the most that Linux lets everybody have."""


def shared_out(works: Works[T]) -> Iterator[tuple[int, T]]:
    """What each comes to, with its place, as soon as it is there.

    What a copy has not told when it ends, this process works out by itself. So whatever stops one,
    an error or the system, is met here, or does no harm.
    """
    left = dict(enumerate(works))
    copies = copies_for(len(works))
    for place, found in _from_copies(works, copies) if copies > 1 else ():
        del left[place]
        yield place, found
    for place, work in left.items():
        yield place, work()


def copies_for(number: int) -> int:
    """How many copies are worth it: one for each processor."""
    if number < MANY or not can_copy():
        return 0
    return min(len(os.sched_getaffinity(0)), number)


def can_copy() -> bool:
    """Whether a copy of this process can go on by itself.

    Where another thread runs it would stand still in the copy, with whatever it holds. Elsewhere
    than on Linux libraries of the system may have such threads.
    """
    return sys.platform == "linux" and threading.active_count() == 1


def _from_copies(works: Works[T], copies: int) -> Iterator[tuple[int, T]]:
    """What the copies tell; each takes the next share whenever it is free."""
    from multiprocessing.connection import wait  # noqa: PLC0415 — most commands share nothing

    shares = shares_of(len(works))
    turns = _turns(len(shares))
    begun = [_begin(partial(_tell, works, shares, turns)) for _ in range(copies)]
    os.close(turns)
    open_still: list[Connection] = [ear for _, ear in begun]
    try:
        while open_still:
            for ear in cast("list[Connection]", wait(open_still)):
                try:
                    yield ear.recv()
                except (EOFError, OSError):
                    open_still.remove(ear)
    finally:
        for process, ear in begun:
            ear.close()
            process.terminate()
            process.join()


def shares_of(number: int) -> list[range]:
    """The places of some works, one by one where they are not very many."""
    each = -(-number // MOST)
    return [range(first, min(first + each, number)) for first in range(0, number, each)]


def _turns(number: int) -> int:
    """A pipe with the numbers of the shares, out of which every copy reads its next one.

    The system gives each to one reader, and a copy that is stopped keeps no other waiting.
    """
    turns, filled = os.pipe()
    with open(filled, "wb") as pipe:  # noqa: PTH123 — no path
        pipe.writelines(turn.to_bytes(TURN) for turn in range(number))
    return turns


def _begin(tell: "Callable[[Connection, Connection], None]") -> "tuple[ForkProcess, Connection]":
    """A copy at work, and where it is heard."""
    from multiprocessing import get_context  # noqa: PLC0415

    context = get_context("fork")
    ear, mouth = context.Pipe(duplex=False)
    _widen(mouth)
    process = context.Process(target=tell, args=(ear, mouth), daemon=True)
    process.start()
    # So that it is heard when the copy ends.
    mouth.close()
    return process, ear


def _widen(mouth: "Connection") -> None:
    """Let a copy go on while nobody hears it: a quarter alone is more than a pipe usually holds."""
    import fcntl  # noqa: PLC0415 — only where copies are made

    with suppress(OSError):
        fcntl.fcntl(mouth.fileno(), fcntl.F_SETPIPE_SZ, ROOM)


def _tell(
    works: Works[T],
    shares: Sequence[range],
    turns: int,
    ear: "Connection",
    mouth: "Connection",
) -> None:
    """Tell what each of a share comes to, share by share, until something is in the way."""
    # So that telling fails, and does not wait for ever, once the process that hears it is no more.
    ear.close()
    for one in (signal.SIGINT, signal.SIGTERM):
        signal.signal(one, signal.SIG_DFL)
    with suppress(Exception):
        while turn := os.read(turns, TURN):
            for place in shares[int.from_bytes(turn)]:
                mouth.send((place, works[place]()))
