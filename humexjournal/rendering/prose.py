"""Running text: how many new words a page may have, and where texts are cut."""

from collections.abc import Callable, Sequence
from itertools import zip_longest
from typing import TypeVar

NEW_WORDS = 170
"""A coach reads so many in about a minute, with the grid."""

ELLIPSIS = "…"

Item = TypeVar("Item")


def words_in(*texts: str) -> int:
    """How many words there are."""
    return sum(len(text.split()) for text in texts)


def cut(text: str, longest: int) -> str:
    """The text, at most so many characters long, cut after a word where there is one."""
    if len(text) <= longest:
        return text
    head = text[: longest - 1]
    word_end = head.rfind(" ")
    return (head[:word_end] if word_end > longest // 2 else head).rstrip(" ,;:.") + ELLIPSIS


def cut_words(text: str, most: int) -> str:
    """The text, at most so many words long."""
    words = text.split()
    if len(words) <= most:
        return text
    return " ".join(words[: max(most, 1)]).rstrip(" ,;:.") + ELLIPSIS


def sentence(text: str) -> str:
    """The text with a full stop, where it ends without one."""
    return text if not text or text[-1] in '.!?…:”"' else f"{text}."


def fitting(
    left: Sequence[Item], right: Sequence[Item], room: int, size: Callable[[Item], int]
) -> tuple[list[Item], list[Item]]:
    """As many of both columns as have room, taken in turns from the top."""
    kept: tuple[list[Item], list[Item]] = ([], [])
    for pair in zip_longest(left, right):
        for column, one in zip(kept, pair, strict=True):
            if one is not None and size(one) <= room:
                column.append(one)
                room -= size(one)
    return kept
