"""Patterns that are compiled when they are first used."""

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import humexjournal
from humexjournal.late_pattern import late_pattern


def test_it_does_what_a_compiled_one_does():
    late, compiled = (
        late_pattern(r"(\d+) min", re.IGNORECASE),
        re.compile(r"(\d+) min", re.IGNORECASE),
    )

    assert late.sub("x", "20 MIN of 30 min") == compiled.sub("x", "20 MIN of 30 min") == "x of x"
    assert late.fullmatch("20 Min")[1] == "20"
    assert late.pattern == compiled.pattern
    assert late_pattern(rb"\w+").findall(b"a b") == [b"a", b"b"]


def test_it_is_compiled_once_it_is_used_and_only_then():
    wrong = late_pattern("(")

    with pytest.raises(re.error, match="missing"):
        wrong.search("x")


def test_every_pattern_of_the_program_can_be_compiled():
    of_late = type(late_pattern(""))
    modules = [
        import_module(one.name)
        for one in walk_packages(humexjournal.__path__, "humexjournal.")
        if not one.name.startswith("humexjournal.practice")
    ]
    found = [one for module in modules for one in vars(module).values() if isinstance(one, of_late)]

    assert len(found) > 100
    assert all(re.compile(one.pattern, one.flags).groups == one.groups for one in found)
