"""A monthly or a quarterly entry: how it has become, and what is decided."""

from decimal import Decimal

import pytest
from parsing.reading import DAY, READER, read_period

from humexjournal.core.calendar import Month, Quarter
from humexjournal.core.entry import Decision, PeriodEntry
from humexjournal.parsing.note import read_note
from humexjournal.parsing.period_file import period_from

JUNE = Month.of(DAY)
SPRING = Quarter.of(DAY)


def test_a_month_of_the_format_is_read():
    entry, problems = read_period(
        """\
        ---
        month: 2026-06
        automatic: [walk/5, plan/6/4/5/4]
        burden: 4
        recited: yes
        identity: someone who gets up from the desk
        decide: [walk/keep, plan/re-cue]
        stress: 4
        weather: rain
        ---
        June was long. !share
        """,
        JUNE,
    )

    assert problems == []
    assert entry == PeriodEntry(
        JUNE,
        "monthly/2026-06.md",
        automatic={"walk": Decimal(5), "plan": Decimal("4.75")},
        burden=4,
        recited=True,
        identity="someone who gets up from the desk",
        decide={"walk": Decision.KEEP, "plan": Decision.RECUE},
        readings={"stress": Decimal(4)},
        shared=("June was long.",),
    )


def test_a_quarter_of_the_format_is_read():
    text = "---\nquarter: 2026-Q2\nimportance: 9\nconfidence: 6\ndecide: [bed/retire]\n---\n"
    entry, problems = read_period(text, SPRING)

    assert problems == []
    assert entry == PeriodEntry(
        SPRING,
        "monthly/2026-Q2.md",
        decide={"bed": Decision.RETIRE},
        importance=9,
        confidence=6,
    )


BLANK = [
    "",
    "---\n---\n",
    "---\nautomatic: []\nburden:\nrecited: ~\nidentity: \"\"\ndecide: '-'\nimportance:\n---\n",
    "---\nmonth: 2026-06\ntags: [review]\ndate: 2026-07-01\nquarter: 2026-Q2\nfelt:\nwalk:\n---\n",
]


@pytest.mark.parametrize("text", BLANK)
def test_everything_in_it_is_optional(text):
    assert read_period(text, JUNE) == (PeriodEntry(JUNE, "monthly/2026-06.md"), [])


SCORES = [
    ("automatic: [walk/1]", "1"),
    ("automatic: [walk/7]", "7"),
    ("automatic: walk/5", "5"),
    ("automatic: [Spaziergang/5]", "5"),
    ("automatic: [walk/ 4.25 ]", "4.25"),
    ('automatic: ["walk/4,5"]', "4.5"),
    ("automatic: [walk/1/1/1/1]", "1"),
    ("automatic: [walk/7/7/7/7]", "7"),
    ("automatic: [walk / 5 / 6 / 4 / 5]", "5"),
    ("automatic: [walk/1/2/3/5]", "2.75"),
    ("automatic: [walk/5, walk/5]", "5"),
    ("AUTOMATIC: [walk/5, walk/5/5/5/5]", "5"),
]


@pytest.mark.parametrize(("line", "score"), SCORES)
def test_how_far_it_goes_by_itself_is_one_item_or_all_four(line, score):
    entry, problems = read_period(f"---\n{line}\n---\n", JUNE)

    assert problems == []
    assert entry.automatic == {"walk": Decimal(score)}


DECISIONS = [
    ("keep Keep KEEP", Decision.KEEP),
    ("change", Decision.CHANGE),
    ("shrink", Decision.SHRINK),
    ("recue re-cue Re_cue", Decision.RECUE),
    ("graduate", Decision.GRADUATE),
    ("retire", Decision.RETIRE),
    ("replace", Decision.REPLACE),
]


@pytest.mark.parametrize("period", [JUNE, SPRING])
@pytest.mark.parametrize(("words", "decision"), DECISIONS)
def test_a_decision_is_one_of_the_words_of_a_month_or_a_quarter(words, decision, period):
    for word in words.split():
        entry, problems = read_period(f"---\ndecide: [walk/{word}]\n---\n", period)

        assert (entry.decide, problems) == ({"walk": decision}, [])


@pytest.mark.parametrize("key", ["burden", "importance", "confidence"])
@pytest.mark.parametrize(
    ("written", "number"), [("0", 0), ("10", 10), ("7.0", 7), ("'3'", 3), ("-1", None),
                            ("11", None), ("4.5", None), ("true", None), ("high", None), ("[4]", None)]
)  # fmt: skip
def test_a_step_is_a_whole_number_from_0_to_10(key, written, number):
    entry, problems = read_period(f"---\n{key}: {written}\n---\n", JUNE)

    assert getattr(entry, key) == number
    assert [problem.split()[1] for problem in problems] == ["wrong-value"] * (number is None)


@pytest.mark.parametrize(("written", "said"), [("yes", True), ("no", False), ("perhaps", None)])
def test_whether_they_could_be_named_is_yes_or_no_or_not_known(written, said):
    entry, problems = read_period(f"---\nrecited: {written}\n---\n", JUNE)

    assert entry.recited is said
    assert len(problems) == (said is None)


