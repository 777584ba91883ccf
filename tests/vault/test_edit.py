"""One value of a file is changed, and every other byte stays."""

from io import StringIO
from unittest.mock import patch

import pytest
import ryaml
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from humexjournal.parsing.frontmatter import read_mapping
from humexjournal.parsing.note import read_note, read_yaml
from humexjournal.problem import Location
from humexjournal.vault.edit import ByHand, set_place, set_value

NOTE, KBI = "daily/2026-06-12.md", "kbis/walk.yaml"


def changed(text, keys, value, path=NOTE):
    """The text after a change, or why there is none."""
    new = set_value(text.encode(), path, keys, value)
    return new if isinstance(new, ByHand) else new.decode()


VALUES = [
    ("walk: no", "25", "walk: 25"),
    ("walk: no   # rain", "25", "walk: 25   # rain"),
    ("walk:    no", "25", "walk:    25"),
    ("walk : no", "25", "walk : 25"),
    ("walk:", "25", "walk: 25"),
    ("walk: ", "25", "walk: 25 "),
    ("walk:     # how long?", "25", "walk: 25     # how long?"),
    ("walk: ~", "25", "walk: 25"),
    ("walk: '22:30'", "18:55", "walk: '18:55'"),
    ('walk: "22:30"', "18:55", 'walk: "18:55"'),
    ("walk: 'it''s'", "it's late", "walk: 'it''s late'"),
    ("walk: 22:30", "18:55", "walk: 18:55"),
    ("walk: 22:30", "1.10", 'walk: "1.10"'),
    ("walk: 22:30", "1.1", "walk: 1.1"),
    ("walk: no", "true", 'walk: "true"'),
    ("walk: no", "yes", "walk: yes"),
    ("walk: no", "~", 'walk: "~"'),
    ("walk: no", "-", 'walk: "-"'),
    ("walk: no", "a: b", 'walk: "a: b"'),
    ("walk: no", "25 # rain", 'walk: "25 # rain"'),
    ("walk: no", 'say "x"', 'walk: say "x"'),
    ("walk: no", '"x" \\ y', 'walk: "\\"x\\" \\\\ y"'),
    ("walk: no", "[a]", 'walk: "[a]"'),
    ("walk: no", " 25", 'walk: " 25"'),
    ("walk: no", "{{x}}", 'walk: "{{x}}"'),
    ("walk: no", "☔ später", "walk: ☔ später"),
    ("walk: no", "", "walk: "),
    ('walk: "no"', "", 'walk: ""'),
    ('"walk": no', "25", '"walk": 25'),
    ("Walk: no", "25", "Walk: 25"),
    ("walk: x o soon . .", "x o o . .", "walk: x o o . ."),
    ("walk: [a, b]  # two", "25", "walk: 25  # two"),
    ("walk: [a, b]  # two", ("a", "c/d"), "walk: [a, c/d]  # two"),
    ("walk: [a, b]", ("x: y", "-", "no", "2/5"), 'walk: ["x: y", "-", no, 2/5]'),
    ("walk:", ("plan 5/5", "walk 2/5"), "walk: [plan 5/5, walk 2/5]"),
    ("walk: [a]", (), "walk: []"),
]


@pytest.mark.parametrize(("line", "value", "expected"), VALUES)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_a_value_is_changed_in_its_place(line, value, expected, newline, bom):
    around = "{}---\n# first\nplan:   x\n{}\nbed: '22:30'\n---\nwalk: 3\n\n  no end"
    before, after = (around.format(bom, one).replace("\n", newline) for one in (line, expected))

    assert changed(before, ("walk",), value) == after


@pytest.mark.parametrize("end", ["\n", "", "\n\n", "\r\n", " # last"])
def test_the_end_of_a_yaml_file_stays_as_it_is(end):
    text = f"behaviour: Walk\nuntil: 2026-06-12{end}"

    assert (
        changed(text, ("until",), "2026-12-31", KBI) == f"behaviour: Walk\nuntil: 2026-12-31{end}"
    )


NESTED = """\
# Ana's walk
behaviour:   Walk
changes:
    - from: 2026-06-15     # after the talk
      standard: "at least 7 minutes"
    - {from: 2026-07-01, kind: grow}
calendar:
    day_ends: "04:00"
    workdays: [mon, tue]
    log_grace:
"""


