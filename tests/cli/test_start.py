"""`humex start`: the whole first evening, and what then lies in the folder."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from humexjournal.cli import start
from humexjournal.cli.main import main

MARK = "›"
TALK = """\
About ten minutes to something you can use; thirty if you talk a lot.
Enter takes what is in brackets, ? explains, Ctrl-C stops, and the next
"humex start" goes on where you left. On paper instead: humex start --paper

Whose folder is this? [Ana]                › Ana
Is somebody coaching you? Their name       › Jo

1 of 6  The last seven days
Where did the day go as you wanted?        › mornings, mostly
Where did it slip?                         › from lunch on. No break, then late.
What do the good days have in common?      › I was outside once

2 of 6  What for
What should be different in three months?  › be less stressed
  That is how it should be. When in the day would you notice?
                                           › something left of me in the evening
One number to look at once a week [none]   › energy at six, 0 to 10
  1 to do something regularly   2 to understand something first   3 both
What is wanted most? [1]                   ›

3 of 6  What you would do
What is the smallest reliable predictor of it: what, if repeated, makes it
almost inevitable? Small things that somebody could see you do. One a line, an
empty line ends.
                                           › walk after lunch
                                           › stop work at six
                                           › put the phone on the charger in the kitchen at night
                                           › exercise more
  “more” is an aim: nobody could see whether it was done today. What would
  somebody see you do, and how much of it?
  Enter keeps it as something to notice, not to count.
                                           › run on Saturday
                                           › be patient with the children
  “be patient” is an aim: nobody could see whether it was done today. What
  would somebody see you do, and how much of it?
  Enter keeps it as something to notice, not to count.
                                           ›
                                           ›
100 points, by how much each would change it:
  walk after lunch [25]                    › 40
  stop work at six [20]                    › 30
  put the phone on the charger in the kitchen at night [15]  › 20
  run on Saturday [10]                     › 10
The first three carry 90. One or two are easier to begin with.
Seconds a day to write it down: 30 for one, 40 for two, 50 for three, 60 for
four.
Start with: 1  2  [3]  4                   › 3
“Run on Saturday” is kept in start.md.
One after the other, a week apart? [no]    ›

4 of 6  Each of them, so that nobody has to wonder
Walk after lunch
  How often? [Monday to Friday]            ›
  What counts as done? [yes or no]         › at least 15 minutes
  By when? [end of the day]                › 14:30
  On a bad day, what would still count?    › 5 minutes
  Right after what?                        › I put my plate in the dishwasher
  Why does it matter to you?               › I come back to my desk as a different person
  = Walk after lunch, Monday to Friday, at least 15 min, by 14:30; busy day 5
  min, and it counts. It begins right after I put my plate in the dishwasher.
  Is that it? [yes]                        ›
Stop work at six
  How often? [Monday to Friday]            ›
  What counts as done? [yes or no]         › before 18:00
  On a bad day, what would still count?    › 18:30
  Right after what?                        › the calendar rings at 17:45
  Why does it matter to you?               › I want to be home when I am home
  = Stop work at six, Monday to Friday, before 18:00; busy day 18:30, and it
  counts. It begins right after the calendar rings at 17:45.
  Is that it? [yes]                        ›
Put the phone on the charger in the kitchen at night
  How often? [every day]                   ›
  What counts as done? [yes or no]         › before 22:00
  On a bad day, what would still count?    › 22:30
  Right after what?                        › I lock the front door
  Why does it matter to you?               › I fall asleep sooner
  Is it for the night that begins then? [yes]  ›
  A night belongs to the evening on which it begins.
  = Put the phone on the charger in the kitchen at night, every day, before
  22:00; busy day 22:30, and it counts. It begins right after I lock the front
  door.
  Is that it? [yes]                        ›

5 of 6  You and Jo
When do you look at it? [Tue a word from Jo, Fri a recap from Ana]  ›
The next talk                              › 22 June 16:00
When one thing is left out more often than usual, shall humex draft a note for
Jo to read? Nothing is ever sent by this program. [yes]  ›
  1 Obsidian   2 any editor   3 paper   4 this terminal
How will you fill it in? [1]               ›
On a day you did not do it, will you write “no”? [yes]  ›
  Then empty means “not filled in”, and nothing is counted against you.
Remind you at [21:15]                      ›
Whom would you call if you needed help? [none]  › 0800 111 0 111

