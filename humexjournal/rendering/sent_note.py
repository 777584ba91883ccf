"""A note as it reaches the client: its keys written anew, and nothing of what is for the coach.

A draft is the coach's own file. What the coach has noted in it, in comments or under keys of their
own, stays there.
"""

import json
from collections.abc import Iterator
from datetime import date

from humexjournal.core.gaps import AGREEABLE
from humexjournal.core.prompt import Prompt, PromptState
from humexjournal.rendering.escape import plain

ANSWER = "## Answer"
_TEXTS = ("rule", "kind", "evidence", "proposal", *AGREEABLE, "keep", "instead")
_WORDS = frozenset({"rule", "kind", "proposal"})


def sent_note(prompt: Prompt, message: str, answer: str, sent: date) -> str:
    """The file in the client's vault: a message, and the part in which it is answered."""
    keys = "\n".join(f"{key}: {text}".rstrip() for key, text in _keys(prompt, sent))
    return f"---\n{keys}\n---\n{message}\n\n{answer or ANSWER}\n"


def texts_of(prompt: Prompt) -> Iterator[tuple[str, str]]:
    """What somebody has written under the keys that the client's note has too."""
    yield from ((key, text) for key in _TEXTS if (text := getattr(prompt, key)))


def _keys(prompt: Prompt, sent: date) -> Iterator[tuple[str, str]]:
    yield "kbi", _written("kbi", prompt.kbi)
    yield from ((key, _written(key, text)) for key, text in texts_of(prompt))
    yield "state", PromptState.SENT
    if prompt.not_before:
        yield "not_before", str(prompt.not_before)
    yield "sent", str(sent)
    yield from ((key, "") for key in ("answered", "agreed", "cause"))
    yield "look_again", str(prompt.look_again or "")


def _written(key: str, text: str) -> str:
    """A word of ours as it is, any other text in double quotes, as YAML and JSON both read it."""
    is_word = key in _WORDS and text.replace("-", "").isalpha()
    return text if is_word else json.dumps(plain(text), ensure_ascii=False)
