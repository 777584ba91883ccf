"""A file merged key by key: what three people would expect to read."""

from textwrap import dedent

import pytest

from humexjournal.parsing.merging.file import merge_file
from humexjournal.parsing.merging.merged import Merged
from humexjournal.vault.text_merge import merge_text


def text(written):
    return dedent(written).lstrip("\n").encode()


def merged(base, ours, theirs, path="daily/2026-06-12.md"):
    """The merge as text, and whether it is settled; the other way round it has to be the same."""
    found = merge_file(text(base), text(ours), text(theirs), path, merge_text)
    back = merge_file(text(base), text(theirs), text(ours), path, merge_text)
    assert back.is_settled == found.is_settled
    assert not found.is_settled or back == found
    return found.data.decode(), found.is_settled


def test_adjacent_keys():
    assert merged(
        "---\nwalk: no\nplan: no\n---\nA day.\n",
        "---\nwalk: yes\nplan: no\n---\nA day.\n",
        "---\nwalk: no\nplan: yes\n---\nA day.\n",
    ) == ("---\nwalk: yes\nplan: yes\n---\nA day.\n", True)


def test_both_have_written_the_same_day():
    assert merged(
        "",
        "---\nwalk: yes\nplan:\nin_the_way: plan/time\n---\nA good walk.\n",
        "---\nwalk:\nplan: /\nin_the_way: [plan/people]\nfelt: 4\n---\nA good walk.\n",
    ) == (
        "---\nwalk: yes\nplan: /\nin_the_way: [plan/people, plan/time]\nfelt: 4\n---\n"
        "A good walk.\n",
        True,
    )


def test_a_key_that_both_have_changed():
    base = "---\nwalk:\n# as I remember it\nplan: x   # early\n---\n"
    ours = "---\nwalk: 25\n# as I remember it\nplan: x   # early\n---\n"
    theirs = "---\nwalk: 20   # by the watch\n# as I remember it\nplan: x   # early\n---\n"

    assert merged(base, ours, theirs) == (
        "---\nwalk: 25\n# or, from the other side: walk: 20   # by the watch\n"
        "# as I remember it\nplan: x   # early\n---\n",
        False,
    )


def test_a_key_that_one_side_has_deleted_and_the_other_changed():
    base = "---\nwalk: 25\nplan: x\n---\n"
    without, longer = "---\nplan: x\n---\n", "---\nwalk: 30\nplan: x\n---\n"

    assert merged(base, longer, without) == (
        "---\nwalk: 30\n# or, from the other side: without walk\nplan: x\n---\n",
        False,
    )
    assert merged(base, without, longer) == (
        "---\n# or, from the other side: walk: 30\nplan: x\n---\n",
        False,
    )


def test_a_key_that_only_one_side_has_changed_and_moved():
    assert merged(
        "---\nwalk: no\nplan: no\nfelt: 2\n---\n",
        "---\nfelt: 2\nplan: no\nwalk: no\n---\n",
        "---\nwalk: no\nplan: yes\nfelt: 3\n---\n",
    ) == ("---\nfelt: 3\nplan: yes\nwalk: no\n---\n", True)


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "expected"),
    [
        ("[walk/time]", "[walk/time, plan/forgot]", "[walk/time, tired]",
         "[walk/time, plan/forgot, tired]"),
        ("", "walk/time", "plan/forgot", "plan/forgot, walk/time"),
        ("walk/time", "walk/time, tired", "[walk/time, people]", "[walk/time, people, tired]"),
        ("[walk/time, tired]", "[tired]", "[walk/time, tired, people]", "[tired, people]"),
        ("[a, b]  # c", "[a, b, c]  # c", "[b]  # d", "[b, c]  # d"),
    ],
)  # fmt: skip
def test_friction_item_by_item(base, ours, theirs, expected):
    def note(value):
        return f"---\nfriction: {value}".rstrip() + "\n---\n"

    assert merged(*map(note, (base, ours, theirs))) == (note(expected), True)


def test_an_item_that_both_have_replaced():
    assert merged(
        "---\nfriction: [walk/time]\n---\n",
        "---\nfriction: [walk/tired]\n---\n",
        "---\nfriction: [walk/people]\n---\n",
    ) == (
        "---\nfriction: [walk/tired]\n# or, from the other side: friction: [walk/people]\n---\n",
        False,
    )


def test_a_count_that_was_agreed_is_said_once():
    assert merged(
        "---\nagreed: [walk 2/5]\n---\n",
        "---\nagreed: [walk 2/5, plan 4/5]\n---\n",
        "---\nagreed: [walk 2/5, plan 5/5]\n---\n",
        "weekly/2026-W24.md",
    ) == (
        "---\nagreed: [walk 2/5, plan 4/5]\n"
        "# or, from the other side: agreed: [walk 2/5, plan 5/5]\n---\n",
        False,
    )


