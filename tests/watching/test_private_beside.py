"""A real watcher beside a private side: it makes that too, and no word of it gets anywhere else."""

import json
from pathlib import Path

from canary import PRIVATE, SHARED, WORD, leaks_below, leaks_in, put
from running import asked, started


def test_both_sides_follow_and_nothing_private_is_told(tmp_path):
    root, home = put(tmp_path / "vault", SHARED), tmp_path / "home"
    put(root / "private", PRIVATE)
    with started(root, home) as watcher:
        watcher.wait_for("beside")
        page = root / "private/sheets/sheet-2026-W26.md"
        before, since = page.read_bytes(), len(watcher.said)

        (root / "private/daily/2026-06-24.md").write_text("---\nzqcanary_key: x\n---\n")

        watcher.wait_for("beside", since)
        assert before != page.read_bytes()
        status = asked(root, home, "watch", "--status", "--json")
        words = Path(f"/proc/{watcher.process.pid}/cmdline")
        shown = words.read_bytes().decode() if words.exists() else ""
        files = leaks_below(root, home)
        ended = watcher.end()
    assert WORD.encode() in before
    assert json.loads(status.stdout)["running"]
    assert leaks_in(json.dumps(watcher.said)) == []
    assert leaks_in(f"{status.output} {shown} {ended}") == []
    assert files == []
