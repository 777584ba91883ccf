"""A watcher looks after both sides; of the private one it tells numbers and nothing else."""

from contextlib import nullcontext

import pytest
from canary import PRIVATE, SHARED, leaks_in, put
from msgspec.structs import astuple
from watched import PACE, World, turns

from humexjournal.app.beside import ASK, Beside
from humexjournal.app.both_sides import BothSides, Quietly
from humexjournal.app.turns import Next, Turns
from humexjournal.app.upkeep import Upkeep
from humexjournal.app.watch_events import Failed, Held, Looked, Noticed, Updated
from humexjournal.problem import Location, Problem
from humexjournal.rendering.pages import BuiltIn
from humexjournal.vault.sides import is_side, private_side
from humexjournal.vault.store import Vault

NOTHING = frozenset()


@pytest.fixture
def root(tmp_path):
    return put(tmp_path / "vault", SHARED)


@pytest.fixture
def world():
    return World()


def both(world, root):
    """Turns on both sides of a vault."""

    def begin():
        side = private_side(root)
        vault = Vault(side.root, None, side.above, side.beside)
        return Upkeep(vault, lambda _: world.day, lambda _: nullcontext(BuiltIn()))

    put(root / "private", PRIVATE)
    private = Turns(begin, world, Quietly(world.tell), lambda: False, PACE.quiet, PACE.longest)
    return BothSides(turns(world, root), private, lambda: is_side(root / "private"))


def test_each_turn_looks_at_both(root, world):
    ours = both(world, root)

    assert ours.take(NOTHING) is Next.LATER

    assert (root / "sheets/sheet-2026-W26.md").exists()
    assert "zqcanary" in (root / "private/sheets/sheet-2026-W26.md").read_text()
    shared, private = world.told
    assert (type(shared), type(private)) == (Updated, Beside)
    assert leaks_in(world.told) == []
    assert private.sheets == private.written > 0


def test_what_is_as_before_is_not_told_again(root, world):
    ours = both(world, root)
    ours.take(NOTHING)
    ours.take(NOTHING)
    assert len(world.of(Beside)) == 1

    put(root / "private", {"daily/2026-06-24.md": "---\nzqcanary_key: x\n---\n"})
    ours.take(NOTHING)

    assert [one.written > 0 for one in world.of(Beside)] == [True, True]
    assert leaks_in(world.told) == []


def test_one_that_goes_or_is_not_there_yet_is_left_out(root, world):
    ours = both(world, root)
    (root / "private").rename(root.parent / "away")

    assert ours.take(NOTHING) is Next.LATER
    assert world.of(Beside) == []

    (root.parent / "away").rename(root / "private")
    ours.take(NOTHING)
    assert len(world.of(Beside)) == 1


def test_a_mistake_there_stops_nothing_here_and_says_nothing_of_it(root, world, monkeypatch):
    ours, build = both(world, root), Upkeep.build

    def crash(upkeep, *how):
        if upkeep.above:
            raise KeyError("zqcanary_key")
        return build(upkeep, *how)

    monkeypatch.setattr(Upkeep, "build", crash)

    assert ours.take(NOTHING) is Next.SOON

    assert (root / "sheets/sheet-2026-W26.md").exists()
    assert world.of(Beside) == [Beside(trouble=ASK)]
    assert leaks_in(world.told) == []


def test_only_numbers_come_through():
    told, problem = [], Problem(Location("kbis/zqcanary.yaml"), "bad-yaml", "zqcanary", "zqcanary")
    quietly = Quietly(told.append)
    updated = Updated(
        0.1, changed=("zqcanary",), drafted=("zqcanary",), written=("zqcanary",),
        removed=("zqcanary",), new=(problem,), problems=1, sheets=3,
    )  # fmt: skip
    for event in (
        updated,
        Failed("zqcanary"),
        Held("zqcanary"),
        Looked(),
        Noticed((problem,), (), 1),
    ):
        quietly(event)

    assert [astuple(one) for one in told] == [(3, 1, 1, 1, 1, ""), (0, 0, 0, 0, 0, ASK)]


def test_a_naive_one_that_tells_everything_is_found(root, world):
    ours = both(world, root)
    ours.private.tell = world.tell

    ours.take(NOTHING)

    assert leaks_in(world.told) != []
