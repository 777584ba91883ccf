"""Sums over a week, a fortnight or a month, in English."""

from humexjournal.adherence.tally import Tally
from humexjournal.core.kbi import Terms
from humexjournal.core.schedule import Total
from humexjournal.rendering.words.english.values import number
from humexjournal.reviews.telling import shown_target

BUSY = "busy-day version"


def sum_of(counts: Tally) -> str:
    """75 of 150; 6 (at most 7), for a limit may be passed; nothing where there is no target."""
    if counts.total is None or not counts.target:
        return ""
    limit = number(shown_target(counts))
    said = number(counts.total)
    return f"{said} (at most {limit})" if counts.at_most else f"{said} of {limit}"


def sum_so_far(counts: Tally) -> str:
    """75 of 150 so far; 6 so far, at most 7."""
    if counts.total is None or not counts.target:
        return ""
    if counts.at_most:
        return f"{number(counts.total)} so far, at most {number(shown_target(counts))}"
    return f"{sum_of(counts)} so far"


def short_sum(counts: Tally) -> str:
    """75/150; of a limit only what it was, as the limit stands in the terms."""
    said = sum_of(counts)
    return said.partition(" (")[0] if counts.at_most else said.replace(" of ", "/")


def reached(counts: Tally, agreed: Terms) -> str:
    """Aim reached; of a limit, aim held."""
    if counts.minimum:
        return f"{busy_version(agreed)} (counts)"
    return "aim held" if counts.at_most else "aim reached"


def busy_version(agreed: Terms) -> str:
    """Busy-day version, busy-week version."""
    asked = agreed.schedule
    return f"busy-{asked.per} version" if isinstance(asked, Total) else BUSY
