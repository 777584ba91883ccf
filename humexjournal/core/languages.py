"""The languages that pages can be in, and the ways to write which one is wanted."""

ENGLISH = "en"
LANGUAGES = {
    ENGLISH: ("english", "englisch"),
    "de": ("german", "deutsch"),
}
"""Each by its code, with its names; `de-AT` and `de_CH` are German as well."""


def known_language(text: str) -> str | None:
    """The code of a language that pages can be in: de for de, de-AT, Deutsch and German."""
    word = text.strip().casefold()
    code = word.replace("_", "-").partition("-")[0]
    named = (one for one, names in LANGUAGES.items() if code == one or word in names)
    return next(named, None)
