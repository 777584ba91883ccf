"""Advice on what a definition leaves out: when, how small, what counts, what for."""

from humexjournal.core.advice.subject import Subject
from humexjournal.core.schedule import ByDate, Each, Total
from humexjournal.core.standard import AtMost, Done
from humexjournal.problem import Problem


def no_cue(subject: Subject) -> Problem | None:
    """Nothing that starts it; an occasion is a cue by itself."""
    if subject.terms.cue or isinstance(subject.terms.schedule, Each):
        return None
    message = "There is no cue:, and without one it has to be remembered each time."
    return subject.note("no-cue", message, "After what that happens anyway does it come?")


def no_minimum(subject: Subject) -> Problem | None:
    """No busy-day version; a limit and a single thing by a date have none to have."""
    terms = subject.terms
    if terms.minimum or isinstance(terms.standard, AtMost) or isinstance(terms.schedule, ByDate):
        return None
    message = "There is no minimum:, so a busy day has only all or nothing."
    remedy = "What is so small that it fits the worst day? Write `none` if it cannot be smaller."
    return subject.note("no-minimum", message, remedy)


def no_standard(subject: Subject) -> Problem | None:
    """A yes or no without an example on each side of the line."""
    kbi, standard = subject.kbi, subject.terms.standard
    if not isinstance(standard, Done | None) or (kbi.counts and kbi.does_not_count):
        return None
    lacking = [key for key in ("counts", "does_not_count") if not getattr(kbi, key)]
    message = f"It is yes or no, and there is no {': and no '.join(lacking)}: to tell them apart."
    remedy = "What just counts, and what does not quite? Or is there a number: at least how much?"
    return subject.note("no-standard", message, remedy)


def no_reason(subject: Subject) -> Problem | None:
    """Neither a goal nor a why."""
    if subject.kbi.goal or subject.kbi.why:
        return None
    message = "There is neither a goal: nor a why:, so nobody can ask whether it still helps."
    return subject.note("no-reason", message, "What does it serve, in your own words?")


def no_deadline(subject: Subject) -> Problem | None:
    """No time of the day by which it is over, where nothing else says so."""
    terms = subject.terms
    if terms.by or subject.has_time or isinstance(terms.schedule, ByDate | Each | Total):
        return None
    message = "There is no by:, so it can be put off until the day is over."
    remedy = "By when is it done: a time, or before what?"
    return subject.note("no-deadline", message, remedy)
