"""Asking the process in which the templates of a vault run, and ending it when it is stuck."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from threading import Timer
from typing import Any

FINISHED = "\x00finished markup"
PATIENCE = 20.0
"""Seconds on the clock for one page; those of the processor are far fewer (own_worker.py)."""
LONGEST_ANSWER = 8 * 1024 * 1024
_START = (
    "import sys; sys.path += sys.argv[1:]; "
    "from humexjournal.rendering.own_worker import main; main()"
)
_NEEDED = ("humexjournal", "jinja2", "markupsafe")


class OwnProcess:
    """The process; one page after another may be asked of it."""

    def __init__(self) -> None:
        """Start it, with no environment, in no folder of anybody's, and without its own words."""
        # -I and -S: nothing that lies in a folder or stands in the environment is run.
        command = [sys.executable, "-I", "-S", "-B", "-X", "utf8", "-c", _START, *_paths()]
        self._process = subprocess.Popen(  # noqa: S603 — our own file, with the paths of libraries
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=os.path.abspath(os.sep),  # noqa: PTH100
            env=_environment(),
        )

    def ask(
        self, templates: Mapping[str, str], name: str, values: Mapping[str, object] | None
    ) -> Mapping[str, Any] | None:
        """The answer for one page; None, and no other afterwards, where the process has ended."""
        asked = json.dumps({"templates": dict(templates), "name": name, "values": marked(values)})
        timer = Timer(PATIENCE, self._process.kill)
        timer.start()
        try:
            answer = self._exchanged(asked + "\n")
        finally:
            timer.cancel()
        if answer is None:
            self.end()
        return answer

    def _exchanged(self, asked: str) -> Mapping[str, Any] | None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            self._process.stdin.write(asked.encode())
            self._process.stdin.flush()
            answer = json.loads(self._process.stdout.readline(LONGEST_ANSWER))
        except (OSError, ValueError, RecursionError):
            return None
        return answer if isinstance(answer, dict) else None

    def end(self) -> None:
        """End it, whatever it is doing."""
        self._process.kill()
        with suppress(OSError):
            self._process.communicate()


def marked(value: object) -> object:
    """The data, with what is finished markup (a chart of ours) as a mapping of one reserved key.

    JSON has no other way to tell it from somebody's text, and no text of anybody becomes a key.
    """
    if isinstance(value, str):
        return {FINISHED: str(value)} if hasattr(value, "__html__") else value
    if isinstance(value, Mapping):
        return {key: marked(one) for key, one in value.items()}
    return [marked(one) for one in value] if isinstance(value, list | tuple) else value


def _paths() -> list[str]:
    """The folders in which the few packages lie that it needs."""
    found = (find_spec(name) for name in _NEEDED)
    places = [Path(one.origin).absolute().parents[1] for one in found if one and one.origin]
    return [str(place) for place in dict.fromkeys(places)]


def _environment() -> dict[str, str]:
    """None of it, but for what Windows needs to start anything."""
    return {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
