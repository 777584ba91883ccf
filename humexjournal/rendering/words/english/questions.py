"""Which questions a sheet asks, in English."""

from humexjournal.core.questions import BUILT_IN, Questions


def questions(asked: Questions) -> str:
    """Questions, version 2; nothing for the built-in ones."""
    return "" if asked.version == BUILT_IN else f"Questions, version {asked.version}."
