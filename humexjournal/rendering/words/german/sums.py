"""Sums over a week, a fortnight or a month, in German."""

from humexjournal.adherence.tally import Tally
from humexjournal.rendering.words.german.labels import BUSY
from humexjournal.rendering.words.german.values import number
from humexjournal.reviews.telling import shown_target


def sum_of(counts: Tally) -> str:
    """75 von 150; 6 (max. 7), for a limit may be passed; nothing where there is no target."""
    if counts.total is None or not counts.target:
        return ""
    limit, said = number(shown_target(counts)), number(counts.total)
    return f"{said} (max. {limit})" if counts.at_most else f"{said} von {limit}"


def sum_so_far(counts: Tally) -> str:
    """Bisher 75 von 150; bisher 6, max. 7."""
    if counts.total is None or not counts.target:
        return ""
    if counts.at_most:
        return f"bisher {number(counts.total)}, max. {number(shown_target(counts))}"
    return f"bisher {sum_of(counts)}"


def short_sum(counts: Tally) -> str:
    """75/150; of a limit only what it was, as the limit stands in the terms."""
    if counts.total is None or not counts.target:
        return ""
    said = number(counts.total)
    return said if counts.at_most else f"{said}/{number(shown_target(counts))}"


def reached(counts: Tally) -> str:
    """Ziel erreicht; of a limit, Grenze gehalten."""
    if counts.minimum:
        return f"{BUSY} (zählt)"
    return "Grenze gehalten" if counts.at_most else "Ziel erreicht"
