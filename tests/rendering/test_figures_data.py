"""The figures of a range as plain data, whole."""

from datetime import date
from decimal import Decimal

from adherence.journals import MON, WEEK, WEEKDAYS, kbi, minutes
from rendering.months import month_of_lines, named, review, with_tags

from humexjournal.core.calendar import Month, Week
from humexjournal.core.entry import PeriodEntry, WeeklyEntry
from humexjournal.core.prompt import Prompt, PromptState
from humexjournal.core.schedule import ByDate, Per, Quota, Total
from humexjournal.core.settings import Lead, Outcome, Settings
from humexjournal.rendering.figures_data import figures_data


def short(kbi, line: str, **more) -> dict:
    """The data of the one KBI over a week."""
    [row] = figures_data(review([kbi], month_of_lines({"walk": line}), WEEK, **more))["kbis"]
    return row


def test_a_week_is_counts_and_what_they_come_to_together():
    walk = named(kbi(WEEKDAYS), schedule_text="weekdays")

    found = figures_data(
        review([walk], month_of_lines({"walk": "x / o - off x"}), WEEK, date(2026, 6, 10))
    )

    assert found == {
        "from": "2026-06-01",
        "to": "2026-06-07",
        "as_of": "2026-06-10",
        "kbis": [
            {
                "kbi": "walk",
                "schedule": "weekdays",
                "scheduled": 4,
                "done": 2,
                "minimum": 1,
                "missed": 1,
                "unlogged": 1,
                "excused": 1,
                "reserve": 0,
                "pending": 0,
                "bonus": 1,
                "low": 0.5,
                "high": 0.75,
                "coverage": 0.75,
                "opportunities": [
                    {"due": "2026-06-01", "state": "done"},
                    {"due": "2026-06-02", "state": "minimum"},
                    {"due": "2026-06-03", "state": "missed"},
                    {"due": "2026-06-04", "state": "unlogged"},
                    {"due": "2026-06-05", "state": "excused"},
                ],
            }
        ],
        "together": {"at_aim": 0, "below": 1, "cant_tell": 0, "low": 0.5, "high": 0.75},
    }


def test_a_quota_has_its_number_and_how_it_stands():
    found = short(kbi(Quota(3, Per.WEEK)), "x o x x x o o")

    assert [found[key] for key in ("quota", "extra", "status", "done")] == [3, 1, "met", 3]
    assert "total" not in found


def test_a_total_has_its_sum_and_its_target():
    found = short(kbi(Total(Per.WEEK), minutes(150)), "30 off off 25 30 0 25")

    assert (found["total"], found["target"]) == (110.0, 107.1429)
    assert found["opportunities"] == [{"due": "2026-06-07", "state": "done"}]
    assert "quota" not in found


def test_what_was_done_late_says_so():
    found = short(kbi(ByDate(1, date(2026, 6, 3))), "- - - - x")

    assert found["opportunities"] == [{"due": "2026-06-03", "state": "missed", "late": True}]


def test_a_kbi_that_has_not_begun_is_there_with_noughts():
    found = short(kbi(starts=date(2026, 9, 1)), "x x")

    assert (found["scheduled"], found["low"], found["opportunities"]) == (0, None, [])
    assert figures_data(review([kbi(starts=date(2026, 9, 1))], {}, WEEK))["together"] == {
        "at_aim": 0,
        "below": 0,
        "cant_tell": 0,
        "low": None,
        "high": None,
    }


LINE = "25 25 25 25 10 . . 25 25 0 0 25 . . 25 25 25 25 25 . . 25 25 25 25 25 . . 25 25"


