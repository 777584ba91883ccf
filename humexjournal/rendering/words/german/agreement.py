"""The agreement between a client and a coach in German.

Without a name there is „ich“ of who signs in place of the client: no word has to be he or she.
"""

from collections.abc import Iterator
from datetime import date

from humexjournal.core.settings import CheckIn, Support
from humexjournal.rendering.agreement_sheet import Part
from humexjournal.rendering.words.german import with_myself
from humexjournal.rendering.words.german.dates import WEEKDAYS, clock, full_day, joined, on
from humexjournal.rendering.words.german.definitions import in_one_sentence, standing
from humexjournal.rendering.words.german.labels import SHEET
from humexjournal.rendering.words.german.values import number_word, plural
from humexjournal.rendering.words.german.with_myself import limits, part, purpose, what
from humexjournal.reviews.agreement import AgreementReview
from humexjournal.reviews.definitions import Definition, Standing

NOTES = {
    "drift": "Eine Nachricht kommt, wenn etwas öfter ausgeblieben ist als sonst.",
    "any-miss": "Eine kurze Nachricht kommt nach einem geplanten Tag ohne.",
    "weekly-only": "Zwischen zwei Kontakten gibt es keine Nachrichten dazu.",
}
QUESTIONS = (
    str(SHEET["did"]),
    "Was stand im Weg?",
    "Was hat die guten Tage möglich gemacht?",
    f"{SHEET['easier']}?",
)
CLIENT = "die gecoachte Person"


def agreement_title(said: AgreementReview) -> str:
    """Vereinbarung zwischen Ana und Jo; mit mir selbst, where nobody coaches."""
    if not said.coach:
        with_me = "Vereinbarung mit mir selbst"
        return f"{said.client}: {with_me}" if said.client else with_me
    between = f"zwischen {said.client} und {said.coach}" if said.client else f"mit {said.coach}"
    return f"Vereinbarung {between}"


def agreed_on(day: date | None) -> str:
    """Zuerst vereinbart am 15. Mai 2026."""
    return f"Zuerst vereinbart am {on(day)}." if day else ""


def signatures(client: str, coach: str) -> tuple[str, ...]:
    """Whose hand is asked for, and the date."""
    return ("Datum", client or "Name", *([coach] if coach else ()))


def agreement(said: AgreementReview, more: int) -> Iterator[Part]:
    """The parts of it; `more` behaviours have no room."""
    behaviours = [*map(_behaviour, said.definitions), *_more(more)]
    return _between(said, behaviours) if said.coach else with_myself.parts(said, behaviours)


def _behaviour(said: Definition) -> str:
    begins = f"{_begin(standing(said))}: " if said.standing is Standing.TO_COME else ""
    return f"{begins}{in_one_sentence(said)}"


def _more(number: int) -> list[str]:
    if number == 1:
        return ["Und noch eins; es hat eine eigene Karte."]
    some = f"Und noch {number_word(number)}; jedes hat eine eigene Karte."
    return [some] if number else []


def _between(said: AgreementReview, behaviours: list[str]) -> Iterator[Part]:
    who = said.client or CLIENT
    yield purpose(said.goals)
    yield what(f"Was {who} tut", behaviours)
    yield _routine(said)
    yield _readers(who, said.coach)
    yield _ending(who, said.coach)
    yield limits(
        "Das ist Coaching. Es ist keine Therapie und keine medizinische Betreuung, und niemand"
        " hält Wache: Was am Abend aufgeschrieben wird, wird vielleicht erst Tage später gelesen."
        " Wer unter 18 ist, unterschreibt mit einer sorgeberechtigten Person.",
        said.help_line,
    )
    yield _kept(who, said.coach)


def _routine(said: AgreementReview) -> Part:
    support = said.support
    return part(
        "Was wir jede Woche tun",
        f"{_answers(support, said.coach)} {NOTES[support.prompts]} {_quiet(support)}",
        f"Jede Woche dieselben Fragen: {' '.join(QUESTIONS)}",
        items=[*(_check_in(one, said) for one in support.check_ins), *_talks(said)],
        asked=["Wie wir uns schreiben"],
    )


def _readers(who: str, coach: str) -> Part:
    folder = (
        "Wer diesen Ordner hat, liest alles darin. Was in seinem Ordner private/ liegt, ist für"
        f" {who} allein und wird nicht mit weitergegeben."
    )
    quoted = (
        "Eine Zeile unter den Zahlen wird auf einer Seite oder in einer Nachricht zitiert, wenn"
        " sie mit !share endet, und sonst nicht. Was unter why, cue, commitment und glad steht,"
        " wird gedruckt."
    )
    notes = (
        f"Notizen von {coach} bleiben bei {coach}. {_begin(who)} kann darum bitten, sie zu sehen."
    )
    history = (
        "Was über git geteilt wird, zeigt, wann jede Fassung gesichert wurde; einmal am Tag genügt."
        " Was geteilt ist, lässt sich nicht zurückholen."
    )
    others = (
        "Sonst bekommt niemand etwas, außer einem Bericht über den Fortschritt, den"
        f" {who} freigegeben hat."
    )
    return part("Wer was liest", items=[folder, quoted, notes, history, others])


def _ending(who: str, coach: str) -> Part:
    return part(
        "Wie es endet",
        f"{_begin(who)} kann jederzeit pausieren, etwas ändern oder aufhören, ohne einen Grund zu"
        f" nennen. Der Ordner bleibt bei {_with(who)}. {coach} kann es auch beenden und sagt das"
        " persönlich.",
    )


def _kept(who: str, coach: str) -> Part:
    return part(
        "Was bleibt, und wie lange",
        f"{_begin(who)} behält den Ordner. Kopien an anderen Orten werden gelöscht, wenn es endet;"
        " der Verlauf von git und von einem Cloud-Ordner wird dort von Hand geleert. Wir schauen"
        " jedes Quartal wieder auf diese Seite.",
        asked=[f"{coach} löscht Kopien bis"],
    )


def _begin(who: str) -> str:
    return f"{who[:1].upper()}{who[1:]}"


def _with(who: str) -> str:
    """As it stands after bei."""
    return "der gecoachten Person" if who == CLIENT else who


def _check_in(one: CheckIn, said: AgreementReview) -> str:
    """Dienstag: Sprachnachricht, von Jo."""
    by = said.coach if one.by == "coach" else _with(said.client or CLIENT)
    what = f": {one.what}" if one.what else ""
    return f"{WEEKDAYS[one.day]}{what}, von {by}"


def _talks(said: AgreementReview) -> list[str]:
    """Die nächsten Gespräche: Dienstag, 30. Juni, 16:00 Uhr."""
    moments = [f"{full_day(one.date())}, {clock(one)} Uhr" for one in said.talks]
    which = "Das nächste Gespräch" if len(moments) == 1 else "Die nächsten Gespräche"
    return [f"{which}: {joined(moments)}"] if moments else []


def _answers(support: Support, coach: str) -> str:
    days = support.reply_within_days
    if not days:
        return f"{coach} antwortet am selben Tag."
    within = "eines Tages" if days == 1 else f"von {plural(days, 'Tag', 'Tagen', number_word)}"
    return f"{coach} antwortet innerhalb {within}."


def _quiet(support: Support) -> str:
    """Von 20:00 bis 08:00 gibt es keine Nachrichten, und am Wochenende auch nicht."""
    first, _, last = support.quiet_hours.replace("–", "-").partition("-")
    weekends = "" if support.weekends else ", und am Wochenende auch nicht"
    return f"Von {first.strip()} bis {last.strip()} gibt es keine Nachrichten{weekends}."
