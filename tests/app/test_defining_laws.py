"""Whatever is said otherwise: one thing changes, every other byte stays, and undo brings it back."""

import os
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from humexjournal.app.defining import Redefined, with_item, with_values
from humexjournal.app.writing import write_all
from humexjournal.core.calendar import Period
from humexjournal.core.kbi import Pause
from humexjournal.vault.edit import ByHand
from humexjournal.vault.store import Vault
from humexjournal.vault.undo import undo

PATH = "kbis/walk.yaml"
WORDS = st.text("ab '\":#-[]{},é1", min_size=1, max_size=12).map(str.strip).filter(bool)
DAYS = st.dates(date(2026, 6, 2), date(2027, 12, 31))
OPENING = ["behaviour: Walk outside", "schedule: weekdays", "from: 2026-06-01"]
EXTRA = st.lists(
    st.sampled_from(
        [
            "# a word of mine", "", "why: 'I like it'", 'standard: "at least 20 minutes"  # ok',
            "minimum:   7 minutes", "keys: [Walk,  walked]", "until: '2028-01-31'  # perhaps",
            "changes:\n  - {from: 2026-06-10, cue: after lunch}  # Jo",
            "pauses:\n- from: 2026-07-01\n  to: 2026-07-03\n\n# the rest", "goal:",
        ]
    ),
    unique_by=lambda line: line.partition(":")[0],
)  # fmt: skip
ENDS = st.sampled_from(["\n", "\r\n"])


@st.composite
def definitions(draw):
    lines = draw(st.permutations([*OPENING, *draw(EXTRA)]))
    return ("\n".join(lines) + "\n").replace("\n", draw(ENDS)).encode()


@contextmanager
def vault_with(data):
    with TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "kbis").mkdir()
        (root / "humex.yaml").write_text("format: 1\n")
        (root / PATH).write_bytes(data)
        os.utime(root / PATH, (0, 0))
        vault = Vault(root)
        yield vault, vault.read().journal


def lost(old, new):
    """How many bytes of the old version are in neither the beginning nor the end of the new."""
    first = alike(old, new)
    return len(old) - first - alike(old[first:][::-1], new[first:][::-1])


def alike(one, other):
    """How many bytes both begin with."""
    differ = (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(differ, min(len(one), len(other)))


def carried_out(vault, made):
    """The behaviour as the vault reads it then; undo brings back the old bytes."""
    write_all(vault.root_of, [made.edit])
    now = vault.read().journal.kbis["walk"]
    assert now == made.after
    undo(vault.root)
    assert (vault.root / PATH).read_bytes() == made.edit.old
    return now


def naively(data, until):
    """The file read and written again, as most programs would do it."""
    lines = [line.partition(" #")[0].rstrip() for line in data.decode().splitlines()]
    return "\n".join([*filter(None, lines), f"until: {until}"]).encode()


def test_a_file_that_is_written_anew_loses_what_is_somebodys():
    data = b"behaviour: Walk  # with a coat\r\n\r\nschedule: daily\r\n"
    assert lost(data, naively(data, "2026-06-30")) > 0


@settings(max_examples=20)
@given(definitions(), DAYS, WORDS, WORDS)
def test_a_change_is_added_and_nothing_else(data, day, cue, because):
    with vault_with(data) as (vault, journal):
        kbi = journal.kbis["walk"]
        item = {"from": str(day), "cue": cue, "kind": "recue", "because": because}
        made = with_item(vault, journal, kbi, "changes", item)
        assert isinstance(made, Redefined)
        assert lost(data, made.edit.new) == 0
        now = carried_out(vault, made)
        (new,) = [one for one in now.changes if one not in kbi.changes]
        assert (new.starts, new.terms.cue, new.kind, new.because) == (day, cue, "recue", because)
        assert len(now.changes) == len(kbi.changes) + 1
        assert (now.terms, now.pauses, now.until) == (kbi.terms, kbi.pauses, kbi.until)


@settings(max_examples=20)
@given(definitions(), DAYS, DAYS, WORDS)
def test_a_pause_is_added_and_nothing_else(data, one, other, reason):
    first, last = sorted((one, other))
    with vault_with(data) as (vault, journal):
        kbi = journal.kbis["walk"]
        item = {"from": str(first), "to": str(last), "reason": reason}
        made = with_item(vault, journal, kbi, "pauses", item)
        assert isinstance(made, Redefined)
        assert lost(data, made.edit.new) == 0
        now = carried_out(vault, made)
        assert now.pauses == (*kbi.pauses, Pause(Period(first, last), reason))
        assert (now.terms, now.changes, now.until) == (kbi.terms, kbi.changes, kbi.until)


@settings(max_examples=20)
@given(definitions(), DAYS)
def test_an_end_is_set_and_nothing_else(data, day):
    with vault_with(data) as (vault, journal):
        kbi = journal.kbis["walk"]
        made = with_values(vault, journal, kbi, {"until": str(day)})
        assert isinstance(made, Redefined)
        assert lost(data, made.edit.new) <= len("2028-01-31")
        now = carried_out(vault, made)
        assert now.until == day
        assert (now.terms, now.changes, now.pauses) == (kbi.terms, kbi.changes, kbi.pauses)


def test_where_nothing_can_be_added_the_line_to_type_is_given():
    data = b"behaviour: Walk\nschedule: daily\nfrom: 2026-06-01\nchanges: ~\n"
    with vault_with(data) as (vault, journal):
        item = {"from": "2026-06-10", "cue": "after lunch"}
        found = with_item(vault, journal, journal.kbis["walk"], "changes", item)
        assert isinstance(found, ByHand)
        assert found.line == "- {from: 2026-06-10, cue: after lunch} below changes:"
