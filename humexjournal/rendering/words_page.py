"""The page of words that every sheet leads to: sheets/words.md."""

from humexjournal.core.settings import Settings
from humexjournal.rendering.words import catalogue


def render_words(settings: Settings) -> str:
    """What the words on the pages mean, in markdown."""
    from humexjournal.rendering.templates import render  # noqa: PLC0415 — slow to import

    return render("words.md", catalogue(settings.language).WORDS_PAGE)
