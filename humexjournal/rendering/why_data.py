"""Why there is a note about a behaviour, for other programs, in the inside words."""

from collections.abc import Iterable
from datetime import date

from humexjournal.coaching.design_check import DesignCheck
from humexjournal.coaching.evidence import Evidence
from humexjournal.coaching.proposal import Proposal
from humexjournal.coaching.signal import Fact, Plain
from humexjournal.coaching.why import Why


def why_data(said: Why) -> dict[str, object]:
    """Every step as plain data; None where there is no such step."""
    decision = said.plan.decision if said.plan else None
    return {
        "kbi": said.kbi,
        "day": str(said.day),
        "evidence": _evidence(said.evidence) if said.evidence else None,
        "rule": str(said.plan.signal.rule) if said.plan else None,
        "kind": str(said.plan.kind) if said.plan else None,
        "facts": _facts(said.plan.signal.why) if said.plan else {},
        "design": [_design(one) for one in said.designs],
        "row": decision.row.name if decision else None,
        "vetoed": str(decision.vetoed) if decision and decision.vetoed else None,
        "proposal": _proposal(said.draft.proposal if said.draft else None),
        "instead": _proposal(said.draft.instead if said.draft else None),
        "held": _held(said),
        "not_before": str(said.draft.not_before) if said.draft else None,
        "prompt": said.prompt.id if said.prompt else None,
        "standing": str(said.standing) if said.standing else None,
    }


def _evidence(found: Evidence) -> dict[str, object]:
    counts = {"done": found.done, "missed": found.misses, "unlogged": found.blanks}
    score = {"score": found.score, "threshold": found.threshold, "usual": found.usual}
    return {
        "since": str(found.since),
        **counts,
        **score,
        "partial": found.partial.partial,
        "tries": [float(one) for one in found.tries],
        "tags": {bar.tag: float(bar.misses) for bar in found.tags.bars if bar.tag},
        "felt": found.felt,
        "effort": found.effort,
        "adjustments": [{"day": str(one.day), "kind": one.kind} for one in found.adjustments],
    }


def _facts(found: Iterable[Fact]) -> dict[str, object]:
    return {one.name: _plain(one.value) for one in found}


def _plain(value: Plain) -> object:
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return str(value) if isinstance(value, date | str) else value


def _design(found: DesignCheck) -> dict[str, object]:
    items = {
        str(one.item): {"finding": str(one.finding), "facts": _facts(one.facts)}
        for one in found.items
    }
    return {"kbi": found.kbi, **items}


def _proposal(said: Proposal | None) -> dict[str, object] | None:
    if said is None:
        return None
    return {
        "move": str(said.move),
        "standard": said.standard or None,
        "minimum": said.minimum or None,
        "how": str(said.how) if said.how else None,
        "gaps": [str(gap) for gap in said.gaps],
        "keep": {str(one.part): one.text for one in said.keep},
    }


def _held(said: Why) -> dict[str, object] | None:
    if said.held is None:
        return None
    until = said.held.until
    return {"reason": str(said.held.reason), "until": str(until) if until else None}
