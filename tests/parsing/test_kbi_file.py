"""A behaviour's file, key by key."""

from datetime import date
from decimal import Decimal

import pytest
from parsing.reading import read_kbi

from humexjournal.core.calendar import Period
from humexjournal.core.kbi import Blank, Category, Change, Pause, Terms
from humexjournal.core.schedule import OnDays, Per, Quota
from humexjournal.core.standard import AtLeast

WALK = """\
name: Walk after lunch
behaviour: Walk outside after lunch
schedule: weekdays
standard: at least 20 minutes
by: "14:00"
minimum: 7 minutes
goal: energy
why: I come back to my desk as a different person
cue: when I put my plate in the sink
share: 40
counts: [outdoors, no phone calls]
does_not_count: [walking to a meeting]
aim: 0.9
from: 2026-05-04
changes:
  - from: 2026-06-15
    standard: at least 7 minutes
    minimum: 3 minutes
    by: "13:15"
    kind: shrink
    because: meetings run long
    prompt: 2026-06-12-walk
pauses:
  - {from: 2026-08-03, to: 2026-08-07, reason: sore knee}
  - {from: 2026-08-20}
reserve: 1 per month
keys: [Walk, "walk🚶"]
task: Walk after lunch
blank: no
night: yes
until: 2026-12-31
replaced_by: quiet
identity: somebody who walks
because: the sixth
cautions: acknowledged 2026-05-04
"""

NEEDED = "behaviour: Walk\nschedule: daily\nfrom: 2026-05-04\n"
BARE_DATES = "behaviour: Walk\nschedule: daily\nfrom: 4 May\n"


def test_every_key_of_the_format_is_read():
    kbi, problems = read_kbi(WALK)

    assert problems == []
    assert kbi is not None
    assert (kbi.id, kbi.name, kbi.path) == ("walk", "Walk after lunch", "kbis/walk.yaml")
    assert (kbi.starts, kbi.until) == (date(2026, 5, 4), date(2026, 12, 31))
    assert kbi.terms == Terms(
        schedule=OnDays(frozenset(range(5))),
        schedule_text="weekdays",
        standard=AtLeast(Decimal(20), "minutes"),
        standard_text="at least 20 minutes",
        minimum=AtLeast(Decimal(7), "minutes"),
        by="14:00",
        cue="when I put my plate in the sink",
        behaviour="Walk outside after lunch",
    )
    assert (kbi.reserve, kbi.blank, kbi.aim, kbi.share) == (1, Blank.NO, 0.9, 40)
    assert (kbi.counts, kbi.does_not_count) == (
        ("outdoors", "no phone calls"),
        ("walking to a meeting",),
    )
    assert (kbi.keys, kbi.task, kbi.goal) == (("walk", "walk🚶"), "Walk after lunch", "energy")
    assert (kbi.night, kbi.replaced_by, kbi.because) == (True, "quiet", "the sixth")
    assert (kbi.identity, kbi.cautions) == ("somebody who walks", "acknowledged 2026-05-04")


def test_a_category_is_one_of_two():
    assert read_kbi(f"{NEEDED}category: Active\n")[0].category is Category.ACTIVE
    assert read_kbi(f"{NEEDED}category: admin\n")[0].category is Category.ADMIN
    assert read_kbi(NEEDED)[0].category is None


def test_a_change_states_only_what_differs():
    kbi, _ = read_kbi(WALK)

    assert kbi is not None
    assert kbi.changes == (
        Change(
            date(2026, 6, 15),
            Terms(
                standard=AtLeast(Decimal(7), "minutes"),
                standard_text="at least 7 minutes",
                minimum=AtLeast(Decimal(3), "minutes"),
                by="13:15",
            ),
            kind="shrink",
            because="meetings run long",
            prompt="2026-06-12-walk",
        ),
    )
    assert kbi.terms_on(date(2026, 6, 14)).by == "14:00"
    assert kbi.terms_on(date(2026, 6, 15)).cue == "when I put my plate in the sink"


def test_a_pause_of_one_day_needs_no_end():
    kbi, _ = read_kbi(WALK)

    assert kbi is not None
    assert kbi.pauses == (
        Pause(Period(date(2026, 8, 3), date(2026, 8, 7)), "sore knee"),
        Pause(Period(date(2026, 8, 20), date(2026, 8, 20))),
    )


def test_three_keys_are_enough():
    kbi, problems = read_kbi(NEEDED)

    assert problems == []
    assert kbi is not None
    assert (kbi.name, kbi.reserve, kbi.blank, kbi.aim) == ("Walk", 2, None, 0.8)


def test_a_schedule_may_be_a_list_and_a_reserve_none():
    kbi, problems = read_kbi(
        "behaviour: Walk\nschedule: [mon, wed]\nfrom: 2026-05-04\nreserve: none\n"
    )

    assert problems == []
    assert kbi is not None
    assert (kbi.terms.schedule, kbi.reserve) == (OnDays(frozenset({0, 2})), 0)


