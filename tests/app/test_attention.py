"""When a watcher looks: after a save, without any, at midnight, after a sleep; and when it ends."""

from datetime import date

import pytest
from watched import Bellman, World, attention

from humexjournal.app.turns import Next
from humexjournal.app.watch_events import Weakened
from humexjournal.vault.weakness import Weak, Weakness


@pytest.fixture
def root(tmp_path):
    (tmp_path / "humex.yaml").write_text("format: 1\n")
    return tmp_path


def test_it_looks_when_it_has_been_quiet_for_a_moment(root):
    world = World()
    bell = Bellman(world)
    for moment, path in ((10.0, "daily/a.md"), (10.2, "daily/b.md"), (10.4, "daily/a.md")):
        world.at(moment, lambda path=path: bell.ring(path))

    looks = attention(world, root, 20, bell)

    assert looks.taken == [(0.0, []), (10.7, ["daily/a.md", "daily/b.md"])]


def test_it_does_not_wait_for_one_who_never_stops(root):
    world = World()
    bell = Bellman(world)
    for tenth in range(100, 200):
        world.at(tenth / 10, bell.ring)

    looks = attention(world, root, 20, bell)

    assert looks.moments == [0.0, 12.0, 14.1, 16.2, 18.3]


def test_it_looks_every_half_minute_without_any_event(root):
    assert attention(World(), root, 100).moments == [0.0, 30.0, 60.0, 90.0]


def test_it_looks_more_often_where_events_may_be_missing_and_says_so_once(root):
    world, weak = World(), (Weakness(Weak.NO_EVENTS),)
    bell = Bellman(world, weak=weak)
    world.at(12, lambda: setattr(bell, "weak", ()))

    looks = attention(world, root, 60, bell)

    assert looks.moments == [0.0, 5.0, 10.0, 15.0, 45.0]
    assert world.told == [Weakened(weak), Weakened(())]


@pytest.mark.parametrize(
    ("following", "moments"),
    [(Next.AGAIN, [0.0, 0.1, 0.2, 0.3]), (Next.SOON, [0.0]), (Next.LATER, [0.0])],
)
def test_it_comes_back_soon_to_what_could_not_be_done(root, following, moments):
    assert attention(World(), root, 0.35, following=following).moments == moments


def test_it_comes_back_in_a_second_to_what_was_held(root):
    looks = attention(World(), root, 3.5, following=Next.SOON)

    assert looks.moments == [0.0, 1.0, 2.0, 3.0]


@pytest.mark.parametrize("day", [date(2026, 6, 29), date(2026, 7, 5), date(2026, 6, 20)])
def test_another_day_is_seen_within_a_second_and_without_any_event(root, day):
    """At midnight, after days of sleep in which no second has passed, or when the clock is set."""
    world = World()
    world.at(3.25, lambda: setattr(world, "day", day))

    assert attention(world, root, 20).moments == [0.0, 4.0]


def test_the_file_that_marks_a_vault_may_be_away_for_a_moment(root):
    world = World()
    bell, marker = Bellman(world), root / "humex.yaml"
    world.at(3, lambda: (marker.rename(root / "humex.yaml~"), bell.ring()))
    world.at(4, lambda: (root / "humex.yaml~").rename(marker))

    looks = attention(world, root, 20, bell)

    assert looks.moments == [0.0, 4.0]
    assert world.now >= 20


def test_it_ends_with_the_vault(root):
    """A folder that goes as a whole rings nothing; it is looked for every second."""
    world = World()
    world.at(3.5, (root / "humex.yaml").unlink)

    looks = attention(world, root, 100)

    assert looks.moments == [0.0]
    assert 5.5 < world.now < 7


def test_it_ends_while_a_vault_is_away(root):
    world = World()
    world.at(3.5, (root / "humex.yaml").unlink)

    attention(world, root, 4.2)

    assert world.now < 4.4


def test_another_vault_of_the_same_name_is_another(root, tmp_path_factory):
    world, former = World(), tmp_path_factory.mktemp("former")
    other = tmp_path_factory.mktemp("other")
    (other / "humex.yaml").write_text("format: 1\n")
    world.at(3.5, lambda: (root.rename(former / "vault"), other.rename(root)))

    assert attention(world, root, 100).moments == [0.0]
    assert world.now < 7
