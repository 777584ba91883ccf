"""A signal: that a rule applies to a KBI on a day, with the plain values that say why."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from humexjournal.core.rules import Rule


class Kind(StrEnum):
    """What a signal leads to."""

    CORRECTIVE = "corrective"
    CHECK = "check"
    CELEBRATE = "celebrate"
    BOUNCE_NOTE = "bounce-note"
    PLAN_AHEAD = "plan-ahead"
    ESCALATE = "escalate"


KINDS = {
    Rule.ESCALATE: Kind.ESCALATE,
    Rule.SEVERAL_AT_ONCE: Kind.CORRECTIVE,
    Rule.NEVER_STARTED: Kind.CORRECTIVE,
    Rule.OUT_OF_REACH: Kind.CORRECTIVE,
    Rule.DRIFT: Kind.CORRECTIVE,
    Rule.ANY_MISS: Kind.BOUNCE_NOTE,
    Rule.QUIET: Kind.CHECK,
    Rule.PLAN_AHEAD: Kind.PLAN_AHEAD,
    Rule.GRADUATED: Kind.CELEBRATE,
    Rule.VERSION_HELD: Kind.CELEBRATE,
    Rule.FIRST_WEEK_AT_AIM: Kind.CELEBRATE,
    Rule.LONGEST_RUN: Kind.CELEBRATE,
    Rule.BOUNCE_BACK: Kind.CELEBRATE,
}

Plain = str | int | float | date | tuple[str, ...] | tuple[date, ...]


class Fact(Struct, frozen=True):
    """A name and a value, to be put into words elsewhere."""

    name: str
    value: Plain


class Signal(Struct, frozen=True):
    """That a rule applies; `kbi` is "all" for what concerns the whole client.

    `day` is that of the last opportunity in the evidence, `why` what the rule looked at.
    """

    rule: Rule
    kbi: str
    day: date
    why: tuple[Fact, ...] = ()

    @property
    def kind(self) -> Kind:
        """What it leads to."""
        return KINDS[self.rule]

    @property
    def id(self) -> str:
        """The name of its prompt."""
        return f"{self.day}-{self.kbi}"
