"""Why a piece of text could not become a value: everything of a problem but its place."""

from typing import final

from msgspec import Struct

from humexjournal.problem import Effect, Location, Problem


@final
class Refusal(Struct, frozen=True):
    """A code, what is wrong in the writer's words, and how to mend it.

    Where it is a question, `answers` are what may have been meant, the likeliest first.
    """

    code: str
    message: str
    remedy: str = ""
    answers: tuple[str, ...] = ()

    def at(self, location: Location, effect: Effect | None = None) -> Problem:
        """The problem that this is at a place."""
        return Problem(location, self.code, self.message, self.remedy, effect, self.answers)
