"""The note of a week that is not there yet: its place and its template."""

import json

import pytest

from humexjournal.core.calendar import Week
from humexjournal.core.settings import Folders, Settings
from humexjournal.vault.catalogue import catalogue
from humexjournal.vault.new_note import NewNote
from humexjournal.vault.new_week import new_week

W27 = Week.numbered(2026, 27)
PLAIN = b"---\nweek: 2026-W27\n---\n"
PERIODIC = ".obsidian/plugins/periodic-notes/data.json"
CALENDAR = ".obsidian/plugins/calendar/data.json"
TEMPLATE = b"---\r\ncommitment:   # if ... then\r\n---\r\n## What did you do?\r\n"


def put(root, path, data):
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(data if isinstance(data, bytes) else json.dumps(data).encode())


def new(root, weekly=""):
    settings = Settings(folders=Folders(weekly=weekly))
    return new_week(root, catalogue(root, settings), W27)


@pytest.mark.parametrize(
    ("weekly", "path"),
    [
        ("", "weekly/2026-W27.md"),
        ("GGGG-[W]WW", "2026-W27.md"),
        ("notes/YYYY/[Week] WW GGGG", "notes/2026/Week 27 2026.md"),
        ("weekly/YYYY-[W]WW", "weekly/2026-W27.md"),
    ],
)
def test_it_lies_where_the_settings_say(tmp_path, weekly, path):
    assert new(tmp_path, weekly) == NewNote(path, PLAIN)


def test_a_name_that_is_written_in_a_language_is_left_to_others(tmp_path):
    assert new(tmp_path, "weekly/MMMM/GGGG-[W]WW") is None


def periodic(root, template):
    weekly = {
        "enabled": True,
        "folder": "W (2026)",
        "format": "YYYY/gggg-[W]ww",
        "template": template,
    }
    put(root, PERIODIC, {"weekly": weekly})


def test_it_lies_where_obsidian_keeps_it_and_begins_with_its_template(tmp_path):
    put(tmp_path, "Templates/weekly.md", TEMPLATE)
    periodic(tmp_path, "Templates/weekly")
    assert new(tmp_path) == NewNote("W (2026)/2026/2026-W27.md", TEMPLATE)


def test_the_template_of_the_calendar_plugin(tmp_path):
    put(tmp_path, "Templates/weekly.md", TEMPLATE)
    put(tmp_path, CALENDAR, {"weeklyNoteTemplate": "Templates/weekly.md"})
    assert new(tmp_path) == NewNote("weekly/2026-W27.md", TEMPLATE)


@pytest.mark.parametrize(
    "template",
    [b"# Week {{date:WW}}\n", b"<% tp.date.now() %>\n", b"---\nweek: [\n---\n", b"\xff\n"],
)
def test_a_template_that_cannot_be_used_as_it_is_is_left_alone(tmp_path, template):
    put(tmp_path, "Templates/weekly.md", template)
    periodic(tmp_path, "Templates/weekly")
    assert new(tmp_path) == NewNote("W (2026)/2026/2026-W27.md", PLAIN)


def test_a_template_that_is_not_there_is_none(tmp_path):
    periodic(tmp_path, "Templates/weekly")
    assert new(tmp_path) == NewNote("W (2026)/2026/2026-W27.md", PLAIN)
