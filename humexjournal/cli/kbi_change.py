"""`humex kbi change`: what is agreed is said otherwise from a day on."""

from collections.abc import Mapping
from datetime import date

import click
from msgspec import Struct
from msgspec.structs import replace

from humexjournal.adherence.holds import holds_from
from humexjournal.app.defining import Redefined, reads_differently, with_item
from humexjournal.cli.kbi_shown import day, difference, need_reason, sentence
from humexjournal.cli.kbi_written import advised, named, need, opened, taken_back, written
from humexjournal.cli.of_client import OfClient
from humexjournal.cli.session import Day, Session, pass_session
from humexjournal.core.calendar import ONE_DAY
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Change, Terms
from humexjournal.core.kind_of_change import is_no_easier, kind_of_change
from humexjournal.parsing.changes import CHANGE_KINDS
from humexjournal.vault.store import Vault

CHANGES = "changes"
TERMS = ("standard", "minimum", "by", "cue", "schedule", "behaviour")
"""What a change may state, in the order in which it is written."""
ABOUT = ("kind", "because")
OBSTACLE = "obstacle"
"""A change of what stands around a behaviour: it may state nothing but why."""
EARLIER = (
    "Say why with --because TEXT, or leave --from out: then it holds from tomorrow, and those "
    "days stay as they are."
)
NO_EASIER = "  A busy day asks for no less than that; --minimum TEXT gives it a smaller size."
WHAT = "Say what changes, such as --standard, --minimum, --by, --cue or --schedule."


@click.command("change", cls=OfClient)
@click.argument("kbi", metavar="ID")
@click.option("--standard", metavar="TEXT", help="What counts as done.")
@click.option("--minimum", metavar="TEXT", help="The busy-day version.")
@click.option("--by", metavar="TEXT", help="By when: a time, or words.")
@click.option("--cue", metavar="TEXT", help="What it follows.")
@click.option("--schedule", metavar="TEXT", help="How often.")
@click.option("--behaviour", metavar="TEXT", help="What is done.")
@click.option("--from", "first", type=Day(), metavar="DATE", help="The first day; else tomorrow.")
@click.option("--now", "at_once", is_flag=True, help="At once, also within a week that is counted.")
@click.option("--kind", type=click.Choice(CHANGE_KINDS), help="What kind of change, if named.")
@click.option("--because", metavar="TEXT", default="", help="Why, in a few words.")
@pass_session
def change(
    session: Session,
    /,
    *,
    kbi: str,
    first: date | None,
    at_once: bool,
    **texts: str | None,
) -> None:
    """Add a dated change to a behaviour: earlier days stay judged by what held then.

    It holds from the day after today. With an earlier date it is said which closed days read
    differently, and a reason is asked for.
    """
    vault, journal, as_of = opened(session)
    found = named(kbi, journal, as_of)
    said = {key: text.strip() for key, text in texts.items() if text and text.strip()}
    stated = Stated(first or as_of + ONE_DAY, said, at_once)
    if not stated.terms and stated.texts.get("kind") != OBSTACLE:
        raise click.UsageError(WHAT)
    _need_its_time(found, stated.starts)
    made = _made(vault, journal, found, stated)
    restated = reads_differently(vault, journal, made.after, stated.starts, as_of)
    need_reason(restated, stated.texts.get("because", ""), EARLIER)
    _show(journal, made, stated.starts, as_of)
    advised(journal, made.before, made.after, max(stated.starts, as_of))
    written(vault, [made.edit])
    click.echo(f"\n{difference(made.edit)}\n{taken_back(vault, made.edit)}")


class Stated(Struct, frozen=True):
    """What was typed: the first day, the texts by their keys, and whether it holds at once."""

    starts: date
    texts: Mapping[str, str]
    at_once: bool

    @property
    def terms(self) -> dict[str, str]:
        """What is stated of the agreement itself."""
        return {key: self.texts[key] for key in TERMS if key in self.texts}

    def item(self, terms: Mapping[str, str], about: Mapping[str, str]) -> dict[str, str]:
        """The change as it is written."""
        effective = {"effective": "now"} if self.at_once else {}
        return {"from": str(self.starts), **terms, **effective, **about}


def _need_its_time(kbi: KBI, starts: date) -> None:
    """A change lies between the first and the last day of a behaviour."""
    if kbi.until and kbi.until < starts:
        raise click.UsageError(f"{kbi.path} ends on {kbi.until}, before {starts}.")
    if starts < kbi.starts:
        raise click.UsageError(f"{kbi.path} begins on {kbi.starts}, after {starts}.")


def _made(vault: Vault, journal: Journal, kbi: KBI, stated: Stated) -> Redefined:
    """The behaviour with the change: only what differs is stated, and its kind is worked out."""
    bare = need(lambda: with_item(vault, journal, kbi, CHANGES, stated.item(stated.terms, {})))
    held, terms = kbi.terms_on(stated.starts), _added(bare, stated.starts).terms
    differs = {key: text for key, text in stated.terms.items() if _differs(key, held, terms)}
    if stated.terms and not differs:
        message = f"That is what holds on {stated.starts} already. Nothing was written."
        raise click.UsageError(message)
    left_out = {key: None for key in stated.terms if key not in differs}
    kind = kind_of_change(held, replace(terms, **left_out))
    about = {"kind": kind, **{key: stated.texts[key] for key in ABOUT if key in stated.texts}}
    return need(lambda: with_item(vault, journal, kbi, CHANGES, stated.item(differs, about)))


def _added(made: Redefined, starts: date) -> Change:
    """The change that is new: of those with its first day the last."""
    return [one for one in made.after.changes if one.starts == starts][-1]


def _differs(key: str, held: Terms, stated: Terms) -> bool:
    return bool(getattr(held, key) != getattr(stated, key))


def _show(journal: Journal, made: Redefined, starts: date, as_of: date) -> None:
    """What is agreed until then, and what from then on."""
    holds = holds_from(made.after, _added(made, starts), journal.settings)
    click.echo(f"Until now:\n{sentence(journal, made.before, as_of)}")
    click.echo(f"From {day(holds)}:\n{sentence(journal, made.after, holds)}")
    if is_no_easier(made.after.terms_on(holds)):
        click.echo(NO_EASIER)
