"""Vaults as people have them: everything that is read of each, and every problem.

The oddities are those of public vaults and of the tools that write into them. They are written by
code, since git would mend some of them.
"""

import os
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from humexjournal.app.check import problems
from humexjournal.core.entry import Observation
from humexjournal.core.value import Amount, Clock, Mark
from humexjournal.vault.store import Vault

AS_OF = date(2026, 6, 30)
WALK = "name: Walk\nbehaviour: Walk outside\nschedule: daily\nstandard: at least 20 minutes\n"
KBIS = {
    "kbis/walk.yaml": f"{WALK}minimum: 7 minutes\ntask: Walk after lunch\nkeys: [Walk🚶‍♀️, Spaziergang]\n",
    "kbis/wakeup.yaml": "behaviour: Get up\nschedule: daily\nstandard: before 07:30\nkeys: [wakeup🌞]\n",
    "kbis/workout.yaml": "behaviour: Work out\nschedule: daily\nkeys: [workout🏋️]\n",
    "kbis/water.yaml": "name: Drink water\nbehaviour: Drink\nschedule: daily\nstandard: at least 2.5\n",
}
SIGNS = {
    Mark.DONE: "x",
    Mark.NOT_DONE: "o",
    Mark.MINIMUM: "/",
    Mark.OFF: "off",
    Mark.UNREADABLE: "?",
}


def vault(root: Path, notes: dict[str, str | bytes], settings: str = "") -> Vault:
    started = {path: f"{text}from: 2026-06-01\n" for path, text in KBIS.items()}
    for path, text in {"humex.yaml": f"format: 1\n{settings}", **started, **notes}.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
    return Vault(root)


def read(ana: Vault) -> dict[str, str]:
    """Every day with what is logged, each as `walk 25`; a day without an entry is "(nothing)"."""
    days = sorted(ana.read().journal.daily.items())
    return {f"{day:%m-%d}": _said(entry.observations, entry.written) for day, entry in days}


def _said(observations: dict[str, Observation], written: bool) -> str:  # noqa: FBT001
    said = (f"{kbi} {_value(one)}" for kbi, one in sorted(observations.items()))
    return ", ".join(said) or ("(words)" if written else "(nothing)")


def _value(said: Observation) -> str:
    match said.value:
        case Amount(number):
            return f"{number.normalize() + Decimal(0):f}"
        case Clock(minute):
            return f"{minute // 60:02}:{minute % 60:02}"
        case value:
            return SIGNS[value]


def found(ana: Vault) -> list[tuple[str, str]]:
    return [(one.location.path, one.code) for one in problems(ana.read(), AS_OF)]


def of_days(notes: dict[str, str | bytes]) -> dict[str, str | bytes]:
    return {f"daily/2026-06-{day}.md": text for day, text in notes.items()}


FRONTMATTER = {
    "01": "---\nwalk: \nwakeup: 7:05\nworkout: yes\nwater: 3,5\n---\n",
    "02": '---\nwalk: 54 minutes\nwakeup: 07:05\nworkout🏋️: true\nwater: "3.50"\n---\n',
    "03": "---\nwalk: 1h 5m\nwakeup🌞: 2026-06-03T07:15:00\nworkout🏋: false\nwater: 4.0\n---\n",
    "04": "---\nWALK: 36m\nwakeup: 9:9 am\nWorkout: Yes\nwater: 2\n---\n",
    "05": "---\nWalk🚶‍♀️: 00h30m\nwakeup: 2026-06-05 07:15\nworkout: 1\ntags: daily, spin\n---\n",
    "06": "---\nspaziergang: 8 mins\nwakeup: '7:15'\nworkout: [x]\nwater:\n  - 4\n---\n",
    "07": '---\ndate:\n  "{ date }": \nwalk: 20\nlink: [[Note]]\nown:\n  a: 1\nworkout: [true]\n---\n',
    "08": "---\ndate: {{date}}\nwalk: 20\n---\n",
    "09": '---\ndate: "{{date}}"\nwalk: <% tp.date.now() %>\nworkout: no\n---\n',
    "10": "---\nwalk: 20 # a long one\n# a comment\nwakeup: ~\nworkout: null\n---\n",
    "11": '---\n{"walk": 20, "workout": true}\n---\n',
    "12": "---\nwalk: 20 Min.\nworkout: ja\nwakeup: 7.5\n---\n",
    "13": "---\nwalk:20\nworkout: yes\n---\n",
    "14": "---\nwalk: ２０\nworkout: done\n---\n",
    "15": "---\nfriction:\n  - walk/time\nwalk: no\ntags:\n  - daily\n---\n",
    "16": "---\nwalk: '-'\nwater: -\n---\n",
    "17": "---\ntype: journal\ncssclasses: [wide]\nwalk:\n---\n",
    "18": "---\ncssclasses: [wide]\nwalk:\nworkout: ''\n---\n",
}


