"""What holds of every merge. Each law is first shown to find out a merge that is too simple."""

import re
from functools import lru_cache

import pytest
from hypothesis import Phase, find, given, settings
from versions import LISTS, keys_of, versions

from humexjournal.parsing.merging import file
from humexjournal.parsing.merging.merged import Merged
from humexjournal.vault.text_merge import merge_text

as_git = lru_cache(maxsize=100_000)(merge_text)


def merge_file(base, ours, theirs, path):
    return file.merge_file(base, ours, theirs, path, as_git)


def ours_wins(_base, ours, _theirs, _path):
    return Merged(ours, is_settled=True)


def union(base, ours, theirs, _path):
    """What `merge=union` does: lines of both, one after the other."""
    merged = as_git(base, ours, theirs).data
    lines = merged.splitlines(keepends=True)
    return Merged(
        b"".join(
            line for line in lines if not line.startswith((b"<<<<<<<", b"=======", b">>>>>>>"))
        ),
        is_settled=True,
    )


def plain_text(base, ours, theirs, _path):
    return as_git(base, ours, theirs)


def always_by_key(base, ours, theirs, path):
    """A merge that takes files apart that git merges well."""
    merged = file._by_key(  # noqa: SLF001
        (base, ours, theirs), path, lambda *_: Merged(b"", is_settled=False)
    )
    return merged or as_git(base, ours, theirs)


def nothing_is_deleted(_base, ours, theirs, path):
    """A merge without a base: whatever one side has deleted comes back."""
    return merge_file(b"", ours, theirs, path)


def words(data):
    return set(re.findall(r"\w+", data.decode()))


def nothing_is_lost(merge, three):
    """What a side has written is there, and what both have left standing."""
    base, ours, theirs, _ = three
    expected = (
        (words(ours) - words(base)) | (words(theirs) - words(base)) | (words(ours) & words(theirs))
    )
    return expected <= words(merge(*three).data)


def it_can_be_read(merge, three):
    """Settled or not, the keys can be read."""
    return keys_of(merge(*three).data, three[3]) is not None


def git_finds_no_conflict(three):
    *versions, path = three
    git = as_git(*versions)
    return git.is_settled and keys_of(git.data, path) is not None


def as_git_where_git_finds_no_conflict(merge, three):
    return not git_finds_no_conflict(three) or merge(*three) == as_git(*three[:3])


def the_same_from_both_sides(merge, three):
    base, ours, theirs, path = three
    one, other = merge(base, ours, theirs, path), merge(base, theirs, ours, path)
    if one.is_settled and other.is_settled:
        return one.data == other.data
    return one.is_settled == other.is_settled


def each_value_is_the_right_one(merge, three):
    """A value is that of the side that has changed it, or ours; to git a key that moves is another."""
    *versions, path = three
    if git_finds_no_conflict(three):
        return True
    base, ours, theirs = (keys_of(data, path) if data else {} for data in versions)
    found = keys_of(merge(*three).data, path)
    for key in {*base, *ours, *theirs}:
        values = [side.get(key) for side in (base, ours, theirs)]
        if any(isinstance(value, list | dict) for value in values):
            continue
        before, one, other = values
        if found.get(key) != (other if one == before else one):
            return False
    return True


def each_item_is_the_right_one(merge, three):
    """A list has what both have kept and what either has added; where that is in doubt, ours."""
    *versions, path = three
    if git_finds_no_conflict(three):
        return True
    base, ours, theirs = (keys_of(data, path) if data else {} for data in versions)
    merged = merge(*three)
    found = keys_of(merged.data, path)
    for key in LISTS:
        before, one, other = (set(side.get(key) or ()) for side in (base, ours, theirs))
        right = (before & one & other) | (one - before) | (other - before)
        in_doubt = right if merged.is_settled else one
        if set(found.get(key) or ()) not in (right, in_doubt):
            return False
    return True


LAWS = {
    nothing_is_lost: (ours_wins,),
    it_can_be_read: (union, plain_text),
    as_git_where_git_finds_no_conflict: (ours_wins, always_by_key),
    the_same_from_both_sides: (ours_wins, union),
    each_value_is_the_right_one: (ours_wins,),
    each_item_is_the_right_one: (ours_wins, nothing_is_deleted),
}
TOO_SIMPLE = [(law, naive) for law, naives in LAWS.items() for naive in naives]


@pytest.mark.parametrize(
    ("law", "naive"),
    TOO_SIMPLE,
    ids=[f"{law.__name__}-{naive.__name__}" for law, naive in TOO_SIMPLE],
)
def test_a_law_finds_out_a_merge_that_is_too_simple(law, naive):
    quickly = settings(max_examples=200, phases=[Phase.generate], derandomize=True, database=None)

    assert find(versions(), lambda three: not law(naive, three), settings=quickly)


@settings(max_examples=60)
@given(versions())
def test_the_laws_hold(three):
    assert [law.__name__ for law in LAWS if not law(merge_file, three)] == []
