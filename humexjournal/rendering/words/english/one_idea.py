"""One idea, what stays the same, and when the two look at it again."""

from collections.abc import Mapping

from humexjournal.coaching.draft import Draft
from humexjournal.coaching.moves import Move
from humexjournal.coaching.proposal import How, Part, Proposal
from humexjournal.coaching.sending import LookAgain
from humexjournal.rendering.words.english.dates import WEEKDAYS, full_day, joined

WHEN, WHAT, HOW_MUCH = "⟨when?⟩", "⟨what?⟩", "⟨how much?⟩"
HOW = {
    How.ONE_OBJECT: f"lay one thing ready beforehand, {WHAT}",
    How.ONE_REQUEST: f"ask one person for one thing, {WHAT}",
    How.ONE_DEFAULT: f"put one thing out of reach beforehand, {WHAT}",
    None: f"take one thing out of the way beforehand, {WHAT}",
}
OPT_OUT = "Does that fit, or would something else be easier?"
SHORT_OPT_OUT = "Does that fit, or is something else easier?"


def idea(draft: Draft, cue: str, standard: str, names: Mapping[str, str]) -> str:
    """One idea for the next one: … And what stays as it is."""
    found = draft.proposal
    if found is None:
        return ""
    change = _change(draft, found, cue, standard, names)
    return f"One idea for the next one: {change}.{_kept(found)}"


def short_idea(draft: Draft, standard: str) -> str:
    """The same without what is there now and what stays."""
    found = draft.proposal
    return f"One idea: {_change(draft, found, '', standard, {})}." if found else ""


def _change(
    draft: Draft, found: Proposal, cue: str, standard: str, names: Mapping[str, str]
) -> str:
    match found.move:
        case Move.SHRINK:
            smaller = _bare(found.standard) or WHAT
            return (
                f"{smaller} instead of {_of_unit(_bare(standard), smaller)}"
                if standard
                else smaller
            )
        case Move.RECUE:
            return _recue(found, cue)
        case Move.OBSTACLE:
            return HOW[found.how]
        case Move.REDEFINE:
            return f"agree again on what is just enough to count, {WHAT}"
        case Move.REFRAME:
            return "leave it as it is; the week was a hard one, and it was there all the same"
        case Move.EXCUSE:
            return "take these days off; a day off is not asked for"
        case Move.LIGHTEN:
            return f"for seven days the busy-day {_lighter(draft, names)}"
        case _:
            return "leave it as it is until we talk"


def _recue(found: Proposal, cue: str) -> str:
    if found.how is How.OTHER_WEEKDAY and found.weekday is not None:
        change = f"another beginning on a {WEEKDAYS[found.weekday]}, {WHEN}"
    elif cue:
        change = f"another beginning. Now it is “{cue}”; it could be {WHEN}"
    else:
        change = f"tie it to something that happens anyway, {WHEN}"
    return f"{change}. Where that cannot be, by {found.fallback}" if found.fallback else change


def _lighter(draft: Draft, names: Mapping[str, str]) -> str:
    """Versions, each by its name; without names of each."""
    if not names:
        return "version of each"
    named = [f"“{names[one.kbi]}” {one.minimum}" for one in draft.lighter if one.minimum]
    return f"versions, {joined(named) or WHAT}"


def _kept(found: Proposal) -> str:
    """What stays, so that one thing changes and no more."""
    kept = {one.part: one.text for one in found.keep}
    if found.move is Move.RECUE and Part.STANDARD in kept:
        minimum = kept.get(Part.MINIMUM)
        busy = f", and on a tight day {minimum} will do" if minimum else ""
        return f" The size stays, {kept[Part.STANDARD]}{busy}."
    if found.move is Move.SHRINK and Part.CUE in kept:
        return f" The cue stays: “{kept[Part.CUE]}”."
    return " The rest stays as it is."


def _of_unit(amount: str, other: str) -> str:
    """An amount without its unit where another one has just named it."""
    number, _, unit = amount.partition(" ")
    return number if unit and other.endswith(f" {unit}") else amount


def _bare(standard: str) -> str:
    """An amount as one says it: 20 minutes, not at least 20 minutes."""
    return standard.removeprefix("at least ")


def again(look: LookAgain, *, has_coach: bool, short: bool = False) -> str:
    """We look at it in your recap on Friday; and whether that fits."""
    day, where = full_day(look.day), ""
    if look.check_in and has_coach:
        whose = "your" if look.check_in.by == "client" else "my"
        where = f"in {whose} {look.check_in.what} "
    elif look.talk and has_coach:
        where = "in our talk "
    who = "We look" if has_coach else "Look"
    if short:
        return f"{SHORT_OPT_OUT} {who} at it on {day}."
    return f"{who} at it {where}on {day}. {OPT_OUT}"
