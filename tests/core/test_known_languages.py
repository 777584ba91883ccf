"""Which language is meant by what stands in the settings."""

import pytest

from humexjournal.core.languages import LANGUAGES, known_language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("de", "de"),
        ("DE", "de"),
        ("de-AT", "de"),
        ("de_CH.UTF-8", "de"),
        ("Deutsch", "de"),
        ("german", "de"),
        ("en-GB", "en"),
        (" English ", "en"),
        ("dk", None),
        ("dec", None),
        ("Denglisch", None),
        ("", None),
    ],
)
def test_the_language_that_is_meant(text: str, expected: str | None) -> None:
    assert known_language(text) == expected


def test_every_language_is_known_by_its_code_and_its_names() -> None:
    assert {
        known_language(name) for code, names in LANGUAGES.items() for name in (code, *names)
    } == set(LANGUAGES)
