"""What a message says to type next: about the private side where the run is about that."""

import click

from humexjournal.late_pattern import late_pattern

_ABOUT_A_SIDE = (
    "adherence blank build card check import kbi keep log off print prompts resolve review "
    "status talk today undo watch week"
)
_HINT = late_pattern(
    rf"(?<![\w./-])humex (?=(?:{_ABOUT_A_SIDE.replace(' ', '|')})(?![\w-]))",
)


def turned(text: str) -> str:
    """The text with `--private` in each command that it names, where that is what was asked for.

    Only for what humex itself says: never for a page, a file or rows for other programs.
    """
    return _HINT.sub("humex --private ", text) if _is_private() else text


def _is_private() -> bool:
    """Whether the command line was turned to the private side."""
    ctx = click.get_current_context(silent=True)
    return ctx is not None and bool(ctx.find_root().params.get("is_private"))
