"""`humex kbi pause`, `retire` and `replace`: days without, and an end."""

import os

import pytest
from click.testing import CliRunner

from humexjournal.cli.main import main

SETTINGS = "format: 1  # the first\nclient: Ana\npauses: [{from: 2026-07-13, to: 2026-07-24}]\n"
WALK = "behaviour: Walk outside   # with a coat\nschedule: weekdays\nfrom: 2026-06-01\n"
QUIET = "behaviour: Phone away\nschedule: daily\nfrom: 2026-09-01   # not yet\n"
FILES = {
    "humex.yaml": SETTINGS,
    "kbis/walk.yaml": WALK,
    "kbis/quiet.yaml": QUIET,
    "daily/2026-06-10.md": "---\nwalk: yes\n---\n",
    "daily/2026-06-11.md": "---\nwalk: no\n---\n",
}


@pytest.fixture
def vault(tmp_path):
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
        os.utime(tmp_path / path, (0, 0))
    return tmp_path


def kbi(vault, *args):
    return humex(vault, "kbi", *args)


def humex(vault, *args):
    result = CliRunner().invoke(main, ["--vault", str(vault), "--as-of", "2026-06-14", *args])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.output + (f"[{result.exit_code}]" if result.exit_code else "")


def changed(vault):
    texts = {path: (vault / path).read_text() for path in FILES}
    return {path: text for path, text in texts.items() if text != FILES[path]}


def test_a_behaviour_is_paused(vault):
    assert (
        kbi(vault, "pause", "walk", "3-7", "august", "sore knee: left")
        == """\
kbis/walk.yaml
  + pauses:
  +   - from: 2026-08-03
  +     to: 2026-08-07
  +     reason: "sore knee: left"
Walk outside is paused from Mon 3 August 2026 to Fri 7 August 2026. `humex undo` takes that back.
"""
    )
    pause = '  - from: 2026-08-03\n    to: 2026-08-07\n    reason: "sore knee: left"\n'
    assert changed(vault) == {"kbis/walk.yaml": f"{WALK}pauses:\n{pause}"}
    assert "3–7 August 2026  paused, sore knee: left" in kbi(vault, "show", "walk")
    humex(vault, "undo")
    assert changed(vault) == {}


def test_everything_is_paused(vault):
    said = kbi(vault, "pause", "all", "2026-08-03")
    assert said.endswith(
        "All behaviours are paused on Mon 3 August 2026. `humex undo` takes that back.\n"
    )
    there = "{from: 2026-07-13, to: 2026-07-24}"
    more = SETTINGS.replace(there, f"{there}, {{from: 2026-08-03, to: 2026-08-03}}")
    assert changed(vault) == {"humex.yaml": more}


OFF = "  Wed 10 June 2026: done → off\n  Thu 11 June 2026: not done → off\n"
WHY = "Say why behind the days, or begin with a day that is still open. Nothing was written.\n[1]"


@pytest.mark.parametrize(("name", "whose"), [("walk", ""), ("all", " of Walk outside")])
def test_closed_days_are_paused_with_a_reason_only(vault, name, whose):
    days = [name, "2026-06-10", "to", "2026-06-11"]
    assert kbi(vault, "pause", *days) == (
        f"Error: 2 closed days{whose} would read differently:\n{OFF}{WHY}"
    )
    assert changed(vault) == {}
    told = kbi(vault, "pause", *days, "ill")
    assert told.startswith(f"2 closed days{whose} will read differently:\n{OFF}")
    assert len(changed(vault)) == 1


REFUSED = [
    (["pause", "walk", "soon"], "“soon” begins with no days. Write today,"),
    (["pause", "walk", "3", "august", "2027"], "“3 august 2027” begins with no days."),
    (["pause", "walk", "2026-08-03", "2026-08-07"], "“2026-08-03 2026-08-07” begins with no"),
    (["pause", "all", "14", "july"], "humex.yaml has a pause on these days already."),
    (["pause", "quiet", "today"], "kbis/quiet.yaml begins on 2026-09-01, after 2026-06-14."),
    (["pause", "swim", "today"], "There is no behaviour “swim”."),
    (["retire", "walk", "--on", "2026-05-01"], "It ends on 2026-05-01, before it begins"),
    (["retire", "walk", "--on", "2026-06-09"], "3 closed days would read differently:"),
    (["replace", "walk", "walk"], "A behaviour follows another one, not itself."),
    (["replace", "walk", "swim"], "There is no behaviour “swim”."),
]  # fmt: skip


@pytest.mark.parametrize(("words", "said"), REFUSED)
def test_what_cannot_be_is_said_and_nothing_is_written(vault, words, said):
    assert f"Error: {said}" in kbi(vault, *words)
    assert changed(vault) == {}


def test_a_behaviour_is_retired(vault):
    assert kbi(vault, "retire", "walk") == (
        "kbis/walk.yaml\n  + until: 2026-06-14\n"
        "Walk outside: Sun 14 June 2026 is the last day. `humex undo` takes that back.\n"
    )
    assert changed(vault) == {"kbis/walk.yaml": f"{WALK}until: 2026-06-14\n"}
    assert "says so already" in kbi(vault, "retire", "walk")
    kbi(vault, "retire", "walk", "--on", "2026-07-31")
    assert changed(vault) == {"kbis/walk.yaml": f"{WALK}until: 2026-07-31\n"}


def test_one_ends_and_the_other_begins(vault):
    assert (
        kbi(vault, "replace", "walk", "quiet")
        == """\
kbis/quiet.yaml
  - from: 2026-09-01   # not yet
  + from: 2026-06-15   # not yet
kbis/walk.yaml
  + until: 2026-06-14
  + replaced_by: quiet
Walk outside: Sun 14 June 2026 is the last day. Then comes:
  = Phone away, every day.
`humex undo` gives kbis/walk.yaml back as it was; `humex keep list` has kbis/quiet.yaml too.
"""
    )
    assert changed(vault) == {
        "kbis/walk.yaml": f"{WALK}until: 2026-06-14\nreplaced_by: quiet\n",
        "kbis/quiet.yaml": QUIET.replace("2026-09-01", "2026-06-15"),
    }
    humex(vault, "undo")
    assert list(changed(vault)) == ["kbis/quiet.yaml"]


def test_one_that_has_begun_goes_on_as_it_is(vault):
    kbi(vault, "replace", "quiet", "walk", "--on", "2026-09-30")
    assert list(changed(vault)) == ["kbis/quiet.yaml"]


def test_on_the_private_side_it_is_undone_there_and_everything_is_paused_above(vault):
    (vault / "private/kbis").mkdir(parents=True)
    (vault / "private/kbis/nap.yaml").write_text(WALK)
    os.utime(vault / "private/kbis/nap.yaml", (0, 0))
    said = humex(vault, "--private", "kbi", "pause", "nap", "3", "august")
    assert said.endswith("`humex --private undo` takes that back.\n")
    humex(vault, "--private", "undo")
    assert (vault / "private/kbis/nap.yaml").read_text() == WALK
    refused = humex(vault, "--private", "kbi", "pause", "all", "3", "august")
    assert "A pause of everything stands in humex.yaml: leave --private out." in refused
    assert changed(vault) == {}