6 of 6  Who reads what
Whoever has this folder reads everything in it: the numbers and every line
you write below them. Today that is you. If you share it with Jo through git,
Jo sees it too, with the time at which each version was saved.
Things for yourself alone belong in another folder: [~/ana-own]  ›
You can stop, change this or take the folder back at any time, without
giving a reason. It is not a medical record and nobody is on watch.
It is for adults; somebody under 18 agrees together with a guardian.
Have both of you read the agreement? ? shows it [no]  › yes

Ready. Three behaviours, from Monday 8 June. Under a minute a day.
  Go there   cd ana
  Print      sheets/blank-2026-W24.html, sheets/card-all.html,
             sheets/print-agreement.html
  Calendar   humex.ics: open it in your calendar
  Each day   open the note of the day in Obsidian; first: humex obsidian setup
  Sunday     humex review this: the first sheet
  For you    humex init ~/ana-own: a folder for yourself alone
"""
SAID = [line.partition(MARK)[2].strip() for line in TALK.splitlines() if MARK in line]
"""What Ana and Jo typed, a line a question."""
WALK = """\
# yaml-language-server: $schema=../.humex/schemas/kbi.json
name: Walk after lunch
behaviour: Walk after lunch
schedule: weekdays
standard: at least 15 minutes
by: "14:30"
minimum: 5 minutes
cue: right after I put my plate in the dishwasher
why: I come back to my desk as a different person
goal: goal
share: 40
from: 2026-06-08
"""
SETTINGS = """\
# yaml-language-server: $schema=.humex/schemas/humex.json
format: 1
client: Ana
coach: Jo
goals:
  goal: "Be less stressed: something left of me in the evening"
outcomes:
  energy_at_six: 0..10
support:
  prompts: drift
  check_ins:
    - {day: tue, what: a word, by: coach}
    - {day: fri, what: a recap, by: client}
  talks: [2026-06-22 16:00]
help_line: 0800 111 0 111
consent: 2026-06-05
"""
RECALL = """\
# How it began

## The seven days from Friday 29 May to Thursday 4 June

- Where the day went as I wanted: mornings, mostly
- Where it slipped: from lunch on. No break, then late.
- What the good days have in common: I was outside once

## What for

- Be less stressed: something left of me in the evening
- Wanted most: to do something regularly

## For later

- Run on Saturday (10 points)

## To notice, not to count

- Be patient with the children

## For myself alone

- `~/ana-own`
"""
PAGES = ["sheets/blank-2026-W24.html", "sheets/card-all.html", "sheets/print-agreement.html"]


@pytest.fixture(autouse=True)
def at_one_table(monkeypatch, tmp_path):
    """Somebody sits there and types; a page for the browser can be made everywhere."""
    monkeypatch.setattr(start, "in_terminal", lambda: True)
    monkeypatch.setattr(start, "can_make_pdf", lambda: False)
    monkeypatch.chdir(tmp_path)


def humex(*args, said=(), status=0):
    typed = "".join(f"{line}\n" for line in said)
    result = CliRunner().invoke(main, ["--as-of", "2026-06-05", *args], input=typed)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert result.exit_code == status, result.output
    return result.output


def files(root):
    found = (path for path in sorted(Path(root).rglob("*")) if path.is_file())
    inside = {path.relative_to(root).as_posix(): path for path in found}
    return {name: path.read_text() for name, path in inside.items() if name[0] != "."}


def shown(output):
    """What is shown, with the typed lines as a terminal shows them: nothing at the line's end."""
    return "".join(f"{line.rstrip()}\n" for line in output.splitlines())


def test_the_first_evening():
    assert shown(humex("start", "ana", said=SAID)) == shown(TALK)


def test_what_then_lies_there():
    humex("start", "ana", said=SAID)

    made = files("ana")
    behaviours = ["kbis/put_phone.yaml", "kbis/stop_work.yaml", "kbis/walk_lunch.yaml"]
    texts = ["agreement.md", "humex.ics", "humex.yaml", *behaviours, "start.md"]
    assert sorted(made) == sorted([*texts, *PAGES, "sheets/.made", "sheets/.gitignore"])
    assert made["humex.yaml"] == SETTINGS
    assert made["kbis/walk_lunch.yaml"] == WALK
    assert made["start.md"] == RECALL
    assert made["agreement.md"].startswith("# Agreement between Ana and Jo\n\nFirst agreed on")
    assert "Walk after lunch" in made["sheets/card-all.html"]
    rings = "DTSTART:20260608T211500\nDTEND:20260608T211600\nRRULE:FREQ=DAILY;INTERVAL=1\n"
    assert f"{rings}SUMMARY:A minute for the day\n" in made["humex.ics"]


