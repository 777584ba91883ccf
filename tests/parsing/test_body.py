"""What is logged in the text of a note: which lines say something, what, and where."""

from decimal import Decimal

import pytest
from parsing.reading import day, read_daily, values

from humexjournal.core.value import Amount, Clock, Mark

DONE, MINIMUM, OFF = {"plan": Mark.DONE}, {"plan": Mark.MINIMUM}, {"plan": Mark.OFF}


def number(text: str) -> Amount:
    return Amount(Decimal(text))


BOXES = [
    ("- [x] plan", DONE),
    ("* [X] Plan", DONE),
    ("+ [x] PLAN", DONE),
    ("1. [x] plan", DONE),
    ("12) [x] plan", DONE),
    ("- [/] plan", MINIMUM),
    ("- [-] plan", OFF),
    ("- [ ] plan", {}),
    ("- [>] plan", {}),
    ("- [<] plan", {}),
    ("- [?] plan", {}),
    ("- [!] plan", {}),
    ("- [xx] plan", {}),
    ("- []  plan", {}),
    ("- [x]plan", {}),
    ("-[x] plan", {}),
    ("[x] plan", {}),
    ("\\- [x] plan", {}),
    ("-\xa0[x]\xa0plan", DONE),
    ("- [ ]\xa0plan", {}),
    ("- Today\n\t- [x] plan", DONE),
    ("- Today\n    - [x] plan", DONE),
    ("> - [x] plan", DONE),
    ("> [!habits]- Today\n> > * [x] plan", DONE),
    ("- [x] plan\r\n- [ ] walk\r\n", DONE),
    ("- [ ] plan\n- [x] plan", DONE),
    ("- [x] planning", {}),
    ("- [x] make a plan", {}),
]


@pytest.mark.parametrize(("body", "expected"), BOXES)
def test_a_box_says_what_its_sign_says(body, expected):
    assert values(day(body)) == expected


TEXTS = [
    "walk",
    "Walk",
    "WALK🚶",
    "walk🚶\ufe0f",
    "Spaziergang",
    "**Walk**",
    "*walk*",
    "==Walk==",
    "[[Walk]]",
    "_walk_",
    "  walk  ",
    "walk ✅ 2026-06-12",
    "walk ✅2026-06-12",
    "walk ➕ 2026-06-01 ⏳ 2026-06-12 📅 2026-06-12 ✅ 2026-06-12",
    "walk 🔁 every day 🛫 2026-06-01",
    "walk ⏫ 🆔 abc123 ⛔ def456 🏁 delete",
    "walk\ufe0f 📅\ufe0f 2026-06-12",
    "walk #habit #health/move",
    "#task walk #habit",
    "walk ^block-1",
    "walk (with Jo)",
    "walk [due:: 2026-06-12] [completion:: 2026-06-12]",
    "walk (priority:: high)",
    "walk !share",
]


@pytest.mark.parametrize("text", TEXTS)
def test_the_text_of_a_box_is_compared_like_a_key_and_without_what_is_behind_it(text):
    assert values(day(f"- [x] {text}\n")) == {"walk": Mark.DONE}


FIELDS = [
    ("walk:: 25", {"walk": number("25")}),
    ("walk::25", {"walk": number("25")}),
    ("Walk :: 25 min", {"walk": number("25")}),
    ("**Walk**:: 25", {"walk": number("25")}),
    ("**Walk::** 25", {"walk": number("25")}),
    ("_walk_:: 25", {"walk": number("25")}),
    ("- walk:: 25", {"walk": number("25")}),
    ("> walk:: 25", {"walk": number("25")}),
    ("> - walk:: 25", {"walk": number("25")}),
    ("1. walk:: 25", {"walk": number("25")}),
    ("- [x] walk:: 25", {"walk": number("25")}),
    ("walk:: 25 #habit ^id", {"walk": number("25")}),
    ("walk:: 25 !share", {"walk": number("25")}),
    ('walk:: "25"', {"walk": number("25")}),
    ("walk:: [25]", {"walk": number("25")}),
    ("bed:: 23:10", {"bed": Clock(23 * 60 + 10)}),
    ("plan:: /", MINIMUM),
    ("plan:: off", OFF),
    ("plan:: [x]", DONE),
    ("walk::", {}),
    ("walk:: -", {}),
    ("walk: 25", {}),
    ("Tired. [walk:: 25] Well.", {"walk": number("25")}),
    ("Tired (walk:: 25).", {"walk": number("25")}),
    ("[walk:: 25] and (bed:: 23:10)", {"walk": number("25"), "bed": Clock(23 * 60 + 10)}),
    ("[**walk**:: 25]", {"walk": number("25")}),
    ("[walk:: 25", {}),
    ("(walk:: 25]", {}),
    ("[w(al)k:: 25]", {}),
    ("\\[walk:: 25\\]", {}),
    ("[ [walk:: 25]", {"walk": number("25")}),
    ("| [walk:: 25] | (plan:: x) |", {"walk": number("25"), "plan": Mark.DONE}),
    ("- [ ] walk [walk:: 25]", {}),
    ("I said walk:: 25", {}),
]


