"""Running text: how many new words a page may have, and where texts are cut."""

from collections.abc import Callable, Sequence
from itertools import zip_longest
from typing import TypeVar

NEW_WORDS = 170
"""A coach reads so many in about a minute, with the grid."""

ELLIPSIS = "…"

A_STUB = 6
"""So few letters after a comma say nothing when the rest of it is cut."""

A_FEW = 2
"""Nor do so few words after a full stop."""

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
    head = head[:word_end] if word_end > longest // 2 else head
    part_end = head.rfind(",")
    head = head[:part_end] if len(head) - part_end <= A_STUB < part_end else head
    return head.rstrip(" ,;:.") + ELLIPSIS


def cut_words(text: str, most: int) -> str:
    """The text, at most so many words long."""
    words = text.split()
    if len(words) <= most:
        return text
    head = " ".join(words[: max(most, 1)])
    whole, stop, rest = head.rpartition(". ")
    if stop and words_in(rest) <= A_FEW:
        return f"{whole}. {ELLIPSIS}"
    return head.rstrip(" ,;:.") + ELLIPSIS


def sentence(text: str) -> str:
    """The text with a full stop, where it ends without one."""
    return text if not text or text[-1] in '.!?…:”“"' else f"{text}."


def fitting(
    left: Sequence[Item], right: Sequence[Item], room: int, size: Callable[[Item], int]
) -> tuple[list[Item], list[Item]]:
    """The top of both columns as far as there is room, taken in turns."""
    kept: tuple[list[Item], list[Item]] = ([], [])
    for pair in zip_longest(left, right):
        for column, one in zip(kept, pair, strict=True):
            if one is None:
                continue
            if size(one) > room:
                return kept
            column.append(one)
            room -= size(one)
    return kept
