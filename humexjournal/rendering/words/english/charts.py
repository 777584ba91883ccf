"""Charts in English: their few words, and what each shows in one or two sentences."""

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
from humexjournal.rendering.words.english.dates import day_month, joined, month, weekday
from humexjournal.rendering.words.english.labels import SIGNS
from humexjournal.rendering.words.english.values import number, plural
from humexjournal.rendering.words.english.week import tag

CHARTS = {
    "all": "all",
    "none": "none",
    "up_to": "usually to {}",
    "mean": "mean {}",
    "from": "usually from {}",
    "a_note": "a note at {}",
}

EMPTY = "nothing planned"
NOTHING = "Nothing yet."


def chart(drawn: Drawn) -> tuple[str, str]:
    """The title of a chart, and what it shows with every number that stands on it."""
    match drawn:
        case SymbolsData(name, days):
            return f"{name}, day by day", _sentence(_days(days))
        case StripData(name, weeks):
            return f"{name}, week by week", _weeks(weeks)
        case HeatmapData(name, days):
            return f"{name}, each day", _heatmap(days)
        case ControlData(name):
            return f"{name}, how steady the weeks are", _control(drawn)
        case DriftData(name):
            return f"{name}, the score for a note", _drift(drawn)
        case ParetoData():
            about = f", {drawn.name}" if drawn.name else ""
            return f"What got in the way{about}", _pareto(drawn)
        case ReadingsData(name):
            return f"{name}, week by week", _readings(drawn)


def day_on_axis(day: date, *, with_month: bool) -> str:
    """8; 8 Jun where the month is to be said."""
    return f"{day.day} {short_month(day)}" if with_month else str(day.day)


def short_month(day: date) -> str:
    """Jun."""
    return month(day)[:3]


def decimal(value: float, places: int = 1) -> str:
    """3.5; 3 where nothing stands behind the point."""
    text = f"{round(value, places) + 0.0:.{places}f}"
    return text.rstrip("0").rstrip(".")


def reading(value: Decimal) -> str:
    """6.4, as it was written."""
    return number(value)


def usual_share(share: float) -> str:
    """Usual 78 %."""
    return f"usual {int(100 * share + 0.5)} %"


def in_the_way(word: str | None) -> str:
    """No time; not said where nobody said why."""
    return tag(word) if word is not None else "Not said"


def _days(days: Iterable[DayMark]) -> Iterator[str]:
    """Done on Monday and Thursday, not done on Tuesday."""
    by_state: dict[str, list[str]] = {}
    for one in days:
        by_state.setdefault(_meaning(one.state), []).append(weekday(one.day))
    for meaning in (*_MEANINGS, EMPTY):
        if meaning in by_state:
            yield f"{meaning} on {joined(by_state[meaning])}"


_MEANINGS = [meaning for _, meaning in SIGNS.values() if meaning]


def _meaning(state: str) -> str:
    _, meaning = SIGNS.get(state, ("", ""))
    return meaning or EMPTY


def _heatmap(days: tuple[DayMark, ...]) -> str:
    if not days:
        return NOTHING
    counts = Counter(_meaning(one.state) for one in days)
    found = ", ".join(
        f"{meaning} on {plural(counts[meaning], 'day', 'days')}"
        for meaning in (*_MEANINGS, EMPTY)
        if counts[meaning]
    )
    first, last = days[0].day, days[-1].day
    year = "" if first.year == last.year else f" {first.year}"
    return f"{day_month(first)}{year} to {day_month(last)} {last.year}: {found}."


def _weeks(weeks: Iterable[WeekCount]) -> str:
    """Week of 1 June: 4 of 5; 8 June: 3 or 4 of 5 (1 not filled in)."""
    return _by_week((week.first, _week(week)) for week in weeks)


def _by_week(said: Iterable[tuple[date, str]]) -> str:
    text = "; ".join(f"{day_month(first)}: {what}" for first, what in said)
    return f"Week of {text}." if text else NOTHING


def _week(week: WeekCount) -> str:
    still = f"{week.pending} still open" if week.pending else ""
    if not week.of:
        return still or ("off" if week.off else EMPTY)
    if week.unlogged == week.of:
        return ", ".join(filter(None, (f"{week.of} not filled in", still)))
    blank = f"{week.unlogged} not filled in" if week.unlogged else ""
    beside = ", ".join(filter(None, (blank, still)))
    return _times(week) + (f" ({beside})" if beside else "")


def _times(week: WeekCount) -> str:
    if not week.unlogged:
        return f"{week.done} of {week.of}"
    to = "or" if week.unlogged == 1 else "to"
    return f"{week.done} {to} {week.done + week.unlogged} of {week.of}"


def _control(data: ControlData) -> str:
    if data.usual is None:
        return _weeks(data.weeks)
    pairs = zip(data.weeks, data.beyond, strict=True)
    away = [day_month(week.first) for week, beyond in pairs if beyond]
    found = f"Beyond its limits: {joined(away)}." if away else "No week lies beyond its limits."
    return f"{usual_share(data.usual).capitalize()}. {_weeks(data.weeks)} {found}"


def _drift(data: DriftData) -> str:
    if not data.steps:
        return NOTHING
    last = data.steps[-1]
    score = 0 if last.alarmed else last.score
    now = f"Now {decimal(score, 2)}, a note at {decimal(last.threshold, 2)}."
    alarms = [day_month(step.due) for step in data.steps if step.alarmed]
    return f"{now} A signal on {joined(alarms)}." if alarms else f"{now} No signal."


def _pareto(data: ParetoData) -> str:
    bars = (f"{in_the_way(bar.tag).lower()} {decimal(bar.misses)}" for bar in data.bars)
    return _sentence([f"of {data.misses} not done: {', '.join(bars)}"]) if data.bars else NOTHING


def _readings(data: ReadingsData) -> str:
    said = _by_week(
        (day, reading(value) if value is not None else "no reading") for day, value in data.weeks
    )
    if data.limits is None:
        return said
    low, centre, high = data.limits.low, data.limits.centre, data.limits.high
    usual = f"mean {decimal(centre)}, usually from {decimal(low)} to {decimal(high)}"
    return f"{said} {_sentence([usual])}".strip()


def _sentence(parts: Iterable[str]) -> str:
    text = "; ".join(parts)
    return f"{text[:1].upper()}{text[1:]}." if text else NOTHING
