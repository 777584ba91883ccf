"""What to talk about, and what became of the notes of a week, in German."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from humexjournal.adherence.recovered import Recovered
from humexjournal.core.calendar import ONE_DAY, Period
from humexjournal.rendering.words.german.dates import (
    dates,
    full_day,
    on_weekdays,
    weekday,
    weekdays,
)
from humexjournal.rendering.words.german.prompts import AGREED
from humexjournal.rendering.words.german.week import tag_within
from humexjournal.reviews.topic import About, Topic
from humexjournal.reviews.week_notes import Course, WeekNote

EASIER = "Was würde es leichter machen, das nächste Mal zu beginnen?"
BY_TAG = {
    "time": "Was würde dafür Raum schaffen?",
    "forgot": "Was könnte daran erinnern?",
    "too_big": "Was ist der kleinste Umfang, der noch zählt?",
    "not_worth_it": "Ist es noch das Richtige?",
    "overcommitted": "Was könnte eine Weile ruhen?",
}
TOPICS = {
    About.ASKED_FOR: "{on} wurde ein Gespräch gewünscht.",
    About.FOR_A_TALK: "{name}: mehr, als eine Nachricht klären kann.",
    About.COMING_UP: "{text} Wie sieht {name} dann aus?",
    About.PAUSE: "die Pause von {name}, {period}{why}. Was gilt an diesen Tagen?",
    About.OPEN_NOTE: "{name} und die Nachricht vom {days}. Passt ihre Idee?",
    About.BARRIER: "{name}, {tag} {on}. {question}",
    About.SHORT: "{name}. {question}",
    About.NOT_FILLED_IN: "die Tage, die nicht eingetragen sind. Passt es so noch, oder ginge es"
    " leichter?",
    About.WENT_WELL: "{name}. Was hat die guten Tage möglich gemacht?",
    About.BEGINNING: "{name}. Was würde den Anfang leicht machen?",
}
WITHOUT_NAME = {
    About.FOR_A_TALK: "alles zusammen",
    About.COMING_UP: "die Woche",
    About.PAUSE: "allem",
    About.OPEN_NOTE: "die Woche",
}
CAME_BACK = {
    Recovered.YES: "zwei der nächsten drei wurden seither gemacht",
    Recovered.NO: "in den nächsten drei noch nicht wieder",
    Recovered.CANT_TELL: "",
}


def topic(said: Topic | None, names: Mapping[str, str]) -> str:
    """Quartalsabschluss am Mittwoch. Wie sieht „Gehen“ dann aus."""
    if said is None:
        return ""
    return TOPICS[said.about].format(
        name=f"„{names[said.kbi]}“" if said.kbi else WITHOUT_NAME.get(said.about, ""),
        days=weekdays(said.days),
        on=on_weekdays(said.days),
        text=_ended(said.text),
        tag=tag_within(said.tag) if said.tag else "",
        period=_span(said.period) if said.period else "",
        why=f" ({said.text})" if said.text else "",
        question=BY_TAG.get(said.tag, EASIER),
    )


def _span(period: Period) -> str:
    """13.–24. Juli 2026, or Montag, 13. Juli for one day."""
    return full_day(period.first) if period.first == period.last else dates(period)


def _ended(text: str) -> str:
    return text if text[-1:] in ".!?…" else f"{text}."


def notes_of_week(found: Sequence[WeekNote], names: Mapping[str, str]) -> str:
    """Nachricht zu „Gehen“ am Freitag, 19. Juni: gesendet am selben Tag, vereinbart."""
    return " ".join(_note(one, names) for one in found)


def _note(note: WeekNote, names: Mapping[str, str]) -> str:
    prompt = note.prompt
    name = f"„{names[prompt.kbi]}“" if prompt.kbi in names else "allem zusammen"
    course = [*_course(note)]
    said = f"Nachricht zu {name} am {full_day(prompt.day)}"
    return f"{said}: {', '.join(course)}." if course else f"{said}."


def _course(note: WeekNote) -> Iterator[str]:
    day = note.prompt.day
    if note.prompt.sent and note.given:
        yield f"gesendet {_on(note.given, day)}"
    if note.answered:
        yield f"beantwortet {_on(note.answered, note.given or day)}"
    elif note.course is Course.EXPIRED:
        yield "bisher ohne Antwort" if note.given else "nicht gesendet"
    if note.agreed:
        yield AGREED[note.agreed]
    if note.recovered and (back := CAME_BACK[note.recovered]):
        yield back


def _on(day: date, before: date) -> str:
    if day == before:
        return "am selben Tag"
    return "am nächsten Tag" if day == before + ONE_DAY else f"am {weekday(day)}"
