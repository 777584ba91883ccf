"""The definition of a behaviour out of its answers, and what might be better said of it."""

import re
from collections.abc import Iterator, Mapping
from textwrap import shorten

from msgspec.structs import replace

from humexjournal.app.starting.measured import outcome_of
from humexjournal.app.starting.so_far import SoFar
from humexjournal.core.advice.advise import advice_on
from humexjournal.core.advice.cautions import health_cautions
from humexjournal.core.advice.subject import subject_of
from humexjournal.core.advice.wording import fuzzy, negative, outcome, two_behaviours
from humexjournal.core.calendar import Calendar
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Terms
from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.adopting.ids import id_of
from humexjournal.parsing.frontmatter import Mapping as RawMapping
from humexjournal.parsing.kbi_file import kbi_from
from humexjournal.problem import Problem

GOAL = "goal"
"""The id of the one goal with which it begins."""
TYPED = ("schedule", "standard", "by", "minimum", "cue", "why", "counts", "does_not_count")
WORDING = (outcome, fuzzy, two_behaviours, negative)
TO_NOTICE = ("fuzzy-behaviour", "outcome-wording")
"""What nobody could see on a day: it can be noticed, and not counted."""
_OPENS = late_pattern(
    r"(?:right |just )?(?:when|after|before|as|at|on|while|once)\b", re.IGNORECASE
)
_SHORTENED = 40
_SMALL = (
    "a", "an", "and", "after", "at", "before", "by", "for", "from", "i", "in", "into", "my", "of",
    "off", "on", "our", "out", "the", "to", "up", "with",
)  # fmt: skip


def keys_of(so_far: SoFar, number: int) -> dict[str, str]:
    """The keys of a definition, as far as they have been answered."""
    behaviour = capital(so_far.of(number, "behaviour"))
    name = shorten(behaviour, _SHORTENED, placeholder="…")
    of_pack = ready.keys if (ready := so_far.ready(number)) else {}
    keys = {"name": of_pack.get("name", name), "behaviour": behaviour}
    keys |= {key: so_far.of(number, key) for key in TYPED}
    keys |= {key: keys[key] or of_pack.get(key, "") for key in ("counts", "does_not_count")}
    keys["cue"] = _cue(keys["cue"])
    keys |= {"goal": GOAL, "share": so_far.of(number, "points")}
    if so_far.of(number, "night") == "yes":
        keys["night"] = "yes"
    if so_far.of(number, "caution") == "yes":
        keys["cautions"] = f"acknowledged {so_far.setting.as_of}"
    keys["from"] = str(so_far.starts)
    return {key: text for key, text in keys.items() if text}


def ids_of(so_far: SoFar) -> dict[int, str]:
    """The id of each behaviour, by its number: no two have the same, nor that of the outcome."""
    number_asked, taken = outcome_of(so_far.said("outcome")), dict[int, str]()
    for number in so_far.numbers:
        ready = so_far.ready(number)
        wanted = ready.id if ready else _id(so_far.of(number, "behaviour"))
        if wanted in (number_asked and number_asked.id, *taken.values()):
            wanted = f"{wanted[:36]}_{number}"
        taken[number] = wanted
    return taken


def defined(keys: Mapping[str, str], name: str = "behaviour") -> tuple[KBI | None, list[Problem]]:
    """The behaviour that a definition makes, as a vault would read it."""
    raw: RawMapping = {"schedule": "weekdays"}
    raw.update(keys)
    return kbi_from(raw, name, f"kbis/{name}.yaml", Calendar())


def wrong_with(so_far: SoFar, number: int, key: str, text: str) -> str:
    """What is wrong with an answer as a value of a definition."""
    keys = keys_of(so_far.having_of(number, key, text), number)
    _, problems = defined(keys)
    return next((one.said for one in problems if one.location.keys == (key,)), "")


def better_worded(so_far: SoFar, text: str) -> Problem | None:
    """What might be better said about how a behaviour is worded."""
    subject = subject_of(_named(so_far, text), so_far.starts)
    return next((note for one in WORDING if (note := one(subject))), None)


def caution_of(kbi: KBI, so_far: SoFar) -> Problem | None:
    """What should be talked about with somebody who knows, before it is counted."""
    journal = Journal(kbis={kbi.id: replace(kbi, cautions="")})
    return next(health_cautions(journal, so_far.setting.as_of), None)


def caution_about(so_far: SoFar, text: str) -> Problem | None:
    """The same, where a behaviour has nothing but its words yet."""
    return caution_of(_named(so_far, text), so_far)


def what_lacks(kbi: KBI, so_far: SoFar) -> Iterator[Problem]:
    """The advice on a definition; its wording was talked about when it was named."""
    worded = {"outcome-wording", "fuzzy-behaviour", "two-behaviours", "negative-wording"}
    found = advice_on(kbi, so_far.starts)
    return (note for note in found if note.code not in worded)


def capital(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def _named(so_far: SoFar, text: str) -> KBI:
    return KBI("behaviour", text, so_far.starts, Terms(behaviour=text))


def _id(behaviour: str) -> str:
    """Two words are enough to tell them apart, and soon typed: walk_lunch."""
    words = [word for word in behaviour.split() if word.casefold() not in _SMALL]
    return id_of(" ".join(words[:2]) or behaviour)


def _cue(text: str) -> str:
    """When it begins, as a card says it."""
    return text if not text or _OPENS.match(text) else f"right after {text}"
