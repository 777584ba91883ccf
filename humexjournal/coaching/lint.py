"""The tone lint: which words of a text judge, push, compare or promise, and what to say instead.

It looks for words and counts them; it understands nothing. So it can ask for a second look, and
whoever writes can answer for a line with `<!-- tone: ok reason -->`.
"""

from collections.abc import Iterator

from humexjournal.coaching.finding import Finding, Form, Language, Level, Rule
from humexjournal.coaching.limits import limits
from humexjournal.coaching.parts import parts
from humexjournal.coaching.parts_en import ENGLISH
from humexjournal.coaching.patterns import compiled
from humexjournal.coaching.visible import Span, excepted, own, said

ONE_SCREEN = 280
"""Characters up to which a note is a short one."""


def lint(text: str, language: Language = ENGLISH, form: Form = Form.TEXT) -> tuple[Finding, ...]:
    """Everything that the rules find in a text, in the order of the places."""
    shown = said(text)
    lines, bare = excepted(text)
    found = list(_words(own(shown), language, lines))
    found += [_without_reason(text, span, language) for span in bare]
    if form is not Form.TEXT:
        found += limits(shown, language)
    if form in (Form.SHORT, Form.FULL):
        found += parts(shown, language, form)
    return tuple(sorted(found, key=lambda one: (one.start, one.rule)))


def form_of(text: str) -> Form:
    """Whether a note that proposes a change is a short one: it fits one message of a phone."""
    shown = " ".join(said(text).split())
    return Form.SHORT if len(shown) <= ONE_SCREEN else Form.FULL


def _words(text: str, language: Language, excepted_lines: list[Span]) -> Iterator[Finding]:
    """One finding a place: of two that overlap the earlier, then the longer."""
    found = [one for rule in language.rules for one in _of_rule(rule, text)]
    end = 0
    for one in sorted(found, key=lambda one: (one.start, -one.length)):
        if one.start >= end:
            end = one.start + one.length
            if not any(first <= one.start < last for first, last in excepted_lines):
                yield one


def _of_rule(rule: Rule, text: str) -> Iterator[Finding]:
    for pattern in rule.patterns:
        for match in compiled(pattern).finditer(text):
            start, end = match.span()
            words = " ".join(match.group().split())
            yield Finding(
                rule.id, rule.level, start, end - start, words, rule.because, rule.instead
            )


def _without_reason(text: str, span: Span, language: Language) -> Finding:
    start, end = span
    because, instead = language.says["reason"]
    return Finding("reason", Level.WARNING, start, end - start, text[start:end], because, instead)
