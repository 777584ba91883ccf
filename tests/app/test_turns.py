"""One look after the other: what is built, what is left for later, and what is told."""

import shutil
from contextlib import nullcontext
from datetime import date

import pytest
from watched import QUIET_BY_NOW, World, turns, vault

from humexjournal.app.pace import Pace
from humexjournal.app.turns import Next
from humexjournal.app.upkeep import Upkeep
from humexjournal.app.watch_events import Doubted, Failed, Held, Noticed, Updated
from humexjournal.cli.session import Session
from humexjournal.core.settings import Settings
from humexjournal.rendering.pages import BuiltIn
from humexjournal.vault.derived import Derived
from humexjournal.vault.find import VaultError
from humexjournal.vault.store import Vault

NOTHING = frozenset()
TODAY = "daily/2026-06-28.md"
CONFLICT = "---\n<<<<<<< HEAD\nwalk: 20\n=======\nwalk: 3\n>>>>>>> theirs\n---\n"


def text(minutes):
    return f"---\nwalk: {minutes}\n---\n"


@pytest.fixture
def root(tmp_path):
    entries = {f"2026-06-{day:02}": text(20) for day in range(1, 29)}
    return vault(tmp_path / "vault", entries)


@pytest.fixture
def world():
    return World()


def pages(root):
    folder = root / "sheets"
    return {one.name: one.read_bytes() for one in folder.iterdir()} if folder.exists() else {}


def built(root, day):
    """What `build` leaves of the same sources."""
    copy = root.parent / "copy" / root.name
    shutil.copytree(root, copy, ignore=shutil.ignore_patterns("sheets", ".git", ".humex"))
    upkeep = Upkeep(Vault(copy), lambda _: day, lambda _: nullcontext(BuiltIn()))
    upkeep.read()
    upkeep.build()
    found = pages(copy)
    shutil.rmtree(copy)
    return found


def test_midnight_makes_pending_days_close_without_any_event(root, world):
    (root / "daily" / "2026-06-26.md").unlink()
    (root / "daily" / "2026-06-28.md").unlink()
    ours = turns(world, root)
    for day in (date(2026, 6, 26), date(2026, 6, 27), date(2026, 6, 29), date(2026, 7, 1)):
        before, world.day = pages(root), day

        assert ours.take(NOTHING) is Next.LATER

        assert before != pages(root) == built(root, day)


def test_a_clock_that_was_set_back_makes_the_sheets_of_that_day(root, world):
    ours = turns(world, root)
    ours.take(NOTHING)
    world.day, world.wall = date(2026, 6, 10), -20 * 86400.0
    (root / TODAY).write_text(text(3))

    assert ours.take(NOTHING) is Next.LATER

    assert pages(root) == built(root, world.day)


def test_a_day_that_was_given_stays():
    given = date(2020, 2, 29)

    assert Session(given=given).as_of(Settings()) == given


def test_a_file_that_was_saved_just_now_is_waited_for(root, world):
    ours = turns(world, root)
    ours.take(NOTHING)
    (root / TODAY).write_text(text(3))
    before, world.wall = pages(root), 0.0

    assert ours.take(frozenset({TODAY})) is Next.AGAIN
    assert pages(root) == before

    world.sleep(0.5)
    assert ours.take(NOTHING) is Next.LATER
    assert pages(root) == built(root, world.day) != before


@pytest.mark.parametrize("half", ["", "---\nwalk: 3"])
def test_a_half_written_file_has_two_seconds_to_become_whole(root, world, half):
    ours = turns(world, root)
    ours.take(NOTHING)
    (root / TODAY).write_text(half)
    before, world.wall = pages(root), 0.0

    world.sleep(1.0)
    assert ours.take(frozenset({TODAY})) is Next.AGAIN
    assert pages(root) == before

    world.sleep(2.0)
    assert ours.take(NOTHING) is Next.LATER
    assert pages(root) == built(root, world.day) != before


def test_one_who_writes_without_end_holds_up_nobody_for_long(root, world):
    ours = turns(world, root)
    ours.take(NOTHING)
    taken = []
    for n in range(25):
        (root / TODAY).write_text(text(n))
        world.wall, world.now = -world.now - 0.1, world.now + 0.1
        taken.append(ours.take(NOTHING))

    assert taken == [Next.AGAIN] * 20 + [Next.LATER] + [Next.AGAIN] * 4
    assert Pace().longest == 2.0


def test_every_file_is_read_anew_once_an_hour(root, world, monkeypatch):
    looks, read = [], Vault.read

    def noted(vault, progress=None, *, thorough):
        looks.append((world.now, thorough))
        return read(vault, progress, thorough=thorough)

    monkeypatch.setattr(Vault, "read", noted)
    ours = turns(world, root)
    for world.now in (0.0, 3599.0, 3600.0, 3630.0, 7200.0):
        ours.take(NOTHING)

    assert looks == [
        (0.0, False), (3599.0, False), (3600.0, True), (3630.0, False), (7200.0, True),
    ]  # fmt: skip


