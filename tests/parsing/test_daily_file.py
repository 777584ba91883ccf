"""A daily entry: what its keys say."""

from decimal import Decimal

import pytest
from msgspec.structs import replace
from parsing.reading import DAY, day, read_daily, values

from humexjournal.core.entry import DailyEntry, Friction, Kept
from humexjournal.core.value import Amount, Clock, Mark


def number(text: str) -> Amount:
    return Amount(Decimal(text))


def test_an_entry_of_the_format_is_read():
    entry = day("""\
        ---
        date: 2026-06-12
        walk: no
        plan: /
        bed: 00:10
        friction: [walk/time]
        felt: 2
        effort: 4
        stress: 6
        mood board: yes
        ---
        Meetings ran to 13:40, then straight back to the desk. !share
        """)

    assert values(entry) == {"walk": Mark.NOT_DONE, "plan": Mark.MINIMUM, "bed": Clock(10)}
    assert entry.observations["bed"].text == "00:10"
    assert entry.friction == (Friction("time", "walk"),)
    assert (entry.felt, entry.effort, entry.readings) == (2, 4, {"stress": Decimal(6)})
    assert entry.own_keys == ("mood board",)
    assert entry.shared == ("Meetings ran to 13:40, then straight back to the desk.",)
    assert (entry.day, entry.written, entry.off) == (DAY, True, None)


@pytest.mark.parametrize("key", ["walk", "Walk", "WALK", "walk🚶", "spaziergang", "Spaziergang"])
def test_keys_are_compared_without_case_and_by_their_other_spellings(key):
    assert values(day(f"---\n{key}: 25\n---\n")) == {"walk": number("25")}


OFF = [
    # given, reason of the whole day, KBIs that are off
    ("off: ill", "ill", []),
    ("off: yes", "", []),
    ("excused: travel", "travel", []),
    ("off: no", None, []),
    ("off:", None, []),
    ("off: [walk/ill, plan]", None, ["walk", "plan"]),
    ("off: walk", None, ["walk"]),
    ("off: [ill, tired]", "ill, tired", []),
]


@pytest.mark.parametrize(("line", "reason", "kbis"), OFF)
def test_off_is_of_the_day_or_of_the_behaviours_it_names(line, reason, kbis):
    entry = day(f"---\n{line}\n---\n")

    assert entry.off == reason
    assert values(entry) == dict.fromkeys(kbis, Mark.OFF)


OFF_REASONS = [
    ("walk: off", Mark.OFF, ""),
    ("walk: Excused", Mark.OFF, ""),
    ("off: [walk]", Mark.OFF, ""),
    ("off: [walk/sore knee]", Mark.OFF, "sore knee"),
    ("off: [walk/ill]\nwalk: off", Mark.OFF, "ill"),
    ("walk: off\noff: [walk/ill]", Mark.OFF, "ill"),
    ("walk: 25", number("25"), None),
    ("off: [plan/ill]\nwalk: 25", number("25"), None),
    ("off: [walk/ill]\nwalk: 25", number("25"), "ill"),
    ("walk: 25\noff: [walk/ill]", number("25"), "ill"),
    ("walk: 3\noff: [walk]", number("3"), ""),
    ("walk: no\noff: [walk]", Mark.NOT_DONE, ""),
    ("walk: r\noff: [walk/ill]", Mark.RESERVE, "ill"),
    ("off: ill\nwalk: 25", number("25"), None),
]


@pytest.mark.parametrize(("lines", "value", "reason"), OFF_REASONS)
def test_a_behaviour_that_is_off_keeps_its_value_and_its_reason(lines, value, reason):
    said = day(f"---\n{lines}\n---\n").observations["walk"]

    assert (said.value, said.off) == (value, reason)


