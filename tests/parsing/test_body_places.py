"""What counts where a behaviour is logged in several places, and where a problem points."""

from datetime import date
from decimal import Decimal

import pytest
from parsing.reading import MON, TUE, day, read_daily, read_weekly, values

from humexjournal.core.entry import Friction, Kept
from humexjournal.core.value import Amount, Mark


def number(text: str) -> Amount:
    return Amount(Decimal(text))


SAME = [
    # frontmatter, body, what counts
    ("walk:", "- [x] walk", Mark.DONE),
    ("walk: 25", "- [ ] walk", number("25")),
    ("walk: 25", "walk:: 25", number("25")),
    ("walk: 25", "walk:: 25 min", number("25")),
    ("walk: yes", "- [x] walk", Mark.DONE),
    ("walk: 25", "- [x] walk", number("25")),
    ("walk: yes", "walk:: 25", number("25")),
    ("walk: 8", "- [/] walk", number("8")),
    ("", "- [x] walk\nwalk:: 25", number("25")),
    ("", "walk:: 25\n- [x] walk", number("25")),
    ("", "- [x] walk\n- [x] walk", Mark.DONE),
    ("", "- [x] walk [walk:: 25] #walk:25", number("25")),
    ("steps: 9000", "- [x] steps", number("9000")),
    ("", "- [x] steps\nsteps:: 9000", number("9000")),
    ("miles: 3", "- [x] miles", number("3")),
    ("", "- [x] miles\nmiles:: 3", number("3")),
]


@pytest.mark.parametrize(("keys", "body", "counts"), SAME)
def test_what_says_the_same_is_counted_once_and_a_measure_is_kept(keys, body, counts):
    entry = day(f"---\n{keys}\n---\n{body}\n")

    assert list(values(entry).values()) == [counts]


DIFFERENT = [
    # frontmatter, body, what counts, where the problem is
    ("walk: 25", "- [-] walk", number("25"), "4:3 two-values “[-]”"),
    ("walk: 5", "- [x] walk", number("5"), "4:3 two-values “[x]”"),
    ("walk: no", "- [/] walk", Mark.NOT_DONE, "4:3 two-values “[/]”"),
    ("walk: 25", "walk:: 30", number("25"), "4:8 two-values “30”"),
    ("walk: 25", "It rained. (walk:: 30)", number("25"), "4:20 two-values “30”"),
    ("walk: 25", "#walk:30", number("25"), "4:7 two-values “30”"),
    ("", "walk:: 5\n\n> - [x] walk", Mark.DONE, "4:8 two-values “5”"),
    ("", "- [x] walk\n- [-] walk", Mark.DONE, "5:3 two-values “[-]”"),
    ("", "walk:: 30\r\nwalk:: 25\r\nwalk:: 20", number("30"), "5:8 two-values “25”"),
    ("walk: 25", "walk:: soon", number("25"), "4:8 unreadable-value “soon”"),
    ("walk: soon", "walk:: 25", Mark.UNREADABLE, "2:7 unreadable-value “soon”"),
    ("", "walk:: soon", Mark.UNREADABLE, "4:8 unreadable-value “soon”"),
    ("", "walk:: soon\nwalk:: 25", Mark.UNREADABLE, "4:8 unreadable-value “soon”"),
    ("", "- [x] miles", Mark.UNREADABLE, "4:3 how-many “[x]”"),
]


@pytest.mark.parametrize(("keys", "body", "counts", "problem"), DIFFERENT)
def test_of_two_different_values_the_stronger_place_counts_and_both_are_named(
    keys, body, counts, problem
):
    keys = keys or "mood: fair"
    found, problems = read_daily(f"---\n{keys}\n---\n{body}\n")

    assert list(values(found.entry).values()) == [counts]
    assert problems == [problem]


def test_the_message_names_both_lines():
    found, _ = read_daily("---\nplan: x\nwalk: 25\n---\nA day.\n- [-] walk\n")

    assert found.problems[0].message == "“Walk” is “25” in line 3 and “[-]” here."
    assert found.problems[0].remedy == "Keep one; until then line 3 counts."


def test_only_what_leaves_a_day_open_says_so():
    strong, _ = read_daily("---\nwalk: 25\n---\nwalk:: soon\n")
    alone, _ = read_daily("walk:: soon\n")

    assert [one.effect is None for one in (*strong.problems, *alone.problems)] == [True, False]


