"""The worked case from end to end: three walks crowded out, one note, a smaller walk that holds."""

import os
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from humexjournal.cli.main import main

START = date(2026, 5, 18)
WALK = """\
name: Walk after lunch
behaviour: Walk outside after lunch
schedule: weekdays
standard: at least 20 minutes
minimum: 10 minutes
by: "14:00"
cue: when I put my tray back
why: When I have been outside, the afternoon is mine again
from: 2026-05-18
"""
CROWDED_OUT = {date(2026, 5, 26), date(2026, 5, 28), date(2026, 5, 29)}
NOTE = "2026-05-29-walk"


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    os.utime(path, (0, 0))


def humex(vault: Path, day: str, *args: str) -> str:
    result = CliRunner().invoke(main, ["--vault", str(vault), "--as-of", day, *args])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output
    assert result.exit_code == 0, result.output
    return result.output


def write_day(ana: Path, day: date) -> None:
    """A working day of Ana's: twenty minutes in May, eight after the change."""
    if day.weekday() < 5:
        said = "25" if day < date(2026, 6, 1) else "8"
        no_room = "no\nfriction: [walk/time]"
        put(ana / f"daily/{day}.md", f"---\nwalk: {no_room if day in CROWDED_OUT else said}\n---\n")


@pytest.fixture
def both(tmp_path: Path) -> tuple[Path, Path]:
    ana, jo = tmp_path / "ana", tmp_path / "jo"
    put(ana / "humex.yaml", "format: 1\nclient: Ana\ncoach: Jo\n")
    put(ana / "kbis/walk.yaml", WALK)
    put(jo / "humex.yaml", "format: 1\nclient: Jo\nclients: [../ana]\n")
    return ana, jo


def test_the_worked_case(both: tuple[Path, Path]) -> None:
    ana, jo = both
    drafted = []
    for number in range(14):
        day = START + timedelta(days=number)
        write_day(ana, day)
        drafted += humex(jo, str(day), "build").splitlines()[:-1]

    # One note that proposes a change in two weeks, and it is made on the day of the third one.
    corrective = [line for line in drafted if NOTE in line]
    assert corrective == [
        f"drafts/ana/{NOTE}.md was drafted; `humex prompts show ana {NOTE}` shows it."
    ]
    draft = (jo / f"drafts/ana/{NOTE}.md").read_text(encoding="utf-8")
    assert "\nproposal: recue\n" in draft
    assert '\ninstead: "a smaller size"\n' in draft
    assert "\nAna, “Walk after lunch” had no room on Tuesday, Thursday and Friday;" in draft
    assert "⟨when?⟩. Where that cannot be, by 14:00." in draft

    put(jo / f"drafts/ana/{NOTE}.md", draft.replace("⟨when?⟩", "as I stand up"))
    humex(jo, "2026-05-31", "prompts", "sent", "ana", "walk")
    os.utime(ana / f"prompts/{NOTE}.md", (0, 0))
    # Ana would rather have it smaller.
    humex(
        jo, "2026-05-31", "prompts", "agreed", "ana", "walk",
        "--standard", "at least 7 minutes", "--minimum", "3 minutes", "--because", "meetings run long",
    )  # fmt: skip

    assert (ana / "kbis/walk.yaml").read_text(encoding="utf-8") == WALK + (
        "changes:\n"
        "  - from: 2026-06-01\n"
        "    standard: at least 7 minutes\n"
        "    minimum: 3 minutes\n"
        "    kind: shrink\n"
        "    because: meetings run long\n"
        f"    prompt: {NOTE}\n"
    )

    for number in range(14, 35):
        write_day(ana, START + timedelta(days=number))
    humex(ana, "2026-06-22", "build")
    week = {
        n: (ana / f"sheets/sheet-2026-W{n}.md").read_text(encoding="utf-8") for n in (22, 23, 24)
    }

    assert (
        "Note about “Walk after lunch” on Friday 29 May: sent on Sunday, answered the same day"
        in (week[22])
    )
    assert "at least 7 min" in week[23]
    assert "**5 of 5**, aim reached | 5 of 5, 2 of 5 |" in week[23]
    assert "\n- 5 of 5, after 2 the week before.\n" in week[23]
    assert "done all 5 times since" in week[23]
    assert "done all 10 times since" in week[24]
    # After fourteen of them there is something to be glad of, and no further correction.
    humex(jo, "2026-06-18", "build")
    made = {one.stem: one.read_text(encoding="utf-8") for one in (jo / "drafts/ana").iterdir()}
    assert [name for name, text in made.items() if "kind: corrective" in text] == [NOTE]
    assert any("rule: version-held" in text for text in made.values())