PROBLEMS = [
    ("automatic: [walk/8]", ["2:12 wrong-value “[walk/8]”"]),
    ("automatic: [walk/0.75]", ["2:12 wrong-value “[walk/0.75]”"]),
    ("automatic: [walk/7.25]", ["2:12 wrong-value “[walk/7.25]”"]),
    ("automatic: [walk/5.3]", ["2:12 wrong-value “[walk/5.3]”"]),
    ("automatic: [walk/5/6]", ["2:12 wrong-value “[walk/5/6]”"]),
    ("automatic: [walk/5/6/4]", ["2:12 wrong-value “[walk/5/6/4]”"]),
    ("automatic: [walk/5/6/4/5/5]", ["2:12 wrong-value “[walk/5/6/4/5/5]”"]),
    ("automatic: [walk/5/6/4/8]", ["2:12 wrong-value “[walk/5/6/4/8]”"]),
    ("automatic: [walk/5/6/4/4.5]", ["2:12 wrong-value “[walk/5/6/4/4.5]”"]),
    ("automatic: [walk/often]", ["2:12 wrong-value “[walk/often]”"]),
    ("automatic: [walk/]", ["2:12 wrong-value “[walk/]”"]),
    ("automatic: [walk]", ["2:12 wrong-value “[walk]”"]),
    ("automatic: 5", ["2:12 wrong-value “5”"]),
    ("automatic: [[walk/5]]", ["2:12 wrong-value “[[walk/5]]”"]),
    ("automatic: {walk: 5}", ["2:12 wrong-value “{walk: 5}”"]),
    ("automatic: [run/5]", ["2:12 unknown-kbi “[run/5]”"]),
    ("automatic: [walk/5, walk/6]", ["2:12 two-values “[walk/5, walk/6]”"]),
    ("decide: [walk/stop]", ["2:9 wrong-value “[walk/stop]”"]),
    ("decide: [run/keep]", ["2:9 unknown-kbi “[run/keep]”"]),
    ("decide: keep", ["2:9 wrong-value “keep”"]),
    ("decide: [walk/keep, walk/retire]", ["2:9 two-values “[walk/keep, walk/retire]”"]),
    ("identity: [one, two]", ["2:11 wrong-value “[one, two]”"]),
    ("stress: 11", ["2:9 wrong-value “11”"]),
    ("month: 2026-05", ["2:8 wrong-date “2026-05”"]),
    ("burdn: 4", ["2:1 unknown-key “burdn”"]),
    ("brdn: 4", ["2:1 unknown-key “brdn”"]),
    ("Identiti: a walker", ["2:1 unknown-key “Identiti”"]),
    ("walk: 25", ["2:1 unknown-key “walk”"]),
    ("off: ill", ["2:1 unknown-key “off”"]),
    ("commitment: I walk at 13:45", ["2:1 unknown-key “commitment”"]),
]


@pytest.mark.parametrize(("line", "problems"), PROBLEMS)
def test_what_does_not_fit_is_one_problem_at_its_place(line, problems):
    assert read_period(f"---\n{line}\n---\n", JUNE)[1] == problems


OWN = ["mood: 7", "weather: rain", "bdn: 4", "burdn: 4\nburden: 4", "decades passed: 3", "2026: 1"]


@pytest.mark.parametrize("lines", OWN)
def test_any_other_key_is_the_writers_own(lines):
    assert read_period(f"---\n{lines}\n---\n", JUNE)[1] == []


def test_one_mistake_in_a_list_costs_nothing_else():
    entry, problems = read_period("---\nautomatic: [walk/5, bed/9, plan/3]\n---\n", JUNE)

    assert len(problems) == 1
    assert entry.automatic == {"walk": Decimal(5), "plan": Decimal(3)}


def test_of_two_decisions_the_first_counts():
    entry, _ = read_period("---\ndecide: [walk/keep, walk/retire]\n---\n", JUNE)

    assert entry.decide == {"walk": Decision.KEEP}


def test_a_quarter_of_another_name_is_asked_about_and_the_month_of_it_is_not():
    assert read_period("---\nquarter: 2026-q2\nmonth: 2026-05\n---\n", SPRING)[1] == []
    assert read_period("---\nquarter: 2026-Q3\n---\n", SPRING)[1] == ["2:10 wrong-date “2026-Q3”"]


SENTENCES = [
    ("automatic: [walk/9]", "“9” is no score.",
     "Write 1 (not at all) to 7 (by itself), or the four answers: [walk/5/6/4/5]."),
    ("decide: [walk/stop]", "“stop” is no decision.",
     "Write [walk/keep], with one of: keep, change, shrink, recue, graduate, retire, replace."),
    ("decide: [walk/keep, walk/retire]", "“Walk” stands here twice.",
     "Keep one; until then the first counts."),
    ("burden: 11", "“11” is not on the scale.", "Write a whole number from 0 to 10."),
    ("recited: perhaps", "“perhaps” is not yes or no.", "Write yes or no."),
    ("burdn: 4", "There is no key “burdn” here.", "Did you mean burden?"),
    ("month: 2026-05", "This note is named 2026-06, but its month says “2026-05”.",
     "Correct one; until then the name counts."),
    ("off: ill", "A month has no “off” of its own.",
     "It is not used; write it in the entry of a day or of a week."),
]  # fmt: skip


@pytest.mark.parametrize(("line", "message", "remedy"), SENTENCES)
def test_a_problem_says_how_to_mend_it(line, message, remedy):
    note = read_note(f"---\n{line}\n---\n".encode(), "monthly/2026-06.md")
    _, (problem,) = period_from(note.mapping, "", JUNE, "monthly/2026-06.md", READER)

    assert (problem.message, problem.remedy) == (message, remedy)
