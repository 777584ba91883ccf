"""How a quota stands while its period runs."""

from msgspec import Struct

from humexjournal.adherence.state import Status


class Pace(Struct, frozen=True):
    """A quota in days: what it asks for, what was done, and how its eligible days are spread.

    `before` are those before the as-of date; `unknown` are those of them without an entry or not
    yet closed; `still_open` are those from the as-of date on that have no value. A day can hold
    `cap` of it.
    """

    quota: int
    done: int
    eligible: int
    before: int
    unknown: int
    still_open: int
    cap: int

    @property
    def need(self) -> int:
        """How many are still to be done, below 0 where more was done."""
        return self.quota - self.done

    @property
    def status(self) -> Status:
        """The first that applies, the worst that is certain before anything that is not."""
        if self.quota == 0:
            return Status.VOID
        if self.need <= 0:
            return Status.MET
        if self.need > (self.still_open + self.unknown) * self.cap:
            return Status.OUT_OF_REACH
        if self.need > self.still_open * self.cap:
            return Status.NEEDS_THE_LOG
        if self.need == self.still_open * self.cap and self.quota < self.eligible * self.cap:
            return Status.LAST_CHANCE
        if self.done < self.quota * self.before // self.eligible:
            return Status.BEHIND_PACE
        return Status.ON_TRACK
