"""`humex kbi choose`: 100 points, asked for or typed."""

import os

import pytest
from click.testing import CliRunner

from humexjournal.cli import kbi_points
from humexjournal.cli.main import main

FILES = {
    "humex.yaml": "format: 1\n",
    "kbis/walk.yaml": "name: Walk\nbehaviour: Walk outside\nschedule: daily\nfrom: 2026-06-01\n",
    "kbis/quiet.yaml": "name: Quiet\nbehaviour: Phone away\nschedule: daily\n"
    "share: 50  # as Jo said\nfrom: 2026-09-01\n",
    "kbis/run.yaml": "name: Run\nbehaviour: Run\nschedule: daily\nfrom: 2026-06-01\n",
    "kbis/old.yaml": "behaviour: Old\nschedule: daily\nfrom: 2026-01-01\nuntil: 2026-02-01\n",
}


@pytest.fixture
def vault(tmp_path):
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
        os.utime(tmp_path / path, (0, 0))
    return tmp_path


def choose(vault, *points, answers=""):
    command = ["--vault", str(vault), "--as-of", "2026-06-14", "kbi", "choose", *points]
    result = CliRunner().invoke(main, command, input=answers)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.output


def changed(vault):
    texts = {path: (vault / path).read_text() for path in FILES}
    return {path: text for path, text in texts.items() if text != FILES[path]}


WRITTEN = {
    "kbis/quiet.yaml": FILES["kbis/quiet.yaml"].replace("50", "35"),
    "kbis/run.yaml": FILES["kbis/run.yaml"] + "share: 10\n",
    "kbis/walk.yaml": FILES["kbis/walk.yaml"] + "share: 55\n",
}
SAID = """\
Keep:
   55  Walk
   35  Quiet
They carry 90 of 100 points.

Put off for now:
   10  Run
They stay as they are until you say so, such as: humex kbi retire run

Written to share: in kbis/quiet.yaml, kbis/run.yaml and kbis/walk.yaml. `humex undo` gives kbis/walk.yaml back as it was; `humex keep list` has kbis/quiet.yaml and kbis/run.yaml too.
"""


def test_the_few_are_kept_and_the_rest_is_put_off(vault):
    assert choose(vault, "walk=55", "quiet=35", "run=10") == SAID
    assert changed(vault) == WRITTEN
    assert "nothing was written." in choose(vault, "walk=55", "quiet=35", "run=10")


def test_points_are_asked_for_until_they_are_a_hundred(vault, monkeypatch):
    monkeypatch.setattr(kbi_points, "in_terminal", lambda: True)
    said = choose(vault, answers="40\n10\n55\n35\n\n\n")
    assert "That is 105 of 100 points: 5 are too many. Once more:" in said
    assert said.endswith(SAID)
    assert changed(vault) == WRITTEN


REFUSED = [
    (["walk=55", "quiet=45"], "Say something for each, also 0: run=0."),
    (["walk=55", "quiet=30", "run=10"], "That is 95 of 100 points: 5 are left."),
    (["walk=55", "quiet=45", "old=0"], "There is no behaviour “old”."),
    (["walk", "55"], "These are no points for one behaviour each."),
    (["walk=50", "walk=50"], "These are no points for one behaviour each."),
    ([], "Points are asked for in a terminal, and this is none."),
]


@pytest.mark.parametrize(("points", "said"), REFUSED)
def test_what_cannot_be_is_said_and_nothing_is_written(vault, points, said):
    assert said in choose(vault, *points)
    assert changed(vault) == {}
