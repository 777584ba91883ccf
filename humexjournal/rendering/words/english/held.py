"""How long a change held, in English."""

from humexjournal.adherence.held import Held, Until
from humexjournal.rendering.prose import cut_words
from humexjournal.rendering.words.english.dates import day_month
from humexjournal.rendering.words.english.wins import LONGEST, changed, kind_of


def held(said: Held) -> str:
    """Since 1 June a smaller size (at least 7 min): done 15 of 18, and it holds."""
    kind = kind_of(said.change)
    stated = cut_words(changed(said.change.terms), LONGEST)
    what = f"since {day_month(said.change.starts)} {kind[:1].lower()}{kind[1:]}"
    what += f" ({stated})" if stated else ""
    return f"{what}: {_how_far(said)}"


def _how_far(said: Held) -> str:
    if not said.logged:
        return "nothing filled in yet"
    counted = f"done {said.done} of {said.logged}"
    if said.until is Until.NOW or said.last is None:
        return f"{counted}, and it holds"
    why = "a signal" if said.until is Until.SIGNAL else "the next change"
    return f"{counted} until {why} on {day_month(said.last)}"
