"""Notes that are unusual and can be read, with what they say."""

from typing import NamedTuple

from hostile.vaults import note

from humexjournal.core.value import Clock, Mark, Value

ELEVEN_AT_NIGHT = {"bed": Clock(1380)}
BED = {"bed": "23:00"}
NO = {"walk": Mark.NOT_DONE}
CONFLICT_FREE = "Title\n=======\n\n<<<<<<< is no marker alone"


class Unusual(NamedTuple):
    """A note of a row, the values that it gives, and the texts that were written for them."""

    row: str
    data: bytes
    values: dict[str, Value]
    plain: dict[str, str]


def at_night(row: str, data: bytes) -> Unusual:
    return Unusual(row, data, ELEVEN_AT_NIGHT, BED)


def nothing(row: str, data: bytes) -> Unusual:
    return Unusual(row, data, {}, {})


UNUSUAL = {
    "brackets in a text": at_night("Y1", note(f'bed: 23:00\nown: "{"[" * 100}"')),
    "an asterisk in a text": at_night("Y2", note("bed: 23:00\nown: 5 * 5 & more !")),
    "a time of day": at_night("Y5", note("bed: 23:00")),
    "no": Unusual("Y5", note("walk: no"), NO, {"walk": "no"}),
    "yes": Unusual("Y5", note("walk: yes"), {"walk": Mark.DONE}, {"walk": "yes"}),
    "a zero in front": Unusual("Y5", note("bed: 010"), {"bed": Clock(10)}, {"bed": "010"}),
    "a date that is none, in a key of one's own": at_night(
        "Y6", note("bed: 23:00\ndue: 2026-02-30")
    ),
    "a date of no month": at_night("Y6", note("bed: 23:00\ndue: 2026-13-45")),
    "a time of no hour": at_night("Y6", note("bed: 23:00\ndue: 2026-06-01T25:00:00")),
    "three dashes in the body": at_night("Y8", note("bed: 23:00", "A\n\n---\nwalk: no\n---\n")),
    "a rule at the beginning of a body": nothing("Y8", b"# Day\n---\nbed: no\n---\n"),
    "four dashes": nothing("Y8", b"----\nbed: 22:30\n----\n"),
    "a line before the dashes": nothing("Y8", b"\n---\nbed: 22:30\n---\n"),
    "TOML": nothing("Y8", b'+++\nbed = "22:30"\n+++\n'),
    "JSON": nothing("Y8", b'{"bed": "22:30"}\n'),
    "an empty file": nothing("Y8", b""),
    "blank space behind the dashes": at_night("Y8", b"--- \nbed: 23:00\n---\t\n"),
    "a byte order mark": at_night("Y9", b"\xef\xbb\xbf" + note("bed: 23:00")),
    "lines that end as on Windows": at_night("Y9", note("bed: 23:00").replace(b"\n", b"\r\n")),
    "lines that end one way and the other": at_night(
        "Y9", b"---\r\nbed: 23:00\nown: 1\r\n---\nA\r\n"
    ),
    "no last line end": at_night("Y9", b"---\nbed: 23:00\n---"),
    "a heading with a line below": at_night("Y11", note("bed: 23:00", CONFLICT_FREE)),
    "a tab before a comment": at_night("Y12", note("bed: 23:00\t# late")),
    "a tab behind a colon": at_night("Y12", note("bed:\t23:00")),
    "a quoted placeholder": at_night("Y6", note('walk: "{{date}}"\nbed: 23:00'))._replace(
        plain={"bed": "23:00"}
    ),
    "a placeholder of Templater": Unusual(
        "Y6",
        note("walk: <% tp.date.now() %>\nbed: no"),
        {"bed": Mark.NOT_DONE},
        {"bed": "no"},
    ),
}
