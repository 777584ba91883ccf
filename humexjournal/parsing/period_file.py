"""A monthly or a quarterly entry: how it has become, and what is decided about each KBI."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TypeVar

from msgspec import field

from humexjournal.core.calendar import Month, Quarter
from humexjournal.core.entry import Decision, PeriodEntry
from humexjournal.core.spelling import letters_apart
from humexjournal.parsing.draft import Draft, is_blank, step
from humexjournal.parsing.fields import scalar_text
from humexjournal.parsing.frontmatter import Mapping, Raw
from humexjournal.parsing.grammar.amounts import read_number
from humexjournal.parsing.grammar.words import normal_key
from humexjournal.parsing.keys import Key
from humexjournal.parsing.reader import EntryReader
from humexjournal.parsing.reserved import RESERVED, Kind
from humexjournal.parsing.shared_lines import shared_lines
from humexjournal.parsing.tags import split_kbi, texts_of
from humexjournal.problem import Location, Problem, Span

T = TypeVar("T")

PERIOD_KEYS = tuple(name for name, kind in RESERVED.items() if kind is Kind.PERIOD)
SCALE_TOP = 10
ITEM_TOP = 7
ITEMS = 4
NEAR = 2
"""Letters within which an unknown key is taken for one of the period's."""

HOW_TO_SCORE = "Write 1 (not at all) to 7 (by itself), or the four answers: [walk/5/6/4/5]."
HOW_TO_DECIDE = f"Write [walk/keep], with one of: {', '.join(Decision)}."


def period_from(
    mapping: Mapping, body: str, period: Month | Quarter, path: str, reader: EntryReader
) -> tuple[PeriodEntry, list[Problem]]:
    """Read the keys and the body of the note of a month or a quarter."""
    draft = _Period(path, reader, period=period)
    keys = list(reader.sorted(mapping))
    draft.missing = set(PERIOD_KEYS).difference(key.name for key, _ in keys)
    for key, raw in keys:
        if not is_blank(raw):
            draft.take(key, raw)
    return draft.entry(body), draft.problems


class _Period(Draft):
    """A monthly or quarterly entry while its keys are read."""

    period: Month | Quarter = Month(date.min)
    missing: set[str] = field(default_factory=set)
    automatic: dict[str, Decimal] = field(default_factory=dict)
    decide: dict[str, Decision] = field(default_factory=dict)
    steps: dict[str, int] = field(default_factory=dict)
    recited: bool | None = None
    identity: str = ""

    @property
    def kind(self) -> str:
        """What the period is called, and the key under which a note may give it."""
        return "month" if isinstance(self.period, Month) else "quarter"

    def take(self, key: Key, raw: Raw) -> None:
        """Read one key that is not blank."""
        match key.kind:
            case Kind.PERIOD:
                self._take_own(key, raw)
            case Kind.OUTCOME:
                self.note_reading(key, raw)
            case Kind.OWN:
                self._check_spelling(key)
            case Kind.KBI | Kind.DAY | Kind.WEEK:
                remedy = "It is not used; write it in the entry of a day or of a week."
                self._unknown(key, f"A {self.kind} has no “{key.written}” of its own.", remedy)
            case _ if key.name == self.kind:
                self.check_name(key, raw, self.period.label)

    def entry(self, body: str) -> PeriodEntry:
        """The finished entry."""
        return PeriodEntry(
            self.period,
            self.path,
            automatic=self.automatic,
            recited=self.recited,
            identity=self.identity,
            decide=self.decide,
            readings=self.readings,
            shared=shared_lines(body),
            **self.steps,
        )

    def _take_own(self, key: Key, raw: Raw) -> None:
        match key.name:
            case "automatic":
                self._take_scores(key, raw)
            case "decide":
                self._take_decisions(key, raw)
            case "recited":
                self.recited = self.flag(key, raw)
            case "identity":
                self._take_identity(key, raw)
            case _:
                self._take_step(key, raw)

    def _take_scores(self, key: Key, raw: Raw) -> None:
        for kbi, text in self._pairs(key, raw, HOW_TO_SCORE):
            score = _score(text)
            if score is None:
                self.wrong(key, f"“{text}” is no score.", HOW_TO_SCORE)
            else:
                self._keep(self.automatic, kbi, score, key)

    def _take_decisions(self, key: Key, raw: Raw) -> None:
        for kbi, text in self._pairs(key, raw, HOW_TO_DECIDE):
            word = normal_key(text).replace("_", "")
            if word in list(Decision):
                self._keep(self.decide, kbi, Decision(word), key)
            else:
                self.wrong(key, f"“{text}” is no decision.", HOW_TO_DECIDE)

    def _pairs(self, key: Key, raw: Raw, how: str) -> Iterator[tuple[str, str]]:
        """The KBIs of a list, each with what stands behind its slash."""
        parts = texts_of(raw)
        if not parts:
            self.wrong(key, "A list is expected here.", how)
        for part in parts:
            kbi, rest = split_kbi(part, self.reader.known)
            if kbi:
                yield kbi, rest
            elif "/" in part:
                self.unknown_kbi(key, part.partition("/")[0])
            else:
                self.wrong(key, f"“{part}” is not understood here.", how)

    def _keep(self, kept: dict[str, T], kbi: str, value: T, key: Key) -> None:
        if kept.setdefault(kbi, value) != value:
            message = f"“{self.reader.kbis[kbi].name}” stands here twice."
            remedy = "Keep one; until then the first counts."
            self.wrong(key, message, remedy, "two-values")

    def _take_identity(self, key: Key, raw: Raw) -> None:
        self.identity = scalar_text(raw) or ""
        if not self.identity:
            self.wrong(key, "One text is expected here.", "Put it in quotes.")

    def _take_step(self, key: Key, raw: Raw) -> None:
        number = step(raw, SCALE_TOP, low=0)
        if number is None:
            self.wrong(key, f"“{raw}” is not on the scale.", "Write a whole number from 0 to 10.")
        else:
            self.steps[key.name] = number

    def _check_spelling(self, key: Key) -> None:
        word = normal_key(key.written)
        for name in PERIOD_KEYS:
            if name in self.missing and letters_apart(word, name) <= NEAR:
                message = f"There is no key “{key.written}” here."
                self._unknown(key, message, f"Did you mean {name}?")

    def _unknown(self, key: Key, message: str, remedy: str) -> None:
        place = Location(self.path, (key.written,), span=Span.KEY)
        self.problems.append(Problem(place, "unknown-key", message, remedy))


def _score(text: str) -> Decimal | None:
    """One item of 1 to 7 or a mean of four, which comes in quarters; or the four themselves."""
    read = [read_number(part) for part in text.split("/")]
    answers = [answer for answer in read if answer is not None and 1 <= answer <= ITEM_TOP]
    if len(answers) != len(read) or len(answers) not in (1, ITEMS):
        return None
    parts = ITEMS if len(answers) == 1 else 1
    if any(answer * parts % 1 for answer in answers):
        return None
    return sum(answers, Decimal(0)) / len(answers)
