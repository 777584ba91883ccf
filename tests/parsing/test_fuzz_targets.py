"""What the fuzzer begins with is read without an exception, and the fuzzer itself can find one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.fuzz import targets
from bench.fuzz.targets import SEEDS, TARGETS, BrokenPromiseError, seeds


@pytest.mark.parametrize("name", TARGETS)
def test_every_seed_keeps_what_is_promised(name):
    found = list(seeds(name))

    assert len(found) > 3
    for seed in found:
        TARGETS[name](seed)


def test_every_target_has_seeds_and_no_seeds_are_without_a_target():
    assert {path.name for path in SEEDS.iterdir()} == set(TARGETS)


@pytest.mark.parametrize("name", TARGETS)
@given(data=st.binary(max_size=60))
def test_any_bytes_keep_what_is_promised(name, data):
    TARGETS[name](data)


def test_a_splitter_that_drops_a_line_end_is_found(monkeypatch):
    monkeypatch.setattr(targets, "join", lambda _: b"---")

    with pytest.raises(BrokenPromiseError):
        TARGETS["split"](b"---\n")
