"""The status screen: this week at a glance, what is open, and what comes next."""

from collections.abc import Callable, Iterator, Sequence

from humexjournal.adherence.state import State
from humexjournal.core.calendar import DAYS_IN_WEEK
from humexjournal.core.settings import Settings
from humexjournal.rendering.cell_state import state_of
from humexjournal.rendering.commands import LOG
from humexjournal.rendering.escape import plain, printable
from humexjournal.rendering.prose import cut
from humexjournal.rendering.words import Catalogue, catalogue
from humexjournal.reviews.rows import Row
from humexjournal.reviews.status import Status

WIDTH = 74
WIDEST = 82
NAME, LABEL, WHAT = 20, 14, 31
SHORTEST_NAME = 8
SIGN, WORD = 4, 6
"""How wide a day is with signs, and with words."""

ALL = "all"


def render_status(  # noqa: PLR0913 — each is one thing that the screen shows
    status: Status,
    settings: Settings,
    problems: int = 0,
    place: tuple[str, int] | None = None,
    *,
    in_words: bool = False,
    typed: Callable[[str], str] = str,
) -> str:
    """The screen as plain text; `place` is the file and line of the problem that is shown.

    `typed` says how a command is typed that is about this journal.
    """
    words = catalogue(settings.language)
    blocks = (
        [_heading(status, words)],
        list(_grid(status, words, in_words=in_words)),
        list(_next(status, words, problems, place, typed)),
    )
    lines = "\n\n".join("\n".join(line.rstrip() for line in block) for block in blocks if block)
    return f"{lines}\n"


def render_short(status: Status, settings: Settings) -> str:
    """One line for a shell prompt: 3/3 today."""
    return f"{catalogue(settings.language).today_in_short(status)}\n"


def _heading(status: Status, words: Catalogue) -> str:
    client = f"{_safe(status.client)}, " if status.client else ""
    left = f"{client}{words.full_day(status.day)}"
    right = words.week_of(status.week)
    return f"{left}{right:>{max(WIDTH - len(left), len(right) + 2)}}"


def _grid(status: Status, words: Catalogue, *, in_words: bool) -> Iterator[str]:
    if not status.rows:
        yield f"  {words.nothing_yet(status.starts)}"
        return
    signs = [list(_signs(row, status, words, in_words=in_words)) for row in status.rows]
    said = [words.so_far(row) for row in status.rows]
    # A pause, a spare day and their like are words, also among the signs.
    wide = WORD if in_words or any(len(one) >= SIGN for row in signs for one in row) else SIGN
    room = NAME if in_words else _room_for_names(wide, said)
    heads = "".join(f"{words.two_letters(day):{wide}}" for day in status.week.period)
    yield f"  {'':{room}} {heads}"
    for row, of_days, so_far in zip(status.rows, signs, said, strict=True):
        days = "".join(f"{one:{wide}}" for one in of_days)
        yield f"  {cut(_safe(row.name), room):{room}} {days} {so_far}"


def _room_for_names(wide: int, said: Sequence[str]) -> int:
    """How wide names are, so that the rows stay within the widest screen that is thought of."""
    beside = len("    ") + DAYS_IN_WEEK * wide + max(map(len, said))
    return max(SHORTEST_NAME, min(NAME, WIDEST - beside))


def _signs(row: Row, status: Status, words: Catalogue, *, in_words: bool) -> Iterator[str]:
    """The signs of the days; what lies ahead is left open."""
    for cell in row.cells:
        state = state_of(cell)
        ahead = cell.state is State.PENDING and cell.day > status.day
        if not state or ahead:
            yield ""
        else:
            sign = words.SHORT_WORDS[state] if in_words else words.SIGNS[state][0]
            yield sign or cut(words.value(cell.value), (WORD if in_words else SIGN) - 1)


def _next(
    status: Status,
    words: Catalogue,
    problems: int,
    place: tuple[str, int] | None,
    typed: Callable[[str], str],
) -> Iterator[str]:
    """What is open, new and coming, each with the command or the file that goes with it."""
    if status.rows:
        is_open = any(day.kbis for day in status.open_days)
        yield f"  {words.open_line(status)}" + (f"  {typed(LOG)}" if is_open else "")
    if problems:
        yield _line(words.NOT_READ, _not_read(words, problems, place), typed("humex check"))
    if status.notes:
        yield _notes(status, words, typed)
    if status.drafts:
        drafts = [(_safe(client), count) for client, count in status.drafts]
        yield _line(*words.drafts(drafts), typed("humex prompts"))
    for name, change in status.changes:
        label = words.since_when(change.starts, status.day)
        yield _line(label, f"{_safe(name)}: {_safe(words.changed(change.terms))}", "")
    for one in status.ahead:
        what, command = words.ahead(one, _safe(status.coach))
        yield _line(words.near_day(one.day, status.day).capitalize(), _safe(what), typed(command))


def _not_read(words: Catalogue, problems: int, place: tuple[str, int] | None) -> str:
    path, line = place or ("", 0)
    return words.not_read(problems, _safe(path), line)


def _notes(status: Status, words: Catalogue, typed: Callable[[str], str]) -> str:
    names = {row.id: row.name for row in status.rows}
    names[ALL] = ""
    about = [names.get(note.kbi, note.kbi) for note in status.notes]
    label, what = words.from_coach([_safe(name) for name in about], _safe(status.coach))
    return _line(label, what, typed("humex prompts"))


def _line(label: str, what: str, command: str) -> str:
    room = WHAT if command else WIDTH - LABEL
    return f"  {label:{LABEL - 1}} {cut(what, room):{WHAT}} {command}"


def _safe(text: str) -> str:
    return printable(plain(text))
