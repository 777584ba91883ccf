"""What a vault knows from one reading to the next, for weeks and while others write."""

import os
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from threading import Event, Thread

import pytest

from humexjournal.vault import files, marks, shelf
from humexjournal.vault.find import VaultError
from humexjournal.vault.store import Vault

DAY, OTHER, WEEK = "daily/2026-06-12.md", "daily/2026-06-11.md", "weekly/2026-W24.md"
WALK = "behaviour: Walk\nschedule: daily\nstandard: at least 20 minutes\nfrom: 2026-06-01\n"
FILES = {
    "humex.yaml": "format: 1\n",
    "kbis/walk.yaml": WALK,
    DAY: "---\nwalk: 25\n---\n",
    OTHER: "---\nwalk: 24\n---\n",
    WEEK: "---\ncommitment: I walk\n---\n",
    "prompts/2026-06-12-walk.md": "---\nkbi: walk\nstate: sent\n---\nA message.\n",
}
QUIET = 300_000_000
SECONDS = 1.0
PATIENCE = 20.0


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text)


def vault(root: Path) -> Vault:
    for path, text in FILES.items():
        write(root, path, text)
    return Vault(root)


def test_after_the_first_reading_every_file_is_new(tmp_path):
    ana = vault(tmp_path)
    assert ana.changed == ()
    ana.read()

    assert ana.changed == tuple(sorted(FILES))


def test_what_was_saved_made_or_deleted_has_changed_and_nothing_else(tmp_path):
    ana = vault(tmp_path)
    ana.read()
    ana.read()
    assert ana.changed == ()
    write(tmp_path, DAY, "---\nwalk: 30\n---\n")
    write(tmp_path, "daily/2026-06-13.md", "---\nwalk: 30\n---\n")
    (tmp_path / WEEK).unlink()
    (tmp_path / OTHER).touch()
    write(tmp_path, "sheets/sheet.md", "A sheet.\n")
    ana.glance([DAY])
    ana.read()

    assert ana.changed == (DAY, "daily/2026-06-13.md", WEEK)


def test_entries_that_are_read_by_other_rules_have_not_changed(tmp_path):
    ana = vault(tmp_path)
    ana.read()
    write(tmp_path, "kbis/walk.yaml", WALK.replace("20", "10"))
    ana.read()

    assert ana.changed == ("kbis/walk.yaml",)


@pytest.mark.parametrize("text", ["", "---\nwalk: 3"])
def test_a_half_file_is_unfinished_until_it_is_whole(text, tmp_path):
    ana = vault(tmp_path)
    ana.read()
    write(tmp_path, DAY, text)
    changed = (tmp_path / DAY).stat().st_ctime_ns
    ana.read()
    first = ana.unfinished(changed + QUIET, QUIET)
    ana.read()

    assert (first, ana.changed) == ((DAY,), ())
    assert DAY in ana.unfinished(changed + QUIET, QUIET)
    assert ana.unfinished(changed + marks.FRESH_NS, QUIET) == ()
    write(tmp_path, DAY, FILES[DAY])
    ana.read()
    assert ana.unfinished((tmp_path / DAY).stat().st_ctime_ns + QUIET, QUIET) == ()


def test_a_thorough_reading_parses_only_what_says_something_else(tmp_path, monkeypatch):
    ana = vault(tmp_path)
    monkeypatch.setattr(marks, "FRESH_NS", 0)
    ana.read()
    prints = {str(tmp_path / path): marks.fingerprint(str(tmp_path / path)) for path in FILES}
    monkeypatch.setattr(marks, "fingerprint", prints.get)
    write(tmp_path, DAY, FILES[DAY].replace("25", "35"))
    parsed: list[str] = []
    real = shelf.read_note
    monkeypatch.setattr(
        shelf, "read_note", lambda data, path: parsed.append(path) or real(data, path)
    )

    ana.read()
    assert (ana.changed, parsed) == ((), [])
    assert ana.read(thorough=True) == Vault(tmp_path).read()
    assert ana.changed == (DAY,)
    assert parsed[:1] == [DAY]


def test_a_big_vault_says_how_far_it_has_been_read(tmp_path):
    ana, told = vault(tmp_path), []
    for n in range(250):
        write(tmp_path, f"daily/{date(2000, 1, 1) + timedelta(n)}.md", "---\nwalk: 3\n---\n")
    ana.read(lambda done, of: told.append((done, of)))

    assert (told[0], told[-1]) == ((3, 253), (253, 253))
    assert len(told) == 100
    assert told == sorted(set(told))


