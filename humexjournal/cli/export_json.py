"""`humex export json`: the days and what is agreed, for a program."""

from datetime import date
from pathlib import Path

import click

from humexjournal.cli.export_file import Target, hand_over, into_file
from humexjournal.cli.export_span import Span, days_of, of_span
from humexjournal.cli.formats.as_json import json_text
from humexjournal.cli.of_client import OfClient
from humexjournal.cli.session import Session, pass_session
from humexjournal.rendering.export import SCHEMA, export_json
from humexjournal.reviews.definitions import definitions_review


@click.command("json", cls=OfClient, short_help="the same with what is agreed, for a program")
@of_span
@click.option("--schema", is_flag=True, help="The JSON Schema of it instead.")
@into_file
@pass_session
def command(  # noqa: PLR0913, PLR0917 — its options
    session: Session,
    kbis: tuple[str, ...],
    first: date | None,
    last: date | None,
    schema: bool,  # noqa: FBT001
    output: Path | None,
    force: bool,  # noqa: FBT001
) -> None:
    """Make one object of the behaviours and of all their days; --schema describes it."""
    target = Target(output, force)
    if schema:
        hand_over(SCHEMA.read_bytes(), target, ".json")
        return
    journal, said = days_of(session, Span(kbis, first, last))
    ids = tuple(kbi.id for kbi in said.kbis)
    data = export_json(said, definitions_review(journal, ids, said.as_of))
    hand_over(f"{json_text(data, indent=1)}\n".encode(), target, ".json")
