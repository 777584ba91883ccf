"""Diaries as plugins keep them and folders leave them: what counts of each, and every problem."""

import json
import os
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from humexjournal.app.check import problems
from humexjournal.core.value import Amount, Mark
from humexjournal.vault.store import Reading, Vault

WALK = "behaviour: Walk outside\nschedule: daily\nstandard: at least 20 minutes\nfrom: 2026-06-01\n"
TASK = "task: Walk after lunch\n"
USUAL = {"humex.yaml": "format: 1\n", "kbis/walk.yaml": f"{WALK}{TASK}"}
NOTE = "---\nwalk: 25\n---\n"
SIGNS = {Mark.DONE: "x", Mark.NOT_DONE: "o", Mark.MINIMUM: "/", None: "."}


def read(root: Path, notes: dict[str, str | bytes]) -> Reading:
    for path, text in {**USUAL, **notes}.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
    return Vault(root).read()


def days(reading: Reading) -> dict[str, tuple[str, str]]:
    """Every day with the path of its note and how the walk went, "" where nothing is said."""
    found = sorted(reading.journal.daily.items())
    return {str(day): (one.path, _walk(one.observations)) for day, one in found}


def weeks(reading: Reading) -> dict[str, tuple[str, dict[str, str]]]:
    """Every week by its first day, with the path of its note and its week line."""
    found = sorted(reading.journal.weekly.items(), key=lambda item: item[1].week.first)
    return {str(one.week.first): (one.path, _line(one.cells.get("walk", {}))) for _, one in found}


def _line(cells):
    return {f"{day:%m-%d}": _sign(said.value) for day, said in sorted(cells.items())}


def _walk(observations):
    return _sign(observations["walk"].value) if "walk" in observations else ""


def _sign(value):
    return str(value.number) if isinstance(value, Amount) else SIGNS[value]


def found(reading: Reading, as_of: date) -> list[tuple[str, str]]:
    return [(one.location.path, one.code) for one in problems(reading, as_of)]


DAY = {"enabled": True, "openAtStartup": True, "format": "DD-MM-YYYY", "folder": "",
       "templatePath": "Templates/Day.md"}  # fmt: skip
SETS = {
    "activeCalendarSet": "Default",
    "calendarSets": [
        {"id": "Old", "ctime": "2023", "day": {"enabled": True, "format": "YYYYMMDD"}},
        {"id": "Default", "ctime": "2024", "day": DAY, "week": {"enabled": False, "folder": "W"},
         "month": {"enabled": True, "format": "MMMM YYYY", "folder": "Months"}},
    ],
    "localeOverride": "en",
    "weekStart": "locale",
}  # fmt: skip
CALENDAR = {"shouldConfirmBeforeCreate": True, "weekStart": "locale", "wordsPerDot": 250,
            "showWeeklyNote": True, "weeklyNoteFormat": "", "weeklyNoteTemplate": "Templates/Week",
            "weeklyNoteFolder": "Weeks", "localeOverride": "en"}  # fmt: skip
TEMPLATE = "---\nwalk:\n---\n## Habits\n- [ ] Walk after lunch\n"
AT_THE_ROOT = {
    ".obsidian/daily-notes.json": '{"format":"DD-MM-YYYY"}',
    ".obsidian/templates.json": '{"folder":"/Templates"}',
    ".obsidian/plugins/periodic-notes/data.json": json.dumps(SETS),
    ".obsidian/plugins/calendar/data.json": json.dumps(CALENDAR),
    "Templates/Day.md": TEMPLATE,
    "Templates/Week.md": "---\nwalk:\n---\n",
    "Templates/01-06-2026.md": NOTE,
    "31-12-2026.md": NOTE,
    "01-01-2027.md": "---\nwalk: no\n---\n",
    "02-01-2027.md": TEMPLATE.replace("[ ]", "[x]"),
    "03-01-2027.md": TEMPLATE,
    "13-01-2028.md": NOTE,
    "01-13-2028.md": NOTE,
    "2028-01-14.md": NOTE,
    "1-1-2028.md": NOTE,
    "29-02-2027.md": NOTE,
    "29-02-2028.md": NOTE,
    "Recipes.md": NOTE,
    "Archive/01-02-2027.md": NOTE,
    "Weeks/2026-W53.md": "---\nwalk: x o\n---\n",
    "Weeks/2027-W01.md": "---\nwalk: o x x\n---\n",
    "Weeks/2027-W02.md": "---\nwalk: x\n---\n",
    "Weeks/2028-W01.md": "---\nwalk: x\n---\n",
    "Weeks/2028-W53.md": "---\nwalk: /\n---\n",
    "Weeks/2028-W54.md": "---\nwalk: x\n---\n",
    "Months/January 2027.md": "---\nburden: 4\n---\n",
}


