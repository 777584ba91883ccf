"""TN13, how much a message may ask of its reader."""

import re
from collections.abc import Iterator

from humexjournal.coaching.finding import Finding, Language, Level
from humexjournal.coaching.reading_grade import reading_grade, words
from humexjournal.coaching.visible import Span, own
from humexjournal.late_pattern import late_pattern

QUESTIONS = 2
EXCLAMATIONS = 1
WORDS = 90
GRADE = 8

_QUESTION = late_pattern(r"\?+")
_FIRST_LINE = late_pattern(r"\S[^\n]*")


def limits(shown: str, language: Language) -> Iterator[Finding]:
    """What goes over a limit; quoted words count as words, and are nobody's question."""
    theirs = own(shown)
    questions = [one.span() for one in _QUESTION.finditer(theirs)]
    if len(questions) > QUESTIONS:
        yield _over("questions", len(questions), questions[QUESTIONS], language)
    marks = [one.span() for one in re.finditer("!", theirs)]
    if len(marks) > EXCLAMATIONS:
        yield _over("exclamations", len(marks), marks[EXCLAMATIONS], language)
    count = len(words(shown))
    if count > WORDS:
        yield _over("words", count, first_line(shown), language)
    grade = reading_grade(theirs)
    if grade is not None and grade > GRADE:
        yield _over("grade", round(grade), first_line(shown), language)


def first_line(shown: str) -> Span:
    """Where a message begins: the place of what it lacks."""
    match = _FIRST_LINE.search(shown)
    return match.span() if match else (0, 0)


def _over(what: str, count: int, span: Span, language: Language) -> Finding:
    because, instead = language.says[what]
    said = because.format(count)
    return Finding("TN13", Level.WARNING, span[0], span[1] - span[0], str(count), said, instead)
