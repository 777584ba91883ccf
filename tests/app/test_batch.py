"""A command for every client: whatever becomes of one, the others are heard, in their order."""

import sys

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

    said = ask_each([(one, [one]) for one in names], lambda: ended.append(1), COMMAND)

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


def test_nobody_is_asked_nothing():
    assert ask_each([], lambda: None, COMMAND) == ()


def test_what_is_said_is_text_whatever_its_bytes_are():
    script = "import sys; sys.stdout.buffer.write(bytes([255, 10]))"

    assert ask_each([("ana", [])], lambda: None, (sys.executable, "-S", "-c", script)) == (
        Said("ana", "\ufffd\n"),
    )
