"""Whatever becomes of the folders of a vault, its alarm hears of a save in each of them."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest
from alarms import alarm_of, heard, is_awake, save, until, vault
from hypothesis import given, settings
from hypothesis import strategies as st
from watchdog.observers.inotify_move_event_grouper import InotifyMoveEventGrouper

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="folders are counted on Linux only")

PLACES = ["daily", "daily/2026", "daily/2026/06", "weekly", "weekly/old"]


@pytest.fixture(autouse=True, scope="module")
def _short_moves():
    """A move out of the vault is told as such after half a second, which is long for a test."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(InotifyMoveEventGrouper, "delay", 0.01)
        yield


def make(root, place, _):
    (root / place).mkdir(parents=True, exist_ok=True)


def remove(root, place, _):
    shutil.rmtree(root / place, ignore_errors=True)


def move(root, place, other):
    if (root / place).is_dir() and not (root / other).exists() and not other.startswith(place):
        make(root, Path(other).parent, None)
        (root / place).rename(root / other)


def move_out(root, place, _):
    if (root / place).is_dir():
        (root / place).rename(outside(root) / str(len(list(outside(root).iterdir()))))


def move_in(root, place, _):
    there = sorted(outside(root).iterdir())
    if there and not (root / place).exists():
        make(root, Path(place).parent, None)
        there[0].rename(root / place)


def forget_outside(root, *_):
    shutil.rmtree(outside(root))
    outside(root).mkdir()


def begin_again(root, *_):
    shutil.rmtree(root)
    vault(root)


def outside(root):
    return root.parent / "outside"


def write(root, place, _):
    save(root / place / "note.md", "walk: 5")


STEPS = [make, remove, move, move_out, move_in, forget_outside, begin_again, write]
HAPPENINGS = st.lists(
    st.tuples(st.sampled_from([*STEPS, "look"]), st.sampled_from(PLACES), st.sampled_from(PLACES)),
    max_size=12,
)


@settings(max_examples=30)
@given(HAPPENINGS)
def test_a_save_in_every_folder_is_heard_after_whatever_has_happened(happenings):
    with tempfile.TemporaryDirectory() as folder:
        root = vault(Path(folder).resolve() / "ana")
        outside(root).mkdir()
        with alarm_of(root) as alarm:
            for step, place, other in happenings:
                if step == "look":
                    alarm.look_after()
                else:
                    step(root, place, other)
            assert until(lambda: alarm.look_after() == ())
            assert is_awake(alarm, root)

            places = [Path(here).relative_to(root) for here, _, _ in os.walk(root)]
            wanted = [(place / "law.md").as_posix() for place in places]
            for path in wanted:
                save(root / path)
            heard(alarm, *wanted)
