"""The kick-off in German: questions, and nothing that judges an answer."""

from collections.abc import Sequence

from humexjournal.rendering.diagnosis_sheet import Block

TEN_MINUTES = "zehn Minuten"

DIAGNOSIS: dict[str, str | Sequence[str]] = {
    "title": "Die letzten sieben Tage, und womit es beginnt",
    "name": "Name",
    "columns": ("Ich wollte", "Ich tat", "Wo", "Mit wem", "Was half", "Was im Weg stand"),
    "today": "heute",
    "fit": "Was ist am meisten gewünscht?",
    "fits": ("etwas regelmäßig tun", "zuerst etwas verstehen", "beides"),
    "fit_hint": "Zuerst verstehen: mit Gesprächen beginnen, und mit einem Verhalten oder keinem.",
    "candidate": "Was andere mich tun sehen könnten",
    "points": "Punkte",
    "candidate_points": "Was andere mich tun sehen könnten, Punkte",
    "choices": ("Erstens", "Zweitens", "Drittens"),
    "questions": (
        "Was würde jemand sehen?",
        "Wie oft?",
        "Was gilt als gemacht?",
        "Bis wann?",
        "Gleich nach was beginnt es?",
        "Was zählt an vollen Tagen noch?",
    ),
}


def diagnosis(coach: str) -> dict[str, Block]:
    """The parts of the page by what they are for."""
    return {
        "last_days": _last_days(),
        "what_for": _what_for(),
        "candidates": _candidates(),
        "chosen": _block("Eins bis drei davon, so klar, dass niemand rätselt"),
        "support": _support(coach),
        "consent": _consent(coach),
    }


def _last_days() -> Block:
    return _block(
        "Die letzten sieben Tage",
        "Tag für Tag, aus dem Gedächtnis. Ein Wort genügt, und ein leeres Feld ist in Ordnung.",
        "Wo ging es, wie ich wollte?",
        "Wo ging es anders?",
        "Was haben die guten Tage gemeinsam?",
        "In einem Satz: Ich wollte …, und geschehen ist …",
        takes=TEN_MINUTES,
    )


def _what_for() -> Block:
    return _block(
        "Wofür",
        "Ein Ergebnis zeigt sich später und wird einmal in der Woche angeschaut. Was dahin führt,"
        " geht heute.",
        "Das Ergebnis: Was wird in drei Monaten anders sein?",
        "Was dahin führt: Was würde ich an einem gewöhnlichen Tag tun?",
    )


def _candidates() -> Block:
    return _block(
        "Was möglich wäre",
        "100 Punkte insgesamt, danach, wie viel jedes verändern würde. Beginn mit den wenigsten,"
        " die 80 tragen: eins oder zwei, höchstens drei.",
        takes=TEN_MINUTES,
    )


def _support(coach: str) -> Block:
    alone = ("Wann schaue ich darauf, und wo schreibe ich es auf?",)
    together = (
        "Kontakte: an welchen Tagen, was, und wer beginnt?",
        "Das nächste Gespräch, und wie wir uns schreiben",
        f"Wie schnell antwortet {coach}?",
    )
    return _block(
        f"{coach} und ich" if coach else "Wie es weitergeht",
        "",
        *(together if coach else alone),
        "Zwei geplante Tage in Folge ohne: Was wäre dann gut zu lesen?",
        takes=TEN_MINUTES,
    )


def _consent(coach: str) -> Block:
    return _block(
        "Bevor es beginnt",
        "Die Vereinbarung ist eine eigene Seite: humex print agreement.",
        "Wir haben die Vereinbarung beide gelesen."
        if coach
        else "Ich habe die Vereinbarung gelesen.",
        "Wer was liest, ist klar.",
        "Es kann jederzeit enden, ohne Grund.",
    )


def _block(title: str, intro: str = "", *asked: str, takes: str = "") -> Block:
    return {"title": title, "takes": takes, "intro": intro, "asked": list(asked)}