def test_a_minimum_of_a_change_fits_the_standard_that_stands():
    kbi, problems = read_kbi(
        NEEDED + "standard: at least 20 minutes\nchanges:\n"
        "  - {from: 2026-06-01, schedule: 3 per week, effective: now}\n"
        "  - {from: 2026-06-15, minimum: 5}\n"
    )

    assert problems == []
    assert kbi is not None
    first, second = kbi.changes
    assert (first.at_once, first.terms.schedule) == (True, Quota(3, Per.WEEK))
    assert second.terms.minimum == AtLeast(Decimal(5), "minutes")


UNREADABLE = [
    ("schedule: daily\nfrom: 2026-05-04\n", ["1:1 missing-key “s”"]),
    ("{}\n", ["1:1 missing-key “{”"] * 3),
    ("behaviour: Walk\nschedule: sometimes\nfrom: 2026-05-04\n", ["2:11 unknown-schedule “sometimes”"]),
    ("behaviour: Walk\nschedule: 2 days in a row\nfrom: 2026-05-04\n", ["2:11 not-expressible “2 days in a row”"]),
    (BARE_DATES, ["3:7 wrong-value “4 May”"]),
    (BARE_DATES.replace("4 May", "2026-13-45"), ["3:7 wrong-value “2026-13-45”"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "problems"), UNREADABLE)
def test_without_what_it_needs_there_is_no_behaviour(text, problems):
    kbi, found = read_kbi(text)

    assert kbi is None
    assert [one.split("“")[0] for one in found] == [one.split("“")[0] for one in problems]


def test_one_mistake_hides_no_other():
    kbi, problems = read_kbi(
        "behaviour: Walk\nschedule: ofen\nfrom: 2026-05-04\nshar: 40\naim: 8\n"
    )

    assert kbi is None
    assert problems == [
        "2:11 unknown-schedule “ofen”",
        "5:6 wrong-value “8”",
        "4:1 unknown-key “shar”",
    ]


DOUBTFUL = [
    ("shares: 40\n", ["4:1 unknown-key “shares”"]),
    ("share: much\n", ["4:8 wrong-value “much”"]),
    ("share: 140\n", ["4:8 wrong-value “140”"]),
    ("aim: 80\n", ["4:6 wrong-value “80”"]),
    ("blank: maybe\n", ["4:8 wrong-value “maybe”"]),
    ("night: sometimes\n", ["4:8 wrong-value “sometimes”"]),
    ("category: talks\n", ["4:11 wrong-value “talks”"]),
    ("reserve: many\n", ["4:10 wrong-value “many”"]),
    ("standard: lots\n", ["4:11 unknown-standard “lots”"]),
    ("standard: at least 20 minutes\nminimum: 7 pages\n", ["5:10 unknown-minimum “7 pages”"]),
    ("keys: [felt, Walk]\n", ["4:7 wrong-value “[felt, Walk]”"]),
    ("until: 2026-05-03\n", ["4:8 wrong-value “2026-05-03”"]),
    ("pauses:\n  - {from: 2026-08-07, to: 2026-08-03}\n", ["5:28 bad-pause “2026-08-03”"]),
    ("pauses:\n  - {to: 2026-08-03}\n", ["5:5 bad-pause “{to: 2026-08-03}”"]),
    ("pauses: summer\n", ["4:9 wrong-value “summer”"]),
    ("changes:\n  - {standard: at least 7 minutes}\n", ["5:5 bad-change “{standard: at least 7 minutes}”"]),
    ("changes:\n  - {from: 2026-05-01, by: noon}\n", ["5:12 bad-change “2026-05-01”"]),
    ("changes:\n  - {from: 2026-06-01, kind: bigger}\n", ["5:30 wrong-value “bigger”"]),
    (f"name: {'W' * 41}\n", [f"4:7 too-long “{'W' * 41}”"]),
    (f"why: {'w' * 161}\n", [f"4:6 too-long “{'w' * 161}”"]),
]  # fmt: skip


@pytest.mark.parametrize(("more", "problems"), DOUBTFUL)
def test_what_does_not_fit_is_said_and_the_rest_is_used(more, problems):
    kbi, found = read_kbi(NEEDED + more)

    assert kbi is not None
    assert kbi.starts == date(2026, 5, 4)
    assert found == problems


@pytest.mark.parametrize("name", ["walk", "w", "walk_2", "a" * 40])
def test_an_id_is_small_letters_digits_and_underscores(name):
    kbi, problems = read_kbi(NEEDED, name)

    assert problems == []
    assert kbi is not None


@pytest.mark.parametrize(
    "name",
    [
        "Walk",
        "2walk",
        "walk-2",
        "wälk",
        "a" * 41,
        "all",
        "felt",
        "in_the_way",
        "..",
        "wa lk",
        "walk\n",
    ],
)
def test_any_other_id_and_the_reserved_keys_are_refused(name):
    kbi, problems = read_kbi(NEEDED, name)

    assert kbi is None
    assert [problem.split()[1] for problem in problems] == ["bad-id"]
