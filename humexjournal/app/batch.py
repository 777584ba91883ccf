"""The same command for every client of a coach, each in a process of its own.

So one client's failure, whatever it is, stops no other.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed

from msgspec import Struct

from humexjournal.app.copies import Run, spoken
from humexjournal.app.shared_out import can_copy

_START = "from humexjournal.cli.main import main; main()"
# -P: nothing that lies in the folder from which it is called is imported.
COMMAND = (sys.executable, "-P", "-X", "utf8", "-c", _START)
LEAST = 2


class Said(Struct, frozen=True):
    """What a command had to say about a client, what it complained of, and its exit status."""

    client: str
    output: str
    complaint: str = ""
    status: int = 0


Ask = tuple[str, Sequence[str]]
"""A client, and the words of the command."""


def ask_each(
    asks: Sequence[Ask],
    told: Callable[[], None],
    run: Run | None = None,
    command: Sequence[str] = COMMAND,
) -> tuple[Said, ...]:
    """What each said, in the order of the clients; `told` is called whenever one has ended.

    As many run at once as there are processors, since each of them only reckons. With `run`, the
    program itself, they are copies of this process where the system makes such: what the command
    needs has been imported once and for all of them.
    """
    most = max(os.cpu_count() or 1, LEAST)
    if run and can_copy():
        return _ask_copies(asks, told, run, most)
    with ThreadPoolExecutor(most) as pool:
        running = [pool.submit(_ask, one, command) for one in asks]
        _tell(running, told)
        return tuple(one.result() for one in running)


def _ask_copies(
    asks: Sequence[Ask], told: Callable[[], None], run: Run, most: int
) -> tuple[Said, ...]:
    said = {}
    for place, copy in spoken([words for _, words in asks], run, most):
        said[place] = _said(asks[place][0], *copy.said())
        told()
    return tuple(said[place] for place in range(len(asks)))


def _tell(running: Sequence[Future[Said]], told: Callable[[], None]) -> None:
    try:
        for _ in as_completed(running):
            told()
    except BaseException:
        # Ctrl-C has reached those that run; those that wait are not begun.
        for one in running:
            one.cancel()
        raise


def _ask(one: Ask, command: Sequence[str]) -> Said:
    client, words = one
    done = subprocess.run(  # noqa: S603 — our own program, and no shell
        [*command, *words], stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    return _said(client, done.stdout, done.stderr, done.returncode)


def _said(client: str, output: bytes, complaint: bytes, status: int) -> Said:
    texts = [data.decode("utf-8", "replace") for data in (output, complaint)]
    return Said(client, texts[0], texts[1], status)
