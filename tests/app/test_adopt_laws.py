"""Whatever notes say: what is made of them reads without a problem, and counts what was listed."""

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from humexjournal.app.adopt import look, write
from humexjournal.vault.store import Vault

FIRST = date(2026, 6, 1)
NAMES = st.sampled_from(
    ["walk", "Walk🚶", "wa-lk", "🚶", "Übung", "uebung", "10k", "Off", "minimum", "прогулка", "a b",
     'say "no"', "it's: so", "#run", "back\\slash", "w" * 40, "[[Jo]]", "x y z", "off_kbi"]
) | st.text(min_size=1, max_size=12)  # fmt: skip
VALUES = st.sampled_from(
    ["x", "o", "/", "off", "yes", "no", "true", "20", "25 min", "1h 5m", "3,5 km", "0", "22:30",
     "9:9 pm", "17.40", "4/5", "5 of", "12 %", "-", "", "m", "a word", "999999999999999", "'3'"]
)  # fmt: skip
LINES = st.one_of(
    st.builds("{0}: {1}".format, NAMES, VALUES).map(lambda line: ("key", line)),
    st.builds("- [{1}] {0}".format, NAMES, st.sampled_from("x/- ")).map(lambda one: ("body", one)),
    st.builds("{0}:: {1}".format, NAMES, VALUES).map(lambda line: ("body", line)),
    st.builds("so [{0}:: {1}]".format, NAMES, VALUES).map(lambda line: ("body", line)),
)


def note(lines):
    parts = {kind: [one for which, one in lines if which == kind] for kind in ("key", "body")}
    return "---\n" + "\n".join(parts["key"]) + "\n---\n" + "\n".join(parts["body"]) + "\n"


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=5), st.lists(LINES, max_size=3))
def test_a_candidate_is_read_as_it_was_listed(every_day, some_days):
    with TemporaryDirectory() as name:
        root = Path(name)
        (root / "daily").mkdir()
        for n in range(6):
            text = note(every_day + (some_days if n % 2 else []))
            day = FIRST + timedelta(n)
            (root / "daily" / f"{day}.md").write_bytes(text.encode("utf-8", "replace"))

        survey = look(root)
        (root / "humex.yaml").write_text("format: 1\n")
        write(survey, [one.candidate for one in survey.seen], FIRST)

        reading = Vault(root).read()
        wrong = [one for one in reading.problems if not one.location.path.startswith("daily/")]
        assert wrong == []
        assert {one.candidate.id: one.days for one in survey.seen} == {
            kbi: [day for day, entry in reading.journal.daily.items() if kbi in entry.observations]
            for kbi in reading.journal.kbis
        }
