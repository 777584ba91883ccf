"""Closing a talk: what is asked, what is shown, and what then stands in which note."""

import os
import re
import shutil
from pathlib import Path
from textwrap import dedent

import pytest
from click.testing import CliRunner

from humexjournal.app import writing
from humexjournal.cli import talk, talk_blank, talk_written
from humexjournal.cli.main import main
from humexjournal.vault.guarded import NotReplacedError, Why, guarded_replace

W26, W27, YAML = "weekly/2026-W26.md", "weekly/2026-W27.md", "humex.yaml"
SETTINGS = """\
format: 1
client: Ana
coach: Jo
support:               # agreed in May
  talks: [2026-06-30 16:00]   # every second week
"""
NOTE = """\
---
week: 2026-W26
walk: x o/time x / .        # typed in on Sunday
commitment: If lunch is late, then I walk at 16:00
kept: partly
glad:
---
Out in the rain.\r
"""
FILES = {
    YAML: SETTINGS,
    "kbis/walk.yaml": "name: Walk\nbehaviour: Walk outside\nschedule: weekdays\nfrom: 2026-06-01\n",
    W26: NOTE,
}
LOOKED_AT = """\
Ana, 22–28 June 2026, week 26

Walk: no room on Tuesday; Friday not filled in.

My commitment: If lunch is late, then I walk at 16:00 (Kept: partly)

  Walk  3–4 of 5, Friday not filled in

In the way: No time (Walk, Tuesday)
"""
ALL = (
    "--change", "walk: shoes on first", "--glad", "four walks, one in the rain",
    "--commitment", "If it rains, then I take the coat", "--next", "14 July 16:00",
)  # fmt: skip


def put(vault, path, text):
    """A file that nobody has touched for a while."""
    (vault / path).parent.mkdir(parents=True, exist_ok=True)
    (vault / path).write_bytes(text.encode())
    os.utime(vault / path, (0, 0))


@pytest.fixture(autouse=True)
def without_typst(monkeypatch):
    """A page for the browser can be made everywhere."""
    monkeypatch.setattr(talk_blank, "can_make_pdf", lambda: False)


@pytest.fixture
def vault(tmp_path):
    for path, text in FILES.items():
        put(tmp_path, path, text)
    return tmp_path


@pytest.fixture
def terminal(monkeypatch):
    """Somebody sits there and types."""
    for module in (talk, talk_written):
        monkeypatch.setattr(module, "in_terminal", lambda: True)


def humex(vault, *args, said=None, day="2026-06-30"):
    given = ["--vault", str(vault), "--as-of", day, *args]
    result = CliRunner().invoke(main, given, input=said)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.output + (f"[{result.exit_code}]" if result.exit_code else "")


def texts(vault):
    """Every file that is somebody's, by its path."""
    paths = sorted(path for path in vault.rglob("*") if path.is_file())
    inside = [(path.relative_to(vault).as_posix(), path) for path in paths]
    theirs = [(name, path) for name, path in inside if not name.startswith((".", "sheets/"))]
    return {name: path.read_bytes().decode() for name, path in theirs}


CLOSED = NOTE.replace("glad:", "glad: four walks, one in the rain").replace(
    "---\nOut", "reviewed: 2026-06-30\nagreed: [walk 3/5]\n---\nOut"
)
AHEAD = """\
---
week: 2026-W27
change: "walk: shoes on first"
commitment: If it rains, then I take the coat
---
"""
WRITTEN = {
    **FILES,
    YAML: SETTINGS.replace("16:00]", "16:00, 2026-07-14 16:00]"),
    W26: CLOSED,
    W27: AHEAD,
}
SHOWN = """
What goes where:

weekly/2026-W26.md
  glad: four walks, one in the rain
  reviewed: 2026-06-30
  agreed: walk 3/5

weekly/2026-W27.md (new)
  change: walk: shoes on first
  commitment: If it rains, then I take the coat

humex.yaml
  support: talks: 2026-07-14 16:00 (one more)
"""
AFTERWARDS = """
Written. The talk about week 26 is closed.

  The sheet   humex review 2026-W26
  On paper    sheets/blank-2026-W27.html
  To undo     humex undo gives weekly/2026-W26.md back; humex keep list has the others
  New         weekly/2026-W27.md, which undo leaves there
"""


