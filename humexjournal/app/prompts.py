"""The life of a prompt: what becomes of it, written into its file."""

from collections.abc import Mapping
from datetime import date

from humexjournal.coaching.standing import Standing, known, standing
from humexjournal.core.gaps import gaps
from humexjournal.core.journal import Journal
from humexjournal.core.prompt import Agreed, Prompt, PromptState
from humexjournal.vault import contents
from humexjournal.vault.edit import ByHand, set_value
from humexjournal.vault.files import ENTRY_LIMIT, Unread, read
from humexjournal.vault.find import VaultError
from humexjournal.vault.guarded import guarded_replace
from humexjournal.vault.store import Vault


class StalePromptError(VaultError):
    """A prompt is not what it was when the vault was read."""


def named(name: str, journal: Journal, as_of: date) -> tuple[Prompt, ...]:
    """The prompts that a name may mean: the one of that id, or those about a KBI.

    Of several about a KBI the one that is open is meant, else the one that is not closed.
    """
    there = known(journal.prompts, as_of)
    exact = tuple(one for one in there if one.id == name)
    about = tuple(one for one in there if one.kbi == name)
    left = tuple(one for one in about if one.state is not PromptState.CLOSED)
    still = tuple(one for one in left if standing(one, journal, as_of) is Standing.OPEN)
    return exact or next((few for few in (still, left) if len(few) == 1), about)


def not_sent(prompt: Prompt, day: date, as_of: date) -> str | None:
    """Why a prompt cannot be marked as sent on a day; None where it can."""
    if prompt.state not in (PromptState.DRAFT, PromptState.SENT):
        return f"{prompt.id} is {prompt.state} already."
    for key, gap in gaps(prompt):
        where = f"`{key}:` of {prompt.path}" if key else prompt.path
        return f"{gap} is still to be filled in, in {where}. Nobody can send that."
    return _wrong_day(prompt, prompt.day, day, as_of)


def not_answered(prompt: Prompt, day: date, as_of: date, *, has_coach: bool) -> str | None:
    """Why no answer can be recorded for a day; None where it can.

    Without a coach a draft lies before its reader, and may be answered.
    """
    if prompt.state is PromptState.CLOSED:
        return f"{prompt.id} is closed already."
    if prompt.sent is None and has_coach:
        return f"{prompt.id} was not marked as sent; `humex prompts sent` does that."
    return _wrong_day(prompt, prompt.sent or prompt.day, day, as_of)


def _wrong_day(prompt: Prompt, first: date, day: date, as_of: date) -> str | None:
    if day > as_of:
        return f"{day} is still to come."
    return f"{day} is before {prompt.id} can have been there, on {first}." if day < first else None


def as_sent(day: date) -> dict[str, str]:
    """What is written for a prompt that was sent."""
    return {"state": PromptState.SENT, "sent": str(day)}


def as_answered(prompt: Prompt, day: date, agreed: Agreed | None = None) -> dict[str, str]:
    """What is written for an answer; a day that is there already stays with a decision."""
    values: dict[str, str] = {"state": PromptState.ANSWERED}
    if agreed is None or prompt.answered is None:
        values["answered"] = str(day)
    return values | ({"agreed": str(agreed)} if agreed else {})


def as_closed(cause: str | None) -> dict[str, str]:
    """What is written for a prompt that is closed."""
    return {"state": PromptState.CLOSED} | ({"cause": cause} if cause else {})


def record(vault: Vault, prompt: Prompt, values: Mapping[str, str]) -> ByHand | None:
    """Write some values into the file of a prompt, every other byte the same.

    None where they are written, else the line to type by hand. VaultError where the file may not
    be changed now.
    """
    data = bytes_of(vault, prompt)
    new = with_values(data, prompt.path, values)
    if isinstance(new, ByHand):
        return new
    guarded_replace(vault.root_of(prompt.path), prompt.path, data, new)
    return None


def with_values(data: bytes, path: str, values: Mapping[str, str]) -> bytes | ByHand:
    """The bytes of a file with other values for some keys at its top."""
    for key, value in values.items():
        new = set_value(data, path, (key,), str(value))
        if isinstance(new, ByHand):
            return new
        data = new
    return data


def bytes_of(vault: Vault, prompt: Prompt) -> bytes:
    """The bytes of a prompt as it was read; StalePromptError where it is another by now."""
    content = read(str(vault.root_of(prompt.path) / prompt.path), ENTRY_LIMIT)
    if not isinstance(content, Unread):
        about = prompt.id.removeprefix(f"{prompt.day}-")
        if contents.prompt(content.data, prompt.day, about, prompt.path)[0] == prompt:
            return content.data
    raise StalePromptError(f"{prompt.path} has changed in the meantime; nothing was written.")
