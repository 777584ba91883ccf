"""The story of a behaviour: as text for a terminal, in markdown, and as plain data."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import fill

from humexjournal.core.settings import Settings
from humexjournal.rendering.escape import markdown, plain, printable
from humexjournal.rendering.words import Catalogue, catalogue
from humexjournal.reviews.story import Story
from humexjournal.reviews.story_events import Event

WIDTH = 78
INDENT = "  "


def render_story(said: Story, settings: Settings) -> str:
    """The story for a terminal: what happened under each day, and what it is told from."""
    words = catalogue(settings.language)
    blocks = [_filled(words.story_title(said), "")]
    for day, events in _by_day(said, words):
        told = (_filled(sentence, INDENT) for sentences in events for sentence in sentences)
        blocks.append("\n".join((day, *told)))
    blocks.append(_filled(" ".join(words.story_sources(said)), ""))
    return "\n\n".join(blocks) + "\n"


def render_story_markdown(said: Story, settings: Settings) -> str:
    """The same in markdown, in which nothing that somebody wrote is active."""
    words = catalogue(settings.language)
    blocks = [f"# {markdown(words.story_title(said))}"]
    for day, events in _by_day(said, words):
        told = (f"- {_joined(sentences)}" for sentences in events)
        blocks.append(f"## {day}\n\n" + "\n".join(told))
    blocks.append(_joined(words.story_sources(said)))
    return "\n\n".join(blocks) + "\n"


def _by_day(said: Story, words: Catalogue) -> Iterator[tuple[str, list[list[str]]]]:
    """Each day with what happened on it, in sentences."""
    for day, events in groupby(said.events, key=lambda one: one.day):
        yield words.on(day), [_sentences(one, words) for one in events]


def _sentences(event: Event, words: Catalogue) -> list[str]:
    return [text for text in words.story_event(event) if text]


def _joined(sentences: Iterable[str]) -> str:
    return " ".join(map(markdown, sentences))


def _filled(text: str, indent: str) -> str:
    later = indent * 2
    return fill(printable(plain(text)), WIDTH, initial_indent=indent, subsequent_indent=later)
