"""What a rule looks at: one KBI on one day."""

from collections.abc import Callable

from msgspec import Struct

from humexjournal.adherence.life import Life
from humexjournal.adherence.opportunity import Opportunity
from humexjournal.coaching.evidence import Evidence
from humexjournal.coaching.past import Past
from humexjournal.coaching.signal import Fact
from humexjournal.core.rules import Rule, Setting


class Look(Struct, frozen=True):
    """One KBI as a rule looks at it on a day."""

    past: Past
    life: Life
    evidence: Evidence

    @property
    def last(self) -> Opportunity | None:
        """The opportunity that was decided on the day itself."""
        last = self.life.logged[-1] if self.life.logged else None
        return last if last and last.due == self.past.day else None

    def number(self, rule: Rule, setting: Setting) -> int:
        """A number of a rule in this vault."""
        return self.past.journal.settings.rules.number(rule, setting)


Why = tuple[Fact, ...]
Trigger = Callable[[Look], Why | None]
"""A rule of one KBI: why it applies, None where it does not."""
