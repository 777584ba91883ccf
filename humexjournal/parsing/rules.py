"""`rules:` in `humex.yaml`: which triggers are switched off, and which numbers differ."""

from humexjournal.core.rules import AT_LEAST, DEFAULTS, LEAST, MOST, Rule, Rules, Setting
from humexjournal.parsing.fields import Fields


def read_rules(fields: Fields) -> Rules:
    """The rules of a vault, with the default wherever a value does not fit."""
    off: set[Rule] = set()
    numbers: dict[tuple[Rule, Setting], int] = {}
    for rule in Rule:
        raw = fields.raw(rule)
        if isinstance(raw, dict):
            numbers |= _numbers(fields.inside(rule), rule)
        elif fields.flag(rule) is False:
            off.add(rule)
    fields.finish()
    return Rules(frozenset(off), numbers)


def _numbers(below: Fields, rule: Rule) -> dict[tuple[Rule, Setting], int]:
    low = {setting: AT_LEAST.get((rule, setting), LEAST) for setting in DEFAULTS[rule]}
    read = {(rule, one): below.whole(one, low[one], MOST) for one in DEFAULTS[rule]}
    below.finish()
    return {key: number for key, number in read.items() if number is not None}
