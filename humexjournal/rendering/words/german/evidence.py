"""What the record shows of a behaviour, in German, for the coach."""

from collections.abc import Iterator
from fractions import Fraction

from humexjournal.adherence.recovered import Recovered
from humexjournal.coaching.adjustments import Adjustment
from humexjournal.coaching.evidence import Evidence
from humexjournal.rendering.words.german.dates import WEEKDAYS, day_month, full_day
from humexjournal.rendering.words.german.values import listed, number, rounded, short_number
from humexjournal.rendering.words.german.week import tag
from humexjournal.rendering.words.german.wins import CHANGES

HELD = {
    Recovered.YES: "hat gehalten",
    Recovered.NO: "hat nicht gehalten",
    Recovered.CANT_TELL: "nicht zu sagen",
}


def evidence(found: Evidence) -> Iterator[str]:
    """A line for each thing that is known; what is not known has none."""
    yield _counts(found)
    if found.window:
        yield (
            f"üblich sind {found.usual * 100:.0f} % gemacht; der Stand ist"
            f" {short_number(found.score)}, und ab {short_number(found.threshold)} ist eine"
            " Nachricht fällig: einmal nicht gemacht zählt dazu, einmal gemacht nimmt 1 weg"
        )
    yield from _misses(found)
    if found.tries:
        yield f"die letzten Mengen: {listed([number(one) for one in found.tries])}"
    yield from _around(found)


def _counts(found: Evidence) -> str:
    if not found.window:
        return f"seit {full_day(found.since)} ist nichts abgeschlossen"
    blank = f", {found.blanks} nicht eingetragen" if found.blanks else ""
    counts = f"{found.done} gemacht, {found.misses} nicht gemacht{blank}"
    if len(found.window) < found.closed_in_version:
        return f"die letzten {len(found.window)}: {counts}"
    return f"seit {full_day(found.since)}: {counts}"


def _misses(found: Evidence) -> Iterator[str]:
    if found.partial.partial:
        part = found.partial
        yield f"{part.partial} von {part.misses} nicht gemachten: begonnen und abgebrochen"
    if found.weekday and found.weekday.misses > 1:
        day = WEEKDAYS[found.weekday.weekday]
        yield f"{found.weekday.misses} der nicht gemachten an einem {day}"
    if found.late:
        direction = "später" if found.late.mean > 0 else "früher"
        yield f"im Schnitt {abs(found.late.mean):.0f} min {direction}, wo nicht gemacht"
    if found.tags.tagged:
        yield "im Weg: " + ", ".join(_bar(bar.tag, bar.misses) for bar in found.tags.bars)


def _bar(word: str | None, misses: Fraction) -> str:
    weight = rounded(float(misses), 1).removesuffix(",0")
    return f"„{tag(word)}“ {weight}" if word else f"nicht gesagt {weight}"


def _around(found: Evidence) -> Iterator[str]:
    if found.felt is not None:
        yield f"wie die Tage waren: {short_number(found.felt)} von 5"
    if found.effort is not None:
        yield f"die Mühe war {short_number(found.effort)}"
    if found.excused.excused:
        yield f"{found.excused.excused} von {found.excused.due} Malen Pause"
    yield from (_tried(one) for one in found.adjustments)
    for pause in found.upcoming:
        yield f"eine Pause ist geplant ab {full_day(pause.period.first)}"


def _tried(one: Adjustment) -> str:
    outcome = HELD[one.outcome] if one.outcome else "noch offen"
    kind = CHANGES.get(one.kind, one.kind)
    return f"schon geändert am {day_month(one.day)}: {kind}, {outcome}"