def test_frontmatter_in_every_spelling(tmp_path):
    ana = vault(tmp_path, of_days(FRONTMATTER))

    assert read(ana) == {
        "06-01": "wakeup 07:05, water 3.5, workout x",
        "06-02": "wakeup 07:05, walk 54, water 3.5, workout x",
        "06-03": "wakeup 07:15, walk 65, water 4, workout o",
        "06-04": "wakeup 09:09, walk 36, water 2, workout x",
        "06-05": "wakeup 07:15, walk 30, workout 1",
        "06-06": "wakeup 07:15, walk 8, water 4, workout x",
        "06-07": "walk 20, workout x",
        "06-09": "workout o",
        "06-10": "walk 20",
        "06-11": "walk 20, workout x",
        "06-12": "wakeup 07:50, walk 20, workout ?",
        "06-14": "walk ?, workout x",
        "06-15": "walk o",
        "06-17": "(words)",
        "06-18": "(nothing)",
    }
    assert found(ana) == [
        ("daily/2026-06-08.md", "template-left"),
        ("daily/2026-06-12.md", "unreadable-value"),
        ("daily/2026-06-13.md", "no-space"),
        ("daily/2026-06-14.md", "unreadable-value"),
        ("daily/2026-06-16.md", "bare-dash"),
    ]


TEMPLATE = """\
---
type: daily
walk:
---
# {{date:dddd}}

## Habits
- [ ] Walk after lunch
- Drink water
    - [ ] +1
    - [ ] +1
How was it?
"""
BODIES = {
    "01": TEMPLATE.replace("{{date:dddd}}", "Monday"),
    "02": TEMPLATE.replace("{{date:dddd}}", "Tuesday").replace("[ ] +1", "[x] +1"),
    "03": "- [x] Walk after lunch ✅ 2026-06-04\n* [X] work_out\n1. [-] Drink water\n2) [/] Wakeup\n",
    "04": "> [!todo] Habits\n> - [ ] Walk\n> \t- [x] **Workout** #daily ^abc\n",
    "05": "- [x]\u00a0Walk after lunch\n- [>] Workout\n- [<] Wakeup\n- [?] Drink water\n",
    "06": "walk:: 12\nHad a [workout:: yes] and (water:: 3).\n**Wakeup**:: 7:05\n",
    "07": "> walk:: 25 min #outside\n- water:: 2,5\nworkout::\n",
    "08": "Out #walk:20min, then #habit/water:3. Bare #workout.\n",
    "09": "```\n- [x] Walk\nwalk:: 25\n```\n%% - [x] Walk %%\n<!-- walk:: 25 -->\n`walk:: 25` {{walk:: 25}}\n",
    "10": "---\nwalk: 25\nworkout: yes\n---\nwalk:: 25 min\n- [x] Walk after lunch\n- [x] Workout\n",
    "11": "---\nwalk: no\n---\n- [x] Walk after lunch\n",
    "12": "- [x] Walk after lunch\nwalk:: 8\n",
    "13": "---\nwalk:\n---\n- [x] Walk after lunch\n",
    "14": "- Drink water\n\t- [x] +1\n\t- [x] +1\n\t- [ ] +1\n\t- [x] +0.5\n- [x] +1\n",
    "15": "off:: [walk/ill]\nfriction:: workout/time\nfelt:: 2\n",
    "16": "- [x] Call the bank\n",
    "17": "# Wednesday\n\n---\n> [!note]\n- [ ] Walk\n<% tp.file.cursor() %>\n",
    "18": "Ran up the stairs:: twice. He said [walk:: and left.\n",
    "19": "---\r\nwalk: 25\r\n---\r\n- [x] Workout\r\nwater:: 3\r\n",
}


def test_what_is_logged_in_the_text_of_notes(tmp_path):
    settings = {"templates/Daily.md": TEMPLATE, ".obsidian/daily-notes.json":
                '{"folder": "daily", "template": "templates/Daily"}'}  # fmt: skip
    ana = vault(tmp_path, {**settings, **of_days(BODIES)})

    assert read(ana) == {
        "06-01": "(nothing)",
        "06-02": "water 2",
        "06-03": "wakeup /, walk x, water off, workout x",
        "06-04": "workout x",
        "06-05": "walk x",
        "06-06": "wakeup 07:05, walk 12, water 3, workout x",
        "06-07": "walk 25, water 2.5",
        "06-08": "walk 20, water 3",
        "06-09": "(words)",
        "06-10": "walk 25, workout x",
        "06-11": "walk o",
        "06-12": "walk x",
        "06-13": "walk x",
        "06-14": "water 2.5",
        "06-15": "walk off",
        "06-16": "(words)",
        "06-17": "(nothing)",
        "06-18": "(words)",
        "06-19": "walk 25, water 3, workout x",
    }
    assert found(ana) == [
        ("daily/2026-06-11.md", "two-values"),
        ("daily/2026-06-12.md", "two-values"),
    ]


