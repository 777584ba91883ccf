"""How the naive reader fails on one file after the other: it hangs, crashes, or counts too much."""

import json
from datetime import date
from pathlib import Path

import pytest
from hostile.inputs import NOTES
from hostile.limits import run
from hostile.naive import naive_keys, naive_notes, naive_read
from hostile.places import HOSTILE, SETTINGS
from hostile.vaults import GOOD, good_vault, note

TOO_LONG = ("40,000 brackets", "40,000 braces", "a merge of merges", "a pipe")
HUGE = ("50 GiB of nothing", "a link to zeros without end")
COUNTED = [
    name
    for name, one in HOSTILE.items()
    if one.path.startswith("daily/") and name not in (*TOO_LONG, *HUGE)
]
LEFT_ALONE = (
    "a folder",
    "a date as a week",
    "a name that Windows has for itself",
    "a name of 255 bytes",
)
"""What even the naive reader leaves alone."""


@pytest.mark.parametrize("name", [name for name in COUNTED if name not in LEFT_ALONE])
def test_it_loses_every_day_or_takes_the_file_without_a_word(name, tmp_path):
    clean = naive_read(good_vault(tmp_path / "clean"))
    root = with_only(name, tmp_path)

    try:
        found = naive_read(root)
    except Exception:  # noqa: BLE001 — every kind of error loses all twenty days
        return

    assert found != clean


def test_brackets_end_its_process(tmp_path):
    said = run("naive", with_only("40,000 brackets", tmp_path))

    assert isinstance(said, str)
    assert said.startswith(("ended with -", "still running"))


@pytest.mark.parametrize("name", HUGE)
def test_it_runs_out_of_memory(name, tmp_path):
    said = run("naive", with_only(name, tmp_path))

    assert isinstance(said, str)
    assert "MemoryError" in said or said.startswith("ended with -")


def test_it_hangs_on_a_pipe(tmp_path):
    assert run("naive", with_only("a pipe", tmp_path), seconds=1) == "still running"


def test_it_reads_what_a_link_leads_to(tmp_path):
    root = with_only("a link out of the vault", tmp_path)

    assert {"walk": 90} in [keys for _, keys in naive_read(root)]


def test_it_reads_a_folder_above_the_vault(tmp_path):
    root = good_vault(tmp_path / "vault")
    SETTINGS["a folder above the vault"].make(root / "humex.yaml")

    assert naive_read(root) == [(GOOD[0], {"walk": 90})]


def test_it_counts_a_day_twice_that_has_a_conflict_copy(tmp_path):
    days = [day for day, _ in naive_read(with_only("2026-06-05-LAPTOP.md", tmp_path))]

    assert days.count(GOOD[4]) == 2


@pytest.mark.parametrize("name", ["a digit of another script", "a line end before the ending"])
def test_its_pattern_takes_names_that_are_no_dates(name, tmp_path):
    days = [day for _, day in naive_notes(with_only(name, tmp_path))]

    assert date(2026, 10, 3) in days or date(2026, 10, 5) in days


WRONG = {
    "22:30 becomes a number": (note("bed: 22:30"), {"bed": 1350}),
    "no becomes false": (note("bed: no"), {"bed": False}),
    "the last of two keys wins": (note("walk: 20\nwalk: no"), {"walk": False}),
    "a note with a byte order mark has no keys": (b"\xef\xbb\xbf" + note("walk: 20"), {}),
    "a note without a closing fence has no keys": (b"---\nwalk: 20\n", {}),
    "a list is no keys": (note("- walk\n- bed"), {}),
    "a number of 23 digits is measured": (
        note("walk: 12345678901234567890123"),
        {"walk": 12345678901234567890123},
    ),
    "010 is eight": (note("walk: 010"), {"walk": 8}),
    "four dashes are frontmatter": (note("walk: 20").replace(b"---", b"----"), {"walk": 20}),
}


@pytest.mark.parametrize(("data", "keys"), WRONG.values(), ids=WRONG)
def test_it_gives_a_wrong_value_in_silence(data, keys, tmp_path):
    path = tmp_path / "2026-06-01.md"
    path.write_bytes(data)

    assert naive_keys(path) == keys


def test_nan_equals_nothing_not_even_itself(tmp_path):
    nan = naive_keys(with_only("nan", tmp_path) / HOSTILE["nan"].path)["walk"]

    assert nan != nan  # noqa: PLR0124
    assert not nan >= 20
    assert not nan < 20


def test_a_few_hundred_bytes_of_aliases_become_megabytes(tmp_path):
    bomb = with_only("an alias bomb", tmp_path) / HOSTILE["an alias bomb"].path

    assert bomb.stat().st_size < 500
    assert len(json.dumps(naive_keys(bomb))) > 5_000_000


def test_every_note_is_in_the_table():
    assert set(NOTES) <= set(COUNTED) | set(TOO_LONG)


def with_only(name: str, tmp_path: Path) -> Path:
    root = good_vault(tmp_path / "vault")
    HOSTILE[name].make(root / HOSTILE[name].path)
    return root
