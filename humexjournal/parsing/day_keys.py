"""What the format's own keys of a day say: `felt`, `friction`, `off` and lists of behaviours."""

from msgspec import field

from humexjournal.core.entry import Observation
from humexjournal.core.value import Mark
from humexjournal.parsing.draft import step
from humexjournal.parsing.fields import NO, YES, scalar_text
from humexjournal.parsing.frontmatter import Raw
from humexjournal.parsing.keys import Key
from humexjournal.parsing.named import ORDER, beside, contradicts
from humexjournal.parsing.observing import Observing
from humexjournal.parsing.tags import split_kbi, texts_of
from humexjournal.problem import Problem

FEELING_TOP = 5


class DayKeys(Observing):
    """The keys of a day; `named` are the KBIs that lists name, each with the key of its list."""

    named: list[tuple[Key, str, Observation]] = field(default_factory=list)
    off: str | None = None
    felt: int | None = None
    effort: int | None = None

    def take_reserved(self, key: Key, raw: Raw) -> None:
        """Read one of the keys that is not blank."""
        match key.name:
            case "friction":
                self.note_friction(raw)
            case "felt":
                self.felt = self._feeling(key, raw)
            case "effort":
                self.effort = self._feeling(key, raw)
            case "off":
                self._take_off(key, raw)
            case "reserve":
                self._mark(key, raw, Mark.RESERVE)
            case "minimum":
                self._mark(key, raw, Mark.MINIMUM)

    def settle(self) -> None:
        """Bring together what lists and values say, in whatever order they stand."""
        for _, name, named in sorted(self.named, key=lambda one: ORDER.index(one[2].value)):
            said, kbi = self.observations.get(name), self.reader.kbis[name]
            terms = kbi.terms_on(self.day)
            if said and contradicts(said, named, terms):
                message = f"“{kbi.name}” is “{said.text}”, and here its busy-day version was done."
                remedy = "Keep one; until then the busy-day version counts."
                self.problems.append(Problem(named.location, "two-values", message, remedy))
            self.observations[name] = beside(said, named, terms) if said else named

    def _feeling(self, key: Key, raw: Raw) -> int | None:
        feeling = step(raw, FEELING_TOP)
        if feeling is None:
            self.wrong(key, f"“{raw}” is not on the scale.", "Write 1 (hard) to 5 (good).")
        return feeling

    def _take_off(self, key: Key, raw: Raw) -> None:
        """The whole day, or the KBIs that are named."""
        text = (scalar_text(raw) or "").casefold()
        if text in NO:
            return
        if text in YES:
            self.off = ""
        elif any(self._named(part)[0] for part in texts_of(raw)):
            self._mark(key, raw, Mark.OFF)
        else:
            self.off = ", ".join(texts_of(raw))

    def _mark(self, key: Key, raw: Raw, mark: Mark) -> None:
        """Note the KBIs that a list names; what that comes to beside a value is settled later."""
        for part in texts_of(raw):
            kbi, reason = self._named(part)
            if kbi is None:
                self.unknown_kbi(key, part)
            else:
                off = reason if mark is Mark.OFF else None
                said = Observation(mark, str(mark), self.at(key.written), off)
                self.named.append((key, kbi, said))

    def _named(self, part: str) -> tuple[str | None, str]:
        kbi, reason = split_kbi(part if "/" in part else f"{part}/", self.reader.known)
        return kbi, reason if kbi else ""
