"""PR1 to PR4: the four parts of a note that proposes a change, and the way out of it.

What happened, what it is for, one adjustment, when both look at it again. The parts come in this
order: a day before the proposal says what happened, a day after it when to look again.
"""

from collections.abc import Iterator

from humexjournal.coaching.finding import Finding, Form, Language, Level, Part
from humexjournal.coaching.limits import first_line
from humexjournal.coaching.reading_grade import sentences, words
from humexjournal.coaching.visible import Span, own, quotations

OF_SHORT = ("PR1", "PR3", "PR4")
"""One message of a phone has no room for what it is for."""

A_PHRASE = 3
"""Words from which a quotation says what something is for; two name what was in the way."""


def parts(shown: str, language: Language, form: Form) -> Iterator[Finding]:
    """The parts that a note lacks, a second proposal, and a missing way out."""
    theirs = own(shown)
    proposals = _proposals(theirs, language)
    level = Level.ERROR if form is Form.FULL else Level.WARNING
    asked = OF_SHORT if form is Form.SHORT else tuple(language.parts)
    for name in asked:
        if not _is_there(name, shown, theirs, proposals, language):
            yield _missing(language.parts[name], level, first_line(shown))
    if len(proposals) > 1:
        yield _says("PR3", proposals[1], language)
    if not language.opt_out.search(theirs):
        yield _says("opt-out", first_line(shown), language)


def _proposals(theirs: str, language: Language) -> list[Span]:
    """The sentences that propose something."""
    cut = sentences(theirs)
    return [(a, b) for a, b in cut if language.adjustment.search(theirs, a, b)]


def _is_there(
    name: str, shown: str, theirs: str, proposals: list[Span], language: Language
) -> bool:
    pattern = language.parts[name].pattern
    if name == "PR2":
        return bool(pattern.search(theirs)) or _quotes_the_client(shown)
    if name == "PR1" and proposals:
        return bool(pattern.search(theirs, 0, proposals[0][0]))
    if name == "PR4" and proposals:
        return bool(pattern.search(theirs, proposals[0][0]))
    return bool(pattern.search(theirs))


def _quotes_the_client(shown: str) -> bool:
    return any(len(words(shown[a:b])) >= A_PHRASE for a, b in quotations(shown))


def _missing(part: Part, level: Level, span: Span) -> Finding:
    start, end = span
    return Finding(part.id, level, start, end - start, "", part.missing, part.instead)


def _says(what: str, span: Span, language: Language) -> Finding:
    because, instead = language.says[what]
    return Finding(what, Level.WARNING, span[0], span[1] - span[0], "", because, instead)
