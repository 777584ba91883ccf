"""Pages for whoever has nothing installed: a week, a card, the first talk, the agreement.

They are the same pages as a vault makes, with lines to write on where a vault knows something.
"""

from collections.abc import Mapping
from datetime import date

from msgspec.structs import replace

from humexjournal.core.journal import Journal
from humexjournal.core.settings import Settings
from humexjournal.rendering.agreement import agreement_sheet
from humexjournal.rendering.blank import FEW, blank_sheet
from humexjournal.rendering.blank_sheet import BlankLine, BlankRow, BlankSheet, BlankSign
from humexjournal.rendering.card_sheet import Card, CardSheet
from humexjournal.rendering.diagnosis import diagnosis_sheet
from humexjournal.rendering.diagnosis_sheet import DiagnosisSheet
from humexjournal.rendering.sheet import Paper
from humexjournal.rendering.words import catalogue
from humexjournal.reviews.agreement import agreement_review
from humexjournal.reviews.blank import blank_week
from humexjournal.reviews.diagnosis import diagnosis_review

Page = tuple[str, Mapping[str, object]]
"""A template, and its data."""

EXAMPLE: BlankLine = {"key": "walk", "text": "15 o off 15 6 . ."}
A_MONDAY = date(2026, 6, 1)
"""Any: the pages have no dates."""


def kit(settings: Settings) -> dict[str, Page]:
    """The pages by their names, in the language and on the paper of some settings."""
    journal = Journal(settings=settings)
    said = catalogue(settings.language).KIT
    between = replace(settings, client=said["client"], coach=said["coach"])
    agreement = agreement_sheet(agreement_review(Journal(between), A_MONDAY), between)
    return {
        "blank-week": ("blank", {**_week(journal)}),
        "card": ("card", {**_card(settings)}),
        "kick-off": ("diagnosis", {**_first_talk(journal)}),
        "agreement": ("agreement", {**agreement}),
    }


def _week(journal: Journal) -> BlankSheet:
    settings = journal.settings
    week = settings.calendar.week(A_MONDAY)
    paper: Paper = "letter" if settings.paper == "letter" else "a4"
    made = blank_sheet(blank_week(journal, week, A_MONDAY), settings, paper=paper)
    words = catalogue(settings.language)
    days = made["grid"]["days"]
    for day in days:
        day["date"] = ""
    legend: list[BlankSign] = [{"sign": sign, "words": said} for sign, said in _legend(settings)]
    lead = str(words.BLANK["number_or"])
    rows = [_row(settings, len(days))] * FEW
    made["grid"] |= {"pages": [rows], "no_row": "", "lead": lead, "legend": legend}
    made["head"] |= {
        "client": words.KIT["whose"], "dates": words.KIT["week"], "week": "", "number": 0,
    }  # fmt: skip
    made["typing"] |= {"note": "", "lines": [EXAMPLE, *made["typing"]["lines"]]}
    return made


def _legend(settings: Settings) -> list[tuple[str, str]]:
    signs = catalogue(settings.language).BLANK_SIGNS
    return [signs[state] for state in ("done", "minimum", "missed", "excused")]


def _row(settings: Settings, days: int) -> BlankRow:
    said = catalogue(settings.language).KIT
    return {
        "id": "",
        "name": said["behaviour"],
        "terms": said["standard"],
        "busy_day": "",
        "write": said["write"],
        "asked": "",
        "changes": said["busy_day"],
        "cells": [{"state": "", "sign": "", "words": ""}] * days,
    }


def _card(settings: Settings) -> CardSheet:
    words = catalogue(settings.language)
    said = words.KIT
    card: Card = {
        "id": "",
        "name": said["line"],
        "sentence": said["sentence"],
        "size": said["line"],
        "busy_day": said["line"],
        "cue": "",
        "goal": "",
        "why": "",
        "counts": [said["line"]],
        "does_not_count": [said["line"]],
        "aim": said["line"],
        "one_miss": said["one_miss"],
        "in_force": said["since"],
        "density": "roomy",
    }
    return {
        "language": words.LANGUAGE,
        "labels": dict(words.CARD),
        "client": "",
        "nothing": "",
        "cards": [card],
    }


def _first_talk(journal: Journal) -> DiagnosisSheet:
    made = diagnosis_sheet(diagnosis_review(journal, A_MONDAY), journal.settings)
    words = catalogue(journal.settings.language)
    week = journal.settings.calendar.week(A_MONDAY)
    made["dates"] = words.KIT["week"]
    made["days"] = [words.weekday(day) for day in week.period]
    return made
