"""A question of `humex start` as a value: a terminal, flags and a file all answer the same ones."""

from collections.abc import Callable

from msgspec import Struct

Wrong = Callable[[str], str]
"""What is wrong with an answer; "" where it fits."""

PARTS = (
    "",
    "The last seven days",
    "What for",
    "What you would do",
    "Each of them, so that nobody has to wonder",
    "You and {coach}",
    "Who reads what",
)
ALONE = "How it goes on"
"""The fifth part where nobody coaches."""


def fits(_: str) -> str:
    """Any text will do."""
    return ""


class Question(Struct, frozen=True):
    """What is asked, under which key, and what Enter takes.

    `usual` is None where somebody has to answer; `shown` is how it stands in brackets. `before` is
    said first, and `explains` is what `?` tells.
    """

    key: str
    asks: str
    explains: str
    usual: str | None = ""
    shown: str = ""
    part: int = 0
    before: tuple[str, ...] = ()
    wrong: Wrong = fits
