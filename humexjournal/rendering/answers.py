"""Answers to choose from, as plain data: boxes on paper, of which one may be filled."""

from collections.abc import Iterable
from typing import TypedDict


class Answer(TypedDict):
    """An answer to choose from, and whether it was chosen."""

    text: str
    chosen: bool


def answers(texts: Iterable[str], chosen: str) -> list[Answer]:
    """The answers in order; one that was given and is none of them comes last."""
    every = list(dict.fromkeys((*texts, chosen) if chosen else texts))
    return [{"text": text, "chosen": text == chosen} for text in every]


def numbers(first: int, last: int, chosen: str) -> list[Answer]:
    """The steps of a scale; a mean between two steps is an answer of its own."""
    return answers(map(str, range(first, last + 1)), chosen)
