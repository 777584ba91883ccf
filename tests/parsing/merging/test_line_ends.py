"""The form of a file: byte order mark and line ends, taken off and put on again."""

import pytest

from humexjournal.parsing.merging.line_ends import form_of, formed, plain


@pytest.mark.parametrize(
    "data", [b"", b"a", b"a\n", b"a\r\nb\r\n", b"a\r\nb\n", b"\xef\xbb\xbfa\r\n", b"a\rb\n"]
)
def test_what_is_taken_off_is_put_on_again(data):
    found = plain(data)

    assert formed(found.data, found.form or (b"", b"\n")) == data


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "expected"),
    [
        (b"a\n", b"a\r\n", b"b\n", (b"", b"\r\n")),
        (b"a\r\n", b"a\n", b"b\r\n", (b"", b"\n")),
        (b"\xef\xbb\xbfa\r\n", b"b\r\n", b"\xef\xbb\xbfa\n", (b"", b"\n")),
        (b"", b"a\r\n", b"b\n", (b"", b"\n")),
    ],
)
def test_the_side_that_has_changed_the_form_decides(base, ours, theirs, expected):
    assert form_of(plain(base), plain(ours), plain(theirs)) == expected
    assert form_of(plain(base), plain(theirs), plain(ours)) == expected
