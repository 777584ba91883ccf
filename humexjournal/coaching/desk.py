"""What lies on a coach's desk at a date: the prompts that there are, and how each stands."""

from collections.abc import Callable
from datetime import date
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from humexjournal.adherence.remembered import Remembered
from humexjournal.coaching.standing import Standing, given, is_corrective, standing
from humexjournal.core.journal import Journal
from humexjournal.core.prompt import Prompt, PromptState


class Desk(Struct, frozen=True, dict=True):
    """What lies on the desk at a date: the prompts that there are, and how each stands."""

    journal: Journal
    prompts: tuple[Prompt, ...]
    as_of: date
    kept: Remembered | None = None

    @cached_property
    def open_correctives(self) -> tuple[Prompt, ...]:
        """The correctives that are open."""
        correctives = (one for one in self.prompts if is_corrective(one))
        return tuple(one for one in correctives if self._is_open(one))

    def _is_open(self, prompt: Prompt) -> bool:
        return standing(prompt, self.journal, self.as_of, self.kept) is Standing.OPEN

    def with_one(self, prompt: Prompt) -> "Desk":
        """The same with one more."""
        return replace(self, prompts=(*self.prompts, prompt))

    def days(self, fits: Callable[[Prompt], bool], within: int) -> tuple[date, ...]:
        """When prompts reached their reader within so many days, the latest last."""
        has_coach = bool(self.journal.settings.coach)
        fit = (one for one in self.prompts if fits(one))
        days = [day for one in fit if (day := given(one, self.as_of, has_coach=has_coach))]
        return self._recent(days, within)

    def made(self, fits: Callable[[Prompt], bool], within: int) -> tuple[date, ...]:
        """The same, and drafts that still may; what was put aside unsent counts for nothing."""
        fit = (one for one in self.prompts if fits(one))
        days = [self._made(one) for one in fit if one.sent or not _is_put_aside(one)]
        return self._recent(days, within)

    def _made(self, prompt: Prompt) -> date:
        sent = prompt.sent
        return sent if sent and sent <= self.as_of else prompt.day

    def _recent(self, days: list[date], within: int) -> tuple[date, ...]:
        return tuple(sorted(day for day in days if 0 <= (self.as_of - day).days < within))


def _is_put_aside(prompt: Prompt) -> bool:
    return prompt.state is PromptState.CLOSED and not prompt.sent
