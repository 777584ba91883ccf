"""One behaviour that is logged in two places of an entry: whether both say the same."""

from humexjournal.core.entry import Observation
from humexjournal.core.kbi import Terms
from humexjournal.core.schedule import Total
from humexjournal.core.standard import Done, Verdict, judge
from humexjournal.core.value import Amount, Mark

_WORDS = {Mark.DONE: Verdict.DONE, Mark.MINIMUM: Verdict.MINIMUM}


def same_said(stronger: Observation, weaker: Observation, terms: Terms) -> Observation | None:
    """What counts where two places say the same, None where they say two things.

    A tick or a yes beside a measure that comes to it says the same, and the measure is kept.
    """
    if stronger.value == weaker.value:
        return stronger
    for word, measured in ((stronger, weaker), (weaker, stronger)):
        if _comes_to(word, measured, terms):
            return measured
    return None


def _comes_to(word: Observation, measured: Observation, terms: Terms) -> bool:
    wanted = _WORDS.get(word.value) if isinstance(word.value, Mark) else None
    if wanted is None or isinstance(measured.value, Mark):
        return False
    if isinstance(terms.schedule, Total):
        return isinstance(measured.value, Amount) and measured.value.number > 0
    return judge(measured.value, terms.standard or Done(), terms.minimum) is wanted
