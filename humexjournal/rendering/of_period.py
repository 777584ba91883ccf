"""What the pages of a month and of a quarter have in common: lines, lengths, closeness."""

from collections.abc import Iterable, Sequence

from humexjournal.rendering.monthly_sheet import Closeness
from humexjournal.rendering.prose import cut_words, sentence, words_in
from humexjournal.rendering.sheet import Labels
from humexjournal.rendering.words import Catalogue, Label, catalogue, en

LONGEST_NAME, LONGEST_TERMS, LONGEST_FACT = 41, 88, 30
"""The last in words."""

LONGEST, MOST_GLAD = 24, 40
"""Words of a line that the client shares, and of all that somebody was glad about."""

COMPACT_FROM, TIGHT_FROM, MOST_ROWS = 4, 6, 6
SOME, MUCH = 1600, 2400
"""Characters of what is known and noted."""


def words_of(language: str) -> Catalogue:
    """The words of a language, or English for the whole page where it has none for these pages."""
    words = catalogue(language)
    return words if hasattr(words, "MONTH") else en


def labels(words: dict[str, Label]) -> Labels:
    """Fixed words as plain data."""
    return {key: one if isinstance(one, str) else list(one) for key, one in words.items()}


def facts(lines: Iterable[str]) -> list[str]:
    """Each line as a sentence, without those that say nothing."""
    short = (cut_words(line, LONGEST_FACT) for line in lines)
    return [sentence(line[:1].upper() + line[1:]) for line in short if line]


def line(text: str) -> str:
    """A line of somebody as a sentence, and not too long."""
    return sentence(cut_words(text, LONGEST))


def glad(texts: Sequence[str]) -> list[str]:
    """The last of them, as many as have room, each once and in order."""
    chosen: list[str] = []
    for text in reversed(list(dict.fromkeys(texts))):
        if words_in(*chosen, text) > MOST_GLAD:
            break
        chosen.insert(0, text)
    return chosen or [cut_words(text, MOST_GLAD) for text in texts[-1:]]


def closeness(rows: int, texts: Iterable[str], *, crowded: bool = False) -> Closeness:
    """How a page is set to fit on two of paper, by its behaviours and by how long its texts are.

    Only a roomy page has its charts on paper; one that is `crowded` besides has no room for them.
    """
    written = sum(map(len, texts))
    if rows >= TIGHT_FROM or written > MUCH:
        return "tight"
    return "compact" if rows >= COMPACT_FROM or crowded or written > SOME else "roomy"