def test_whatever_stands_in_the_frontmatter_may_stand_in_a_line():
    found, problems = read_daily("""\
        off:: [plan/ill]
        friction:: walk/time, mood
        > felt:: 2
        [effort:: 4] and (stress:: 6)
        minimum:: walk
        Reserve:: bed
        kept:: partly
        **Commitment**:: If it rains, then in the hall
        weather:: rain
        """)

    entry = found.entry
    assert problems == []
    assert (entry.felt, entry.effort, entry.readings) == (2, 4, {"stress": Decimal(6)})
    assert entry.friction == (Friction("time", "walk"), Friction("mood"))
    assert values(entry) == {"plan": Mark.OFF, "walk": Mark.MINIMUM, "bed": Mark.RESERVE}
    assert entry.observations["plan"].off == "ill"
    assert entry.own_keys == ("weather",)
    assert found.week is not None
    assert (found.week.kept, found.week.commitment) == (
        Kept.PARTLY,
        "If it rains, then in the hall",
    )


RESERVED = [
    ("felt: 2", "felt:: 2", []),
    ("felt:", "felt:: 2", []),
    ("felt: 2", "felt:: 3", ["4:8 two-values “3”"]),
    ("felt: 2", "felt:: 3\nfelt:: 4", ["4:8 two-values “3”"]),
    ("mood: fair", "felt:: 9", ["4:8 wrong-value “9”"]),
    ("mood: fair", "minimum:: run", ["4:11 unknown-kbi “run”"]),
    ("mood: fair", "date:: 2026-06-11", ["4:8 wrong-date “2026-06-11”"]),
    ("mood: fair", "kept:: soon", ["4:8 wrong-value “soon”"]),
    ("kept: no", "kept:: yes", ["4:8 two-values “yes”"]),
    ("tags: [daily]", "tags:: [spin]", []),
    ("friction: [walk/time]", "friction:: walk/time", []),
]


@pytest.mark.parametrize(("keys", "body", "expected"), RESERVED)
def test_a_key_of_the_day_in_the_text_has_its_place(keys, body, expected):
    found, problems = read_daily(f"---\n{keys}\n---\n{body}\n")

    assert problems == expected
    assert len(found.entry.friction) <= 1


def test_a_list_that_names_a_behaviour_in_the_text_is_asked_about_there():
    _, problems = read_daily("---\nwalk: no\n---\nminimum:: walk\n")

    assert problems == ["4:11 two-values “walk”"]


TICKED = [
    ("2026-06-12", []),
    ("2026-06-13", []),
    ("2026-06-14", ["1:14 ticked-another-day “2026-06-14”"]),
    ("2026-06-11", ["1:14 ticked-another-day “2026-06-11”"]),
    ("2026-06-31", []),
]


@pytest.mark.parametrize(("written", "expected"), TICKED)
def test_a_box_ticked_on_another_day_counts_for_the_day_of_its_note(written, expected):
    found, problems = read_daily(f"- [x] walk ✅ {written}\n- [x] walk ✅ {written}\n")

    assert values(found.entry) == {"walk": Mark.DONE}
    assert problems == expected


def test_a_slip_of_a_key_in_the_text_is_an_own_key():
    assert day("wakl:: 25\n").own_keys == ("wakl",)
    assert day("- [ ] tea [due:: 2026-06-12]\n- [x] tea [due:: 2026-06-12]\n").own_keys == ()


def test_a_weekly_note_has_fields_and_no_boxes():
    entry, problems = read_weekly("""\
        ---
        plan: x x
        ---
        walk:: 25 soon
        kept:: yes
        felt:: 3 4
        off:: [wed ill]
        - [x] plan
        plan:: x o
        ## Coach
        Well done. !share
        """)

    assert entry.cells["walk"][MON].value == number("25")
    assert entry.cells["plan"] == {day: entry.cells["plan"][day] for day in (MON, TUE)}
    assert entry.cells["plan"][TUE].value is Mark.DONE
    assert (entry.kept, entry.felt) == (Kept.YES, {MON: 3, TUE: 4})
    assert entry.off == {date(2026, 6, 10): "ill"}
    assert entry.shared == ("Well done.",)
    assert problems == ["4:11 unreadable-value “soon”", "9:8 two-values “x o”"]


SILENT = [
    "- [ ] walk\n- [ ] plan\n",
    "walk::\n[plan:: ] (bed::)\n",
    "- walk::\n- [ ] calls\n\t- [ ] +1\n",
    "> [!habits] Today\n> - [ ] walk\n",
    "walk:: {{walk}}\n# {{date}}\n---\n",
    "<%* tp.file.title %>\n",
    "1. [ ] walk\n2.\n",
]


@pytest.mark.parametrize("body", SILENT)
def test_nothing_but_blanks_is_no_entry(body):
    assert not day(body).written


@pytest.mark.parametrize(
    "body", ["- [x] walk\n", "- [x] tea\n", "walk:: 5\n", "#walk:5\n", "Rain.\n"]
)
def test_a_tick_a_value_or_a_line_is_one(body):
    assert day(body).written
