"""Which question is asked, of which days, and about whom."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import ibis
from msgspec import Struct

from humexjournal.practice import questions
from humexjournal.practice.answers import connected, rows, table


class Question(Struct, frozen=True):
    """An expression, its table, and the column that says when."""

    of: Callable[[ibis.Table], ibis.Table]
    table: str
    when: str


QUESTIONS: Mapping[str, Question] = {
    "adherence": Question(questions.adherence, "days", "day"),
    "drift": Question(questions.drift, "days", "day"),
    "prompts": Question(questions.prompts, "prompts", "sent"),
}


class Span(Struct, frozen=True):
    """The first and the last day, and the vaults by name; None and empty are all."""

    first: date | None = None
    last: date | None = None
    vaults: tuple[str, ...] = ()


def answer(folder: Path, name: str, span: Span) -> list[dict[str, Any]]:
    """The rows of an answer; VaultError where the folder has no such table."""
    question = QUESTIONS[name]
    connection = connected()
    try:
        asked = within(table(connection, folder, question.table), question.when, span)
        return rows(connection, question.of(asked))
    finally:
        connection.disconnect()


def within(of: ibis.Table, when: str, span: Span) -> ibis.Table:
    """The rows of a table that are asked about."""
    if span.first:
        of = of.filter(of[when] >= span.first, of.year.cast("int32") >= span.first.year)
    if span.last:
        of = of.filter(of[when] <= span.last, of.year.cast("int32") <= span.last.year)
    return of.filter(of.vault.isin(span.vaults)) if span.vaults else of
