"""Trust: of these bytes, in this folder, by this person."""

import json
import os
from pathlib import Path

import pytest

from humexjournal.vault import own_templates as own
from humexjournal.vault.find import VaultError
from humexjournal.vault.own_templates import OwnTemplate, has_folder, own_templates
from humexjournal.vault.trust import forget, pin, pinned, state

HELLO = b"{{ head.client }}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "vault"
    (folder / "sheet-templates").mkdir(parents=True)
    put(folder, "weekly.md.j2", HELLO)
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "config" / "humex"


def put(root: Path, name: str, data: bytes) -> None:
    (root / "sheet-templates" / name).write_bytes(data)


def states(root: Path, home: Path) -> dict[str, str]:
    pins = pinned(home, root)
    return {one.name: state(one, pins).value for one in own_templates(root)}


def trust_all(root: Path, home: Path) -> None:
    pin(home, root, own_templates(root))


def test_nothing_is_trusted_by_itself(root: Path, home: Path) -> None:
    assert states(root, home) == {"weekly.md.j2": "not trusted"}
    assert not home.exists()


def test_what_is_trusted_stays_trusted(root: Path, home: Path) -> None:
    trust_all(root, home)

    assert states(root, home) == {"weekly.md.j2": "trusted"}


@pytest.mark.parametrize(
    "data", [b"{{ head.client }}", b"\xef\xbb\xbf" + HELLO, HELLO.replace(b"\n", b"\r\n"), b""]
)
def test_any_other_byte_is_a_change_and_the_first_ones_are_trusted_again(
    data: bytes, root: Path, home: Path
) -> None:
    trust_all(root, home)
    put(root, "weekly.md.j2", data)

    assert states(root, home) == {"weekly.md.j2": "changed since"}
    put(root, "weekly.md.j2", HELLO)
    assert states(root, home) == {"weekly.md.j2": "trusted"}


def test_the_text_is_kept_to_compare_with(root: Path, home: Path) -> None:
    trust_all(root, home)
    put(root, "weekly.md.j2", b"other")

    assert pinned(home, root)["weekly.md.j2"].text == HELLO.decode()


def test_trust_in_one_is_none_in_another_file_or_vault(
    root: Path, home: Path, tmp_path: Path
) -> None:
    trust_all(root, home)
    put(root, "weekly.txt.j2", HELLO)
    (tmp_path / "other/sheet-templates").mkdir(parents=True)
    put(tmp_path / "other", "weekly.md.j2", HELLO)

    assert states(root, home) == {"weekly.md.j2": "trusted", "weekly.txt.j2": "not trusted"}
    assert states(tmp_path / "other", home) == {"weekly.md.j2": "not trusted"}


def test_a_vault_is_the_same_by_every_way_to_it(root: Path, home: Path, tmp_path: Path) -> None:
    trust_all(root, home)
    (tmp_path / "link").symlink_to(root)

    assert states(tmp_path / "link", home) == {"weekly.md.j2": "trusted"}
    assert states(root / ".." / "vault", home) == {"weekly.md.j2": "trusted"}


def test_forgotten_is_not_trusted(root: Path, home: Path) -> None:
    put(root, "weekly.txt.j2", HELLO)
    trust_all(root, home)

    assert forget(home, root, ["weekly.md.j2", "unknown.md.j2"]) == ["weekly.md.j2"]
    assert states(root, home) == {"weekly.md.j2": "not trusted", "weekly.txt.j2": "trusted"}


def test_only_this_person_can_read_what_is_kept(root: Path, home: Path) -> None:
    trust_all(root, home)
    (kept,) = (home / "trust").iterdir()

    assert kept.stat().st_mode & 0o777 == 0o600
    assert kept.parent.stat().st_mode & 0o777 == 0o700


