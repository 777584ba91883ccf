"""`humex roster --watch`: made again when somebody writes, and ended like any command."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

LIMIT = 60.0
WALK = "name: Walk\nbehaviour: Walk outside\nschedule: daily\nfrom: 2026-06-01\n"


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def jo(tmp_path: Path) -> Path:
    """Jo's vault, and that of Ana, who needs nothing, beside it."""
    put(tmp_path / "ana/humex.yaml", "format: 1\nclient: Ana\ncoach: Jo\n")
    put(tmp_path / "ana/kbis/walk.yaml", WALK)
    put(tmp_path / "jo/humex.yaml", "format: 1\nclient: Jo\nclients: [../ana]\n")
    return tmp_path / "jo"


@pytest.fixture
def watching(jo: Path, tmp_path: Path) -> Iterator[tuple[subprocess.Popen[bytes], Path]]:
    """The command, and the file that it prints into."""
    shown = tmp_path / "shown.txt"
    args = ["--vault", str(jo), "--as-of", "2026-06-01", "roster", "--watch"]
    with shown.open("wb") as out:
        running = subprocess.Popen(
            [sys.executable, "-c", "from humexjournal.cli.main import main; main()", *args],
            stdout=out,
            stderr=subprocess.STDOUT,
            env={**os.environ, "HOME": str(tmp_path)},
        )
        yield running, shown
        running.kill()
        running.wait()


def until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + LIMIT
    while not condition():
        assert time.monotonic() < end, "it did not come about in time"
        time.sleep(0.02)


def test_it_is_shown_again_when_there_is_something_to_do_and_ends_when_told(watching, jo):
    running, shown = watching
    until(lambda: "Nothing needed: Ana." in shown.read_text())

    put(jo.parent / "ana/daily/2026-06-01.md", "---\nwalk: x\n---\n!talk\n")
    until(lambda: "asked for a talk today" in shown.read_text())

    (jo.parent / "ana/humex.yaml").rename(jo.parent / "ana/away.yaml")
    until(lambda: "there is no humex.yaml in it" in shown.read_text())

    running.send_signal(signal.SIGTERM)
    assert running.wait(LIMIT) == 0