@pytest.mark.parametrize(("line", "expected"), FIELDS)
def test_a_field_stands_on_its_own_line_or_in_brackets(line, expected):
    assert values(day(line)) == expected


TAGS = [
    ("#walk:25", {"walk": number("25")}),
    ("Went out #walk:25min, it rained", {"walk": number("25")}),
    ("#bed:23:10", {"bed": Clock(23 * 60 + 10)}),
    ("#habit/walk:25", {"walk": number("25")}),
    ("#Walk:25.", {"walk": number("25")}),
    ("#walk", {}),
    ("# walk:25", {}),
    ("#walk: 25", {}),
    ("a#walk:25", {}),
    ("https://example.org/#walk:25", {}),
    ("#weather:rain", {}),
]


@pytest.mark.parametrize(("line", "expected"), TAGS)
def test_a_tag_with_a_value_is_a_value(line, expected):
    assert values(day(line)) == expected


COUNTERS = [
    ("- calls\n\t- [x] +1\n\t- [x] +1\n\t- [ ] +1", {"calls": number("2")}),
    ("- calls\n  - [x] +2\n  - [X] +0.5\n", {"calls": number("2.5")}),
    ("- [ ] calls\n\t- [x] +1", {"calls": number("1")}),
    ("- **Calls** #habit\n\t- +1\n\t- +1 to Jo", {"calls": number("2")}),
    ("> - calls\n> \t- [x] +1", {"calls": number("1")}),
    ("- calls\n\n\t- [x] +1", {"calls": number("1")}),
    ("- calls\n\t- [x] to Jo\n\t\t- [x] +1", {"calls": number("1")}),
    ("- calls\n\t- [ ] +1\n\t- [>] +1", {}),
    ("- calls\n- [x] +1", {}),
    ("- calls\nA line\n\t- [x] +1", {}),
    ("- errands\n\t- [x] +1", {}),
    ("- calls\n\t- [x] 1", {}),
]


@pytest.mark.parametrize(("body", "expected"), COUNTERS)
def test_what_is_counted_below_a_behaviour_is_added_up(body, expected):
    assert values(day(body)) == expected


NO_DATA = [
    "```\n- [x] plan\n```",
    "~~~~ dataview\n- [x] plan\n~~~\nplan:: x\n~~~~",
    "```\n- [x] plan",
    "> ```\n> - [x] plan\n> ```",
    "- ```\n  plan:: x\n  ```",
    "A day.\n\n    - [x] plan",
    "A day.\n\n\t- [x] plan\n\tplan:: x",
    "`plan:: x` and `` [plan:: x] ` ``",
    "%% plan:: x %%",
    "%%\n- [x] plan\n%%",
    "%%\n- [x] plan",
    "<!-- plan:: x -->",
    "<!--\n- [x] plan\n",
    "<%* if (x) {\n- [x] plan\n} %>",
    "plan:: {{plan}}",
    "plan:: <% plan %>",
    '[plan:: "{{plan}}"]',
]


@pytest.mark.parametrize("body", NO_DATA)
def test_code_comments_and_placeholders_are_no_data(body):
    found, problems = read_daily(body)

    assert (values(found.entry), problems) == ({}, [])


STILL_DATA = [
    "```\ncode\n```\n- [x] plan",
    "> ```\n> code\n- [x] plan",
    "```code``` is fine\n- [x] plan",
    "a lone ` tick\n- [x] plan",
    "{{ and <% alone\n- [x] plan",
    "%% mine %% \n- [x] plan <!-- why -->",
    "- [x] plan {{date}}",
    "- list\n\n    - [x] plan",
    "A line\n\t- [x] plan",
]


@pytest.mark.parametrize("body", STILL_DATA)
def test_what_stands_beside_them_is(body):
    assert values(day(body)) == DONE
