"""What a watcher tells: to whoever looks on, and into its status file."""

import errno
import os
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import click

from humexjournal.app.watch_events import (
    Away,
    Back,
    Doubted,
    Event,
    Failed,
    Held,
    Noticed,
    Updated,
    Weakened,
)
from humexjournal.cli.ending import End
from humexjournal.cli.watch_json import json_line
from humexjournal.cli.watch_lines import INDENT, lines
from humexjournal.vault.store import Vault
from humexjournal.vault.watch_status import StatusFile
from humexjournal.vault.weakness import sentence


@dataclass(slots=True)
class Told:
    """Where everything that a watcher tells goes."""

    file: StatusFile
    root: Path
    as_json: bool
    end: End
    vault: Vault = field(init=False)

    def __post_init__(self) -> None:
        """Say that it has begun."""
        self.vault = Vault(self.root)

    def tell(self, event: Event) -> None:
        """Show an event and note it down."""
        now = datetime.now().replace(microsecond=0)
        self._note(event, now)
        try:
            self._show(event, now)
        except OSError as error:
            self._is_not_heard(error)

    def _show(self, event: Event, now: datetime) -> None:
        if self.as_json:
            click.echo(json_line(event, now.isoformat(), self.vault.text))
            return
        for n, line in enumerate(lines(event, self.vault.text)):
            click.echo(f"{now:%H:%M:%S}  {line}" if not n else f"{INDENT}{line}".rstrip())

    def _is_not_heard(self, error: OSError) -> None:
        """End where nobody listens any more; a log on a full disk is no reason to."""
        if error.errno in (errno.EPIPE, errno.EIO):
            self.end.hang_up()

    def _note(self, event: Event, now: datetime) -> None:
        """Bring the status file up to date."""
        said = {"process": os.getpid(), "since": self.file.status.since or now.isoformat()}
        match event:
            case Updated():
                said |= {
                    "held": "",
                    "entries": event.entries,
                    "sheets": event.sheets,
                    "problems": event.problems,
                }
                if event.written:
                    said |= {"built": now.isoformat(), "seconds": round(event.seconds, 3)}
            case Noticed():
                said |= {"problems": event.problems}
            case Weakened(weaknesses):
                said |= {"short_of": tuple(map(sentence, weaknesses))}
            case Held() | Doubted() | Away() | Failed():
                said |= {"held": " ".join(lines(event, self.vault.text))}
            case Back():
                said |= {"held": ""}
        self.file.say(**said)
        self.file.touch()

    def close(self) -> None:
        """Say that it has ended."""
        self.file.remove()
