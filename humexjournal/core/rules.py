"""The trigger rules: which there are, in which order they go, and what a vault may change."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field


class Rule(StrEnum):
    """What may lead to a prompt; the first that applies to a day and a KBI is taken."""

    ESCALATE = "escalate"
    SEVERAL_AT_ONCE = "several-at-once"
    NEVER_STARTED = "never-started"
    OUT_OF_REACH = "out-of-reach"
    DRIFT = "drift"
    ANY_MISS = "any-miss"
    QUIET = "quiet"
    PLAN_AHEAD = "plan-ahead"
    GRADUATED = "graduated"
    VERSION_HELD = "version-held"
    FIRST_WEEK_AT_AIM = "first-week-at-aim"
    LONGEST_RUN = "longest-run"
    BOUNCE_BACK = "bounce-back"


class Setting(StrEnum):
    """A number of a rule."""

    KBIS = "kbis"
    DAYS = "days"
    OPPORTUNITIES = "opportunities"
    LOGGED = "logged"
    LEAST = "least"
    PROMPT_AT = "prompt_at"
    IN_A_ROW = "in_a_row"
    SILENT = "silent"


DEFAULTS: Mapping[Rule, Mapping[Setting, int]] = {
    Rule.ESCALATE: {},
    Rule.SEVERAL_AT_ONCE: {Setting.KBIS: 2, Setting.DAYS: 7},
    Rule.NEVER_STARTED: {Setting.OPPORTUNITIES: 5, Setting.LOGGED: 3},
    Rule.OUT_OF_REACH: {},
    Rule.DRIFT: {Setting.OPPORTUNITIES: 3, Setting.PROMPT_AT: 0},
    Rule.ANY_MISS: {},
    Rule.QUIET: {Setting.IN_A_ROW: 3, Setting.SILENT: 4, Setting.DAYS: 7},
    Rule.PLAN_AHEAD: {Setting.DAYS: 3},
    Rule.GRADUATED: {},
    Rule.VERSION_HELD: {Setting.OPPORTUNITIES: 14},
    Rule.FIRST_WEEK_AT_AIM: {Setting.LEAST: 2},
    Rule.LONGEST_RUN: {Setting.LEAST: 3},
    Rule.BOUNCE_BACK: {Setting.DAYS: 7},
}
"""`prompt_at` 0 is no number of its own: the table of thresholds decides."""
LEAST, MOST = 1, 60
"""Between which a number of a rule may lie."""

AT_LEAST = {(Rule.SEVERAL_AT_ONCE, Setting.KBIS): 2}
"""Where the lowest number that makes sense is a higher one."""


class Rules(Struct, frozen=True):
    """The rules of a vault: those that are switched off, and the numbers that differ."""

    off: frozenset[Rule] = frozenset()
    numbers: Mapping[tuple[Rule, Setting], int] = field(default_factory=dict)

    def has(self, rule: Rule) -> bool:
        """Whether a rule is on."""
        return rule not in self.off

    def number(self, rule: Rule, setting: Setting) -> int:
        """A number of a rule; KeyError where the rule has no such number."""
        return self.numbers.get((rule, setting), DEFAULTS[rule][setting])
