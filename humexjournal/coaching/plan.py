"""From a signal to a decision: what a prompt would propose, before anybody asks whether it may."""

from dataclasses import dataclass

from humexjournal.coaching.adjustment import Case, Decision, decide, has_open_caution
from humexjournal.coaching.design_check import DesignCheck, design_check
from humexjournal.coaching.evidence import Evidence, evidence
from humexjournal.coaching.moves import Move
from humexjournal.coaching.past import Past
from humexjournal.coaching.signal import Kind, Signal
from humexjournal.coaching.sizing import Sizes, sizes
from humexjournal.core.rules import Rule

KINDS = {Move.SESSION: Kind.ESCALATE, Move.ASK: Kind.CHECK}
"""What a decision makes of a corrective."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A signal with all that was looked at; without evidence where it is about everything."""

    signal: Signal
    evidence: Evidence | None = None
    design: DesignCheck | None = None
    sizes: Sizes | None = None
    decision: Decision | None = None

    @property
    def kind(self) -> Kind:
        """What it leads to, once it has been decided."""
        move = self.decision.proposal if self.decision else None
        return KINDS.get(move, self.signal.kind) if move else self.signal.kind

    @property
    def is_nothing(self) -> bool:
        """Whether there is to be no prompt at all."""
        return bool(self.decision and self.decision.proposal is Move.NOTHING)


def plan(past: Past, signal: Signal) -> Plan:
    """What follows from a signal; only what proposes a change is decided by the table."""
    if signal.kbi not in past.lives:
        return Plan(signal)
    found = evidence(past, signal.kbi)
    design = design_check(past, found)
    terms = past.lives[signal.kbi].kbi.terms_on(past.day)
    size = sizes(terms, found.tries)
    if signal.kind not in (Kind.CORRECTIVE, Kind.ESCALATE):
        return Plan(signal, found, design, size)
    return Plan(signal, found, design, size, decide(_case(past, signal, found, design, size)))


def _case(
    past: Past, signal: Signal, found: Evidence, design: DesignCheck, size: Sizes | None
) -> Case:
    return Case(
        found,
        design,
        signal.rule,
        size,
        caution=has_open_caution(past.lives[signal.kbi].kbi.cautions),
        escalates=signal.rule is Rule.ESCALATE,
    )
