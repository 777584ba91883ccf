"""What is done a second time: nothing where nothing has changed, and no more than a change asks for.

How long it takes depends on the machine, and `make bench` measures it. What is opened, parsed and
made does not, and is counted here.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import date, timedelta
from pathlib import Path

import pytest

from humexjournal.app import sheets
from humexjournal.app.outputs import outputs
from humexjournal.app.upkeep import Upkeep
from humexjournal.core.journal import Journal
from humexjournal.parsing import frontmatter
from humexjournal.rendering.pages import BuiltIn
from humexjournal.vault import marks
from humexjournal.vault.shelf import Shelf
from humexjournal.vault.store import Vault

TODAY = date(2026, 6, 24)
DAY, EARLIER = "daily/2026-06-24.md", "daily/2026-06-10.md"
FILES = {
    "humex.yaml": "format: 1\nclient: Ana\ncoach: Jo\nsheets: [md]\n",
    "kbis/walk.yaml": "behaviour: Walk\nschedule: daily\nstandard: 20 minutes\nfrom: 2026-05-18\n",
    "kbis/plan.yaml": "behaviour: Plan the day\nschedule: weekdays\nfrom: 2026-05-18\n",
    **{f"daily/{TODAY - timedelta(n)}.md": "---\nwalk: 25\nplan: x\n---\n" for n in range(38)},
    "weekly/2026-W25.md": "---\ncommitment: I walk\n---\n",
    "monthly/2026-06.md": "---\nburden: 4\n---\n",
    "prompts/2026-06-12-walk.md": "---\nkbi: walk\nstate: sent\n---\nA message.\n",
    "sheet-templates/questions.yaml": "what-helped: What helped?\n",
    ".obsidian/daily-notes.json": '{"folder": "daily", "template": "templates/day"}',
    "templates/day.md": "---\nwalk:\nplan:\n---\n",
    "Ideas.md": "A note of Ana's.\n",
}
OBSIDIAN = ["daily-notes.json"]
"""What Obsidian keeps of its own is read each time: a few small files, however big the vault."""
SOURCES = {Path(path).name for path in FILES} - {"Ideas.md", *OBSIDIAN}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A vault with something of every kind, written long enough ago."""
    for path, text in FILES.items():
        write(tmp_path, path, text)
    # A file that was changed in the last two seconds is looked into once more, on purpose.
    monkeypatch.setattr(marks, "FRESH_NS", 0)
    return tmp_path


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text)


def upkeep_of(root: Path) -> Upkeep:
    """What has read a vault and built its sheets."""
    upkeep = Upkeep(Vault(root), lambda _: TODAY, lambda _: nullcontext(BuiltIn()))
    turn(upkeep)
    return upkeep


def turn(upkeep: Upkeep, *hints: str) -> None:
    """What the watcher does when something has happened, and `build` once."""
    upkeep.glance(hints, 0, 0)
    upkeep.read()
    upkeep.build()


# Python calls an audit hook for ever, so there is one, and it notes only while somebody asks.
_asked: list[list[tuple[str, str, int]]] = []


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if _asked and event in ("open", "os.rename", "os.remove", "os.link", "os.truncate"):
        flags = arguments[2] if event == "open" else os.O_WRONLY
        _asked[-1].append((event, str(arguments[0]), int(flags)))


@pytest.fixture(scope="module", autouse=True)
def _audited() -> None:
    sys.addaudithook(_note)


@contextmanager
def noted() -> Iterator[list[tuple[str, str, int]]]:
    """The files that are opened, moved, linked or removed meanwhile, with how they are opened."""
    _asked.append([])
    try:
        yield _asked[-1]
    finally:
        _asked.pop()


def opened(act: Callable[[], object]) -> list[str]:
    """The names of the files that are opened."""
    with noted() as calls:
        act()
    return [Path(path).name for event, path, _ in calls if event == "open"]