def test_a_disk_that_fails_is_told_once_and_tried_again(root, world, monkeypatch):
    ours = turns(world, root)
    with monkeypatch.context() as full:
        full.setattr(Derived, "put", fails(VaultError("The disk is full.")))
        assert [ours.take(NOTHING), ours.take(NOTHING)] == [Next.SOON, Next.SOON]

    assert ours.take(NOTHING) is Next.LATER

    assert world.of(Failed) == [Failed("The disk is full.")]
    assert pages(root) == built(root, world.day)


def test_a_mistake_of_ours_is_told_without_a_word_of_a_file_and_all_is_read_anew(
    root, world, monkeypatch
):
    ours = turns(world, root)
    ours.take(NOTHING)
    (root / TODAY).write_text(text(3))
    before = ours.upkeep
    with monkeypatch.context() as wrong:
        wrong.setattr(Upkeep, "build", fails(KeyError("my secret")))
        assert [ours.take(NOTHING), ours.take(NOTHING)] == [Next.SOON, Next.LATER]

    assert ours.take(NOTHING) is Next.LATER

    (failed,) = world.of(Failed)
    assert failed.message.startswith("humex itself made a mistake (KeyError in test_turns, line ")
    assert "secret" not in failed.message
    assert ours.upkeep is not before
    assert pages(root) == built(root, world.day)


def fails(error):
    """A function that raises an error, whatever it is asked."""

    def fail(*_, **__):
        raise error

    return fail


def test_that_many_are_gone_at_once_is_doubted_for_half_a_minute(root, world):
    ours = turns(world, root)
    ours.take(NOTHING)
    before = pages(root)
    for day in range(1, 16):
        (root / "daily" / f"2026-06-{day:02}.md").unlink()

    assert [ours.take(NOTHING), ours.take(NOTHING)] == [Next.SOON, Next.SOON]
    assert world.of(Doubted) == [Doubted(28)]
    assert pages(root) == before

    world.sleep(30)
    assert ours.take(NOTHING) is Next.LATER
    assert pages(root) == built(root, world.day) != before


def test_git_in_progress_holds_the_writes_and_not_the_problems(root, world):
    ours = turns(world, root)
    ours.take(NOTHING)
    before = pages(root)
    (root / ".git").mkdir()
    (root / ".git" / "MERGE_HEAD").touch()
    (root / TODAY).write_text(CONFLICT)

    assert [ours.take(frozenset({TODAY})) for _ in range(3)] == [Next.SOON] * 3
    assert world.of(Held) == [Held("a merge")]
    assert [one.code for event in world.of(Noticed) for one in event.new] == ["conflict-markers"]
    assert pages(root) == before

    (root / TODAY).write_text(text(3))
    assert ours.take(NOTHING) is Next.SOON
    assert [one.code for one in world.of(Noticed)[-1].settled] == ["conflict-markers"]
    (root / ".git" / "MERGE_HEAD").unlink()
    assert ours.take(NOTHING) is Next.LATER
    assert pages(root) == built(root, world.day) != before


def test_a_moment_of_git_is_not_worth_a_line(root, world):
    ours = turns(world, root)
    (root / ".git").mkdir()
    (root / ".git" / "index.lock").touch()
    for _ in range(2):
        assert ours.take(NOTHING) is Next.SOON
        (root / ".git" / "index.lock").unlink()
        assert ours.take(NOTHING) is Next.LATER
        (root / ".git" / "index.lock").touch()

    assert world.of(Held) == []


def test_a_problem_is_told_when_it_appears_and_when_it_is_gone(root, world):
    ours = turns(world, root)
    for said in (text(20), CONFLICT, CONFLICT + "\n", text(3)):
        (root / TODAY).write_text(said)
        ours.take(NOTHING)

    assert [(codes(one.new), codes(one.settled)) for one in world.of(Updated)] == [
        ([], []),
        (["conflict-markers"], []),
        ([], []),
        ([], ["conflict-markers"]),
    ]


def codes(problems):
    """Of which kinds problems are."""
    return [one.code for one in problems]


def test_a_hint_is_built_first_and_told_with_the_rest(root, world):
    ours = turns(world, root)
    ours.take(NOTHING)
    (root / TODAY).write_text(text(3))

    ours.take(frozenset({TODAY}))

    told = world.of(Updated)[-1]
    assert told.changed == (TODAY,)
    assert "sheet-2026-W26.md" in told.written
    assert pages(root) == built(root, world.day)
    assert world.wall == QUIET_BY_NOW
