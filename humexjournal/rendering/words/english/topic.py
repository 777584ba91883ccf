"""What to talk about, and what became of the notes of a week, in English."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from humexjournal.adherence.recovered import Recovered
from humexjournal.core.calendar import ONE_DAY, Period
from humexjournal.rendering.words.english.dates import dates, full_day, weekday, weekdays
from humexjournal.rendering.words.english.prompts import AGREED
from humexjournal.rendering.words.english.week import tag
from humexjournal.reviews.topic import About, Topic
from humexjournal.reviews.week_notes import Course, WeekNote

EASIER = "What would make the next one easier to begin?"
BY_TAG = {
    "time": "What would give it room?",
    "forgot": "What could remind you of it?",
    "too_big": "What is the smallest size that still counts?",
    "not_worth_it": "Is it still the right one?",
    "overcommitted": "What could rest for a while?",
}
TOPICS = {
    About.ASKED_FOR: "a talk was asked for on {days}.",
    About.FOR_A_TALK: "{name}, which is more than a note can settle.",
    About.COMING_UP: "{text} What does {name} look like then?",
    About.PAUSE: "the pause of {name}, {period}{why}. What holds on those days?",
    About.OPEN_NOTE: "{name}, and the note of {days}. Does its idea fit?",
    About.BARRIER: "{name}, {tag} on {days}. {question}",
    About.SHORT: "{name}. {question}",
    About.NOT_FILLED_IN: "the days that are not filled in. Is this still a good way to keep track?",
    About.WENT_WELL: "{name}. What made the good days work?",
    About.BEGINNING: "{name}. What would make it easy to begin?",
}
WITHOUT_NAME = {
    About.FOR_A_TALK: "everything together",
    About.COMING_UP: "the week",
    About.PAUSE: "everything",
    About.OPEN_NOTE: "the week",
}
CAME_BACK = {
    Recovered.YES: "two of the next three were done",
    Recovered.NO: "not yet back in the next three",
    Recovered.CANT_TELL: "",
}


def topic(said: Topic | None, names: Mapping[str, str]) -> str:
    """Quarter close on Wednesday. What does “Walk after lunch” look like then."""
    if said is None:
        return ""
    return TOPICS[said.about].format(
        name=f"“{names[said.kbi]}”" if said.kbi else WITHOUT_NAME.get(said.about, ""),
        days=weekdays(said.days),
        text=_ended(said.text),
        tag=_inside(tag(said.tag)) if said.tag else "",
        period=_span(said.period) if said.period else "",
        why=f" ({said.text})" if said.text else "",
        question=BY_TAG.get(said.tag, EASIER),
    )


def _span(period: Period) -> str:
    """13 to 24 July, or Monday 13 July for one day."""
    return full_day(period.first) if period.first == period.last else dates(period)


def _inside(words: str) -> str:
    return words[:1].lower() + words[1:]


def _ended(text: str) -> str:
    return text if text[-1:] in ".!?…" else f"{text}."


def notes_of_week(found: Sequence[WeekNote], names: Mapping[str, str]) -> str:
    """A note about “Walk” on Friday: sent the same day, answered on Saturday, agreed."""
    return " ".join(_note(one, names) for one in found)


def _note(note: WeekNote, names: Mapping[str, str]) -> str:
    prompt = note.prompt
    name = f"“{names[prompt.kbi]}”" if prompt.kbi in names else "everything together"
    course = [*_course(note)]
    said = f"Note about {name} on {full_day(prompt.day)}"
    return f"{said}: {', '.join(course)}." if course else f"{said}."


def _course(note: WeekNote) -> Iterator[str]:
    day = note.prompt.day
    if note.prompt.sent and note.given:
        yield f"sent {_on(note.given, day)}"
    if note.answered:
        yield f"answered {_on(note.answered, note.given or day)}"
    elif note.course is Course.EXPIRED:
        yield "without an answer so far" if note.given else "not sent"
    if note.agreed:
        yield AGREED[note.agreed]
    if note.recovered and (back := CAME_BACK[note.recovered]):
        yield f"{back} since" if note.recovered is Recovered.YES else back


def _on(day: date, before: date) -> str:
    if day == before:
        return "the same day"
    return "the next day" if day == before + ONE_DAY else f"on {weekday(day)}"
