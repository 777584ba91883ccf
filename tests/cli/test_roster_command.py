"""`humex roster`: whom there is something to do about, and nothing about how anybody compares."""

import json
import os
import shutil
import subprocess
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pypdfium2
import pytest
from click.testing import CliRunner

from humexjournal.cli.main import main

TODAY = "2026-06-01"
WALK = """\
name: Walk
behaviour: Walk outside after lunch
schedule: weekdays
standard: at least 20 minutes
cue: when I put my tray back
from: 2026-05-18
"""
EVERY_DAY = [date(2026, 5, 18) + timedelta(days=n) for n in range(14)]
MISSES = {date(2026, 5, 26), date(2026, 5, 28), date(2026, 5, 29)}
ANSWERED = """\
---
kbi: walk
rule: drift
kind: corrective
proposal: recue
state: answered
not_before: 2026-05-28
sent: 2026-05-28
answered: 2026-05-30
---
Mornings, perhaps?
"""
WEEK = "---\npaper: yes\ncheck_ins_kept: [mon]\n---\n"
AGREED_WITH_CLEO = """\
support:
  talks: [2026-06-02 10:00]
  check_ins:
    - {day: mon, what: voice note, by: coach}
"""
SHOWN = """\
Next, for Jo, Monday 1 June 2026
8 people, sorted by what you can do, nothing else.

Waiting for you

  Finn, by yesterday: answered your note about Walk on Saturday
    say yes or no to the change
  Ana, by today: Walk not done Tuesday, Thursday and Friday, each time “no
    time”
    read the draft, send it: another cue

Ask, without guessing

  Dilan, by today: nothing filled in from Wednesday 27 May on
    ask whether this is still the right way to keep track

In the next two days

  Cleo, by tomorrow: talk on Tuesday 2 June at 10:00
    print the sheet

Not known

  Cleo: on paper this week
    expect the sheet on Sunday
  gone: ../gone is no vault: there is no humex.yaml in it.
    Write the path of the client's folder, seen from this one, or take it off
    the list.
  torn: humex.yaml could not be read whole
    `humex check` in that folder shows where.

Nothing needed: Eva.

Away: Oskar, until 5 July.

Some of these notes are not drafted yet: humex build does that.
Your part this week: voice note 1 of 1.
Only what each person shares is here. There are no scores, and nobody is
compared with anybody.
"""
NAMES = ("finn", "ana", "dilan", "cleo", "gone", "torn", "eva", "oskar")


def put(path: Path, text: str) -> None:
    """A file that nobody has touched for a while."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    os.utime(path, (0, 0))


def client(root: Path, also: str = "", days: list[date] = EVERY_DAY, tag: str = "time") -> None:
    """A vault with a walk on each of some days; with a tag, three of Ana's had no time."""
    put(root / "humex.yaml", f"format: 1\nclient: {root.name.title()}\ncoach: Jo\n{also}")
    put(root / "kbis/walk.yaml", WALK)
    for day in days:
        missed = root.name == "ana" and day in MISSES
        said = f"no\nfriction: [walk/{tag}]" if missed else "25"
        put(root / f"daily/{day}.md", f"---\nwalk: {said}\n---\n")


@pytest.fixture
def jo(tmp_path: Path) -> Path:
    """Jo's vault, and those of eight clients beside it, or of seven."""
    for name in ("finn", "ana", "eva"):
        client(tmp_path / name)
    put(tmp_path / "finn/prompts/2026-05-27-walk.md", ANSWERED)
    client(tmp_path / "dilan", days=EVERY_DAY[:9])
    client(tmp_path / "cleo", AGREED_WITH_CLEO)
    put(tmp_path / "cleo/weekly/2026-W23.md", WEEK)
    client(tmp_path / "oskar", "pauses: [{from: 2026-06-01, to: 2026-07-05}]\n")
    put(tmp_path / "torn/humex.yaml", "format: 1\nclient: [\n")
    listed = ", ".join(f"../{name}" for name in NAMES)
    put(tmp_path / "jo/humex.yaml", f"format: 1\nclient: Jo\nclients: [{listed}]\n")
    return tmp_path / "jo"


