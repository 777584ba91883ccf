"""A vault in git, as somebody works in it on the command line."""

import os
import subprocess
from datetime import date, timedelta

from running import journal, note

LAST = date(2026, 6, 28)
PERSON = {
    "GIT_AUTHOR_NAME": "Ana",
    "GIT_AUTHOR_EMAIL": "ana@example.org",
    "GIT_COMMITTER_NAME": "Ana",
    "GIT_COMMITTER_EMAIL": "ana@example.org",
    "GIT_AUTHOR_DATE": "2026-06-28T12:00:00",
    "GIT_COMMITTER_DATE": "2026-06-28T12:00:00",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_EDITOR": "true",
}


def git(root, *words):
    """Run git in a vault; its exit status, and what it said."""
    command, env = ["git", "-C", root, *words], {**os.environ, **PERSON}
    done = subprocess.run(command, check=False, env=env, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def done(root, *words):
    """Run git in a vault, where it has to succeed; what it said."""
    status, said = git(root, *words)
    assert status == 0, said
    return said


def days(number):
    """So many days up to the last one."""
    return [LAST - timedelta(days=n) for n in reversed(range(number))]


def repository(root, number):
    """A vault in git with two branches that say something else of each of so many days."""
    journal(root, days(number))
    done(root, "init", "-q", "-b", "main")
    commit(root, "twenty minutes")
    done(root, "checkout", "-q", "-b", "other")
    write(root, number, 3)
    commit(root, "three minutes")
    done(root, "checkout", "-q", "main")
    return root


def write(root, number, minutes):
    """Say of each of so many days how long the walk was."""
    for day in days(number):
        (root / "daily" / f"{day}.md").write_text(note(minutes))


def commit(root, message):
    """Commit everything."""
    done(root, "add", "-A")
    done(root, "commit", "-q", "-m", message)