def test_everything_goes_where_it_belongs_and_every_other_byte_stays(vault):
    assert humex(vault, "talk", *ALL, "--yes") == LOOKED_AT + SHOWN + AFTERWARDS
    assert texts(vault) == WRITTEN
    assert humex(vault, "check").startswith("Nothing to settle.")


@pytest.mark.usefixtures("terminal")
def test_in_a_terminal_it_asks_four_questions_and_once_whether_to_write(vault):
    answers = "walk: shoes on first\nfour walks, one in the rain\n"
    answers += "If it rains, then I take the coat\nsoon\n2026-06-30 16:00\nWed 14 July 16:00\n"
    answers += "14 July 16:00\ny\n"
    asked = dedent("""
        Enter leaves a line out, Ctrl-C stops; nothing is written before you say yes.

        One change: what changes, what stays    › walk: shoes on first
        One thing to be glad about              › four walks, one in the rain
        One commitment: if … then …             › If it rains, then I take the coat
        The next talk: a day and a time         › soon
          “soon” is no time of a talk. Write a day and a time: 2026-07-14 16:00, 14
          July 16:00 or Tue 16:00.
        The next talk: a day and a time         › 2026-06-30 16:00
          The next talk lies ahead of 2026-06-30. Write a day and a time: 2026-07-14
          16:00, 14 July 16:00 or Tue 16:00.
        The next talk: a day and a time         › Wed 14 July 16:00
          “Wed 14 July 16:00” is no time of a talk. Write a day and a time: 2026-07-14
          16:00, 14 July 16:00 or Tue 16:00.
        The next talk: a day and a time         › 14 July 16:00
        """)
    confirmed = "\nWrite it? [Y/n]: y\n"
    said = humex(vault, "talk", said=answers)
    assert said == LOOKED_AT + asked + SHOWN + confirmed + AFTERWARDS
    assert texts(vault) == WRITTEN


@pytest.mark.usefixtures("terminal")
def test_whoever_leaves_everything_out_closes_the_week(vault):
    assert humex(vault, "talk", said="\n-\n.\n\n\n").endswith(
        "weekly/2026-W26.md\n  reviewed: 2026-06-30\n  agreed: walk 3/5\n\nWrite it? [Y/n]: \n\n"
        "Written. The talk about week 26 is closed.\n\n"
        "  The sheet   humex review 2026-W26\n"
        "  On paper    sheets/blank-2026-W27.html\n"
        "  To undo     humex undo gives weekly/2026-W26.md back\n"
    )
    closed = NOTE.replace("---\nOut", "reviewed: 2026-06-30\nagreed: [walk 3/5]\n---\nOut")
    assert texts(vault) == {**FILES, W26: closed}

    assert humex(vault, "undo").startswith("weekly/2026-W26.md is as it was before.")
    assert texts(vault) == FILES


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(
    "said", ["", "a\n", "a\nb\n", "a\nb\nc\n", "a\nb\nc\nsoon\n", "a\nb\nc\n\n"]
)
def test_whoever_stops_has_written_nothing(vault, said):
    assert humex(vault, "talk", said=said).endswith("\nNothing was written.\n[1]")
    assert texts(vault) == FILES


@pytest.mark.usefixtures("terminal")
def test_a_no_writes_nothing(vault):
    assert humex(vault, "talk", said="a\n\n\n\nn\n").endswith("[Y/n]: n\nNothing was written.\n")
    assert texts(vault) == FILES


REFUSED = [
    (
        [],
        "Error: Nobody can be asked here, as this is no terminal: --change, --glad, --commitment and "
        "--next say what the talk came to. Nothing was written.\n[2]",
    ),
    (["--glad", "rain"], "Error: --yes writes this without a question. Nothing was written.\n[2]"),
    (
        ["--next", "soon", "--yes"],
        "Error: “soon” is no time of a talk. Write a day and a time: 2026-07-14 16:00, 14 July 16:00 "
        "or Tue 16:00.\n[2]",
    ),
    (["W77", "--yes"], "Error: “W77” is no week. Write last, this, W26 or 2026-W26.\n[2]"),
    (
        ["--glad", "a\x07b", "--yes"],
        "Error: weekly/2026-W26.md: A value has no line breaks and no control characters. Nothing was written. To "
        "type by hand: glad: \"a\\x07b\"\nThe same once more: humex talk 2026-W26 --glad 'a\\x07b'\n[1]",
    ),
]


