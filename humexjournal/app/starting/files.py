"""The files of a new vault out of what was said: nothing but texts."""

from collections.abc import Iterator, Mapping
from datetime import datetime, time

from humexjournal.app.schemas import line_for
from humexjournal.app.starting.definition import GOAL
from humexjournal.core.beginning import Beginning
from humexjournal.core.journal import Journal
from humexjournal.core.settings import Outcome
from humexjournal.rendering.agreement import agreement_sheet
from humexjournal.rendering.escape import code, markdown
from humexjournal.rendering.ics.event import Event, Repeat
from humexjournal.rendering.ics.routine import routine_calendar
from humexjournal.rendering.pages import Page
from humexjournal.rendering.words import catalogue
from humexjournal.reviews.agreement import agreement_review
from humexjournal.reviews.for_calendar import calendar_review
from humexjournal.vault import contents
from humexjournal.vault.edit import double, flow_text
from humexjournal.vault.layout import KBIS, MARKER

RECALL, AGREEMENT, CALENDAR = "start.md", "agreement.md", "humex.ics"
A_MINUTE = "A minute for the day"
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LISTS = ("counts", "does_not_count")
BARE = ("from", "share", "night")
"""Keys whose values stand without quotes: dates, numbers, yes."""


def files_of(said: Beginning) -> dict[str, bytes]:
    """Every file by its path; the settings come last, since they make it a vault."""
    texts = {f"{KBIS}/{one.id}.yaml": definition(one.keys) for one in said.agreed}
    texts[RECALL] = "\n".join(_recall(said))
    files = {path: text.encode() for path, text in texts.items()}
    settings = settings_text(said).encode()
    journal = journal_of({**files, MARKER: settings})
    sheet = agreement_sheet(agreement_review(journal, said.starts), journal.settings)
    files[AGREEMENT] = Page("agreement", {**sheet}).made("md")
    review = calendar_review(journal, tuple(journal.kbis))
    files[CALENDAR] = routine_calendar(review, journal.settings, _reminders(said))
    return {**files, MARKER: settings}


def _reminders(said: Beginning) -> Iterator[Event]:
    """What rings each day, where that was wanted."""
    if said.reminder is not None:
        moment = datetime.combine(said.starts, time(*divmod(said.reminder, 60)))
        key = (said.client, "a minute for the day")
        yield Event(key, moment, A_MINUTE, minutes=1, repeat=Repeat(), reminds=True)


def journal_of(files: Mapping[str, bytes]) -> Journal:
    """What a vault of these files says."""
    settings, _ = contents.settings(files[MARKER])
    assert settings is not None
    kbis = {}
    for path, data in files.items():
        if path.startswith(f"{KBIS}/"):
            name = path.removeprefix(f"{KBIS}/").removesuffix(".yaml")
            kbi, _ = contents.kbi(data, name, path, settings)
            assert kbi is not None
            kbis[name] = kbi
    return Journal(settings=settings, kbis=kbis)


def definition(keys: Mapping[str, str]) -> str:
    """The text of a definition."""
    lines = (f"{key}: {_value(key, text)}" for key, text in keys.items())
    return "\n".join((line_for("kbi", up="../"), *lines, ""))


def settings_text(said: Beginning) -> str:
    """The text of `humex.yaml`."""
    return "\n".join(_settings(said)) + "\n"


def _settings(said: Beginning) -> Iterator[str]:
    yield line_for("humex")
    yield "format: 1"
    yield f"client: {_quoted(said.client)}"
    if said.coach:
        yield f"coach: {_quoted(said.coach)}"
    yield from ("goals:", f"  {GOAL}: {_quoted(said.goal)}")
    if said.outcome:
        yield from ("outcomes:", f"  {said.outcome.id}: {_scale(said.outcome)}")
    if said.blank != "unlogged":
        yield f"blank: {said.blank}"
    yield "support:"
    yield f"  prompts: {'drift' if said.drafts else 'none'}"
    if said.check_ins:
        yield "  check_ins:"
    for one in said.check_ins:
        yield f"    - {{day: {DAYS[one.day]}, what: {_quoted(one.what)}, by: {one.by}}}"
    if said.talk:
        yield f"  talks: [{said.talk:%Y-%m-%d %H:%M}]"
    if said.help_line:
        yield f"help_line: {_quoted(said.help_line)}"
    if said.consent:
        yield f"consent: {said.consent}"


def _scale(outcome: Outcome) -> str:
    return _quoted(outcome.unit) if outcome.unit else f"{outcome.low}..{outcome.high}"


def _value(key: str, text: str) -> str:
    if key in BARE:
        return text
    if key in LISTS:
        parts = (part.strip() for part in text.split(","))
        return f"[{', '.join(_quoted(part) for part in parts if part)}]"
    return _quoted(text)


def _quoted(text: str) -> str:
    """A text with quotes where YAML would read something else: a number, a date, a sign."""
    is_words = text[:1].isalpha() or " " in text
    return flow_text(text) if is_words else double(text)


def _recall(said: Beginning) -> Iterator[str]:
    """`start.md`: how it was before, what is kept for later, and what is noticed."""
    words, recall = catalogue("en"), said.recall
    yield from ("# How it began", "")
    yield f"## The seven days from {words.full_day(recall.first)} to {words.full_day(recall.last)}"
    asked = {
        "Where the day went as I wanted": recall.wanted,
        "Where it slipped": recall.slipped,
        "What the good days have in common": recall.common,
    }
    yield from ("", *(f"- {label}: {_written(text)}" for label, text in asked.items()), "")
    yield from ("## What for", "", f"- {_written(said.goal)}", f"- Wanted most: {said.fit}", "")
    if said.kept:
        yield from ("## For later", "")
        points = {text: f" ({number} points)" if number else "" for text, number in said.kept}
        yield from (*(f"- {markdown(text)}{points[text]}" for text, _ in said.kept), "")
    if said.noticed:
        yield from ("## To notice, not to count", "")
        yield from (*(f"- {markdown(text)}" for text in said.noticed), "")
    if said.one_by_one:
        yield from ("## One after the other", "")
        yield "The next one begins when the one before it was done on five of the last seven days."
        yield from ("If that takes longer, put its `from:` to a later day.", "")
    yield from ("## For myself alone", "", f"- `{code(said.private)}`", "")


def _written(text: str) -> str:
    return markdown(text) if text else "not said"
