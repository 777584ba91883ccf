"""A world for the watcher in which time passes only when somebody waits."""

import time
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import date
from types import SimpleNamespace

from humexjournal.app.attention import Attention
from humexjournal.app.pace import Pace
from humexjournal.app.turns import Next, Turns
from humexjournal.app.upkeep import Upkeep
from humexjournal.rendering.pages import BuiltIn
from humexjournal.vault.bell import Rung
from humexjournal.vault.root import vault_there
from humexjournal.vault.store import Vault

PACE = Pace()
TODAY = date(2026, 6, 28)
TICK = 0.001
QUIET_BY_NOW = 3.0
"""Seconds after which nobody takes a file for one that is being written."""
WALK = "behaviour: Walk after lunch\nschedule: weekdays\nstandard: at least 20 minutes\n"


@dataclass
class World:
    """The time of a machine, and what is to happen when it has come: `plan` has moments and acts.

    `day` is the day of its clock, and `wall` how far that clock is ahead of the true one.
    """

    day: date = TODAY
    now: float = 0.0
    wall: float = QUIET_BY_NOW
    plan: list = field(default_factory=list)
    told: list = field(default_factory=list)

    def at(self, moment, act):
        """Let something happen at a moment."""
        self.plan.append((moment, act))
        self.plan.sort(key=lambda one: one[0])

    def monotonic(self):
        """Seconds since it began."""
        return self.now

    def time_ns(self):
        """The time of day."""
        return time.time_ns() + int((self.wall + self.now) * 1e9)

    def sleep(self, seconds):
        """Let time pass, and what is planned happen; no clock shows less than a millisecond."""
        self.pass_until(self.now + max(seconds, TICK))

    def pass_until(self, end, is_enough=lambda: False):
        """Let time pass until a moment, or until it is enough."""
        while self.plan and self.plan[0][0] <= end and not is_enough():
            moment, act = self.plan.pop(0)
            self.now = max(self.now, moment)
            act()
        if not is_enough():
            self.now = max(self.now, end)

    def tell(self, event):
        """Note what was told."""
        self.told.append(event)

    def of(self, kind):
        """What was told of a kind."""
        return [one for one in self.told if isinstance(one, kind)]


@dataclass
class Bellman:
    """An alarm that rings when the plan says so."""

    world: World
    weak: tuple = ()
    last: float = 0.0
    hints: set | None = None

    def ring(self, *hints):
        """Ring now."""
        self.last, self.hints = self.world.now, (self.hints or set()) | set(hints)

    def wait(self, seconds):
        """Let time pass until it rings."""
        until = self.world.now + max(seconds, TICK)
        self.world.pass_until(until, lambda: self.hints is not None)
        return self.hints is not None

    def take(self):
        """What was rung."""
        hints, self.hints = self.hints, None
        return Rung(frozenset(hints or ()))

    def quiet_for(self):
        """Seconds since it rang."""
        return self.world.now - self.last

    def look_after(self):
        """What is weak."""
        return self.weak

    def watch(self, roots):
        """Watch other folders: there are none here."""


@dataclass
class Looks:
    """In place of turns: only notes when it was looked, and after which hints."""

    world: World
    root: object
    taken: list = field(default_factory=list)
    following: Next = Next.LATER

    def take(self, hints):
        """Look."""
        self.taken.append((round(self.world.now, 2), sorted(hints)))
        return self.following

    @property
    def upkeep(self):
        """What says which day it is."""
        desks = SimpleNamespace(roots=())
        return SimpleNamespace(root=self.root, above=None, day=self.world.day, desks=desks)

    @property
    def moments(self):
        """When it was looked."""
        return [moment for moment, _ in self.taken]


def attention(world, root, seconds, bell=None, **how):
    """The looks at a folder in so many seconds of a world."""
    looks, bell = Looks(world, root, **how), bell or Bellman(world)
    is_over = lambda: world.now >= seconds  # noqa: E731
    Attention(looks, bell, world, world.tell, is_over, vault_there(root), PACE).last()
    return looks


def turns(world, root):
    """Turns that keep the sheets of a folder up to date."""

    def begin():
        return Upkeep(Vault(root), lambda _: world.day, lambda _: nullcontext(BuiltIn()))

    return Turns(begin, world, world.tell, lambda: False, PACE.quiet, PACE.longest)


def vault(root, entries):
    """A vault with entries: their days, and their texts."""
    for name in ("daily", "kbis"):
        (root / name).mkdir(parents=True)
    (root / "humex.yaml").write_text("format: 1\nclient: Ana\ncoach: Jo\n")
    (root / "kbis" / "walk.yaml").write_text(f"{WALK}from: 2026-06-01\n")
    for day, text in entries.items():
        (root / "daily" / f"{day}.md").write_text(text)
    return root