@pytest.mark.parametrize(("options", "said"), REFUSED)
def test_what_cannot_be_done_is_said_and_nothing_is_written(vault, options, said):
    assert humex(vault, "talk", *options).endswith(said)
    assert texts(vault) == FILES


NOTHING_SEEN = [
    (
        ["W25"],
        "First a look, then a plan, and no day of week 25 is filled in yet. One line a behaviour in "
        "weekly/2026-W25.md is enough, such as “walk: x . o x x”. Then again: humex talk 2026-W25",
    ),
    (["2026-W21"], "No behaviour was planned in week 21, so there is nothing to look at."),
    (["2026-W28"], "Week 28 has not begun: first the week, then the talk about it."),
]


@pytest.mark.parametrize(("week", "said"), NOTHING_SEEN)
def test_without_a_look_at_the_week_there_is_no_plan(vault, week, said):
    assert humex(vault, "talk", *week, *ALL, "--yes") == f"Error: {said}\n[1]"
    assert texts(vault) == FILES


def test_a_note_that_cannot_be_read_is_named_before_a_plan(vault):
    put(vault, W26, "---\nwalk: [\n---\n")
    said = humex(vault, "talk", *ALL, "--yes")
    assert said.endswith(
        "\nSomething in the notes of that week could not be read: humex check\n[1]"
    )
    assert texts(vault) == {**FILES, W26: "---\nwalk: [\n---\n"}


def test_a_path_that_would_write_into_the_terminal_is_shown_as_it_is(vault):
    put(vault, "weekly/\x1b[2J/2026-W25.md", "---\nglad: the sea\n---\n")
    said = humex(vault, "talk", "W25", *ALL, "--yes")
    assert "One line a behaviour in weekly/\\x1b[2J/2026-W25.md is enough" in said


def test_after_a_week_that_was_off_there_may_be_a_plan(vault):
    pause = "pauses:\n  - {from: 2026-06-15, to: 2026-06-21, reason: away}\n"
    put(vault, YAML, SETTINGS + pause)
    said = humex(vault, "talk", "W25", "--glad", "the sea", "--yes")
    assert "Nothing was planned this week." in said
    assert (vault / "weekly/2026-W25.md").read_text() == (
        "---\nweek: 2026-W25\nglad: the sea\nreviewed: 2026-06-30\n---\n"
    )


THERE = {
    W26: NOTE.replace("glad:", "glad: the new shoes   # so far"),
    W27: "---\ncommitment: If late, then short\n---\n",
}


@pytest.fixture
def said_before(vault):
    for path, text in THERE.items():
        put(vault, path, text)
    return vault


@pytest.mark.usefixtures("terminal")
def test_what_stands_there_is_shown_and_kept_or_replaced(said_before):
    answers = "\n\nIf it rains, then I take the coat\n\ny\n"
    assert humex(said_before, "talk", said=answers).partition("say yes.\n\n")[2] == dedent("""\
        One change: what changes, what stays    › 
          Enter keeps: the new shoes
        One thing to be glad about              › 
          Enter keeps: If late, then short
        One commitment: if … then …             › If it rains, then I take the coat
        The next talk: a day and a time         › 

        What goes where:

        weekly/2026-W26.md
          reviewed: 2026-06-30
          agreed: walk 3/5

        weekly/2026-W27.md
          commitment: If it rains, then I take the coat
            in place of: If late, then short

        Write it, in place of what stands there? [y/N]: y

        Written. The talk about week 26 is closed.

          The sheet   humex review 2026-W26
          On paper    sheets/blank-2026-W27.html
          To undo     humex undo gives weekly/2026-W26.md back; humex keep list has the others
        """)  # noqa: W291 — a question that was left out
    assert texts(said_before) == {
        **FILES,
        W26: THERE[W26].replace("---\nOut", "reviewed: 2026-06-30\nagreed: [walk 3/5]\n---\nOut"),
        W27: "---\ncommitment: If it rains, then I take the coat\n---\n",
    }


@pytest.mark.usefixtures("terminal")
def test_enter_does_not_replace_anything(said_before):
    said = humex(said_before, "talk", said="\n\nIf it rains, then the coat\n\n\n")
    assert said.endswith("[y/N]: \nNothing was written.\n")
    assert texts(said_before) == {**FILES, **THERE}


