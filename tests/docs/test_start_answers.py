"""The answers of `humex start` that docs/cli.md shows make a vault."""

from pathlib import Path

from click.testing import CliRunner
from pages import blocks

from humexjournal.cli import start
from humexjournal.cli.main import main

(EXAMPLE,) = blocks("docs/cli.md", "yaml", "start.yaml")


def humex(*args):
    result = CliRunner().invoke(main, ["--as-of", "2026-06-05", *args])
    assert result.exit_code == 0, result.output
    return result.output


def test_the_example(monkeypatch, tmp_path):
    monkeypatch.setattr(start, "can_make_pdf", lambda: False)
    monkeypatch.chdir(tmp_path)
    Path("start.yaml").write_bytes(EXAMPLE.data)

    said = humex("start", "ana", "--answers", "start.yaml")

    assert "Ready. Two behaviours, from Monday 8 June." in said
    kbis = {path.stem: path.read_text() for path in Path("ana/kbis").iterdir()}
    assert sorted(kbis) == ["phone", "walk_lunch"]
    assert "night: yes\n" in kbis["phone"]
    recall = Path("ana/start.md").read_text()
    assert "- Run on Saturday (10 points)" in recall
    assert "- Be patient with the children" in recall
    assert "Nothing to settle." in humex("--vault", "ana", "check", "--advice")
