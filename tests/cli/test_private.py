"""The private side: any command turned to it, and both sides kept up to date."""

import json
import os
import shutil
from pathlib import Path

import pytest
from canary import PRIVATE, SHARED, put
from click.testing import CliRunner
from hypothesis import example, given, settings
from hypothesis import strategies as st

from humexjournal.cli.main import main

OWN = {
    "kbis/dry.yaml": (
        "name: Dry\nbehaviour: Water at the club\nschedule: weekdays\n"
        "cue: when I sit down\nfrom: 2026-06-15\n"
    ),
    **{
        f"daily/2026-06-{day}.md": "---\ndry: {}\n---\n".format(
            "o\nfriction: [dry/time]" if day in (17, 18, 22, 24, 26) else "x"
        )
        for day in range(15, 27)
    },
}


@pytest.fixture
def vault(tmp_path):
    root = put(tmp_path / "vault", SHARED)
    put(root / "private", OWN)
    return root


def humex(vault, *words, status=0, **env):
    result = CliRunner().invoke(
        main, ["--vault", str(vault), "--as-of", "2026-06-28", *words], env=env
    )
    assert result.exit_code == status, result.output
    return result.output


def files(root, *without):
    """Every file below a folder with its bytes, but for some folders."""
    return {
        str(path.relative_to(root)): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and not {*without} & {*path.relative_to(root).parts}
    }


STATUS = """\
Ana, Sunday 28 June                                 week 26, 22 to 28 June

                       Mo  Tu  We  Th  Fr  Sa  Su
  Dry                  ○   ●   ○   ●   ○            2 of 5 so far

  Nothing is planned today.
"""
BUILT = """\
prompts/2026-06-25-walk.md was drafted; `humex prompts show 2026-06-25-walk` shows it.
9 files in sheets/, 9 new or changed.
The private side has 9 files, 9 new, changed or removed.
2 notes drafted there; `humex --private prompts` shows more.
"""


def test_a_command_is_turned_to_the_private_side(vault):
    assert humex(vault, "--private", "status") == STATUS


def test_a_build_makes_both_sides(vault):
    assert humex(vault, "build") == BUILT

    assert "Dry" in (vault / "private/sheets/sheet-2026-W26.md").read_text()
    assert "Walk" not in (vault / "private/sheets/sheet-2026-W26.md").read_text()
    assert list((vault / "private/prompts").iterdir()) != []
    assert "Dry" not in (vault / "sheets/sheet-2026-W26.md").read_text()


def test_a_build_of_the_private_side_alone_leaves_the_shared_one(vault):
    before = files(vault, "private")

    humex(vault, "--private", "build")

    assert files(vault, "private") == before
    assert "Dry" in (vault / "private/sheets/sheet-2026-W26.md").read_text()


def test_it_may_lie_elsewhere(vault, tmp_path):
    (vault / "private").rename(tmp_path / "mine")

    assert humex(vault, "--private", "status", HUMEX_PRIVATE=str(tmp_path / "mine")) == STATUS
    assert humex(vault, "build", HUMEX_PRIVATE=str(tmp_path / "mine")) == BUILT

    assert (tmp_path / "mine/sheets/sheet-2026-W26.md").exists()
    assert not (vault / "private").exists()


def test_where_there_is_none_it_is_said_how_to_begin(vault):
    shutil.rmtree(vault / "private")

    said = humex(vault, "--private", "status", status=3)

    assert said == (
        f"Error: There is no folder {vault}/private. Make it, with kbis/ and daily/ in it: "
        "it is a second journal, for you alone.\n"
    )


def test_a_problem_is_shown_without_its_line(vault):
    put(vault / "private", {"daily/2026-06-25.md": "---\ndry: perhaps\n---\n"})

    said = humex(vault, "--private", "check", status=1)

    assert (
        said
        == """\
daily/2026-06-25.md, line 2                            unreadable-value
  “perhaps” is not understood for “Dry”, whose standard is yes or no. Write x,
  o, / (busy-day version), off, or leave it empty.
  Until then Thursday 25 June is “not filled in” for Dry.

One thing to settle. All the rest was read: 12 days, 0 weeks, 1 behaviour.
"""
    )


def test_a_shared_key_in_a_private_entry_is_a_problem_without_its_name(vault):
    put(vault / "private", {"daily/2026-06-25.md": "---\nWalk: x\n---\n"})

    said = humex(vault, "--private", "check", status=1)

    assert (
        said
        == """\
daily/2026-06-25.md, line 2                                  other-side
  This is about a behaviour of the other side of the vault; here it is not
  counted. Log it in an entry of its own side: one of the two is shared, the
  other lies in private/.

One thing to settle. All the rest was read: 12 days, 0 weeks, 1 behaviour.
"""
    )