def test_changes_item_by_item_in_the_order_of_their_dates():
    base = """
        behaviour: Walk outside
        changes:
          - from: 2026-06-01
            standard: at least 7 minutes
        """
    ours = """
        behaviour: Walk outside
        changes:
          - from: 2026-06-01
            standard: at least 7 minutes
            kind: shrink
          - from: 2026-07-06
            standard: at least 15 minutes
        """
    theirs = """
        behaviour: Walk outside
        changes:
          - from: 2026-06-01
            standard: at least 7 minutes
            because: meetings run long
          - from: 2026-06-15
            cue: when I put my tray back
        """
    assert merged(base, ours, theirs, "kbis/walk.yaml") == (
        text(
            """
            behaviour: Walk outside
            changes:
              - from: 2026-06-01
                standard: at least 7 minutes
                because: meetings run long
                kind: shrink
              - from: 2026-06-15
                cue: when I put my tray back
              - from: 2026-07-06
                standard: at least 15 minutes
            """
        ).decode(),
        True,
    )


def test_a_change_of_one_date_that_both_have_changed():
    base = "changes:\n- from: 2026-06-01\n  standard: at least 7 minutes\n"
    ours = "changes:\n- from: 2026-06-01\n  standard: at least 8 minutes\n"
    theirs = "changes:\n- from: 2026-06-01\n  standard: at least 9 minutes\n"

    assert merged(base, ours, theirs, "kbis/walk.yaml") == (
        "changes:\n- from: 2026-06-01\n  standard: at least 8 minutes\n"
        "  # or, from the other side: standard: at least 9 minutes\n",
        False,
    )


def test_pauses_and_settings():
    base = """
        format: 1
        calendar:
          day_ends: "04:00"
          workdays: [mon, tue]
        pauses:
          - {from: 2026-07-13, to: 2026-07-24, reason: travel}
        """
    ours = """
        format: 1
        calendar:
          day_ends: "03:00"
          workdays: [mon, tue]
        pauses:
          - {from: 2026-07-13, to: 2026-07-25, reason: travel}
          - {from: 2026-09-01, to: 2026-09-02}
        """
    theirs = """
        format: 1
        calendar:
          day_ends: "04:00"
          workdays: [mon, tue, wed]
        pauses:
          - {from: 2026-07-13, to: 2026-07-24, reason: travel}
          - {from: 2026-08-03, to: 2026-08-07, reason: sore knee}
        """
    assert merged(base, ours, theirs, "humex.yaml") == (
        text(
            """
            format: 1
            calendar:
              day_ends: "03:00"
              workdays: [mon, tue, wed]
            pauses:
              - {from: 2026-07-13, to: 2026-07-25, reason: travel}
              - {from: 2026-08-03, to: 2026-08-07, reason: sore knee}
              - {from: 2026-09-01, to: 2026-09-02}
            """
        ).decode(),
        True,
    )


def test_the_pause_that_both_have_changed():
    base = "pauses:\n  - {from: 2026-07-13, to: 2026-07-24}\n"
    ours, theirs = base.replace("24}", "25}"), base.replace("24}", "26}")

    assert merged(base, ours, theirs, "humex.yaml") == (
        "pauses:\n  - {from: 2026-07-13, to: 2026-07-25}\n"
        "  # or, from the other side: - {from: 2026-07-13, to: 2026-07-26}\n",
        False,
    )


def test_bytes_that_nobody_has_changed_stay():
    base = b"\xef\xbb\xbf---\r\nwalk:   'no'  # hm\r\nplan: \"no\"\r\n---\r\nA day."
    ours, theirs = base.replace(b"'no'", b"'yes'"), base.replace(b'"no"', b'"yes"')

    assert merge_file(base, ours, theirs, "daily/2026-06-12.md", merge_text) == Merged(
        b"\xef\xbb\xbf---\r\nwalk:   'yes'  # hm\r\nplan: \"yes\"\r\n---\r\nA day.",
        is_settled=True,
    )


def test_line_ends_that_one_side_has_changed():
    base = b"---\nwalk: no\nplan: no\n---\nA day.\nAnother line.\n"
    ours = base.replace(b"walk: no", b"walk: yes").replace(b"\n", b"\r\n")
    theirs = base.replace(b"plan: no", b"plan: yes")
    expected = b"---\r\nwalk: yes\r\nplan: yes\r\n---\r\nA day.\r\nAnother line.\r\n"

    for sides in ((ours, theirs), (theirs, ours)):
        assert merge_file(base, *sides, "daily/2026-06-12.md", merge_text).data == expected


def test_the_same_key_added_at_two_places_stands_once():
    base = "---\nwalk: x\nplan: x\nfelt: 3\neffort: 2\nshutdown: x\n---\n"
    ours = base.replace("---\nwalk", "---\nglad: the sun\nwalk")
    theirs = base.replace("shutdown: x\n", "shutdown: x\nglad: the sun\n")

    found, is_settled = merged(base, ours, theirs)

    assert (found.count("glad: the sun"), is_settled) == (1, True)


