"""How long `humex --help` takes, in times of importing click."""

import statistics
import subprocess
import sys
import time

PROMISE = 1.6
RUNS = 21


def measure() -> str:
    """The ratio of the medians of whole processes, in turn."""
    import_click = [sys.executable, "-c", "import click"]
    ask_help = [sys.executable, "-c", "from humexjournal.cli.main import main; main(['--help'])"]
    pairs = [(_seconds(ask_help), _seconds(import_click)) for _ in range(RUNS)]
    ratio = statistics.median(ours / theirs for ours, theirs in pairs)
    return f"humex --help / import click: {ratio:.2f} (promised: at most {PROMISE})"


def _seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start
