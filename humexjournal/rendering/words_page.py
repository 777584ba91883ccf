"""The page of words that every sheet leads to: sheets/words.md."""

from humexjournal.core.settings import Settings
from humexjournal.rendering.pages import Render, built_in
from humexjournal.rendering.words import catalogue


def render_words(settings: Settings, render: Render = built_in) -> str:
    """What the words on the pages mean, in markdown."""
    return render("words.md", catalogue(settings.language).WORDS_PAGE)
