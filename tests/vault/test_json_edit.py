"""Some values of a JSON file are set, and everything else in it stays."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humexjournal.vault.json_edit import with_values

WALK = {("types", "walk"): "number"}


def test_without_a_file_it_is_laid_out_as_obsidian_does():
    assert with_values(None, WALK) == b'{\n  "types": {\n    "walk": "number"\n  }\n}'


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            '{\n  "types": {\n    "tags": "tags"\n  },\n  "Größe": 1\n}',
            '{\n  "types": {\n    "tags": "tags",\n    "walk": "number"\n  },\n  "Größe": 1\n}',
        ),
        (
            '{\r\n\t"types": {}\r\n}\r\n',
            '{\r\n\t"types": {\r\n\t\t"walk": "number"\r\n\t}\r\n}\r\n',
        ),
        ("\ufeff{}", '\ufeff{\n  "types": {\n    "walk": "number"\n  }\n}'),
    ],
)
def test_what_is_there_stays_in_its_layout(old, new):
    assert with_values(old.encode(), WALK) == new.encode()


def test_where_all_is_there_no_byte_changes():
    old = b'{ "types":{"walk":"number"},\n\n  "a" : [1,2]}'
    assert with_values(old, WALK) == old


@pytest.mark.parametrize("old", [b"", b"[]", b"{", b'{"types": 3}', b'{"types": []}', b"\xff{}"])
def test_another_file_is_left_alone(old):
    assert with_values(old, WALK) is None


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda below: (
        st.lists(below, max_size=3) | st.dictionaries(st.text(max_size=5), below, max_size=3)
    ),
    max_leaves=8,
)


@settings(derandomize=True, max_examples=60)
@given(
    st.dictionaries(st.text(max_size=5), _JSON, max_size=4),
    st.text(max_size=4),
    st.sampled_from([None, 2, "\t"]),
)
def test_only_the_values_differ(there, key, indent):
    there = {name: value for name, value in there.items() if name != "types"}
    old = json.dumps(there, indent=indent).encode()

    new = with_values(old, {("types", key): "text"})

    assert new is not None
    assert json.loads(new) == there | {"types": {key: "text"}}