def test_yes_alone_replaces_nothing_and_again_does(said_before):
    given = ("talk", "--glad", "four walks", "--yes")
    assert humex(said_before, *given).endswith(
        "Error: Something else stands there already; --again puts this in its place. "
        "Nothing was written.\n[2]"
    )
    assert texts(said_before) == {**FILES, **THERE}

    humex(said_before, *given, "--again")
    assert (said_before / W26).read_bytes().decode() == THERE[W26].replace(
        "the new shoes", "four walks"
    ).replace("---\nOut", "reviewed: 2026-06-30\nagreed: [walk 3/5]\n---\nOut")


def test_a_week_that_was_closed_keeps_its_day_and_counts_unless_it_is_closed_again(vault):
    humex(vault, "talk", "--yes")
    closed = texts(vault)[W26]
    put(vault, W26, closed.replace("x o/time x / .", "x x x / ."))
    corrected = texts(vault)[W26]

    said = humex(vault, "talk", "--next", "14 July 16:00", "--yes", day="2026-07-02")
    assert "\nThis talk is closed already: its day and its counts stay as they are.\n" in said
    assert texts(vault)[W26] == corrected
    assert texts(vault)[YAML] == WRITTEN[YAML]

    assert humex(vault, "talk", "--yes", day="2026-07-02").endswith(
        "\nThere is nothing to write: all of it stands there already.\n"
    )
    humex(vault, "talk", "--yes", "--again", day="2026-07-02")
    assert texts(vault)[W26] == corrected.replace("2026-06-30", "2026-07-02").replace("3/5", "4/5")


def test_a_talk_that_is_known_is_not_noted_twice(vault):
    put(vault, YAML, WRITTEN[YAML])
    humex(vault, "talk", "--next", "Tuesday 14 July, 16:00", "--yes")
    assert texts(vault)[YAML] == WRITTEN[YAML]


DAY, AHEAD_DAY = "daily/2026-06-28.md", "daily/2026-06-30.md"
IN_DAYS = {
    "daily/2026-06-24.md": "---\nwalk: yes\n---\n",
    DAY: "---\nwalk: no\nGlad: the shoes   # for now\n---\nA [glad:: the shoes] day.\n",
    AHEAD_DAY: "Plans.\n\ncommitment:: If late, then short\n",
}


def test_where_the_week_stands_in_daily_entries_it_is_written_there(vault):
    """A second place in a note of the week would disagree with the first."""
    (vault / W26).unlink()
    for path, text in IN_DAYS.items():
        put(vault, path, text)
    asked = (
        "--glad",
        "four walks",
        "--commitment",
        "If it rains, then the coat",
        "--change",
        "coat",
    )
    humex(vault, "talk", *asked, "--yes", "--again")
    assert texts(vault) == {
        **{path: text for path, text in FILES.items() if path != W26},
        **IN_DAYS,
        DAY: (
            "---\nwalk: no\nGlad: four walks   # for now\nreviewed: 2026-06-30\n"
            "agreed: [walk 1/5]\n---\nA [glad:: four walks] day.\n"
        ),
        AHEAD_DAY: "---\nchange: coat\n---\nPlans.\n\ncommitment:: If it rains, then the coat\n",
    }
    assert humex(vault, "check").startswith("Nothing to settle.")


def test_a_value_in_the_text_of_the_note_is_changed_there(vault):
    put(vault, W26, NOTE.replace("glad:\n", "") + "glad:: the shoes\n")
    humex(vault, "talk", "--glad", "four walks", "--yes", "--again")
    assert (
        texts(vault)[W26]
        == NOTE.replace("glad:\n", "").replace(
            "---\nOut", "reviewed: 2026-06-30\nagreed: [walk 3/5]\n---\nOut"
        )
        + "glad:: four walks\n"
    )


def test_counts_in_the_text_of_the_note_are_changed_there(vault):
    note = f"{NOTE}agreed:: [walk 1/5]\nreviewed:: 2026-06-29\n"
    put(vault, W26, note)
    humex(vault, "talk", "--yes", "--again")
    assert texts(vault)[W26] == note.replace("1/5", "3/5").replace("06-29", "06-30")


def test_while_a_note_is_being_edited_nothing_is_written_and_nothing_that_was_said_is_lost(vault):
    os.utime(vault / W26)
    assert humex(vault, "talk", "--glad", "rain, too", "--next", "Tue 16:00", "--yes").endswith(
        "Error: weekly/2026-W26.md was saved a moment ago and may still be open. Try again shortly.\n"
        "The same once more: humex talk 2026-W26 --glad 'rain, too' --next 'Tue 16:00'\n[3]"
    )
    assert texts(vault) == FILES