BESIDE = [
    # walk is at least 20 minutes, or 7; plan is yes or no; bed has no busy-day version
    ("walk: 25\nminimum: [walk]", number("25")),
    ("minimum: [walk]\nwalk: 20", number("20")),
    ("walk: 7\nminimum: [walk]", number("7")),
    ("walk: yes\nminimum: [walk]", Mark.DONE),
    ("walk: /\nminimum: [walk]", Mark.MINIMUM),
    ("walk: r\nminimum: [walk]", Mark.MINIMUM),
    ("bed: 22:30\nminimum: [bed]", Clock(1350)),
    ("bed: 23:45\nminimum: [bed]", Mark.MINIMUM),
    ("plan: 3\nminimum: [plan]", number("3")),
    ("walk: 25\nreserve: [walk]", number("25")),
    ("walk: 7\nreserve: [walk]", number("7")),
    ("walk: 6.9\nreserve: [walk]", Mark.RESERVE),
    ("walk: no\nreserve: [walk]", Mark.RESERVE),
    ("reserve: [walk]\nwalk: no", Mark.RESERVE),
    ("walk: r\nreserve: [walk]", Mark.RESERVE),
    ("walk: off\nreserve: [walk]", Mark.OFF),
    ("reserve: [walk]\nminimum: [walk]", Mark.MINIMUM),
    ("steps: 300\nreserve: [steps]", number("300")),
    ("steps: 300\nminimum: [steps]", number("300")),
    ("steps:\nreserve: [steps]", Mark.RESERVE),
]


@pytest.mark.parametrize(("lines", "value"), BESIDE)
def test_of_a_value_and_a_list_that_names_the_behaviour_the_one_that_did_more_counts(lines, value):
    (said,) = day(f"---\n{lines}\n---\n").observations.values()

    assert (said.value, said.off) == (value, "" if value is Mark.OFF else None)


def test_the_busy_day_version_of_a_behaviour_that_is_off_keeps_both():
    for lines in ("walk: off\nminimum: [walk]", "off: [walk]\nminimum: [walk]"):
        said = day(f"---\n{lines}\n---\n").observations["walk"]

        assert (said.value, said.off) == (Mark.MINIMUM, "")


CONTRADICTIONS = [
    ("walk: 6.9\nminimum: [walk]", Mark.MINIMUM, ["3:10 two-values “[walk]”"]),
    ("minimum: [walk]\nwalk: 3", Mark.MINIMUM, ["2:10 two-values “[walk]”"]),
    ("plan: no\nminimum: [plan]", Mark.MINIMUM, ["3:10 two-values “[plan]”"]),
    ("bed: no\nminimum: [bed]", Mark.MINIMUM, ["3:10 two-values “[bed]”"]),
    ("walk: soon\nminimum: [walk]", Mark.UNREADABLE, ["2:7 unreadable-value “soon”"]),
    ("walk: soon\nreserve: [walk]", Mark.UNREADABLE, ["2:7 unreadable-value “soon”"]),
]


@pytest.mark.parametrize(("lines", "value", "problems"), CONTRADICTIONS)
def test_a_value_below_the_busy_day_version_that_a_list_names_is_asked_about(
    lines, value, problems
):
    found, said = read_daily(f"---\n{lines}\n---\n")

    assert said == problems
    assert list(values(found.entry).values()) == [value]


def test_a_contradiction_says_what_counts_meanwhile():
    found, _ = read_daily("---\nwalk: 3\nminimum: [walk]\nkept: yes\n---\n")

    (problem,) = found.problems
    assert problem.message == "“Walk” is “3”, and here its busy-day version was done."
    assert problem.remedy == "Keep one; until then the busy-day version counts."


def test_lists_of_spare_days_and_busy_day_versions_name_behaviours():
    entry = day("---\nreserve: [walk]\nminimum: plan, calls\n---\n")

    assert values(entry) == {"walk": Mark.RESERVE, "plan": Mark.MINIMUM, "calls": Mark.MINIMUM}


FRICTION = [
    ("friction: time", [Friction("time")]),
    ("friction: [walk/time, tired]", [Friction("time", "walk"), Friction("tired")]),
    ("friction: walk/time, Tired", [Friction("time", "walk"), Friction("tired")]),
    ("in_the_way: too big", [Friction("too_big")]),
    ("friction: [crowded, low_energy, tool]", [Friction("time"), Friction("tired"), Friction("place")]),
    ("friction: lunch/late", [Friction("lunch/late")]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), FRICTION)
def test_what_got_in_the_way_is_a_tag_of_the_day_or_of_a_behaviour(line, expected):
    assert list(day(f"---\n{line}\n---\n").friction) == expected


NO_ENTRY = [
    "",
    "\n\n",
    "---\n---\n",
    "---\nwalk:\nplan: ~\nbed: '-'\nfelt: ''\nfriction: []\n---\n",
    "---\ndate: 2026-06-12\ntags: [daily]\n---\n",
    "---\nwalk: '{{date}}'\n---\n",
    "---\noff: no\n---\n",
    "# Friday\n\n- [ ] Walk\n- \n> \n***\nwalk:: \n%% note to self %%\n<!-- x -->\n{{date}}\n",
]