def test_a_diary_at_the_root_with_the_weeks_of_american_english(tmp_path):
    """Its `2027-W01` begins on Sunday 27 December: ours with the same Thursday, ISO's W53."""
    ana = read(tmp_path, AT_THE_ROOT)

    assert days(ana) == {
        "2026-12-31": ("31-12-2026.md", "25"),
        "2027-01-01": ("01-01-2027.md", "o"),
        "2027-01-02": ("02-01-2027.md", "x"),
        "2027-01-03": ("03-01-2027.md", ""),
        "2027-02-01": ("Archive/01-02-2027.md", "25"),
        "2028-01-13": ("13-01-2028.md", "25"),
        "2028-02-29": ("29-02-2028.md", "25"),
    }
    assert weeks(ana) == {
        "2026-12-28": ("Weeks/2027-W01.md", {"12-28": "o", "12-29": "x", "12-30": "x"}),
        "2027-01-04": ("Weeks/2027-W02.md", {"01-04": "x"}),
        "2027-12-27": ("Weeks/2028-W01.md", {"12-27": "x"}),
        "2028-12-25": ("Weeks/2028-W53.md", {"12-25": "/"}),
    }
    assert [one.path for one in ana.journal.monthly.values()] == ["Months/January 2027.md"]
    assert found(ana, date(2028, 12, 31)) == [
        ("01-13-2028.md", "name-is-no-date"),
        ("29-02-2027.md", "name-is-no-date"),
        ("Weeks/2026-W53.md", "name-is-no-date"),
        ("Weeks/2028-W54.md", "name-is-no-date"),
    ]


JOURNALS = {
    ".obsidian/plugins/journals/data.json": "{}",
    "daily/Friday.md": "---\njournal: Daily\njournal-date: 2026-06-12\njournal-index: 3\nwalk: 25\n---\n",
    "daily/Friday again.md": "---\njournal-date: 2026-06-12\nwalk: no\n---\n",
    "daily/Week 24.md": "---\njournal: Weekly\njournal-date: 2026-06-08\njournal-start-date: 2026-06-08\n"
    "journal-end-date: 2026-06-14\nwalk: 25\n---\n",
    "daily/2026-06-13.md": "---\njournal-date: 2026-06-13\nwalk: no\n---\n",
    "daily/2026-06-14.md": "---\njournal-date: 2026-06-15\nwalk: 25\n---\n",
    "daily/Ideas.md": NOTE,
    "daily/Template.md": '---\njournal-date: "{{date}}"\nwalk: no\n---\n',
    "daily/Tuesday.md": "---\njournal-date: 2026-06-16\njournal-start-date: 2026-06-16\n"
    "journal-end-date: 2026-06-16\nwalk: no\n---\n",
    "daily/Some day.md": "---\njournal-date: 2026-07-16\nwalk: no\n---\n",
}


def test_notes_of_the_journals_plugin(tmp_path):
    ana = read(tmp_path, JOURNALS)

    assert days(ana) == {
        "2026-06-12": ("daily/Friday again.md", "o"),
        "2026-06-13": ("daily/2026-06-13.md", "o"),
        "2026-06-14": ("daily/2026-06-14.md", "25"),
        "2026-06-16": ("daily/Tuesday.md", "o"),
        "2026-07-16": ("daily/Some day.md", "o"),
    }
    assert found(ana, date(2026, 6, 30)) == [
        ("daily/2026-06-14.md", "wrong-date"),
        ("daily/Friday.md", "two-notes"),
        ("daily/Some day.md", "future-entry"),
    ]


NAMED = {
    ".trash/2026-06-02.md": "leftover",
    "daily/.2026-06-03.md.swp": "leftover",
    "daily/.2026-06-06.md.icloud": "not-downloaded",
    "daily/2026-06-01.md~": "leftover",
    "daily/2026-06-18.md.tmp": "leftover",
    "daily/2026-06-31.md": "name-is-no-date",
    "daily/2026-07-05.md": "future-entry",
    "daily/2036-06-05.md": "future-entry",
    "daily/2569-06-07.md": "name-is-no-date",
    "daily/old/2026-06-01.md": "two-notes",
    "monthly/2026-13.md": "name-is-no-date",
    "quarterly/2026-Q5.md": "name-is-no-date",
    "weekly/2026-W28.md": "future-entry",
}
PASSED_OVER = (
    "daily/.hidden/2026-06-11.md",
    ".obsidian/2026-06-11.md",
    "daily/4913",
    "daily/.DS_Store",
    "daily/2026-06-14.txt",
    "daily/2026-6-9.md",
    "daily/2026-06-20 Plan.md",
    "sheets/2026-06-19.md",
    "node_modules/2026-06-19.md",
)
SPECIAL = {
    "daily/2026-06-21.md": "link",
    "daily/2026-06-22.md": "link",
    "daily/2026-06-23.md": "not-a-file",
    "daily/2026-06-24.md": "not-a-file",
    "daily/linked": None,
    "kbis/rest.yaml": "link",
}


