"""Marking a note as sent: with a coach, that is when it reaches the folder of the client."""

from datetime import date

from humexjournal.app.prompts import as_sent, bytes_of, record, with_values
from humexjournal.core.prompt import Prompt
from humexjournal.parsing.note import read_note
from humexjournal.parsing.prompt_file import for_reader, mark_in_code, stray_mark, without_remarks
from humexjournal.rendering.sent_note import sent_note, texts_of
from humexjournal.vault.create import create
from humexjournal.vault.edit import ByHand
from humexjournal.vault.find import VaultError
from humexjournal.vault.guarded import guarded_replace
from humexjournal.vault.layout import PROMPTS
from humexjournal.vault.store import Vault


def reaches(vault: Vault, prompt: Prompt) -> str:
    """Where a note comes to lie when it is sent: where it is, or in the client's folder."""
    is_draft = vault.drafts is not None and vault.drafts.has(prompt.path)
    return f"{PROMPTS}/{prompt.id}.md" if is_draft else prompt.path


def send(vault: Vault, prompt: Prompt, day: date) -> ByHand | None:
    """Mark a note as sent on a day.

    A draft of the coach is copied into the client's folder first, without what is for the coach;
    the draft stays where it is, marked as sent. VaultError where a file may not be written now.
    """
    path = reaches(vault, prompt)
    if path == prompt.path:
        return record(vault, prompt, as_sent(day))
    data = bytes_of(vault, prompt)
    marked = with_values(data, prompt.path, as_sent(day))
    if isinstance(marked, ByHand):
        return marked
    # The same bytes write nothing: what would refuse the draft is known before the copy is made.
    root = vault.root_of(prompt.path)
    guarded_replace(root, prompt.path, data, data)
    if not create(vault.root, path, _for_client(prompt, data, day)):
        raise VaultError(f"There is a note of that name in {vault.root / PROMPTS} already.")
    guarded_replace(root, prompt.path, data, marked)
    return None


def not_ready(vault: Vault, prompt: Prompt) -> str | None:
    """Why a draft of the coach cannot reach the client yet; None where it can."""
    if reaches(vault, prompt) == prompt.path:
        return None
    body, path = read_note(bytes_of(vault, prompt), prompt.path).body, prompt.path
    if body.lstrip().startswith(_KEYS):
        return f"The keys of {path} do not begin on its first line. Put the --- there."
    if not prompt.message:
        return f"There is no message in {path} yet."
    return _unclear(body, path) or _remark_in_keys(prompt)


def _unclear(body: str, path: str) -> str | None:
    """Why it cannot be told what of a body is for the client."""
    if mark := mark_in_code(body):
        return f"There is code with {mark} in {path}, {_UNCLEAR} {_OUT}"
    match stray_mark(body):
        case "":
            return None
        case "-->":
            return f"A remark in {path} ends with --> and has no beginning, {_UNCLEAR} {_OUT}"
        case mark:
            return f"A remark in {path} begins with {mark} and has no end, {_UNCLEAR} Close it."


def _remark_in_keys(prompt: Prompt) -> str | None:
    for key, text in texts_of(prompt):
        if without_remarks(text) != text.strip() or stray_mark(text):
            return (
                f"`{key}:` of {prompt.path} has a remark in it, which would go along. Take it out."
            )
    return None


_KEYS = "---"
_OUT = "Take it out."
_UNCLEAR = "so it is not clear what is for the client."


def _for_client(prompt: Prompt, data: bytes, day: date) -> bytes:
    message, answer = for_reader(read_note(data, prompt.path).body)
    return sent_note(prompt, message, answer, day).encode()
