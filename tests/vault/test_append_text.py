"""A list one key deep gets one text more, and every other byte stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.parsing.document import BOM
from humexjournal.parsing.frontmatter import read_mapping
from humexjournal.vault.append_text import append_text
from humexjournal.vault.edit import ByHand

PATH = "humex.yaml"
KEYS = ("support", "talks")
TALK = "2026-07-14 16:00"
OLD = "2026-06-30 16:00"


def appended(data, text=TALK):
    return append_text(data, PATH, KEYS, text)


PLACES = [
    ("format: 1\n", f"format: 1\nsupport:\n  talks: [{TALK}]\n"),
    ("format: 1", f"format: 1\nsupport:\n  talks: [{TALK}]"),
    ("support:\nwords: plain\n", f"support:\n  talks: [{TALK}]\nwords: plain\n"),
    ("support: # none\nformat: 1\n", f"support: # none\n  talks: [{TALK}]\nformat: 1\n"),
    ("support: {}  # none\n", f"support: {{talks: [{TALK}]}}  # none\n"),
    (
        "support: {prompts: drift} # so\n",
        f"support: {{prompts: drift, talks: [{TALK}]}} # so\n",
    ),
    (
        "support:\n   prompts: drift   # so\n\n# the rest\nformat: 1\n",
        f"support:\n   prompts: drift   # so\n   talks: [{TALK}]\n\n# the rest\nformat: 1\n",
    ),
    (
        "support:\n  check_ins:\n    - {day: tue, what: note}\nformat: 1\n",
        f"support:\n  check_ins:\n    - {{day: tue, what: note}}\n  talks: [{TALK}]\nformat: 1\n",
    ),
    (f"support:\n  talks: [{OLD}]  # long\n", f"support:\n  talks: [{OLD}, {TALK}]  # long\n"),
    ("support:\n  talks: []\n", f"support:\n  talks: [{TALK}]\n"),
    ("support: {talks: []}\n", f"support: {{talks: [{TALK}]}}\n"),
    (
        f"support:\n  talks: [\n    '{OLD}',  # one\n  ]\n",
        f"support:\n  talks: [\n    '{OLD}', {TALK},  # one\n  ]\n",
    ),
    (
        f"support:\n  talks:\n    - {OLD}  # one\n  prompts: drift\n",
        f"support:\n  talks:\n    - {OLD}  # one\n    - {TALK}\n  prompts: drift\n",
    ),
    (
        f'support:\n  talks:\n  - "{OLD}"\nformat: 1\n',
        f'support:\n  talks:\n  - "{OLD}"\n  - {TALK}\nformat: 1\n',
    ),
    (
        "support:\n  talks:   # none yet\n  prompts: drift\n",
        f"support:\n  talks:   # none yet\n    - {TALK}\n  prompts: drift\n",
    ),
    (f"support:\n  talks: {OLD}  # one\n", f"support:\n  talks: [{OLD}, {TALK}]  # one\n"),
    (f"Support:\n  Talks: [{OLD}]\n", f"Support:\n  Talks: [{OLD}, {TALK}]\n"),
]


@pytest.mark.parametrize("bom", [b"", BOM])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(("before", "after"), PLACES)
def test_a_text_is_added_in_the_style_of_the_list(before, after, newline, bom):
    newline = newline if "\n" in before.strip("\n") or before.endswith("\n") else "\n"
    given_, wanted = (bom + text.replace("\n", newline).encode() for text in (before, after))
    assert appended(given_) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "support: drift\n",
        "support: [a]\n",
        "support:\n  talks: {a: b}\n",
        "support:\n  talks: |\n    2026-06-30 16:00\n",
        f"support:\n  talks: {OLD}, {OLD}\n",
        "support:\n  talks: [\n",
        "support: {talks: }\n",
    ],
)
def test_what_cannot_be_added_alone_is_left_to_the_person(text):
    found = appended(text.encode())
    assert isinstance(found, ByHand)
    assert found.line == f"talks: [{TALK}] below support:"


TEXTS = st.text(min_size=1, max_size=12) | st.sampled_from(["true", "1.10", "~", "a: b", "a # b"])


@given(TEXTS, st.sampled_from([before for before, _ in PLACES]))
def test_any_text_leaves_what_the_file_said(value, before):
    new = appended(before.encode(), value)
    if isinstance(new, ByHand):
        return
    (old, _), (now, problem) = read_mapping(before, PATH), read_mapping(new.decode(), PATH)
    assert problem is None
    pieces = iter(new.decode())
    assert all(character in pieces for character in before), "every byte is there, in its order"
    outer = "Support" if "Support" in before else "support"
    *first, last = now[outer].pop("Talks" if "Support" in before else "talks")
    was = (old.get(outer) or {}).pop("Talks" if "Support" in before else "talks", None)
    assert first == ([was] if isinstance(was, str) else was or [])
    assert last == value
    assert {**now, outer: now[outer] or None} == {**old, outer: old.get(outer) or None}
