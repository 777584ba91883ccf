"""How what looks like behaviours is listed, for people and for other programs."""

from collections.abc import Sequence
from datetime import date
from shlex import quote
from textwrap import wrap

from humexjournal.app.adopt import Seen, Survey
from humexjournal.cli.report import WIDTH
from humexjournal.core.checks import MOST_ACTIVE
from humexjournal.parsing.adopting.shapes import Shape
from humexjournal.rendering.escape import printable

BEFORE = (
    "A word before: whoever shares a folder shares every note in it, also the old ones, and git "
    "forgets nothing. If this is a diary, keep it to yourself, and make a vault of its own for "
    "what a coach may read: `humex init DIR`."
)
SHOWN_SPELLINGS = 4


def screen(survey: Survey) -> str:
    """The warning, what was looked at, and the candidates with their numbers."""
    blocks = ["\n".join(wrap(BEFORE, WIDTH)), _found(survey)]
    blocks += [_block(number, one, len(survey.days)) for number, one in enumerate(survey.seen, 1)]
    return "\n\n".join(blocks)


def rows(survey: Survey, made: Sequence[tuple[str, bool]]) -> dict[str, object]:
    """The same as plain rows, with the paths of the files that were made."""
    found = [_row(one) for one in survey.seen]
    return {
        "notes": len(survey.days),
        "candidates": found,
        "made": [path for path, is_new in made if is_new],
    }


def told(survey: Survey, made: Sequence[tuple[str, bool]], chosen: int, first: date) -> str:
    """What was made, and what comes next."""
    if not chosen:
        make = " --choose ID,ID makes the definitions of some." if survey.seen else ""
        return f"\nNothing was written.{make}"
    paths = (f"  {path} {_MADE if is_new else _LEFT}" for path, is_new in made)
    parts = ["\n".join(paths)]
    if chosen > MOST_ACTIVE:
        parts.append(f"That is {chosen}. Three to five behaviours at a time get the attention.")
    next_one = (
        f"They count from {first} on; what was written before was not agreed. Next: correct "
        "schedule and standard in each file, with your coach if you have one, then run"
    )
    parts.append("\n".join(wrap(next_one, WIDTH)))
    return "\n" + "\n\n".join(parts) + f"\n`humex --vault {_path(survey)} check`."


_MADE, _LEFT = "was made", "is there already and stays as it is"


def _path(survey: Survey) -> str:
    return printable(quote(str(survey.notes.root)))


def _found(survey: Survey) -> str:
    if not survey.days:
        return "There are no daily notes here whose names are dates, such as 2026-06-12.md."
    notes, count = len(survey.days), len(survey.seen)
    read = f"{notes} daily note{'' if notes == 1 else 's'}"
    span = f"{read}, {survey.days[0]} to {survey.days[-1]}."
    few = {0: "Nothing looks like a behaviour.", 1: "One thing looks like a behaviour."}
    looks = few.get(count, f"{count} things look like behaviours.")
    guess = " How often and what counts are guesses: check them with your coach." if count else ""
    return "\n".join(wrap(f"{span} {looks}{guess}", WIDTH))


def _block(number: int, one: Seen, notes: int) -> str:
    it = one.candidate
    lines = [
        f"{_kind(one)}, on {len(one.days)} of {notes} days, {min(one.days)} to {max(one.days)}",
        ", ".join(f"{text} ({_times(count)})" for text, count in it.examples),
        f"guessed: {it.schedule}, {it.standard}",
    ]
    if len(it.written) > 1:
        more = " …" if len(it.written) > SHOWN_SPELLINGS else ""
        lines.append(f"written as {', '.join(it.written[:SHOWN_SPELLINGS])}{more}")
    if it.shape is Shape.SCALE:
        lines.append("a scale is often an outcome, not something that you do")
    if one.unread:
        lines.append(f"{_times(one.unread)} not understood; `humex check` will name them")
    head = f"{number:>3}  {it.id}"
    return "\n".join([head, *(f"     {part}" for line in lines for part in _fit(line))])


def _fit(line: str) -> list[str]:
    return wrap(printable(line), WIDTH - 5)


def _kind(one: Seen) -> str:
    return f"{one.candidate.shape}{', a box' if one.candidate.is_box else ''}"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _row(one: Seen) -> dict[str, object]:
    it = one.candidate
    return {
        "id": it.id,
        "name": it.name,
        "written": list(it.written),
        "shape": str(it.shape),
        "days": len(one.days),
        "first": str(min(one.days)),
        "last": str(max(one.days)),
        "not_understood": one.unread,
        "examples": [{"value": text, "days": count} for text, count in it.examples],
        "schedule": it.schedule,
        "standard": it.standard,
    }