@pytest.mark.parametrize("refused", [YAML, W26])
def test_a_save_between_two_files_is_kept_and_the_others_go_back(vault, monkeypatch, refused):
    """Without the way back the settings would have a talk that no note knows of."""

    def refuses(root, path, expected, new):
        if path == refused and new != expected:
            raise NotReplacedError(Why.CHANGED, path)
        return guarded_replace(root, path, expected, new)

    monkeypatch.setattr(writing, "guarded_replace", refuses)
    assert f"Error: {refused} was saved by somebody else just now." in humex(
        vault, "talk", *ALL, "--yes"
    )
    assert texts(vault) == FILES


def test_whoever_stops_while_it_is_written_has_written_nothing(vault, monkeypatch):
    def stops(root, path, expected, new):
        kept = guarded_replace(root, path, expected, new)
        if path == W26 and new == WRITTEN[W26].encode():
            raise KeyboardInterrupt
        return kept

    monkeypatch.setattr(writing, "guarded_replace", stops)
    assert humex(vault, "talk", *ALL, "--yes").endswith("[1]")
    assert texts(vault) == FILES


def test_a_note_that_appears_meanwhile_stays_and_the_others_go_back(vault, monkeypatch):
    def appears(root, path, _):
        put(root, path, "theirs")
        return False

    monkeypatch.setattr(writing, "create", appears)
    assert f"Error: {W27} was saved by somebody else just now." in humex(
        vault, "talk", *ALL, "--yes"
    )
    assert texts(vault) == {**FILES, W27: "theirs"}


def test_what_was_saved_after_it_was_written_stays_and_is_named(vault, monkeypatch):
    def saved_at_once(root, *_):
        put(root, W26, "theirs")
        return False

    monkeypatch.setattr(writing, "create", saved_at_once)
    said = humex(vault, "talk", *ALL, "--yes")
    assert f"Written before that, and still there: {W26}." in said
    assert texts(vault) == {**FILES, W26: "theirs"}


def test_settings_that_cannot_take_a_talk_leave_everything_as_it_was(vault):
    put(vault, YAML, "format: 1\nsupport: drift\n")
    said = humex(vault, "talk", *ALL, "--yes")
    assert (
        "Error: humex.yaml: Nothing can be added to `talks:` without touching anything else. Nothing was written. To "
        "type by hand: talks: [2026-07-14 16:00] below support:\n" in said
    )
    assert texts(vault) == {**FILES, YAML: "format: 1\nsupport: drift\n"}


def test_in_a_running_week_what_is_still_to_come_has_no_count(vault):
    put(vault, "kbis/quiet.yaml", "behaviour: Sit\nschedule: daily\nfrom: 2026-06-01\n")
    humex(vault, "talk", "this", "--commitment", "If late, then short", "--yes", day="2026-06-26")
    assert "reviewed: 2026-06-26\nagreed: [walk 3/5]\n" in texts(vault)[W26]
    assert texts(vault)[W27] == "---\nweek: 2026-W27\ncommitment: If late, then short\n---\n"


def test_a_sheet_that_is_there_is_named_by_its_path(vault):
    put(vault, "sheets/sheet-2026-W26.md", "# made before the talk\n")
    said = humex(vault, "talk", "--yes")
    assert "  The sheet   sheets/sheet-2026-W26.md, after humex build\n" in said


def test_a_weekly_template_is_what_the_next_note_begins_with(vault):
    template = "---\r\ncommitment:   # this week I will\r\nkept:\r\n---\r\n## What did you do?\r\n"
    put(vault, "Templates/weekly.md", template)
    put(
        vault, ".obsidian/plugins/calendar/data.json",
        '{"showWeeklyNote": true, "weeklyNoteFolder": "weekly", "weeklyNoteFormat": "GGGG-[W]WW",'
        ' "weeklyNoteTemplate": "Templates/weekly"}',
    )  # fmt: skip
    humex(vault, "talk", "--commitment", "If late, then short", "--change", "coat", "--yes")
    assert texts(vault)[W27] == template.replace(
        "commitment:", "commitment: If late, then short"
    ).replace("kept:\r\n", "kept:\r\nchange: coat\r\n")


