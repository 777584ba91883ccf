"""What came after each prompt, as counts about the client and never about the prompt."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from humexjournal.adherence.baseline import ASSUMED
from humexjournal.adherence.between import due_by
from humexjournal.adherence.life import Life
from humexjournal.adherence.recovered import Recovered, UsualRange, recovered, usual_range
from humexjournal.core.calendar import ONE_DAY
from humexjournal.core.prompt import Prompt


class AfterPrompt(Struct, frozen=True):
    """A prompt, whether the next three were back, and the next fourteen against the usual."""

    prompt: Prompt
    recovered: Recovered | None
    usual_range: UsualRange


def after_prompts(prompts: Iterable[Prompt], life: Life) -> Iterator[AfterPrompt]:
    """What came after the prompts about a KBI, from the day after each was sent.

    The usual adherence is the baseline that was in force on the day of its evidence. A prompt that
    is sent after the as-of date has not been.
    """
    for prompt in prompts:
        if prompt.kbi == life.kbi.id and prompt.sent and prompt.sent <= life.series.as_of:
            after = life.decided_from(prompt.sent + ONE_DAY)
            yield AfterPrompt(prompt, recovered(after), usual_range(after, _usual(prompt, life)))


def _usual(prompt: Prompt, life: Life) -> float:
    steps = due_by(life.drift.steps, prompt.day)
    return steps[-1].rule.baseline.share if steps else ASSUMED.share
