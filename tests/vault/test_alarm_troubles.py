"""What puts a naive watcher to sleep for good is noticed, said and mended."""

import ctypes
import errno
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from alarms import (
    AFTER,
    alarm_of,
    descriptors,
    heard,
    is_awake,
    naive_of,
    save,
    threads,
    until,
    vault,
)
from watchdog.observers import inotify_c
from watchdog.observers.polling import PollingObserver

from humexjournal.vault import alarm as alarm_module
from humexjournal.vault import observer as observer_module
from humexjournal.vault.limits import limits
from humexjournal.vault.weakness import Weak, Weakness

NOTE = "daily/2026-06-12.md"
MOST_TO_FLOOD = 200_000
HERE = Path(__file__).parent

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="these troubles are Linux's")


@pytest.fixture
def root(tmp_path):
    return vault(tmp_path / "ana")


@pytest.fixture
def often(monkeypatch):
    """A limit of the system is tried again at every look."""
    monkeypatch.setattr(alarm_module, "RETRY_SECONDS", 0.0)


@pytest.fixture
def deaths(monkeypatch):
    """What has ended the threads of a naive watcher, without ending the tests."""
    died = []
    monkeypatch.setattr(threading, "excepthook", died.append)
    return died


# Events that the system drops


@pytest.fixture
def gate(monkeypatch):
    """While it is closed, nobody reads the events; the system keeps them, up to its limit."""
    opened, real = threading.Event(), inotify_c.InotifyFD.handle_event

    def handle_event(self, event):
        opened.wait()
        real(self, event)

    monkeypatch.setattr(inotify_c.InotifyFD, "handle_event", handle_event)
    yield opened
    opened.set()


