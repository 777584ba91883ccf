"""A command for every client: whatever becomes of one, the others are heard, in their order."""

import subprocess
import sys

import pytest

from humexjournal.app.batch import Said, ask_each

SCRIPT = """\
import os, signal, sys, time
match sys.argv[1]:
    case "slow": time.sleep(0.3); print("done, at last")
    case "problems": print("found some"); sys.exit(1)
    case "killed": print("begun", flush=True); os.kill(os.getpid(), signal.SIGKILL)
    case "broken": print(b"\\xff".decode("latin-1")); sys.exit("Error: no vault")
    case _: print("fine")
"""
COMMAND = (sys.executable, "-S", "-c", SCRIPT)


def test_one_that_is_killed_stops_no_other():
    names = ("slow", "killed", "problems", "broken", "fine")
    ended = []

    said = ask_each([(one, [one]) for one in names], lambda: ended.append(1), command=COMMAND)

    assert [
        (one.client, one.output.strip(), one.complaint.strip(), one.status) for one in said
    ] == [
        ("slow", "done, at last", "", 0),
        ("killed", "begun", "", -9),
        ("problems", "found some", "", 1),
        ("broken", said[3].output.strip(), "Error: no vault", 1),
        ("fine", "fine", "", 0),
    ]
    assert len(ended) == len(names)


RUN = f"""\
import sys
from humexjournal.app import batch

SCRIPT = compile({SCRIPT!r}, "script", "exec")

def run(words):
    sys.argv = ["", *words]
    exec(SCRIPT, {{}})

ended = []
names = ("slow", "killed", "problems", "broken", "fine")
said = batch.ask_each([(one, [one]) for one in names], lambda: ended.append(1), run, ("no", "program"))
for one in said:
    print(one.client, repr(one.output.strip()), repr(one.complaint.strip()), one.status)
print(len(ended), batch.ask_each([], lambda: None, run))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only there are copies made")
def test_copies_of_the_program_are_heard_in_the_same_way():
    done = subprocess.run([sys.executable, "-c", RUN], check=False, capture_output=True, text=True)

    assert (done.stderr, done.stdout) == (
        "",
        "slow 'done, at last' '' 0\n"
        "killed 'begun' '' -9\n"
        "problems 'found some' '' 1\n"
        "broken 'ÿ' 'Error: no vault' 1\n"
        "fine 'fine' '' 0\n"
        "5 ()\n",
    )


def test_nobody_is_asked_nothing():
    assert ask_each([], lambda: None, command=COMMAND) == ()


def test_what_is_said_is_text_whatever_its_bytes_are():
    script = "import sys; sys.stdout.buffer.write(bytes([255, 10]))"

    assert ask_each([("ana", [])], lambda: None, command=(sys.executable, "-S", "-c", script)) == (
        Said("ana", "\ufffd\n"),
    )
