"""Ids out of keys and texts as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.parsing.adopting.ids import id_of
from humexjournal.parsing.grammar.words import normal_key
from humexjournal.parsing.kbi_file import LONGEST_ID
from humexjournal.parsing.reserved import RESERVED


@pytest.mark.parametrize(
    ("name", "kbi_id"),
    [
        ("walk", "walk"),
        ("Walk-After lunch", "walk_after_lunch"),
        ("walk🚶", "walk"),
        ("walk🚶\ufe0f", "walk"),
        ("🚶", "pedestrian"),
        ("Übung", "uebung"),
        ("cafe\u0301", "cafe"),
        ("10k steps", "k_10k_steps"),
        ("Off", "off_kbi"),
        ("прогулка", "behaviour_eab7185f"),
        ("w" * 41, "w" * 31 + "_d7f87206"),
    ],
)
def test_an_id(name, kbi_id):
    assert id_of(name) == kbi_id


@given(st.text(min_size=1).filter(lambda text: text.strip()))
def test_any_name_gives_an_id_that_is_its_own(name):
    found = id_of(name)
    assert found[0] in "abcdefghijklmnopqrstuvwxyz"
    assert set(found) <= set("abcdefghijklmnopqrstuvwxyz0123456789_")
    assert len(found) <= LONGEST_ID
    assert found not in RESERVED
    assert id_of(found) == found
    assert normal_key(found) == found
    assert id_of(normal_key(name)) == found