def flood(root):
    """More events than the system keeps, and then a save of which nobody will hear."""
    room = limits().events
    if room is None or room > MOST_TO_FLOOD:
        pytest.skip(f"this system keeps {room} events, too many to overflow in a test")
    # The reader has taken some of them before it came to the gate, and two alike count as one.
    for _ in range((room + 4000) // 2):
        os.utime(root / "humex.yaml")
        os.utime(root / "kbis")
    save(root / NOTE, "walk: 30")


def test_a_naive_watcher_never_hears_of_what_the_system_has_dropped(root, gate):
    (root / "kbis").mkdir()
    with naive_of(root) as naive:
        flood(root)
        gate.set()

        assert until(lambda: save(root / AFTER) or AFTER in naive.paths)
        assert NOTE not in naive.paths


def test_that_events_were_dropped_rings_and_is_said_once(root, gate, capfd):
    (root / "kbis").mkdir()
    with alarm_of(root) as alarm:
        flood(root)
        gate.set()

        lost = []
        assert until(lambda: alarm.wait(1) and (lost.append(alarm.take()) or lost[-1].lost))
        assert NOTE not in set().union(*(rung.hints for rung in lost))
        assert alarm.look_after() == (Weakness(Weak.LOST, there=1),)
        assert alarm.look_after() == ()
        assert is_awake(alarm, root)
    assert capfd.readouterr().err == ""


# Limits of the system


@pytest.fixture
def allowed(monkeypatch):
    """How many folders may be watched: a list of one number."""
    real, numbers = inotify_c.inotify_add_watch, [2]
    watched = set()

    def add(descriptor, path, mask):
        if path not in watched and len(watched) >= numbers[0]:
            ctypes.set_errno(errno.ENOSPC)
            return -1
        watched.add(path)
        return real(descriptor, path, mask)

    def remove(descriptor, number, real=inotify_c.inotify_rm_watch):
        watched.clear()
        return real(descriptor, number)

    monkeypatch.setattr(inotify_c, "inotify_add_watch", add)
    monkeypatch.setattr(inotify_c, "inotify_rm_watch", remove)
    return numbers


def of_watches(needed, there):
    return Weakness(Weak.WATCHES, limits().watches, needed=needed, there=there)


def test_a_naive_watcher_is_told_of_no_limit_and_hears_of_some_folders_only(root, allowed):
    allowed[0] = 1
    with naive_of(root) as naive:
        save(root / NOTE, "walk: 25")
        save(root / "humex.yaml", "format: 1\nclient: Ana\n")

        assert until(lambda: "humex.yaml" in naive.paths)
        assert NOTE not in naive.paths


@pytest.mark.usefixtures("often")
def test_folders_that_cannot_be_watched_are_counted_until_they_can(root, allowed):
    allowed[0] = 1
    with alarm_of(root) as alarm:
        assert alarm.look_after() == (of_watches(2, 1),)
        save(root / "humex.yaml", "format: 1\nclient: Ana\n")
        heard(alarm, "humex.yaml")

        allowed[0] = 2

        assert alarm.look_after() == ()
        assert is_awake(alarm, root)


@pytest.mark.usefixtures("allowed", "often")
def test_a_folder_that_comes_when_there_is_no_room_is_missed_and_said(root):
    with alarm_of(root) as alarm:
        assert alarm.look_after() == ()
        (root / "weekly").mkdir()
        assert alarm.wait(20)

        assert until(lambda: alarm.look_after() == (of_watches(3, 2),))
        (root / "weekly").rmdir()
        assert until(lambda: alarm.look_after() == ())


@pytest.mark.usefixtures("often")
def test_not_even_the_root_may_be_watched(root, allowed):
    allowed[0] = 0
    with alarm_of(root) as alarm:
        assert alarm.look_after() == (of_watches(2, 0),)
        allowed[0] = 2
        assert alarm.look_after() == ()
        assert is_awake(alarm, root)


def test_a_limit_is_not_tried_again_at_every_look(root, allowed, monkeypatch):
    allowed[0] = 1
    begun, real = [], alarm_module.Observation
    monkeypatch.setattr(alarm_module, "Observation", lambda *of: begun.append(1) or real(*of))
    with alarm_of(root) as alarm:
        for _ in range(3):
            assert alarm.look_after() == (of_watches(2, 1),)
        assert len(begun) == 1
        monkeypatch.setattr(alarm_module, "RETRY_SECONDS", 0.0)
        alarm.look_after()
        assert len(begun) == 2


@pytest.fixture
def instances(monkeypatch):
    """Whether another watcher may begin: a list of one truth."""
    may, real = [False], inotify_c.inotify_init

    def init():
        if may[0]:
            return real()
        ctypes.set_errno(errno.EMFILE)
        return -1

    monkeypatch.setattr(inotify_c, "inotify_init", init)
    return may


@pytest.mark.usefixtures("instances")
def test_a_naive_watcher_ends_where_no_other_may_begin(root):
    with pytest.raises(OSError, match="instance limit"), naive_of(root):
        pass


@pytest.mark.usefixtures("often")
def test_where_no_other_watcher_may_begin_it_waits_until_one_may(root, instances):
    with alarm_of(root) as alarm:
        assert alarm.look_after() == (Weakness(Weak.INSTANCES, limits().instances),)
        assert not alarm.wait(0)
        alarm.ring()
        assert alarm.wait(0)

        instances[0] = True

        assert alarm.look_after() == ()
        assert is_awake(alarm, root)


IN_A_NAMESPACE = """
import sys
from pathlib import Path
from humexjournal.vault.alarm import Alarm
try:
    Path("/proc/sys/user/max_inotify_{what}").write_text("{number}")
except OSError as error:
    sys.exit(f"not possible here: {{error}}")
alarm = Alarm(Path(sys.argv[1]))
alarm.start()
for weakness in alarm.look_after():
    print(weakness.code, weakness.limit, weakness.needed, weakness.there)
alarm.close()
"""
UNSHARE = ("unshare", "--user", "--map-root-user", "--mount")


def apart(script, *arguments):
    """What a program prints that has a user and mounts for itself."""
    if (
        shutil.which("unshare") is None
        or subprocess.run((*UNSHARE, "true"), check=False).returncode
    ):
        pytest.skip("this system gives no namespace of its own to a test")
    done = child(script, *arguments, before=UNSHARE)
    if done.stderr.startswith("not possible here"):
        pytest.skip(done.stderr)
    assert done.stderr == ""
    return done.stdout


def child(script, *arguments, before=()):
    """A program that has run."""
    command = (*before, sys.executable, "-c", script, *map(str, arguments))
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize(
    ("what", "number", "said"),
    [
        ("watches", 1, "watch-limit 1 2 1\n"),
        ("watches", 0, "watch-limit 0 2 0\n"),
        ("instances", 0, "instance-limit 0 0 0\n"),
        ("watches", 2, ""),
    ],
)
def test_the_limits_of_linux_itself_are_told(root, what, number, said):
    assert apart(IN_A_NAMESPACE.format(what=what, number=number), root) == said


# A root that is not what it was


def deleted(root):
    shutil.rmtree(root)


def renamed(root):
    root.rename(root.parent / "elsewhere")


def back_again(root):
    (root.parent / "elsewhere").rename(root)


def anew(root):
    vault(root)


GONE_AND_BACK = [(deleted, anew), (renamed, anew), (renamed, back_again)]


@pytest.mark.parametrize(("go", "come"), GONE_AND_BACK[:2])
def test_a_naive_watcher_is_deaf_in_a_folder_that_is_made_again(go, come, root):
    with naive_of(root) as naive:
        go(root)
        come(root)
        save(root / AFTER)
        with naive_of(root) as other:
            save(root / "humex.yaml")

            assert until(lambda: "humex.yaml" in other.paths)
        assert AFTER not in naive.paths


@pytest.mark.parametrize(("go", "come"), GONE_AND_BACK)
def test_a_root_that_is_gone_is_said_and_heard_when_it_is_back(go, come, root):
    with alarm_of(root) as alarm:
        go(root)
        assert alarm.look_after() == (Weakness(Weak.GONE, folder=str(root)),)
        assert alarm.look_after() == (Weakness(Weak.GONE, folder=str(root)),)
        come(root)
        assert alarm.look_after() == ()

        assert is_awake(alarm, root)


@pytest.mark.parametrize(("go", "come"), GONE_AND_BACK)
def test_a_root_that_is_gone_and_back_between_two_looks_is_heard(go, come, root):
    with alarm_of(root) as alarm:
        go(root)
        come(root)
        assert until(lambda: alarm.look_after() == ())

        assert is_awake(alarm, root)


def test_a_root_that_was_moved_rings_no_longer_under_its_old_paths(root):
    with alarm_of(root) as alarm:
        renamed(root)
        anew(root)
        alarm.look_after()
        alarm.take()

        save(root.parent / "elsewhere" / NOTE, "walk: 1")
        save(root / AFTER)

        assert heard(alarm, AFTER) == {AFTER}


def test_another_vault_in_the_place_of_the_root_is_heard(root, tmp_path):
    ben = vault(tmp_path / "ben")
    with alarm_of(root) as alarm:
        renamed(root)
        ben.rename(root)
        assert alarm.look_after() == ()

        assert is_awake(alarm, root)


def test_a_root_that_is_not_there_yet_is_waited_for(tmp_path):
    with alarm_of(tmp_path / "ana") as alarm:
        assert alarm.look_after() == (Weakness(Weak.GONE, folder=str(tmp_path / "ana")),)
        vault(tmp_path / "ana")
        assert alarm.look_after() == ()

        assert is_awake(alarm, tmp_path / "ana")


def test_a_file_in_the_place_of_the_root_is_no_folder(tmp_path):
    save(tmp_path / "ana")
    with alarm_of(tmp_path / "ana") as alarm:
        assert alarm.look_after() == (Weakness(Weak.GONE, folder=str(tmp_path / "ana")),)


def test_of_other_folders_one_may_be_gone(root, tmp_path):
    ben, cleo = tmp_path / "ben", vault(tmp_path / "cleo")
    with alarm_of(root, [ben, cleo]) as alarm:
        assert alarm.look_after() == (Weakness(Weak.GONE, folder=str(ben)),)
        save(cleo / NOTE, "walk: 5")
        assert alarm.wait(20)
        vault(ben)

        assert alarm.look_after() == ()
        assert is_awake(alarm, root)


MOUNTED = """
import subprocess, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from alarms import alarm_of, is_awake, naive_of, save, until, vault

def mount(root):
    subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(root)], check=True)
    vault(root)

def unmount(root):
    subprocess.run(["umount", str(root)], check=True)

root = Path(sys.argv[1])
try:
    mount(root)
except subprocess.CalledProcessError as error:
    sys.exit(f"not possible here: {error}")
with naive_of(root) as naive, alarm_of(root) as alarm:
    unmount(root)
    alarm.look_after()
    mount(root)
    print(alarm.look_after(), is_awake(alarm, root))
    unmount(root)
    mount(root)
    print(alarm.look_after(), is_awake(alarm, root))
    print([path for path in naive.paths if path.startswith("daily/")])
"""


def test_a_disk_that_is_taken_out_and_put_in_again_is_heard(tmp_path):
    (tmp_path / "ana").mkdir()

    said = apart(MOUNTED, tmp_path / "ana", HERE)

    assert said == "() True\n() True\n[]\n"


# Folders that may not be read

CLOSED = """
import os, sys, tempfile
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from alarms import alarm_of, heard, is_awake, naive_of, until, vault
if os.getuid() == 0:  # who may read everything
    os.setgroups([])
    os.setresuid(65534, 65534, 65534)

def mode(root, bits):
    for name in ("a", "b", "c"):
        (root / name).mkdir(exist_ok=True)
        (root / name).chmod(bits)

with tempfile.TemporaryDirectory(dir="/tmp") as folder:
    root = vault(Path(folder))
    mode(root, 0o000)
    if sys.argv[2] == "naive":
        with naive_of(root):
            pass
    else:
        with alarm_of(root) as alarm:
            print(alarm.look_after(), is_awake(alarm, root))
            mode(root, 0o700)
            print(is_awake(alarm, root), until(lambda: alarm.look_after() == ()))
            (root / "b" / "2026-06-13.md").touch()
            print(heard(alarm, "b/2026-06-13.md"))
    mode(root, 0o700)
"""


def test_folders_that_may_not_be_read_are_no_weakness_and_watched_once_they_may_be():
    done = child(CLOSED, HERE, "alarm")

    assert done.stderr == ""
    assert done.stdout == "() True\nTrue True\n{'b/2026-06-13.md'}\n"


def test_the_library_alone_warns_of_them_on_the_terminal():
    assert "RuntimeWarning: Callback with id" in child(CLOSED, HERE, "naive").stderr


# Threads that die


@pytest.mark.usefixtures("deaths")
def test_a_naive_watcher_falls_asleep_at_its_first_mistake(root):
    with naive_of(root) as naive:
        naive.on_any_event = None
        save(root / NOTE, "walk: 5")

        assert until(lambda: not naive.observer.is_alive())
        assert all(emitter.is_alive() for emitter in naive.observer.emitters)


def test_a_mistake_of_ours_costs_one_ring_at_most(root, monkeypatch, capfd):
    failed = []

    def fail(path):
        monkeypatch.undo()
        failed.append(path)
        raise ValueError(path)

    with alarm_of(root) as alarm:
        monkeypatch.setattr(alarm_module, "is_noise", fail)
        save(root / NOTE, "walk: 5")
        assert until(lambda: failed)

        assert is_awake(alarm, root)
        assert alarm.look_after() == ()
    assert capfd.readouterr().err == ""


PROBE = "daily/probe.md"


def move_out_and_delete(root, wait_for_probe):
    """What ends the thread of watchdog 7.1 that reads events: it forgets a path twice."""
    outside = root.parent / "outside"
    (root / "daily").rename(outside)
    save(root / PROBE)
    wait_for_probe()
    shutil.rmtree(root / "daily")
    shutil.rmtree(outside)


def test_a_folder_moved_out_and_deleted_puts_a_naive_watcher_to_sleep(root, deaths):
    with naive_of(root) as naive:
        move_out_and_delete(root, lambda: until(lambda: PROBE in naive.paths))

        assert until(lambda: deaths)
        assert naive.observer.is_alive()
        assert all(emitter.is_alive() for emitter in naive.observer.emitters)
        save(root / AFTER)
        with naive_of(root) as other:
            save(root / "humex.yaml")
            assert until(lambda: "humex.yaml" in other.paths)
        assert AFTER not in naive.paths


def test_a_folder_moved_out_and_deleted_is_survived_in_silence(root, capfd):
    before = threads(), descriptors()
    with alarm_of(root) as alarm:
        move_out_and_delete(root, lambda: heard(alarm, PROBE))
        assert until(lambda: alarm.wait(1) and alarm.take().lost)
        assert alarm.look_after() == (Weakness(Weak.LOST, there=1),)

        assert is_awake(alarm, root)
        assert alarm.look_after() == ()
    assert capfd.readouterr().err == ""
    assert (threads(), descriptors()) == before


def test_the_watch_of_a_folder_that_was_moved_out_is_given_up(root):
    """So that what ends the thread cannot come together over weeks."""
    with alarm_of(root) as alarm:
        (root / "daily").rename(root.parent / "outside")
        assert alarm.wait(20)
        assert until(lambda: alarm.look_after() == () and is_given_up(alarm, root))


def is_given_up(alarm, root):
    """Whether nothing is heard of the folder outside any more."""
    save(root.parent / "outside" / "2026-06-12.md", "walk: 1")
    save(root / "after.md")
    return heard(alarm, "after.md") == {"after.md"}


def test_threads_that_ended_without_a_word_are_started_again(root):
    with alarm_of(root) as alarm:
        for thread in threads():
            thread.stop()
        assert until(lambda: not threads())

        assert alarm.look_after() == ()
        assert is_awake(alarm, root)


def test_threads_that_do_not_end_hold_nobody_up(root, monkeypatch):
    monkeypatch.setattr(observer_module, "PATIENCE", 0.05)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    held = threading.Event()
    monkeypatch.setattr(inotify_c.InotifyFD, "on_thread_stop", lambda _: held.wait())
    with alarm_of(root):
        pass

    assert threads()
    monkeypatch.undo()
    held.set()
    for reader in (one for one in threads() if isinstance(one, inotify_c.InotifyFD)):
        reader.close()
    assert until(lambda: not threads())


def test_other_threads_may_still_die_in_their_own_way(root, monkeypatch):
    seen = []
    monkeypatch.setattr(threading, "excepthook", lambda args: seen.append(args.exc_type))
    with alarm_of(root) as alarm:
        thread = threading.Thread(target=lambda: 1 / 0)
        thread.start()
        thread.join()

        assert seen == [ZeroDivisionError]
        assert not alarm.wait(0)


# Systems without events


def unsupported():
    raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))


def no_thread():
    message = "can't start new thread"
    raise RuntimeError(message)


@pytest.mark.parametrize("observer", [PollingObserver, unsupported, no_thread])
@pytest.mark.usefixtures("often")
def test_where_there_are_no_events_it_says_so_and_only_waits(observer, root, monkeypatch):
    before = threads()
    monkeypatch.setattr(observer_module, "Observer", observer)
    with alarm_of(root) as alarm:
        assert alarm.look_after() == (Weakness(Weak.NO_EVENTS),)
        assert alarm.look_after() == (Weakness(Weak.NO_EVENTS),)
        assert threads() == before
        assert not alarm.wait(0.001)
        alarm.ring()
        assert alarm.wait(0)


def test_an_observer_that_cannot_start_is_put_away(root, monkeypatch):
    before = threads(), descriptors()
    with monkeypatch.context() as patch:
        patch.setattr(observer_module.Observer, "start", lambda _: no_thread())
        with alarm_of(root) as alarm:
            assert alarm.look_after() == (Weakness(Weak.NO_EVENTS),)
    assert (threads(), descriptors()) == before
