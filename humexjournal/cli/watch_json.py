"""What a watcher has to tell, for programs: an object a line."""

from msgspec import to_builtins

from humexjournal.app.watch_events import Event, Noticed, Updated, Weakened
from humexjournal.cli.formats.as_json import json_text
from humexjournal.cli.formats.located import Texts
from humexjournal.cli.report import rows
from humexjournal.vault.weakness import sentence


def json_line(event: Event, moment: str, texts: Texts) -> str:
    """One event as an object; `event` is its kind, `at` when it was."""
    kind = type(event).__name__.lower()
    return json_text({"event": kind, "at": moment, **_said(event, texts)})


def _said(event: Event, texts: Texts) -> dict[str, object]:
    match event:
        case Updated():
            plain: dict[str, object] = to_builtins(event)
            plain["seconds"] = round(event.seconds, 4)
            plain["unused"] = [one.path for one in event.unused]
            return plain | _noticed(event, texts)
        case Noticed():
            return {"problems": event.problems, **_noticed(event, texts)}
        case Weakened():
            return {"short_of": [sentence(one) for one in event.weaknesses]}
        case _:
            return dict(to_builtins(event))


def _noticed(event: Updated | Noticed, texts: Texts) -> dict[str, object]:
    settled = [{"path": one.location.path, "code": one.code} for one in event.settled]
    return {"new": rows(event.new, texts), "settled": settled}
