"""Where each word stands: a language is a package, and all of them have the same modules."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

HOMES = {
    "agreement": "agreed_on agreement agreement_title signatures",
    "became": "contrast decision fewer_line month_readings score",
    "beside": "note spoken_note",
    "blank": (
        "BLANK BLANK_SIGNS asked_on how_typed no_row paper_terms row_changes short_date "
        "to_type_in to_write"
    ),
    "calendar": "calendar_check_in calendar_last_day calendar_talk",
    "card": "CARD aim busy_size in_force no_cards one_miss size",
    "cells": "days spoken_cell",
    "charts": "CHARTS chart day_on_axis decimal in_the_way reading short_month usual_share",
    "counts": "before row_count short_before spoken_row_count",
    "course": "going_on",
    "dates": "dates dates_to full_day month_name short_weekday two_letters week_head weekday",
    "definitions": (
        "NOTHING_AGREED agreed as_of definition history in_one_sentence on spelled_out standing"
    ),
    "diagnosis": "DIAGNOSIS diagnosis",
    "headline": "headline",
    "kit": "KIT",
    "labels": (
        "ALWAYS_EXPLAINED BLOCKS LANGUAGE LEGEND NOT_READ SHEET SHORT_WORDS SIGNS UNREADABLE "
        "WORDS_PAGE"
    ),
    "month_facts": "friction_bars friction_summary month_count month_facts month_weeks",
    "month_headline": "period_headline",
    "month_helped": "kept_lines month_wins support_lines",
    "month_labels": "MONTH MONTH_BLOCKS",
    "obsidian": "OBSIDIAN",
    "often": "how_often in_short",
    "own_pages": "built_in_page",
    "own_week": "roster_own_part",
    "progress": (
        "HANDED_ON PROGRESS approved by_month coach_kept earlier_changes in_force_for "
        "limits_of_progress more_behaviours progress_figures progress_title then_and_now"
    ),
    "prompts": (
        "FOR_COACH NO_PROMPTS promise prompt_course prompt_facts prompt_heading prompt_outcome"
    ),
    "quarter_labels": "QUARTER QUARTER_BLOCKS",
    "quarterly": (
        "changes_line first_and_last lead_lines minutes_in_all notes_lines quarter_facts "
        "quarter_months sharing"
    ),
    "questions": "questions",
    "roster": "ROSTER roster_at_rest roster_away roster_by roster_people roster_step roster_title",
    "status": (
        "ahead drafts from_coach near_day not_read nothing_yet open_line since_when so_far "
        "today_in_short week_of"
    ),
    "story": "story_event story_sources story_title",
    "terms": "busy_day standard terms",
    "together": "together",
    "topic": "notes_of_week topic",
    "values": "value",
    "week": (
        "barriers contacts corrected ended kept outcome places readings record spoken_talk "
        "still_open tag tag_within talk"
    ),
    "why": "why",
    "wins": "changed since win",
}
"""The modules, each with what `Catalogue` asks of it."""
HOME = {word: module for module, words in HOMES.items() for word in words.split()}


def on_demand(package: str, said: dict[str, Any]) -> Callable[[str], Any]:
    """How a language finds a word: its home is imported when it is first said, and `said` has it.

    A status screen says thirty of two hundred, and the others bring every review and prompt along.
    """

    def found(word: str) -> Any:  # noqa: ANN401 — `Catalogue` says what each of them is
        if word not in HOME:
            raise AttributeError(word)
        return said.setdefault(word, getattr(import_module(f"{package}.{HOME[word]}"), word))

    return found
