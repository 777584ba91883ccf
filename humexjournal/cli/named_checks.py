"""The checks by their names: which there are, and which were asked for."""

from collections.abc import Iterable

import click
from click.shell_completion import CompletionItem

from humexjournal.cli.formats.as_json import json_text
from humexjournal.core.spelling import nearest
from humexjournal.problem_kinds import KINDS


class Codes(click.ParamType):  # type: ignore[type-arg]  # generic only in later versions
    """Names of checks with commas between them."""

    name = "codes"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> frozenset[str]:
        """The names, or a usage error with the nearest one that there is."""
        names = [name for part in str(value).split(",") if (name := part.strip())]
        for name in names:
            if name not in KINDS:
                self.fail(_unknown(name), param, ctx)
        return frozenset(names)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """The names that begin like the one after the last comma."""
        del ctx, param
        before, comma, begun = incomplete.rpartition(",")
        found = (code for code in KINDS if code.startswith(begun))
        return [CompletionItem(f"{before}{comma}{code}") for code in found]


def together(given: Iterable[frozenset[str]]) -> frozenset[str]:
    """The names of an option that was given once or more often."""
    return frozenset().union(*given)


def listing(form: str) -> str:
    """Every check with its severity and its sentence."""
    if form == "json":
        rows = [{"code": code, **kind._asdict()} for code, kind in KINDS.items()]
        return json_text({"checks": rows}, indent=1)
    width = max(map(len, KINDS))
    return "\n".join(
        f"{code:<{width}}  {kind.severity:<7}  {kind.summary}" for code, kind in KINDS.items()
    )


def _unknown(name: str) -> str:
    near = nearest(name, KINDS)
    hint = f"Did you mean {near}?" if near else "`humex check --list` shows all."
    return f"There is no check “{name}”. {hint}"
