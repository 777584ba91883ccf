"""Gaps in a prompt, such as ⟨when?⟩: what is left to a person to fill in."""

from collections.abc import Iterator

from humexjournal.core.prompt import Prompt
from humexjournal.late_pattern import late_pattern

AGREEABLE = ("standard", "minimum", "by", "cue", "schedule")
"""What a prompt may propose for its KBI, in the words of the format."""

_GAP = late_pattern("⟨[^⟨⟩\n]*⟩")


def gaps_in(text: str) -> list[str]:
    """The gaps of a text, as they are written."""
    return _GAP.findall(text)


def gaps(prompt: Prompt) -> Iterator[tuple[str, str]]:
    """The gaps of a prompt, each with the key that it stands in, "" for the message."""
    yield from (("", gap) for gap in gaps_in(prompt.message))
    for key, text in proposed(prompt).items():
        yield from ((key, gap) for gap in gaps_in(text))


def proposed(prompt: Prompt) -> dict[str, str]:
    """What a prompt would write into its KBI, also where there is a gap in it."""
    return {key: text for key in AGREEABLE if (text := getattr(prompt, key))}
