"""Laws of a day's note: a value is read back, and every other byte stays."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.app.day_note import DayNote
from humexjournal.core.entry import DailyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.settings import Outcome, Settings
from humexjournal.parsing.reader import EntryReader
from humexjournal.parsing.refusal import Refusal
from humexjournal.vault import contents
from humexjournal.vault.edit import ByHand

DAY, PATH = date(2026, 6, 25), "daily/2026-06-25.md"
KBIS = {
    name: contents.kbi(
        f"behaviour: {name}\nschedule: daily\nstandard: {standard}\nfrom: 2026-06-01\n".encode(),
        name, f"kbis/{name}.yaml", Settings(),
    )[0]
    for name, standard in {"walk": "at least 15 minutes", "close": "before 18:00", "plan": "done"}.items()
}  # fmt: skip
VALUES = st.sampled_from([
    "16", "5", "1h 5m", "1740", "17:40", "x", "/", "o", "no", "off", "e", "r", "~", "", "soon",
    "6:55", "m", "x # y", "'", '"', "[x]", "{", "16 min", "- 3",
])  # fmt: skip
LINES = st.sampled_from([
    "walk: 12", "walk:", "close: 17:55   # late", "plan: yes", "felt: 3", "in_the_way: [walk/time]",
    "mine: [a, b]", "tags: x", "off:", "Walk : 3",
])  # fmt: skip
BODIES = st.sampled_from([
    "", "Went out.\n", "walk:: 9\n", "- [x] plan\n", "no end", "\n\n---\n", "```\nwalk:: 1\n```\n",
])  # fmt: skip
ENDS = st.sampled_from(["\n", "\r\n"])


@st.composite
def notes(draw):
    keys = draw(
        st.lists(
            LINES, max_size=5, unique_by=lambda line: line.partition(":")[0].strip().casefold()
        )
    )
    text = "---\n" + "".join(f"{line}\n" for line in keys) + "---\n" if keys else ""
    return (text + draw(BODIES)).replace("\n", draw(ENDS)).encode()


def day_note(data: bytes) -> DayNote:
    reader = EntryReader(KBIS, Settings(outcomes={"weight": Outcome("weight", "kg")}))
    journal = Journal(kbis=KBIS, daily={DAY: DailyEntry(DAY, PATH)})
    return DayNote(journal, DAY, PATH, reader, {PATH: data}, {PATH: data}, is_new=False)


@given(notes(), st.sampled_from(sorted(KBIS)), VALUES)
def test_a_value_is_read_back_and_no_other_has_changed(data, name, value):
    note = day_note(data)
    before = note.entry()

    found = note.put(KBIS[name], value)

    after = note.entry()
    others = {one: said for one, said in before.observations.items() if one != name}
    assert {one: said for one, said in after.observations.items() if one != name} == others
    assert (after.felt, after.friction, after.own_keys) == (
        before.felt,
        before.friction,
        before.own_keys,
    )
    if isinstance(found, Refusal | ByHand):
        assert note.texts[PATH] == data
    else:
        said, meant = note.said(name), note.reader.value(value, KBIS[name], DAY) if value else None
        assert (said.value if said else None) == meant


@given(notes(), st.sampled_from(sorted(KBIS)), VALUES)
def test_one_line_changes_and_the_others_stay_byte_for_byte(data, name, value):
    note = day_note(data)
    note.put(KBIS[name], value)

    old, new = data.splitlines(keepends=True), note.texts[PATH].splitlines(keepends=True)
    if len(old) == len(new):
        assert sum(one != other for one, other in zip(old, new, strict=True)) <= 1
    else:
        assert [line for line in new if line in old] >= old or set(old) <= set(new)


@given(notes(), st.text("ab :#![]\\x-üx", min_size=1, max_size=12).filter(str.strip))
def test_a_line_is_added_at_the_end_and_logs_nothing(data, line):
    note = day_note(data)
    before = note.entry().observations

    found = note.add_line(line)

    assert note.entry().observations == before
    assert note.texts[PATH].startswith(data)
    assert (line.encode() in note.texts[PATH][len(data) :]) != isinstance(found, ByHand)


@given(notes(), st.lists(st.sampled_from(["walk/time", "walk/rain", "plan/too_big"]), max_size=3))
def test_what_got_in_the_way_is_added_once(data, words):
    note = day_note(data)
    before = [one.tag for one in note.entry().friction]

    found = [note.add("friction", word) for word in (*words, *words)]

    if not any(found):
        tags = [f"{one.kbi}/{one.tag}" for one in note.entry().friction]
        assert set(words) <= set(tags)
        assert len(tags) == len(set(tags))
        assert len(tags) >= len(before)


@pytest.mark.parametrize(("text", "name", "value"), [
    ("---\nFelt: 2\nfelt: 3\n---\n", "felt", "4"),
    ("---\neffort: 2\nEffort: 3\n---\n", "effort", "4"),
    ("---\nWeight: 80\nweight: 81\n---\n", "weight", "82"),
    ("---\nmine: a\n---\nweight:: 80\n", "weight", "82"),
    ("felt:: 2\n", "felt", "4"),
    ("felt:: 2\n", "felt", ""),
    ("in_the_way:: walk/time\n", "friction", ""),
    ("off:: ill\n", "off", "away"),
])  # fmt: skip
def test_a_key_that_would_not_say_what_it_is_given_stays(text, name, value):
    note = day_note(text.encode())

    assert isinstance(note.put_key(name, value), ByHand)
    assert note.texts[PATH] == text.encode()
