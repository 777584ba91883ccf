"""The story of a behaviour as plain data: the JSON of `humex kbi story`."""

from humexjournal.core.calendar import Period
from humexjournal.core.revision import Edit
from humexjournal.rendering.words import Catalogue
from humexjournal.reviews.story import Story
from humexjournal.reviews.story_events import (
    Began,
    Changed,
    Edited,
    Ended,
    Event,
    Followed,
    Paused,
    Renamed,
    Saved,
    Step,
    Told,
)

Data = dict[str, object]


def story_data(said: Story, words: Catalogue) -> Data:
    """What happened, in order, in the inside words."""
    return {
        "as_of": str(said.as_of),
        "kbi": said.definition.kbi.id,
        "name": said.definition.kbi.name,
        "state": said.definition.standing,
        "git": said.source,
        "known_since": str(said.known_since) if said.known_since else None,
        "uncommitted": said.unsaved,
        "events": [{"day": str(one.day), **_event(one, words)} for one in said.events],
    }


def _event(event: Event, words: Catalogue) -> Data:
    match event:
        case Began(_, terms, saved, in_place_of, followed):
            stated = {"event": "began", "agreed": words.changed(terms)}
            before = {"in_place_of": list(in_place_of)}
            return {**stated, **before, **_saved(saved), "followed": _followed(followed)}
        case Changed(_, change, saved, followed):
            texts = {key: getattr(change, key) or None for key in ("kind", "because", "prompt")}
            stated = {"event": "changed", "agreed": words.changed(change.terms)}
            return {**stated, **texts, **_saved(saved), "followed": _followed(followed)}
        case Told(_, prompt, step):
            answer = str(prompt.agreed) if prompt.agreed and step is Step.ANSWERED else None
            idea = prompt.proposal or None
            return {"event": step, "prompt": prompt.id, "proposal": idea, "answer": answer}
        case Paused(_, pause, saved):
            return {"event": "paused", **_days(pause.period), "reason": pause.reason or None} | (
                _saved(saved)
            )
        case Edited(_, by, edits, judges):
            rows = [_edit(one) for one in edits]
            return {"event": "edited", "saved_by": by, "edits": rows, "judges_before": judges}
        case Renamed(_, by, before, after):
            return {"event": "renamed", "saved_by": by, "before": before, "after": after}
        case Ended(_, replaced_by, saved):
            return {"event": "ended", "replaced_by": replaced_by or None, **_saved(saved)}


def _saved(saved: Saved | None) -> Data:
    return {
        "saved_by": saved.by if saved else None,
        "saved_on": str(saved.day) if saved else None,
    }


def _edit(edit: Edit) -> Data:
    key, first, below = edit.place
    where = {"key": below or key, "in": key if below else None, "from": first or None}
    return {**where, "before": edit.before, "after": edit.after}


def _followed(said: Followed | None) -> Data | None:
    if said is None:
        return None
    counted = said.counted
    return {
        **_days(said.days),
        "scheduled": counted.scheduled,
        "done": counted.done,
        "missed": counted.missed,
        "unlogged": counted.unlogged,
        "verdict": said.verdict,
        "signal": str(said.signal) if said.signal else None,
    }


def _days(period: Period) -> Data:
    return {"from": str(period.first), "to": str(period.last)}
