"""Answers read key by key, so that one key can be a whole answer."""

import codecs
import os
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

import click
from msgspec import Struct, field

from humexjournal.late_pattern import late_pattern

_ENDS, _ERASES, _NO_MORE = "\r\n", "\x7f\b", "\x04"
_SEQUENCE = late_pattern(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|O.|[^\[O\r\n\x04]|(?=[\r\n\x04])|$)")
_AT_ONCE = 1024


class Keys(Struct):
    """What somebody types; keys that are typed ahead wait for the next answer."""

    _left: deque[str] = field(default_factory=deque)
    _decoder: codecs.IncrementalDecoder = field(
        default_factory=codecs.getincrementaldecoder("utf-8")  # a letter may come in two pieces
    )

    def answer(self, at_once: str = "") -> str:
        """The text up to Enter; a key of `at_once` is a whole answer when it is the first.

        click.Abort where there is nobody any more.
        """
        text = ""
        while (key := self._key()) not in _ENDS:
            if key in _ERASES:
                click.echo("\b \b" * bool(text), nl=False)
                text = text[:-1]
            elif key.isprintable():
                click.echo(key, nl=False)
                text += key
                if len(text) == 1 and text.casefold() in at_once:
                    break
        return text.strip()

    def _key(self) -> str:
        while not self._left:
            # Arrows and the like begin with Escape; what is typed around them is an answer.
            self._left.extend(_SEQUENCE.sub("", self._typed()))
        key = self._left.popleft()
        if key == _NO_MORE:
            raise click.Abort
        return key

    def _typed(self) -> str:
        if sys.stdin.isatty() and os.name == "posix":
            data = os.read(sys.stdin.fileno(), _AT_ONCE)
            typed = self._decoder.decode(data) or ("" if data else _NO_MORE)
        else:
            typed = click.getchar() or _NO_MORE
        return typed


@contextmanager
def key_by_key() -> Iterator[None]:
    """A terminal that hands over every key at once, for as long as questions are asked.

    It is switched once: whoever switches for every key throws away what is typed in between.
    """
    if not sys.stdin.isatty() or os.name != "posix":
        yield
        return
    import termios  # noqa: PLC0415 — only some systems have them
    import tty  # noqa: PLC0415

    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    tty.setcbreak(terminal, termios.TCSADRAIN)
    try:
        yield
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)
