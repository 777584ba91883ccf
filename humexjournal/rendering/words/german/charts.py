"""Charts in German: their few words, and what each shows in one or two sentences."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from humexjournal.rendering.charts.drawn import (
    ControlData,
    DayMark,
    Drawn,
    DriftData,
    HeatmapData,
    ParetoData,
    ReadingsData,
    StripData,
    SymbolsData,
    WeekCount,
)
from humexjournal.rendering.words.german.dates import day_month, joined, month, on, weekday
from humexjournal.rendering.words.german.labels import SIGNS
from humexjournal.rendering.words.german.values import number, rounded
from humexjournal.rendering.words.german.week import tag, tag_within

CHARTS = {
    "all": "alle",
    "none": "keine",
    "up_to": "meist bis {}",
    "mean": "Mittel {}",
    "from": "meist ab {}",
    "a_note": "Nachricht ab {}",
}

EMPTY = "nichts geplant"
NOTHING = "Noch nichts."
NOT_SAID = "Nicht gesagt"


def chart(drawn: Drawn) -> tuple[str, str]:
    """The title of a chart, and what it shows with every number that stands on it."""
    match drawn:
        case SymbolsData(name, days):
            return f"{name}, Tag für Tag", _sentence(_days(days))
        case StripData(name, weeks):
            return f"{name}, Woche für Woche", _weeks(weeks)
        case HeatmapData(name, days):
            return f"{name}, jeder Tag", _heatmap(days)
        case ControlData(name):
            return f"{name}, wie gleichmäßig die Wochen sind", _control(drawn)
        case DriftData(name):
            return f"{name}, der Stand für eine Nachricht", _drift(drawn)
        case ParetoData():
            about = f", {drawn.name}" if drawn.name else ""
            return f"Was im Weg war{about}", _pareto(drawn)
        case ReadingsData(name):
            return f"{name}, Woche für Woche", _readings(drawn)


def day_on_axis(day: date, *, with_month: bool) -> str:
    """8.; 8. Jun where the month is to be said."""
    return f"{day.day}. {short_month(day)}" if with_month else f"{day.day}."


def short_month(day: date) -> str:
    """Jun."""
    return month(day)[:3]


def decimal(value: float, places: int = 1) -> str:
    """3,5; 3 where nothing stands behind the comma."""
    text = rounded(round(value, places) + 0.0, places)
    return text.rstrip("0").rstrip(",") if "," in text else text


def reading(value: Decimal) -> str:
    """6,4."""
    return number(value)


def usual_share(share: float) -> str:
    """Üblich 78 %."""
    return f"üblich {int(100 * share + 0.5)} %"


def in_the_way(word: str | None) -> str:
    """Keine Zeit; nicht gesagt where nobody said why."""
    return tag(word) if word is not None else NOT_SAID


def _days(days: Iterable[DayMark]) -> Iterator[str]:
    """Gemacht am Montag und Donnerstag, nicht gemacht am Dienstag."""
    by_state: dict[str, list[str]] = {}
    for one in days:
        by_state.setdefault(_meaning(one.state), []).append(weekday(one.day))
    for meaning in (*_MEANINGS, EMPTY):
        if meaning in by_state:
            yield f"{meaning} am {joined(by_state[meaning])}"


_MEANINGS = [meaning for _, meaning in SIGNS.values() if meaning]


def _meaning(state: str) -> str:
    _, meaning = SIGNS.get(state, ("", ""))
    return meaning or EMPTY


def _heatmap(days: tuple[DayMark, ...]) -> str:
    if not days:
        return NOTHING
    counts = Counter(_meaning(one.state) for one in days)
    found = ", ".join(
        f"{meaning} an {counts[meaning]} {'Tag' if counts[meaning] == 1 else 'Tagen'}"
        for meaning in (*_MEANINGS, EMPTY)
        if counts[meaning]
    )
    first, last = days[0].day, days[-1].day
    start = day_month(first) if first.year == last.year else on(first)
    return f"{start} bis {on(last)}: {found}."


def _weeks(weeks: Iterable[WeekCount]) -> str:
    """Woche ab 1. Juni: 4 von 5; 8. Juni: 3 oder 4 von 5 (1 nicht eingetragen)."""
    return _by_week((week.first, _week(week)) for week in weeks)


def _by_week(said: Iterable[tuple[date, str]]) -> str:
    text = "; ".join(f"{day_month(first)}: {what}" for first, what in said)
    return f"Woche ab {text}." if text else NOTHING


def _week(week: WeekCount) -> str:
    still = f"{week.pending} noch offen" if week.pending else ""
    if not week.of:
        return still or ("Pause" if week.off else EMPTY)
    if week.unlogged == week.of:
        return ", ".join(filter(None, (f"{week.of} nicht eingetragen", still)))
    blank = f"{week.unlogged} nicht eingetragen" if week.unlogged else ""
    beside = ", ".join(filter(None, (blank, still)))
    return _times(week) + (f" ({beside})" if beside else "")


def _times(week: WeekCount) -> str:
    if not week.unlogged:
        return f"{week.done} von {week.of}"
    to = "oder" if week.unlogged == 1 else "bis"
    return f"{week.done} {to} {week.done + week.unlogged} von {week.of}"


def _control(data: ControlData) -> str:
    if data.usual is None:
        return _weeks(data.weeks)
    pairs = zip(data.weeks, data.beyond, strict=True)
    away = [day_month(week.first) for week, beyond in pairs if beyond]
    found = "Keine Woche liegt außerhalb der Grenzen."
    if away:
        found = f"Außerhalb der Grenzen: {joined(away)}."
    return f"{_sentence([usual_share(data.usual)])} {_weeks(data.weeks)} {found}"


def _drift(data: DriftData) -> str:
    if not data.steps:
        return NOTHING
    last = data.steps[-1]
    score = 0 if last.alarmed else last.score
    now = f"Jetzt {decimal(score, 2)}; Nachricht ab {decimal(last.threshold, 2)}."
    alarms = [day_month(step.due) for step in data.steps if step.alarmed]
    return f"{now} Ein Signal am {joined(alarms)}." if alarms else f"{now} Kein Signal."


def _pareto(data: ParetoData) -> str:
    bars = (f"{_bar(bar.tag)} {decimal(bar.misses)}" for bar in data.bars)
    listed = f"von {data.misses} nicht gemachten: {'; '.join(bars)}"
    return _sentence([listed]) if data.bars else NOTHING


def _bar(word: str | None) -> str:
    return tag_within(word) if word is not None else NOT_SAID.lower()


def _readings(data: ReadingsData) -> str:
    said = _by_week(
        (day, reading(value) if value is not None else "kein Wert") for day, value in data.weeks
    )
    if data.limits is None:
        return said
    low, centre, high = data.limits.low, data.limits.centre, data.limits.high
    usual = f"Mittel {decimal(centre)}; meist von {decimal(low)} bis {decimal(high)}"
    return f"{said} {_sentence([usual])}".strip()


def _sentence(parts: Iterable[str]) -> str:
    text = "; ".join(parts)
    return f"{text[:1].upper()}{text[1:]}." if text else NOTHING
