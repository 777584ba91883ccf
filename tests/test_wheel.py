"""The wheel: installed into a clean environment it works away from the checkout."""

import os
import shutil
import subprocess
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
UV = os.environ.get("UV") or shutil.which("uv")


@pytest.mark.skipif(UV is None, reason="uv is not here to build the wheel; `make test` brings it")
def test_an_installed_humex_shows_the_example_away_from_the_checkout(tmp_path):
    run("build", "--wheel", "--quiet", "--out-dir", str(tmp_path), str(ROOT))
    wheel = next(tmp_path.glob("*.whl"))
    carried = zipfile.ZipFile(wheel).namelist()
    assert "humexjournal/packs/stress.yaml" in carried
    assert "humexjournal/rendering/export.schema.json" in carried
    for name in ("page.typ", "weekly.typ", "fonts/Inter-Regular.ttf", "fonts/OFL.txt"):
        assert f"humexjournal/templates/{name}" in carried
    assert "humexjournal/docs/format.md" in carried
    venv.create(tmp_path / "clean", symlinks=True)
    python = tmp_path / "clean" / "bin" / "python"
    run("pip", "install", "--quiet", "--python", str(python), str(wheel))

    shown = subprocess.run(
        [tmp_path / "clean" / "bin" / "humex", "demo", "--no-open"],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )

    sheets = sorted(tmp_path.glob("humex-demo-*/example-vault/sheets/sheet-*-W*.html"))
    assert len(sheets) == 6
    assert str(sheets[-1]) in shown.stdout


def run(*args):
    subprocess.run([str(UV), *args], check=True)
