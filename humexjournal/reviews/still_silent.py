"""Whether a client is silent still, also when the note that asks about it is no longer fresh."""

from datetime import date, timedelta
from itertools import takewhile

from humexjournal.adherence.quiet import ClientDay
from humexjournal.adherence.remembered import Remembered
from humexjournal.adherence.silence import client_days
from humexjournal.coaching.past import Past, past
from humexjournal.core.journal import Journal
from humexjournal.core.rules import Rule, Setting
from humexjournal.reviews.step import Silent

LOOKED_AT = timedelta(days=35)
"""Most silences are shorter; of a longer one everything is looked at."""


def still_silent(
    journal: Journal, as_of: date, fetched: date | None, kept: Remembered
) -> Silent | None:
    """The silence that lasts, None where there is none, or where its question was answered.

    It lasts where nothing is known of so many closed due days in a row as the quiet check asks for.
    """
    if not journal.settings.rules.has(Rule.QUIET):
        return None
    read = past(journal, journal.settings.calendar.last_closed(as_of), kept)
    run = _silent_run(read, fetched, read.day - LOOKED_AT)
    if run is None:
        run = _silent_run(read, fetched, date.min)
    if not run or len(run) < journal.settings.rules.number(Rule.QUIET, Setting.IN_A_ROW):
        return None
    since = run[-1].day
    asked = [one for one in journal.prompts if one.rule == Rule.QUIET and one.day >= since]
    if any(one.answered and one.answered <= as_of for one in asked):
        return None
    sent = [one.sent for one in asked if one.sent and one.sent <= as_of]
    return Silent(since, max(sent, default=None), fetched)


def _silent_run(read: Past, fetched: date | None, first: date) -> list[ClientDay] | None:
    """The last due days without a word, the latest first; None where it may begin earlier."""
    days = client_days(read.lives.values(), read.journal, read.as_of, first)
    due = [one for one in days if one.due and (fetched is None or one.day < fetched)]
    run = list(takewhile(lambda one: one.silent and not one.paper, reversed(due)))
    return None if len(run) == len(due) and first > date.min else run
