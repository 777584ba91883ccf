"""A new file: whole or not at all, and never over one that is there."""

import os
import unicodedata
from threading import Barrier, Thread

import pytest

from humexjournal.vault.create import create
from humexjournal.vault.find import VaultError
from humexjournal.vault.guarded import NotReplacedError, Why

PATH = "daily/2026-06-12.md"


def names(root):
    return sorted(one.name for one in (root / "daily").iterdir())


def test_a_file_is_made_with_the_folders_that_lead_to_it(tmp_path):
    assert create(tmp_path, "daily/2026/06/2026-06-12.md", b"new") is True
    assert (tmp_path / "daily/2026/06/2026-06-12.md").read_bytes() == b"new"


def test_it_gets_the_mode_that_any_program_gives(tmp_path):
    before = os.umask(0o027)
    try:
        create(tmp_path, PATH, b"new")
    finally:
        os.umask(before)

    assert (tmp_path / PATH).stat().st_mode & 0o777 == 0o640


TWINS = [
    ("plan.md", "plan.md"),
    ("plan.md", "Plan.md"),
    ("straße.md", "STRASSE.md"),
    (unicodedata.normalize("NFC", "für.md"), unicodedata.normalize("NFD", "für.md")),
]


@pytest.mark.parametrize(("there", "wanted"), TWINS)
def test_nothing_is_made_over_or_beside_a_file_of_the_same_name(there, wanted, tmp_path):
    (tmp_path / "daily").mkdir()
    (tmp_path / "daily" / there).write_bytes(b"mine")

    assert create(tmp_path, f"daily/{wanted}", b"new") is False
    assert names(tmp_path) == [there]
    assert (tmp_path / "daily" / there).read_bytes() == b"mine"


def test_a_link_that_leads_nowhere_has_the_name_too(tmp_path):
    (tmp_path / "daily").mkdir()
    (tmp_path / PATH).symlink_to(tmp_path / "outside.md")

    assert create(tmp_path, PATH, b"new") is False
    assert not (tmp_path / "outside.md").exists()


def test_nothing_is_made_behind_a_link_or_outside_or_while_git_is_at_work(tmp_path):
    root, outside = tmp_path / "vault", tmp_path / "outside"
    root.mkdir()
    outside.mkdir()
    (root / "daily").symlink_to(outside)

    with pytest.raises(VaultError):
        create(root, PATH, b"new")
    with pytest.raises(NotReplacedError) as refused:
        create(root, "../a.md", b"new")
    assert refused.value.why is Why.OUTSIDE
    (root / ".git").mkdir()
    (root / ".git" / "MERGE_HEAD").touch()
    with pytest.raises(NotReplacedError) as refused:
        create(root, "weekly/2026-W24.md", b"new")
    assert refused.value.why is Why.GIT
    assert list(outside.iterdir()) == []


def raced(root, make, creators=8, rounds=20):
    """How many of several creators at once believed they had made each of some files."""
    together = Barrier(creators)
    won = {}

    def run(me):
        for n in range(rounds):
            together.wait()
            if make(root, f"daily/{n}.md", b"%d" % me):
                won.setdefault(n, []).append(me)

    threads = [Thread(target=run, args=(me,)) for me in range(creators)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return won


def naive(root, path, data):
    if (root / path).exists():
        return False
    (root / path).write_bytes(data)
    return True


def test_of_several_that_make_a_file_at_once_exactly_one_does(tmp_path):
    (tmp_path / "daily").mkdir()

    won = raced(tmp_path, create)

    assert {len(winners) for winners in won.values()} == {1}
    assert {n: [int((tmp_path / f"daily/{n}.md").read_bytes())] for n in won} == won
    assert len(names(tmp_path)) == len(won) == 20


def test_a_look_before_the_write_is_not_enough(tmp_path):
    (tmp_path / "daily").mkdir()

    assert max(map(len, raced(tmp_path, naive, rounds=400).values())) > 1
