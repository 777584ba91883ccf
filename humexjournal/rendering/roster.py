"""The roster: from a review to plain data, with names or, to print, with initials."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from humexjournal.core.settings import Settings
from humexjournal.rendering.initials import initials
from humexjournal.rendering.prose import cut
from humexjournal.rendering.roster_sheet import RosterPart, RosterRow, RosterSheet
from humexjournal.rendering.words import Catalogue, catalogue
from humexjournal.reviews.roster import Listed, Roster
from humexjournal.reviews.step import Part, Step

NAME, LINE = 28, 160


def roster_sheet(review: Roster, settings: Settings, *, names: bool = True) -> RosterSheet:
    """The roster as plain data; without names it has initials and quotes nobody."""
    words = catalogue(settings.language)
    page = _Page(review, words, _named(review.clients, names=names), quotes=names)
    return {
        "language": words.LANGUAGE,
        "paper": "letter" if settings.paper == "letter" else "a4",
        "labels": dict(words.ROSTER),
        "title": words.roster_title(cut(review.coach, NAME)),
        "day": f"{words.full_day(review.as_of)} {review.as_of.year}",
        "people": words.roster_people(len(review.clients)),
        "parts": list(page.parts()),
        "at_rest": list(page.at_rest()),
        "foot": [*words.roster_own_part(review), *_closing(review, words)],
    }


def _closing(review: Roster, words: Catalogue) -> Iterator[str]:
    """What a long list asks for, and what the page does not say."""
    if review.is_long:
        yield words.ROSTER["many"]
    yield words.ROSTER["promise"]


def _named(clients: Sequence[Listed], *, names: bool) -> Mapping[str, str]:
    """What everybody is called on the page, by folder."""
    called = _apart(clients) if names else initials([one.name for one in clients])
    return {one.folder: cut(name, NAME) for one, name in zip(clients, called, strict=True)}


def _apart(clients: Sequence[Listed]) -> list[str]:
    """The names; with the folder where two people have the same."""
    often = Counter(one.name for one in clients)
    return [f"{one.name} ({one.folder})" if often[one.name] > 1 else one.name for one in clients]


class _Page(Struct, frozen=True):
    """A roster that is being put into words."""

    review: Roster
    words: Catalogue
    called: Mapping[str, str]
    quotes: bool

    def parts(self) -> Iterator[RosterPart]:
        """Those in which there is something to do."""
        for part in Part:
            rows = [self._row(one, step) for one, step in self.review.steps(part)]
            if rows:
                yield {"id": str(part), "title": self.words.ROSTER[part], "rows": rows}

    def _row(self, one: Listed, step: Step) -> RosterRow:
        today = self.review.as_of
        what, could = self.words.roster_step(step, today, quotes=self.quotes)
        return {
            "who": self.called[one.folder],
            "folder": one.folder if self.quotes else "",
            "what": cut(what, LINE),
            "could": cut(could, LINE),
            "by": self.words.roster_by(step.by, today) if step.by else "",
        }

    def at_rest(self) -> Iterator[str]:
        """Who needs nothing, and who is away."""
        names = [self.called[one.folder] for one in self.review.at_rest]
        if names:
            yield self.words.roster_at_rest(names)
        for one, until in self.review.away:
            yield self.words.roster_away(self.called[one.folder], until)
