"""The questions that entries leave open, and an answer written where it belongs."""

from collections.abc import Iterable

from humexjournal.problem import Problem
from humexjournal.vault.edit import ByHand, set_place
from humexjournal.vault.files import ENTRY_LIMIT, Unread, read
from humexjournal.vault.find import VaultError
from humexjournal.vault.guarded import guarded_replace
from humexjournal.vault.store import Vault

OPEN = frozenset({"unreadable-value", "wrong-unit", "how-many"})
"""What is asked without an answer to choose from: only its writer knows what was meant."""


class StaleQuestionError(VaultError):
    """What was asked about is not there any more."""


def questions(found: Iterable[Problem]) -> list[Problem]:
    """The problems that another value at their place settles, in their order."""
    return [one for one in found if one.answers or (one.code in OPEN and one.effect)]


def identity(question: Problem) -> tuple[object, ...]:
    """What a question is known by while its place moves with the answers before it."""
    return question.location.path, question.location.keys, question.code, question.effect


def write(vault: Vault, question: Problem, value: str) -> Problem | ByHand | None:
    """Write an answer where the question stands; every other byte stays.

    None where it is written. The problem that the value would be in its turn, or the line to type
    by hand; then nothing is written. VaultError where the file may not be changed now.
    """
    path = question.location.path
    content = read(str(vault.root / path), ENTRY_LIMIT)
    if isinstance(content, Unread) or question not in vault.would_say(path, content.data):
        raise StaleQuestionError(f"{path} has changed in the meantime; nothing was written.")
    new = set_place(content.data, question.location, _fitting(question, value))
    if isinstance(new, ByHand):
        return new
    if wrong := next((one for one in vault.would_say(path, new) if _asks(one, question)), None):
        return wrong
    guarded_replace(vault.root, path, content.data, new)
    return None


def _fitting(question: Problem, value: str) -> str:
    """In a cell of a week line there is no room for a space."""
    is_cell = question.location.keys and question.location.within
    return value.replace(" ", "") if is_cell else value.strip()


def _asks(problem: Problem, question: Problem) -> bool:
    """Whether a problem is about the value that was asked for."""
    same_key = problem.location.keys == question.location.keys
    return same_key and problem.effect == question.effect