def written(act: Callable[[], object]) -> list[str]:
    """The names of the files that are opened to be written, moved, linked or removed."""
    with noted() as calls:
        act()
    return [
        Path(path).name
        for _, path, flags in calls
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    ]


def parses(act: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The YAML texts that are parsed."""
    texts: list[str] = []
    real = frontmatter.ryaml.loads
    with monkeypatch.context() as patch:
        patch.setattr(frontmatter.ryaml, "loads", lambda text: texts.append(text) or real(text))
        act()
    return texts


def pages(act: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The periods whose sheets are made, in order."""
    labels: list[str] = []
    real = sheets.page_of
    with monkeypatch.context() as patch:
        patch.setattr(
            sheets,
            "page_of",
            lambda one, span, *more: labels.append(span.label) or real(one, span, *more),
        )
        act()
    return labels


def test_a_second_reading_of_what_has_not_changed_opens_no_file(root):
    vault = Vault(root)
    assert {*opened(vault.read)} >= SOURCES

    assert opened(vault.read) == OBSIDIAN


def test_a_naive_reading_that_looks_into_each_file_is_found(root, monkeypatch):
    vault = Vault(root)
    vault.read()
    monkeypatch.setattr(marks.Marks, "is_same", lambda self, path: self._seen.add(path))

    assert {*opened(vault.read)} >= SOURCES


def test_after_one_change_one_yaml_is_parsed(root, monkeypatch):
    upkeep = upkeep_of(root)
    write(root, DAY, "---\nwalk: 3\nplan: x\n---\n")

    assert parses(lambda: turn(upkeep, DAY), monkeypatch) == ["walk: 3\nplan: x\n"]
    assert parses(lambda: turn(upkeep), monkeypatch) == []


def test_a_naive_shelf_that_forgets_is_found(root, monkeypatch):
    upkeep = upkeep_of(root)
    write(root, DAY, "---\nwalk: 3\nplan: x\n---\n")
    settle = Shelf.settle
    monkeypatch.setattr(Shelf, "settle", lambda self: self.forget() or settle(self))
    turn(upkeep)

    assert len(parses(lambda: turn(upkeep), monkeypatch)) > len(FILES) - 5


@pytest.mark.parametrize(
    ("day", "of_that_day"),
    [
        (DAY, ["2026-W26", "2026-06", "2026-Q2"]),
        # A later week looks back on it; an earlier one and May were closed by then.
        (EARLIER, ["2026-W24", "2026-W25", "2026-W26", "2026-06", "2026-Q2"]),
    ],
)
def test_after_one_change_only_the_sheets_that_read_that_day_are_made(
    day, of_that_day, root, monkeypatch
):
    upkeep = upkeep_of(root)
    write(root, day, "---\nwalk: 3\nplan: x\n---\n")

    assert pages(lambda: turn(upkeep, day), monkeypatch) == of_that_day
    assert pages(lambda: turn(upkeep), monkeypatch) == []


def test_naive_sheets_that_take_every_change_for_one_of_the_first_day_are_found(root, monkeypatch):
    upkeep = upkeep_of(root)
    monkeypatch.setattr(Journal, "differs_from", lambda *_: sheets.ALWAYS)
    write(root, DAY, "---\nwalk: 3\nplan: x\n---\n")

    weeks = {f"2026-W{n}" for n in range(21, 27)}
    assert {*pages(lambda: turn(upkeep, DAY), monkeypatch)} == weeks | {
        "2026-05",
        "2026-06",
        "2026-Q2",
    }


def test_a_second_build_writes_nothing_anywhere(root):
    upkeep = upkeep_of(root)

    assert written(lambda: turn(upkeep)) == []
    assert written(lambda: upkeep_of(root)) == []


def test_a_naive_build_that_writes_each_sheet_is_found(root):
    upkeep = upkeep_of(root)

    def build() -> None:
        for name, data in outputs(upkeep.read().journal, TODAY).items():
            (root / "sheets" / name).write_bytes(data)

    assert {*written(build)} >= {"sheet-2026-W21.md", "sheet-2026-W26.md", "words.md"}
