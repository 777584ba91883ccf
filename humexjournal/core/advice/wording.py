"""Advice on how a behaviour is worded: whether somebody could see it, and whether it is one."""

import re

from humexjournal.core.advice.subject import Subject, any_of
from humexjournal.core.advice.vocabulary import (
    A_TIME,
    AIMS,
    ALSO_NOUNS,
    AMOUNTS,
    AN_ACT_FOLLOWS,
    ATTEMPTS,
    BEFORE_A_THING,
    BEING,
    DEGREES,
    EFFORTS,
    FEELINGS,
    MANNERS,
    ONE_ACT,
    OPENING,
    OUTCOMES,
    QUALITIES,
    REFUSALS,
    VERBS,
)
from humexjournal.late_pattern import late_pattern
from humexjournal.problem import Problem

_STATE = any_of([rf"{BEING}\s+{DEGREES}(?:{'|'.join(QUALITIES)})"], OPENING)
_WISH = any_of((*FEELINGS, *AIMS), OPENING)
_ATTEMPT = any_of(ATTEMPTS, OPENING)
_EFFORT = any_of(EFFORTS, OPENING)
_MANNER = any_of(MANNERS)
_AMOUNT = any_of(AMOUNTS)
_ACT_FOLLOWS = late_pattern(AN_ACT_FOLLOWS, re.IGNORECASE)
_OUTCOME = any_of(OUTCOMES, OPENING)
_REFUSAL = any_of(REFUSALS, OPENING)
_TIME = late_pattern(A_TIME, re.IGNORECASE)
_FIRST_VERB = any_of(VERBS, OPENING)
_LINK = late_pattern(r"\s*(?:,\s*(?:and|or|then)?|;|&|\+|\b(?:and|or|then|plus))\s+", re.IGNORECASE)
_SECOND_VERB = any_of(VERBS, r"(?:then\s+|also\s+)?")
_A_THING = late_pattern(rf"\s+{BEFORE_A_THING}\b", re.IGNORECASE)
_ONE_ACT = late_pattern("|".join(ONE_ACT), re.IGNORECASE)


def fuzzy(subject: Subject) -> Problem | None:
    """A wish, an attempt or a manner, where nobody could see whether it was done."""
    text = subject.text
    if _OUTCOME.search(text) or _REFUSAL.search(text):
        return None
    act = _ACT_FOLLOWS.search(text)
    found = _ATTEMPT.search(text) or (None if act else _STATE.search(text) or _WISH.search(text))
    found = found or (None if act else _MANNER.search(text))
    if found is None and not subject.is_measured and not act:
        found = _EFFORT.search(text) or _AMOUNT.search(text)
    if found is None:
        return None
    message = f"“{found['said']}” is an aim: nobody could see whether it was done today."
    remedy = "What would somebody see you do, and how much of it?"
    return subject.note("fuzzy-behaviour", message, remedy, "behaviour", found.span("said"))


def outcome(subject: Subject) -> Problem | None:
    """A result, which no single day can decide."""
    found = _OUTCOME.search(subject.text)
    if found is None:
        return None
    message = f"“{found['said']}” is a result: it follows, later, and is not yours to do on a day."
    remedy = "What, if repeated, makes it likely? Make that the behaviour, and this an outcome."
    return subject.note("outcome-wording", message, remedy, "behaviour", found.span("said"))


def two_behaviours(subject: Subject) -> Problem | None:
    """Two things in one: when only one was done, no value says so."""
    text = subject.text
    first = _FIRST_VERB.search(text)
    for link in _LINK.finditer(text) if first else ():
        assert first is not None
        before = text[first.start("said") : link.start()]
        second = _SECOND_VERB.match(text, link.end())
        if second and not _ONE_ACT.search(before) and _is_act(second, before, text):
            message = f"“{first['said']}” and “{second['said']}” are two: after one, is it done?"
            remedy = "Which one matters more? Keep that; the other may be its cue, or another file."
            span = second.span("said")
            return subject.note("two-behaviours", message, remedy, "behaviour", span)
    return None


def _is_act(second: re.Match[str], before: str, text: str) -> bool:
    """Whether a word behind “and” is something to do, where it may be a thing as well."""
    if second["said"].casefold() not in ALSO_NOUNS:
        return True
    is_last = second.end() == len(text.rstrip(" .!"))
    verb_alone = re.fullmatch(r"\w+", before) is not None
    return (is_last and verb_alone) or _A_THING.match(text, second.end()) is not None


def negative(subject: Subject) -> Problem | None:
    """What is not to be done: there is no moment at which somebody does it."""
    text = subject.text
    found = _REFUSAL.search(text)
    if found is None:
        return None
    if found["said"].casefold() == "stop" and (subject.has_time or _TIME.search(text)):
        return None
    message = f"“{found['said']}” says what is not to happen, and nobody can see that being done."
    remedy = "What do you do instead, and when?"
    return subject.note("negative-wording", message, remedy, "behaviour", found.span("said"))
