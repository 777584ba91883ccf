"""Definitions as plain data: the JSON of `humex kbi list` and `humex kbi show`."""

from humexjournal.core.kbi import Change, Pause
from humexjournal.core.standard import InWords, Minimum, NoMinimum
from humexjournal.rendering.words import Catalogue, en
from humexjournal.reviews.definitions import Definition, DefinitionsReview

Data = dict[str, object]


def definitions_data(review: DefinitionsReview, words: Catalogue, *, whole: bool) -> Data:
    """The behaviours in short, or with everything that is agreed and was."""
    kbis = [_whole(one, words) if whole else _short(one) for one in review.definitions]
    return {"as_of": str(review.as_of), "kbis": kbis}


def _short(said: Definition) -> Data:
    kbi, terms = said.kbi, said.terms
    return {
        "kbi": kbi.id,
        "name": kbi.name,
        "state": said.standing,
        "schedule": _schedule(said),
        "standard": terms.standard_text or "done",
        "minimum": _minimum(terms.minimum),
        "by": terms.by,
        "from": str(kbi.starts),
        "until": str(kbi.until) if kbi.until else None,
    }


def _whole(said: Definition, words: Catalogue) -> Data:
    kbi = said.kbi
    return _short(said) | {
        "sentence": words.spelled_out(said),
        "behaviour": said.terms.behaviour,
        "cue": said.terms.cue,
        "goal": kbi.goal or None,
        "why": kbi.why or None,
        "share": kbi.share,
        "counts": list(kbi.counts),
        "does_not_count": list(kbi.does_not_count),
        "aim": kbi.aim,
        "reserve": kbi.reserve,
        "changes": [_change(change, words) for change in kbi.changes],
        "pauses": [_pause(pause) for pause in kbi.pauses],
        "replaced_by": kbi.replaced_by or None,
        "category": kbi.category,
    }


def _schedule(said: Definition) -> str | None:
    """The schedule that holds, as it was written; a change may still wait for its period."""
    agreed = (said.kbi.terms, *(change.terms for change in said.kbi.changes))
    held = [one.schedule_text for one in agreed if one.schedule == said.terms.schedule]
    return held[-1] if held else said.terms.schedule_text


def _minimum(minimum: Minimum | None) -> str | None:
    """The busy-day version as it would be written as a standard: in English, as the format is."""
    match minimum:
        case InWords(text):
            return text
        case NoMinimum():
            return "none"
        case None:
            return None
        case _:
            return en.standard(minimum) or "done"


def _change(change: Change, words: Catalogue) -> Data:
    return {
        "from": str(change.starts),
        "kind": change.kind or None,
        "agreed": words.changed(change.terms),
        "because": change.because or None,
        "prompt": change.prompt or None,
    }


def _pause(pause: Pause) -> Data:
    period = pause.period
    return {"from": str(period.first), "to": str(period.last), "reason": pause.reason or None}
