"""Laws of the body: whatever the text, it is read in one walk, and places stay where they are."""

import re

from hypothesis import example, given
from hypothesis import strategies as st
from parsing.reading import DAY, READER

from humexjournal.parsing.body.mask import masked
from humexjournal.parsing.body.scan import scan
from humexjournal.parsing.daily_file import daily_from
from humexjournal.parsing.document import split
from humexjournal.parsing.frontmatter import read_mapping
from humexjournal.parsing.locate import locate
from humexjournal.parsing.note import read_note
from humexjournal.parsing.weekly_file import weekly_from

PATH = "daily/2026-06-12.md"
SIGNS = [
    "- [x] ", "* [/] ", "1. [-] ", "- ", "> ", "\t", "    ", "[", "]", "(", ")", "::", ":: ", "#walk:",
    "#", "`", "```", "~~~", "%%", "<!--", "-->", "{{", "}}", "<%", "%>", "walk", "plan", "calls", "felt",
    "friction", "kept", "off", "25", "+1", "x", "soon", " ", "\n", "\n\n", "\r\n", "✅ 2026-06-20", "\xa0",
    "---\n", "**", "\\", "Rain.",
]  # fmt: skip
bodies = st.lists(st.sampled_from(SIGNS), max_size=40).map("".join) | st.text()


@given(bodies)
@example("[walk:: soon](walk:: [25])")
def test_every_problem_points_into_the_text_at_what_was_written(body):
    head = "---\nmood: fair\n---\n"

    _, _, problems = daily_from({"mood": "fair"}, body, DAY, PATH, READER, head=head)
    _, more = weekly_from({}, body, READER.settings.calendar.week(DAY), PATH, READER, head=head)

    lines = (head + body).split("\n")
    for problem in (*problems, *more):
        place = locate(problem.location, head + body)
        assert place.line > 3
        assert place.column - 1 + place.length <= len(lines[place.line - 1]) + 1


@given(bodies)
def test_hiding_keeps_every_place_and_is_done_once(body):
    hidden = masked(body)

    assert [len(line) for line in hidden.split("\n")] == [len(line) for line in body.split("\n")]
    assert all(one in (other, " ") for one, other in zip(hidden, body, strict=True))


@given(st.text(st.characters(exclude_characters="[:#+")))
def test_a_text_without_any_sign_says_nothing(body):
    assert scan(body, READER) == []


@given(st.lists(st.sampled_from([sign for sign in SIGNS if "\r" not in sign]), max_size=40))
def test_line_ends_of_either_kind_say_the_same(parts):
    body = "".join(parts)

    assert said(body) == said(body.replace("\n", "\r\n"))


def said(body: str) -> list[tuple[str, str]]:
    return [(log.key.name, log.text) for _, log in scan(body, READER)]


@given(bodies)
def test_a_log_stands_where_it_says(body):
    hidden = masked(body)
    for start, log in scan(body, READER):
        at = start + log.start
        if not re.fullmatch(r"[0-9.]+", log.text):  # the sum of a counter stands nowhere
            assert log.text.casefold() == hidden[at : at + log.length].casefold()


@given(
    bodies | st.sampled_from(["---\n---\n", "---\na: 1\n---", "---\na: 1\n----\n---\nb", "---\n"])
)
@example("---\n\n---\n---\n")
@example("\ufeff---\na: 1\n---\nb")
def test_a_note_is_split_as_its_bytes_are(text):
    for given_text in (text, f"---\nwalk: 25\n{text}", f"---\nwalk: 25\n---\n{text}"):
        data = given_text.encode()
        parts, note = split(data), read_note(data, PATH)
        if note.problem is None and parts.opening:
            assert note.body.encode() == parts.body
            assert note.head.encode() == parts.opening + parts.frontmatter + parts.closing
            assert note.mapping == read_mapping(parts.frontmatter.decode(), PATH)[0]