def test_what_is_not_counted_is_named_where_it_could_be_missed(tmp_path):
    (tmp_path / "daily").mkdir()
    os.mkfifo(tmp_path / "daily/2026-06-24.md")
    (tmp_path / "daily/2026-06-23.md").mkdir()
    (tmp_path / "daily/2026-06-21.md").symlink_to(tmp_path / "outside.md")
    (tmp_path / "daily/2026-06-22.md").symlink_to(tmp_path / "nowhere")
    (tmp_path / "daily/linked").symlink_to(tmp_path / "kbis")
    (tmp_path / "kbis").mkdir()
    (tmp_path / "kbis/rest.yaml").symlink_to(tmp_path / "kbis/walk.yaml")
    counted = ("daily/2026-06-01.md", "daily/2026-06-15.MD", "daily/٢٠٢٦-٠٦-١٠.md", "outside.md")
    ana = read(tmp_path, dict.fromkeys((*counted, *NAMED, *PASSED_OVER), NOTE))

    told = {**NAMED, **{path: code for path, code in SPECIAL.items() if code}}
    assert found(ana, date(2026, 6, 30)) == sorted(told.items())
    assert {day: path for day, (path, _) in days(ana).items() if day <= "2026-06-30"} == {
        "2026-06-01": "daily/2026-06-01.md",
        "2026-06-10": "daily/٢٠٢٦-٠٦-١٠.md",
        "2026-06-15": "daily/2026-06-15.MD",
    }
    assert list(ana.journal.kbis) == ["walk"]


COMPOSED = "Tägliches"
DECOMPOSED = unicodedata.normalize("NFD", COMPOSED)
HALVES = {
    "01": NOTE,
    "02": unicodedata.normalize("NFD", "---\nSpaziergänge: 20\n---\nJä"),
    "03": "---\nwalk: 25\nquiet: yes\nwalk: 25\n---\nUnion of the same.\n",
    "04": "---\nwalk: 20\n---\nOne\n---\nwalk: 25\n---\nTwo\n",
    "05": "walk:: 20\nwalk:: 25\n",
    "06": "---\n---\n",
    "07": "---\n",
    "08": "---\nwalk: 20\n--",
    "09": b"\0" * 4096,
    "10": f"{NOTE}\x00",
    "11": "- [x] Walk after lunch\n- [ ] Walk after lunch\n",
}


def test_halves_of_notes_in_a_folder_with_decomposed_accents(tmp_path):
    ana = read(tmp_path, {
        ".obsidian/daily-notes.json": json.dumps({"folder": COMPOSED}),
        "kbis/walk.yaml": f"{WALK}{TASK}keys: [Spaziergänge]\n",
        **{f"{DECOMPOSED}/2026-06-{day}.md": text for day, text in HALVES.items()},
    })  # fmt: skip

    assert {day[-2:]: walk for day, (_, walk) in days(ana).items()} == {
        "01": "25",
        "02": "20",
        "04": "20",
        "05": "20",
        "06": "",
        "11": "x",
    }
    assert [(path.removeprefix(f"{DECOMPOSED}/"), code)
            for path, code in found(ana, date(2026, 6, 30))] == [
        ("2026-06-03.md", "duplicate-key"),
        ("2026-06-05.md", "two-values"),
        ("2026-06-07.md", "unclosed-frontmatter"),
        ("2026-06-08.md", "unclosed-frontmatter"),
        ("2026-06-09.md", "control-character"),
        ("2026-06-10.md", "control-character"),
    ]  # fmt: skip


@pytest.mark.parametrize("folder", ["a" * 5000, "a/" * 3000, "ä" * 128])
@pytest.mark.parametrize("where", ["humex.yaml", ".obsidian/daily-notes.json"])
def test_a_folder_that_no_disk_can_have_is_one_short_problem(folder, where, tmp_path):
    said = {"humex.yaml": json.dumps({"format": 1, "folders": {"daily": f"{folder}/YYYY-MM-DD"}}),
            ".obsidian/daily-notes.json": json.dumps({"folder": folder})}  # fmt: skip
    ana = read(tmp_path, {where: said[where], "daily/2026-06-12.md": NOTE})

    assert days(ana) == {"2026-06-12": ("daily/2026-06-12.md", "25")}
    ((path, code),) = found(ana, date(2026, 6, 30))
    assert (path, code) == (where, "wrong-value")
    assert all(len(one.message) < 200 for one in ana.problems)
