"""The same command for every client of a coach, each in a process of its own.

So one client's failure, whatever it is, stops no other.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass

_START = "from humexjournal.cli.main import main; main()"
# -P: nothing that lies in the folder from which it is called is imported.
COMMAND = (sys.executable, "-P", "-X", "utf8", "-c", _START)
LEAST = 2


@dataclass(frozen=True, slots=True)
class Said:
    """What a command had to say about a client, what it complained of, and its exit status."""

    client: str
    output: str
    complaint: str = ""
    status: int = 0


Ask = tuple[str, Sequence[str]]
"""A client, and the words of the command."""


def ask_each(
    asks: Iterable[Ask], told: Callable[[], None], command: Sequence[str] = COMMAND
) -> tuple[Said, ...]:
    """What each said, in the order of the clients; `told` is called whenever one has ended.

    As many run at once as there are processors, since each of them only reckons.
    """
    with ThreadPoolExecutor(max(os.cpu_count() or 1, LEAST)) as pool:
        running = [pool.submit(_ask, one, command) for one in asks]
        _tell(running, told)
        return tuple(one.result() for one in running)


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
    output, complaint = (text.decode("utf-8", "replace") for text in (done.stdout, done.stderr))
    return Said(client, output, complaint, done.returncode)
