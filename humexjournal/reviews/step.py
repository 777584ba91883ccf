"""What a coach can do next about a client: the reasons, as values, and no sentence."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

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


@dataclass(frozen=True, slots=True)
class Answered:
    """A note was answered, and nobody has said yet what becomes of it."""

    name: str
    day: date
    has_idea: bool


@dataclass(frozen=True, slots=True)
class TalkWanted:
    """A talk was asked for in an entry."""

    day: date


@dataclass(frozen=True, slots=True)
class Drafted:
    """A note to read and to send; `is_there` is whether it has been drafted yet."""

    draft: Draft
    name: str
    is_there: bool = True
    fetched: date | None = None


@dataclass(frozen=True, slots=True)
class OwnNote:
    """A note in the coach's own words that is not sent yet."""

    name: str
    day: date


@dataclass(frozen=True, slots=True)
class LookAgain:
    """The day has come to look again at a change that was agreed; what was done since."""

    name: str
    since: Since | None


@dataclass(frozen=True, slots=True)
class TalkAhead:
    """A talk; whether this week's commitment has no answer yet."""

    moment: datetime
    is_unanswered: bool


@dataclass(frozen=True, slots=True)
class Promised:
    """A check-in of the coach's is due and not noted as kept."""

    check_in: CheckIn


@dataclass(frozen=True, slots=True)
class Silent:
    """Nothing has come in from a day on; when that was asked about, and when it was fetched."""

    since: date
    asked: date | None = None
    fetched: date | None = None


@dataclass(frozen=True, slots=True)
class NotFetched:
    """The copy of the folder is too old to say anything about these days."""

    day: date


@dataclass(frozen=True, slots=True)
class OnPaper:
    """The week is kept on paper, and comes in at its end."""

    until: date


@dataclass(frozen=True, slots=True)
class Unreadable:
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


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: the part it stands in, why, and by when, if there is a day."""

    part: Part
    reason: Reason
    by: date | None = None
