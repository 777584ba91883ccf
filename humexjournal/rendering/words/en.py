"""English: everything that `Catalogue` asks of a language."""

from humexjournal.rendering.words.english.beside import note, spoken_note
from humexjournal.rendering.words.english.cells import days, spoken_cell
from humexjournal.rendering.words.english.counts import (
    before,
    row_count,
    short_before,
    spoken_row_count,
)
from humexjournal.rendering.words.english.course import going_on
from humexjournal.rendering.words.english.dates import (
    dates,
    dates_to,
    full_day,
    short_weekday,
    two_letters,
    weekday,
)
from humexjournal.rendering.words.english.headline import headline
from humexjournal.rendering.words.english.labels import (
    ALWAYS_EXPLAINED,
    BLOCKS,
    LANGUAGE,
    LEGEND,
    NOT_READ,
    SHEET,
    SHORT_WORDS,
    SIGNS,
    UNREADABLE,
    WORDS_PAGE,
)
from humexjournal.rendering.words.english.often import how_often, in_short
from humexjournal.rendering.words.english.status import (
    ahead,
    from_coach,
    near_day,
    not_read,
    nothing_yet,
    open_line,
    since_when,
    so_far,
    today_in_short,
    week_of,
)
from humexjournal.rendering.words.english.terms import busy_day, schedule, standard, terms
from humexjournal.rendering.words.english.together import together
from humexjournal.rendering.words.english.values import value
from humexjournal.rendering.words.english.week import (
    contacts,
    corrected,
    ended,
    kept,
    places,
    readings,
    record,
    spoken_talk,
    still_open,
    tag,
    talk,
)
from humexjournal.rendering.words.english.wins import changed, since, win

__all__ = [
    "ALWAYS_EXPLAINED",
    "BLOCKS",
    "LANGUAGE",
    "LEGEND",
    "NOT_READ",
    "SHEET",
    "SHORT_WORDS",
    "SIGNS",
    "UNREADABLE",
    "WORDS_PAGE",
    "ahead",
    "before",
    "busy_day",
    "changed",
    "contacts",
    "corrected",
    "dates",
    "dates_to",
    "days",
    "ended",
    "from_coach",
    "full_day",
    "going_on",
    "headline",
    "how_often",
    "in_short",
    "kept",
    "near_day",
    "not_read",
    "note",
    "nothing_yet",
    "open_line",
    "places",
    "readings",
    "record",
    "row_count",
    "schedule",
    "short_before",
    "short_weekday",
    "since",
    "since_when",
    "so_far",
    "spoken_cell",
    "spoken_note",
    "spoken_row_count",
    "spoken_talk",
    "standard",
    "still_open",
    "tag",
    "talk",
    "terms",
    "today_in_short",
    "together",
    "two_letters",
    "value",
    "week_of",
    "weekday",
    "win",
]  # fmt: skip
