"""Which questions a sheet asks, in German."""

from humexjournal.core.questions import BUILT_IN, Questions


def questions(asked: Questions) -> str:
    """Fragen, Fassung 2; nothing for the built-in ones."""
    return "" if asked.version == BUILT_IN else f"Fragen, Fassung {asked.version}."
