"""What a coach can do next about one client, and by when."""

from collections.abc import Iterator
from datetime import date, timedelta

from humexjournal.adherence.remembered import Remembered, remembered
from humexjournal.coaching.draft import Draft, draft, drafts, plans
from humexjournal.coaching.past import past
from humexjournal.coaching.signal import Kind
from humexjournal.coaching.standing import FRESH, Standing, standing
from humexjournal.core.calendar import DAYS_IN_WEEK
from humexjournal.core.journal import Journal
from humexjournal.core.prompt import Agreed, Prompt, PromptState
from humexjournal.core.rules import Rule
from humexjournal.reviews.since import since
from humexjournal.reviews.step import (
    Answered,
    Drafted,
    LookAgain,
    NotFetched,
    OnPaper,
    OwnNote,
    Part,
    Promised,
    Step,
    TalkAhead,
    TalkWanted,
)
from humexjournal.reviews.still_silent import still_silent

SOON = 2
"""Days within which a talk is prepared."""


PARTS = {Kind.CHECK: Part.ASK, Kind.CELEBRATE: Part.GOOD_NEWS}
"""Where a draft stands; any other waits for the coach."""


def next_steps(
    journal: Journal,
    as_of: date,
    fetched: date | None = None,
    kept: Remembered | None = None,
) -> tuple[Step, ...]:
    """What there is to do, in the order of the parts and of the days.

    `fetched` is the day from which the copy of the folder is, where git keeps it; `kept` is what
    is remembered of the journal.
    """
    kept = remembered(journal, kept)
    found = [*_answers(journal, as_of), *_ahead(journal, as_of), *_on_paper(journal, as_of)]
    if fetched is not None and (as_of - fetched).days > FRESH:
        found += [_not_fetched(fetched), *_own_notes(journal, as_of)]
    else:
        drafted = list(_drafts(journal, as_of, fetched, kept))
        found += [*_own_notes(journal, as_of), *drafted]
        if not any(one.part in (Part.ASK, Part.NOT_KNOWN) for one in drafted):
            found += _silence(journal, as_of, fetched, kept)
    order = list(Part)
    return tuple(sorted(found, key=lambda one: (order.index(one.part), one.by or date.max)))


def _not_fetched(day: date) -> Step:
    return Step(Part.NOT_KNOWN, NotFetched(day))


# What waits for an answer


def _answers(journal: Journal, as_of: date) -> Iterator[Step]:
    wait = timedelta(days=journal.settings.support.reply_within_days)
    for one in journal.prompts:
        if one.answered and one.answered <= as_of and not one.agreed and _is_open(one):
            reason = Answered(_name(one.kbi, journal), one.answered, bool(one.proposal))
            yield Step(Part.WAITING, reason, one.answered + wait)
    if day := _talk_wanted(journal, as_of):
        yield Step(Part.WAITING, TalkWanted(day), day + wait)


def _is_open(prompt: Prompt) -> bool:
    return prompt.state is not PromptState.CLOSED


def _talk_wanted(journal: Journal, as_of: date) -> date | None:
    """The last day of a week on which a talk was asked for, unless there was one since."""
    for age in range(DAYS_IN_WEEK):
        day = as_of - timedelta(days=age)
        talk = journal.settings.support.talk_after(day)
        if talk and talk.date() <= as_of + timedelta(days=SOON):
            return None
        entry = journal.daily.get(day)
        if entry and entry.asks_for_talk:
            return day
    return None


# Notes that are not sent yet


def _own_notes(journal: Journal, as_of: date) -> Iterator[Step]:
    for one in _unsent(journal, as_of):
        if one.rule not in list(Rule):
            yield Step(Part.WAITING, OwnNote(_name(one.kbi, journal), one.day), _by(one, journal))


def _by(note: Prompt | Draft, journal: Journal) -> date:
    """The day by which it is to be sent, as it was promised: counted from its evidence."""
    promised = note.day + timedelta(days=journal.settings.support.reply_within_days)
    return max(promised, note.not_before or note.day)


def _unsent(journal: Journal, as_of: date) -> Iterator[Prompt]:
    drafted = (one for one in journal.prompts if one.state is PromptState.DRAFT)
    return (one for one in drafted if one.day <= as_of and not one.sent)


def _drafts(
    journal: Journal, as_of: date, fetched: date | None, kept: Remembered
) -> Iterator[Step]:
    """Those that lie there and still hold, and those that are due and not drafted yet."""
    for one in _unsent(journal, as_of):
        fresh = one.rule in list(Rule) and (as_of - one.day).days <= FRESH
        if fresh and standing(one, journal, as_of, kept) is Standing.OPEN:
            yield from _of_draft(_made_again(one, journal, kept), journal, fetched, is_there=True)
    for due in drafts(journal, as_of, kept):
        yield from _of_draft(due, journal, fetched, is_there=False)


def _silence(
    journal: Journal, as_of: date, fetched: date | None, kept: Remembered
) -> Iterator[Step]:
    """A silence that lasts: its note is fresh for a few days only."""
    if found := still_silent(journal, as_of, fetched, kept):
        yield Step(Part.ASK, found)


def _made_again(prompt: Prompt, journal: Journal, kept: Remembered) -> Draft:
    """The draft of a file: it depends on the past of its day alone."""
    read = past(journal, prompt.day, kept)
    return next(draft(read, one) for one in plans(read) if one.signal.kbi == prompt.kbi)


def _of_draft(
    found: Draft, journal: Journal, fetched: date | None, *, is_there: bool
) -> Iterator[Step]:
    if found.kind is Kind.CHECK and fetched is not None and fetched <= found.day:
        yield _not_fetched(fetched)
        return
    reason = Drafted(found, _name(found.kbi, journal), is_there, fetched)
    part = PARTS.get(found.kind, Part.WAITING)
    fresh_until = found.day + timedelta(days=FRESH)
    yield Step(part, reason, fresh_until if part is Part.GOOD_NEWS else _by(found, journal))


# What comes


def _ahead(journal: Journal, as_of: date) -> Iterator[Step]:
    support, week = journal.settings.support, journal.week_entry(as_of)
    for talk in sorted(support.talks):
        if 0 <= (talk.date() - as_of).days <= SOON:
            open_still = bool(week and week.commitment and week.kept is None)
            yield Step(Part.SOON, TalkAhead(talk, open_still), talk.date())
    noted = week.check_ins_kept if week else frozenset()
    for one in support.check_ins:
        if one.by == "coach" and one.day == as_of.weekday() and one.day not in noted:
            yield Step(Part.SOON, Promised(one), as_of)
    yield from _to_look_at(journal, as_of)


def _to_look_at(journal: Journal, as_of: date) -> Iterator[Step]:
    for one in journal.prompts:
        again = one.look_again
        agreed = one.agreed in (Agreed.YES, Agreed.CHANGED) and _is_open(one)
        if agreed and again and -DAYS_IN_WEEK < (again - as_of).days < SOON:
            kbi, week = journal.kbis.get(one.kbi), journal.settings.calendar.week(as_of)
            found = since(kbi, journal, week, as_of) if kbi else None
            yield Step(Part.SOON, LookAgain(_name(one.kbi, journal), found), again)


def _on_paper(journal: Journal, as_of: date) -> Iterator[Step]:
    week = journal.week_entry(as_of)
    if week and week.paper:
        yield Step(Part.NOT_KNOWN, OnPaper(week.week.last))


def _name(kbi: str, journal: Journal) -> str:
    found = journal.kbis.get(kbi)
    return found.name if found else ""
