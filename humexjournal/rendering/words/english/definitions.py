"""What is agreed about a behaviour, in English."""

from collections.abc import Iterator
from datetime import date

from humexjournal.core.kbi import Change, Terms
from humexjournal.core.schedule import Total
from humexjournal.core.standard import AtLeast, AtMost, Before, InWords, Standard
from humexjournal.rendering.prose import sentence
from humexjournal.rendering.words.english.dates import dates, day_month
from humexjournal.rendering.words.english.terms import OPENINGS, busy_day, by, schedule, standard
from humexjournal.rendering.words.english.values import spoken_amount
from humexjournal.rendering.words.english.wins import CHANGES, changed
from humexjournal.reviews.definitions import Definition, Standing

NOTHING_AGREED = "No behaviour is agreed yet."


def agreed(terms: Terms) -> str:
    """Monday to Friday, at least 7 min, by 13:15."""
    parts = (_how_often(terms), standard(terms.standard), by(terms.by))
    return ", ".join(part for part in parts if part)


def in_one_sentence(said: Definition) -> str:
    """Walk after lunch — Monday to Friday — at least 7 min (3 min on busy days) — by 13:15."""
    terms = said.terms
    what = (terms.behaviour or said.kbi.name).rstrip(".")
    parts = (what, _how_often(terms), _size(terms), by(terms.by))
    return sentence(" — ".join(part for part in parts if part))


def _how_often(terms: Terms) -> str:
    return schedule(terms.schedule, terms.schedule_text or "") if terms.schedule else ""


def _size(terms: Terms) -> str:
    """At least 7 min (3 min on busy days); on busy days one page."""
    full, busy = standard(terms.standard), busy_version(terms)
    if not busy:
        return full
    when = (
        f"in a busy {terms.schedule.per}" if isinstance(terms.schedule, Total) else "on busy days"
    )
    return f"{full} ({busy} {when})" if full else f"{when} {busy}"


def spelled_out(said: Definition) -> str:
    """Walk outside, Monday to Friday, at least 7 minutes; on a busy day 3 minutes count."""
    terms = said.terms
    what = (terms.behaviour or said.kbi.name).rstrip(".")
    parts = (what, _how_often(terms), _spoken(terms.standard), by(terms.by))
    both = (", ".join(part for part in parts if part), _what_counts(terms))
    return " ".join((sentence("; ".join(part for part in both if part)), *_begins(terms)))


def _spoken(asked: Standard | None) -> str:
    """At least 15 minutes, before 18:00."""
    match asked:
        case AtLeast(least, unit):
            return f"at least {spoken_amount(least, unit)}"
        case AtMost(most, unit):
            return f"at most {spoken_amount(most, unit)}"
        case _:
            return standard(asked)


def _what_counts(terms: Terms) -> str:
    """On a busy day 5 minutes count; nothing without such a version."""
    if not busy_version(terms):
        return ""
    when = (
        f"in a busy {terms.schedule.per}" if isinstance(terms.schedule, Total) else "on a busy day"
    )
    return f"{when} {_counting(terms)}"


def _counting(terms: Terms) -> str:
    match terms.minimum:
        case AtLeast(number, unit) | AtMost(number, unit):
            return f"{spoken_amount(number, unit)} {'counts' if number == 1 else 'count'}"
        case Before(_):
            return f"{standard(terms.minimum)} counts"
        case _:
            return f"{busy_version(terms)} counts"


def _begins(terms: Terms) -> Iterator[str]:
    """It begins when I put my tray back."""
    if terms.cue:
        yield sentence(f"It begins {_opening(terms.cue)}{terms.cue}")


def _opening(cue: str) -> str:
    """What stands before a cue that does not say for itself how it is meant."""
    if cue.lower().startswith((*OPENINGS, "with ")):
        return ""
    return "when " if cue.startswith("I ") else "with: "


def standing(said: Definition) -> str:
    """Since 18 May 2026; from 1 July 2026; paused until 7 August 2026; ended on 21 June 2026."""
    match said.standing:
        case Standing.TO_COME:
            return f"from {on(said.kbi.starts)}"
        case Standing.ENDED if said.kbi.until:
            return f"ended on {on(said.kbi.until)}"
        case Standing.PAUSED if said.pause:
            return f"paused until {on(said.pause.period.last)}"
        case _:
            until = f" until {on(said.kbi.until)}" if said.kbi.until else ""
            return f"since {on(said.kbi.starts)}{until}"


def as_of(day: date) -> str:
    """As of 28 June 2026."""
    return f"as of {on(day)}"


def definition(said: Definition) -> Iterator[tuple[str, str]]:
    """What holds now, each part with its label; what is not agreed is left out."""
    kbi, terms = said.kbi, said.terms
    yield "What", terms.behaviour or ""
    yield "How often", _how_often(terms)
    yield "Counts as done", standard(terms.standard) or "yes or no"
    yield "By when", by(terms.by)
    yield "Busy day", busy_version(terms)
    yield "Cue", terms.cue or ""
    yield "For", said.goal
    yield "Points", f"{kbi.share} of 100" if kbi.share is not None else ""
    yield "Why", f"“{kbi.why}”" if kbi.why else ""
    yield "Counts", "; ".join(kbi.counts)
    yield "Does not count", "; ".join(kbi.does_not_count)
    yield "Aim", f"{kbi.aim:.0%}".replace("%", " %")
    yield "Spare days", f"{kbi.reserve} a month" if kbi.reserve else "none"


def history(said: Definition) -> Iterator[tuple[str, str]]:
    """What was agreed at first, and each change and pause, by its first day."""
    kbi = said.kbi
    yield on(kbi.starts), changed(kbi.terms)
    for change in kbi.changes:
        yield on(change.starts), _change(change)
    for pause in kbi.pauses:
        reason = f", {pause.reason}" if pause.reason else ""
        yield dates(pause.period), f"paused{reason}"
    if kbi.until:
        replaced = f", replaced by {kbi.replaced_by}" if kbi.replaced_by else ""
        yield on(kbi.until), f"the last day{replaced}"


def on(day: date) -> str:
    """18 May 2026."""
    return f"{day_month(day)} {day.year}"


def _change(change: Change) -> str:
    """A smaller size: at least 7 min, because meetings ate lunch."""
    kind = CHANGES.get(change.kind, "")
    said = changed(change.terms)
    what = f"{kind}: {said}" if kind and said else kind or said
    return f"{what} (because: {change.because})" if change.because else what


def busy_version(terms: Terms) -> str:
    """The busy-day version by itself: 3 min, one page."""
    if isinstance(terms.minimum, InWords):
        return terms.minimum.text
    said = busy_day(terms.minimum, terms.schedule)
    return said.partition(" ")[2].partition(" ")[2]