def test_a_conflict_in_the_text_leaves_the_keys_in_order():
    assert merged(
        "---\nwalk: no\nplan: no\n---\nA day.\n",
        "---\nwalk: yes\nplan: no\n---\nA good day.\n",
        "---\nwalk: no\nplan: yes\n---\nA long day.\n",
    ) == (
        "---\nwalk: yes\nplan: yes\n---\n"
        "<<<<<<< ours\nA good day.\n=======\nA long day.\n>>>>>>> theirs\n",
        False,
    )


def test_what_is_broken_already_is_merged_as_text():
    base = "---\nwalk: no\nplan: no\n---\n"
    broken = "---\nwalk: no\nwalk: yes\nplan: no\n---\n"
    theirs = "---\nwalk: no\nplan: yes\n---\n"

    found, is_settled = merged(base, broken, theirs)

    assert not is_settled
    assert "<<<<<<< ours" in found


def test_other_files_are_merged_as_text():
    found, is_settled = merged("a: 1\nb: 1\n", "a: 2\nb: 1\n", "a: 1\nb: 2\n", "notes.txt")

    assert not is_settled
    assert "<<<<<<< ours" in found


def test_a_value_that_one_side_has_changed_and_a_comment_that_the_other_has():
    assert merged(
        "---\nwalk: no\nplan:\n---\n",
        "---\nwalk: no   # a long meeting\nplan: x\n---\n",
        "---\nwalk: /\nplan:   # at nine\n---\n",
    ) == ("---\nwalk: /   # a long meeting\nplan: x   # at nine\n---\n", True)


def test_two_comments_behind_one_value():
    assert merged(
        "---\nwalk: no\n---\n",
        "---\nwalk: no  # a long meeting\n---\n",
        "---\nwalk: no  # rain\n---\n",
    ) == ("---\nwalk: no  # a long meeting\n# rain\n---\n", True)


def test_a_list_of_which_each_side_has_deleted_another_item():
    base = "name: Walk\ncounts:\n- outdoors\n# only these\n- alone\nshare: 40\n"
    ours = base.replace("- outdoors\n", "").replace("40", "30")
    theirs = base.replace("- alone\n", "")

    assert merged(base, ours, theirs, "kbis/walk.yaml") == (
        "name: Walk\ncounts:\n# only these\nshare: 30\n",
        True,
    )


def week(value):
    return f"---\nwalk: {value}".rstrip() + "\n---\n"


WEEK = "weekly/2026-W24.md"


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "expected"),
    [
        ("x o . . .", "x o . x .", "x o . . 25", "x o . x 25"),
        ("", "x . .", ". . . o/time", "x . . o/time"),
        ("x", "x o", "x . /", "x o /"),
        ("x o x", "x . x", "x o x x", "x . x x"),
        ("'- o - -'", "'- o x -'", "'x o - -'", "'x o x -'"),
        ("[x, ., .]", "[x, x, .]", "[x, ., o]", "[x, x, o]"),
        ("x, ., .  # by hand", "x, x, .  # by hand", "x, ., 7:30  # late", "x, x, 7:30  # late"),
        ("x . - –", "x . - o", "x x - –", "x x - o"),
        ("20 . 30", "20 25 30", "20 . 35 .", "20 25 35 ."),
    ],
)
def test_week_lines_cell_by_cell(base, ours, theirs, expected):
    assert merged(*map(week, (base, ours, theirs)), WEEK) == (week(expected), True)


def test_a_day_that_both_have_filled_in_differently():
    assert merged(week("x . . ."), week("x o . x"), week("x . 25 o  # by the watch"), WEEK) == (
        "---\nwalk: x o 25 x\n# or, from the other side: walk: x o 25 o  # by the watch\n---\n",
        False,
    )


def test_a_day_that_one_side_has_taken_back_and_the_other_changed():
    assert merged(week("x o ."), week("x . ."), week("x 25 o"), WEEK) == (
        "---\nwalk: x . o\n# or, from the other side: walk: x 25 o\n---\n",
        False,
    )


def test_days_in_a_list_of_lines_are_no_set_of_items():
    base = "---\nwalk:\n  - x\n  - .\n  - .\n---\n"
    ours, theirs = base.replace("x\n  - .", "x\n  - x"), base.replace(".\n---", "o\n---")

    found, is_settled = merged(base, ours, theirs, WEEK)

    assert (found.startswith(ours[:-4]), is_settled) == (True, False)
    assert "# or, from the other side:   - o" in found


@pytest.mark.parametrize(
    ("base", "ours", "theirs"),
    [
        ("the sun", "the moon", "a sun"),
        ("x . . . . . . .", "x x . . . . . .", "x . x . . . . ."),
        ("1 h 30", "2 h 30", "1 h 45"),
        ("20 30", "25 30", "20 35"),
        ("no", "yes", "25"),
    ],
)
def test_what_is_no_week_line_is_left_to_a_person(base, ours, theirs):
    found, is_settled = merged(*map(week, (base, ours, theirs)), WEEK)

    assert found == f"---\nwalk: {ours}\n# or, from the other side: walk: {theirs}\n---\n"
    assert not is_settled
