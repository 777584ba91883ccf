"""`humex help`: all commands by who and when, a command, a topic, or a problem."""

import sys
from collections.abc import Mapping

import click

from humexjournal.cli.groups import GROUPS
from humexjournal.cli.lazy import LazyGroup
from humexjournal.cli.manual import TOPICS, problem_section, topic_page
from humexjournal.core.spelling import nearest

ALL = "all"


@click.command("help", short_help="every command by who and when, and the documentation")
@click.argument("words", nargs=-1, metavar="[all|TOPIC|COMMAND|PROBLEM]")
@click.pass_context
def command(ctx: click.Context, words: tuple[str, ...]) -> None:
    """Show all commands by who and when, or what is known about a command, a topic or a problem.

    It needs no vault and no network.
    """
    root = ctx.find_root()
    if words == (ALL,):
        _show(_all_commands(root))
    elif not words:
        _show(f"{root.get_help()}\n\n{_topics()}")
    else:
        _show(_topic(" ".join(words)) or _command(root, words) or _unknown(root, words))


def _show(text: str) -> None:
    """Page by page where somebody reads it in a terminal."""
    if sys.stdin.isatty() and sys.stdout.isatty():
        click.echo_via_pager(text)
    else:
        click.echo(text, nl=not text.endswith("\n"))


def _all_commands(root: click.Context) -> str:
    lines = _lines(root)
    formatter = root.make_formatter()
    formatter.write_usage("humex", "[--vault DIR] [--as-of DATE] COMMAND …")
    for heading, names in GROUPS.items():
        with formatter.section(heading):
            formatter.write_dl([(name, lines[name]) for name in names])
    return f"{formatter.getvalue()}\nhumex help COMMAND shows one of them. {_topics()}"


def _topics() -> str:
    width = max(map(len, TOPICS))
    rows = "\n".join(f"  {name:<{width}}  {topic.line}" for name, topic in TOPICS.items())
    return f"humex help TOPIC shows a page:\n{rows}\n"


def _topic(name: str) -> str | None:
    return topic_page(name) if name in TOPICS else problem_section(name)


def _command(root: click.Context, words: tuple[str, ...]) -> str | None:
    """The help of a command, or of one below it."""
    ctx = root
    for name in words:
        group = ctx.command
        found = group.get_command(ctx, name) if isinstance(group, click.Group) else None
        if found is None:
            return None
        ctx = click.Context(found, parent=ctx, info_name=name)
    return ctx.get_help()


def _unknown(root: click.Context, words: tuple[str, ...]) -> str:
    from humexjournal.problem_kinds import KINDS  # noqa: PLC0415 — only for what is not found

    name = " ".join(words)
    near = nearest(name, [*_lines(root), *TOPICS, *KINDS])
    hint = f"Did you mean {near}?" if near else "`humex help` lists the topics."
    raise click.UsageError(f"There is no help about “{name}”. {hint}")


def _lines(root: click.Context) -> Mapping[str, str]:
    """The one line of each command."""
    group = root.command
    return group.lines if isinstance(group, LazyGroup) else {}
