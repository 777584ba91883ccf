"""The `.base` that is written follows the syntax of Obsidian, whatever a behaviour is called."""

import pytest
from base_syntax import complaints
from hypothesis import example, given, settings
from hypothesis import strategies as st

from humexjournal.parsing.note import read_yaml
from humexjournal.rendering.obsidian_base import Entries, base, is_as_made

DAILY = Entries("daily", has_date_in_name=True)
WHOLE = """\
formulas:
  week: 'date(file.basename).format("GGGG-[W]WW")'
properties:
  note.walk:
    displayName: Walk after lunch
  note.felt:
    displayName: 'Felt, 1 to 5'
  note.in_the_way:
    displayName: In the way
  note.off:
    displayName: 'Off'
  formula.week:
    displayName: Week
views:
  - type: table
    name: Last two weeks
    filters:
      and:
        - 'file.inFolder("daily")'
        - 'file.ext == "md"'
        - 'date(file.basename) >= today() - "13d"'
    order:
      - file.name
      - note.walk
      - note.felt
      - note.in_the_way
      - note.off
    sort:
      - property: file.name
        direction: DESC
    summaries:
      note.walk: Filled
  - type: table
    name: This quarter
    filters:
      and:
        - 'file.inFolder("daily")'
        - 'file.ext == "md"'
        - 'date(file.basename).format("YYYY-[Q]Q") == today().format("YYYY-[Q]Q")'
    groupBy:
      property: formula.week
      direction: DESC
    order:
      - file.name
      - note.walk
      - note.felt
      - note.in_the_way
      - note.off
    sort:
      - property: file.name
        direction: DESC
    summaries:
      note.walk: Filled
  - type: table
    name: Sheets
    filters:
      and:
        - 'file.inFolder("sheets")'
        - 'file.ext == "md"'
        - 'file.name != "words.md"'
    order:
      - file.name
    sort:
      - property: file.name
        direction: DESC
    limit: 20
"""


def read(data):
    note = read_yaml(data, "Journal.base")
    assert note.problem is None
    return note.mapping


def test_it_shows_two_weeks_a_quarter_and_the_sheets():
    made = base({"walk": "Walk after lunch"}, DAILY, "en").decode()

    assert made.partition("\n")[2] == WHOLE
    assert complaints(read(made.encode())) == []


@settings(derandomize=True, max_examples=60, deadline=None)
@given(
    st.dictionaries(
        st.text("aà_ -\"'\\#:]🚶7", min_size=1, max_size=8), st.text(max_size=12), max_size=3
    ),
    st.text("ab/ \"'\\#:&[", max_size=8),
    st.booleans(),
    st.sampled_from(["en", "de"]),
)
@example({"on": "no", 'a"b': "x: y # z"}, 'Jo\'s "notes"', False, "de")  # noqa: FBT003
def test_any_name_and_any_folder_can_be_read_again(names, folder, has_date, language):
    columns = {key: " ".join(name.split()) for key, name in names.items()}
    columns = {key: name if name.isprintable() else "x" for key, name in columns.items()}

    made = base(columns, Entries(folder, has_date_in_name=has_date), language)

    found = read(made)
    assert complaints(found) == []
    shown = [one["displayName"] for one in found["properties"].values()]
    assert set(columns.values()) <= set(shown)
    assert is_as_made(made)


@pytest.mark.parametrize(
    ("wrong", "found"),
    [
        ({"filter": "x"}, "unknown key filter"),
        ({"views": [{"type": "chart", "name": "x"}]}, "unknown type chart"),
        ({"views": [{"type": "table", "name": "x", "group_by": {}}]}, "unknown key group_by of a view"),
        ({"views": [{"type": "table", "name": "x", "order": ["formula.score"]}]}, "no formula: formula.score"),
        ({"views": [{"type": "table", "name": "x", "order": ["note.a-b"]}]}, "no property: note.a-b"),
        ({"views": [{"type": "table", "name": "x", "filters": {"all": []}}]}, "no filter: {'all': []}"),
        ({"views": [{"type": "table", "name": "x", "summaries": {"walk": "Mean"}}]}, "unknown summary Mean"),
        ({"formulas": {"a": "days(3)"}}, "no function days: days(3)"),
        ({"formulas": {"a": "date(file.base)"}}, "no property file.base"),
        ({"views": [{"type": "table", "name": "x", "sort": [{"column": "a", "direction": "ASC"}]}]}, "bad order"),
    ],
)  # fmt: skip
def test_the_checker_finds_what_does_not_follow_the_syntax(wrong, found):
    given_views = {"views": [{"type": "table", "name": "x"}]} | wrong
    assert any(one.startswith(found) for one in complaints(given_views))


def test_a_change_makes_it_somebodys_own_and_line_ends_do_not():
    made = base({"walk": "Walk"}, DAILY, "en")

    assert is_as_made(made)
    assert is_as_made(made.replace(b"\n", b"\r\n"))
    assert not is_as_made(made.replace(b"limit: 20", b"limit: 30"))
    assert not is_as_made(made.partition(b"\n")[2])


def test_where_names_are_no_dates_the_notes_have_one():
    made = base({}, Entries("", has_date_in_name=False), "en").decode()

    assert """- 'date(note["date"]) >= today() - "13d"'""" in made
    assert 'inFolder("")' not in made
