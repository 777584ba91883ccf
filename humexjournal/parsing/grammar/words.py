"""How words and keys are compared: without case, in NFC, with `-`, space and `_` alike."""

import re
import unicodedata
from functools import lru_cache

from humexjournal.late_pattern import late_pattern

VARIATION = "\ufe0f"
"""The sign behind an emoji that asks for its picture; some keyboards add it and some do not."""

_GAP = late_pattern(r"[-_\s]+")

NUMBERS = {
    "once": 1, "one": 1, "a": 1, "twice": 2, "two": 2, "thrice": 3, "three": 3, "four": 4,
    "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip


@lru_cache(maxsize=4096)
def normal_key(text: str) -> str:
    """A key as it is compared: `Quiet-minutes` and `quiet_minutes` are one."""
    text = unicodedata.normalize("NFC", text).casefold().replace(VARIATION, "")
    return _GAP.sub("_", text.strip()).strip("_")


def normal_words(text: str) -> str:
    """A phrase as it is compared, with single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def as_written(words: str, text: str) -> str:
    """Words that were found in `normal_words(text)` as the writer has spelled them: Seiten."""
    written = unicodedata.normalize("NFC", text).split()
    wide = len(words.split())
    spans = (" ".join(written[start : start + wide]) for start in range(len(written)))
    return next((span for span in spans if normal_words(span) == words), words)


def count(text: str) -> int | None:
    """A small number in digits or as an English word."""
    if re.fullmatch(r"[0-9]{1,3}", text):
        return int(text)
    return NUMBERS.get(text)