def test_it_passes_the_check():
    humex("start", "ana", said=SAID)
    said = humex("--as-of", "2026-06-08", "--vault", "ana", "check", "--advice")
    assert said == "Nothing to settle. Everything was read: 0 days, 0 weeks, 3 behaviours.\n"


def test_whoever_stops_at_every_question_goes_on_where_they_left():
    for line in SAID[:-1]:
        stopped = humex("start", "ana", said=[line], status=1)
        assert stopped.endswith("Stopped. `humex start ana` goes on here.\n")
        assert not Path("ana/humex.yaml").exists()
    said = humex("start", "ana", said=SAID[-1:])

    assert said.startswith("We go on where you left.")
    made = files("ana")
    texts = [made[path] for path in ("humex.yaml", "kbis/walk_lunch.yaml", "start.md")]
    assert texts == [SETTINGS, WALK, RECALL]


@pytest.mark.parametrize("answered", [1, len(SAID) // 2])
def test_one_stop(answered):
    humex("start", "ana", said=SAID[:answered], status=1)
    humex("start", "ana", said=SAID[answered:])
    assert files("ana")["humex.yaml"] == SETTINGS


def test_answers_that_nobody_can_read_any_more_are_asked_again():
    humex("start", "ana", said=SAID[:9], status=1)
    Path("ana/.humex/start.json").write_text("{")
    assert humex("start", "ana", status=1).startswith("About ten minutes")


def test_a_vault_that_is_there_stays():
    humex("start", "ana", said=SAID)
    before = files("ana")
    said = humex("start", "ana", status=2)
    assert said.endswith("Error: ana is a vault already. Nothing was written.\n")
    assert files("ana") == before


def test_a_file_that_was_there_stays():
    Path("ana/kbis").mkdir(parents=True)
    Path("ana/kbis/walk_lunch.yaml").write_text("behaviour: mine\n")
    said = humex("start", "ana", said=SAID)
    assert "kbis/walk_lunch.yaml was there before, and stays as it is." in said
    assert files("ana")["kbis/walk_lunch.yaml"] == "behaviour: mine\n"


def test_a_pack_is_shown_and_its_numbers_are_taken():
    head = ["Ana", "", "", "", "", "sleep by eleven", "", ""]
    said = humex("start", "ana", said=[*head, "stress", "6", ""], status=1)
    assert "  6  Put the phone on the charger in the kitchen\n" in said
    assert "  How often? [every day] " in said


def test_what_asks_for_care_is_asked_about():
    head = ["Ana", "", "", "", "", "sleep by eleven", "", ""]
    said = humex("start", "ana", said=[*head, "keep a food log", "", "no", "walk", ""], status=1)
    assert "Have you talked with somebody who knows about it?" in said
    assert "It is noticed, and not counted." in said
    assert "Walk\n  How often?" in said


def test_what_is_nothing_to_count_is_not_taken():
    head = ["Ana", "", "", "", "", "feel safe", "with Jo", "", ""]
    said = humex("start", "ana", said=[*head, "hurt myself less"], status=1)
    assert "Please talk to a doctor, a therapist or a crisis line" in " ".join(said.split())
    assert "hurt" not in Path("ana/.humex/start.json").read_text()


def test_no_asks_all_of_it_once_more():
    walk = ["", "at least 15 minutes", "14:30", "5 minutes", "I eat", "sun"]
    head = ["Ana", "", "", "", "", "sleep by eleven", "", "", "walk", ""]
    said = humex("start", "ana", said=[*head, *walk, "no", "", "", "", "", "", "wind"], status=1)
    assert "  Why does it matter to you? [sun]         › wind\n" in said
    assert "  = Walk, Monday to Friday, at least 15 min, by 14:30;" in said.partition("wind")[2]


def test_on_paper():
    said = humex("start", "ana", "--paper", "--client", "Ana")
    assert said == f"{Path('ana/start-2026-06-05.html')}\n"
    assert "The last seven days" in Path("ana/start-2026-06-05.html").read_text()
    assert [path.name for path in Path("ana").iterdir()] == ["start-2026-06-05.html"]
