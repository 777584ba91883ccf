"""A vault read once and once more."""

import os
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from humexjournal.core.calendar import Month, Quarter
from humexjournal.core.entry import Decision, Kept, PeriodEntry
from humexjournal.core.questions import Questions
from humexjournal.core.value import Amount, Mark
from humexjournal.vault import contents, shelf
from humexjournal.vault.store import Vault

JUNE_11, JUNE_12 = date(2026, 6, 11), date(2026, 6, 12)
WEEK = date(2026, 6, 8)

WALK = "behaviour: Walk\nschedule: daily\nstandard: at least 20 minutes\nfrom: 2026-06-01\n"
FILES = {
    "humex.yaml": "format: 1\nclient: Ana\n",
    "kbis/walk.yaml": WALK,
    "kbis/plan.md": "---\nbehaviour: Plan\nschedule: daily\nfrom: 2026-06-01\n---\nWhy I plan.\n",
    "daily/2026-06-11.md": "---\nwalk: 25\n---\n",
    "daily/2026-06-12.md": "---\nwalk: no\nplan: yes\n---\nA day.\n",
    "weekly/2026-W24.md": "---\ncommitment: I walk at 13:45\n---\n",
    "monthly/2026-06.md": "---\nautomatic: [walk/5]\nburden: 4\n---\n",
    "quarterly/2026-Q2.md": "---\nimportance: 9\ndecide: [walk/keep]\n---\n",
    "prompts/2026-06-12-walk.md": "---\nkbi: walk\nstate: sent\n---\nA message.\n",
}


def vault(root: Path, **more: str) -> Vault:
    for path, text in {**FILES, **more}.items():
        write(root, path, text)
    return Vault(root)


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text)


@pytest.fixture
def parsed(monkeypatch) -> list[str]:
    """The paths of the files that are parsed, in order."""
    paths: list[str] = []
    for module, name in ((contents, "read_note"), (contents, "read_yaml"), (shelf, "read_note")):
        real = getattr(module, name)

        def watched(data: bytes, path: str, real=real):
            paths.append(path)
            return real(data, path)

        monkeypatch.setattr(module, name, watched)
    return paths


def test_everything_in_the_folder_is_one_journal(tmp_path):
    reading = vault(tmp_path).read()

    journal = reading.journal
    assert reading.problems == ()
    assert journal.settings.client == "Ana"
    assert list(journal.kbis) == ["plan", "walk"]
    assert journal.daily[JUNE_12].observations["plan"].value is Mark.DONE
    assert journal.daily[JUNE_11].observations["walk"].value == Amount(25)  # type: ignore[arg-type]
    assert journal.weekly[WEEK].commitment == "I walk at 13:45"
    assert journal.monthly == {
        date(2026, 6, 1): PeriodEntry(
            Month.of(JUNE_12), "monthly/2026-06.md", automatic={"walk": Decimal(5)}, burden=4
        )
    }
    assert journal.quarterly == {
        date(2026, 4, 1): PeriodEntry(
            Quarter.of(JUNE_12),
            "quarterly/2026-Q2.md",
            importance=9,
            decide={"walk": Decision.KEEP},
        )
    }
    assert [prompt.message for prompt in journal.prompts] == ["A message."]


def test_a_second_reading_parses_nothing(tmp_path, parsed):
    ana = vault(tmp_path)
    first = ana.read()
    assert sorted(parsed) == sorted(FILES)
    parsed.clear()

    second = ana.read()

    assert parsed == []
    assert second == first


def test_only_what_changed_is_parsed_again(tmp_path, parsed):
    ana = vault(tmp_path)
    ana.read()
    parsed.clear()
    write(tmp_path, "daily/2026-06-12.md", "---\nwalk: 30\n---\n")

    reading = ana.read()

    assert parsed == ["daily/2026-06-12.md"]
    assert reading.journal.daily[JUNE_12].observations["walk"].text == "30"


def test_a_change_of_the_same_length_is_seen(tmp_path):
    ana = vault(tmp_path)
    ana.read()
    path = tmp_path / "daily/2026-06-11.md"
    status = path.stat()
    write(tmp_path, "daily/2026-06-11.md", "---\nwalk: 35\n---\n")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))

    assert ana.read().journal.daily[JUNE_11].observations["walk"].text == "35"


def test_a_month_that_cannot_be_read_costs_no_other_entry(tmp_path):
    reading = vault(tmp_path, **{"monthly/2026-06.md": "---\nburden: -\n---\n"}).read()

    assert [problem.code for problem in reading.problems] == ["bare-dash"]
    assert (reading.journal.monthly, len(reading.journal.quarterly)) == ({}, 1)


