"""However the files of a vault came to be there, the same drafts and the same sheets follow."""

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from humexjournal.app.drafting import drafted
from humexjournal.app.outputs import outputs
from humexjournal.vault.store import Reading, Vault

MON = date(2026, 6, 1)
SETTINGS = "format: 1\nclient: Ana\nsheets: [md]\noutcomes: {stress: 0..10}\n"
"""One form says whether a page is right; the others are made of the same."""
KBI = "name: {}\nbehaviour: {}\nschedule: daily\nstandard: at least 20 minutes\nfrom: 2026-06-01\n"

values = st.sampled_from(["25", "no", "7", "no", "off", "/", ""])
tags = st.sampled_from(["", "friction: [walk/time]\n", "friction: [too_big]\n"])
days = st.lists(st.tuples(values, values, tags), min_size=5, max_size=12)


def file_of(number: int, walk: str, plan: str, tag: str) -> tuple[str, str]:
    day = MON + timedelta(days=number)
    return f"daily/{day}.md", f"---\nwalk: {walk}\nplan: {plan}\n{tag}---\n"


@st.composite
def replays(draw: st.DrawFn) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The files of a vault, and the same in another order."""
    files = [file_of(n, *said) for n, said in enumerate(draw(days))]
    files += [("humex.yaml", SETTINGS)]
    files += [(f"kbis/{one}.yaml", KBI.format(one.title(), one)) for one in ("walk", "plan")]
    files += [("weekly/2026-W23.md", "---\nstress: 4\nwalk: x o o\n---\n")]
    files += [("prompts/2026-06-03-walk.md", "---\nkind: corrective\nrule: drift\n---\nAna?\n")]
    return files, draw(st.permutations(files))


def replayed(root: Path, files: list[tuple[str, str]]) -> Reading:
    """What a vault says that is read again after each file."""
    vault = Vault(root)
    for path, text in files:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
        reading = vault.read()
    return reading


@settings(max_examples=20)
@given(replays())
def test_a_replay_file_by_file_in_any_order_comes_to_the_same(both) -> None:
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        first, second = replayed(Path(one), both[0]), replayed(Path(other), both[1])
        fresh = Vault(Path(other)).read()

    assert first == second == fresh
    for number in (3, 6, 9, 13):
        as_of = MON + timedelta(days=number)
        made = [dict(drafted(one.journal, as_of)) for one in (first, second, fresh)]
        assert made[0] == made[1] == made[2]
    assert outputs(first.journal, MON + timedelta(14)) == outputs(
        second.journal, MON + timedelta(14)
    )
