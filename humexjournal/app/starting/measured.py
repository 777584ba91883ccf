"""The number that is looked at once a week, as people say it."""

from decimal import Decimal

from humexjournal.core.settings import Outcome
from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.adopting.ids import id_of
from humexjournal.parsing.grammar.amounts import read_number

LOWEST, HIGHEST = Decimal(0), Decimal(10)
_SCALE = late_pattern(
    r"(?P<name>.*?)[\s,:]+(?:from\s+)?(?P<low>\d+)\s*(?:to|\.\.|-|–)\s*(?P<high>\d+)"
)
_UNIT = late_pattern(r"(?P<name>.*\S)(?:\s*,\s*|\s+in\s+)(?P<unit>[^\W\d]\w*)")


def outcome_of(text: str) -> Outcome | None:
    """Energy at six, 0 to 10; weight in kg; without either it is a scale from 0 to 10."""
    if not text:
        return None
    if found := _SCALE.fullmatch(text):
        low, high = read_number(found["low"]), read_number(found["high"])
        return Outcome(id_of(found["name"]), low=low, high=high)
    if found := _UNIT.fullmatch(text):
        return Outcome(id_of(found["name"]), unit=found["unit"])
    return Outcome(id_of(text), low=LOWEST, high=HIGHEST)


def asked_for(text: str) -> str:
    """What is wrong with it; "" where it fits."""
    found = outcome_of(text)
    if found and found.low is not None and found.high is not None and found.low >= found.high:
        return "Write the lower end of the scale first, such as: energy at six, 0 to 10."
    return ""
