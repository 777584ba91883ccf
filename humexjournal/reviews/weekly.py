"""The weekly review: everything the weekly sheet shows, as values."""

from collections.abc import Mapping
from datetime import date, datetime

from msgspec import Struct, field

from humexjournal.adherence.remembered import Remembered
from humexjournal.core.calendar import Week
from humexjournal.core.entry import Kept, WeeklyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.questions import Questions
from humexjournal.reviews.corrections import Correction, corrections
from humexjournal.reviews.ended import Ended, ended
from humexjournal.reviews.felt import felt_on
from humexjournal.reviews.friction import InTheWay, friction
from humexjournal.reviews.headline import Headline, headline
from humexjournal.reviews.outcomes import Readings, readings
from humexjournal.reviews.promise import Promise, promise_of_coach
from humexjournal.reviews.routine import Contact, contacts, next_talk
from humexjournal.reviews.rows import Row, rows
from humexjournal.reviews.topic import Seen, Topic, topic
from humexjournal.reviews.week_notes import WeekNote, week_notes
from humexjournal.reviews.wins import Win, wins


class WeeklyReview(Struct, frozen=True):
    """A week as it stands on an as-of date.

    `names` are those of every behaviour by id. `shared` are lines that their writer has marked,
    nothing else; `felt` has one for each day. `days_written` counts the days that have an entry,
    of `days_passed`; while the week is not `closed`, blanks can still be filled in.
    """

    client: str
    coach: str
    week: Week
    as_of: date
    closed: bool
    names: Mapping[str, str]
    headline: Headline
    rows: tuple[Row, ...]
    talk: datetime | None = None
    commitment: str = ""
    kept: Kept | None = None
    shared: tuple[str, ...] = ()
    felt: tuple[int | None, ...] = ()
    ended: tuple[Ended, ...] = ()
    in_the_way: tuple[InTheWay, ...] = ()
    coming_up: str = ""
    wins: tuple[Win, ...] = ()
    glad: str = ""
    readings: tuple[Readings, ...] = ()
    contacts: tuple[Contact, ...] = ()
    promise: Promise = field(default_factory=Promise)
    corrections: tuple[Correction, ...] = ()
    notes: tuple[WeekNote, ...] = ()
    topic: Topic | None = None
    days_written: int = 0
    days_passed: int = 0
    questions: Questions = field(default_factory=Questions)


def weekly_review(
    journal: Journal, week: Week, as_of: date, kept: Remembered | None = None
) -> WeeklyReview:
    """A week as of the earlier of a date and the day on which its last blank closes.

    `kept` is for those who make several pages of one journal.
    """
    calendar = journal.settings.calendar
    as_of = min(as_of, calendar.closes(week.last))
    in_rows = rows(journal, week, as_of, kept)
    tags = friction(journal, week, as_of, kept)
    written = sum(journal.has_entry(day) for day in _passed(week, as_of))
    said = _said(journal, week, as_of)
    notes = week_notes(journal, week, as_of, kept)
    return WeeklyReview(
        client=journal.settings.client,
        coach=journal.settings.coach,
        week=week,
        as_of=as_of,
        closed=calendar.is_closed(week.last, as_of),
        names={name: kbi.name for name, kbi in sorted(journal.kbis.items())},
        headline=headline(in_rows, tags, written),
        rows=in_rows,
        talk=next_talk(journal, week, as_of),
        commitment=said.commitment,
        kept=said.kept,
        shared=said.shared or _shared_by_day(journal, week, as_of, tags),
        felt=tuple(felt_on(journal, day, as_of) for day in week.period),
        ended=ended(journal, week, as_of),
        in_the_way=tags,
        coming_up=said.coming_up,
        wins=wins(in_rows, written),
        glad=said.glad,
        readings=readings(journal, week, as_of),
        contacts=contacts(journal, week, as_of),
        promise=promise_of_coach(journal, as_of, week.period),
        corrections=corrections(journal, week, as_of),
        notes=notes,
        topic=topic(Seen(journal, week, as_of, in_rows, tags, notes, said)),
        days_written=written,
        days_passed=len(_passed(week, as_of)),
        questions=journal.questions,
    )


def _said(journal: Journal, week: Week, as_of: date) -> WeeklyEntry:
    """The week's own note; nothing before the week has begun."""
    nothing = WeeklyEntry(week, "")
    return journal.weekly.get(week.first, nothing) if week.first <= as_of else nothing


def _passed(week: Week, as_of: date) -> list[date]:
    return [day for day in week.period if day <= as_of]


def _shared_by_day(
    journal: Journal, week: Week, as_of: date, tags: tuple[InTheWay, ...]
) -> tuple[str, ...]:
    """The shared lines of the days that are not quoted already."""
    quoted = {one.quote for one in tags}
    entries = (journal.daily[day] for day in _passed(week, as_of) if day in journal.daily)
    return tuple(line for entry in entries for line in entry.shared if line not in quoted)
