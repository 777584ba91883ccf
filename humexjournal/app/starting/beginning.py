"""All of the answers as one value."""

from datetime import timedelta

from humexjournal.app.starting.checks import contacts
from humexjournal.app.starting.definition import capital, ids_of, keys_of
from humexjournal.app.starting.measured import outcome_of
from humexjournal.app.starting.so_far import SoFar
from humexjournal.core.beginning import Agreed, Beginning, Recall
from humexjournal.core.calendar import DAYS_IN_WEEK, ONE_DAY
from humexjournal.parsing.grammar.talk_time import read_talk
from humexjournal.parsing.grammar.times import read_time

FITS = {
    "1": "to do something regularly",
    "2": "to understand something first",
    "3": "to do something regularly, and to understand something",
}
WAYS = {"1": "obsidian", "2": "editor", "3": "paper", "4": "terminal"}
SAYS_NO = {"yes": "unlogged", "no": "no"}
"""What a blank means for somebody who writes “no”, and for somebody who leaves it empty."""


def beginning(so_far: SoFar) -> Beginning:
    """The value of answers to which no question is left."""
    said, as_of = so_far.said, so_far.setting.as_of
    later = [n for n in so_far.weighed if n not in so_far.chosen]
    noticed = [n for n in so_far.numbers if n not in so_far.counted]
    return Beginning(
        client=said("client"),
        coach=said("coach"),
        recall=_recall(so_far),
        goal=_goal(so_far),
        fit=FITS[said("fit")],
        outcome=outcome_of(said("outcome")),
        agreed=_agreed(so_far),
        kept=tuple((capital(so_far.of(n, "behaviour")), so_far.of(n, "points")) for n in later),
        noticed=tuple(capital(so_far.of(n, "behaviour")) for n in noticed),
        one_by_one=said("one_by_one") == "yes",
        check_ins=contacts(said("check_ins"), said("coach"), said("client")),
        talk=read_talk(said("next_talk"), as_of) if said("next_talk") else None,
        drafts=said("drafts") == "yes",
        fill_in=WAYS[said("fill_in")],
        blank=SAYS_NO[said("blank")],
        reminder=time.minute if (time := read_time(said("reminder"))) else None,
        help_line=said("help_line"),
        private=said("private"),
        consent=as_of if said("consent") == "yes" else None,
        starts=so_far.starts,
    )


def _recall(so_far: SoFar) -> Recall:
    as_of = so_far.setting.as_of
    wanted, slipped, common = (
        so_far.said(f"recall.{key}") for key in ("wanted", "slipped", "common")
    )
    return Recall(as_of - timedelta(days=DAYS_IN_WEEK), as_of - ONE_DAY, wanted, slipped, common)


def _goal(so_far: SoFar) -> str:
    """What should be different, and when in the day it would be noticed."""
    goal, noticed = so_far.said("goal"), so_far.said("noticed_when")
    return capital(f"{goal.rstrip('.')}: {noticed}" if noticed else goal)


def _agreed(so_far: SoFar) -> tuple[Agreed, ...]:
    """The definitions, one after the other where that was wanted."""
    ids, found = ids_of(so_far), []
    for place, number in enumerate(so_far.chosen):
        keys = keys_of(so_far, number)
        if so_far.said("one_by_one") == "yes":
            keys["from"] = str(so_far.starts + place * timedelta(days=DAYS_IN_WEEK))
        found.append(Agreed(ids[number], keys))
    return tuple(found)
