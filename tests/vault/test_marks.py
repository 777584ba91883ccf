"""Which files have changed since they were read, which may have, and which are half-written."""

import os
import time
from pathlib import Path

import pytest

from humexjournal.vault import marks as marks_module
from humexjournal.vault.files import Content, Unread
from humexjournal.vault.marks import FRESH_NS, Marks, is_half

LIMIT = 1024
SECOND = 1_000_000_000
PATH = "a.md"


@pytest.fixture
def long_ago(monkeypatch) -> None:
    """The clock is far ahead of the times of the files: none of them is fresh."""
    real = time.time_ns
    monkeypatch.setattr(marks_module.time, "time_ns", lambda: real() + 10 * SECOND)


def read(marks: Marks, path: str = PATH, *, thorough: bool = False) -> tuple[bool, set[str]]:
    """Whether a file was read, and what had changed."""
    marks.begin(thorough=thorough)
    was_read = not marks.is_same(path)
    if was_read:
        marks.read(path, LIMIT)
    return was_read, marks.settle()[0]


@pytest.mark.usefixtures("long_ago")
def test_a_file_is_read_when_it_is_new_and_when_it_has_changed(tmp_path):
    (tmp_path / PATH).write_bytes(b"one")
    marks = Marks(tmp_path)

    assert read(marks) == (True, {PATH})
    assert read(marks) == (False, set())
    (tmp_path / PATH).write_bytes(b"three")
    assert read(marks) == (True, {PATH})


@pytest.mark.usefixtures("long_ago")
def test_a_file_that_was_only_touched_has_not_changed(tmp_path):
    (tmp_path / PATH).write_bytes(b"one")
    marks = Marks(tmp_path)
    read(marks)
    os.utime(tmp_path / PATH, ns=(1, 1))

    assert read(marks) == (True, set())
    assert read(marks) == (False, set())


def test_what_was_not_looked_at_is_gone_and_forgotten(tmp_path):
    (tmp_path / PATH).write_bytes(b"one")
    marks = Marks(tmp_path)
    read(marks)
    marks.begin()

    assert marks.settle() == ({PATH}, {PATH})
    assert marks.settle() == (set(), set())
    assert read(marks) == (True, {PATH})


@pytest.mark.parametrize("is_naive", [False, True])
def test_a_change_without_a_sign_is_seen_as_long_as_the_file_is_fresh(
    is_naive, tmp_path, monkeypatch
):
    """Two saves within a tick of the clock leave the same times: to go by those misses one."""
    times, data = (SECOND, SECOND, 3, 1), [b"one"]
    clock = [SECOND + FRESH_NS // 2]
    monkeypatch.setattr(marks_module.time, "time_ns", lambda: clock[0])
    monkeypatch.setattr(marks_module, "fingerprint", lambda _: times)
    monkeypatch.setattr(marks_module, "read", lambda *_: Content(data[0], times))
    if is_naive:
        monkeypatch.setattr(marks_module, "FRESH_NS", 0)
    marks = Marks(tmp_path)
    read(marks)
    data[0] = b"two"

    assert read(marks) == ((False, set()) if is_naive else (True, {PATH}))
    clock[0] = SECOND + FRESH_NS
    read(marks)
    assert read(marks) == (False, set())


@pytest.mark.usefixtures("long_ago")
def test_a_thorough_reading_looks_into_every_file(tmp_path, monkeypatch):
    (tmp_path / PATH).write_bytes(b"one")
    marks = Marks(tmp_path)
    read(marks)
    before = marks_module.fingerprint(str(tmp_path / PATH))
    monkeypatch.setattr(marks_module, "fingerprint", lambda _: before)
    (tmp_path / PATH).write_bytes(b"two")

    assert read(marks) == (False, set())
    assert read(marks, thorough=True) == (True, {PATH})


@pytest.mark.parametrize(
    ("data", "half"),
    [
        (b"", True),
        (b"---\n", True),
        (b"---", True),
        (b"---\nwalk: 3", True),
        (b"\xef\xbb\xbf---\nwalk: 3\n", True),
        (b"---\nwalk: 3\n---", False),
        (b"---\nwalk: 3\n---\nA day", False),
        (b"A day.", False),
        (b"behaviour: Walk\n", False),
    ],
)
def test_an_empty_file_or_one_whose_keys_do_not_end_looks_half_written(data, half):
    assert is_half(data) is half


def unfinished(tmp_path: Path, data: bytes, age: int, quiet: int = SECOND // 2) -> list[str]:
    file = tmp_path / PATH
    file.write_bytes(data)
    changed = file.stat()
    assert changed.st_mtime_ns == changed.st_ctime_ns
    marks = Marks(tmp_path)
    read(marks)
    return list(marks.unfinished(changed.st_ctime_ns + age, quiet))


WHOLE, HALF = b"---\nwalk: 3\n---\n", b"---\nwalk: 3"


@pytest.mark.parametrize(
    ("data", "age", "is_unfinished"),
    [
        (WHOLE, SECOND // 4, True),
        (WHOLE, SECOND // 2, False),
        (HALF, SECOND // 2, True),
        (HALF, FRESH_NS - 1, True),
        (HALF, FRESH_NS, False),
        (b"", SECOND, True),
        (WHOLE, -SECOND, False),
        (HALF, -SECOND, False),
    ],
)
def test_a_file_is_finished_once_it_is_quiet_and_half_a_one_after_two_seconds(
    data, age, is_unfinished, tmp_path
):
    assert unfinished(tmp_path, data, age) == ([PATH] if is_unfinished else [])


@pytest.mark.usefixtures("long_ago")
def test_an_old_half_file_is_what_somebody_meant(tmp_path):
    assert unfinished(tmp_path, HALF, SECOND) == []


def test_a_file_that_went_while_it_was_read_is_in_motion(tmp_path):
    marks = Marks(tmp_path)
    marks.begin()

    content, _ = marks.read(PATH, LIMIT)

    assert isinstance(content, Unread)
    assert list(marks.unfinished(time.time_ns(), 0)) == [PATH]
    marks.begin()
    marks.settle()
    assert list(marks.unfinished(time.time_ns(), 0)) == []
