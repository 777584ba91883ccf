"""A glance at a few entries: what a full reading would say, or nothing."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humexjournal.core.journal import Journal
from humexjournal.vault.store import Vault

JUNE_12, MONDAY = date(2026, 6, 12), date(2026, 6, 8)
DAY, NEW, WEEK = "daily/2026-06-12.md", "daily/2026-06-13.md", "weekly/2026-W24.md"
WALK = "behaviour: Walk\nschedule: daily\nstandard: at least 20 minutes\nfrom: 2026-06-01\n"
FILES = {
    "humex.yaml": "format: 1\n",
    "kbis/walk.yaml": WALK,
    "daily/2026-06-10.md": "---\nwalk: 10\n---\n",
    "daily/2026-06-14.md": "---\nwalk: 14\n---\n",
    DAY: "---\nwalk: 25\n---\n",
    WEEK: "---\ncommitment: I walk\n---\n",
    "monthly/2026-06.md": "---\nburden: 4\n---\n",
    "prompts/2026-06-12-walk.md": "---\nkbi: walk\nstate: sent\n---\nA message.\n",
}


def write(root: Path, path: str, text: str | None) -> None:
    if text is None:
        (root / path).unlink(missing_ok=True)
        return
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text)


def vault(root: Path, **more: str) -> Vault:
    for path, text in {**FILES, **more}.items():
        write(root, path, text)
    made = Vault(root)
    made.read()
    return made


def same(one: Journal | None, other: Journal) -> bool:
    """The same entries, and in the same order."""
    assert one is not None
    return one == other and [*one.daily] == [*other.daily] and [*one.weekly] == [*other.weekly]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (DAY, "---\nwalk: 30\n---\n"),
        (DAY, None),
        (NEW, "---\nwalk: 30\n---\n"),
        ("daily/more/2026-06-11.md", "---\nwalk: 30\n---\n"),
        (WEEK, "---\ncommitment: I sit\n---\n"),
        (WEEK, None),
        ("weekly/2026-W23.md", "---\ncommitment: I sit\n---\n"),
    ],
)
def test_one_entry_is_read_again_and_everything_else_is_shared(path, text, tmp_path):
    ana = vault(tmp_path)
    before = ana.read().journal
    write(tmp_path, path, text)

    glanced = ana.glance([path])
    read = ana.read()

    assert same(glanced, read.journal)
    assert glanced.daily[date(2026, 6, 10)] is before.daily[date(2026, 6, 10)]
    assert ana.changed == (path,)


@pytest.mark.parametrize(
    "hints",
    [
        [],
        [DAY],
        ["notes/Ideas.txt", DAY],
        ["sheets/sheet-2026-W24.md"],
    ],
)
def test_where_nothing_has_changed_there_is_nothing_to_say(hints, tmp_path):
    assert vault(tmp_path).glance(hints) is None


@pytest.mark.parametrize(
    "litter",
    [
        "daily/.2026-06-12.md.swp",
        "daily/2026-06-12.md~",
        "daily/4913",
        "daily",
        ".obsidian/workspace.json",
        ".git/index",
        "sheets/sheet-2026-W24.md",
        "daily/2026-06-12.md.tmp.81",
    ],
)
def test_litter_beside_an_entry_is_passed_over(litter, tmp_path):
    ana = vault(tmp_path)
    write(tmp_path, DAY, "---\nwalk: 30\n---\n")

    glanced = ana.glance([litter, DAY])

    assert same(glanced, ana.read().journal)


@pytest.mark.parametrize(
    "other",
    [
        "humex.yaml",
        "HUMEX.yaml",
        "kbis/walk.yaml",
        "kbis",
        "prompts/2026-06-12-walk.md",
        "drafts",
        "sheet-templates/questions.yaml",
        ".obsidian/daily-notes.json",
        "monthly/2026-06.md",
        "daily/Ideas.md",
        "Ideas.md",
        "weekly",
        "/etc/passwd.md",
    ],
)
def test_beside_anything_else_it_says_nothing(other, tmp_path):
    ana = vault(tmp_path)
    (tmp_path / "weekly" / "2026-W24.md").unlink()
    (tmp_path / "weekly").rmdir()
    write(tmp_path, DAY, "---\nwalk: 30\n---\n")

    assert ana.glance([other, DAY]) is None


@pytest.mark.parametrize(
    ("files", "path", "text"),
    [
        ({}, DAY, ""),
        ({}, DAY, "---\nwalk: 3"),
        ({}, DAY, "---\nwalk: [\n---\n"),
        ({}, DAY, "---\nwalk: 30\nkept: yes\n---\n"),
        ({DAY: "---\nkept: yes\n---\n"}, DAY, "---\nwalk: 30\n---\n"),
        ({DAY: "---\nkept: yes\n---\n"}, WEEK, "---\ncommitment: I sit\n---\n"),
        ({DAY: "---\nkept: yes\n---\n"}, "weekly/2026-W23.md", "---\ncommitment: Sit\n---\n"),
        ({"daily/old/2026-06-12.md": "---\nwalk: 1\n---\n"}, DAY, None),
        ({"daily/2026-06-12 2.md": "---\nwalk: 1\n---\n"}, DAY, None),
        ({"daily/2026-06-13 2.md": "---\nwalk: 1\n---\n"}, NEW, "---\nwalk: 30\n---\n"),
        ({}, "daily/old/2026-06-12.md", "---\nwalk: 30\n---\n"),
        ({".obsidian/templates.json": '{"folder": "daily/t"}'}, "daily/t/2026-06-13.md", "A\n"),
    ],
)
def test_where_another_file_may_have_a_say_it_says_nothing(files, path, text, tmp_path):
    ana = vault(tmp_path, **files)
    write(tmp_path, path, text)

    assert ana.glance([path]) is None


def test_before_the_first_reading_it_says_nothing(tmp_path):
    vault(tmp_path)

    assert Vault(tmp_path).glance([DAY]) is None


def test_what_is_behind_a_link_is_not_read(tmp_path):
    ana = vault(tmp_path / "vault")
    write(tmp_path, "outside/2026-06-13.md", "---\nwalk: 30\n---\n")
    (tmp_path / "vault/daily/more").symlink_to(tmp_path / "outside")
    (tmp_path / "vault" / NEW).symlink_to(tmp_path / "outside/2026-06-13.md")

    assert ana.glance(["daily/more/2026-06-13.md"]) is None
    assert ana.glance([NEW]) is None


def test_two_glances_come_to_what_one_at_both_does(tmp_path):
    ana = vault(tmp_path)
    write(tmp_path, DAY, "---\nwalk: 30\n---\n")
    ana.glance([DAY])
    write(tmp_path, NEW, "---\nwalk: 31\n---\n")

    assert same(ana.glance([NEW]), ana.read().journal)


def test_a_second_glance_sees_a_save_that_left_the_same_times(tmp_path, monkeypatch):
    ana = vault(tmp_path)
    prints = {str(tmp_path / DAY): (1, 1, 20, 1)}
    monkeypatch.setattr("humexjournal.vault.marks.fingerprint", prints.get)
    write(tmp_path, DAY, "---\nwalk: 30\n---\n")
    ana.glance([DAY])
    write(tmp_path, DAY, "---\nwalk: 31\n---\n")

    assert same(ana.glance([DAY]), ana.read().journal)


PATHS = [
    *(f"daily/2026-06-{day}.md" for day in (10, 11, 12, 13)),
    *(f"weekly/2026-W{week}.md" for week in (24, 25)),
    "daily/old/2026-06-12.md",
    "daily/2026-06-12 2.md",
    "daily/2026-06-12.md~",
    "daily/4913",
]
TEXTS = [
    None,
    "",
    "---\nwalk: 30\n---\n",
    "---\nwalk: 30\n",
    "---\nwalk: soon\ncommitment: I sit\n---\nA day.\n",
    "---\nkept: yes\nwalk: no\n---\n",
    "---\njournal-date: 2026-06-11\nwalk: 2\n---\n",
    "---\nwalk: [\n---\n",
]
saves = st.lists(st.tuples(st.sampled_from(PATHS), st.sampled_from(TEXTS)), max_size=3)


@settings(max_examples=100)
@given(st.lists(saves, min_size=1, max_size=6))
def test_what_it_says_is_what_a_reading_says(turns):
    with TemporaryDirectory() as name:
        root = Path(name)
        ana = vault(root)
        for turn in turns:
            before = ana.read().journal
            for path, text in turn:
                write(root, path, text)
            glanced = ana.glance([path for path, _ in turn])
            read = ana.read()
            assert read == Vault(root).read()
            if glanced is not None:
                assert same(glanced, read.journal)
                assert glanced.differs_from(before) is not None