def test_a_month_has_every_figure():
    day = date(2026, 6, 11)
    note = Prompt("2026-06-11-walk", "p", "walk", day, PromptState.CLOSED, sent=day)
    entry = PeriodEntry(Month(MON), "monthly/2026-06.md", automatic={"walk": Decimal("5.5")})

    found = figures_data(
        review(
            [kbi(WEEKDAYS, minutes(20), starts=MON)],
            with_tags(month_of_lines({"walk": LINE}), 5, 10, 11),
            monthly={MON: entry},
            prompts=(note,),
        )
    )

    assert found["kbis"][0]["figures"] == {
        "percentage": {"low": 0.8636, "high": 0.8636},
        "likely": {"low": 0.7445, "high": 0.9323},
        "verdict": "at aim",
        "clearly": "can't tell",
        "weeks": [
            {"done": 4, "unlogged": 0, "of": 5},
            {"done": 3, "unlogged": 0, "of": 5},
            {"done": 5, "unlogged": 0, "of": 5},
            {"done": 5, "unlogged": 0, "of": 5},
        ],
        "trend": {"direction": "no clear trend", "z": 1.4003},
        "bounce_back": {"back": 2, "of": 3, "usual": 0.8636},
        "recovery_time": 1.5,
        "runs": {"current": 13, "longest": 13},
        "momentum": 0.6773,
        "in_the_way": [{"tag": "time", "misses": 3.0, "share": 1.0}],
        "biggest": None,
        "by_weekday": [
            {"weekday": 0, "missed": 0, "of": 5},
            {"weekday": 1, "missed": 0, "of": 5},
            {"weekday": 2, "missed": 1, "of": 4},
            {"weekday": 3, "missed": 1, "of": 4},
            {"weekday": 4, "missed": 1, "of": 4},
        ],
        "excused": {"excused": 0, "due": 22},
        "dose": 0.8864,
        "lateness": None,
        "automatic": {"latest": 5.5, "previous": None},
        "may_graduate": False,
        "drift": {
            "score": 0.0,
            "prompts_at": 4.0,
            "usual": 0.85,
            "calibrated": False,
            "signals": ["2026-06-11"],
        },
        "prompts": [
            {
                "prompt": "2026-06-11-walk",
                "recovered": "yes",
                "usual_range": "back in the usual range",
            }
        ],
    }
    assert (found["outcomes"], found["leads"], found["quiet"]) == ({}, [], [])


def test_a_figure_with_too_little_behind_it_says_what_it_is_short_of():
    daily = month_of_lines({"walk": "x x o"})

    figures = figures_data(review([kbi(starts=MON)], daily))["kbis"][0]["figures"]

    assert figures["percentage"] == {"too_little": "coverage", "have": 0.1, "least": 0.5}
    assert figures["trend"] == {"too_little": "weeks", "have": 1, "least": 4}
    assert figures["momentum"] == {"too_little": "opportunities", "have": 3, "least": 14}
    assert figures["bounce_back"] == {"too_little": "misses", "have": 1, "least": 3}


def test_outcomes_leads_and_silence_are_those_of_the_client():
    settings = Settings(
        client="Ana",
        outcomes={"stress": Outcome("stress")},
        leads=(Lead("walk", "stress", 1, "down"), Lead("gone", "stress", 1, "down")),
    )
    week = Week(MON)
    weekly = {MON: WeeklyEntry(week, "w", readings={"stress": Decimal(4)})}

    found = figures_data(
        review(
            [kbi(starts=MON)],
            month_of_lines({"walk": "x x x x x x x - - - x x x x"}),
            as_of=date(2026, 6, 15),
            settings=settings,
            weekly=weekly,
        )
    )

    assert found["outcomes"] == {
        "stress": {
            "by_week": [{"week_from": "2026-06-01", "value": 4.0}],
            "slope": {"too_little": "points", "have": 1, "least": 6},
            "limits": {"too_little": "points", "have": 1, "least": 6},
        }
    }
    assert found["leads"] == [
        {
            "kbi": "walk",
            "outcome": "stress",
            "lag": 1,
            "direction": "down",
            "pairs": 0,
            "verdict": {"too_little": "paired_weeks", "have": 0, "least": 12},
        }
    ]
    assert found["quiet"] == [{"day": "2026-06-10", "since": "2026-06-08"}]
