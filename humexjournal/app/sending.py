"""Marking a note as sent: with a coach, that is when it reaches the folder of the client."""

from datetime import date

from humexjournal.app.prompts import as_sent, bytes_of, record, with_values
from humexjournal.core.prompt import Prompt
from humexjournal.parsing.note import read_note
from humexjournal.parsing.prompt_file import open_remark, without_remarks
from humexjournal.rendering.sent_note import sent_note
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
    mark = open_remark(read_note(bytes_of(vault, prompt), prompt.path).body)
    if reaches(vault, prompt) == prompt.path or not mark:
        return None
    return (
        f"A remark in {prompt.path} begins with {mark} and has no end, so it is not clear what is "
        "for the client. Close it."
    )


def _for_client(prompt: Prompt, data: bytes, day: date) -> bytes:
    body = without_remarks(read_note(data, prompt.path).body)
    return sent_note(prompt, body, day).encode()
