"""Which question comes next, and what an answer makes of those before it."""

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from humexjournal.app.starting.definition import TYPED
from humexjournal.app.starting.of_all import (
    about_goal,
    about_last_days,
    about_reading,
    about_routine,
    about_whom,
)
from humexjournal.app.starting.of_candidates import about_candidates, about_number, about_points
from humexjournal.app.starting.of_each import about_each
from humexjournal.app.starting.question import Question
from humexjournal.app.starting.so_far import SoFar

ORDER = (
    about_whom,
    about_last_days,
    about_goal,
    about_candidates,
    about_points,
    about_number,
    about_each,
    about_routine,
    about_reading,
)
EMPTY_IS = {
    "yes": "Then empty means “not filled in”, and nothing is counted against you.",
    "no": "Then an empty place in a note that you have filled in means that it was not done.",
}


class Taken(Struct, frozen=True):
    """What is answered now, and what is said to it."""

    so_far: SoFar
    says: str = ""


def next_question(so_far: SoFar) -> Question | None:
    """The first question that is not answered, None where all are."""
    return next((one for one in _questions(so_far) if one.key not in so_far.answers), None)


def take(so_far: SoFar, question: Question, text: str) -> Taken | str:
    """What an answer makes of it; a text says why it is none."""
    said = text if text or question.usual is None else question.usual
    if wrong := "" if _ends(question, said) else question.wrong(said):
        return wrong
    key = question.key.rpartition(".")[2] if question.key.startswith("behaviours.") else ""
    if key == "behaviour":
        return Taken(_named(so_far, question.key, said))
    stem = question.key.rpartition(".")[0]
    if key == "noticed" and said not in {"yes", "no"}:
        return Taken(_having(so_far, f"{stem}.behaviour", said))
    if key == "caution" and said == "no":
        there = _having(so_far, f"{stem}.noticed", "yes")
        return Taken(_having(there, question.key, said), "It is noticed, and not counted.")
    if key == "right" and said == "no":
        return Taken(_once_more(so_far, stem))
    says = EMPTY_IS[said] if question.key == "blank" else ""
    if key == "night" and said == "yes":
        says = "A night belongs to the evening on which it begins."
    return Taken(_having(so_far, question.key, said), says)


def _questions(so_far: SoFar) -> Iterator[Question]:
    """Every question that applies, in order; each makes sense once those before it are answered."""
    for about in ORDER:
        yield from about(so_far)


def _ends(question: Question, said: str) -> bool:
    """Whether an empty line ends the list of behaviours, or leaves its wording as it is."""
    ends = question.key.endswith(".behaviour") and question.usual == ""
    stays = question.key.endswith(".noticed") and said in {"yes", "no"}
    return (ends and not said) or stays


def _named(so_far: SoFar, key: str, said: str) -> SoFar:
    if not said:
        return so_far.having(listed="yes")
    if said.casefold() in so_far.setting.packs:
        return so_far.having(pack=said.casefold(), pack_shown="")
    pack = so_far.setting.packs.get(so_far.said("pack"))
    if pack and said.isdigit():
        ready = pack.behaviours[int(said) - 1]
        so_far = _having(so_far, f"{key.rpartition('.')[0]}.pack", f"{pack.name}/{ready.id}")
        said = ready.behaviour
    shown = {"pack_shown": pack.name} if pack else {}
    return _having(so_far.having(**shown), key, said)


def _once_more(so_far: SoFar, stem: str) -> SoFar:
    """The questions of a behaviour open again, with the answers as what Enter takes."""
    was = {f"{stem}.was.{key}": so_far.said(f"{stem}.{key}") for key in TYPED}
    gone = {f"{stem}.{key}" for key in (*TYPED, "night", "caution")}
    stay: Mapping[str, str] = {k: v for k, v in so_far.answers.items() if k not in gone}
    return replace(so_far, answers={**stay, **was})


def _having(so_far: SoFar, key: str, text: str) -> SoFar:
    return replace(so_far, answers={**so_far.answers, key: text})
