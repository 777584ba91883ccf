"""P3: what a file or an argument says is never a way out of the vault."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from hostile.places import OUTSIDE
from hostile.vaults import GOOD, good_vault, tree

from humexjournal.cli.main import main
from humexjournal.vault.store import Vault

WAYS = ("../outside", "../../outside", "/outside", "daily/../../outside", "..", "~", "a\0b")
AS_OF = ("--as-of", "2026-06-20")


@pytest.fixture
def root(tmp_path):
    (tmp_path / "outside").mkdir()
    (tmp_path / f"outside/{GOOD[0]}.md").write_bytes(OUTSIDE)
    return good_vault(tmp_path / "vault")


def humex(root: Path, *args: str):
    return CliRunner().invoke(main, ["--vault", str(root), *AS_OF, *args])


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", ["daily", "weekly"])
def test_a_folder_in_the_settings_leads_nowhere_else(way, kind, root):
    settings = f'format: 1\nfolders:\n  {kind}: "{way}/YYYY-MM-DD"\n'
    (root / "humex.yaml").write_bytes(settings.replace("\0", "\\0").encode())

    reading = Vault(root).read()

    walks = [one.observations["walk"].text for one in reading.journal.daily.values()]
    assert "90" not in walks


@pytest.mark.parametrize("way", WAYS)
def test_a_week_that_is_a_path_is_wrong_usage(way, root):
    assert humex(root, "review", way).exit_code == 2


@pytest.mark.parametrize("way", WAYS)
def test_a_behaviour_that_is_a_path_is_wrong_usage(way, root):
    assert humex(root, "adherence", way).exit_code == 2


@pytest.mark.parametrize("way", WAYS)
def test_a_name_that_leads_elsewhere_makes_no_file_elsewhere(way, root, tmp_path):
    walk = root / "kbis/walk.yaml"
    quoted = way.replace("\0", "\\0")
    walk.write_text(f'{walk.read_text()}name: "{quoted}"\nreplaced_by: "{quoted}"\n')
    (root / "humex.yaml").write_text(f'format: 1\nclient: "{quoted}"\nlanguage: "{quoted}"\n')
    before = tree(tmp_path)

    humex(root, "build")

    new = set(tree(tmp_path)) - set(before)
    assert all(name.startswith(("vault/sheets", "vault/prompts")) for name in new)
    assert new


def test_a_naive_script_writes_where_the_name_leads(root, tmp_path):
    sheet = root / "sheets" / "../../outside" / "sheet.md"

    (root / "sheets").mkdir()
    sheet.write_text("Out.")

    assert (tmp_path / "outside/sheet.md").exists()
    assert Path("/vault") / "/etc/passwd" == Path("/etc/passwd")
