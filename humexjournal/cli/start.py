"""`humex start`: a vault out of the talk of the first evening."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

import click
from msgspec import Struct

from humexjournal.app.packs import packs
from humexjournal.app.start import first_pages, write_vault
from humexjournal.app.starting.beginning import beginning
from humexjournal.app.starting.definition import capital
from humexjournal.app.starting.files import files_of
from humexjournal.app.starting.given import answers_of
from humexjournal.app.starting.so_far import Setting, SoFar
from humexjournal.app.starting.walk import Given, WrongAnswerError
from humexjournal.cli.paper import Asked, hand_over_page
from humexjournal.cli.session import NoVault, Session, pass_session
from humexjournal.cli.start_asked import Asking
from humexjournal.cli.start_told import Ready, told
from humexjournal.cli.talk_asked import in_terminal
from humexjournal.core.calendar import Calendar
from humexjournal.core.journal import Journal
from humexjournal.core.settings import Settings
from humexjournal.problem import Problem
from humexjournal.rendering.diagnosis import diagnosis_sheet
from humexjournal.rendering.pages import Kind
from humexjournal.rendering.pdf import can_make_pdf
from humexjournal.reviews.diagnosis import diagnosis_review
from humexjournal.vault.find import VaultError
from humexjournal.vault.layout import MARKER
from humexjournal.vault.started import keep_answers, kept_answers

NOTHING = "Nothing was written."


@click.command("start", short_help="a vault out of the talk of the first evening")
@click.argument("folder", type=click.Path(path_type=Path), default=Path())
@click.option("--client", metavar="NAME", help="Whose folder it is.")
@click.option("--coach", metavar="NAME", help="Who coaches.")
@click.option("--goal", metavar="TEXT", help="What should be different in three months.")
@click.option("--outcome", metavar="TEXT", help="Such as “energy at six, 0 to 10”.")
@click.option("--pack", metavar="NAME", help="Offer the behaviours of a pack.")
@click.option("--from", metavar="DATE", help="The first day; the next Monday if left out.")
@click.option("--answer", "pairs", multiple=True, metavar="KEY=TEXT", help="Any other answer.")
@click.option("--answers", type=click.Path(path_type=Path), metavar="FILE", help="All of them.")
@click.option("--yes", is_flag=True, help="Take the usual answer where none was given.")
@click.option("--paper", is_flag=True, help="Make the same as pages to fill in by hand.")
@pass_session
def command(  # noqa: PLR0913 — an option each
    session: Session,
    /,
    folder: Path,
    pairs: tuple[str, ...],
    answers: Path | None,
    *,
    yes: bool,
    paper: bool,
    **texts: str | None,
) -> None:
    """Ask what a vault needs, and make it in FOLDER: the behaviours, the routine, the first pages.

    What was answered is kept, so that it can be stopped and gone on with.
    """
    as_of = session.given or Calendar().day_at(datetime.now())
    given = {key: text.strip() for key, text in texts.items() if text}
    given = {**_of_file(answers), **dict(map(_pair, pairs)), **given}
    if paper:
        _on_paper(folder, given, as_of)
        return
    if (folder / MARKER).exists():
        raise click.UsageError(f"{folder} is a vault already. {NOTHING}")
    name = capital(folder.resolve().name)
    try:
        start = Start(folder, Given(given), SoFar({}, Setting(as_of, packs(), name)))
        start.make(start.asked() if in_terminal() and not yes else start.unasked())
    except WrongAnswerError as error:
        raise click.UsageError(f"{error} {NOTHING}") from error
    except VaultError as error:
        raise NoVault(str(error)) from error


class Start(Struct, frozen=True):
    """The folder, the answers that were given beforehand, and an empty beginning."""

    folder: Path
    given: Given
    empty: SoFar

    def asked(self) -> SoFar:
        """Ask, and keep what was answered; whoever stops goes on there the next time."""
        kept = kept_answers(self.folder)
        so_far = self.given.prepared(SoFar(kept, self.empty.setting))
        asking = Asking(self.given, lambda now: keep_answers(self.folder, now.answers))
        try:
            so_far = asking.go(so_far)
        except click.Abort:
            where = "" if self.folder == Path() else f" {self.folder}"
            click.echo(f"\nStopped. `humex start{where}` goes on here.")
            raise click.exceptions.Exit(1) from None
        if left := self.given.left():
            click.echo(f"There was no question for {', '.join(left)}.")
        return so_far

    def unasked(self) -> SoFar:
        """Take what was given, and the usual answer for all else."""
        so_far = self.given.through(self.given.prepared(self.empty))
        if left := self.given.left():
            message = f"There is no question for {', '.join(left)}. {NOTHING}"
            raise click.UsageError(message)
        return so_far

    def make(self, so_far: SoFar) -> None:
        """Write the vault and its first pages, and say what is next."""
        said = beginning(so_far)
        files = files_of(said)
        stayed = write_vault(self.folder, files)
        form: Kind = "pdf" if can_make_pdf() else "html"
        pages = first_pages(self.folder, files, said.starts, form)
        click.echo(f"\n{told(Ready(said, pages, stayed, str(self.folder)))}")


def _of_file(path: Path | None) -> dict[str, str]:
    if path is None:
        return {}
    try:
        found = answers_of(path.read_bytes(), str(path))
    except OSError as error:
        raise click.UsageError(f"{path} cannot be read: {error.strerror}.") from error
    if isinstance(found, Problem):
        raise click.UsageError(f"{path}: {found.said} {NOTHING}")
    return found


def _pair(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals:
        raise click.UsageError(f"“{text}” is no answer. Write it as goal=TEXT.")
    return key.strip(), value.strip()


def _on_paper(folder: Path, given: Mapping[str, str], as_of: date) -> None:
    """The pages for the first talk, of nobody's vault yet."""
    settings = Settings(client=given.get("client", ""), coach=given.get("coach", ""))
    sheet = diagnosis_sheet(diagnosis_review(Journal(settings=settings), as_of), settings)
    form = "pdf" if can_make_pdf() else "html"
    folder.mkdir(parents=True, exist_ok=True)
    asked = Asked(form, folder / f"start-{as_of}.{form}", show=False)
    hand_over_page(folder, settings, "print-diagnosis", {**sheet}, asked)
