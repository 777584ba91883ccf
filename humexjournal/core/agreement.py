"""What two people have agreed on about a prompt, as a dated change of its KBI."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from humexjournal.core.calendar import ONE_DAY
from humexjournal.core.gaps import gaps_in, proposed
from humexjournal.core.prompt import Agreed, Prompt

FAMILIES = {
    "standard": "shrink",
    "minimum": "shrink",
    "cue": "recue",
    "by": "recue",
    "schedule": "schedule",
}
"""What kind of change a value is, unless the prompt says it more exactly."""

ALIKE = {"redefine": "shrink", "grow": "shrink", "obstacle": "recue"}
"""Kinds of change that alter the values of another."""

WITHOUT_VALUES = ("obstacle",)
"""A change of what stands around a behaviour: nothing that was agreed reads differently."""


class Agreement(Struct, frozen=True):
    """The change in the words of the format, empty where nothing changes, and what it was."""

    change: Mapping[str, str]
    agreed: Agreed


def agreement(
    prompt: Prompt, given: Mapping[str, str], as_of: date, because: str = ""
) -> Agreement | str:
    """What is agreed by a prompt and by what was given in its place, or why that is nothing yet.

    Values that were given leave those of another kind of change out: one change a prompt.
    """
    terms = _terms(prompt, given)
    for key, text in terms.items():
        for gap in gaps_in(text):
            return f"{gap} is still to be filled in: --{key} TEXT says what was agreed."
    kind = _kind(prompt, terms)
    if not terms and prompt.proposal in {*FAMILIES.values(), *ALIKE} - {*WITHOUT_VALUES}:
        return f"{prompt.id} names no value. Say what was agreed, such as --cue TEXT."
    if not kind:
        return Agreement({}, Agreed.YES)
    about = {"kind": kind} | ({"because": because} if because else {})
    change = {"from": str(as_of + ONE_DAY)} | terms | about | {"prompt": prompt.id}
    return Agreement(change, _how(prompt, terms, kind))


def _terms(prompt: Prompt, given: Mapping[str, str]) -> dict[str, str]:
    kinds = {FAMILIES[key] for key in given}
    stay = {key: t for key, t in proposed(prompt).items() if not given or FAMILIES[key] in kinds}
    both = {**stay, **given}
    return {key: both[key] for key in FAMILIES if key in both}


def _kind(prompt: Prompt, terms: Mapping[str, str]) -> str:
    kinds = [FAMILIES[key] for key in terms]
    is_as_proposed = ALIKE.get(prompt.proposal, prompt.proposal) in kinds
    if is_as_proposed or (not terms and prompt.proposal in WITHOUT_VALUES):
        return prompt.proposal
    return kinds[0] if kinds else ""


def _how(prompt: Prompt, terms: Mapping[str, str], kind: str) -> Agreed:
    """A gap that is filled in is as proposed; another value or another kind is a change."""
    was = {key: text for key, text in proposed(prompt).items() if not gaps_in(text)}
    same = all(terms.get(key) == text for key, text in was.items())
    as_proposed = not prompt.proposal or kind == prompt.proposal
    return Agreed.YES if same and as_proposed else Agreed.CHANGED