def test_a_change_of_a_behaviour_rereads_the_entries(tmp_path, parsed):
    ana = vault(tmp_path)
    assert ana.read().problems == ()
    parsed.clear()
    write(tmp_path, "kbis/walk.yaml", WALK.replace("20 minutes", "2 km"))
    write(tmp_path, "daily/2026-06-11.md", "---\nwalk: 25 min\n---\n")

    reading = ana.read()

    entries = [path for path in FILES if not path.startswith(("humex", "kbis"))]
    assert sorted(parsed) == sorted(["kbis/walk.yaml", *entries])
    assert [problem.code for problem in reading.problems] == ["wrong-unit"]


def test_a_change_of_the_calendar_rereads_the_behaviours(tmp_path):
    ana = vault(tmp_path)
    write(tmp_path, "kbis/walk.yaml", WALK.replace("daily", "weekdays"))
    ana.read()
    write(tmp_path, "humex.yaml", "format: 1\ncalendar:\n  workdays: [sun, mon]\n")

    again = ana.read().journal

    assert again.kbis["walk"] == Vault(tmp_path).read().journal.kbis["walk"]


def test_a_file_that_is_gone_is_forgotten(tmp_path):
    ana = vault(tmp_path)
    ana.read()
    (tmp_path / "daily/2026-06-11.md").unlink()
    (tmp_path / "kbis/plan.md").unlink()

    reading = ana.read()

    assert reading == Vault(tmp_path).read()
    assert list(reading.journal.daily) == [JUNE_12]
    assert reading.journal.daily[JUNE_12].own_keys == ("plan",)


def test_a_problem_is_still_there_at_the_second_reading_and_gone_once_mended(tmp_path):
    ana = vault(tmp_path, **{"daily/2026-06-11.md": "---\nwalk: soon\n---\n"})

    assert [p.code for p in ana.read().problems] == ["unreadable-value"]
    assert [p.code for p in ana.read().problems] == ["unreadable-value"]
    write(tmp_path, "daily/2026-06-11.md", "---\nwalk: 20\n---\n")
    assert ana.read().problems == ()


def test_weekly_keys_of_a_day_join_the_entry_of_its_week(tmp_path):
    day = "---\nwalk: 20\nkept: partly\ncommitment: Something else\nfilled: [mon]\n---\n"
    journal = vault(tmp_path, **{"daily/2026-06-12.md": day}).read().journal

    week = journal.weekly[WEEK]
    assert (week.path, week.commitment) == ("weekly/2026-W24.md", "I walk at 13:45")
    assert (week.kept, week.filled) == (Kept.PARTLY, frozenset({WEEK}))


def test_weekly_keys_of_a_day_make_the_entry_of_a_week_that_has_none(tmp_path):
    ana = vault(tmp_path, **{"daily/2026-06-16.md": "---\nkept: yes\n---\n"})

    week = ana.read().journal.weekly[date(2026, 6, 15)]
    assert (week.kept, week.path) == (Kept.YES, "daily/2026-06-16.md")


def test_problems_come_in_the_order_of_their_files(tmp_path):
    files = {
        "kbis/run.yaml": "schedule: daily\n",
        "daily/2026-06-10.md": "---\nwalk: soon\n---\n",
        "daily/2026-06-09.md": "---\nwalk: -\n---\n",
        "humex.yaml": "format: 1\nblank: maybe\n",
    }
    reading = vault(tmp_path, **files).read()

    paths = [problem.location.path for problem in reading.problems]
    assert paths == sorted(paths)
    assert {"daily/2026-06-09.md", "daily/2026-06-10.md", "humex.yaml", "kbis/run.yaml"} == set(
        paths
    )


def test_the_text_of_a_file_is_as_it_is_now(tmp_path):
    ana = vault(tmp_path)
    (tmp_path / "daily/2026-06-12.md").write_bytes(b"\xef\xbb\xbfA day.\r\n\xff")

    assert ana.text("daily/2026-06-12.md") == "A day.\r\n\ufffd"
    assert ana.text("daily/2020-01-01.md") == ""


JOURNAL = "---\njournal: daily\njournal-date: {day}\nwalk: 25\n---\n"


def test_a_note_of_the_plugin_journals_is_known_by_its_date(tmp_path):
    vault(tmp_path)
    (tmp_path / "daily/2026-06-12.md").unlink()
    (tmp_path / ".obsidian/plugins/journals").mkdir(parents=True)
    for name, day in (("Friday", "2026-06-12"), ("Again", "2026-06-12"), ("None", "soon")):
        (tmp_path / f"daily/{name}.md").write_text(JOURNAL.format(day=day))
    week = JOURNAL.format(day="2026-06-08").replace(
        "walk", "journal-start-date: 2026-06-08\njournal-end-date: 2026-06-14\nwalk"
    )
    (tmp_path / "daily/Week.md").write_text(week)

    reading = Vault(tmp_path).read()

    assert reading.journal.daily[date(2026, 6, 12)].path == "daily/Again.md"
    assert date(2026, 6, 8) not in reading.journal.daily
    assert [(one.location.path, one.code) for one in reading.problems] == [
        ("daily/Friday.md", "two-notes")
    ]


