"""Whether a client has gone quiet by a day, and how often that was asked about before."""

from datetime import date

from msgspec import Struct

from humexjournal.adherence.quiet import Enough, quiet_checks
from humexjournal.adherence.silence import client_days
from humexjournal.coaching.past import Past
from humexjournal.core.rules import Rule, Setting

LEAST = (Setting.IN_A_ROW, Setting.SILENT, Setting.DAYS)
MOST = 2
"""Quiet checks in one silence; then a call by a person, and nothing after that."""


class Quietness(Struct, frozen=True):
    """Since when nothing has come in, and how many checks arose in this silence before."""

    since: date
    earlier: int

    @property
    def asks(self) -> bool:
        """Whether it is still time for a quiet check."""
        return self.earlier < MOST

    @property
    def calls(self) -> bool:
        """Whether it is time for a call by a person."""
        return self.earlier == MOST


def quietness(past: Past) -> Quietness | None:
    """The silence of a client whose check falls on the day of a past."""
    if not _is_silent(past):
        return None
    days = client_days(past.lives.values(), past.journal, past.as_of)
    enough = Enough(*(past.journal.settings.rules.number(Rule.QUIET, one) for one in LEAST))
    checks = quiet_checks((one for one in days if one.day <= past.day), enough=enough)
    if not checks or checks[-1].day != past.day:
        return None
    since = checks[-1].since
    return Quietness(since, sum(one.day >= since for one in checks[:-1]))


def _is_silent(past: Past) -> bool:
    """Whether the day itself is silent; on any other there is no check."""
    days = client_days(past.lives.values(), past.journal, past.as_of, past.day)
    return any(one.silent and one.day == past.day for one in days)
