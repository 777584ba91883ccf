"""The sentences of a weekly page in German."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

from humexjournal.core.entry import Kept
from humexjournal.core.settings import Outcome
from humexjournal.rendering.words.german.counts import count
from humexjournal.rendering.words.german.dates import (
    WEEKDAYS,
    clock,
    day_month,
    full_day,
    joined,
    weekdays,
)
from humexjournal.rendering.words.german.own_week import kept_promise
from humexjournal.rendering.words.german.values import listed, number, times_word
from humexjournal.reviews.barrier import Barrier
from humexjournal.reviews.corrections import Correction
from humexjournal.reviews.ended import Ended
from humexjournal.reviews.friction import Place
from humexjournal.reviews.outcomes import Readings
from humexjournal.reviews.promise import Promise
from humexjournal.reviews.routine import Contact

TAGS = {
    "time": "Keine Zeit", "forgot": "Vergessen", "tired": "Müde", "too_big": "Zu groß",
    "place": "Kein passender Ort", "people": "Andere Menschen", "mood": "Andere Stimmung",
    "unclear": "Nicht klar", "screen": "Am Bildschirm", "anxious": "Angespannt",
    "overcommitted": "Zu viel auf einmal", "not_worth_it": "Nicht lohnend", "ill": "Krank",
}  # fmt: skip
"""Each begins with a word that may stand in small letters within a sentence."""

A_FEW = 2
"""How many corrections are named; more are counted."""

KEPT = {Kept.YES: "ja", Kept.PARTLY: "teils", Kept.NO: "nein"}


def kept(said: Kept | None) -> str:
    """Ja, teils, nein; nothing where it was not answered."""
    return KEPT[said] if said else ""


def tag(word: str) -> str:
    """Keine Zeit; a word of the writer's own stays theirs, with a capital as nouns have it."""
    own = word.replace("_", " ")
    return TAGS.get(word, own[:1].upper() + own[1:])


def tag_within(word: str) -> str:
    """Keine Zeit as it stands within a sentence; a word of the writer's own may be a noun."""
    said = tag(word)
    return said[:1].lower() + said[1:] if word in TAGS else said


def places(found: Sequence[Place], names: Mapping[str, str]) -> str:
    """Walk, Dienstag und Mittwoch; Laptop, Freitag."""
    return "; ".join(text for place in found if (text := _place(place, names)))


def _place(place: Place, names: Mapping[str, str]) -> str:
    who = names.get(place.kbi, place.kbi) if place.kbi else ""
    return ", ".join(part for part in (who, weekdays(place.days)) if part)


def barriers(found: Sequence[Barrier], names: Mapping[str, str], *, alone: bool) -> str:
    """Seit 8. Juni viermal nicht gemacht, jedes Mal so; which behaviour, unless it is alone."""
    return " ".join(_barrier(one, "" if alone else names[one.kbi]) for one in found)


def _barrier(one: Barrier, name: str) -> str:
    since = f"eit {day_month(one.since)} {times_word(one.misses)} nicht gemacht"
    so = "jedes Mal" if one.tagged == one.misses else f"davon {times_word(one.tagged)}"
    return f"{f'{name}: s' if name else 'S'}{since}, {so} aus diesem Grund."


def talk(moment: datetime | None, coach: str) -> str:
    """Das Gespräch mit Jo am Dienstag, 30. Juni, um 16:00 Uhr."""
    if moment is None:
        return ""
    with_coach = f" mit {coach}" if coach else ""
    return f"das Gespräch{with_coach} am {full_day(moment.date())}, um {clock(moment)} Uhr"


def spoken_talk(moment: datetime | None) -> str:
    """Das Gespräch am Dienstag, 30. Juni, um 16:00 Uhr."""
    return talk(moment, "")


def still_open(days: Sequence[date]) -> str:
    """Sonntag kann noch eingetragen werden."""
    can = "kann" if len(days) == 1 else "können"
    return f"{weekdays(days)} {can} noch eingetragen werden." if days else ""


def ended(one: Ended, names: Mapping[str, str]) -> str:
    """Phone in the kitchen: beendet am 21. Juni, abgelöst durch: Ten quiet minutes."""
    text = f"{names[one.kbi]}: beendet am {day_month(one.last)}"
    if one.tally.scheduled:
        text += f", bis dahin {count(one.tally)}"
    if one.replaced_by:
        text += f" (danach: {names.get(one.replaced_by, one.replaced_by)})"
    return f"{text}."


def readings(found: Readings) -> str:
    """Energie, 0 bis 10: 5, 6, 6."""
    values = ["–" if value is None else number(value) for value in found.values]
    return f"{outcome(found.outcome)}: {listed(values)}."


def outcome(asked: Outcome) -> str:
    """Energie, 0 bis 10; Gewicht, kg."""
    name = own_words(asked.id)
    scale = _scale(asked.low, asked.high) or asked.unit
    return f"{name}, {scale}" if scale else name


def own_words(name: str) -> str:
    """A name of the writer's own as it begins a line."""
    words = name.replace("_", " ")
    return words[:1].upper() + words[1:]


def _scale(low: Decimal | None, high: Decimal | None) -> str:
    return "" if low is None or high is None else f"{number(low)} bis {number(high)}"


def contacts(found: Sequence[Contact], promised: Promise, coach: str) -> str:
    """Von Jo: Dienstag voice note ja, Nachrichten binnen einem Tag 1 von 1.

    What the client had planned is the client's own business.
    """
    by_coach = [_contact(one) for one in found if one.check_in.by == "coach"]
    kept = [*by_coach, *filter(None, [kept_promise(promised)])]
    return f"{f'Von {coach}' if coach else 'Coach'}: {', '.join(kept)}." if kept else ""


def _contact(one: Contact) -> str:
    return f"{WEEKDAYS[one.check_in.day]} {one.check_in.what} {'ja' if one.kept else 'nein'}"


def corrected(found: Sequence[Correction], names: Mapping[str, str]) -> str:
    """Korrigiert seit dem Gespräch über KW 25: Walk 2 → 3 von 5."""
    if not found:
        return ""
    counts = [f"{names[one.agreed.kbi]} {_corrected(one)}" for one in found[:A_FEW]]
    if len(found) > A_FEW:
        counts.append(f"{len(found) - A_FEW} mehr")
    return f"Korrigiert seit dem Gespräch über KW {found[0].week.number}: {joined(counts)}."


def _corrected(one: Correction) -> str:
    was, now = one.agreed, one.now
    before = str(was.done) if was.of == now.scheduled else f"{was.done} von {was.of}"
    return f"{before} → {now.done} von {now.scheduled}"


def record(client: str, written: int, passed: int, *, closed: bool) -> str:
    """Aus dem, was Ana aufgeschrieben hat; Einträge an 6 von 7 Tagen."""
    whose = f"was {client} aufgeschrieben hat" if client else "was aufgeschrieben wurde"
    so_far = "" if closed else "bisher "
    days = f"{so_far}Einträge an {written} von {passed} {'Tag' if passed == 1 else 'Tagen'}"
    owner = f" {client} entscheidet, wer diese Seite sieht." if client else ""
    return f"Aus dem, {whose}; {days}.{owner}"