def humex(vault: Path, *args: str, day: str = TODAY) -> str:
    result = CliRunner().invoke(main, ["--vault", str(vault), "--as-of", day, *args])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.output + (f"[{result.exit_code}]" if result.exit_code else "")


def files(folder: Path) -> dict[Path, bytes]:
    return {one: one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def git(*args: str | Path) -> None:
    who = ("-c", "user.name=Ana", "-c", "user.email=ana@example.org")
    subprocess.run(["git", *who, *args], check=True, capture_output=True)


def fetched(root: Path, day: date) -> None:
    """The vault is a clone that was made on a day."""
    git("init", "-q", "--bare", root.parent / "hub")
    git("clone", "-q", root.parent / "hub", root.parent / "clone")
    shutil.move(root.parent / "clone/.git", root / ".git")
    for one in (root / ".git").rglob("*"):
        noon = datetime.combine(day, time(12)).timestamp()
        os.utime(one, (noon, noon))


def test_everybody_stands_where_there_is_something_to_do_and_no_file_changes(jo):
    before = files(jo.parent)

    assert humex(jo, "roster") == SHOWN

    assert files(jo.parent) == before


def test_what_has_been_drafted_stands_there_like_what_is_due(jo):
    due = humex(jo, "roster")
    humex(jo, "build")

    note = "Some of these notes are not drafted yet: humex build does that.\n"
    assert humex(jo, "roster") == due.replace(note, "")


def test_what_was_sent_waits_for_nobody(jo):
    humex(jo, "build")
    draft = jo / "drafts/ana/2026-05-29-walk.md"
    put(draft, draft.read_text().replace("⟨when?⟩", "as I stand up"))
    humex(jo, "prompts", "sent", "ana", "walk")

    shown = humex(jo, "roster")

    assert "Walk not done" not in shown
    assert "notes sent within a day 1 of 1" in shown


def test_of_a_copy_that_was_not_fetched_lately_nothing_is_made(jo):
    fetched(jo.parent / "dilan", date(2026, 5, 26))

    shown = humex(jo, "roster")

    assert "nothing filled in" not in shown
    assert "Dilan: folder last fetched on Tuesday 26 May\n    fetch it before" in shown


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2026, 5, 29), "folder last fetched on Friday 29 May"),
        (date(2026, 5, 31), "from Wednesday 27 May on; folder fetched\n    Sunday"),
        (date(2026, 6, 1), "from Wednesday 27 May on; folder fetched\n    today"),
    ],
)
def test_silence_is_asked_about_only_where_the_copy_is_newer_than_it(jo, day, shown):
    fetched(jo.parent / "dilan", day)

    assert shown in humex(jo, "roster")


def test_a_silence_is_told_as_long_as_it_lasts(jo):
    humex(jo, "build")
    later = "from Wednesday 27 May on\n    ask whether this is still the right way"
    assert later in humex(jo, "roster", day="2026-06-12")

    draft = jo / "drafts/dilan/2026-05-29-all.md"
    put(draft, draft.read_text())
    humex(jo, "prompts", "sent", "dilan", "all")
    asked = "from Wednesday 27 May on; asked on Monday 1 June\n    give it time, or call"
    assert asked in humex(jo, "roster", day="2026-06-12")

    put(jo.parent / "dilan/daily/2026-06-11.md", "---\nwalk: 25\n---\n")
    assert "Dilan: nothing filled in" not in humex(jo, "roster", day="2026-06-13")


def test_what_lies_on_a_desk_has_initials_and_no_quotations(jo):
    client(jo.parent / "ana", tag="my_divorce")

    path = humex(jo, "roster", "--format", "pdf").strip()
    (page,) = pypdfium2.PdfDocument(path)
    printed = page.get_textpage().get_text_range()

    assert "F." in printed
    assert "not done Tuesday" in printed
    for secret in ("Ana", "Finn", "divorce", "gone", "torn", str(jo.parent)):
        assert secret not in printed
    assert "my divorce" in humex(jo, "roster", "--format", "md")


