"""The names that a shell offers at the Tab key: behaviours, notes, clients, weeks and days.

They come from the names of files alone, so that it is quick; whatever cannot be read offers none.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from humexjournal.cli.manual import TOPICS
from humexjournal.cli.of_client import OfClient, client_names
from humexjournal.cli.session import NoVault, Session, session_of
from humexjournal.core.calendar import Month, Quarter, Week
from humexjournal.vault.layout import DRAFTS, KBIS, PROMPTS

WEEKS, DAYS, MONTHS = 8, 14, 3
"""How far back is offered."""

Names = Iterable[tuple[str, str]]
"""What is offered, each with a word about it."""


def kbis(session: Session) -> Names:
    """The ids of the behaviours."""
    return _named(_stems(session.root() / KBIS))


def notes(session: Session) -> Names:
    """The notes by their ids, a coach's drafts too, and the behaviours that they are about."""
    drafts = session.drafts
    drafted = _stems(drafts.root / DRAFTS / drafts.client) if drafts else []
    return [*kbis(session), *_named([*drafted, *_stems(session.root() / PROMPTS)])]


def periods(session: Session) -> Names:
    """Weeks that have begun, and the months and the quarter of late."""
    today = _today(session)
    weeks = (Week.of(today - timedelta(weeks=n)) for n in range(WEEKS))
    months = (Month.of(today).shifted(-n) for n in range(MONTHS))
    yield from (("this", "week"), ("last", "week"))
    yield from ((week.label, f"from {week.first:%d %B}") for week in weeks)
    yield from ((month.label, f"{month.first:%B %Y}") for month in months)
    yield Quarter.of(today).label, "quarter"


def coming_weeks(session: Session) -> Names:
    """This week and the next."""
    del session
    return (("this", "week"), ("next", "week"))


def topics(session: Session) -> Names:
    """What help has a page about."""
    del session
    return [("all", "every command"), *((name, topic.line) for name, topic in TOPICS.items())]


OFFERED: Mapping[str, Callable[[Session], Names]] = {
    "kbi": kbis,
    "kbis": kbis,
    "other": kbis,
    "name": notes,
    "period": periods,
    "said": kbis,
    "week": coming_weeks,
    "words": topics,
}
"""What is offered for an argument, by what the argument is called."""


class Offered(click.ParamType):  # type: ignore[type-arg]  # generic only in later versions
    """A word for which a shell offers names."""

    name = "text"

    def __init__(self, names: Callable[[Session], Names], *, with_clients: bool) -> None:
        """Take what gives the names, and whether a client of a coach may be named first."""
        self.names = names
        self.with_clients = with_clients

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """The names that begin like this; none where the vault cannot be read."""
        del param
        session = session_of(ctx)
        clients = client_names(session) if self.with_clients else ()
        try:
            names = [*((one, "client") for one in clients), *self.names(session)]
        except (NoVault, OSError):
            names = [(one, "client") for one in clients]
        begun = [(name, about) for name, about in names if name.startswith(incomplete)]
        return [CompletionItem(name, help=about) for name, about in begun]


def offer_names(command: click.Command) -> None:
    """Let the arguments of a command, and of those below it, be completed."""
    for param in command.params:
        names = OFFERED.get(str(param.name))
        if names and isinstance(param, click.Argument):
            param.type = Offered(names, with_clients=isinstance(command, OfClient))
    if isinstance(command, click.Group):
        for below in command.commands.values():
            offer_names(below)


def days(session: Session, incomplete: str) -> list[CompletionItem]:
    """The days of the last two weeks that begin like this, the latest first."""
    back = (_today(session) - timedelta(n) for n in range(DAYS))
    begun = (day for day in back if str(day).startswith(incomplete))
    return [CompletionItem(str(day), help=f"{day:%A}") for day in begun]


def _today(session: Session) -> date:
    return session.given or date.today()  # noqa: DTZ011 — what is offered may be a day off at night


def _stems(folder: Path) -> list[str]:
    """What the files of a folder are called."""
    if not folder.is_dir():
        return []
    return sorted({one.stem for one in folder.iterdir() if not one.name.startswith(".")})


def _named(stems: Iterable[str]) -> list[tuple[str, str]]:
    return [(stem, "") for stem in stems]
