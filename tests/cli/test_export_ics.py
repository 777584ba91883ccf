"""`humex export ics`, from a vault to the whole file."""

import pytest
from click.testing import CliRunner

from humexjournal.cli.main import main

FILES = {
    "humex.yaml": """\
format: 1
client: Ana
coach: Jo
support:
  check_ins: [{day: tue, what: voice note, by: coach}]
  talks: [2026-06-16 16:00]
pauses: [{from: 2026-06-08, to: 2026-06-14}]
""",
    "kbis/walk.yaml": """\
name: Walk
behaviour: Walk outside, any weather
schedule: mon, wed
standard: at least 20 minutes
minimum: 7 minutes
by: "14:00"
from: 2026-06-01
until: 2026-06-30
""",
    "kbis/read.yaml": """\
behaviour: Read
schedule: 3 per week
from: 2026-06-01
""",
}
WALK = """\
DTEND:{day}T140000
RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL={until}T235959
SUMMARY:Walk
DESCRIPTION:Walk outside\\, any weather\\nDone means: at least 20 min\\nBusy d
 ay: 7 min\\, and it counts
CLASS:PRIVATE
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:PT0S
DESCRIPTION:Walk
END:VALARM
END:VEVENT
"""
HEAD = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//humex//humexjournal//EN
CALSCALE:GREGORIAN
X-WR-CALNAME:Ana: humex
"""
ROUTINE = """\
BEGIN:VEVENT
UID:fc91fcbf-8a34-5586-a36c-77621206a8f3
DTSTAMP:20260616T000000Z
DTSTART:20260616T160000
DTEND:20260616T163000
SUMMARY:Talk: Ana and Jo
CLASS:PRIVATE
TRANSP:OPAQUE
END:VEVENT
BEGIN:VEVENT
UID:58799adb-3dc7-536f-8216-94d40568973c
DTSTAMP:20260602T000000Z
DTSTART;VALUE=DATE:20260602
RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20260607
SUMMARY:Check-in: voice note\\, from Jo
CLASS:PRIVATE
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:afd9133a-9b2d-5749-859c-24a9dd562018
DTSTAMP:20260616T000000Z
DTSTART;VALUE=DATE:20260616
RRULE:FREQ=WEEKLY;BYDAY=TU
SUMMARY:Check-in: voice note\\, from Jo
CLASS:PRIVATE
TRANSP:TRANSPARENT
END:VEVENT
"""
CUES = f"""\
BEGIN:VEVENT
UID:ce9e2d16-c6c8-547d-a8b1-fac3867525f6
DTSTAMP:20260601T000000Z
DTSTART:20260601T134000
{WALK.format(day="20260601", until="20260607")}\
BEGIN:VEVENT
UID:e38eda68-1326-591c-a31f-62226c6c669f
DTSTAMP:20260615T000000Z
DTSTART:20260615T134000
{WALK.format(day="20260615", until="20260630")}\
END:VCALENDAR
"""


@pytest.fixture
def vault(tmp_path):
    for name, text in FILES.items():
        (tmp_path / "ana" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "ana" / name).write_text(text)
    return tmp_path / "ana"


def humex(vault, *args, day="2026-06-20"):
    return CliRunner().invoke(main, ["--vault", str(vault), "--as-of", day, *args])


def test_the_routine_and_the_cues_are_a_calendar_file(vault):
    made = humex(vault, "export", "ics")
    assert made.stdout_bytes == (HEAD + ROUTINE + CUES).replace("\n", "\r\n").encode()
    assert (
        made.stderr == "Without a day in the calendar, since the days are free to choose: read.\n"
    )


def test_it_is_the_same_on_any_day(vault):
    said = {humex(vault, "export", "ics", day=day).stdout for day in ("2026-06-02", "2027-01-01")}
    assert len(said) == 1


def test_one_behaviour_can_be_named_and_a_wrong_name_is_told(vault):
    assert "SUMMARY:Walk" not in humex(vault, "export", "ics", "--kbi", "read").stdout
    wrong = humex(vault, "export", "ics", "--kbi", "wlak")
    assert (wrong.exit_code, "Did you mean walk?" in wrong.output) == (2, True)


def test_a_file_that_is_there_is_left_alone_unless_it_may_be_replaced(vault, tmp_path):
    target = tmp_path / "new" / "ana.ics"
    assert humex(vault, "export", "ics", "-o", str(target)).stdout == f"{target}\n"
    made = target.read_bytes()
    target.write_bytes(b"somebody's")

    refused = humex(vault, "export", "ics", "-o", str(target))
    assert refused.exit_code == 3
    assert refused.stderr.startswith(f"Error: {target} is there already, and was left as it is.")
    assert target.read_bytes() == b"somebody's"

    assert humex(vault, "export", "ics", "-o", str(target), "--force").exit_code == 0
    assert target.read_bytes() == made


def test_an_entry_or_a_definition_is_not_replaced_by_force(vault):
    walk = vault / "kbis" / "walk.yaml"
    refused = humex(vault, "export", "ics", "-o", str(walk), "--force")
    assert (refused.exit_code, walk.read_text()) == (2, FILES["kbis/walk.yaml"])
    assert "With --force the file is to be named ….ics." in refused.stderr


def test_a_coach_exports_a_client(vault, tmp_path):
    coach = tmp_path / "jo"
    coach.mkdir()
    (coach / "humex.yaml").write_text("format: 1\ncoach: Jo\nclients: [../ana]\n")
    assert humex(coach, "export", "ics", "ana").stdout == humex(vault, "export", "ics").stdout
