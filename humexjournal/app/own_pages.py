"""The pages of a vault that has templates of its own, and what is in the way of them."""

from datetime import date
from itertools import product
from pathlib import Path

from humexjournal.app.outputs import sheet, weeks
from humexjournal.core.journal import Journal
from humexjournal.core.settings import Settings
from humexjournal.problem import Location, Problem
from humexjournal.rendering.own_pages import OwnPages
from humexjournal.rendering.pages import ENDINGS
from humexjournal.rendering.unused import Unused, Why
from humexjournal.rendering.words import catalogue
from humexjournal.rendering.words.english.own_pages import reason
from humexjournal.rendering.words_page import render_words
from humexjournal.vault.layout import TEMPLATES
from humexjournal.vault.own_templates import OwnTemplate, own_templates
from humexjournal.vault.trust import State, pinned, state

IN_THE_WAY = {State.NOT_TRUSTED: Why.NOT_TRUSTED, State.CHANGED: Why.CHANGED}


def own_pages(root: Path, home: Path, settings: Settings) -> OwnPages:
    """What makes the pages of a vault; `home` is where this person's trust is kept."""
    found = own_templates(root)
    pins = pinned(home, root) if found else {}
    states = {one.name: state(one, pins) for one in found}
    return OwnPages(
        folder=TEMPLATES,
        templates={one.name: one.text for one in found if states[one.name] is State.TRUSTED},
        words=catalogue(settings.language),
        unused={
            one.name: _unused(one, states[one.name])
            for one in found
            if states[one.name] is not State.TRUSTED
        },
    )


def _unused(template: OwnTemplate, found: State) -> Unused:
    unread = Why.LINK if template.is_link else Why.UNREADABLE
    return Unused(template.path, IN_THE_WAY.get(found, unread), detail=template.unread)


def problems(root: Path, home: Path, journal: Journal, as_of: date) -> list[Problem]:
    """The templates that are not used, after each was looked at, and tried where it is a page's."""
    with own_pages(root, home, journal.settings) as pages:
        for name in pages.templates:
            pages.look_at(name)
        if pages.templates:
            _try(pages, journal, as_of)
        return [problem(one, pages) for one in dict.fromkeys(pages.unused.values())]


def problem(found: Unused, pages: OwnPages) -> Problem:
    """A template that is not used, as `humex check` names it."""
    message, remedy = reason(found)
    name = found.path.removeprefix(f"{TEMPLATES}/")
    within = _line(pages.templates.get(name, ""), found.line) if found.line else None
    return Problem(Location(found.path, within=within), "template-not-used", message, remedy)


def _try(pages: OwnPages, journal: Journal, as_of: date) -> None:
    """Make the newest pages."""
    newest = [*weeks(journal, as_of)][-1:]
    forms = [form for form, ending in ENDINGS.items() if f"weekly.{ending}.j2" in pages.templates]
    for week, form in product(newest, forms):
        sheet(journal, week, as_of, form, pages.render)
    render_words(journal.settings, pages.render)


def _line(text: str, line: int) -> tuple[int, int]:
    """Where a line of a text begins, and how long it is, in characters."""
    lines = text.split("\n")
    start = sum(len(one) + 1 for one in lines[: line - 1])
    return start, len(lines[line - 1]) if line <= len(lines) else 0
