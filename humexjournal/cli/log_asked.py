"""The questions of `humex log`: what is open, day by day, the oldest first."""

from datetime import date, datetime
from functools import partial
from textwrap import wrap

import click
from msgspec import Struct, field

from humexjournal.adherence.day import day_record
from humexjournal.adherence.state import State
from humexjournal.app.day_note import FRICTION, DayNote, day_note
from humexjournal.cli.log_away import days_away
from humexjournal.cli.log_kept import Answers, Put
from humexjournal.cli.log_said import came_to, standing, wrong
from humexjournal.cli.log_written import still_open, written_into
from humexjournal.cli.session import Opened
from humexjournal.cli.typing_keys import Keys, key_by_key
from humexjournal.core.calendar import Period
from humexjournal.core.kbi import KBI
from humexjournal.core.standard import AtMost
from humexjournal.parsing.refusal import Refusal
from humexjournal.rendering.escape import plain, printable
from humexjournal.rendering.prose import cut
from humexjournal.rendering.words import catalogue
from humexjournal.rendering.words.english.values import number_word
from humexjournal.reviews.rows import by_weight
from humexjournal.reviews.status import Status, status
from humexjournal.vault.edit import ByHand, is_one_line

NAME, WHAT, WIDTH = 20, 30, 79
HOW = "Number or time, or: x done  / busy-day version  o not done  f off  Enter later"
MARKS = "xo/f"
FEELINGS = "12345"
REASONS = {
    "t": "time", "f": "forgot", "e": "tired", "b": "too_big", "p": "place", "w": "people",
    "m": "mood",
}  # fmt: skip
WHY = "In the way?  t time  f forgot  e tired  b too big  p place  w people  m mood"


def ask(opened: Opened, days: Period | None) -> None:
    """Ask for what is open of some days, or of those that can still be filled in, and write it."""
    asking = Asking(opened)
    try:
        with key_by_key():
            asking.go(days)
    except (click.Abort, KeyboardInterrupt):
        click.echo()
        asking.write()
        raise click.exceptions.Exit(1) from None


class Asking(Struct):
    """One way through what is open; `note` is the day that is being asked about."""

    opened: Opened
    keys: Keys = field(default_factory=Keys)
    note: DayNote | None = None
    answers: Answers = field(default_factory=Answers)

    def go(self, days: Period | None) -> None:
        """Ask day by day, and write each before the next."""
        vault, reading, as_of = self.opened
        said = status(reading.journal, as_of)
        away = None if days else days_away(self.opened, self.keys)
        chosen = [*days] if days else _open(said) if away is None else [*away, as_of]
        asked = False
        for day in chosen:
            self.answers = Answers()
            self.note = day_note(vault, vault.read().journal, day, datetime.now())
            if kbis := self._blank(day):
                self._day(kbis, is_first=not asked)
                self.write()
                asked = True
        if not asked:
            words = catalogue(reading.journal.settings.language)
            click.echo("All of it is in." if days else words.open_line(said))

    def write(self) -> None:
        """Write what was answered of a day, and say where it stands."""
        note, self.note = self.note, None
        if note is None or not (note.edits or note.notes):
            return
        note = self.answers.write(self.opened, note)
        click.echo(f"{written_into(note)} {still_open(note, self.as_of)}".rstrip())

    @property
    def as_of(self) -> date:
        """The day on which is asked."""
        return self.opened[2]

    def _blank(self, day: date) -> list[KBI]:
        """What is asked for on a day and says nothing yet."""
        assert self.note is not None
        journal, open_kbis = self.note.journal, []
        for kbi in sorted(journal.active(day), key=by_weight):
            record = day_record(kbi, journal, day, self.as_of)
            is_blank = record.observation is None and record.state in (
                State.PENDING, State.UNLOGGED, State.MISSED,
            )  # fmt: skip
            if record.asked and is_blank:
                open_kbis.append(kbi)
        return open_kbis

    def _day(self, kbis: list[KBI], *, is_first: bool) -> None:
        note = self.note
        assert note is not None
        click.echo(_heading(note, len(kbis)))
        if is_first:
            click.echo(f"{HOW}\n")
        for kbi in kbis:
            self._kbi(note, kbi)
        click.echo()
        if note.entry().felt is None and note.texts != note.was:
            self._felt()
            self._line()
        click.echo()

    def _kbi(self, note: DayNote, kbi: KBI) -> None:
        """Ask until the value can be read, or is left for later."""
        name, what = cut(_safe(kbi.name), NAME), cut(standing(note, kbi, self.as_of), WHAT)
        at_once = MARKS.replace("o", "") if isinstance(kbi.standard_on(note.day), AtMost) else MARKS
        while True:
            click.echo(f"  {name:<{NAME}} {what:<{WHAT}} › ", nl=False)
            text = self.keys.answer(at_once)
            value = {"f": "off"}.get(text.casefold(), text)
            put = partial(DayNote.put, kbi=kbi, text=value)
            found = self._put(f"{kbi.id} {value}", put) if text else None
            if found is None:
                break
            click.echo()
            _say(wrong(found))
        said = came_to(note, kbi, self.as_of) if text else ""
        click.echo(" " * max(8 - len(text), 2) + said if said else "")
        if text and self._is_missed(note, kbi):
            self._why(kbi)

    def _put(self, said: str, answer: Put) -> Refusal | ByHand | None:
        assert self.note is not None
        return self.answers.put(self.note, said, answer)

    def _is_missed(self, note: DayNote, kbi: KBI) -> bool:
        return day_record(kbi, note.now(), note.day, self.as_of).state is State.MISSED

    def _why(self, kbi: KBI) -> None:
        """What got in the way: one key, a word of one's own, or nothing."""
        click.echo(f"    {WHY}\n    Enter leaves it out, or write a word of your own › ", nl=False)
        text = self.keys.answer("".join(REASONS))
        click.echo()
        tag = REASONS.get(text.casefold(), text)
        item = f"{kbi.id}/{tag}"
        if tag and (found := self._put(item, partial(DayNote.add, name=FRICTION, item=item))):
            _say(wrong(found))

    def _felt(self) -> None:
        while True:
            click.echo(f"  {'How was the day, 1 hard to 5 good':<{NAME + WHAT + 1}} › ", nl=False)
            text = self.keys.answer(FEELINGS)
            click.echo()
            put = partial(DayNote.put_key, name="felt", value=text)
            if not text or (text in FEELINGS and not self._put(f"felt {text}", put)):
                return
            _say("1, 2, 3, 4 or 5; Enter leaves it out.")

    def _line(self) -> None:
        while True:
            click.echo(f"  {'A line about today, or Enter':<{NAME + WHAT + 1}} › ", nl=False)
            text = self.keys.answer()
            click.echo()
            put = partial(DayNote.add_line, text=text)
            found = self._put(text, put) if text and is_one_line(text) else None
            if not found:
                return
            _say(wrong(found))


def _open(said: Status) -> list[date]:
    return [one.day for one in said.open_days if one.kbis]


def _heading(note: DayNote, count: int) -> str:
    """Thursday 25 June, three to fill in. Jo can read these."""
    settings = note.journal.settings
    words = catalogue(settings.language)
    coach = f" {_safe(settings.coach)} can read these." if settings.coach else ""
    return f"{words.full_day(note.day)}, {number_word(count)} to fill in.{coach}"


def _say(text: str) -> None:
    for line in wrap(printable(text), WIDTH - 4):
        click.echo(f"    {line}")


def _safe(text: str) -> str:
    return printable(plain(text))
