"""The same vault gives the same sheets wherever and in whatever language a machine stands."""

import os
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "example-vault"
AS_OF = "2026-06-28"

MACHINES = {
    "Berlin": {"TZ": "Europe/Berlin", "LC_ALL": "de_DE.UTF-8", "PYTHONHASHSEED": "1"},
    "Istanbul, where i is no I": {"TZ": "Europe/Istanbul", "LC_ALL": "tr_TR.UTF-8"},
    "Cairo": {"TZ": "Africa/Cairo", "LC_ALL": "ar_EG.UTF-8", "PYTHONHASHSEED": "2"},
    "Apia": {"TZ": "Pacific/Apia", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "Honolulu": {"TZ": "Pacific/Honolulu", "LC_ALL": "en_US.ISO-8859-1", "PYTHONHASHSEED": "3"},
    "a pipe on Windows": {"TZ": "UTC", "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
    "no zone of this world": {"TZ": "Moon/Tycho", "LC_ALL": "xx_XX"},
}

SHEETS = """
import hashlib, json, sys
from msgspec.structs import replace
from datetime import date
from pathlib import Path
from humexjournal.app.outputs import outputs
from humexjournal.vault.store import Vault
journal = Vault(Path(sys.argv[1])).read().journal
journal = replace(journal, settings=replace(journal.settings, sheets=("md", "html", "pdf")))
made = outputs(journal, date.fromisoformat(sys.argv[2]))
print(json.dumps({name: hashlib.sha256(data).hexdigest() for name, data in made.items()}))
"""

HUMEX = "from humexjournal.cli.main import main; main()"

NOW = """
import sys, time_machine
from humexjournal.cli.main import main
with time_machine.travel(sys.argv.pop(1), tick=False):
    main()
"""


def said(code: str, machine: dict[str, str], *args: str) -> bytes:
    """What a program prints in a process of its own on a machine."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
    command = [sys.executable, "-c", code, *args]
    done = subprocess.run(command, env={**plain, **machine}, capture_output=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


@lru_cache
def here(code: str, *args: str) -> bytes:
    """What it prints on the machine of the tests."""
    return said(code, {"PYTHONUTF8": "1"}, *args)


@pytest.mark.parametrize("machine", MACHINES.values(), ids=MACHINES)
def test_every_sheet_is_the_same_to_the_byte(machine):
    assert said(SHEETS, machine, str(EXAMPLE), AS_OF) == here(SHEETS, str(EXAMPLE), AS_OF)


@pytest.mark.parametrize("name", ["Apia", "Honolulu", "a pipe on Windows"])
def test_a_redirected_sheet_is_utf_8(name):
    args = ("--vault", str(EXAMPLE), "--as-of", AS_OF, "review", "W26")
    shown = said(HUMEX, MACHINES[name], *args)

    assert shown == here(HUMEX, *args)
    assert "●".encode() in shown


DAYS = [
    # a moment in UTC, the zone, the day of the writer
    ("2026-06-24T01:30:00+00:00", "Europe/Berlin", "2026-06-23"),
    ("2026-06-24T15:00:00+00:00", "Pacific/Kiritimati", "2026-06-25"),
    ("2026-06-24T12:00:00+00:00", "Pacific/Honolulu", "2026-06-23"),
]


@pytest.mark.parametrize(("now", "zone", "day"), DAYS)
def test_today_is_the_day_on_the_wall_of_the_writer(now, zone, day):
    vault = ("--vault", str(EXAMPLE))

    shown = said(NOW, {"TZ": zone}, now, *vault, "status")

    assert shown == here(HUMEX, *vault, "--as-of", day, "status")
