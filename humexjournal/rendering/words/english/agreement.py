"""The agreement between a client and a coach in English."""

from collections.abc import Iterator
from datetime import date

from humexjournal.core.settings import CheckIn, Support
from humexjournal.rendering.agreement_sheet import Part
from humexjournal.rendering.words.english import with_myself
from humexjournal.rendering.words.english.dates import WEEKDAYS, clock, full_day, joined
from humexjournal.rendering.words.english.definitions import in_one_sentence, on, standing
from humexjournal.rendering.words.english.labels import SHEET
from humexjournal.rendering.words.english.values import number_word, plural
from humexjournal.rendering.words.english.with_myself import limits, part, purpose, what
from humexjournal.reviews.agreement import AgreementReview
from humexjournal.reviews.definitions import Definition, Standing

NOTES = {
    "drift": "A note about a behaviour comes when it has been left out more often than usual.",
    "any-miss": "A short note comes after a planned day without a behaviour.",
    "weekly-only": "Between two check-ins there are no notes about behaviours.",
}
QUESTIONS = (
    str(SHEET["did"]),
    "What got in the way?",
    "What made the good days work?",
    f"{SHEET['easier']}?",
)


def agreement_title(said: AgreementReview) -> str:
    """Agreement between Ana and Jo; with myself, where nobody coaches."""
    if not said.coach:
        return f"{said.client}: agreement with myself" if said.client else "Agreement with myself"
    with_whom = f"between {said.client} and {said.coach}" if said.client else f"with {said.coach}"
    return f"Agreement {with_whom}"


def agreed_on(day: date | None) -> str:
    """First agreed on 15 May 2026."""
    return f"First agreed on {on(day)}." if day else ""


def signatures(client: str, coach: str) -> tuple[str, ...]:
    """Whose hand is asked for, and the date."""
    return ("Date", client or "Name", *([coach] if coach else ()))


def agreement(said: AgreementReview, more: int) -> Iterator[Part]:
    """The parts of it; `more` behaviours have no room."""
    behaviours = [*map(_behaviour, said.definitions), *_more(more)]
    return _between(said, behaviours) if said.coach else with_myself.parts(said, behaviours)


def _behaviour(said: Definition) -> str:
    begins = f"{_begin(standing(said))}: " if said.standing is Standing.TO_COME else ""
    return f"{begins}{in_one_sentence(said)}"


def _more(number: int) -> list[str]:
    return [f"And {number_word(number)} more; each has a card of its own."] if number else []


def _between(said: AgreementReview, behaviours: list[str]) -> Iterator[Part]:
    who = said.client or "the client"
    yield purpose(said.goals)
    yield what(f"What {who} does", behaviours)
    yield _routine(said)
    yield _readers(who, said.coach)
    yield _ending(who, said.coach)
    yield limits(
        "This is coaching. It is no therapy and no medical care, and nobody is on watch: what is "
        "written in the evening may be read days later. Somebody under 18 signs with a guardian.",
        said.help_line,
    )
    yield _kept(who, said.coach)


def _routine(said: AgreementReview) -> Part:
    support = said.support
    return part(
        "What we do each week",
        f"{_answers(support, said.coach)} {NOTES[support.prompts]} {_quiet(support)}",
        f"Each week the same questions: {' '.join(QUESTIONS)}",
        items=[*(_check_in(one, said) for one in support.check_ins), *_talks(said)],
        asked=["How we write to each other"],
    )


def _readers(who: str, coach: str) -> Part:
    folder = (
        "Whoever has this folder reads everything in it. What lies in its folder private/ is for "
        f"{who} alone and is not handed on with it."
    )
    quoted = (
        "A line below the numbers is quoted on a page or in a note when it ends with !share, and "
        "else not. What stands under why, cue, commitment and glad is printed."
    )
    notes = f"Notes that {coach} takes stay with {coach}. {_begin(who)} may ask to see them."
    history = (
        "What is shared through git shows when each version was saved, so one save a day is "
        "plenty. What has been shared cannot be unshared."
    )
    others = f"Nobody else gets anything but a progress report that {who} has approved."
    return part("Who reads what", items=[folder, quoted, notes, history, others])


def _ending(who: str, coach: str) -> Part:
    return part(
        "How to stop",
        f"{_begin(who)} can pause, change or end this at any time, without giving a reason. The "
        f"folder stays with {who}. {coach} can end it too, and says so in person.",
    )


def _kept(who: str, coach: str) -> Part:
    return part(
        "What is kept, and how long",
        f"{_begin(who)} keeps the folder. Copies elsewhere are deleted when this ends; the history "
        "of git and of a cloud folder is cleared there, by hand. We look at this page again each "
        "quarter.",
        asked=[f"{coach} deletes copies by"],
    )


def _begin(who: str) -> str:
    return f"{who[:1].upper()}{who[1:]}"


def _check_in(one: CheckIn, said: AgreementReview) -> str:
    """Tuesday: voice note, from Jo."""
    by = said.coach if one.by == "coach" else said.client or "the client"
    what = f": {one.what}" if one.what else ""
    return f"{WEEKDAYS[one.day]}{what}, from {by}"


def _talks(said: AgreementReview) -> list[str]:
    """The next talks: Tuesday 30 June at 16:00."""
    moments = [f"{full_day(one.date())} at {clock(one)}" for one in said.talks]
    which = "talk" if len(moments) == 1 else "talks"
    return [f"The next {which}: {joined(moments)}"] if moments else []


def _answers(support: Support, coach: str) -> str:
    days = support.reply_within_days
    within = f"within {plural(days, 'day', 'days', number_word)}" if days else "on the same day"
    return f"{coach} answers {within}."


def _quiet(support: Support) -> str:
    """No messages from 20:00 to 08:00, and none at weekends."""
    first, _, last = support.quiet_hours.replace("–", "-").partition("-")
    weekends = "" if support.weekends else ", and none at weekends"
    return f"There are no messages from {first.strip()} to {last.strip()}{weekends}."
