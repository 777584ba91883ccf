"""A reader in a process of its own, with no more time and memory than a file may cost."""

import json
import os
import resource
import subprocess
import sys
from pathlib import Path
from typing import Any

SECONDS = 5
"""Of the processor: a busy machine takes longer, and has done no more."""
PATIENCE = 60
"""Seconds after which a reader waits for something that does not come."""
BYTES = 512 * 1024 * 1024
TESTS = Path(__file__).parents[1]


def run(reader: str, root: Path, *options: str, seconds: float = PATIENCE) -> dict[str, Any] | str:
    """What a reader printed about a vault; how it ended where it did not get so far."""
    command = [sys.executable, "-m", f"hostile.{reader}", str(root), *options]
    try:
        done = subprocess.run(
            command,
            timeout=seconds,
            check=False,
            capture_output=True,
            preexec_fn=_limited,
            cwd=TESTS,
            env={**os.environ, "PYTHONUTF8": "1"},
        )
    except subprocess.TimeoutExpired:
        return "still running"
    if done.returncode:
        return f"ended with {done.returncode}: {done.stderr[-300:].decode(errors='replace')}"
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
