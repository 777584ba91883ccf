"""`humex kbi story`: what became of a behaviour, when, why, and who saved it."""

import click

from humexjournal.app.story import kbi_story
from humexjournal.cli.formats.as_json import json_text
from humexjournal.cli.named_kbis import chosen
from humexjournal.cli.of_client import OfClient
from humexjournal.cli.session import Session, pass_session
from humexjournal.rendering.story import render_story, render_story_markdown
from humexjournal.rendering.story_data import story_data
from humexjournal.rendering.words import catalogue


@click.command("story", cls=OfClient)
@click.argument("kbi", metavar="ID")
@click.option("--format", "form", type=click.Choice(["text", "md", "json"]), default="text")
@pass_session
def story(session: Session, kbi: str, form: str) -> None:
    """Tell what became of a behaviour: what was agreed and changed, why, and whether it held.

    It is told from the definition, the notes and, where there is git, the history of that one
    file. What git has of entries is never read.
    """
    vault, reading, as_of = session.open()
    journal = reading.journal
    (found,) = chosen((kbi,), journal)
    told = kbi_story(found, vault, journal, as_of)
    if form == "json":
        click.echo(json_text(story_data(told, catalogue(journal.settings.language)), indent=1))
        return
    render = render_story if form == "text" else render_story_markdown
    click.echo(render(told, journal.settings), nl=False)
