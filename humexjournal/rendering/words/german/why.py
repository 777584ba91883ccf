"""Why there is a note about a behaviour, or none, step by step, in German."""

from collections.abc import Iterator, Mapping

from humexjournal.coaching.escalation import ReferralSign
from humexjournal.coaching.why import Why
from humexjournal.core.rules import Rule, Rules
from humexjournal.rendering.words.german.dates import full_day
from humexjournal.rendering.words.german.evidence import evidence
from humexjournal.rendering.words.german.facts import checked, facts
from humexjournal.rendering.words.german.ideas import decided, held, proposed, rule
from humexjournal.rendering.words.german.prompts import STANDINGS

EVERYTHING = "Alles zusammen"
NO_SIGNAL = "An diesem Tag und an den drei Tagen davor trifft keine Regel zu."
NOT_FOR_COACHING = "Eine Liste für dich, nicht aus dem Journal gelesen: was andere Hilfe braucht"
REFERRAL_SIGNS = {
    ReferralSign.MOOD: "deutlich andere Stimmung",
    ReferralSign.WITHDRAWAL: "Rückzug",
    ReferralSign.SLEEP: "Schlaf",
    ReferralSign.APPETITE: "Appetit oder Gewicht",
    ReferralSign.HOPELESSNESS: "Hoffnungslosigkeit",
    ReferralSign.SUICIDAL: "Gedanken an Suizid",
    ReferralSign.SUBSTANCES: "Suchtmittel",
    ReferralSign.TRAUMA: "Trauma",
    ReferralSign.EATING: "Essen",
}

Block = tuple[str, list[str]]
"""A heading with its lines."""


def why(said: Why, names: Mapping[str, str], rules: Rules) -> Iterator[Block]:
    """The steps in their order: record, rule, design, idea, instead, note."""
    yield f"{names.get(said.kbi, EVERYTHING)}, {full_day(said.day)}", []
    if said.evidence:
        yield "Die Einträge", list(evidence(said.evidence))
    yield "Die Regel", list(_rule(said, names, rules))
    for design in said.designs:
        of = "" if design.kbi == said.kbi else f": {names.get(design.kbi, design.kbi)}"
        lines = (checked(one, names) for one in design.items)
        yield f"Der Aufbau{of}", [f"{item:10}{found}" for item, found in lines]
    yield from _ideas(said)
    if said.plan and said.plan.signal.rule is Rule.ESCALATE:
        yield NOT_FOR_COACHING, [", ".join(REFERRAL_SIGNS[sign] for sign in ReferralSign)]
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
    reasons = decided(decision) if decision else ()
    lines += [line if n else f"Grund: {line}" for n, line in enumerate(reasons)]
    if lines:
        yield "Die Idee", lines
    if said.draft and said.draft.instead:
        yield "Stattdessen", list(proposed(said.draft.instead))
    elif decision:
        yield "Stattdessen", ["nichts anderes passt zu dem, was bekannt ist"]


def _note(said: Why) -> Iterator[Block]:
    if said.prompt and said.standing:
        yield "Die Nachricht", [f"{said.prompt.id}, {STANDINGS[said.standing]}"]
    if said.held and said.prompt is None:
        yield "Zurückgehalten", [held(said.held)]
    elif said.draft:
        talk = "; für das Gespräch an diesem Tag" if said.draft.coach.sending.talk else ""
        yield "Zu senden", [f"ab {full_day(said.draft.not_before)}{talk}"]
