"""A folder is watched over the times in which there is no vault in it."""

from contextlib import contextmanager
from types import SimpleNamespace

import pytest
from watched import PACE, World, turns, vault

from humexjournal.app import watch as watch_module
from humexjournal.app.watch import Watch
from humexjournal.app.watch_events import Away, Back, Began, Failed
from humexjournal.vault.lock import WatchedError


class StepByStep:
    """A clock for which something happens each time that somebody waits; then it is over."""

    def __init__(self, world, steps):
        """Begin."""
        self.world, self.steps = world, list(steps)

    def __getattr__(self, name):
        """As the world's."""
        return getattr(self.world, name)

    def sleep(self, seconds):
        """Wait."""
        self.world.sleep(seconds)
        if self.steps:
            self.steps.pop(0)()


@pytest.fixture
def attended(monkeypatch):
    """In place of an attention: what is called instead of looking on."""
    acts = []

    def attention(*_):
        return SimpleNamespace(last=acts.pop(0))

    monkeypatch.setattr(watch_module, "Attention", attention)
    return acts


def run(world, root, steps):
    """What is told of a folder."""
    clock = StepByStep(world, steps)
    is_over = lambda: not clock.steps  # noqa: E731
    Watch(root, turns(world, root).begin, clock, world.tell, is_over, PACE, poll=True).run()
    return world.told


def nothing():
    pass


def test_a_vault_that_goes_and_comes_is_told_once_each(tmp_path, attended):
    root, away = vault(tmp_path / "vault", {}), tmp_path / "away"
    attended += [lambda: root.rename(away), lambda: root.rename(away)]

    told = run(World(), root, [nothing, lambda: away.rename(root), nothing, nothing])

    assert told == [Began(), Away(), Back(), Away()]


def test_another_vault_in_its_place_is_told_as_one_that_is_back(tmp_path, attended):
    root, other = vault(tmp_path / "vault", {}), vault(tmp_path / "other", {})
    attended += [
        lambda: (root.rename(tmp_path / "former"), other.rename(root)),
        lambda: root.rename(tmp_path / "gone"),
    ]

    assert run(World(), root, [nothing]) == [Began(), Back(), Away()]


def test_a_folder_that_cannot_be_watched_is_told_once_and_tried_again(
    tmp_path, attended, monkeypatch
):
    root, real, failing = vault(tmp_path / "vault", {}), watch_module.watching, [1, 2, 3]

    @contextmanager
    def watching(root):
        if failing:
            failing.pop()
            raise OSError(5, "Input/output error")
        with real(root):
            yield

    monkeypatch.setattr(watch_module, "watching", watching)
    attended += [lambda: root.rename(tmp_path / "gone")]

    told = run(World(), root, [nothing] * 4)

    assert told == [
        Failed("The vault cannot be watched. The system says: Input/output error."), Began(), Away(),
    ]  # fmt: skip


def test_that_another_one_watches_ends_it(tmp_path, monkeypatch):
    root = vault(tmp_path / "vault", {})

    def watching(root):
        raise WatchedError(root and 4711)

    monkeypatch.setattr(watch_module, "watching", watching)

    with pytest.raises(WatchedError):
        run(World(), root, [nothing])
