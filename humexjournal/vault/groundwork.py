"""What is read of a folder beside its entries: each piece through a shelf.

A shelf keeps one kind of thing: a note may be read for its date today and as a template tomorrow.
"""

from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path

from humexjournal.core.kbi import KBI
from humexjournal.core.prompt import Prompt
from humexjournal.core.questions import Questions
from humexjournal.core.settings import Settings
from humexjournal.parsing.template import NO_TEMPLATE, Template
from humexjournal.problem import Problem
from humexjournal.vault import complaints, contents
from humexjournal.vault.catalogue import Catalogue
from humexjournal.vault.files import ENTRY_LIMIT, YAML_LIMIT, fingerprint
from humexjournal.vault.layout import QUESTIONS
from humexjournal.vault.own_templates import has_folder
from humexjournal.vault.shelf import Shelf


def behaviours(
    found: Catalogue, settings: Settings, shelf: Shelf, problems: list[Problem]
) -> dict[str, KBI]:
    """The behaviours by their ids; one that cannot be read is a problem."""
    kbis = {}
    for kbi_id, path in found.kbis.items():
        parse = partial(contents.kbi, kbi_id=kbi_id, path=path, settings=settings)
        if kbi := shelf.parsed(path, YAML_LIMIT, parse, problems):
            kbis[kbi_id] = kbi
    return kbis


def find_dates(found: Catalogue, shelf: Shelf, problems: list[Problem]) -> None:
    """Notes whose day stands in them and not in their names, where Journals writes it."""
    for path in found.undated:
        day = shelf.parsed(path, ENTRY_LIMIT, contents.journal_date, [])
        if day and (first := found.daily.setdefault(day, path)) != path:
            problems.append(complaints.two_notes(path, first))


def questions(root: Path, shelf: Shelf, problems: list[Problem]) -> Questions:
    """The questions of the sheet; without a folder for them there is one look at the disk."""
    if not has_folder(root) or fingerprint(f"{root}/{QUESTIONS}") is None:
        return Questions()
    return shelf.parsed(QUESTIONS, YAML_LIMIT, contents.questions, problems) or Questions()


def daily_template(found: Catalogue, shelf: Shelf) -> Template:
    """What the template of daily notes has; one that is not there has nothing."""
    path = found.daily_template
    template = shelf.parsed(path, ENTRY_LIMIT, contents.template, []) if path else None
    return template or NO_TEMPLATE


def notes_between(
    found: Mapping[str, tuple[date, str]], shelf: Shelf, problems: list[Problem]
) -> list[Prompt]:
    """The notes between coach and client, in the order of their paths."""
    prompts = []
    for path, (day, about) in sorted(found.items()):
        parse = partial(contents.prompt, day=day, about=about, path=path)
        if prompt := shelf.parsed(path, ENTRY_LIMIT, parse, problems):
            prompts.append(prompt)
    return prompts
