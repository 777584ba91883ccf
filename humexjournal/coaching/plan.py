"""From a signal to a decision: what a prompt would propose, before anybody asks whether it may."""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from humexjournal.coaching.adjustment import Case, Decision, decide
from humexjournal.coaching.client import drifting
from humexjournal.coaching.design_check import DesignCheck, design_check
from humexjournal.coaching.evidence import Evidence, evidence
from humexjournal.coaching.moves import Move
from humexjournal.coaching.past import Past
from humexjournal.coaching.signal import Kind, Signal
from humexjournal.coaching.sizing import Sizes, sizes
from humexjournal.core.advice.cautions import health_cautions
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.core.rules import Rule

KINDS = {Move.SESSION: Kind.ESCALATE, Move.ASK: Kind.CHECK}
"""What a decision makes of a corrective."""


class Plan(Struct, frozen=True):
    """A signal with all that was looked at; without evidence where it is about everything.

    `designs` are the design checks of the KBI, or of each that drifts. `caution` is whether a
    health caution stands that nobody has acknowledged: then there is to be no prompt at all.
    """

    signal: Signal
    evidence: Evidence | None = None
    designs: tuple[DesignCheck, ...] = ()
    sizes: Sizes | None = None
    decision: Decision | None = None
    caution: bool = False

    @property
    def kind(self) -> Kind:
        """What it leads to, once it has been decided."""
        move = self.decision.proposal if self.decision else None
        return KINDS.get(move, self.signal.kind) if move else self.signal.kind


def plan(past: Past, signal: Signal) -> Plan:
    """What follows from a signal; only what proposes a change is decided by the table."""
    if signal.kbi not in past.lives:
        each = (evidence(past, name) for name in drifting(past))
        return Plan(signal, designs=tuple(design_check(past, one) for one in each))
    found = evidence(past, signal.kbi)
    kbi = past.lives[signal.kbi].kbi
    looked_at = Plan(
        signal,
        found,
        (design_check(past, found),),
        sizes(kbi.terms_on(past.day), found.tries),
        caution=_has_caution(kbi, past.day),
    )
    if signal.kind not in (Kind.CORRECTIVE, Kind.ESCALATE):
        return looked_at
    return replace(looked_at, decision=decide(_case(looked_at, found)))


def _has_caution(kbi: KBI, day: date) -> bool:
    alone = Journal(kbis={kbi.id: kbi})
    return next(health_cautions(alone, day), None) is not None


def _case(of: Plan, found: Evidence) -> Case:
    (design,) = of.designs
    escalates = of.signal.rule is Rule.ESCALATE
    return Case(found, design, of.signal.rule, of.sizes, caution=of.caution, escalates=escalates)
