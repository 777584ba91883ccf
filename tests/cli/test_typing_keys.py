"""Answers are read key by key, and keys that are no letters do not take others with them."""

import pytest

from humexjournal.cli import typing_keys
from humexjournal.cli.typing_keys import Keys


@pytest.mark.parametrize(("typed", "answer"), [
    (["Went out.\n"], "Went out."),
    (["\x1b[DWent out.\n"], "Went out."),
    (["Went\x1b[A out.\x1bOP\n"], "Went out."),
    (["\x1b[200~Went out.\x1b[201~", "\n"], "Went out."),
    (["\x1b[1;5C", "Went", "\x1b", " out.", "\x1b\n"], "Went out."),
])  # fmt: skip
def test_an_arrow_takes_no_word_with_it(monkeypatch, typed, answer):
    pieces = iter(typed)
    monkeypatch.setattr(typing_keys.Keys, "_typed", lambda _: next(pieces))

    assert Keys().answer() == answer
