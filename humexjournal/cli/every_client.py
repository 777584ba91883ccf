"""`--clients`: a command for every client on a coach's list, and one summary."""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import click

from humexjournal.app.batch import Ask, Said, ask_each
from humexjournal.cli.formats.as_json import json_text
from humexjournal.cli.session import Session
from humexjournal.rendering.escape import printable
from humexjournal.vault.clients import listed_in

Command = TypeVar("Command", bound=Callable[..., object])

FOUND = 1
"""The exit status of a command that has done its work and found problems."""
NOBODY = "There is nobody on the list. Clients are listed in humex.yaml: clients: [../ana]."

with_clients: Callable[[Command], Command] = click.option(
    "--clients", is_flag=True, help="For every client of a coach, and not for this vault."
)


def for_every_client(session: Session, command: Sequence[str], *options: str) -> int:
    """Ask every client for a command, print what each says, and give the exit status."""
    said = _asked(session, command, options)
    for one in said:
        click.echo(f"{printable(one.client)}\n{_indented(one)}")
    click.echo(_summary(said))
    return _status(said)


def data_of_every_client(session: Session, command: Sequence[str], *options: str) -> int:
    """The same for a program: what each says by the name of the folder."""
    said = _asked(session, command, (*options, "--format", "json"))
    click.echo(json_text({"clients": {one.client: _data(one) for one in said}}, indent=1))
    return _status(said)


def _asked(session: Session, command: Sequence[str], options: Sequence[str]) -> tuple[Said, ...]:
    root = session.root()
    listed = listed_in(root)
    if session.drafts or not listed:
        raise click.UsageError(NOBODY)
    as_of = ("--as-of", str(session.given)) if session.given else ()
    first = ("--vault", str(root), *as_of, *command)
    asks = [(one.name, (*first, one.name, *options)) for one, wrong in listed if not wrong]
    strangers = [Said(one.name, "", wrong.said, 3) for one, wrong in listed if wrong]
    return _in_order([one.name for one, _ in listed], [*_with_bar(asks), *strangers])


def _in_order(names: Sequence[str], said: Sequence[Said]) -> tuple[Said, ...]:
    return tuple(sorted(said, key=lambda one: names.index(one.client)))


def _with_bar(every: Sequence[Ask]) -> tuple[Said, ...]:
    """What each said, and meanwhile a bar for whoever looks on."""
    if not sys.stderr.isatty():
        return ask_each(every, lambda: None, _run)
    with click.progressbar(length=len(every), label="Clients", file=sys.stderr) as bar:
        return ask_each(every, lambda: bar.update(1), _run)


def _run(words: Sequence[str]) -> None:
    # The program imports this module when a command asks for it.
    from humexjournal.cli.main import main  # noqa: PLC0415

    main(list(words), prog_name="humex")


def _indented(one: Said) -> str:
    lines = (*one.output.splitlines(), *(printable(line) for line in one.complaint.splitlines()))
    return "".join(f"  {line}".rstrip() + "\n" for line in lines)


def _data(one: Said) -> object:
    try:
        return json.loads(one.output)
    except ValueError:
        return {"error": one.complaint.removeprefix("Error: ").strip()}


def _summary(said: Sequence[Said]) -> str:
    """4 clients: 2 fine, 1 with problems (ben), 1 not done (gone)."""
    return f"{len(said)} clients: {', '.join(_parts(said))}."


def _parts(said: Sequence[Said]) -> Iterator[str]:
    fine = sum(one.status == 0 for one in said)
    found = [one.client for one in said if one.status == FOUND]
    undone = [one.client for one in said if one.status not in (0, FOUND)]
    if fine:
        yield f"{fine} fine"
    for word, names in (("with something to settle", found), ("not done", undone)):
        if names:
            yield f"{len(names)} {word} ({printable(', '.join(names))})"


def _status(said: Sequence[Said]) -> int:
    return FOUND if any(one.status for one in said) else 0
