"""The questions about each behaviour with which it begins."""

import re
from collections.abc import Iterator
from functools import partial

from humexjournal.app.starting import checks
from humexjournal.app.starting.definition import (
    capital,
    caution_of,
    defined,
    ids_of,
    keys_of,
    what_lacks,
    wrong_with,
)
from humexjournal.app.starting.of_candidates import about_care, put_off
from humexjournal.app.starting.question import Question
from humexjournal.app.starting.so_far import SoFar
from humexjournal.core.kbi import KBI, Terms
from humexjournal.core.schedule import ByDate, Each, Total
from humexjournal.core.standard import TIMES, AtMost, Done
from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.grammar.dates import read_weekday
from humexjournal.rendering.prose import sentence
from humexjournal.rendering.words import catalogue

WEEKDAYS, DAILY, DONE, END_OF_DAY = "weekdays", "daily", "done", "the end of the day"
SHOWN = {
    WEEKDAYS: "Monday to Friday",
    DAILY: "every day",
    DONE: "yes or no",
    END_OF_DAY: "end of the day",
}
_NIGHT = late_pattern(r"\b(?:bed|bedroom|bedtime|night|asleep|sleep|lights? out)\b", re.IGNORECASE)
_ON = late_pattern(r"\bon (\w+?)s?\b", re.IGNORECASE)
_ASKED = {
    "schedule": (
        "How often?",
        "daily, weekdays, mon wed fri, 3 per week, each one-to-one, once by 2026-06-12.",
    ),
    "standard": (
        "What counts as done?",
        "done, at least 15 minutes, at most 2 coffees, before 22:30, at least 4 of 5.",
    ),
    "counts": ("What just counts?", "Something that is barely enough, with commas between two."),
    "does_not_count": ("What does not quite?", "Something that comes close, with commas."),
    "by": ("By when?", "A time or words, such as 14:30 or before the first meeting."),
    "minimum": (
        "On a bad day, what would still count?",
        "So small that it fits the worst day. It counts in full.",
    ),
    "cue": ("Right after what?", "What happens anyway, such as: I put my plate in the dishwasher."),
    "why": ("Why does it matter to you?", "In your own words; they are printed as you write them."),
}


def about_each(so_far: SoFar) -> Iterator[Question]:
    """The same few questions for each that was chosen."""
    for place, number in enumerate(so_far.chosen):
        alone = place == 0 and len(so_far.chosen) == 1
        heading = (*(put_off(so_far) if alone else ()), capital(so_far.of(number, "behaviour")))
        yield from _about(so_far, number, heading)


def _about(so_far: SoFar, number: int, heading: tuple[str, ...]) -> Iterator[Question]:
    kbi, _ = defined(keys_of(so_far, number), ids_of(so_far)[number])
    terms = kbi.terms if kbi else Terms()
    for key in filter(partial(_applies, terms=terms), _ASKED):
        asks, explains = _ASKED[key]
        usual = _usual(so_far, number, key)
        yield Question(
            f"behaviours.{number}.{key}", f"  {asks}", explains, usual,
            SHOWN.get(usual, usual), 4, heading if key == "schedule" else (),
            partial(_wrong, so_far, number, key),
        )  # fmt: skip
    if _is_of_night(so_far, number):
        yield Question(
            f"behaviours.{number}.night", "  Is it for the night that begins then?",
            "A night belongs to the evening on which it begins.", "yes", "yes", 4,
            wrong=checks.yes_or_no,
        )  # fmt: skip
    if kbi:
        yield from _about_whole(so_far, number, kbi)


def _about_whole(so_far: SoFar, number: int, kbi: KBI) -> Iterator[Question]:
    if found := caution_of(kbi, so_far):
        yield about_care(number, kbi.name, found, 4)
    notes = (f"  {one.said}" for one in what_lacks(kbi, so_far))
    yield Question(
        f"behaviours.{number}.right", "  Is that it?",
        "No asks all of it once more, with what you have said in brackets.", "yes", "yes", 4,
        (*notes, in_one_sentence(kbi)), checks.yes_or_no,
    )  # fmt: skip


def in_one_sentence(kbi: KBI) -> str:
    """Walk after lunch, Monday to Friday, at least 15 min; busy day 5 min, and it counts."""
    words, terms = catalogue("en"), kbi.terms
    said = ", ".join(part for part in (terms.behaviour, words.agreed(terms)) if part)
    busy = words.busy_day(terms.minimum, terms.schedule)
    small = f"; {busy}, and it counts" if busy else ""
    begins = f" It begins {terms.cue}." if terms.cue else ""
    return f"  = {sentence(said + small)}{begins}"


def _applies(key: str, terms: Terms) -> bool:
    """Whether a question makes sense for what is agreed so far."""
    schedule, standard = terms.schedule, terms.standard
    match key:
        case "counts" | "does_not_count":
            return isinstance(standard, Done)
        case "by":
            free = isinstance(schedule, ByDate | Total)
            return not (free or isinstance(standard, TIMES))
        case "minimum":
            return not isinstance(standard, AtMost) and not isinstance(schedule, ByDate)
        case "cue":
            return not isinstance(schedule, Each)
        case _:
            return True


def _usual(so_far: SoFar, number: int, key: str) -> str:
    """What was said before, or what the pack says, or what is most common."""
    ready = so_far.ready(number)
    if was := so_far.of(number, f"was.{key}") or (ready.keys.get(key, "") if ready else ""):
        return was
    days = [_ON.search(so_far.of(number, "behaviour"))] if key == "schedule" else []
    named = next((one[1] for one in days if one and read_weekday(one[1]) is not None), "")
    often = DAILY if _is_of_night(so_far, number) else WEEKDAYS
    return named or {"schedule": often, "standard": DONE, "by": END_OF_DAY}.get(key, "")


def _is_of_night(so_far: SoFar, number: int) -> bool:
    ready = so_far.ready(number)
    of_pack = ready is not None and ready.keys.get("night") == "yes"
    return of_pack or _NIGHT.search(so_far.of(number, "behaviour")) is not None


def _wrong(so_far: SoFar, number: int, key: str, text: str) -> str:
    return checks.one_line(text) or wrong_with(so_far, number, key, text)
