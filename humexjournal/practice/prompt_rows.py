"""The notes of a vault for a whole practice: when, by which rule, and what came of it.

None of their words are in it.
"""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from humexjournal.adherence.after_prompt import after_prompts
from humexjournal.adherence.life import Life, life
from humexjournal.adherence.recovered import Recovered, recovered
from humexjournal.core.calendar import ONE_DAY
from humexjournal.core.journal import Journal
from humexjournal.core.prompt import Prompt
from humexjournal.core.rules import Rule

OTHER = "other"
"""A rule that somebody has named in words of their own."""
RULES = frozenset(map(str, Rule))


class PracticePrompt(Struct, frozen=True):
    """A note that was sent, and how it went on for the client, which is no effect of the note.

    `recovered` is yes, no or can't tell, and None while that is open or of no one behaviour.
    """

    client: str
    day: date
    kbi: str
    rule: str
    state: str
    sent: date
    answered: date | None
    agreed: str | None
    recovered: str | None
    recovered_on: date | None


def practice_prompts(journal: Journal, as_of: date) -> Iterator[PracticePrompt]:
    """Every note that was sent by a day, in order."""
    sent = [one for one in journal.prompts if one.sent and one.sent <= as_of]
    lives = {
        name: life(journal.kbis[name], journal, as_of, as_of)
        for name in {one.kbi for one in sent}
        if name in journal.kbis
    }
    for one in sorted(sent, key=lambda one: (one.sent or as_of, one.kbi, one.id)):
        yield _row(one, lives.get(one.kbi), journal.settings.client, as_of)


def _row(one: Prompt, found: Life | None, client: str, as_of: date) -> PracticePrompt:
    assert one.sent is not None
    is_answered = one.answered is not None and one.answered <= as_of
    came = next(iter(after_prompts([one], found)), None) if found else None
    outcome = came.recovered if came else None
    is_back = found is not None and outcome is Recovered.YES
    return PracticePrompt(
        client,
        one.day,
        one.kbi,
        one.rule if one.rule in RULES else OTHER,
        str(one.state),
        one.sent,
        one.answered if is_answered else None,
        str(one.agreed) if one.agreed and is_answered else None,
        str(outcome) if outcome else None,
        _back_on(found, one.sent) if found and is_back else None,
    )


def _back_on(found: Life, sent: date) -> date:
    """The day on which it was sure that two of the next three were done."""
    after = found.decided_from(sent + ONE_DAY)
    ends = (n for n in range(1, len(after) + 1) if recovered(after[:n]) is Recovered.YES)
    return after[next(ends) - 1].due
