"""The numbers and days in the reason of a draft; each language has its words for them."""

from datetime import date

from humexjournal.coaching.draft import Draft


def silent_since(draft: Draft) -> date:
    """The first day of a silence."""
    found = _fact(draft, "since")
    return found if isinstance(found, date) else draft.day


def drifting(draft: Draft) -> int:
    """How many behaviours are below their usual."""
    return _length(draft, "drifting")


def days_without(draft: Draft) -> int:
    """How many planned days there were before the one on which it was done again."""
    return _length(draft, "missed")


def planned(draft: Draft) -> int:
    """How many opportunities there were."""
    return _number(draft, "opportunities")


def done(draft: Draft) -> int:
    """How often it was done."""
    return _number(draft, "done")


def done_of(draft: Draft) -> int:
    """Of how many times it was done so often."""
    return _number(draft, "of")


def _fact(draft: Draft, name: str) -> object:
    return next((one.value for one in draft.coach.why_now if one.name == name), None)


def _number(draft: Draft, name: str) -> int:
    value = _fact(draft, name)
    return int(value) if isinstance(value, int | float) else 0


def _length(draft: Draft, name: str) -> int:
    value = _fact(draft, name)
    return len(value) if isinstance(value, tuple) else 1