def test_a_date_may_be_written_as_the_names_of_the_notes_are(tmp_path):
    settings = "format: 1\nfolders: {daily: 'log/DD-MM-YYYY ddd'}\n"
    vault(tmp_path, **{"humex.yaml": settings})
    (tmp_path / "log").mkdir()
    for name in ("12-06-2026 Fri", "11-06-2026 Thu"):
        (tmp_path / f"log/{name}.md").write_text("---\ndate: 12-06-2026 Fri\nwalk: 25\n---\n")

    reading = Vault(tmp_path).read()

    assert sorted(reading.journal.daily) == [date(2026, 6, 11), date(2026, 6, 12)]
    assert [(one.location.path, one.code) for one in reading.problems] == [
        ("daily/2026-06-11.md", "elsewhere"),
        ("log/11-06-2026 Thu.md", "wrong-date"),
    ]


def test_entries_are_read_in_batches_and_each_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(shelf, "BATCH", 2)
    monkeypatch.setattr(shelf, "BATCH_BYTES", 30)
    days = [JUNE_12 + timedelta(days=number) for number in range(7)]
    notes = {f"daily/{day}.md": f"---\nwalk: {day.day}\n---\n" for day in days}
    broken = {f"daily/{days[3]}.md": "---\nwalk: [\n---\n"}

    reading = vault(tmp_path, **{**notes, **broken}).read()

    said = {day: entry.observations["walk"].text for day, entry in reading.journal.daily.items()}
    assert said == {day: str(day.day) for day in (JUNE_11, *days) if day != days[3]} | {
        JUNE_11: "25"
    }
    assert [problem.code for problem in reading.problems] == ["bad-yaml"]


TEMPLATE = "---\ntype: daily\nwalk:\n---\nToday is {{date:dddd}}.\n\nWhat went well?\n- [ ] Walk\n"
FROM_TEMPLATE = {".obsidian/daily-notes.json": '{"folder": "daily", "template": "templates/daily"}'}
AS_MADE = "---\ntype: daily\nwalk:\n---\nToday is Friday.\n\nWhat went well?\n- [ ] Walk\n"


@pytest.mark.parametrize(
    ("note", "written"),
    [
        (AS_MADE, False),
        (AS_MADE.replace("Friday.", "Friday. Tired."), True),
        (AS_MADE + "The sun came out.\n", True),
        (AS_MADE.replace("type: daily", "type: weekly"), True),
        (AS_MADE.replace("[ ]", "[x]"), True),
    ],
)
def test_what_the_template_of_daily_notes_has_is_nobodys_writing(note, written, tmp_path):
    files = {"daily/2026-06-12.md": note, "templates/daily.md": TEMPLATE}
    ana = vault(tmp_path, **files, **FROM_TEMPLATE)

    assert ana.read().journal.daily[JUNE_12].written is written


def test_another_template_rereads_the_entries(tmp_path):
    ana = vault(tmp_path, **{"daily/2026-06-12.md": "What went well?\n"})
    assert ana.read().journal.daily[JUNE_12].written
    write(tmp_path, "templates/daily.md", "What went well?\n")
    write(tmp_path, *next(iter(FROM_TEMPLATE.items())))

    assert not ana.read().journal.daily[JUNE_12].written


QUESTIONS = "sheet-templates/questions.yaml"


def test_the_questions_are_read_with_the_journal(tmp_path):
    asked = vault(tmp_path, **{QUESTIONS: "version: 2\ndid: What now?\n"})

    assert asked.read().journal.questions == Questions(2, {"did": "What now?"})
    write(tmp_path, QUESTIONS, "version: 3\n")
    assert asked.read().journal.questions == Questions(3)
    (tmp_path / QUESTIONS).unlink()
    assert asked.read().journal.questions == Questions()


@pytest.mark.parametrize(
    ("text", "code"),
    [("did: What now?\n", "missing-version"), ("a: [", "bad-yaml"), ("\x00", "control-character")],
)
def test_questions_that_cannot_be_asked_are_a_problem(text, code, tmp_path):
    reading = vault(tmp_path, **{QUESTIONS: text}).read()

    assert reading.journal.questions == Questions()
    assert [(one.location.path, one.code) for one in reading.problems] == [(QUESTIONS, code)]


def test_a_link_is_no_file_of_questions(tmp_path):
    asked = vault(tmp_path)
    (tmp_path / "sheet-templates").mkdir()
    (tmp_path / "outside").write_text("version: 2\n")
    (tmp_path / QUESTIONS).symlink_to(tmp_path / "outside")
    reading = asked.read()

    assert reading.journal.questions == Questions()
    assert [one.location.path for one in reading.problems] == [QUESTIONS]


def test_a_vault_without_questions_pays_one_look(tmp_path, monkeypatch):
    looks = []
    asked = vault(tmp_path)
    monkeypatch.setattr("humexjournal.vault.groundwork.has_folder", looks.append)
    monkeypatch.setattr("humexjournal.vault.groundwork.fingerprint", pytest.fail)
    asked.read()

    assert looks == [tmp_path]
