"""How long a change held, in German."""

from humexjournal.adherence.held import Held, Until
from humexjournal.rendering.prose import cut_words
from humexjournal.rendering.words.german.dates import day_month
from humexjournal.rendering.words.german.wins import LONGEST, changed, kind_of, within


def held(said: Held) -> str:
    """Seit 1. Juni kleinerer Umfang (mindestens 7 min): 15 von 18 gemacht, und es hält."""
    stated = cut_words(changed(said.change.terms), LONGEST)
    what = f"seit {day_month(said.change.starts)} {within(kind_of(said.change))}"
    what += f" ({stated})" if stated else ""
    return f"{what}: {_how_far(said)}"


def _how_far(said: Held) -> str:
    if not said.logged:
        return "noch nichts eingetragen"
    counted = f"{said.done} von {said.logged} gemacht"
    if said.until is Until.NOW or said.last is None:
        return f"{counted}, und es hält"
    why = "zu einem Signal" if said.until is Until.SIGNAL else "zur nächsten Änderung"
    return f"{counted}, bis {why} am {day_month(said.last)}"
