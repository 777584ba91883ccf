"""Why there is a prompt about a KBI, or why there is none: every step, to be looked at."""

from datetime import date

from msgspec import Struct

from humexjournal.adherence.remembered import Remembered
from humexjournal.coaching.allowance import Held, Reason, held_back
from humexjournal.coaching.design_check import DesignCheck, design_check
from humexjournal.coaching.desk import Desk
from humexjournal.coaching.draft import Draft, draft, fresh_days
from humexjournal.coaching.evidence import Evidence, evidence
from humexjournal.coaching.past import ALL, Past, past
from humexjournal.coaching.plan import Plan, plan
from humexjournal.coaching.standing import Standing, known, standing
from humexjournal.coaching.triggers import signals
from humexjournal.core.journal import Journal
from humexjournal.core.prompt import Prompt


class Why(Struct, frozen=True):
    """What is known of a KBI by a date, the latest fresh signal if any, and what became of it.

    `evidence` and `designs` are of the day of the signal, else of the date; for the whole client
    there is no evidence, and the designs are of what drifts. `plan`, `draft` and `held` follow from
    the signal; `prompt` is the file that there is for it, and `standing` where that stands.
    """

    kbi: str
    day: date
    evidence: Evidence | None
    designs: tuple[DesignCheck, ...]
    plan: Plan | None = None
    draft: Draft | None = None
    held: Held | None = None
    prompt: Prompt | None = None
    standing: Standing | None = None


def why(journal: Journal, kbi: str, as_of: date) -> Why | None:
    """Everything behind a prompt about a KBI, or "all", at a date; None where it is not active."""
    kept = Remembered(journal)
    if kbi != ALL and kbi not in past(journal, as_of, kept).lives:
        return None
    for day in reversed(fresh_days(as_of)):
        read = past(journal, day, kept)
        for signal in signals(read):
            if signal.kbi == kbi:
                return _of_signal(journal, read, plan(read, signal), as_of)
    read = past(journal, as_of, kept)
    found = evidence(read, kbi) if kbi != ALL else None
    return Why(kbi, as_of, found, (design_check(read, found),) if found else ())


def _of_signal(journal: Journal, read: Past, found: Plan, as_of: date) -> Why:
    there = known(journal.prompts, as_of)
    own = next((one for one in there if one.id == found.signal.id), None)
    desk = Desk(journal, tuple(one for one in there if one is not own), as_of, read.kept)
    held = held_back(found, read, desk)
    nothing = held is not None and held.reason is Reason.CAUTION
    return Why(
        found.signal.kbi,
        read.day,
        found.evidence,
        found.designs,
        found,
        None if nothing else draft(read, found),
        held,
        own,
        standing(own, journal, as_of, read.kept) if own else None,
    )
