"""Reading a folder that somebody else wrote."""

import os

import pytest

from humexjournal.vault import files
from humexjournal.vault.files import Content, Found, Kind, Unread, fingerprint, read, walk


def test_a_regular_file_is_read_with_what_tells_whether_it_changed(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"walk\r\n")

    content = read(str(path), 100)

    assert isinstance(content, Content)
    assert content.data == b"walk\r\n"
    assert content.fingerprint == fingerprint(str(path))


def test_another_content_of_the_same_length_and_time_is_another_file(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"one")
    before = fingerprint(str(path))
    status = path.stat()
    path.write_bytes(b"two")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))

    assert fingerprint(str(path)) != before


@pytest.mark.parametrize("size", [0, 9, 10])
def test_a_file_up_to_the_limit_is_read(size, tmp_path):
    (tmp_path / "a.md").write_bytes(b"x" * size)

    content = read(str(tmp_path / "a.md"), 10)

    assert isinstance(content, Content)
    assert len(content.data) == size


def test_a_file_over_the_limit_is_not_read(tmp_path):
    (tmp_path / "a.md").write_bytes(b"x" * 1025)

    assert read(str(tmp_path / "a.md"), 1024) == Unread("too-large", "1 KiB")


def test_a_huge_file_of_holes_is_refused_at_once(tmp_path):
    with (tmp_path / "a.md").open("wb") as file:
        file.truncate(50 * 1024**3)

    assert read(str(tmp_path / "a.md"), 1024) == Unread("too-large", "1 KiB")


def test_a_pipe_does_not_block_and_a_folder_is_no_file(tmp_path):
    os.mkfifo(tmp_path / "a.md")
    (tmp_path / "b.md").mkdir()

    assert read(str(tmp_path / "a.md"), 10) == Unread("not-a-file")
    assert read(str(tmp_path / "b.md"), 10) == Unread("not-a-file")


def test_a_link_is_not_followed(tmp_path):
    (tmp_path / "a.md").write_bytes(b"x")
    (tmp_path / "b.md").symlink_to(tmp_path / "a.md")

    found = read(str(tmp_path / "b.md"), 10)

    assert isinstance(found, Unread)
    assert found.code == "unreadable-file"


def test_a_file_that_is_gone_is_unreadable(tmp_path):
    found = read(str(tmp_path / "a.md"), 10)

    assert isinstance(found, Unread)
    assert found.code == "unreadable-file"
    assert fingerprint(str(tmp_path / "a.md")) is None


def test_a_file_that_grows_once_while_it_is_read_is_read_again(tmp_path, monkeypatch):
    path = tmp_path / "a.md"
    path.write_bytes(b"half")
    real, grown = os.read, []

    def slow(descriptor: int, size: int) -> bytes:
        data = real(descriptor, size)
        if not grown:
            grown.append(path.write_bytes(b"half and half"))
        return data

    monkeypatch.setattr(files.os, "read", slow)
    content = read(str(path), 100)

    assert isinstance(content, Content)
    assert content.data == b"half and half"


def test_a_file_that_never_stands_still_is_said_to_be_changing(tmp_path, monkeypatch):
    path = tmp_path / "a.md"
    path.write_bytes(b"x")
    real = os.read

    def slow(descriptor: int, size: int) -> bytes:
        data = real(descriptor, size)
        path.write_bytes(data + b"x")
        return data

    monkeypatch.setattr(files.os, "read", slow)

    assert read(str(path), 100) == Unread("still-changing")


def test_a_folder_is_walked_by_name_without_skipped_ones_and_not_into_hidden_ones(tmp_path):
    for folder in ("b/deep", ".obsidian", "sheets"):
        (tmp_path / folder).mkdir(parents=True)
    for name in ("b/deep/1.md", "a.md", ".hidden.md", ".obsidian/x.md", "sheets/s.md"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "c.md").symlink_to(tmp_path / "a.md")
    (tmp_path / "loop").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pipe.md")

    assert list(walk(tmp_path, "", frozenset({"sheets"}))) == [
        Found(".hidden.md", Kind.HIDDEN),
        Found(".obsidian", Kind.HIDDEN),
        Found("a.md", Kind.FILE),
        Found("b", Kind.FOLDER),
        Found("b/deep", Kind.FOLDER),
        Found("b/deep/1.md", Kind.FILE),
        Found("c.md", Kind.LINK),
        Found("loop", Kind.LINK),
        Found("pipe.md", Kind.OTHER),
    ]


def test_a_folder_that_is_not_there_is_empty(tmp_path):
    assert list(walk(tmp_path, "daily", frozenset())) == []


def test_a_file_in_the_place_of_a_folder_is_said(tmp_path):
    (tmp_path / "daily").write_bytes(b"")

    assert list(walk(tmp_path, "daily", frozenset())) == [Found("daily", Kind.UNREADABLE)]