def test_so_is_one_in_a_week_line_a_mark_or_a_field(vault):
    put(vault, {
        "weekly/2026-W26.md": "---\ndry: x x x x x\n---\n",
        "daily/2026-06-25.md": "---\nwalk: x\nreserve: [dry]\n---\n",
        "daily/2026-06-26.md": "---\nwalk: x\n---\nDry:: x\n",
    })  # fmt: skip

    found = json.loads(humex(vault, "check", "--format", "json", status=1))["problems"]

    assert [(one["path"], one["line"], one["code"]) for one in found] == [
        ("daily/2026-06-25.md", 3, "other-side"),
        ("daily/2026-06-26.md", 4, "other-side"),
        ("weekly/2026-W26.md", 2, "other-side"),
    ]
    assert "dry" not in str(found).casefold()


def test_what_a_private_talk_comes_to_stands_on_its_side_and_its_date_in_the_settings(vault):
    before = files(vault, "private")

    humex(vault, "--private", "talk", "--commitment", "If late, then water", "--next",
          "2026-07-14 16:00", "--yes")  # fmt: skip

    changed = {path for path, data in files(vault, "private").items() if before.get(path) != data}
    assert {path for path in changed if not path.startswith(".humex")} == {"humex.yaml"}
    assert "If late, then water" in (vault / "private/weekly/2026-W26.md").read_text()


def test_days_ahead_for_a_whole_private_side_are_not_written_into_shared_settings(vault):
    before = files(vault)

    said = humex(vault, "--private", "off", "27 june - 7 july", "holiday", status=2)

    assert (
        "Days ahead for everything stand in humex.yaml, which is shared. "
        "Name a behaviour, or leave --private out. Nothing was written."
    ) in said
    assert files(vault, ".gitignore") == before


def test_days_ahead_for_a_private_behaviour_stand_in_its_file(vault):
    before = files(vault, "private")

    humex(vault, "--private", "off", "dry", "6-7 july", "holiday")

    assert files(vault, "private") == before
    assert "reason: holiday" in (vault / "private/kbis/dry.yaml").read_text()


def test_with_a_coach_private_notes_are_drafted_all_the_same_and_stay(vault):
    put(vault, {"humex.yaml": "format: 1\nclient: Ana\ncoach: Jo\n"})

    humex(vault, "build")

    assert not (vault / "prompts").exists()
    assert "Jo" not in "".join(one.read_text() for one in (vault / "private/sheets").glob("*.md"))
    assert len(list((vault / "private/prompts").iterdir())) == 2


def test_a_coach_reads_nothing_private_of_a_client(vault, tmp_path):
    put(vault, {"humex.yaml": "format: 1\nclient: Ana\ncoach: Jo\n"})
    coach = put(tmp_path / "jo", {"humex.yaml": "format: 1\nclient: Jo\nclients: [../vault]\n"})
    runs = [["build"], ["roster"], ["build", "vault"], ["review", "vault", "this"]]
    os.utime(vault / "private", (0, 0))
    said = [humex(coach, *words) for words in runs]
    with_it = files(coach), files(vault, "private")
    shutil.rmtree(vault / "private")
    for made in (coach / "sheets", coach / "drafts", vault / "sheets", coach / ".humex"):
        shutil.rmtree(made, ignore_errors=True)

    assert [humex(coach, *words) for words in runs] == said
    assert (files(coach), files(vault)) == with_it


@pytest.mark.parametrize("whose", ["private", "../other/private", "../other/private/deep"])
def test_nothing_private_is_on_a_list_of_clients_even_if_it_is_a_vault(vault, tmp_path, whose):
    put(tmp_path / "other", SHARED)
    put(vault / whose, {**SHARED, **OWN})
    put(vault, {"humex.yaml": f"format: 1\nclients: [{whose}]\n"})

    said = humex(vault, "build", status=1)

    assert f"{whose} is for one person alone, and is nobody's client." in said
    assert not (vault / "drafts").exists()
    assert "Dry" not in humex(vault, "roster")


@pytest.fixture(scope="module")
def alone(tmp_path_factory):
    """What programs are told of the shared side, and its files, where there is no other."""
    root = put(tmp_path_factory.mktemp("vault"), SHARED)
    return shared_of(root), files(root)


@settings(max_examples=5)
@example(chosen=set(PRIVATE), own=True)
@given(chosen=st.sets(st.sampled_from(sorted(PRIVATE))), own=st.booleans())
def test_what_is_shared_is_the_same_with_and_without_a_private_side(
    alone, chosen, own, tmp_path_factory
):
    other = put(tmp_path_factory.mktemp("vault"), SHARED)
    put(other / "private", {path: PRIVATE[path] for path in chosen} | (OWN if own else {}))

    assert (shared_of(other), files(other, "private")) == alone


def shared_of(root: Path) -> list[str]:
    """What programs are told of the shared side, once everything is made."""
    humex(root, "build")
    data = [("adherence", "--format", "json"), ("check", "--format", "json"), ("prompts",)]
    return [humex(root, *words) for words in data]
