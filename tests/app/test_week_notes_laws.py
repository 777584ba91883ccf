"""A law: what a talk writes into a note says what was said, and every other byte is the same."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from humexjournal.app.week_notes import WeekNotes, said
from humexjournal.core.calendar import Week
from humexjournal.core.settings import Settings
from humexjournal.parsing.document import BOM
from humexjournal.parsing.reader import EntryReader
from humexjournal.vault import contents
from humexjournal.vault.edit import ByHand

W26 = Week.numbered(2026, 26)
PATH, DAY = "weekly/2026-W26.md", "daily/2026-06-28.md"
READER = EntryReader({}, Settings())

OLD = st.sampled_from(
    ["old", "'old'", '"old"   ', "old   # so far", "[old, older]", "", " ~", "-x"]
)
KEYS = {"glad": OLD, "commitment": OLD, "kept": st.just("partly"), "mood": st.just("7 # of ten")}
LINES = st.lists(
    st.sampled_from(["# a comment", "", "Out in the rain.", "- [x] glad", "`glad:: no`"]),
    max_size=3,
)
FIELDS = st.sampled_from(["", "glad:: old", "A [commitment:: old] day.", "**Glad**:: old"])
TEXTS = st.text(min_size=1, max_size=20) | st.sampled_from(
    ["If it rains, then I take the coat", "walk: shoes first", "yes", "5", "1.10", "# one", "- a", "~",
     "“home”", '"home" on time', "it's [[home]]", "[home]", "{x}", "a:: b", "home !share"]
)  # fmt: skip


@st.composite
def notes(draw):
    """A note as people leave it: comments, blank lines, fields, either line end, a byte order mark."""
    keys = draw(st.lists(st.sampled_from(sorted(KEYS)), unique=True))
    head = [f"{key}: {draw(KEYS[key])}" for key in keys]
    head = [f"# {draw(st.text('ab c', max_size=5))}", *head] if draw(st.booleans()) else head
    frame = ["---", *head, "---"] if head or draw(st.booleans()) else []
    lines = [*frame, *draw(LINES), draw(FIELDS), *draw(LINES)]
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    return draw(st.sampled_from([b"", BOM])) + newline.join(lines).encode() + newline.encode()


def week_notes(data, path):
    days = {DAY: date(2026, 6, 28)} if path == DAY else {}
    return WeekNotes(W26, READER, days, {path: data}, {path: data})


def entry_of(data, path):
    if path == PATH:
        return contents.weekly(data, W26, path, READER)[0]
    return contents.daily(data, date(2026, 6, 28), path, READER)[0].week


@given(notes(), st.sampled_from([PATH, DAY]), st.sampled_from(["glad", "commitment"]), TEXTS)
def test_what_is_written_is_read_and_nothing_else_is_changed(data, path, key, text):
    made = week_notes(data, path)
    if isinstance(made.put(key, text), ByHand) or made.wrong():
        return
    new = made.texts[path]
    assert said(entry_of(new, path), key) == text
    before = entry_of(data, path)
    for other in {"glad", "commitment", "kept"} - {key}:
        assert said(entry_of(new, path), other) == (said(before, other) if before else "")
    assert new.startswith(BOM) == data.startswith(BOM)
    was, is_now = data.removeprefix(BOM), new.removeprefix(BOM)
    kept = [line for line in was.splitlines(keepends=True) if key.encode() not in line.lower()]
    left = iter(is_now.splitlines(keepends=True))
    assert all(line in left for line in kept), "every other line is there, in its order"
    assert len(new.splitlines()) - len(data.splitlines()) in (0, 1, 3), "no line but its own"
    assert b"\n" not in new.replace(b"\r\n", b"") or b"\r\n" not in data


SAFE = st.sampled_from(
    ["four walks", "If it rains, then I take the coat", "walk: shoes first", "5"]
)


@given(notes(), SAFE)
def test_an_ordinary_sentence_has_a_place_in_any_of_them(data, text):
    made = week_notes(data, PATH)
    assert (made.put("change", text), made.wrong()) == (None, None)
    assert said(entry_of(made.texts[PATH], PATH), "change") == text