@pytest.mark.parametrize(
    ("keys", "old", "value", "new"),
    [
        (("changes", 0, "from"), "2026-06-15", "2026-06-16", "2026-06-16"),
        (("changes", 0, "standard"), "at least 7", "at least 5 minutes", "at least 5"),
        (("changes", 1, "kind"), "grow", "shrink", "shrink"),
        (("changes", 1, "kind"), "grow", "a, b", '"a, b"'),
        (("calendar", "day_ends"), '"04:00"', "03:30", '"03:30"'),
        (("calendar", "workdays"), "[mon, tue]", ("mon",), "[mon]"),
        (("calendar", "workdays", 1), "tue]", "wed", "wed]"),
        (("calendar", "log_grace"), "log_grace:", "2", "log_grace: 2"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_nested_value_is_changed_in_its_place(keys, old, value, new, newline):
    before = NESTED.replace("\n", newline)

    assert changed(before, keys, value, KBI) == before.replace(old, new)


ADDED = [
    (NOTE, "---\nplan: x\n---\nBody\n", "---\nplan: x\nwalk: 25\n---\nBody\n"),
    (NOTE, "---\r\nplan: x\r\n---\r\nBody", "---\r\nplan: x\r\nwalk: 25\r\n---\r\nBody"),
    (NOTE, "\ufeff---\nplan: x\n---", "\ufeff---\nplan: x\nwalk: 25\n---"),
    (NOTE, "---\n---\nBody\n", "---\nwalk: 25\n---\nBody\n"),
    (NOTE, "---\ntext: |\n  one\n---\n", "---\ntext: |\n  one\nwalk: 25\n---\n"),
    (NOTE, "---\n# only this\n---\n", "---\n# only this\nwalk: 25\n---\n"),
    (NOTE, "Body\n---\nmore", "---\nwalk: 25\n---\nBody\n---\nmore"),
    (NOTE, "\ufeffBody\r\nmore\r\n", "\ufeff---\r\nwalk: 25\r\n---\r\nBody\r\nmore\r\n"),
    (NOTE, "", "---\nwalk: 25\n---\n"),
    (KBI, "plan: x\n", "plan: x\nwalk: 25\n"),
    (KBI, "plan: x", "plan: x\nwalk: 25"),
    (KBI, "plan: x\r\nbed: 22:30", "plan: x\r\nbed: 22:30\r\nwalk: 25"),
    (KBI, "plan:\n  - x\n", "plan:\n  - x\nwalk: 25\n"),
    (KBI, "", "walk: 25\n"),
]


@pytest.mark.parametrize(("path", "before", "after"), ADDED)
def test_a_key_that_is_not_there_becomes_the_last_one(path, before, after):
    assert changed(before, ("walk",), "25", path) == after


CANNOT = "This value cannot be changed here without touching anything else."
BY_HAND = [
    ("---\nwalk: |\n  long\n---\n", ("walk",), CANNOT),
    ("---\nwalk: one\n  two\n---\n", ("walk",), CANNOT),
    ("---\nwalk: [a,\n  b]\n---\n", ("walk",), CANNOT),
    ("---\nwalk:\n  - a\n---\n", ("walk",), CANNOT),
    ("---\nwalk:\n  by: x\n---\n", ("walk",), CANNOT),
    ("---\n{plan: x}\n---\n", ("walk",), CANNOT),
    ("---\n  plan: x\n---\n", ("walk",), CANNOT),
    ("---\nplan: x\n...\n---\n", ("walk",), CANNOT),
    ("---\nplan: x\n---\n", ("deep", "walk"), CANNOT),
    ("---\nwalk: [a]\n---\n", ("walk", 3), CANNOT),
    ("---\nplan: x\n---\n", (), CANNOT),
    ("---\nplan: x\n", ("walk",), "no line of three dashes ends them"),
    ("---\nplan: [x\n---\n", ("walk",), "not closed"),
    ("---\nwalk: 1\nwalk: 2\n---\n", ("walk",), "stands twice"),
    ("<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n", ("walk",), "two versions"),
]


@pytest.mark.parametrize(("text", "keys", "message"), BY_HAND)
def test_what_cannot_be_changed_alone_is_left_to_the_person(text, keys, message):
    refused = changed(text, keys, "25")

    assert isinstance(refused, ByHand)
    assert message in refused.message


def test_the_line_to_type_is_one_that_yaml_reads():
    def line(value):
        return changed("---\nwalk: |\n  x\n---\n", ("walk",), value).line

    assert line("25") == "walk: 25"
    assert line("") == "walk:"
    assert line('a "b": c') == 'walk: "a \\"b\\": c"'
    assert line(("a", "b: c")) == 'walk: [a, "b: c"]'


@pytest.mark.parametrize("value", ["a\nb", "a\x07", "a\u2028b", ("a", "b\r")])
def test_a_value_is_on_one_line(value):
    refused = changed("---\nwalk: no\n---\n", ("walk",), value)

    assert isinstance(refused, ByHand)
    assert refused.message == "A value has no line breaks and no control characters."


def place(text, location, value):
    new = set_place(text.encode(), location, value)
    return new if isinstance(new, ByHand) else new.decode()


def test_a_cell_of_a_week_line_is_changed_in_its_place():
    text = "---\nwalk:  x o soon . .  # so far\nplan: 'x soon'\n---\n"

    assert place(text, Location(NOTE, ("walk",), within=(4, 4)), "o") == text.replace(
        "soon .", "o ."
    )
    assert place(text, Location(NOTE, ("plan",), within=(2, 4)), "/") == text.replace(
        "x soon", "x /"
    )


def test_an_inline_field_is_changed_in_its_place():
    text = "---\nplan: x\n---\nTired. [walk:: soon] Well.\n"
    at = text.index("soon")

    assert place(text, Location(NOTE, within=(at, 4)), "25") == text.replace("soon", "25")
    assert place("\ufeff" + text, Location(NOTE, within=(at, 4)), "25") == "\ufeff" + text.replace(
        "soon", "25"
    )


@pytest.mark.parametrize(
    ("body", "written", "value"),
    [
        ("- [x] walk", "[x]", "25"),
        ("- [x] walk ✅ 2026-06-20", "2026-06-20", "2026-06-12"),
        ("#walk:25", "25", "30"),
        ("- calls\n\t- [x] +1", "calls", "2"),
        ("```\nwalk:: 25\n```", "25", "30"),
        ("[walk:: 25]", "25", "25] [plan:: x"),
        ("[walk:: 25]", "25", "[25"),
        ("walk:: 25", "walk", "plan"),
        ("walk:: 25", "25", "%%25"),
        ("walk:: 25", "25", "(plan:: x)"),
    ],
)
def test_what_is_no_value_of_a_field_is_left_to_the_person(body, written, value):
    text = f"---\nplan: x\n---\n{body}\n"

    assert isinstance(
        place(text, Location(NOTE, within=(text.index(written), len(written))), value), ByHand
    )


def test_a_cell_of_a_week_line_in_the_text_is_changed_in_its_place():
    text = "walk:: x o soon . .\r\n"

    assert place(text, Location("weekly/2026-W24.md", within=(11, 4)), "o") == text.replace(
        "soon", "o"
    )


def test_a_whole_value_is_a_place_too():
    assert place("---\nwalk: no\n---\n", Location(NOTE, ("walk",)), "25") == "---\nwalk: 25\n---\n"


@pytest.mark.parametrize(
    ("location", "value"),
    [
        (Location(NOTE), "25"),
        (Location(NOTE, within=(6, 2)), "25"),
        (Location(NOTE, within=(18, 8)), "25"),
        (Location(NOTE, within=(18, 90)), "25"),
        (Location(NOTE, within=(18, 2)), "a\nb"),
        (Location(NOTE, ("felt",), within=(0, 1)), "4"),
        (Location(NOTE, ("none",), within=(0, 1)), "4"),
    ],
)
def test_a_place_that_is_not_one_value_is_left_to_the_person(location, value):
    text = "---\nfelt: 3\n---\n" + "one\ntwo\n"

    assert isinstance(place(text, location, value), ByHand)


def test_a_body_cannot_become_frontmatter():
    assert isinstance(place("x--\na: 1\n---\n", Location(NOTE, within=(0, 1)), "-"), ByHand)


ONE_LINE = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufeff"),
    max_size=12,
)
STYLES = [
    "---\n# c\nplan: x\nwalk: {}\nbed: '22:30'   # late\n---\nBody walk: 1\n",
    "\ufeff---\r\nplan:   x\r\nwalk:   {}   # c\r\nbed: 1\r\n---\r\nBody",
    "---\n'walk' : {}\n\n\nfriction: [walk/time, plan]\ntext: |\n    block\n\n---\n",
    "---\nwalk: {}\n---",
]
OLD = ["no", "25", "'x'", '"22:30"', "[a, b]", "x o . ."]


@given(ONE_LINE, st.sampled_from(STYLES), st.sampled_from(OLD))
def test_any_value_leaves_every_byte_before_and_behind_it(value, style, old):
    before, after = style.split("{}")

    new = changed(style.replace("{}", old), ("walk",), value)

    assert not isinstance(new, ByHand)
    assert new.startswith(before)
    assert new.endswith(after)
    said = read_note(new.encode(), NOTE).mapping["walk"]
    assert ("" if said is None else str(said)) == value


@given(st.lists(ONE_LINE, max_size=4).map(tuple), st.sampled_from(STYLES))
def test_any_list_leaves_every_byte_before_and_behind_it(value, style):
    before, after = style.split("{}")

    new = changed(style.replace("{}", "no"), ("walk",), value)

    assert not isinstance(new, ByHand)
    assert new[len(before) : len(new) - len(after)].startswith("[")
    said = read_note(new.encode(), NOTE).mapping["walk"]
    assert ["" if one is None else str(one) for one in said] == list(value)


PIECES = [
    "a: 1", "walk: x", "walk:", "  - b", "- walk: 1", "? walk", ": y", "{walk: 1, b}", "# c",
    "'walk': |", "   text", "walk: >-", "a: [walk: 2]", "...", "---", "\t", "\r", "é: 'ü'",
    "walk: [a,", " b]", "a: \x85", "a: \u2028 b", "1: 2", "[a]: b", "!x walk: &a 1", "*a: 1",
]  # fmt: skip
FRAGMENTS = st.lists(st.sampled_from(PIECES), max_size=6).map("\n".join)


@given(FRAGMENTS | st.text(max_size=30), ONE_LINE, st.sampled_from([NOTE, KBI]))
def test_whatever_a_file_holds_it_says_the_same_in_everything_else(text, value, path):
    text = f"---\n{text}\n---\nBody\n" if path == NOTE else text
    read = read_note if path == NOTE else read_yaml

    new = set_value(text.encode(), path, ("walk",), value)

    if isinstance(new, ByHand):
        return
    before, after = (read(one, path) for one in (text.encode(), new))
    assert after.problem is None
    assert after.body == before.body
    assert str(after.mapping.pop("walk") or "") == value
    before.mapping.pop("walk", None)
    assert repr(list(after.mapping.items())) == repr(list(before.mapping.items()))


def by_round_trip(text, key, value):
    """The naive way: read it all, change the one value, write it all."""
    yaml = YAML()
    mapping = yaml.load(text)
    mapping[key] = value
    out = StringIO()
    yaml.dump(mapping, out)
    return out.getvalue()


ORDINARY = [
    "walk: no\r\nplan: x\r\n",
    "walk: no\nplan:    x\n",
    "walk: no\nfriction: [a,\n    b]\n",
    "walk: no\nplan: ~\n",
    "changes:\n    - from: 1\nwalk: no\n",
    "plan: x\nwalk: no",
]


@pytest.mark.parametrize("text", ORDINARY)
def test_writing_the_whole_yaml_again_would_touch_other_bytes(text):
    expected = text.replace("no", "25")

    assert changed(text, ("walk",), "25", KBI) == expected
    assert by_round_trip(text, "walk", "25").replace("'25'", "25") != expected
    assert ryaml.loads(expected)["walk"] == 25
    assert read_mapping(expected, KBI)[1] is None


@given(FRAGMENTS | st.text(max_size=30), ONE_LINE, st.sampled_from([NOTE, KBI]))
def test_a_glance_at_the_place_writes_what_the_exact_one_would(text, value, path):
    data = (f"---\n{text}\n---\nBody\n" if path == NOTE else text).encode()

    new = set_value(data, path, ("walk",), value)

    with patch("humexjournal.vault.edit.mark_at_a_glance", return_value=None):
        assert set_value(data, path, ("walk",), value) == new


def test_a_plain_value_is_changed_without_the_exact_reader():
    with patch("humexjournal.vault.edit.mark", side_effect=AssertionError):
        assert (
            changed("walk: 20 # rain\nplan:\n", ("walk",), "25", KBI) == "walk: 25 # rain\nplan:\n"
        )
        assert changed("walk: 20\nplan:\n", ("plan",), "x", KBI) == "walk: 20\nplan: x\n"
        assert changed("walk: 20\n", ("plan",), "x", KBI) == "walk: 20\nplan: x\n"
