"""Reflex or session: what belongs into a talk, and why."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from humexjournal.adherence.after_prompt import after_prompts
from humexjournal.adherence.recovered import Recovered
from humexjournal.coaching.client import drifting, felt
from humexjournal.coaching.design_check import rivals_for_the_cue
from humexjournal.coaching.outcomes import at_aim_in_vain
from humexjournal.coaching.past import ALL, Past, entries, weeks
from humexjournal.coaching.quietness import quietness
from humexjournal.coaching.signal import Fact, Kind
from humexjournal.core.calendar import DAYS_IN_WEEK, Period
from humexjournal.core.entry import Friction
from humexjournal.core.prompt import Prompt

FORTNIGHT = 14
TWICE = 2
CORRECTIVES, CORRECTIVE_DAYS = 3, 28
HARD = 2.0


class Reason(StrEnum):
    """Why something belongs into a talk."""

    ASKED_FOR = "asked for"
    NOT_WORTH_IT = "not worth it"
    OVERCOMMITTED = "overcommitted"
    NOTES_DO_NOT_HELP = "notes do not help"
    HARD_FORTNIGHT = "hard fortnight"
    SAME_SLOT = "same slot"
    LONG_SILENCE = "long silence"
    AT_AIM_IN_VAIN = "at aim in vain"


class ReferralSign(StrEnum):
    """What is no matter for coaching: shown to the coach as a list, and never inferred.

    The signs are those of the International Coaching Federation's guide to referring a client.
    """

    MOOD = "marked change of mood"
    WITHDRAWAL = "withdrawal"
    SLEEP = "sleep"
    APPETITE = "appetite or weight"
    HOPELESSNESS = "hopelessness"
    SUICIDAL = "suicidal thoughts"
    SUBSTANCES = "substances"
    TRAUMA = "trauma"
    EATING = "eating"


class Topic(Struct, frozen=True):
    """A topic for a talk: about which KBI, or "all", and why."""

    kbi: str
    reason: Reason
    facts: tuple[Fact, ...] = ()


Finder = Callable[[Past, str], tuple[Fact, ...] | None]


def escalation(past: Past, kbi: str, *, corrective: bool) -> Topic | None:
    """Why a KBI, or the client where it is "all", belongs into a talk as of a day.

    Who asks for a talk gets one. A tag speaks on the day on which it is given the second time, an
    outcome at the end of a week; the others only where a corrective prompt would be due.
    """
    for reason, applies in AT_ONCE:
        if (facts := applies(past, kbi)) is not None:
            return Topic(kbi, reason, facts)
    for reason, applies in INSTEAD_OF_A_PROMPT if corrective else ():
        if (facts := applies(past, kbi)) is not None:
            return Topic(kbi, reason, facts)
    facts = _long_silence(past) if kbi == ALL else None
    return Topic(ALL, Reason.LONG_SILENCE, facts) if facts else None


def _asked_for(past: Past, kbi: str) -> tuple[Fact, ...] | None:
    """The client has asked for a talk on this day, or in the note of the week that ends on it."""
    day, week = past.journal.daily.get(past.day), past.journal.week_entry(past.day)
    of_week = week is not None and week.week.last == past.day and week.asks_for_talk
    asked = of_week or (day is not None and day.asks_for_talk)
    return (Fact("days", (past.day,)),) if asked and kbi == ALL else None


def _tagged(tag: str) -> Finder:
    def applies(past: Past, kbi: str) -> tuple[Fact, ...] | None:
        of = None if kbi == ALL else kbi
        if not _days_tagged(past, tag, of, 1):
            return None
        days = _days_tagged(past, tag, of, FORTNIGHT)
        return (Fact("days", days),) if len(days) >= TWICE else None

    return applies


def _days_tagged(past: Past, tag: str, kbi: str | None, days: int) -> tuple[date, ...]:
    """Of so many days, the last ones, those with a tag of a KBI, or of the whole day for None."""
    noted = _noted(past, Period(past.day - timedelta(days=days - 1), past.day))
    return tuple(sorted({day for day, one in noted if (one.tag, one.kbi) == (tag, kbi)}))


def _noted(past: Past, period: Period) -> Iterator[tuple[date, Friction]]:
    for entry in entries(past.journal, period.first, period.last):
        yield from ((entry.day, one) for one in entry.friction)
    for week in weeks(past.journal, period.first, period.last):
        yield from ((one.day, one) for one in week.friction if one.day and one.day in period)


def _notes_do_not_help(past: Past, kbi: str) -> tuple[Fact, ...] | None:
    """Three correctives in 28 days, after none of which the next opportunities were back."""
    if kbi == ALL:
        return None
    first = past.day - timedelta(days=CORRECTIVE_DAYS - 1)
    life = past.lives[kbi]
    sent = [one for one in past.journal.prompts if one.sent and one.sent >= first]
    after = after_prompts((one for one in sent if _is_corrective(one)), life)
    vain = [one.prompt.day for one in after if one.recovered is not Recovered.YES]
    return (Fact("days", tuple(vain)),) if len(vain) >= CORRECTIVES else None


def _is_corrective(prompt: Prompt) -> bool:
    return prompt.kind == Kind.CORRECTIVE


def _hard_fortnight(past: Past, kbi: str) -> tuple[Fact, ...] | None:
    """Two KBIs with an alarm in each of two weeks, or more, and days that felt hard."""
    if kbi != ALL:
        return None
    now = drifting(past, FORTNIGHT // 2)
    whole = drifting(past, FORTNIGHT)
    both = [name for name in now if _alarms(past, name) >= TWICE]
    median = felt(past, Period(past.day - timedelta(days=FORTNIGHT - 1), past.day))
    hard = median is not None and median <= HARD
    return (Fact("drifting", whole),) if len(both) >= TWICE and hard else None


def _alarms(past: Past, kbi: str) -> int:
    """In how many of the last two weeks a KBI had an alarm."""
    first = past.day - timedelta(days=FORTNIGHT - 1)
    ages = ((past.day - step.due).days for step in past.lives[kbi].drift.alarms_from(first))
    return len({age // DAYS_IN_WEEK for age in ages if age >= 0})


def _same_slot(past: Past, kbi: str) -> tuple[Fact, ...] | None:
    """Two KBIs that drift begin at the same cue."""
    if kbi != ALL:
        return None
    names = drifting(past)
    rivals = {name: rivals_for_the_cue(past, past.lives[name].kbi) for name in names}
    clash = tuple(name for name in names if set(rivals[name]) & set(names))
    return (Fact("drifting", clash),) if clash else None


def _long_silence(past: Past) -> tuple[Fact, ...] | None:
    """A third quiet check in one silence."""
    found = quietness(past)
    return (Fact("since", found.since),) if found and found.calls else None


AT_ONCE: tuple[tuple[Reason, Finder], ...] = (
    (Reason.ASKED_FOR, _asked_for),
    (Reason.NOT_WORTH_IT, _tagged("not_worth_it")),
    (Reason.OVERCOMMITTED, _tagged("overcommitted")),
    (Reason.AT_AIM_IN_VAIN, at_aim_in_vain),
)
INSTEAD_OF_A_PROMPT: tuple[tuple[Reason, Finder], ...] = (
    (Reason.NOTES_DO_NOT_HELP, _notes_do_not_help),
    (Reason.HARD_FORTNIGHT, _hard_fortnight),
    (Reason.SAME_SLOT, _same_slot),
)
