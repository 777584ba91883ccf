"""What a daily entry says of each KBI, read from several places of one note."""

from collections.abc import Collection
from datetime import date
from functools import lru_cache
from sys import intern

from msgspec import field

from humexjournal.core.entry import Observation
from humexjournal.core.kbi import KBI
from humexjournal.core.value import Mark
from humexjournal.parsing.body.lines import Log, Ticked
from humexjournal.parsing.draft import Draft
from humexjournal.parsing.frontmatter import Raw
from humexjournal.parsing.keys import Key
from humexjournal.parsing.places import same_said
from humexjournal.parsing.refusal import Refusal
from humexjournal.parsing.reserved import Kind
from humexjournal.problem import Effect, Location, Problem

OFF = Mark.OFF
"""At hand, since every value is held against it: to look it up takes longer than all the rest."""


class Observing(Draft):
    """The values of a day, by KBI; the first place that says one counts where two differ."""

    day: date = date.min
    observations: dict[str, Observation] = field(default_factory=dict)

    def observe(self, key: Key, raw: Raw) -> None:
        """Read what is written for a KBI."""
        kbi = self.reader.kbis[key.name]
        found = self.reader.value(raw, kbi, self.day)
        if type(found) is Refusal:  # most are none, and `isinstance` is slow to say no
            found = self._refused(found, kbi, key)
        if found is None:
            return
        place = self.here or Location(self.path, _way_to(key.written))
        said = Observation(found, intern(str(raw)), place, "" if found is OFF else None)
        before = self.observations.setdefault(key.name, said)
        if before is not said:
            self._put_beside(kbi, before, said)

    def doubt(self, names: Collection[str]) -> None:
        """Count nothing for a KBI of which a merge has left two values."""
        for key in map(self.reader.key, names):
            if key.kind is Kind.KBI:
                place = Location(self.path, (key.written,))
                self.observations[key.name] = Observation(Mark.UNREADABLE, "", place)

    def _refused(self, refusal: Refusal, kbi: KBI, key: Key) -> Mark | None:
        """Note what was not understood; in the body it leaves alone what a stronger place says."""
        if self.here is None or kbi.id not in self.observations:
            effect = Effect(kbi.name, self.day, self.day)
            self.problems.append(refusal.at(self.at(key.written), effect))
            return Mark.UNREADABLE
        if kbi.id not in self.told:
            self.told.add(kbi.id)
            self.problems.append(refusal.at(self.here))
        return None

    def _put_beside(self, kbi: KBI, before: Observation, said: Observation) -> None:
        """Bring together what two places say; the first one counts where they differ."""
        same = same_said(before, said, kbi.terms_on(self.day))
        if same:
            self.observations[kbi.id] = same
        elif self.here is None:
            message = f"“{kbi.name}” is “{before.text}” above and “{said.text}” here."
            remedy = "Keep one; until then the first counts."
            self.problems.append(Problem(said.location, "two-values", message, remedy))
        elif kbi.id not in self.told and before.value is not Mark.UNREADABLE:
            self.told.add(kbi.id)
            line = self.line_of(before.location)
            message = f"“{kbi.name}” is “{before.text}” in line {line} and “{said.text}” here."
            remedy = f"Keep one; until then line {line} counts."
            self.problems.append(Problem(said.location, "two-values", message, remedy))

    def needs_a_number(self, log: Log) -> bool:
        """Whether a tick leaves open how much it was; another place may say it."""
        found = self.reader.value(log.text, self.reader.kbis[log.key.name], self.day)
        return type(found) is Refusal and found.code == "how-many"

    def check_tick(self, start: int, log: Log, ticked: Ticked) -> None:
        """A box that was ticked long after its day is worth a look; the name of the note counts."""
        late = (ticked.day - self.day).days
        name = f"{log.key.name} ticked"
        if 0 <= late <= self.reader.settings.calendar.log_grace or name in self.told:
            return
        self.told.add(name)
        place = Location(self.path, (), (len(self.head) + start + ticked.start, ticked.length))
        message = f"This box was ticked on {ticked.day}, and the note is for {self.day}."
        remedy = f"It counts for {self.day}; move it if that was not meant."
        self.problems.append(Problem(place, "ticked-another-day", message, remedy))


@lru_cache(maxsize=256)
def _way_to(key: str) -> tuple[str]:
    """The way to a key; ten thousand entries have the same few, so they share it."""
    return (key,)
