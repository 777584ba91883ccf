"""A prompt file: what is known about a note, and the message that was sent."""

import re
from datetime import date

from humexjournal.core.prompt import Agreed, Prompt, PromptState
from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.fields import Fields
from humexjournal.parsing.frontmatter import Mapping
from humexjournal.problem import Problem

CAUSES = ("process", "cue", "schedule", "size", "obstacle", "meaning")

_COMMENT = late_pattern(r"%%.*?%%|(?<!\\)<!--.*?-->", re.DOTALL)
_MARK = late_pattern(r"%%|(?<!\\)<!--|-->")
_CODE = late_pattern(r"^(`{3,}|~{3,})(?:.*?^\1|.*)|`[^`\n]*`", re.DOTALL | re.MULTILINE)
_GAP = late_pattern(r"\n(?:[ \t]*\n){2,}")
_HEADING = late_pattern(r"^## ", re.MULTILINE)
_ANSWER = late_pattern(r"^## Answer[ \t]*$.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL | re.IGNORECASE)


def prompt_from(
    mapping: Mapping, body: str, path: str, day: date, kbi: str
) -> tuple[Prompt | None, list[Problem]]:
    """The prompt of a file named after a day and a KBI, None where its state is unknown."""
    fields = Fields(mapping, path)
    state = _state(fields)
    agreed = fields.choice("agreed", [one.value for one in Agreed])
    prompt = Prompt(
        id=f"{day}-{kbi}",
        path=path,
        kbi=fields.text("kbi") or fields.text("about") or kbi,
        day=day,
        state=state or PromptState.DRAFT,
        **{key: fields.text(key) for key in ("rule", "kind", "evidence", "proposal")},
        **{key: fields.text(key) for key in ("keep", "instead", "standard", "minimum")},
        **{key: fields.text(key) for key in ("by", "cue", "schedule")},
        cause=fields.choice("cause", CAUSES) or "",
        not_before=fields.day("not_before"),
        sent=fields.day("sent"),
        answered=fields.day("answered"),
        agreed=Agreed(agreed) if agreed else None,
        look_again=fields.day("look_again"),
        message=_message(body),
        written=_written(body),
        written_at=0,
    )
    fields.text("for")
    fields.finish()
    return (prompt if state else None), fields.problems


def _state(fields: Fields) -> PromptState | None:
    word = fields.text("state", PromptState.DRAFT).casefold()
    if word in list(PromptState):
        return PromptState(word)
    states = ", ".join(PromptState)
    fields.wrong(
        "state", f"A note cannot be “{word}”.", f"Write one of: {states}.", "unknown-state"
    )
    return None


def without_remarks(body: str) -> str:
    """A body without anything that is not for its reader: comments of Obsidian and of HTML."""
    return _GAP.sub("\n\n", _COMMENT.sub("", body)).strip()


def stray_mark(text: str) -> str:
    """The mark of a comment that has no beginning or no end, "" where there is none."""
    found = _MARK.search(_COMMENT.sub("", text))
    return found.group() if found else ""


def mark_in_code(body: str) -> str:
    """The mark of a comment that stands in code, where Obsidian takes it for a text; "" else."""
    code = (one.group() for one in _CODE.finditer(body))
    return next((mark.group() for one in code if (mark := _MARK.search(one))), "")


def for_reader(body: str) -> tuple[str, str]:
    """What of a body is for the reader: the message, and the part with the answer, "" for none.

    Whatever stands under another heading is the writer's own.
    """
    text = body.replace("\r\n", "\n").replace("\r", "\n")
    answer = _ANSWER.search(without_remarks(text))
    return _message(text), answer.group().strip() if answer else ""


def _message(body: str) -> str:
    """The message itself: without the part for the coach and without the answer."""
    return _HEADING.split(without_remarks(body), maxsplit=1)[0].strip()


def _written(body: str) -> str:
    """The body up to the first heading outside the part for the coach, every character in place."""
    shown = _COMMENT.sub(lambda comment: " " * len(comment.group()), body)
    heading = _HEADING.search(shown)
    return body[: heading.start()] if heading else body