def test_a_note_whose_name_needs_a_language_is_made_by_its_owner_first(vault):
    put(vault, YAML, f'{SETTINGS}folders: {{weekly: "weekly/MMMM/GGGG-[W]WW"}}\n')
    given = texts(vault)
    assert (
        "Error: The note of week 2026-W27 is not there yet, and its name is written in a language: "
        "make it first. Nothing was written. To type by hand: change: coat\n"
    ) in humex(vault, "talk", "--change", "coat", "--yes")
    assert texts(vault) == given


def test_a_late_talk_is_for_the_week_in_which_it_is_held(vault):
    humex(vault, "talk", "W26", "--commitment", "If late, then short", "--yes", day="2026-07-15")
    assert texts(vault)["weekly/2026-W29.md"] == (
        "---\nweek: 2026-W29\ncommitment: If late, then short\n---\n"
    )


def page(vault, week="2026-W27"):
    return (vault / f"sheets/blank-{week}.html").read_text(encoding="utf-8")


def test_the_page_for_the_week_ahead_has_the_commitment_in_its_line(vault):
    humex(vault, "talk", *ALL, "--yes")
    assert "If it rains, then I take the coat" in page(vault)
    made = page(vault)
    humex(vault, "blank", "W27", "--format", "html")
    assert page(vault) == made


def test_when_most_of_the_week_ahead_is_over_the_page_is_for_the_next(vault):
    said = humex(vault, "talk", "--yes", day="2026-07-03")
    assert "  On paper    sheets/blank-2026-W28.html\n" in said


def test_where_typst_is_installed_the_page_is_a_pdf(vault, monkeypatch):
    monkeypatch.setattr(talk_blank, "can_make_pdf", lambda: True)
    assert "  On paper    sheets/blank-2026-W27.pdf\n" in humex(vault, "talk", "--yes")
    assert (vault / "sheets/blank-2026-W27.pdf").read_bytes().startswith(b"%PDF")


def test_a_talk_is_closed_also_where_no_page_can_be_made(vault, tmp_path_factory):
    (vault / "sheets").symlink_to(tmp_path_factory.mktemp("elsewhere"))
    assert "  On paper    humex blank 2026-W27\n" in humex(vault, "talk", "--yes")
    assert "reviewed: 2026-06-30\n" in texts(vault)[W26]


def test_a_count_that_is_changed_after_the_talk_is_named_on_the_next_sheet(vault):
    humex(vault, "talk", "--yes")
    sheet = humex(vault, "review", "W27", day="2026-07-05")
    assert "Corrected since" not in sheet

    put(vault, W26, texts(vault)[W26].replace("x o/time x / .", "x x x / x"))
    sheet = humex(vault, "review", "W27", day="2026-07-05")
    assert "Corrected since the talk about week 26: Walk 3 → 5 of 5." in sheet


def test_a_day_that_was_open_at_the_talk_is_a_correction_only_when_it_is_filled_in(vault):
    put(vault, "kbis/walk.yaml", FILES["kbis/walk.yaml"].replace("weekdays", "daily"))
    humex(vault, "talk", "--yes", day="2026-06-29")
    assert "agreed: [walk 3/7]\n" in texts(vault)[W26]
    assert "Corrected since" not in humex(vault, "review", "W27", day="2026-07-05")
    put(vault, W26, texts(vault)[W26].replace("x o/time x / .", "x o/time x / . . x"))
    assert "Corrected since the talk about week 26: Walk 3 → 4 of 7." in humex(
        vault, "review", "W27", day="2026-07-05"
    )


ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/cli.md").read_text(encoding="utf-8").partition("\n## `humex talk")[2]


@pytest.mark.usefixtures("terminal")
def test_the_screen_in_the_docs_is_the_one_of_the_example(tmp_path):
    vault = tmp_path / "ana"
    # The demo may have made its sheets.
    shutil.copytree(ROOT / "example-vault", vault, ignore=shutil.ignore_patterns("sheets"))
    for path in vault.rglob("*.*"):
        os.utime(path, (0, 0))
    screen = PAGE.partition("<!-- end -->")[2].partition("```text\n")[2].partition("```")[0]
    said = "".join(f"{line}\n" for line in re.findall(r"› ?(.*)", screen)) + "y\n"
    shown = humex(vault, "talk", said=said)
    assert [line.rstrip() for line in shown.splitlines()] == screen.splitlines()
