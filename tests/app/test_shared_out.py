"""Work shared out over processes: all of it is done, in whichever process, whatever stops one."""

import signal
import subprocess
import sys

import pytest

from humexjournal.app import shared_out as module
from humexjournal.app.shared_out import MANY, shared_out

NUMBERS = list(range(2 * MANY))
SHARED = f"""\
import os, signal
from functools import partial
from humexjournal.app import shared_out as module

first = os.getpid()

def work(number):
    if os.getpid() != first and number == {{stops_at}}:
        {{how}}
    return number, os.getpid() == first

module.copies_for = lambda number: 2
found = dict(module.shared_out([partial(work, number) for number in range({len(NUMBERS)})]))
assert {{{{place: number for place, (number, _) in found.items()}}}} == dict(enumerate(range(16)))
print([number for number, is_here in sorted(found.values()) if is_here])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only there are copies made")
@pytest.mark.parametrize(
    ("how", "here"),
    [
        ("pass", []),
        ("os.kill(os.getpid(), signal.SIGKILL)", [9]),
        ("raise ValueError", [9]),
    ],
)
def test_what_a_copy_does_not_tell_is_worked_out_here(how, here):
    script = SHARED.format(stops_at=9, how=how)

    done = subprocess.run(
        [sys.executable, "-c", script], check=False, capture_output=True, text=True
    )

    assert (done.stdout, done.stderr) == (f"{here}\n", "")


@pytest.mark.parametrize("number", [1, 8, 999, 1000, 1001, 2500])
def test_every_piece_of_work_is_in_one_of_a_thousand_shares_at_most(number):
    shares = module.shares_of(number)

    assert [place for share in shares for place in share] == list(range(number))
    assert len(shares) <= module.MOST


UNHEARD = """\
import time
from functools import partial
from pathlib import Path
from humexjournal.app import shared_out as module

def work(number):
    Path(str(number)).touch()
    return b"x" * 50_000

module.copies_for = lambda number: 2
told = module.shared_out([partial(work, number) for number in range(16)])
next(told)
while len(list(Path().iterdir())) < 16:
    time.sleep(0.01)
print(len(list(told)))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only there are copies made")
def test_a_copy_goes_on_while_it_is_not_heard(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", UNHEARD],
        check=False,
        capture_output=True,
        text=True,
        cwd=tmp_path,
        timeout=60,
    )

    assert (done.stdout, done.stderr) == ("15\n", "")


KILLED = """\
import os, signal
from functools import partial
from humexjournal.app import shared_out as module

module.copies_for = lambda number: 2
told = module.shared_out([partial(bytes, 2 * module.ROOM) for _ in range(16)])
next(told)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only there are copies made")
def test_copies_end_when_the_one_who_hears_them_is_killed():
    # They have the same output, which is read to its end: that comes when the last of them is gone.
    done = subprocess.run(
        [sys.executable, "-c", KILLED], check=False, capture_output=True, timeout=30
    )

    assert done.returncode == -signal.SIGKILL


def test_an_error_is_met_by_the_one_who_asked(monkeypatch):
    monkeypatch.setattr(module, "copies_for", lambda _: 0)

    with pytest.raises(ZeroDivisionError):
        list(shared_out([lambda: 1 // 0]))


def test_beside_another_thread_and_for_a_few_no_copy_is_made(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(module.threading, "active_count", lambda: 2)
    assert module.copies_for(MANY) == 0

    monkeypatch.setattr(module.threading, "active_count", lambda: 1)
    assert module.copies_for(MANY - 1) == 0
