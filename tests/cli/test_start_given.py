"""`humex start` with answers that were given beforehand: by flags, and in a file."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from humexjournal.cli import start
from humexjournal.cli.main import main

WALK = ("--goal", "sleep by eleven", "--answer", "behaviours.1.behaviour=Walk after lunch")


@pytest.fixture(autouse=True)
def nobody_there(monkeypatch, tmp_path):
    monkeypatch.setattr(start, "can_make_pdf", lambda: False)
    monkeypatch.chdir(tmp_path)


def humex(*args, status=0, said=None):
    result = CliRunner().invoke(main, ["--as-of", "2026-06-05", *args], input=said)
    assert result.exit_code == status, result.output
    return " ".join(result.output.split())


def kbis(root="ana"):
    return {path.stem: path.read_text() for path in Path(root, "kbis").glob("*.yaml")}


def test_flags_are_enough():
    humex("start", "ana", *WALK, "--client", "Ana", "--from", "2026-07-01")
    assert kbis() == {
        "walk_lunch": "# yaml-language-server: $schema=../.humex/schemas/kbi.json\n"
        "name: Walk after lunch\nbehaviour: Walk after lunch\nschedule: weekdays\n"
        "standard: done\nby: the end of the day\ngoal: goal\nfrom: 2026-07-01\n"
    }


def test_flags_file_and_dialogue_make_the_same(monkeypatch):
    Path("start.yaml").write_text(
        "goal: sleep by eleven\nclient: Ana\nbehaviours: [{behaviour: Walk after lunch}]\n"
    )
    humex("start", "one/ana", *WALK, "--client", "Ana")
    humex("start", "two/ana", "--answers", "start.yaml")
    monkeypatch.setattr(start, "in_terminal", lambda: True)
    typed = ["Ana", "", "", "", "", "sleep by eleven", "", "", "Walk after lunch", *[""] * 30]
    humex("start", "three/ana", said="\n".join(typed))
    made = [
        {path.name: path.read_text() for path in Path(root, "ana").rglob("*.[my][da]*")}
        for root in ("one", "two", "three")
    ]
    assert made[0] == made[1] == made[2]
    assert "humex.yaml" in made[0]


def test_a_behaviour_of_a_pack_one_after_the_other():
    packs = [f"behaviours.{n}.pack=wellness/{name}" for n, name in ((1, "walk"), (2, "bedtime"))]
    given = [part for one in packs for part in ("--answer", one)]
    humex("start", "ana", "--goal", "calm", *given, "--answer", "one_by_one=yes")
    assert [text.splitlines()[-1] for _, text in sorted(kbis().items())] == [
        "from: 2026-06-15",
        "from: 2026-06-08",
    ]
    assert "counts: [outdoors, any weather]" in kbis()["walk"]
    assert "five of the last seven days" in Path("ana/start.md").read_text()


@pytest.mark.parametrize(("reminder", "rings"), [("no", 0), ("9:30 pm", 1)])
def test_a_minute_for_the_day_where_it_is_wanted(reminder, rings):
    humex("start", "ana", *WALK, "--answer", f"reminder={reminder}")
    calendar = Path("ana/humex.ics").read_text()
    assert calendar.count("SUMMARY:A minute for the day") == rings
    assert calendar.count("DTSTART:20260608T213000") == rings
    assert "SUMMARY:Walk after lunch" in calendar


def test_care_has_to_be_acknowledged():
    food = ("--goal", "calm", "--answer", "behaviours.1.pack=wellness/food_log")
    assert "Counting food or weight can make eating harder" in humex(
        "start", "ana", *food, status=2
    )
    assert not Path("ana").exists()
    humex("start", "ana", *food, "--answer", "behaviours.1.caution=yes")
    assert "cautions: acknowledged 2026-06-05\n" in kbis()["food_log"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([], "goal needs an answer."),
        ([*WALK, "--answer", "gaol=rest"], "There is no question for gaol."),
        ([*WALK, "--answer", "gaol"], "“gaol” is no answer. Write it as goal=TEXT."),
        ([*WALK, "--answer", "behaviours.1.schedule=sometimes"], "behaviours.1.schedule: “sometimes” is not"),
        ([*WALK, "--answer", "behaviours.1.right=no"], "behaviours.1.right cannot be answered like this twice."),
        ([*WALK, "--answer", "behaviours.2.pack=stress/run"], "behaviours.2.pack: Write it as stress/walk"),
        ([*WALK, "--answer", "next_talk=soon", "--coach", "Jo"], "next_talk: Write a day and a time"),
        ([*WALK, "--answer", "check_ins=now and then"], "check_ins: Begin each with a weekday"),
        ([*WALK, "--outcome", "energy, 10 to 0"], "outcome: Write the lower end"),
        ([*WALK, "--answer", "reminder=late"], "reminder: Write a time such as 21:15, or no."),
        ([*WALK, "--client", "A" * 41], "client: It has room for 40 letters."),
        ([*WALK, "--from", "soon"], "from: Write a date"),
        ([*WALK, "--pack", "sleep"], "pack: There are career-change"),
        (["--answers", "no.yaml"], "no.yaml cannot be read"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_said_and_nothing_written(given, said):
    assert said in humex("start", "ana", *given, status=2)
    assert not Path("ana").exists()