def test_a_small_vault_says_it_of_every_entry(tmp_path):
    told: list[tuple[int, int]] = []
    vault(tmp_path).read(lambda done, of: told.append((done, of)))

    assert told == [(1, 3), (2, 3), (3, 3)]


def test_all_has_been_read_also_where_an_entry_cannot_be(tmp_path):
    told: list[tuple[int, int]] = []
    ana = vault(tmp_path)
    write(tmp_path, DAY, "---\nwalk: [\n---\n")
    ana.read(lambda done, of: told.append((done, of)))

    assert told[-1] == (3, 3)


def remembered(ana: Vault) -> list[int]:
    """How much is remembered of files."""
    kept = [len(one._kept) for one in ana._shelves()]  # noqa: SLF001
    known = [len(one.marks._known) + len(one.marks._fresh) for one in ana._shelves()]  # noqa: SLF001
    return kept + known


def test_files_that_come_and_go_leave_nothing_behind(tmp_path):
    ana = vault(tmp_path)
    ana.read()
    before = remembered(ana)
    for n in range(20):
        paths = [f"daily/20{n:02}-01-01.md", f"kbis/run{n}.yaml", f"prompts/20{n:02}-01-01-walk.md"]
        for path in paths:
            write(tmp_path, path, "A day.\n")
        ana.glance(paths)
        ana.read()
        for path in paths:
            (tmp_path / path).unlink()
    ana.read()

    assert remembered(ana) == before


def test_without_its_folder_a_vault_cannot_be_read(tmp_path):
    ana = Vault(tmp_path / "gone")

    with pytest.raises(VaultError, match="gone cannot be read: No such file or directory"):
        ana.read()


def meanwhile(act: Callable[[], None], read: Callable[[], object], seconds: float = SECONDS) -> int:
    """How often could be read while another thread acts again and again, or until it says so."""
    over, turns, failed = Event(), 0, []

    def again() -> None:
        try:
            while not over.is_set():
                act()
        except Exception as error:  # noqa: BLE001 — to be shown below
            failed.append(error)

    thread = Thread(target=again)
    thread.start()
    try:
        until = time.monotonic() + seconds
        while time.monotonic() < until and not read():
            turns += 1
    finally:
        over.set()
        thread.join()
    assert failed == []
    return turns


def test_files_and_folders_may_go_and_come_while_they_are_read(tmp_path):
    ana = vault(tmp_path)
    days = [f"daily/2026-0{n}-01.md" for n in range(1, 10)]

    def act() -> None:
        for path in days:
            write(tmp_path, path, "---\nwalk: 3\n---\n")
        for path in days[:4]:
            (tmp_path / path).unlink()
        (tmp_path / "daily").rename(tmp_path / "away")
        os.mkfifo(tmp_path / "pipe.md")
        (tmp_path / "away").rename(tmp_path / "daily")
        (tmp_path / days[5]).unlink()
        (tmp_path / "pipe.md").rename(tmp_path / days[5])
        (tmp_path / days[6]).unlink()
        (tmp_path / days[6]).mkdir()
        (tmp_path / days[6]).rmdir()
        (tmp_path / days[5]).unlink()

    codes = set()

    def read() -> None:
        ana.glance([*days, "daily", DAY])
        codes.update(one.code for one in ana.read().problems)

    assert meanwhile(act, read) > 5
    assert codes <= {"not-a-file", "still-changing", "unreadable-file"}
    assert ana.read() == Vault(tmp_path).read()


@pytest.mark.parametrize("is_naive", [False, True])
def test_a_file_that_is_now_a_link_and_now_a_file_is_never_followed(
    is_naive, tmp_path, monkeypatch
):
    """To open what was a file a moment ago is the naive way, and reads what is outside."""
    if is_naive:
        monkeypatch.setattr(files, "_FLAGS", os.O_RDONLY)
    ana = vault(tmp_path / "vault")
    write(tmp_path, "outside.md", "---\nwalk: 99\n---\n")
    link, file, place = (tmp_path / name for name in ("link", "file", f"vault/{DAY}"))

    def act() -> None:
        link.symlink_to(tmp_path / "outside.md")
        link.replace(place)
        file.write_text(FILES[DAY])
        file.replace(place)

    said = set()

    def read() -> bool:
        for journal in (ana.glance([DAY]), ana.read().journal):
            days = journal.daily.values() if journal else ()
            said.update(day.observations["walk"].text for day in days)
        return "99" in said

    turns = meanwhile(act, read, PATIENCE if is_naive else SECONDS)
    assert ("99" in said) is is_naive
    assert is_naive or turns > 5
