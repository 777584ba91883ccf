"""Where a prompt stands at a date. That it has expired or its signal is gone is never written."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from humexjournal.adherence.remembered import Remembered
from humexjournal.coaching.signal import Kind, Signal
from humexjournal.core.calendar import ONE_DAY
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.core.prompt import Prompt, PromptState
from humexjournal.core.rules import Rule

FRESH = 3
"""Days for which evidence is fresh."""


class Standing(StrEnum):
    """What has become of a prompt."""

    OPEN = "open"
    CLOSED = "closed"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


def standing(
    prompt: Prompt, journal: Journal, as_of: date, kept: Remembered | None = None
) -> Standing:
    """Where a prompt stands: open while it is at most three days old and its signal holds.

    `kept` is what is remembered of the journal.
    """
    if prompt.state is PromptState.CLOSED:
        return Standing.CLOSED
    if not is_fresh(prompt.day, as_of):
        return Standing.EXPIRED
    return Standing.OPEN if holds(prompt, journal, as_of, kept) else Standing.WITHDRAWN


def is_fresh(day: date, as_of: date) -> bool:
    """Whether the evidence of a day is still fresh; the third day after it is."""
    return (as_of - day).days <= FRESH


def holds(prompt: Prompt, journal: Journal, as_of: date, kept: Remembered | None = None) -> bool:
    """Whether the journal still says what a prompt was made from.

    A prompt in somebody's own words has no rule, and holds. A draft about what has been changed
    since is about something that is no more.
    """
    if prompt.rule not in list(Rule):
        return True
    kbi = journal.kbis.get(prompt.kbi)
    if prompt.state is PromptState.DRAFT and kbi and has_changed(kbi, prompt.day, as_of):
        return False
    # Few prompts are so fresh that what they are about is worked out.
    from humexjournal.coaching.past import past  # noqa: PLC0415
    from humexjournal.coaching.triggers import signal  # noqa: PLC0415

    found = signal(past(journal, prompt.day, kept), prompt.kbi)
    return found is not None and found.rule == prompt.rule


def has_changed(kbi: KBI, day: date, as_of: date) -> bool:
    """Whether a KBI has been changed or has ended after a day and by another."""
    return kbi.change_between(day + ONE_DAY, as_of) is not None or not kbi.is_active(as_of)


def given(prompt: Prompt, as_of: date, *, has_coach: bool) -> date | None:
    """The day on which a prompt reached its reader; None where it has not.

    Without a coach it lies before its reader as soon as it is drafted.
    """
    if prompt.sent and prompt.sent <= as_of:
        return prompt.sent
    return None if has_coach else prompt.day


def known(prompts: Iterable[Prompt], as_of: date) -> tuple[Prompt, ...]:
    """The prompts that there were by a date, in the order of their ids."""
    return tuple(sorted((one for one in prompts if one.day <= as_of), key=lambda one: one.id))


def as_prompt(signal: Signal, kind: Kind) -> Prompt:
    """A draft that is about to be made, as the next one has to see it."""
    return Prompt(
        signal.id, "", signal.kbi, signal.day, PromptState.DRAFT, rule=signal.rule, kind=kind
    )


def is_corrective(prompt: Prompt) -> bool:
    """Whether a prompt proposes a change; one in somebody's own words is taken to."""
    return prompt.kind in (Kind.CORRECTIVE, "")
