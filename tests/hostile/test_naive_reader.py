"""The naive reader fails on the same files: it hangs, crashes, or counts what is not there."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hostile import naive
from hostile.inputs import HOSTILE, note
from hostile.naive import naive_keys, naive_read
from hostile.vaults import GOOD, good_vault

DAILY = {name: one for name, one in HOSTILE.items() if one.path.startswith("daily/")}
KILLS = ("40,000 brackets", "40,000 braces")
HANGS = ("a pipe",)


@pytest.mark.parametrize("name", [name for name in DAILY if name not in (*KILLS, *HANGS)])
def test_it_loses_every_day_or_takes_the_file_without_a_word(name, tmp_path):
    clean = naive_read(good_vault(tmp_path / "clean"))
    root = good_vault(tmp_path / "vault")
    DAILY[name].make(root / DAILY[name].path)

    try:
        found = naive_read(root)
    except Exception:  # noqa: BLE001 — every kind of error loses all twenty days
        return

    assert found != clean


@pytest.mark.parametrize("name", KILLS)
def test_nesting_ends_its_process(name, tmp_path):
    assert run(with_only(name, tmp_path), timeout=30) != 0


def test_it_hangs_on_a_pipe(tmp_path):
    with pytest.raises(subprocess.TimeoutExpired):
        run(with_only("a pipe", tmp_path), timeout=1)


def test_it_reads_what_a_link_leads_to(tmp_path):
    root = with_only("a link out of the vault", tmp_path)

    assert {"walk": 90} in [keys for _, keys in naive_read(root)]


def test_it_counts_a_day_twice_that_has_a_conflict_copy(tmp_path):
    days = [day for day, _ in naive_read(with_only("2026-06-05-LAPTOP.md", tmp_path))]

    assert days.count(GOOD[4]) == 2


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


def with_only(name: str, tmp_path: Path) -> Path:
    root = good_vault(tmp_path / "vault")
    HOSTILE[name].make(root / HOSTILE[name].path)
    return root


def run(root: Path, timeout: int) -> int:
    """How a process of its own ends that reads a vault naively."""
    command = [sys.executable, naive.__file__, str(root)]
    return subprocess.run(command, timeout=timeout, check=False, capture_output=True).returncode
