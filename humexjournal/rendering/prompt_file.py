"""A draft as the file of a prompt: its keys, the message, and the part for the coach."""

import json
from collections.abc import Iterator

from humexjournal.coaching.draft import Draft
from humexjournal.coaching.moves import Move
from humexjournal.coaching.proposal import Gap, Proposal
from humexjournal.coaching.signal import Kind
from humexjournal.core.journal import Journal
from humexjournal.rendering.escape import markdown, plain
from humexjournal.rendering.prompts import full_note
from humexjournal.rendering.sent_note import ANSWER
from humexjournal.rendering.words.english.for_coach import for_coach
from humexjournal.rendering.words.english.ideas import MOVES
from humexjournal.rendering.words.english.one_idea import HOW_MUCH, WHEN
from humexjournal.rendering.words.english.spoken import REPLY

WIDTH = 15
ASKING = (Kind.CORRECTIVE, Kind.BOUNCE_NOTE)
EMPTY = ("sent", "answered", "agreed", "cause")


def prompt_file(draft: Draft, journal: Journal) -> str:
    """The whole file; it reads back as a draft, and is the same for the same journal."""
    keys = "\n".join(f"{key}: {text}".rstrip() for key, text in _keys(draft))
    note, coach = full_note(draft, journal).strip(), "\n".join(_for_coach(draft, journal))
    return f"---\n{keys}\n---\n{note}\n\n%%\n{coach}\n%%\n\n{ANSWER}\n{_reply(draft)}"


def _reply(draft: Draft) -> str:
    """The three questions, where there is something to answer."""
    asked = REPLY if draft.kind in ASKING else ()
    return "\n" + "".join(f"- {question}\n" for question in asked) if asked else ""


def _keys(draft: Draft) -> Iterator[tuple[str, str]]:
    yield "kbi", draft.kbi
    yield "rule", draft.rule
    yield "kind", draft.kind
    if draft.evidence:
        yield "evidence", _quoted(draft.evidence)
    if draft.proposal:
        yield from _proposed(draft.proposal)
    if draft.instead:
        yield "instead", _quoted(MOVES[draft.instead.move])
    yield "state", "draft"
    yield "not_before", str(draft.not_before)
    yield from ((key, "") for key in EMPTY)
    yield "look_again", str(draft.look_again.day)


def _proposed(found: Proposal) -> Iterator[tuple[str, str]]:
    """What agreeing would write into the behaviour, with the gaps that are left to a person."""
    yield "proposal", found.move
    if found.sizes and found.move is Move.SHRINK:
        yield "standard", _quoted(found.standard)
    if Gap.MINIMUM in found.gaps:
        yield "minimum", _quoted(HOW_MUCH)
    if Gap.CUE in found.gaps:
        yield "cue", _quoted(WHEN)
    if found.keep:
        yield "keep", _quoted(", ".join(one.text for one in found.keep))


def _for_coach(draft: Draft, journal: Journal) -> Iterator[str]:
    settings = journal.settings
    names = {one.id: one.name for one in journal.kbis.values()}
    yield f"For {markdown(settings.coach) or 'you'}, not part of the message"
    for what, text in for_coach(draft, names, settings.rules):
        yield f"{what:{WIDTH}}{markdown(text)}"


def _quoted(text: str) -> str:
    """The text in double quotes, as YAML and JSON both read it."""
    return json.dumps(plain(text), ensure_ascii=False)
