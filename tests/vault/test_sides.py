"""Two journals in one vault: what each reads, whose settings hold, and where the second may lie."""

from datetime import date
from pathlib import Path

import pytest

from humexjournal.vault.find import VaultError
from humexjournal.vault.sides import Side, is_side, private_side, shared_side
from humexjournal.vault.store import Vault

DAY = date(2026, 6, 12)
FILES = {
    "humex.yaml": (
        "format: 1\nclient: Ana\ncoach: Jo\nlanguage: de\nclients: [../ben]\npublish: {by: Jo}\n"
        "folders:\n  daily: YYYY-MM-DD\n"
    ),
    "kbis/walk.yaml": "behaviour: Walk after lunch\nschedule: daily\nfrom: 2026-06-01\n",
    "2026-06-12.md": "---\nwalk: x\n---\n",
    "private/kbis/dry.yaml": "behaviour: Water at the club\nschedule: weekdays\nfrom: 2026-06-01\nkeys: [water]\n",
    "private/2026-06-12.md": "---\ndry: x\n---\n",
}


def put(root, files=FILES):
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    return root


@pytest.fixture
def root(tmp_path):
    return put(tmp_path / "vault")


def read(side):
    return Vault(side.root, None, side.above, side.beside).read()


def test_each_side_reads_its_own(root):
    shared, private = read(shared_side(root)), read(private_side(root))

    assert (list(shared.journal.kbis), list(private.journal.kbis)) == (["walk"], ["dry"])
    assert list(shared.journal.daily[DAY].observations) == ["walk"]
    assert list(private.journal.daily[DAY].observations) == ["dry"]
    assert (shared.elsewhere, private.elsewhere) == ({"dry", "water"}, {"walk"})


def test_the_settings_are_handed_down_but_for_what_names_others(root):
    settings = read(private_side(root)).journal.settings

    assert (settings.client, settings.language, settings.folders.daily) == (
        "Ana",
        "de",
        "YYYY-MM-DD",
    )
    assert (settings.coach, settings.clients, settings.publish_by, settings.leads) == (
        "",
        (),
        "",
        (),
    )


def test_changed_settings_hold_on_both_sides_at_once(root):
    side = private_side(root)
    vault = Vault(side.root, None, side.above, side.beside)
    assert vault.read().journal.settings.language == "de"

    put(root, {"humex.yaml": FILES["humex.yaml"].replace("de", "en")})

    assert vault.read().journal.settings.language == "en"


@pytest.mark.parametrize("name", ["private", "Private", "PRIVATE"])
def test_a_vault_of_notes_at_its_top_reads_nothing_private_in_any_spelling(root, name):
    (root / "private").rename(root / name)
    (root / "2026-06-12.md").unlink()

    reading = read(Side(root))

    assert reading.journal.daily == {}
    assert [one.location.path for one in reading.problems if "rivate" in one.location.path] == []


@pytest.mark.parametrize("name", ["private", "Private"])
def test_a_folder_of_entries_is_never_the_private_one(root, name):
    put(root, {"humex.yaml": f"format: 1\nfolders:\n  daily: {name}/YYYY-MM-DD\n"})

    reading = read(Side(root))

    assert reading.journal.daily == {}
    assert [one.code for one in reading.problems] == ["wrong-value"]


def test_it_may_lie_elsewhere(root, tmp_path):
    (root / "private").rename(tmp_path / "mine")

    side = private_side(root, str(tmp_path / "mine"))

    assert side == Side(tmp_path / "mine", above=root, beside=root)
    assert list(read(side).journal.kbis) == ["dry"]
    assert read(shared_side(root, str(tmp_path / "mine"))).elsewhere == {"dry", "water"}
    assert not (tmp_path / "mine" / ".gitignore").exists()


@pytest.mark.parametrize("name", ["vault", "vault/daily", "vault/privately", "", "link"])
def test_elsewhere_is_no_part_of_the_vault(root, tmp_path, name):
    (tmp_path / "link").symlink_to(root)
    (root / name.removeprefix("vault/")).mkdir(exist_ok=True) if "/" in name else None

    for side in (shared_side, private_side):
        with pytest.raises(VaultError, match="HUMEX_PRIVATE is the vault itself or a part of it"):
            side(root, str(tmp_path / name))


def test_the_usual_place_may_be_named_as_well(root):
    assert private_side(root, str(root / "private")).root == root / "private"


def test_without_a_folder_it_is_said_how_to_begin(tmp_path):
    root = put(tmp_path / "vault", {"humex.yaml": "format: 1\n"})

    with pytest.raises(VaultError) as told:
        private_side(root)

    assert str(told.value) == (
        f"There is no folder {root}/private. Make it, with kbis/ and daily/ in it: "
        "it is a second journal, for you alone."
    )
    assert not is_side(root / "private")
    assert not (root / "private").exists()


def test_a_link_is_no_private_side(root, tmp_path):
    (root / "private").rename(tmp_path / "mine")
    (root / "private").symlink_to(tmp_path / "mine")

    with pytest.raises(VaultError, match="is a link"):
        private_side(root)
    assert not is_side(root / "private")


def test_a_vault_of_its_own_is_no_private_side(root):
    put(root, {"private/humex.yaml": "format: 1\n"})

    with pytest.raises(VaultError, match="so it is a vault of its own"):
        private_side(root)
    assert not is_side(root / "private")


def test_it_keeps_out_of_git_as_soon_as_it_is_opened(root):
    private_side(root)

    assert (Path(root) / "private" / ".gitignore").read_text() == "*\n"
