"""A second roster in the same process reads what has changed and says what a first one would."""

import time
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from humexjournal.adherence.remembered import Remembered
from humexjournal.app.pace import Pace
from humexjournal.app.roster import Rounds
from humexjournal.app.roster_watch import RosterWatch
from humexjournal.vault.find import VaultError
from humexjournal.vault.store import Vault

WALK = "name: Walk\nbehaviour: Walk outside\nschedule: daily\nfrom: 2026-06-01\n"
NAMES = ("ana", "ben", "eva")


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def jo(tmp_path: Path) -> Path:
    for name in NAMES:
        put(tmp_path / name / "humex.yaml", f"format: 1\nclient: {name.title()}\ncoach: Jo\n")
        put(tmp_path / name / "kbis/walk.yaml", WALK)
        for day in range(1, 8):
            said = "no" if name == "ana" and day in (3, 6, 7) else "x"
            put(tmp_path / name / f"daily/2026-06-0{day}.md", f"---\nwalk: {said}\n---\n")
    put(tmp_path / "jo/humex.yaml", "format: 1\nclient: Jo\nclients: [../ana, ../ben, ../eva]\n")
    return tmp_path / "jo"


def rounds(root: Path, day: int = 8) -> Rounds:
    return Rounds(root, lambda _: date(2026, 6, day))


def test_a_later_one_says_what_a_first_one_would(jo):
    kept = rounds(jo)
    kept.look()
    changes = (
        lambda: put(jo.parent / "ben/daily/2026-06-08.md", "---\nwalk: x\n---\n!talk\n"),
        lambda: put(jo.parent / "ana/daily/2026-06-07.md", "---\nwalk: x\n---\n"),
        (jo.parent / "eva/humex.yaml").unlink,
        lambda: put(jo.parent / "eva/humex.yaml", "format: 1\nclient: Eva Sol\ncoach: Jo\n"),
        lambda: put(jo / "humex.yaml", "format: 1\nclient: Jo\nclients: [../eva, ../ana]\n"),
    )
    seen = [kept.look()]
    for change in changes:
        change()
        assert kept.look() == rounds(jo).look()
        seen.append(kept.look())
    assert all(before != after for before, after in pairwise(seen))


def test_of_a_vault_that_says_the_same_no_life_is_read_again(jo, monkeypatch):
    kept = rounds(jo)
    first = kept.look()
    monkeypatch.setattr(Remembered, "read", lambda *_: pytest.fail("a life was read again"))

    assert kept.look() == first


def test_a_vault_in_which_nothing_can_have_changed_is_not_read_again(jo, monkeypatch):
    true, reads = time.time_ns, []
    monkeypatch.setattr(time, "time_ns", lambda: true() + 60_000_000_000)
    read = Vault.read
    monkeypatch.setattr(Vault, "read", lambda self: reads.append(self.root.name) or read(self))
    kept = rounds(jo)
    first = kept.look()
    reads.clear()

    assert kept.look() == first
    assert reads == ["jo"]
    put(jo.parent / "ben/daily/2026-06-08.md", "---\nwalk: x\n---\n!talk\n")
    assert kept.look() != first
    assert reads == ["jo", "jo", "ben"]


class Clock:
    """A clock that never waits."""

    now = 0.0

    def monotonic(self) -> float:
        return self.now

    def time_ns(self) -> int:
        return int(self.now * 1e9)

    def sleep(self, seconds: float) -> None:
        self.now += seconds


class Steps:
    """An alarm that lets the next thing happen whenever somebody waits for one."""

    def __init__(self, clock: Clock, *things) -> None:  # noqa: D107
        self.clock, self.things, self.watched = clock, list(things), ()

    def start(self) -> None: ...
    def take(self) -> None: ...

    def look_after(self) -> tuple[()]:
        return ()

    def watch(self, folders) -> None:
        self.watched = folders

    def quiet_for(self) -> float:
        return self.clock.now

    def wait(self, seconds: float) -> bool:
        self.clock.now += seconds
        if self.things:
            self.things.pop(0)()
        return bool(self.things)


def test_it_is_shown_when_it_is_different_also_after_the_own_vault_was_gone(jo):
    clock, shown = Clock(), []
    alarm = Steps(
        clock,
        lambda: None,
        lambda: put(jo.parent / "ben/daily/2026-06-08.md", "---\nwalk: x\n---\n!talk\n"),
        lambda: jo.rename(jo.parent / "moved"),
        lambda: (jo.parent / "moved").rename(jo),
        lambda: None,
    )
    kept = rounds(jo)

    RosterWatch(kept, alarm, clock, lambda: not alarm.things, Pace(), shown.append).last()

    first, second, gone, again = shown
    assert second != first
    assert isinstance(gone, str)
    assert again == second
    assert alarm.watched == tuple(jo.parent / name for name in NAMES)
    with pytest.raises(VaultError):
        rounds(jo.parent / "nowhere").look()
