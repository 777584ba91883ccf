"""What has become of a note, in German."""

from collections.abc import Iterator

from humexjournal.adherence.after_prompt import AfterPrompt
from humexjournal.adherence.recovered import Recovered, UsualRange
from humexjournal.coaching.standing import Standing
from humexjournal.core.prompt import Agreed, Prompt, PromptState
from humexjournal.rendering.words.german.dates import day_month, full_day
from humexjournal.reviews.promise import Promise
from humexjournal.reviews.prompts import PromptRow

STANDINGS = {
    Standing.OPEN: "offen",
    Standing.EXPIRED: "abgelaufen",
    Standing.WITHDRAWN: "zurückgezogen",
    Standing.CLOSED: "abgeschlossen",
}
MEANINGS = {
    Standing.OPEN: "",
    Standing.EXPIRED: "worum es geht, ist mehr als drei Tage her",
    Standing.WITHDRAWN: "woraus sie gemacht ist, steht so nicht mehr im Journal",
    Standing.CLOSED: "",
}
AGREED = {
    Agreed.YES: "vereinbart",
    Agreed.CHANGED: "vereinbart, geändert",
    Agreed.NO: "abgelehnt",
}
OUTCOMES = {
    UsualRange.BACK_IN_RANGE: "wieder im üblichen Bereich",
    UsualRange.STILL_LOWER: "noch nicht wieder im üblichen Bereich",
    UsualRange.CANT_TELL: "ob es wieder im üblichen Bereich ist, kann man noch nicht sagen",
}
SOON = {
    None: "offen",
    Recovered.YES: "ja",
    Recovered.NO: "nein",
    Recovered.CANT_TELL: "nicht zu sagen",
}
NO_PROMPTS = "Es gibt keine Nachrichten."
FOR_COACH = "Fürs Coaching, nicht Teil der Nachricht:"


def prompt_heading(standing: Standing) -> str:
    """Offen; Abgelaufen: worum es geht, ist mehr als drei Tage her."""
    meaning = MEANINGS[standing]
    return STANDINGS[standing].capitalize() + (f": {meaning}" if meaning else "")


def prompt_course(prompt: Prompt) -> str:
    """Gesendet am 29. Mai, beantwortet am 30. Mai, vereinbart."""
    return ", ".join(_course(prompt))


def _course(prompt: Prompt) -> Iterator[str]:
    if prompt.state is PromptState.DRAFT:
        start = prompt.not_before
        yield f"Entwurf, zu senden ab {full_day(start)}" if start else "Entwurf"
    if prompt.sent:
        yield f"gesendet am {day_month(prompt.sent)}"
    elif prompt.state is PromptState.SENT:
        yield "gesendet"
    if prompt.answered:
        yield f"beantwortet am {day_month(prompt.answered)}"
    if prompt.agreed:
        yield AGREED[prompt.agreed]
    if prompt.state is PromptState.CLOSED and not prompt.sent:
        yield "ungesendet abgeschlossen"


def prompt_outcome(after: AfterPrompt) -> str:
    """Zwei der nächsten drei: ja; about the client, not about the note."""
    return f"zwei der nächsten drei: {SOON[after.recovered]}; {OUTCOMES[after.usual_range]}"


def promise(said: Promise) -> str:
    """Innerhalb eines Tages gesendet: 4 von 5, die eine Änderung vorschlagen."""
    days = "eines Tages" if said.days == 1 else f"von {said.days} Tagen"
    within = f"Innerhalb {days}" if said.days else "Am selben Tag"
    return f"{within} gesendet: {said.kept} von {said.of}, die eine Änderung vorschlagen."


def prompt_facts(row: PromptRow) -> Iterator[str]:
    """The lines above a note that is shown: what it is about, where it stands, what comes next."""
    prompt, heading = row.prompt, prompt_heading(row.standing)
    yield f"{prompt.id}, {row.name}: {heading[:1].lower()}{heading[1:]}"
    course = prompt_course(prompt)
    yield f"{course[:1].upper()}{course[1:]}."
    if prompt.look_again and prompt.state is not PromptState.CLOSED:
        yield f"Wieder anschauen am {full_day(prompt.look_again)}."
    if row.after:
        yield f"Seither {prompt_outcome(row.after)}."
