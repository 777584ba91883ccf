"""Whatever lies beside them, twenty good days are counted, and nothing in the folder changes."""

import os
import time
from itertools import chain
from pathlib import Path

import pytest
from hostile.places import HOSTILE, Hostile, device
from hostile.unusual import UNUSUAL
from hostile.vaults import GOOD, good_vault, note, tree

from humexjournal.parsing.locate import locate
from humexjournal.vault.store import Reading, Vault

LONGEST = 2
"""Seconds of the processor; each of them takes a few milliseconds."""


def good_days(reading: Reading) -> dict:
    return {day: reading.journal.daily.get(day) for day in GOOD}


def said(reading: Reading) -> list[tuple[str, str]]:
    return [(problem.location.path, problem.code) for problem in reading.problems]


def expected(hostile: Hostile) -> list[tuple[str, str]]:
    return [(hostile.path, hostile.code)] if hostile.code else []


def test_the_good_days_alone_have_no_problem(tmp_path):
    reading = Vault(good_vault(tmp_path / "vault")).read()

    assert reading.problems == ()
    assert list(reading.journal.daily) == GOOD


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_one_problem_and_costs_no_other_day(hostile, tmp_path):
    clean = Vault(good_vault(tmp_path / "clean")).read()
    root = good_vault(tmp_path / "vault")
    hostile.make(root / hostile.path)
    before = tree(tmp_path)

    began = time.process_time()
    vault = Vault(root)
    reading = vault.read()
    places = [locate(p.location, vault.text(p.location.path)) for p in reading.problems]
    took = time.process_time() - began

    assert said(reading) == expected(hostile)
    assert all(place.line >= 1 and place.column >= 1 for place in places)
    assert good_days(reading) == good_days(clean)
    assert took < LONGEST
    assert tree(tmp_path) == before


def test_all_of_them_at_once_cost_no_good_day(tmp_path):
    clean = Vault(good_vault(tmp_path / "clean")).read()
    root = good_vault(tmp_path / "vault")
    for hostile in HOSTILE.values():
        hostile.make(root / hostile.path)
    before = tree(tmp_path)

    began = time.process_time()
    reading = Vault(root).read()
    took = time.process_time() - began

    assert sorted(said(reading)) == sorted(chain.from_iterable(map(expected, HOSTILE.values())))
    assert good_days(reading) == good_days(clean)
    assert took < LONGEST
    assert tree(tmp_path) == before


def test_a_second_reading_says_the_same(tmp_path):
    root = good_vault(tmp_path / "vault")
    for hostile in HOSTILE.values():
        hostile.make(root / hostile.path)
    vault = Vault(root)

    first, second = vault.read(), vault.read()

    assert second.problems == first.problems
    assert second.journal == first.journal


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file, so this proves nothing")
@pytest.mark.parametrize(
    ("path", "code"),
    [("daily/2026-07-01.md", "unreadable-file"), ("kbis/run.yaml", "unreadable-file")],
)
def test_a_file_that_may_not_be_read_is_one_problem(path, code, tmp_path):
    root = good_vault(tmp_path / "vault")
    (root / path).write_bytes(note("walk: 20"))
    (root / path).chmod(0)

    reading = Vault(root).read()

    assert said(reading) == [(path, code)]
    assert len(reading.journal.daily) == len(GOOD)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may look into every folder")
def test_a_folder_that_may_not_be_read_is_one_problem(tmp_path):
    root = good_vault(tmp_path / "vault")
    closed = root / "daily/2027"
    closed.mkdir()
    closed.chmod(0)
    try:
        reading = Vault(root).read()
    finally:
        closed.chmod(0o700)

    assert said(reading) == [("daily/2027", "unreadable-folder")]
    assert len(reading.journal.daily) == len(GOOD)


def test_a_device_is_no_note(tmp_path):
    root = good_vault(tmp_path / "vault")
    try:
        device(root / "daily/2026-07-01.md")
    except PermissionError:
        pytest.skip("only root may make a device, and not everywhere")

    reading = Vault(root).read()

    assert said(reading) == [("daily/2026-07-01.md", "not-a-file")]
    assert len(reading.journal.daily) == len(GOOD)


DAY = GOOD[4]


@pytest.mark.parametrize(("data", "values"), [one[1:3] for one in UNUSUAL.values()], ids=UNUSUAL)
def test_what_is_only_unusual_is_read(data, values, tmp_path):
    root = good_vault(tmp_path / "vault")
    (root / f"daily/{DAY}.md").write_bytes(data)

    reading = Vault(root).read()

    assert reading.problems == ()
    found = reading.journal.daily[DAY].observations
    assert {kbi: observation.value for kbi, observation in found.items()} == values


def test_a_vault_without_settings_or_folders_is_read(tmp_path):
    (tmp_path / "humex.yaml").write_bytes(b"\xff\xfe")

    reading = Vault(tmp_path).read()

    assert said(reading) == [("humex.yaml", "not-utf8")]
    assert reading.journal.daily == {}


def test_nothing_outside_the_vault_is_read(tmp_path, monkeypatch):
    root = good_vault(tmp_path / "vault")
    for hostile in HOSTILE.values():
        hostile.make(root / hostile.path)
    opened = []
    real = os.open

    def watched(path, *args, **more):
        opened.append(Path(path).resolve())
        return real(path, *args, **more)

    monkeypatch.setattr(os, "open", watched)
    Vault(root).read()

    assert opened
    assert [path for path in opened if not path.is_relative_to(root)] == []
