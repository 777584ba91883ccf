"""The agreement: who, what for, which behaviours, which routine, and whom to call."""

from datetime import date, datetime

from msgspec import Struct

from humexjournal.core.journal import Journal
from humexjournal.core.settings import Support
from humexjournal.reviews.definitions import Definition, Standing, definitions_review
from humexjournal.reviews.rows import by_weight


class AgreementReview(Struct, frozen=True):
    """What a client and a coach agree on, or a client alone where `coach` is "".

    `definitions` are those that have not ended, the weightiest first; `talks` lie ahead.
    """

    client: str
    coach: str
    as_of: date
    goals: tuple[str, ...]
    definitions: tuple[Definition, ...]
    support: Support
    talks: tuple[datetime, ...]
    consent: date | None
    help_line: str


def agreement_review(journal: Journal, as_of: date) -> AgreementReview:
    """What is agreed on a day."""
    settings = journal.settings
    found = definitions_review(journal, tuple(journal.kbis), as_of).definitions
    kept_up = [one for one in found if one.standing is not Standing.ENDED]
    return AgreementReview(
        settings.client,
        settings.coach,
        as_of,
        goals=tuple(goal for goal in settings.goals.values() if goal),
        definitions=tuple(sorted(kept_up, key=lambda one: by_weight(one.kbi))),
        support=settings.support,
        talks=tuple(talk for talk in sorted(settings.support.talks) if talk.date() >= as_of),
        consent=settings.consent,
        help_line=settings.help_line,
    )
