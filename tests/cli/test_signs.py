"""The signs where a terminal has no letters for them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from humexjournal.cli.signs import PLAIN_SIGNS

EXAMPLE = Path(__file__).parents[2] / "example-vault"


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("utf-8", "● ◐ ○ ? · 4–5 Zoë ▁█"),
        ("latin-1", "x / o ? · 4-5 Zoë _#"),
        ("ascii", "x / o ? . 4-5 Zo? _#"),
    ],
)
def test_only_what_cannot_be_written_becomes_plain(encoding: str, expected: str):
    text = "● ◐ ○ ? · 4–5 Zoë ▁█"
    assert text.encode(encoding, PLAIN_SIGNS).decode(encoding) == expected


def test_decoding_is_as_strict_as_ever():
    with pytest.raises(UnicodeDecodeError):
        b"\xff".decode("ascii", PLAIN_SIGNS)


RUN = "from humexjournal.cli.main import main; main()"


def test_a_terminal_without_the_signs_tells_done_from_not_filled_in():
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    subprocess.run(
        [sys.executable, "-c", RUN, "--vault", EXAMPLE, "--as-of", "2026-06-26"],
        stdout=theirs,
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
        check=True,
    )
    shown = os.read(ours, 10_000).decode("latin-1").splitlines()
    os.close(theirs)
    os.close(ours)
    assert "  Walk after lunch     x   x   o   x   /            4 of 5 so far" in shown
