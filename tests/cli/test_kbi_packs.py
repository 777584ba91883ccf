"""`humex kbi packs`: which there are, and what one of them says."""

import json

from click.testing import CliRunner

from humexjournal.cli.main import main


def said(*args):
    return CliRunner().invoke(main, ["kbi", "packs", *args]).output


def test_every_pack_with_its_behaviours():
    assert said().startswith("""\
career-change: People, proof and applications, every week
  Send outreach messages to people in the field
""")


def test_all_that_one_says():
    assert said("stress").startswith("""\
Stress: Small breaks, an end to the day, and the night

Sit still between work and home (decompress)
  How often        weekdays
  Counts as done   at least 5 minutes
  Busy day         1 minute
  By when          18:30
  Cue              when I have parked, before I open the door
""")


def test_for_other_programs():
    (pack,) = json.loads(said("wellness", "--format", "json"))
    assert pack["behaviours"][0]["behaviour"] == "Walk outside after lunch"


def test_a_name_that_is_none():
    assert "There are: career-change, leadership, productivity, stress, wellness." in said("sleep")
