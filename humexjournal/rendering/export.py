"""What a vault says as a table and as JSON, in the words of the format, whatever the language."""

import csv
from collections.abc import Mapping
from io import StringIO
from pathlib import Path

from humexjournal.core.formulas import defused
from humexjournal.core.value import Amount, Clock, Mark, Occasions, Value
from humexjournal.rendering.definitions_data import definitions_data
from humexjournal.rendering.words import en
from humexjournal.reviews.definitions import DefinitionsReview
from humexjournal.reviews.said_days import SaidDay, SaidDays

COLUMNS = ("date", "kbi", "name", "written", "value", "unit", "state", "asked", "off")
"""Stable: one is never renamed or moved, and a new one comes last."""
VERSION = 1
SCHEMA = Path(__file__).parent / "export.schema.json"

Row = Mapping[str, str | bool | None]


def export_csv(said: SaidDays) -> str:
    """A row a day and behaviour, ended as RFC 4180 has it; no cell begins a formula."""
    out = StringIO(newline="")
    table = csv.writer(out)
    table.writerow(COLUMNS)
    for row in map(_row, said.days):
        table.writerow([defused(_cell(row, column)) for column in COLUMNS])
    return out.getvalue()


def export_json(said: SaidDays, definitions: DefinitionsReview) -> dict[str, object]:
    """The same as plain data, with what is agreed about each behaviour."""
    return {
        "format": "humex-export",
        "version": VERSION,
        "client": said.client or None,
        "as_of": str(said.as_of),
        "from": str(said.period.first),
        "to": str(said.period.last),
        "kbis": definitions_data(definitions, en, whole=True)["kbis"],
        "days": [dict(_row(day)) for day in said.days],
    }


def _row(one: SaidDay) -> Row:
    said = one.observation
    return {
        "date": str(one.day),
        "kbi": one.kbi.id,
        "name": one.kbi.name,
        "written": said.text if said else None,
        "value": _value(said.value) if said else None,
        "unit": _unit(one),
        "state": one.state and str(one.state),
        "asked": one.asked,
        "off": one.off,
    }


def _cell(row: Row, column: str) -> str:
    value = row[column]
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value or ""


def _value(said: Value) -> str:
    """A value in one spelling: done, 25, 17:25, 2/3."""
    match said:
        case Mark():
            return str(said)
        case Amount(number):
            return f"{number:f}"
        case Clock(minute):
            return f"{minute // 60:02}:{minute % 60:02}"
        case Occasions(done, of):
            return f"{done}/{of}"


def _unit(one: SaidDay) -> str | None:
    """The unit of an amount, which is that of the standard of its day."""
    if one.observation is None or not isinstance(one.observation.value, Amount):
        return None
    return getattr(one.kbi.standard_on(one.day), "unit", "") or None
