"""Nothing that the German catalogue says blames, pushes or pities anybody."""

import re

import pytest
from rendering.languages import GERMAN, texts

BLAMING = (
    r"versag|scheiter|verpass|versäum|faul|schwach|schuld|ausrede|fehler|schlecht|mangel"
    r"|leider|schade|enttäusch|traurig|peinlich"
    r"|\bschon wieder\b|\bimmer noch\b|\bendlich\b|\bnur\b|\beigentlich\b|\bbloß\b"
    r"|\bmuss(?:t|te|test)?\b|\bmüss|\bsoll(?:st|te|test|ten)?\b|\bdarfst\b|\bdisziplin"
    r"|nicht geschafft|nicht erreicht|nicht gehalten|durchgehalten|reiß"
)
_BLAMING = re.compile(BLAMING, re.IGNORECASE)
OF_A_CHANGE = {"hat nicht gehalten"}
"""Said of a change of the design, to the coach; a person holds nothing there."""


def blaming(text: str) -> list[str]:
    return [] if text in OF_A_CHANGE else _BLAMING.findall(text)


def test_no_text_blames() -> None:
    found = {text: words for text in texts(GERMAN) if (words := blaming(text))}
    assert found == {}


@pytest.mark.parametrize(
    "text",
    [
        "Du hast schon wieder nicht gemusst.",
        "leider nicht geschafft",
        "nur 3 von 5",
        "Du solltest früher gehen.",
        "Du musst dranbleiben.",
        "Ziel nicht erreicht",
        "Vier Tage verpasst.",
    ],
)
def test_a_text_that_blames_would_be_found(text: str) -> None:
    assert blaming(text) != []


@pytest.mark.parametrize("text", ["muster", "Sollwert", "Natur", "gehalten", "nicht gemacht"])
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert blaming(text) == []


def test_quotes_are_german_and_no_text_shouts() -> None:
    said = "".join(texts(GERMAN)).replace("!share", "").replace(".!?…", "")
    assert said.count("„") == said.count("“")
    assert not set(said) & set('”"!')
