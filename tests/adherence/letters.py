"""Opportunities to test with: a letter each, one a day, from Monday 1 June 2026 on."""

from datetime import date, timedelta

from adherence.journals import MON
from hypothesis import strategies as st

from humexjournal.adherence.opportunity import Opportunity
from humexjournal.adherence.state import State

LETTERS = {
    "d": State.DONE,
    "/": State.MINIMUM,
    "m": State.MISSED,
    "u": State.UNLOGGED,
    "e": State.EXCUSED,
    "r": State.RESERVE,
    "p": State.PENDING,
    "v": State.VOID,
}
NOT_LOGGED = "uerpv"

any_letters = st.text("".join(LETTERS), max_size=40)
logged_letters = st.text("d/m", max_size=40)


def chances(letters: str, first: date = MON) -> tuple[Opportunity, ...]:
    """One a day, from a day on; a space is a day without any."""
    return tuple(
        Opportunity(first + timedelta(days=n), LETTERS[letter])
        for n, letter in enumerate(letters)
        if letter != " "
    )


def until(letters: str, last: date) -> tuple[Opportunity, ...]:
    """One a day, up to a day."""
    return chances(letters, last - timedelta(days=len(letters) - 1))


@st.composite
def with_gaps(draw) -> tuple[str, str]:
    """Letters of logged opportunities, and the same with others in between."""
    letters = draw(logged_letters)
    gaps = st.text(NOT_LOGGED, max_size=3)
    return letters, draw(gaps) + "".join(letter + draw(gaps) for letter in letters)
