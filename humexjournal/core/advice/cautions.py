"""Health cautions: what should be talked about with somebody who knows, before it is counted.

Only the definition of a behaviour is looked at, never what somebody writes in an entry.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from humexjournal.core.advice.subject import Subject, any_of, subject_of
from humexjournal.core.journal import Journal
from humexjournal.core.standard import AtLeast, AtMost, Before
from humexjournal.late_pattern import late_pattern
from humexjournal.problem import Problem

EARLY = 6 * 60
"""Minutes of the day before which getting up is earlier than sleep allows most people."""
LEAST_SLEEP = {"hours": Decimal(7), "minutes": Decimal(420)}

_ACKNOWLEDGED = late_pattern(r"acknowledged\s+\d{4}-\d{2}-\d{2}", re.IGNORECASE)
_LESS = any_of(
    (
        "no", "not", "stop", "quit", "avoid", "never", "less", "fewer", "without", "cut", "limit",
        "reduce", "free", "sober", "off", "give up", "at most", "don['’]?t", "only",
    )
)  # fmt: skip
_SLEEP = any_of(("sleep", "time in bed"))
_RISE = any_of((r"(?:wake|waking|get|getting) up", "get out of bed", "rise", "be up"))
_DRUGS = any_of(
    (
        r"alcohol(?:ic)?", "wine", r"(?<!root )(?<!ginger )beers?", r"whiske?y", "vodka",
        "drinking",         "sober", "sobriety", "cannabis", "cocaine", "opioids?", "drugs",
    )
)  # fmt: skip


class Topic(NamedTuple):
    """Words of a topic, why it asks for care, and what may be done instead."""

    said: re.Pattern[str]
    why: str
    instead: str


_A_FEW = r"(?: \w+){0,3}"

EATING = Topic(
    any_of(
        (
            "calories?", "kcal", "macros", "fasting", r"intermittent fast", r"carbs",
            r"skip(?:ping)? (?:\w+ )?(?:breakfast|lunch|dinner|meals?)", r"weigh[- ]?ins?",
            r"weigh(?:ing)? (?:myself|me|in)", r"body measurements?", "bmi", "body fat",
            r"clean eating", r"eat(?:ing)? clean", r"food (?:log|diary|journal|tracker)",
            r"(?:food|meals?)\b[^.;]*\b(?:logged|tracked|counted|weighed)",
            rf"(?:log|track|count|weigh)(?:g?ing)?(?! (?:off|in|out|on)\b){_A_FEW} (?:food|meals?)",
            r"(?:lose|losing) weight", r"weight loss", "dieting",
        )
    ),
    "Counting food or weight can make eating harder, most of all after an eating disorder.",
    "Is there something to add instead, such as breakfast eaten or a meal with others?",
)  # fmt: skip
MEDICATION = Topic(
    any_of(
        (
            "medications?", r"medicines?(?! balls?)", "meds", r"(?:sleeping )?pills?", "insulin",
            "antidepressants?", "painkillers?", "inhaler", r"tak(?:e|ing) (?:\w+ ){0,2}tablets?",
        )
    ),
    "A reminder is no medical advice, and a dose is not made smaller or larger here.",
    "Ask whoever prescribed it.",
)  # fmt: skip
DRUGS = Topic(
    _DRUGS,
    "To stop suddenly can be dangerous for somebody who drinks or takes a lot.",
    "Ask a doctor first.",
)
SLEEP = Topic(
    any_of(
        (
            r"sleep restriction", r"restrict(?:ing)? (?:my )?sleep", r"sleep(?:ing)? less",
            r"(?:wake|waking|get|getting) up earlier",
            r"(?:wake|waking|get|getting) up (?:at|before|by) [2-5](?![0-9])",
        )
    ),
    "Less sleep makes driving dangerous, and can set off an episode in bipolar disorder.",
    "Leave at least seven hours in bed, and ask a doctor where sleep is the trouble.",
)  # fmt: skip
CONDITION = Topic(
    any_of(
        (
            r"pregnan(?:t|cy)", "postpartum", r"diabet(?:es|ic)", "epilepsy", "chemotherapy",
            r"chronic (?:illness|pain|fatigue|condition)", r"heart (?:disease|condition|failure)",
        )
    ),
    "What is right for others may be wrong here.",
    "Check with your clinician.",
)  # fmt: skip
TOPICS = (EATING, MEDICATION, SLEEP, CONDITION)

_NOT_HERE = any_of(
    (
        r"self[- ]?harm(?:ing)?", r"(?:cut(?:ting)?|hurt(?:ing)?|kill(?:ing)?|burn(?:ing)?) myself",
        r"suicid(?:e|al)\w*", r"end my life", r"purg(?:e|ing) (?:after|meals?|food)",
        r"mak(?:e|ing) myself (?:sick|vomit|throw up)", "vomit(?:ing)?", "laxatives?",
        r"trauma exposure", r"(?:relive|reliving) (?:the|my) \w+",
    )
)  # fmt: skip


def health_cautions(journal: Journal, as_of: date) -> Iterator[Problem]:
    """A behaviour that asks for care and for which nobody has said that they know."""
    for _, kbi in sorted(journal.kbis.items()):
        subject = subject_of(kbi, as_of)
        if kbi.until is not None and kbi.until < as_of:
            continue
        if found := _NOT_HERE.search(subject.text):
            yield _not_here(subject, found)
        elif not _ACKNOWLEDGED.search(kbi.cautions):
            yield from _caution(subject, as_of)


def _not_here(subject: Subject, found: re.Match[str]) -> Problem:
    message = "This is nothing to count, and nothing to be alone with; nobody is on watch here."
    remedy = (
        "Please talk to a doctor, a therapist or a crisis line, or call the emergency number where "
        "there is danger. Take the file out of kbis/."
    )
    return subject.note("not-for-counting", message, remedy, "behaviour", found.span("said"))


def _caution(subject: Subject, as_of: date) -> Iterator[Problem]:
    """The first topic that the wording or the measure touches."""
    if (touched := _topic(subject)) is None:
        return
    topic, key, part = touched
    remedy = f"{topic.instead} To keep it all the same: cautions: acknowledged {as_of}."
    yield subject.note("health-caution", topic.why, remedy, key, part)


def _topic(subject: Subject) -> tuple[Topic, str, tuple[int, int] | None] | None:
    standard = subject.terms.standard
    texts = {"behaviour": subject.text, "standard": subject.standard_text}
    for key, text in texts.items():
        for topic in TOPICS:
            if found := topic.said.search(text):
                return topic, key, found.span("said")
    if found := _DRUGS.search(" ".join(texts.values())):
        fewer = isinstance(standard, AtMost) or _LESS.search(subject.text)
        return (DRUGS, "behaviour", None) if fewer and found else None
    if _is_short_night(subject):
        return SLEEP, "standard", None
    return None


def _is_short_night(subject: Subject) -> bool:
    """Up before six, less than seven hours of sleep, or a limit on it."""
    match subject.terms.standard:
        case Before(minute):
            return minute < EARLY and _RISE.search(subject.text) is not None
        case AtLeast(number, unit) if unit in LEAST_SLEEP:
            return number < LEAST_SLEEP[unit] and _sleeps(subject.text)
        case AtMost(_, unit) if unit in LEAST_SLEEP:
            return _sleeps(subject.text)
        case _:
            return False


def _sleeps(text: str) -> bool:
    """Whether sleep itself is the behaviour, and not what is done before it."""
    found = _SLEEP.search(text)
    return found is not None and found.start() == 0
