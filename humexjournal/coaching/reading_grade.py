"""How many school years a text asks for, by the formula of Flesch and Kincaid.

Kincaid, Fishburne, Rogers and Chissom (1975), *Derivation of new readability formulas for Navy
enlisted personnel*, Research Branch Report 8-75: 0.39 × words per sentence + 11.8 × syllables
per word − 15.59. A syllable is a run of vowels (a e i o u y); a silent e at the end (-e, -es, -ed)
is none, except in -le, -les, -ted and -ded, and every word has at least one. Numbers have one.
"""

import itertools
import re

from humexjournal.late_pattern import late_pattern

LEAST = 30
"""Words below which a grade says more about chance than about the text."""

_WORD = late_pattern(r"[^\W_]+(?:['’][^\W_]+)*")
_SENTENCE_END = late_pattern(r"[.!?]+(?=\s|\Z)")
_VOWELS = late_pattern(r"[aeiouy]+")


def words(text: str) -> list[str]:
    """The words and numbers of a text."""
    return _WORD.findall(text)


def sentences(text: str) -> list[tuple[int, int]]:
    """Where each sentence begins and ends; an empty line ends one too."""
    ends = [one.end() for one in _SENTENCE_END.finditer(text)]
    ends += [one.start() for one in re.finditer(r"\n(?=[ \t]*\n)", text)]
    cuts = sorted({0, *ends, len(text)})
    return [(a, b) for a, b in itertools.pairwise(cuts) if _WORD.search(text, a, b)]


def reading_grade(text: str) -> float | None:
    """The grade, None for a text that is too short for one."""
    found = words(text)
    if len(found) < LEAST:
        return None
    per_sentence = len(found) / max(1, len(sentences(text)))
    per_word = sum(map(syllables, found)) / len(found)
    return 0.39 * per_sentence + 11.8 * per_word - 15.59


def syllables(word: str) -> int:
    """How many syllables a word has, counted as above."""
    letters = word.casefold()
    count = len(_VOWELS.findall(letters))
    if letters.endswith(("e", "es", "ed")) and not letters.endswith(("le", "les", "ted", "ded")):
        before = letters.rstrip("sd").removesuffix("e")
        count -= not before.endswith(tuple("aeiouy"))
    return max(1, count)
