"""Why there is a note about a behaviour, or none, step by step, in English."""

from collections.abc import Iterator, Mapping

from humexjournal.coaching.escalation import ReferralSign
from humexjournal.coaching.why import Why
from humexjournal.core.rules import Rule, Rules
from humexjournal.rendering.words.english.dates import full_day
from humexjournal.rendering.words.english.evidence import evidence
from humexjournal.rendering.words.english.facts import checked, facts
from humexjournal.rendering.words.english.ideas import decided, held, proposed, rule
from humexjournal.rendering.words.english.prompts import STANDINGS

EVERYTHING = "Everything together"
NO_SIGNAL = "No rule applies on this day or on the three days before it."
NOT_FOR_COACHING = "A checklist for you, not read from the journal: what needs other help"

Block = tuple[str, list[str]]
"""A heading with its lines."""


def why(said: Why, names: Mapping[str, str], rules: Rules) -> Iterator[Block]:
    """The steps in their order: record, rule, design, idea, instead, note."""
    yield f"{names.get(said.kbi, EVERYTHING)}, {full_day(said.day)}", []
    if said.evidence:
        yield "The record", list(evidence(said.evidence))
    yield "The rule", list(_rule(said, names, rules))
    for design in said.designs:
        of = "" if design.kbi == said.kbi else f" of {names.get(design.kbi, design.kbi)}"
        lines = (checked(one, names) for one in design.items)
        yield f"The design{of}", [f"{item:10}{found}" for item, found in lines]
    yield from _ideas(said)
    if said.plan and said.plan.signal.rule is Rule.ESCALATE:
        yield NOT_FOR_COACHING, [", ".join(ReferralSign)]
    yield from _note(said)


def _rule(said: Why, names: Mapping[str, str], rules: Rules) -> Iterator[str]:
    if said.plan is None:
        yield NO_SIGNAL
        return
    signal = said.plan.signal
    yield f"{signal.rule}: {rule(signal.rule, rules)}"
    if signal.why:
        yield facts(signal.why, names)


def _ideas(said: Why) -> Iterator[Block]:
    decision = said.plan.decision if said.plan else None
    idea = said.draft.proposal if said.draft else None
    lines = [*(proposed(idea) if idea else ())]
    lines += [f"because {line}" if not n else line for n, line in enumerate(_why_that(said))]
    if lines:
        yield "The idea", lines
    if said.draft and said.draft.instead:
        yield "Instead", list(proposed(said.draft.instead))
    elif decision:
        yield "Instead", ["nothing else fits what is known"]


def _why_that(said: Why) -> Iterator[str]:
    decision = said.plan.decision if said.plan else None
    if decision:
        yield from decided(decision)


def _note(said: Why) -> Iterator[Block]:
    if said.prompt and said.standing:
        yield "The note", [f"{said.prompt.id}, {STANDINGS[said.standing]}"]
    if said.held and said.prompt is None:
        yield "Held back", [held(said.held)]
    elif said.draft:
        talk = "; for the talk on that day" if said.draft.coach.sending.talk else ""
        yield "To send", [f"from {full_day(said.draft.not_before)} on{talk}"]
