"""`humex doctor` finds what makes a routine run dry, and what it looks at can be arranged."""

from datetime import date

import pytest

from humexjournal.app.doctor_loop import Loop, of_loop
from humexjournal.vault.store import Vault

AS_OF = date(2026, 6, 25)
WELL = """\
format: 1
coach: Jo
support:
  check_ins: [{day: tue, what: voice note, by: coach}]
  talks: [2026-06-30 16:00]
"""
WALK = "name: Walk\nbehaviour: Walk\nschedule: daily\ncue: after lunch\nfrom: 2026-06-01\n"
WEEKS = ("2026-W23", "2026-W24", "2026-W25")
ALL_WELL = [
    ("cue", "Each behaviour has a cue.", ""),
    ("sheets", "The weeks of the last 4 that are over have their sheets.", ""),
    ("crowded", "Nothing says that there is too much at once.", ""),
    ("routine", "Contacts within the week and the next talk are agreed on.", ""),
]


@pytest.fixture
def vault(tmp_path):
    write(tmp_path, "humex.yaml", WELL)
    write(tmp_path, "kbis/walk.yaml", WALK)
    for week in WEEKS:
        write(tmp_path, f"sheets/sheet-{week}.md", "")
    return tmp_path


def write(root, path, text):
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text)


def note(root, day, **keys):
    lines = "".join(f"{key}: {value}\n" for key, value in keys.items())
    write(
        root,
        f"prompts/{day}-walk.md",
        f"---\nkbi: walk\nkind: corrective\n{lines}---\nAna, a word.\n",
    )


def found(root, as_of=AS_OF):
    loop = Loop(root, Vault(root).read().journal, as_of)
    return [(one.check, one.said, one.remedy) for one in of_loop(loop)]


def to_do(root, as_of=AS_OF):
    return [(check, said) for check, said, remedy in found(root, as_of) if remedy]


def test_where_all_is_well_each_check_says_so(vault):
    assert found(vault) == ALL_WELL


def test_where_nothing_is_asked_for_there_is_nothing_to_say(vault):
    (vault / "kbis/walk.yaml").unlink()
    assert found(vault) == []


def test_a_behaviour_without_a_cue(vault):
    for name in ("plan", "quiet", "tea"):
        write(
            vault, f"kbis/{name}.yaml", f"behaviour: Do {name}\nschedule: daily\nfrom: 2026-06-22\n"
        )
    write(
        vault,
        "kbis/over.yaml",
        "behaviour: Over\nschedule: daily\nfrom: 2026-06-01\nuntil: 2026-06-02\n",
    )
    write(
        vault,
        "kbis/tea.yaml",
        "behaviour: Tea\nschedule: daily\nfrom: 2026-06-01\nchanges: [{from: 2026-06-24, cue: at four}]\n",
    )

    assert found(vault)[0] == (
        "cue",
        "No cue is agreed yet for Do plan and Do quiet.",
        "Write `cue:` with what it comes after, that happens anyway: your coffee, the door.",
    )


@pytest.mark.parametrize(
    ("keys", "waits"),
    [
        (
            {"state": "answered", "sent": "2026-06-22", "answered": "2026-06-23"},
            "an answer of 2026-06-23",
        ),
        ({"state": "answered", "sent": "2026-06-22", "answered": "2026-06-24"}, ""),
        (
            {"state": "answered", "sent": "2026-06-22", "answered": "2026-06-23", "agreed": "yes"},
            "",
        ),
        ({"state": "closed", "sent": "2026-06-22", "answered": "2026-06-23"}, ""),
        ({"state": "sent", "sent": "2026-06-22"}, ""),
        ({"state": "draft"}, "a draft of 2026-06-22"),
        ({"state": "draft", "not_before": "2026-06-24"}, ""),
    ],
)
def test_what_waits_for_longer_than_was_promised(vault, keys, waits):
    note(vault, "2026-06-22", **keys)

    row = next(one for one in found(vault) if one[0] == "notes")

    if waits:
        assert row == (
            "notes",
            f"Waiting for more than one day: {waits} (2026-06-22-walk).",
            "`humex prompts list` shows where each note stands.",
        )
    else:
        assert row == ("notes", "No note waits for more than one day.", "")


def test_an_old_draft_goes_by_itself_and_without_a_coach_nobody_has_to_send_one(vault):
    note(vault, "2026-06-20", state="draft")
    assert to_do(vault) == []

    note(vault, "2026-06-22", state="draft")
    write(vault, "humex.yaml", "format: 1\n")
    assert to_do(vault) == []


def test_a_longer_promise_leaves_more_time(vault):
    write(vault, "humex.yaml", f"{WELL}  reply_within_days: 3\n")
    note(vault, "2026-06-21", state="answered", sent="2026-06-21", answered="2026-06-22")

    assert to_do(vault) == []
    assert to_do(vault, date(2026, 6, 26)) == [
        ("notes", "Waiting for more than 3 days: an answer of 2026-06-22 (2026-06-21-walk).")
    ]


def test_a_week_without_its_sheet(vault):
    (vault / "sheets/sheet-2026-W24.md").unlink()
    (vault / "sheets/sheet-2026-W25.md").rename(vault / "sheets/sheet-2026-W25.html")

    assert to_do(vault) == [("sheets", "No sheet lies in sheets/ for 2026-W24.")]
    assert to_do(vault, date(2026, 6, 29)) == [
        ("sheets", "No sheet lies in sheets/ for 2026-W24 and 2026-W26.")
    ]
    assert to_do(vault, date(2026, 7, 13)) == [
        ("sheets", "No sheet lies in sheets/ for 2026-W26, 2026-W27 and 2026-W28."),
        ("routine", "There is no talk ahead."),
    ]


def test_too_much_at_once(vault):
    for name in "abcde":
        write(vault, f"kbis/{name}.yaml", WALK.replace("name: Walk", f"name: {name}"))

    assert ("crowded", "6 behaviours are asked for at once.") in to_do(vault)


def test_time_that_is_mostly_in_the_way(vault):
    for day in (15, 17, 18, 20):
        write(vault, f"daily/2026-06-{day}.md", "---\nwalk: no\nin_the_way: crowded\n---\n")

    assert to_do(vault) == [
        ("crowded", "Time was what got in the way of Walk on 4 of 4 days since 2026-06-01.")
    ]

    for day in (15, 17):
        write(vault, f"daily/2026-06-{day}.md", "---\nwalk: no\nin_the_way: place\n---\n")
    assert to_do(vault) == []


def test_a_routine_that_is_not_agreed_on(vault):
    write(vault, "humex.yaml", "format: 1\ncoach: Jo\nsupport: {talks: [2026-06-24]}\n")
    assert to_do(vault) == [("routine", "There is no contact within the week and no talk ahead.")]

    write(vault, "humex.yaml", "format: 1\n")
    assert to_do(vault) == []


def test_notes_that_come_late(vault):
    note(vault, "2026-05-20", state="closed", sent="2026-05-28")
    note(vault, "2026-06-05", state="closed", sent="2026-06-08")
    note(vault, "2026-06-10", state="closed", sent="2026-06-11", answered="2026-06-12")
    assert (
        "feedback",
        "Of the notes of the last 4 weeks, sent within one day: 1 of 2.",
        "",
    ) in found(vault)

    note(vault, "2026-06-15", state="closed", sent="2026-06-18")
    assert to_do(vault) == [
        ("feedback", "Of the notes of the last 4 weeks, sent within one day: 1 of 3.")
    ]
