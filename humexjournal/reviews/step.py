"""What a coach can do next about a client: the reasons, as values, and no sentence."""

from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct

from humexjournal.coaching.draft import Draft
from humexjournal.core.settings import CheckIn
from humexjournal.reviews.since import Since


class Part(StrEnum):
    """The parts of the roster, by what there is to do."""

    WAITING = "waiting"
    ASK = "ask"
    SOON = "soon"
    GOOD_NEWS = "good-news"
    NOT_KNOWN = "not-known"


class Answered(Struct, frozen=True):
    """A note was answered, and nobody has said yet what becomes of it."""

    name: str
    day: date
    has_idea: bool


class TalkWanted(Struct, frozen=True):
    """A talk was asked for in an entry."""

    day: date


class Drafted(Struct, frozen=True):
    """A note to read and to send; `is_there` is whether it has been drafted yet."""

    draft: Draft
    name: str
    is_there: bool = True
    fetched: date | None = None


class OwnNote(Struct, frozen=True):
    """A note in the coach's own words that is not sent yet."""

    name: str
    day: date


class LookAgain(Struct, frozen=True):
    """The day has come to look again at a change that was agreed; what was done since."""

    name: str
    since: Since | None


class TalkAhead(Struct, frozen=True):
    """A talk; whether this week's commitment has no answer yet."""

    moment: datetime
    is_unanswered: bool


class Promised(Struct, frozen=True):
    """A check-in of the coach's is due and not noted as kept."""

    check_in: CheckIn


class Silent(Struct, frozen=True):
    """Nothing has come in from a day on; when that was asked about, and when it was fetched."""

    since: date
    asked: date | None = None
    fetched: date | None = None


class NotFetched(Struct, frozen=True):
    """The copy of the folder is too old to say anything about these days."""

    day: date


class OnPaper(Struct, frozen=True):
    """The week is kept on paper, and comes in at its end."""

    until: date


class Unreadable(Struct, frozen=True):
    """The vault cannot be read: why, and what to do, where that is known."""

    why: str
    remedy: str = ""


Reason = (
    Answered
    | TalkWanted
    | Drafted
    | OwnNote
    | LookAgain
    | TalkAhead
    | Promised
    | Silent
    | NotFetched
    | OnPaper
    | Unreadable
)


class Step(Struct, frozen=True):
    """One thing to do: the part it stands in, why, and by when, if there is a day."""

    part: Part
    reason: Reason
    by: date | None = None
