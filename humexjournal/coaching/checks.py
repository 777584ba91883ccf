"""What `humex check` says about notes that are not sent yet."""

from collections.abc import Iterator
from datetime import date

from humexjournal.coaching.finding import Finding, Form, Level
from humexjournal.coaching.lint import form_of, lint
from humexjournal.core.journal import Journal
from humexjournal.core.prompt import Prompt, PromptState
from humexjournal.problem import Location, Problem

CORRECTIVE = "corrective"


def tone_of_notes(journal: Journal, _: date) -> Iterator[Problem]:
    """The words and the parts of each draft; what has been sent is nobody's to change."""
    drafts = (one for of_client in journal.drafts.values() for one in of_client)
    for prompt in (*journal.prompts, *drafts):
        if prompt.state is PromptState.DRAFT:
            for found in lint(prompt.written, form=_form(prompt)):
                yield _problem(prompt, found)


def _form(prompt: Prompt) -> Form:
    return form_of(prompt.written) if prompt.kind == CORRECTIVE else Form.NOTE


def _problem(prompt: Prompt, found: Finding) -> Problem:
    place = Location(prompt.path, within=(prompt.written_at + found.start, found.length))
    is_word = found.rule.startswith("TN") and found.rule != "TN13"
    message = f"“{found.found}” {found.because}" if is_word else found.because
    return Problem(place, _code(found), message, found.instead)


def _code(found: Finding) -> str:
    if found.rule.startswith("PR") and found.level is Level.ERROR:
        return "missing-part"
    return "tone" if found.level is Level.ERROR else "wording"
