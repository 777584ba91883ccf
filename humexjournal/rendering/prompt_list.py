"""The notes of a vault for a terminal: all of them, or one in full."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec.structs import asdict

from humexjournal.core.settings import Settings
from humexjournal.rendering.escape import plain, printable
from humexjournal.rendering.prose import cut
from humexjournal.rendering.words import Catalogue, catalogue
from humexjournal.reviews.promise import Promise
from humexjournal.reviews.prompts import PromptRow

ID, NAME = 24, 20
COMMENT = "%%"


def render_prompts(
    rows: Sequence[PromptRow], settings: Settings, promise: Promise | None = None
) -> str:
    """Every note, under where it stands, and how far the coach's promise was kept."""
    words = catalogue(settings.language)
    if not rows:
        return f"{words.NO_PROMPTS}\n"
    blocks = [
        "\n".join((words.prompt_heading(standing), *_lines(list(found), words)))
        for standing, found in groupby(rows, key=lambda row: row.standing)
    ]
    if promise and promise.of and settings.coach:
        blocks.append(words.promise(promise))
    return "\n\n".join(blocks) + "\n"


def _lines(rows: Sequence[PromptRow], words: Catalogue) -> Iterator[str]:
    for row in rows:
        name, course = cut(_safe(row.name), NAME), words.prompt_course(row.prompt)
        yield f"  {_safe(row.prompt.id):{ID}} {name:{NAME}} {course}".rstrip()
        if row.after:
            yield f"    {words.prompt_outcome(row.after)}"


def render_prompt(row: PromptRow, settings: Settings) -> str:
    """One note: where it stands, the message, and what is for the coach."""
    words = catalogue(settings.language)
    facts = "\n".join(_safe(line) for line in words.prompt_facts(row))
    blocks = [facts, _shown(row.prompt.message)]
    if for_coach := _for_coach(row.prompt.written):
        blocks.append(f"{words.FOR_COACH}\n\n{_shown(for_coach)}")
    return "\n\n".join(blocks) + "\n"


def render_message(row: PromptRow) -> str:
    """Just the message, to paste."""
    return f"{_shown(row.prompt.message)}\n"


def prompts_data(rows: Sequence[PromptRow], promise: Promise | None = None) -> dict[str, object]:
    """The notes for other programs, in the inside words."""
    kept = {"within_promise": asdict(promise)} if promise else {}
    return {"prompts": [_data(row) for row in rows], **kept}


def one_prompt_data(row: PromptRow) -> dict[str, object]:
    """One note for other programs, with the message and what is for the coach."""
    for_coach = _for_coach(row.prompt.written) or None
    return {**_data(row), "text": row.prompt.message, "for_coach": for_coach}


def _data(row: PromptRow) -> dict[str, object]:
    prompt = row.prompt
    texts = {"id": prompt.id, "path": prompt.path, "kbi": prompt.kbi, "day": str(prompt.day)}
    stands = {"state": str(prompt.state), "standing": str(row.standing)}
    about = {key: getattr(prompt, key) or None for key in ("rule", "kind", "proposal", "cause")}
    days = {key: _text(getattr(prompt, key)) for key in ("not_before", "sent", "answered")}
    after = row.after
    outcome = {
        "two_of_three": _text(after.recovered) if after else None,
        "usual_range": _text(after.usual_range) if after else None,
    }
    last = {"agreed": _text(prompt.agreed), "look_again": _text(prompt.look_again)}
    return {**texts, **stands, **about, **days, **last, **outcome}


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _for_coach(written: str) -> str:
    """What stands between comment marks; one that is not closed opens nothing."""
    return "\n\n".join(part.strip() for part in written.split(COMMENT)[1:-1:2])


def _shown(text: str) -> str:
    return "\n".join(printable(line) for line in text.splitlines())


def _safe(text: str) -> str:
    return printable(plain(text))
