"""What a rule looks at: one KBI on one day."""

from collections.abc import Callable
from datetime import date

from msgspec import Struct

from humexjournal.adherence.between import due_by
from humexjournal.adherence.drift import Step
from humexjournal.adherence.life import Life
from humexjournal.adherence.logged import SCHEDULED_STATES
from humexjournal.adherence.opportunity import Opportunity
from humexjournal.coaching.past import Past
from humexjournal.coaching.signal import Fact
from humexjournal.core.rules import Rule, Setting


class Look(Struct, frozen=True):
    """One KBI as a rule looks at it on a day.

    Nearly always no rule applies, so each takes no more from the record than it needs.
    """

    past: Past
    life: Life

    @property
    def last(self) -> Opportunity | None:
        """The opportunity that was decided on the day itself."""
        last = self.life.logged[-1] if self.life.logged else None
        return last if last and last.due == self.past.day else None

    @property
    def since(self) -> date:
        """The day on which the version began that holds on the day."""
        began = (one.first for one in self.life.versions if one.first <= self.past.day)
        return max(began, default=self.life.kbi.starts)

    @property
    def closed_in_version(self) -> tuple[Opportunity, ...]:
        """The opportunities of that version that have closed by the day."""
        held = due_by(self.life.decided_from(self.since), self.past.day)
        return tuple([one for one in held if one.state in SCHEDULED_STATES])

    @property
    def alarm(self) -> Step | None:
        """The step with which the drift score has reached its threshold on the day itself."""
        steps = due_by(self.life.drift.steps, self.past.day)
        last = steps[-1] if steps else None
        return last if last and last.alarmed and last.due == self.past.day else None

    def number(self, rule: Rule, setting: Setting) -> int:
        """A number of a rule in this vault."""
        return self.past.journal.settings.rules.number(rule, setting)


Why = tuple[Fact, ...]
Trigger = Callable[[Look], Why | None]
"""A rule of one KBI: why it applies, None where it does not."""
