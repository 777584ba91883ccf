"""What happened, as a note says it: days and counts, and no word about the person."""

from collections.abc import Sequence
from datetime import date

from humexjournal.adherence.state import State
from humexjournal.coaching.draft import Draft, Seen
from humexjournal.coaching.signal import Fact
from humexjournal.core.calendar import DAYS_IN_WEEK
from humexjournal.core.rules import Rule
from humexjournal.rendering.words.english.dates import day_month, joined, weekday
from humexjournal.rendering.words.english.values import (
    number,
    number_word,
    plural,
    spoken_amount,
)
from humexjournal.rendering.words.english.week import TAGS

NO_ROOM = "time"
WITHOUT_BEGUN, WITHOUT_DONE, WITHOUT_CUE, WITHOUT_GOAL = 1, 2, 3, 4
"""What a text leaves out to be brief, the least of it first."""
SHORTEST = WITHOUT_GOAL
CALLED = "“{}”"


def happened(draft: Draft, client: str, name: str, unit: str, *, brief: int) -> str:
    """Ana, “Walk” was done on Monday, and had no room on Tuesday and Thursday."""
    missed, done = _of_a_week(draft, missed=True), _of_a_week(draft, missed=False)
    if not missed:
        return _to(client, f"{CALLED.format(name)} has been open for a while.")
    first = f"was done on {_on(done)}, and " if done and brief < WITHOUT_DONE else ""
    verb = "had no room on" if _tags(missed) == [NO_ROOM] else "was not done on"
    said = f"{CALLED.format(name)} {first}{verb} {_on(missed)}{_noted(missed)}."
    return _to(client, said + ("" if brief >= WITHOUT_BEGUN else _begun(missed, unit)))


def short_happened(draft: Draft, client: str, name: str) -> str:
    """The same in one breath."""
    missed = _of_a_week(draft, missed=True)
    verb = "had no room on" if _tags(missed) == [NO_ROOM] else "was not done on"
    return _to(client, f"{CALLED.format(name)} {verb} {_on(missed)}.")


def never_started(draft: Draft, client: str, name: str) -> str:
    """Ana, “Walk” has not begun yet: five times were planned, and you noted “no time”."""
    times = number_word(_int(fact(draft, "opportunities")))
    said = f"{CALLED.format(name)} has not begun yet: {times} times were planned"
    tags = _quoted_tags(draft.behaviour)
    return _to(client, f"{said}, and you noted {joined(tags)}." if tags else f"{said}.")


def out_of_reach(draft: Draft, client: str, name: str) -> str:
    """Ana, “Calls” was done once, and three are not possible any more in this stretch."""
    done, quota = _int(fact(draft, "done")), _int(fact(draft, "quota"))
    times = {0: "not yet", 1: "once", 2: "twice"}.get(done, f"{number_word(done)} times")
    return _to(
        client,
        f"{CALLED.format(name)} was done {times} by {weekday(draft.day)}, and {number_word(quota)} "
        "are not possible any more; the last stretch was short as well.",
    )


def good_news(draft: Draft, client: str, name: str) -> str:
    """Ana, two days without “Walk”, and on Thursday you were back."""
    on, called = weekday(draft.day), CALLED.format(name)
    match draft.rule:
        case Rule.BOUNCE_BACK:
            missed = fact(draft, "missed")
            count = len(missed) if isinstance(missed, tuple) else 1
            days = plural(count, "planned day", "planned days", number_word)
            said = f"{days} without {called}, and on {on} you were back."
            return _to(client, f"{said} Coming back is the part that lasts.")
        case Rule.FIRST_WEEK_AT_AIM:
            done, of = fact(draft, "done"), fact(draft, "of")
            said = f"{called} was done {done} of {of} times, the first week at its aim."
            return _to(client, said)
        case Rule.LONGEST_RUN:
            done = _int(fact(draft, "done"))
            said = f"{called} has now been done {done} times in a row, more than in any run before."
            return _to(client, said)
        case Rule.VERSION_HELD:
            of = _int(fact(draft, "opportunities"))
            return _to(client, f"the change to {called} has held for {of} planned days.")
        case _:
            return _to(
                client, f"{called} goes by itself now: you said so, and the weeks say it too."
            )


def bounce_note(draft: Draft, client: str, name: str) -> str:
    """The few words after a miss, where the two have agreed on them."""
    noted = _noted(_of_a_week(draft, missed=True)[-1:])
    said = f"{CALLED.format(name)} was not done on {weekday(draft.day)}{noted}."
    return _to(client, f"{said} The next one is as good as any. Anything to tell me?")


def fact(draft: Draft, name: str) -> object:
    """The value of a fact of the signal, None where it has none of that name."""
    facts: Sequence[Fact] = draft.coach.why_now
    return next((one.value for one in facts if one.name == name), None)


def _to(client: str, said: str) -> str:
    """A sentence to somebody; without a name it begins by itself."""
    return f"{client}, {said}" if client else said[:1].upper() + said[1:]


def _of_a_week(draft: Draft, *, missed: bool) -> list[Seen]:
    """What of the evidence lies in the last seven days, in which a weekday names one day."""
    return [
        one
        for one in draft.behaviour
        if (draft.day - one.day).days < DAYS_IN_WEEK and (one.state is State.MISSED) is missed
    ]


def _on(seen: Sequence[Seen]) -> str:
    return joined([weekday(one.day) for one in seen])


def _tags(seen: Sequence[Seen]) -> list[str]:
    return list(dict.fromkeys(tag for one in seen for tag in one.tags))


def _quoted_tags(seen: Sequence[Seen]) -> list[str]:
    return [f"“{TAGS.get(tag, tag).casefold()}”" for tag in _tags(seen)[:2]]


def _noted(missed: Sequence[Seen]) -> str:
    """; each time you noted “no time”."""
    words = _quoted_tags(missed)
    if not words:
        return ""
    always = len(words) == 1 and len(missed) > 1 and all(one.tags for one in missed)
    both = "both days" if len(missed) == 2 else "each time"  # noqa: PLR2004 — of two
    return f"; {both} you noted {words[0]}" if always else f"; you noted {joined(words)}"


def _begun(missed: Sequence[Seen], unit: str) -> str:
    begun = [one for one in missed if one.amount]
    if not begun:
        return ""
    *most, last = [one.amount for one in begun if one.amount]
    amounts = joined([*map(number, most), spoken_amount(last, unit)])
    return f" On {_on(begun)} it was begun: {amounts}."


def _int(value: object) -> int:
    return int(value) if isinstance(value, int | float) else 0


def since(day: object) -> str:
    """Since Sunday 25 June; weekdays alone name no day that is long past."""
    return f"{weekday(day)} {day_month(day)}" if isinstance(day, date) else "a while"
