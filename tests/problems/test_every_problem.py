"""Every kind of problem, each with the smallest vault that has it and what `check` says of it."""

import errno
import os
import runpy
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from humexjournal.cli.main import main
from humexjournal.problem_kinds import KINDS, Severity
from humexjournal.vault import files

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PAGE = ROOT / "docs" / "problems.md"
AS_OF = "2026-06-14"
CODES = sorted(folder.name for folder in HERE.iterdir() if (folder / "vault").is_dir())
ENTRY = "daily/2026-06-12.md"
OTHER = "daily/2026-06-13.md"

Prepare = Callable[[Path, pytest.MonkeyPatch], None]


def a_folder(vault: Path, _: pytest.MonkeyPatch) -> None:
    (vault / OTHER).mkdir()


def a_link(vault: Path, _: pytest.MonkeyPatch) -> None:
    (vault / OTHER).symlink_to("2026-06-12.md")


def a_long_note(vault: Path, _: pytest.MonkeyPatch) -> None:
    with (vault / ENTRY).open("a", encoding="utf-8") as note:
        note.write("A long day.\n" * 100_000)


def many_keys(vault: Path, _: pytest.MonkeyPatch) -> None:
    steps = ", ".join(["1"] * 5001)
    (vault / ENTRY).write_text(f"---\nsteps: [{steps}]\n---\n", encoding="utf-8")


def another_encoding(vault: Path, _: pytest.MonkeyPatch) -> None:
    (vault / ENTRY).write_bytes("---\nwalk: x\n---\nBeim Bäcker.\n".encode("latin-1"))


def read_as(patch: pytest.MonkeyPatch, answer: Callable[[], None]) -> None:
    """Let each attempt to read the entry come to this; other files are read as they are."""
    once = files._read_once  # noqa: SLF001
    patch.setattr(
        files,
        "_read_once",
        lambda path, limit: answer() if path.endswith(ENTRY) else once(path, limit),
    )


def no_right_to_the_file(_: Path, patch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    read_as(patch, refuse)


def no_right_to_the_folder(vault: Path, patch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> object:
        if path == vault / "daily":
            raise PermissionError(errno.EACCES, "Permission denied")
        return scandir(path)

    scandir = os.scandir
    patch.setattr("humexjournal.vault.files.os.scandir", refuse)


def a_change_each_time(_: Path, patch: pytest.MonkeyPatch) -> None:
    read_as(patch, lambda: None)


def a_private_note_in_git(vault: Path, _: pytest.MonkeyPatch) -> None:
    (vault / "private").mkdir()
    (vault / "private" / "mine.md").write_text("Mine alone.\n", encoding="utf-8")
    for words in (("init",), ("add", "--force", "private")):
        subprocess.run(["git", "-C", vault, *words], check=True, capture_output=True)


# What git cannot carry, or nobody wants to have in it, is made in the copy.
PREPARED: dict[str, Prepare] = {
    "not-a-file": a_folder,
    "link": a_link,
    "unreadable-file": no_right_to_the_file,
    "unreadable-folder": no_right_to_the_folder,
    "tracked": a_private_note_in_git,
    "still-changing": a_change_each_time,
    "too-large": a_long_note,
    "too-many-keys": many_keys,
    "not-utf8": another_encoding,
}


def check(code: str, tmp_path: Path, patch: pytest.MonkeyPatch, *more: str) -> Result:
    vault = tmp_path / "vault"
    shutil.copytree(HERE / code / "vault", vault)
    if prepare := PREPARED.get(code):
        prepare(vault, patch)
    return CliRunner().invoke(main, ["--vault", str(vault), "--as-of", AS_OF, "check", *more])


def test_every_kind_has_a_folder_and_every_folder_a_kind() -> None:
    assert sorted(KINDS) == CODES
    assert set(PREPARED) <= set(KINDS)


def test_every_kind_is_raised_somewhere() -> None:
    sources = [
        path.read_text(encoding="utf-8")
        for path in (ROOT / "humexjournal").rglob("*.py")
        if path.name != "problem_kinds.py"
    ]
    unused = [code for code in KINDS if not any(f'"{code}"' in source for source in sources)]
    assert unused == []


@pytest.mark.parametrize("code", CODES)
def test_check_says(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, update_golden: bool
) -> None:
    is_note = KINDS[code].severity is Severity.NOTE
    result = check(code, tmp_path, monkeypatch, *(["--advice"] if is_note else []))
    expected = HERE / code / "expected.txt"
    if update_golden:
        expected.write_bytes(result.output.encode())
    heads = [line.split()[-1] for line in result.output.splitlines() if line[:1].strip()][:-1]
    assert heads == [code]
    assert result.output.encode() == expected.read_bytes()
    assert result.exit_code == (0 if is_note else 1)


@pytest.mark.parametrize("code", [code for code in CODES if KINDS[code].severity is Severity.NOTE])
def test_a_note_is_shown_when_it_is_asked_for(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = check(code, tmp_path, monkeypatch)
    shutil.rmtree(tmp_path / "vault")
    by_name = check(code, tmp_path, monkeypatch, "--select", code)

    assert plain.output.startswith("Nothing to settle. Everything was read: ")
    assert f" {code}\n" in by_name.output
    assert (plain.exit_code, by_name.exit_code) == (0, 0)


def test_the_page_is_what_the_kinds_and_the_examples_make(*, update_golden: bool) -> None:
    made = runpy.run_path(str(ROOT / "scripts" / "write-problems"))["page"]()
    if update_golden:
        PAGE.write_bytes(made.encode())
    assert PAGE.read_bytes() == made.encode()