@pytest.mark.parametrize("text", NO_ENTRY)
def test_a_note_of_nothing_but_blanks_is_no_entry(text):
    entry = day(text)

    assert entry == replace(DailyEntry(DAY, f"daily/{DAY}.md"), written=False)


WRITTEN = [
    "A day.\n",
    "---\nwalk: 20\n---\n",
    "---\nfelt: 3\n---\n",
    "---\nfriction: [time]\n---\n",
    "---\noff: yes\n---\n",
    "---\nmood: good\n---\n",
    "---\nglad: it rained\n---\n",
    "# Friday\n\n- [x] Walk\n",
]


@pytest.mark.parametrize("text", WRITTEN)
def test_one_thing_of_somebodys_own_makes_an_entry(text):
    assert day(text).written


PROBLEMS = [
    ("walk: soon", ["2:7 unreadable-value “soon”"]),
    ("walk: 20 km", ["2:7 wrong-unit “20 km”"]),
    ("walk: 1:05", ["2:7 minutes-or-time “1:05”"]),
    ("bed: 6:55", ["2:6 half-day “6:55”"]),
    ("walk: m", ["2:7 bare-m “m”"]),
    ("walk: [20, 30]", ["2:7 unreadable-value “[20, 30]”"]),
    ("walk:\n  - 20\n  - 30", ["2:1 unreadable-value “walk”"]),
    ("walk: 25\nspaziergang: 30", ["3:14 two-values “30”"]),
    ("date: 2026-06-13", ["2:7 wrong-date “2026-06-13”"]),
    ("date: Friday", ["2:7 wrong-date “Friday”"]),
    ("felt: 7", ["2:7 wrong-value “7”"]),
    ("felt: 2.5", ["2:7 wrong-value “2.5”"]),
    ("stress: 11", ["2:9 wrong-value “11”"]),
    ("stress: high", ["2:9 wrong-value “high”"]),
    ("reserve: [run]", ["2:10 unknown-kbi “[run]”"]),
    ("minimum: yes", ["2:10 unknown-kbi “yes”"]),
    ("kept: nearly", ["2:7 wrong-value “nearly”"]),
]


@pytest.mark.parametrize(("lines", "problems"), PROBLEMS)
def test_a_value_that_does_not_fit_is_one_problem_at_its_place(lines, problems):
    _, found = read_daily(f"---\n{lines}\n---\n")

    assert found == problems


def test_what_could_not_be_read_is_unreadable_and_costs_no_other_value():
    found, _ = read_daily("---\nwalk: soon\nplan: yes\n---\n")

    assert values(found.entry) == {"walk": Mark.UNREADABLE, "plan": Mark.DONE}
    (problem,) = found.problems
    assert problem.effect is not None
    assert (problem.effect.name, problem.effect.first, problem.effect.last) == ("Walk", DAY, DAY)


def test_the_same_value_twice_is_counted_once():
    assert values(day("---\nwalk: 25\nspaziergang: 25 min\n---\n")) == {"walk": number("25")}


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("[x]", Mark.DONE),
        ("[/]", Mark.MINIMUM),
        ("[25]", number("25")),
        ("\n  - 25", number("25")),
        ("[ ]", None),
        ("[~]", None),
    ],
)
def test_a_list_of_one_value_is_that_value(written, value):
    assert values(day(f"---\nwalk: {written}\n---\n")).get("walk") == value


@pytest.mark.parametrize("written", ["2026-06-12", "2026-06-12T08:00", '"{{date}}"', ""])
def test_a_date_that_agrees_or_was_never_filled_in_is_no_problem(written):
    assert read_daily(f"---\ndate: {written}\n---\n")[1] == []


def test_weekly_keys_are_read_from_the_entry_of_a_day():
    found, problems = read_daily("---\nwalk: 20\nkept: partly\ncommitment: I walk at 13:45\n---\n")

    assert problems == []
    assert found.week is not None
    assert (found.week.week.label, found.week.kept) == ("2026-W24", Kept.PARTLY)
    assert found.week.commitment == "I walk at 13:45"


def test_keys_that_are_no_text_are_the_writers_own():
    assert values(day("---\n1: 3\ntrue: no\nwalk: 20\n---\n")) == {"walk": number("20")}