def test_trust_that_lies_in_the_vault_is_none(root: Path) -> None:
    inside = root / "config"
    elsewhere = root.parent / "elsewhere"
    trust_all(root, elsewhere)
    (elsewhere / "trust").parent.rename(inside)

    assert states(root, inside) == {"weekly.md.j2": "not trusted"}
    with pytest.raises(VaultError, match="lies in the vault itself"):
        trust_all(root, inside)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b'{"templates": []}',
        b'{"templates": {"weekly.md.j2": 1}}',
        b"\xff",
        b"[" * 100_000,
    ],
)
def test_trust_that_cannot_be_read_is_none(data: bytes, root: Path, home: Path) -> None:
    trust_all(root, home)
    (kept,) = (home / "trust").iterdir()
    kept.write_bytes(data)

    assert states(root, home) == {"weekly.md.j2": "not trusted"}


def test_a_digest_that_is_not_the_texts_trusts_the_bytes_of_the_digest(
    root: Path, home: Path
) -> None:
    trust_all(root, home)
    (kept,) = (home / "trust").iterdir()
    said = json.loads(kept.read_bytes())
    said["templates"]["weekly.md.j2"]["text"] = "other"
    kept.write_text(json.dumps(said))

    assert states(root, home) == {"weekly.md.j2": "trusted"}


def test_a_disk_that_cannot_be_written_is_said(root: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(VaultError, match="cannot be written"):
        trust_all(root, tmp_path / "file")


def test_what_is_no_plain_file_is_not_read(root: Path, tmp_path: Path) -> None:
    folder = root / "sheet-templates"
    (tmp_path / "secret").write_bytes(b"secret")
    (folder / "a.md.j2").symlink_to(tmp_path / "secret")
    (folder / "b.md.j2").mkdir()
    os.mkfifo(folder / "c.md.j2")
    (folder / "d.md.j2").write_bytes(b"a" * (256 * 1024 + 1))
    (folder / "e.md.j2").write_bytes(b"\xff")
    (folder / "f.md.j2").symlink_to("nowhere")

    assert own_templates(root) == (
        OwnTemplate("a.md.j2", unread="it is a link", is_link=True),
        OwnTemplate("b.md.j2", unread="it is no ordinary file"),
        OwnTemplate("c.md.j2", unread="it is no ordinary file"),
        OwnTemplate("d.md.j2", unread="it is over 256 KiB"),
        OwnTemplate("e.md.j2", unread="it is not UTF-8"),
        OwnTemplate("f.md.j2", unread="it is a link", is_link=True),
        own_templates(root)[-1],
    )
    assert own_templates(root)[-1].name == "weekly.md.j2"


@pytest.mark.parametrize(
    "name",
    [
        "weekly.md",
        ".weekly.md.j2",
        "weekly.md.j2~",
        "a b.j2",
        "weekly.md.J2",
        "ü.j2",
        "a" * 70 + ".j2",
        "x\n.j2",
        "weekly.md.j2.bak",
    ],
)
def test_other_files_are_no_templates(name: str, root: Path) -> None:
    put(root, name, b"a")

    assert [one.name for one in own_templates(root)] == ["weekly.md.j2"]


def test_folders_below_are_not_looked_at(root: Path) -> None:
    (root / "sheet-templates/prompts").mkdir()
    (root / "sheet-templates/prompts/full.md.j2").write_bytes(HELLO)

    assert [one.name for one in own_templates(root)] == ["weekly.md.j2"]


def test_a_link_to_a_folder_is_no_folder_of_templates(root: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other/sheet-templates").symlink_to(root / "sheet-templates")

    assert not has_folder(tmp_path / "other")
    assert own_templates(tmp_path / "other") == ()


def test_very_many_files_are_not_all_read(root: Path) -> None:
    for n in range(100):
        put(root, f"a{n:03}.md.j2", HELLO)

    assert [one.name for one in own_templates(root)] == [f"a{n:03}.md.j2" for n in range(own.MOST)]


def test_a_vault_without_any_pays_one_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looks = []
    lstat = os.lstat
    monkeypatch.setattr(own.os, "lstat", lambda path: (looks.append(path), lstat(path))[1])
    monkeypatch.setattr(own.os, "scandir", lambda _: pytest.fail("a folder was listed"))

    assert own_templates(tmp_path) == ()
    assert looks == [tmp_path / "sheet-templates"]
