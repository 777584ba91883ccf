"""`humex roster` for a long list: the first look is shared out, and a terminal sees its bar."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from humexjournal.cli.main import main

NAMES = ("ana", "ben", "cleo", "dilan", "eva", "finn", "greta", "hugo", "gone")
WALK = "name: Walk\nbehaviour: Walk outside\nschedule: daily\nfrom: 2026-06-01\n"
START = "from humexjournal.cli.main import main; main()"


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def jo(tmp_path: Path) -> Path:
    """Jo's vault and those of eight clients; of a ninth there is none."""
    for name in NAMES[:-1]:
        put(tmp_path / name / "humex.yaml", f"format: 1\nclient: {name.title()}\ncoach: Jo\n")
        put(tmp_path / name / "kbis/walk.yaml", WALK)
    put(tmp_path / "ben/daily/2026-06-02.md", "---\nwalk: x\n---\n!talk\n")
    listed = ", ".join(f"../{name}" for name in NAMES)
    put(tmp_path / "jo/humex.yaml", f"format: 1\nclient: Jo\nclients: [{listed}]\n")
    return tmp_path / "jo"


def test_it_says_the_same_whoever_reads_the_vaults_and_a_bar_is_for_a_terminal_only(jo):
    args = ["--vault", str(jo), "--as-of", "2026-06-02", "roster"]
    here = CliRunner().invoke(main, args)
    screen, end = pty.openpty()

    shared = subprocess.run(
        [sys.executable, "-c", START, *args], check=False, stdout=subprocess.PIPE, stderr=end
    )
    os.close(end)

    assert "asked for a talk today" in here.stdout
    assert (shared.stdout.decode(), here.stderr) == (here.stdout, "")
    assert "Clients" in os.read(screen, 65536).decode()
