"""The disk fails at any step while sheets are written: each is whole, it is said, and mended."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from humexjournal.vault.derived import Derived
from humexjournal.vault.find import VaultError

FIRST = {"a.md": b"one\n" * 100, "b.md": b"one\n", "gone.md": b"gone\n"}
SECOND = {"a.md": b"two\n" * 100, "b.md": b"two\n", "c.md": b"two\n"}
THIRD = {"a.md": b"three\n" * 100, "b.md": b"three\n", "c.md": b"three\n"}
MINE = b"one, and a line of my own\n"
CALLS = ("open", "write", "close", "replace", "unlink", "lstat", "fstat", "listdir")
FULL = (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS, errno.EACCES)


def fail(patch: pytest.MonkeyPatch, name: str, at: int, code: int) -> list[str]:
    """Let the call of a number fail; a close fails once the file is closed."""
    real: Callable[..., object] = getattr(os, name)
    calls: list[str] = []

    def failing(*args: object, **more: object) -> object:
        calls.append(name)
        if len(calls) == at:
            if name == "close":
                real(*args, **more)
            raise OSError(code, os.strerror(code))
        return real(*args, **more)

    patch.setattr(os, name, failing)
    return calls


def pages(root: Path) -> dict[str, bytes]:
    files = sorted((root / "sheets").iterdir())
    return {one.name: one.read_bytes() for one in files if one.name not in (".made", ".gitignore")}


def put(
    sheets: Derived, patch: pytest.MonkeyPatch, name: str, at: int, code: int
) -> tuple[str, bool]:
    """What is said of a failure, and whether it came to one."""
    with patch.context() as during:
        calls = fail(during, name, at, code)
        try:
            sheets.put(SECOND, SECOND)
        except VaultError as error:
            return str(error), len(calls) >= at
        return "", len(calls) >= at


@pytest.mark.parametrize("code", FULL)
@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("is_watched", [True, False])
def test_sheets_are_whole_and_the_next_build_mends_it(
    is_watched: bool,  # noqa: FBT001
    name: str,
    code: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for at in range(1, 100):
        root = tmp_path / str(at)
        root.mkdir()
        sheets = Derived(root)
        sheets.put(FIRST, FIRST)
        (root / "sheets" / "b.md").write_bytes(MINE)

        said, was_reached = put(sheets, monkeypatch, name, at, code)
        if not was_reached:
            assert at > 1
            return

        now = pages(root)
        assert now["b.md"] == MINE
        assert {one for page, one in now.items() if page[0] != "."} <= {
            *FIRST.values(), *SECOND.values(), MINE,
        }  # fmt: skip
        if said:
            assert os.strerror(code) in said
        else:
            assert now["a.md"] == SECOND["a.md"]
        (sheets if is_watched else Derived(root)).put(THIRD, THIRD)
        mended = {page: one for page, one in pages(root).items() if page[0] != "."}
        assert mended == {**THIRD, "b.md": MINE, "b.new.md": THIRD["b.md"]}
    pytest.fail("never came to an end")