def test_two_people_of_one_name_are_told_apart_by_their_folders(jo):
    settings = jo.parent / "finn/humex.yaml"
    settings.write_text(settings.read_text().replace("client: Finn", "client: Ana"))

    said = humex(jo, "roster")

    assert "  Ana (finn), by yesterday: answered your note about Walk on Saturday\n" in said
    assert "  Ana (ana), by today: Walk not done" in said
    assert "  Cleo, by tomorrow:" in said


def test_with_names_paper_has_them(jo):
    path = humex(jo, "roster", "--names", "--format", "html").strip()

    assert path == str(jo / "sheets/roster.html")
    assert "Finn" in Path(path).read_text()


def test_for_a_program_there_is_the_folder_that_commands_take(jo):
    shown = json.loads(humex(jo, "roster", "--format", "json"))

    rows = {part["id"]: [row["folder"] for row in part["rows"]] for part in shown["parts"]}
    assert rows == {
        "waiting": ["finn", "ana"],
        "ask": ["dilan"],
        "soon": ["cleo"],
        "not-known": ["cleo", "gone", "torn"],
    }


def test_in_german(jo):
    put(jo / "humex.yaml", "format: 1\nclient: Jo\nlanguage: de\nclients: [../ana, ../eva]\n")

    assert humex(jo, "roster", "--format", "md") == (
        "# Als Nächstes, für Jo, Montag, 1. Juni 2026\n\n"
        "2 Menschen, geordnet nach dem, was du tun kannst, nach nichts sonst.\n\n"
        "**Wartet auf dich**\n\n"
        "| wer | was geschah | was du tun könntest | bis |\n|:--|:--|:--|:--|\n"
        "| Ana | „Walk“ am Dienstag, Donnerstag und Freitag nicht getan, jedes Mal „keine Zeit“ "
        "| Entwurf lesen, senden: ein anderer Auslöser | heute |\n\n"
        "Nichts nötig: Eva.\n\n---\n\n"
        "Manche dieser Nachrichten sind noch nicht entworfen: humex build tut es.\n\n"
        "Hier steht, was jede und jeder teilt, nichts sonst. Es gibt keine Noten, und niemand "
        "wird mit jemandem verglichen.\n"
    )


def test_without_a_list_it_says_where_it_is_made(jo):
    shown = humex(jo.parent / "eva", "roster")

    assert "There is nobody on the list. Clients are listed in humex.yaml" in shown


def test_the_own_minutes_of_a_coach_stand_at_the_foot(jo):
    timed = "behaviour: {0}\nschedule: 3 per week\nstandard: {1}\nfrom: 2026-05-25\ncategory: {2}\n"
    put(jo / "kbis/talks.yaml", timed.format("Talk", "at least 2 hours", "active"))
    put(jo / "kbis/notes.yaml", timed.format("Write notes", "at least 10 minutes", "active"))
    put(jo / "kbis/filing.yaml", timed.format("File", "at most 30 minutes", "admin"))
    put(jo / "daily/2026-06-01.md", "---\ntalks: 3\nnotes: 10\nfiling: 45\n---\n")

    shown = humex(jo, "roster", "--format", "md")

    assert (
        "\nYour part this week: voice note 1 of 1.\n\nWith people 3 h 10, paperwork 45 min.\n"
        in shown
    )


def test_a_long_list_says_that_it_is_long(jo):
    names = ", ".join(f"../gone{number}" for number in range(21))
    put(jo / "humex.yaml", f"format: 1\nclient: Jo\nclients: [{names}]\n")

    assert "One person can keep about twenty people in view." in humex(jo, "roster")
    put(jo / "humex.yaml", "format: 1\nclient: Jo\nclients: [../eva]\n")
    assert "twenty people" not in humex(jo, "roster")
