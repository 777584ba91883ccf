"""Why there is a note about a behaviour, for a terminal."""

from textwrap import wrap

from humexjournal.coaching.why import Why
from humexjournal.core.journal import Journal
from humexjournal.rendering.escape import plain, printable
from humexjournal.rendering.words import catalogue

WIDTH = 79
INDENT, HANGING = "  ", "    "


def render_why(said: Why, journal: Journal) -> str:
    """Each step under its heading."""
    words = catalogue(journal.settings.language)
    names = {kbi.id: kbi.name for kbi in journal.kbis.values()}
    blocks = words.why(said, names, journal.settings.rules)
    return "\n\n".join(_block(heading, lines) for heading, lines in blocks) + "\n"


def _block(heading: str, lines: list[str]) -> str:
    return "\n".join([_safe(heading), *(row for line in lines for row in _rows(line))])


def _rows(line: str) -> list[str]:
    return wrap(
        printable(line), WIDTH, initial_indent=INDENT, subsequent_indent=HANGING,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def _safe(text: str) -> str:
    return printable(plain(text))
