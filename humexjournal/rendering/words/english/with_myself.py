"""The agreement with oneself in English, and the parts that both agreements have."""

from collections.abc import Iterator, Sequence

from humexjournal.core.settings import CheckIn
from humexjournal.rendering.agreement_sheet import Part
from humexjournal.rendering.words.english.dates import WEEKDAYS
from humexjournal.reviews.agreement import AgreementReview

DRAFTS = {
    "drift": "When a behaviour has been left out more often than usual, humex drafts a note with "
    "one idea. It is sent to nobody.",
    "any-miss": "After a planned day without a behaviour humex drafts a short note. It is sent to "
    "nobody.",
    "weekly-only": "Between two weeks there are no notes about behaviours.",
}


def parts(said: AgreementReview, behaviours: list[str]) -> Iterator[Part]:
    """The agreement of somebody whom nobody coaches."""
    yield purpose(said.goals)
    yield what("What I do", behaviours)
    yield part(
        "When I look at it",
        "Once a week I read the sheet: what happened, what got in the way, what helped. I change "
        f"one thing, or nothing. {DRAFTS[said.support.prompts]}",
        items=[_check_in(one) for one in said.support.check_ins if one.by == "client"],
    )
    yield part(
        "Who reads it",
        "Whoever has this folder reads everything in it. So far that is me. What lies in its "
        "folder private/ is not handed on with it. A line is quoted on a page when it ends with "
        "!share, and else not.",
    )
    yield part("How I stop", "I can pause, change or stop this at any time, without a reason.")
    yield limits("This is a journal. It is no therapy, and nobody is on watch.", said.help_line)


def purpose(goals: Sequence[str]) -> Part:
    """What it is for."""
    return part(
        "What this is for",
        "Consistency over time, not perfection. A day without it changes nothing; the next one "
        "counts. On a busy day the small version counts. Days that are off (ill, away, on holiday) "
        "are not asked for.",
        items=goals,
        asked=[] if goals else ["What is to be different"],
    )


def what(title: str, behaviours: Sequence[str]) -> Part:
    """The behaviours, or lines for them."""
    return part(title, items=behaviours, asked=[] if behaviours else ["First", "Second", "Third"])


def limits(text: str, help_line: str) -> Part:
    """What it is not, and whom to call."""
    return part(
        "What this is not",
        text,
        *([f"When help is needed: {help_line}"] if help_line else []),
        asked=[] if help_line else ["When help is needed"],
    )


def part(title: str, *lines: str, items: Sequence[str] = (), asked: Sequence[str] = ()) -> Part:
    """A part with what it has."""
    return {"title": title, "lines": list(lines), "items": list(items), "asked": list(asked)}


def _check_in(one: CheckIn) -> str:
    return f"{WEEKDAYS[one.day]}: {one.what}" if one.what else WEEKDAYS[one.day]
