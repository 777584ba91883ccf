"""The bell: rung from anywhere, waited for in one place, and never missed."""

import signal
import threading

from hypothesis import given
from hypothesis import strategies as st

from humexjournal.vault.bell import MOST_HINTS, Bell, Rung

LONG = 10.0


def test_nothing_rings_by_itself():
    bell = Bell()

    assert not bell.wait(0)
    assert not bell.wait(-1)
    assert bell.take() == Rung()


def test_it_rings_until_it_is_taken():
    bell = Bell()
    bell.ring("daily/2026-06-12.md")
    bell.ring("kbis/walk.yaml")

    assert bell.wait(0)
    assert bell.wait(0)
    assert bell.take() == Rung(frozenset({"daily/2026-06-12.md", "kbis/walk.yaml"}))
    assert not bell.wait(0)
    assert bell.take() == Rung()


def test_another_thread_wakes_whoever_waits():
    bell = Bell()
    threading.Timer(0.01, bell.ring).start()

    assert bell.wait(LONG)


def test_with_too_many_hints_there_are_none_until_it_is_taken():
    bell = Bell()
    for number in range(MOST_HINTS + 1):
        bell.ring(f"daily/{number}.md")
    bell.ring("daily/one-more.md")

    assert bell.wait(0)
    assert bell.take() == Rung()
    bell.ring("daily/2026-06-12.md")
    assert bell.take() == Rung(frozenset({"daily/2026-06-12.md"}))


def test_the_same_hint_again_is_no_more():
    bell = Bell()
    for _ in range(10 * MOST_HINTS):
        bell.ring("daily/2026-06-12.md")

    assert bell.take() == Rung(frozenset({"daily/2026-06-12.md"}))


def test_what_was_lost_is_told_once_and_counted():
    bell = Bell()
    bell.ring(lost=True)
    bell.ring("daily/2026-06-12.md")
    bell.ring(lost=True)

    assert bell.take() == Rung(frozenset({"daily/2026-06-12.md"}), lost=True)
    assert bell.take() == Rung()
    assert bell.losses() == 2
    assert bell.losses() == 0


def test_a_ring_ends_the_quiet(monkeypatch):
    now = [100.0]
    monkeypatch.setattr("humexjournal.vault.bell.time.monotonic", lambda: now[0])
    bell = Bell()

    now[0] = 107.0
    quiet = bell.quiet_for()
    bell.ring()
    now[0] = 107.5

    assert (quiet, bell.quiet_for()) == (7.0, 0.5)


def test_a_signal_may_ring_at_any_step():
    """With a lock that lets nobody in twice, or an Event, this would hang now and then."""
    bell, rings = Bell(), []

    def ring(*_):
        rings.append(1)
        bell.ring("signal")

    former = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, 0.0005, 0.0002)
    try:
        heard = 0
        while len(rings) < 300:
            bell.wait(0.001)
            heard += "signal" in bell.take().hints
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, former)

    assert heard


STEPS = st.lists(st.sampled_from(["ring", "lost", "a.md", "b.md", "take"]))


@given(STEPS)
def test_nothing_is_told_twice_and_nothing_is_kept_back(steps):
    bell, hints, lost, rung = Bell(), set(), False, False
    for step in [*steps, "take"]:
        if step == "take":
            assert bell.wait(0) == rung
            assert bell.take() == Rung(frozenset(hints), lost)
            hints, lost, rung = set(), False, False
            continue
        bell.ring(step if step.endswith(".md") else None, lost=step == "lost")
        rung, lost = True, lost or step == "lost"
        hints |= {step} if step.endswith(".md") else set()
