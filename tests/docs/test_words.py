"""The glossary has every inside word, and the entry that architecture.md follows is as it says."""

from datetime import date

import pytest
from pages import ROOT, page, table

from humexjournal.adherence.day import day_record
from humexjournal.adherence.series import series
from humexjournal.adherence.state import State
from humexjournal.adherence.tally import tally
from humexjournal.core.calendar import Week
from humexjournal.problem_kinds import Severity
from humexjournal.vault.store import Vault

DAY = date(2026, 6, 24)
LATER = date(2026, 7, 1)
STATES = {"plan": State.MINIMUM, "walk": State.MISSED, "shutdown": State.DONE}


@pytest.mark.parametrize("state", State)
def test_the_glossary_has_every_state(state: State) -> None:
    inside = [row[0] for row in table("docs/glossary.md", "inside", "printed")]
    assert state.value in inside


@pytest.mark.parametrize("severity", Severity)
def test_the_glossary_has_every_severity(severity: Severity) -> None:
    assert f"**{severity.value}**" in page("docs/glossary.md")


def test_the_entry_that_is_followed_through_the_code() -> None:
    journal = Vault(ROOT / "example-vault").read().journal
    states = {
        name: day_record(kbi, journal, DAY, LATER).state for name, kbi in journal.kbis.items()
    }
    walk = tally(series(journal.kbis["walk"], journal, Week.of(DAY).period, LATER))
    assert states == STATES
    assert (walk.done, walk.scheduled) == (4, 5)
