"""A watcher drafts again what somebody has deleted, as a build does, while it is fresh."""

from datetime import date

import pytest

from humexjournal.app.desk import Desk
from humexjournal.vault.store import Vault

NOTE = "prompts/2026-06-15-walk.md"
TODAY = date(2026, 6, 16)
FILES = {
    "humex.yaml": "format: 1\nsupport: {prompts: any-miss}\n",
    "kbis/walk.yaml": "behaviour: Walk\nschedule: weekdays\nfrom: 2026-06-08\n",
    **{f"daily/2026-06-{day:02}.md": "---\nwalk: yes\n---\n" for day in (8, 9, 10, 11, 12)},
    "daily/2026-06-15.md": "---\nwalk: no\n---\n",
}


@pytest.fixture
def desk(tmp_path):
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    return Desk(Vault(tmp_path))


def drafted(desk):
    return desk.draft(desk.vault.read(), TODAY)


def test_drafts_that_were_deleted_at_once_come_back(desk):
    made = drafted(desk)
    for path in made:
        (desk.vault.root / path).unlink()

    assert NOTE in made
    assert drafted(desk) == made
    assert drafted(desk) == ()


def test_one_that_could_not_be_read_and_was_deleted_comes_back(desk):
    drafted(desk)
    (desk.vault.root / NOTE).write_bytes(b"---\nkbi: [\n---\n\xff")
    assert drafted(desk) == ()
    (desk.vault.root / NOTE).unlink()

    assert drafted(desk) == (NOTE,)
