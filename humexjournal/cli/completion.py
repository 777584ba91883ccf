"""`humex completion`: what a shell needs to complete names and dates at the Tab key."""

import click
from click.shell_completion import get_completion_class

SHELLS = ("bash", "zsh", "fish")


@click.command("completion", short_help="names and dates at the Tab key of a shell")
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    r"""Print what lets a shell complete commands, behaviours, notes and dates.

    \b
    bash, in ~/.bashrc:                   eval "$(humex completion bash)"
    zsh, in ~/.zshrc, after compinit:     eval "$(humex completion zsh)"
    fish, once:  humex completion fish > ~/.config/fish/completions/humex.fish

    Nothing is written.
    """
    form = get_completion_class(shell)
    assert form is not None
    root = ctx.find_root().command
    click.echo(form(root, {}, "humex", "_HUMEX_COMPLETE").source())
