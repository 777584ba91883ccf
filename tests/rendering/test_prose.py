"""Running text is cut where it hurts least."""

import pytest

from humexjournal.rendering.prose import cut, cut_words, fitting, sentence


@pytest.mark.parametrize(
    ("text", "longest", "expected"),
    [
        ("Walk after lunch", 16, "Walk after lunch"),
        ("Walk after lunch", 12, "Walk after…"),
        ("Donaudampfschifffahrt", 10, "Donaudamp…"),
        ("at least 3 pages, by noon or so", 22, "at least 3 pages…"),
        ("at least 3 pages, whenever there is time", 30, "at least 3 pages, whenever…"),
    ],
)
def test_a_text_is_cut_after_a_word(text: str, longest: int, expected: str) -> None:
    assert cut(text, longest) == expected
    assert len(cut(text, longest)) <= longest


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("one two three", 3, "one two three"),
        ("one, two, three", 2, "one, two…"),
        ("It rained. The sun came out later on", 3, "It rained. …"),
        ("It rained. The sun came out later on", 6, "It rained. The sun came out…"),
        ("one two", 0, "one…"),
    ],
)
def test_a_text_is_cut_to_so_many_words(text: str, most: int, expected: str) -> None:
    assert cut_words(text, most) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", ""), ("Yes", "Yes."), ("Yes!", "Yes!"), ("and so on…", "and so on…")],
)
def test_a_line_ends_with_a_stop(text: str, expected: str) -> None:
    assert sentence(text) == expected


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        (9, (["aaa", "b"], ["ccc", "dd"])),
        (8, (["aaa", "b"], ["ccc"])),
        (3, (["aaa"], [])),
        (2, ([], [])),
    ],
)
def test_two_columns_take_turns(room: int, expected: tuple) -> None:
    assert fitting(["aaa", "b"], ["ccc", "dd"], room, len) == expected
