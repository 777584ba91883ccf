"""The agreement with oneself in German, and the parts that both agreements have."""

from collections.abc import Iterator, Sequence

from humexjournal.core.settings import CheckIn
from humexjournal.rendering.agreement_sheet import Part
from humexjournal.rendering.words.german.dates import WEEKDAYS
from humexjournal.reviews.agreement import AgreementReview

DRAFTS = {
    "drift": "Wenn etwas öfter ausgeblieben ist als sonst, entwirft humex eine Nachricht mit einer"
    " Idee. Sie geht an niemanden.",
    "any-miss": "Nach einem geplanten Tag ohne entwirft humex eine kurze Nachricht. Sie geht an"
    " niemanden.",
    "weekly-only": "Zwischen zwei Wochen gibt es keine Nachrichten.",
}


def parts(said: AgreementReview, behaviours: list[str]) -> Iterator[Part]:
    """The agreement of somebody whom nobody coaches."""
    yield purpose(said.goals)
    yield what("Was ich tue", behaviours)
    yield part(
        "Wann ich darauf schaue",
        "Einmal in der Woche lese ich das Blatt: was war, was im Weg stand, was geholfen hat. Ich"
        f" ändere eine Sache, oder keine. {DRAFTS[said.support.prompts]}",
        items=[_check_in(one) for one in said.support.check_ins if one.by == "client"],
    )
    yield part(
        "Wer es liest",
        "Wer diesen Ordner hat, liest alles darin. Bisher bin das ich. Was in seinem Ordner"
        " private/ liegt, wird nicht mit weitergegeben. Eine Zeile wird auf einer Seite zitiert,"
        " wenn sie mit !share endet, und sonst nicht.",
    )
    yield part(
        "Wie ich aufhöre",
        "Ich kann jederzeit pausieren, etwas ändern oder aufhören, ohne Grund.",
    )
    yield limits(
        "Das ist ein Journal. Es ist keine Therapie, und niemand hält Wache.", said.help_line
    )


def purpose(goals: Sequence[str]) -> Part:
    """What it is for."""
    return part(
        "Wofür das ist",
        "Beständigkeit über die Zeit, keine Perfektion. Ein Tag ohne ändert nichts; der nächste"
        " zählt. An vollen Tagen zählt die Kurzversion. An Tagen mit Pause (krank, verreist,"
        " Urlaub) ist nichts vereinbart.",
        items=goals,
        asked=[] if goals else ["Was anders werden darf"],
    )


def what(title: str, behaviours: Sequence[str]) -> Part:
    """The behaviours, or lines for them."""
    return part(
        title, items=behaviours, asked=[] if behaviours else ["Erstens", "Zweitens", "Drittens"]
    )


def limits(text: str, help_line: str) -> Part:
    """What it is not, and whom to call."""
    return part(
        "Was das nicht ist",
        text,
        *([f"Wenn Hilfe gebraucht wird: {help_line}"] if help_line else []),
        asked=[] if help_line else ["Wenn Hilfe gebraucht wird"],
    )


def part(title: str, *lines: str, items: Sequence[str] = (), asked: Sequence[str] = ()) -> Part:
    """A part with what it has."""
    return {"title": title, "lines": list(lines), "items": list(items), "asked": list(asked)}


def _check_in(one: CheckIn) -> str:
    return f"{WEEKDAYS[one.day]}: {one.what}" if one.what else WEEKDAYS[one.day]
