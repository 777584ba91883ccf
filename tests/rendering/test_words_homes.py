"""Each word of a language stands where it is looked for."""

from importlib import import_module

import pytest

from humexjournal.rendering.words import Catalogue, de, en
from humexjournal.rendering.words.homes import HOMES, on_demand

ASKED = {
    name for name in (*Catalogue.__annotations__, *vars(Catalogue)) if not name.startswith("_")
}


def test_there_is_a_home_for_all_that_is_asked_and_for_nothing_else():
    named = [word for words in HOMES.values() for word in words.split()]

    assert len(named) == len(set(named))
    assert {*named} == ASKED


@pytest.mark.parametrize(("language", "package"), [(en, "english"), (de, "german")])
def test_a_language_has_each_word_at_home(language, package):
    for home, words in HOMES.items():
        module = import_module(f"humexjournal.rendering.words.{package}.{home}")
        for word in words.split():
            assert getattr(language, word) is getattr(module, word)


def test_a_word_is_looked_for_once():
    said = {}
    find = on_demand("humexjournal.rendering.words.english", said)

    assert find("LANGUAGE") == "en"
    assert said == {"LANGUAGE": "en"}
    with pytest.raises(AttributeError, match="no_such_word"):
        find("no_such_word")