DAMAGED = {
    "01": b"---\nwalk: 20\n<<<<<<< HEAD\nworkout: true\n=======\nworkout: false\n>>>>>>> theirs\n---\n",
    "02": b"---\nwalk: 20\nworkout: false\nwalk: 25\nworkout: true\n---\n",
    "03": b"---\nwalk: 20\nworkout: tr",
    "04": b"",
    "05": b"---\r\nwalk: 20\r\nworkout: yes\r\n---\r\nText.\r\n",
    "06": b"\xef\xbb\xbf---\nwalk: 20\n---\n",
    "07": b"---\r\nwalk: 20\nworkout: no\r\n---",
    "08": b"---\nwalk: 20\n\tworkout: yes\n---\n",
    "09": b"---\nwalk: 20\n---\nA\n<<<<<<< HEAD\nB\n=======\nC\n>>>>>>> theirs\n",
    "10": b"---\nwalk: 20\n---\n\xff\xfe\n",
    "11": "---\nwalk: 20\n---\n".encode("utf-16"),
    "12": b"---\nwalk: 20\n...\n",
    "13": b"walk: 20\n",
    "14": b"\n---\nwalk: 20\n---\n",
}


def test_damaged_notes_cost_no_other_day(tmp_path):
    ana = vault(tmp_path, {**of_days(DAMAGED), "weekly/2026-W53.md": "---\nwalk: x\n---\n"})

    assert read(ana) == {
        "06-04": "(nothing)",
        "06-05": "walk 20, workout x",
        "06-06": "walk 20",
        "06-07": "walk 20, workout o",
        "06-13": "(words)",
        "06-14": "(words)",
    }
    assert found(ana) == [
        ("daily/2026-06-01.md", "conflict-markers"),
        ("daily/2026-06-02.md", "duplicate-key"),
        ("daily/2026-06-03.md", "unclosed-frontmatter"),
        ("daily/2026-06-08.md", "bad-yaml"),
        ("daily/2026-06-09.md", "conflict-markers"),
        ("daily/2026-06-10.md", "not-utf8"),
        ("daily/2026-06-11.md", "not-utf8"),
        ("daily/2026-06-12.md", "unclosed-frontmatter"),
        ("weekly/2026-W53.md", "future-entry"),
    ]


TOOLS = {
    "Obsidian Sync": " (Conflicted copy ThinkPad-T14-G5 202603121129)",
    "Dropbox": " (Ana's conflicted copy 2026-06-12)",
    "Syncthing": ".sync-conflict-20260612-091523-K3X2R2T",
    "iCloud": " 2",
    "OneDrive": "-LAPTOP",
    "OneDrive again": "-LAPTOP-2",
    "Google Drive": " (1)",
    "Seafile": " (SFConflict ana 2026-06-12-11-30-28)",
    "FSNotes": " (CONFLICT 20260612T070858)",
    "git mergetool": "_LOCAL_4711",
}
ORIGINALS = (
    "daily/2026-06-12.md",
    "weekly/2026-W24.md",
    "monthly/2026-06.md",
    "quarterly/2026-Q2.md",
    "kbis/walk.yaml",
    "humex.yaml",
)


@pytest.mark.parametrize("tool", TOOLS)
def test_the_copy_of_any_tool_of_any_file_is_named_and_not_counted(tool, tmp_path):
    notes = dict.fromkeys(ORIGINALS[:4], "A line of my own.\n")
    copies = [path.replace(".", f"{TOOLS[tool]}.", 1) for path in ORIGINALS]
    alone = vault(tmp_path / "alone", {**notes})
    ana = vault(tmp_path / "ana", {**notes, **dict.fromkeys(copies, "---\nwalk: 25\n---\n")})

    assert sorted(found(ana)) == sorted((path, "conflict-copy") for path in copies)
    assert ana.read().journal == alone.read().journal


def test_a_folder_whose_name_is_not_utf_8_is_named(tmp_path):
    ana = vault(tmp_path, of_days({"12": "---\nwalk: 25\n---\n"}))
    folder = Path(os.fsdecode(os.fsencode(tmp_path / "daily") + b"/old-\xff"))
    folder.mkdir()
    (folder / "2026-06-11.md").write_text("---\nwalk: 25\n---\n")

    assert read(ana) == {"06-12": "walk 25"}
    assert found(ana) == [("daily/old-\ufffd", "unreadable-folder")]
