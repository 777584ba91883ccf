"""Which changes wake nobody."""

import pytest

from humexjournal.vault.noise import is_noise

WRITING = [
    "humex.yaml",
    "kbis/walk.yaml",
    "daily/2026-06-12.md",
    "2026/06/12.md",
    "weekly/2026-W24.md",
    "prompts/2026-06-12-walk.md",
    "sheet-templates/weekly.md.j2",
    "drafts/ana/2026-06-12-walk.md",
    "daily/2026-06-12.sync-conflict-20260612-101112-ABCDEFG.md",
    "daily/2026-06-12 (1).md",
    "humex-notes.md",
    "projects/sheets/2026-06-12.md",
    ".obsidian/daily-notes.json",
    ".obsidian/plugins/periodic-notes/data.json",
    "daily/4914",
    "private/daily/2026-06-12.md",
]
NOISE = [
    "sheets",
    "sheets/sheet-2026-W24.md",
    "shared-sheets/sheet-2026-W24.md",
    "private/sheets/sheet-2026-W24.md",
    "private/.humex/keep/former",
    ".humex",
    ".humex/status.json",
    ".git/HEAD",
    ".trash/2026-06-12.md",
    ".stversions/daily/2026-06-12.md",
    "daily/.humex-4711-1a2b3c4d.tmp",
    "daily/.2026-06-12.md.swp",
    "daily/.#2026-06-12.md",
    "daily/#2026-06-12.md#",
    "daily/2026-06-12.md~",
    "daily/2026-06-12.md.tmp",
    "daily/.syncthing.2026-06-12.md.tmp",
    "daily/4913",
    "daily/.DS_Store",
    ".obsidian/workspace.json",
    ".obsidian/workspace-mobile.json",
    ".obsidian/app.json.tmp",
    ".obsidian/.humex-1-0.tmp",
]


@pytest.mark.parametrize("path", WRITING)
def test_what_may_be_read_wakes(path):
    assert not is_noise(path)


@pytest.mark.parametrize("path", NOISE)
def test_what_is_made_or_left_by_programs_does_not(path):
    assert is_noise(path)
