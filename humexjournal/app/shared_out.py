"""Work on many things, shared out over copies of this process where the system makes them."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkProcess

T = TypeVar("T")
Works = Sequence[Callable[[], T]]

MANY = 8
"""Pieces of work from which on it gains something to share them."""


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
    """What the copies tell, each of its own share."""
    from multiprocessing.connection import wait  # noqa: PLC0415 — most commands share nothing

    shares = [range(first, len(works), copies) for first in range(copies)]
    begun = [_begin(works, share) for share in shares]
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


def _begin(works: Works[T], share: range) -> "tuple[ForkProcess, Connection]":
    """A copy at work on its share, and where it is heard."""
    from multiprocessing import get_context  # noqa: PLC0415

    context = get_context("fork")
    ear, mouth = context.Pipe(duplex=False)
    process = context.Process(target=_tell, args=(works, share, mouth), daemon=True)
    process.start()
    # So that it is heard when the copy ends.
    mouth.close()
    return process, ear


def _tell(works: Works[T], share: range, mouth: "Connection") -> None:
    """Tell what each of a share comes to, until something is in the way."""
    for one in (signal.SIGINT, signal.SIGTERM):
        signal.signal(one, signal.SIG_DFL)
    with suppress(Exception):
        for place in share:
            mouth.send((place, works[place]()))
