"""Whether what the two have set up can carry them: each check is one small function.

Nothing here is about how often somebody did something. What is looked at can be arranged: a cue, an
answer, a sheet, room, a routine, the time until a note is sent.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from humexjournal.app.called_for import called_for
from humexjournal.app.finding import Finding
from humexjournal.coaching.standing import is_fresh
from humexjournal.core.calendar import DAYS_IN_WEEK, Period
from humexjournal.core.checks import MOST_ACTIVE
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.core.prompt import PromptState
from humexjournal.rendering.words.english.dates import joined
from humexjournal.reviews.barrier import Barrier, barrier
from humexjournal.reviews.promise import promise
from humexjournal.vault.layout import SHEETS

WEEKS = 4
"""How far back is looked."""
NO_TIME = "time"


class Loop(NamedTuple):
    """What a vault says on a day, and where its sheets lie."""

    root: Path
    journal: Journal
    as_of: date

    @property
    def active(self) -> tuple[KBI, ...]:
        """The behaviours that are asked for."""
        return tuple(self.journal.active(self.as_of))

    @property
    def since(self) -> date:
        """The first day that is looked at."""
        return self.as_of - timedelta(days=WEEKS * DAYS_IN_WEEK - 1)


def of_loop(loop: Loop) -> Iterator[Finding]:
    """What every check finds, in their order; nothing where no behaviour is asked for."""
    for check in CHECKS if loop.active else ():
        yield from check(loop)


def cues(loop: Loop) -> Iterator[Finding]:
    """Each behaviour comes after something that happens anyway."""
    without = [kbi.name for kbi in loop.active if not kbi.terms_on(loop.as_of).cue]
    if without:
        remedy = (
            "Write `cue:` with what it comes after, that happens anyway: your coffee, the door."
        )
        yield Finding("cue", f"No cue is agreed yet for {joined(without)}.", remedy)
    else:
        yield Finding("cue", "Each behaviour has a cue.")


def notes(loop: Loop) -> Iterator[Finding]:
    """No note and no answer waits for longer than the coach has promised."""
    days = loop.journal.settings.support.reply_within_days
    waiting = [*_answers(loop, days), *_drafts(loop, days)]
    if waiting:
        said = f"Waiting for more than {_days(days)}: {joined(waiting)}."
        yield Finding("notes", said, "`humex prompts list` shows where each note stands.")
    elif loop.journal.prompts:
        yield Finding("notes", f"No note waits for more than {_days(days)}.")


def _answers(loop: Loop, days: int) -> Iterator[str]:
    """The answers of a client with which nobody has done anything."""
    for one in loop.journal.prompts:
        is_open = one.state is not PromptState.CLOSED and not one.agreed
        if is_open and one.answered and (loop.as_of - one.answered).days > days:
            yield f"an answer of {one.answered} ({one.id})"


def _drafts(loop: Loop, days: int) -> Iterator[str]:
    """The notes that a coach could send still; one whose evidence is old goes by itself."""
    if not loop.journal.settings.coach:
        return
    for one in loop.journal.prompts:
        if one.state is PromptState.DRAFT and not one.sent and is_fresh(one.day, loop.as_of):
            first = max(one.day, one.not_before or one.day)
            if (loop.as_of - first).days > days:
                yield f"a draft of {one.day} ({one.id})"


def sheets(loop: Loop) -> Iterator[Finding]:
    """Each week that is over has its sheet, so that there is something to look at together."""
    missing = list(_missing(loop))
    if missing:
        said = f"No sheet lies in {SHEETS}/ for {joined(missing)}."
        yield Finding("sheets", said, "`humex build` makes it, `humex watch` each time.")
    else:
        yield Finding("sheets", f"The weeks of the last {WEEKS} that are over have their sheets.")


def _missing(loop: Loop) -> Iterator[str]:
    for label, page in called_for(loop.journal, loop.as_of).items():
        if page.is_week and loop.since <= page.span.last < loop.as_of:
            kinds = loop.journal.settings.sheets
            if not any((loop.root / SHEETS / f"sheet-{label}.{kind}").is_file() for kind in kinds):
                yield label


def crowded(loop: Loop) -> Iterator[Finding]:
    """There is room for what is asked for."""
    if len(loop.active) > MOST_ACTIVE:
        said = f"{len(loop.active)} behaviours are asked for at once."
        yield Finding("crowded", said, "Give one of them an `until:`, and come back to it later.")
    short_of_time = list(_without_time(loop))
    for one in short_of_time:
        name = loop.journal.kbis[one.kbi].name
        said = f"Time was what got in the way of {name} on {one.tagged} of {one.misses} days since "
        remedy = "What would make it shorter, or where in the day is there more room?"
        yield Finding("crowded", f"{said}{one.since}.", f"Bring it to the next talk. {remedy}")
    if len(loop.active) <= MOST_ACTIVE and not short_of_time:
        yield Finding("crowded", "Nothing says that there is too much at once.")


def _without_time(loop: Loop) -> Iterator[Barrier]:
    week = loop.journal.settings.calendar.week(loop.as_of)
    for kbi in loop.active:
        if found := barrier(kbi, NO_TIME, loop.journal, week, loop.as_of):
            yield found


def routine(loop: Loop) -> Iterator[Finding]:
    """When the two are in touch is agreed on, and written down."""
    settings = loop.journal.settings
    if not settings.coach:
        return
    lacking = [] if settings.support.check_ins else ["no contact within the week"]
    lacking += [] if _talk_ahead(loop) else ["no talk ahead"]
    if lacking:
        remedy = "Write `check_ins:` and `talks:` below `support:` in humex.yaml, as you two agree."
        yield Finding("routine", f"There is {' and '.join(lacking)}.", remedy)
    else:
        yield Finding("routine", "Contacts within the week and the next talk are agreed on.")


def _talk_ahead(loop: Loop) -> bool:
    return any(talk.date() >= loop.as_of for talk in loop.journal.settings.support.talks)


def feedback(loop: Loop) -> Iterator[Finding]:
    """Notes come while what they are about is fresh."""
    found = promise(loop.journal, loop.as_of, Period(loop.since, loop.as_of))
    said = f"Of the notes of the last {WEEKS} weeks, sent within "
    said += f"{_days(found.days)}: {found.kept} of {found.of}."
    if found.of and found.kept * 2 < found.of:
        remedy = "Set a fixed hour for it, or agree on another `reply_within_days:`."
        yield Finding("feedback", said, remedy)
    elif found.of:
        yield Finding("feedback", said)


def _days(number: int) -> str:
    return "one day" if number == 1 else f"{number} days"


CHECKS: tuple[Callable[[Loop], Iterator[Finding]], ...] = (
    cues,
    notes,
    sheets,
    crowded,
    routine,
    feedback,
)
