"""`humex.yaml`, key by key."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from parsing.reading import read_settings

from humexjournal.core.calendar import Calendar, Period
from humexjournal.core.kbi import Blank, Pause
from humexjournal.core.rules import Rule, Rules, Setting
from humexjournal.core.settings import CheckIn, Folders, Lead, Outcome, Settings

ALL = """\
format: 1
client: Ana
coach: Jo
language: en
goals:
  energy: More energy in the afternoon
outcomes:
  stress: 0..10
  weight: kg
calendar:
  week_starts: sunday
  day_ends: "03:00"
  workdays: [sun, mon, tue, wed, thu]
  log_grace: 2
blank: no
pauses:
  - {from: 2026-07-13, to: 2026-07-24, reason: travel}
support:
  check_ins:
    - {day: tue, what: voice note, by: coach}
    - {day: fri, what: recap, by: client}
  talks: [2026-06-16 16:00, 2026-06-30]
  reply_within_days: 2
  prompts: any-miss
  sensitivity: keen
  quiet_hours: "21:00-07:00"
  weekends: yes
rules: {drift: {opportunities: 5}, bounce-back: no}
leads: [{kbi: walk, outcome: stress, lag: 1, direction: down}]
consent: 2026-05-04
help_line: 116 123, day and night
sheets: [md, pdf]
paper: Letter
publish: {by: Jo}
words: method
folders:
  daily: "journal/YYYY/YYYY-MM-DD"
  weekly: "weeks/GGGG-[W]WW"
clients: [../ana, ../ben]
"""


def test_every_key_of_the_format_is_read():
    settings, problems = read_settings(ALL)

    assert problems == []
    assert (settings.client, settings.coach, settings.language) == ("Ana", "Jo", "en")
    assert settings.goals == {"energy": "More energy in the afternoon"}
    assert settings.outcomes == {
        "stress": Outcome("stress", low=Decimal(0), high=Decimal(10)),
        "weight": Outcome("weight", unit="kg"),
    }
    assert settings.calendar == Calendar(6, 180, frozenset({6, 0, 1, 2, 3}), 2)
    assert settings.blank is Blank.NO
    assert settings.pauses == (Pause(Period(date(2026, 7, 13), date(2026, 7, 24)), "travel"),)
    assert settings.support.check_ins == (
        CheckIn(1, "voice note", "coach"),
        CheckIn(4, "recap", "client"),
    )
    assert settings.support.talks == (datetime(2026, 6, 16, 16), datetime(2026, 6, 30))  # noqa: DTZ001
    assert settings.support.reply_within_days == 2
    assert (settings.support.prompts, settings.support.sensitivity) == ("any-miss", "keen")
    assert (settings.support.quiet_hours, settings.support.weekends) == ("21:00-07:00", True)
    assert settings.rules == Rules(
        frozenset({Rule.BOUNCE_BACK}), {(Rule.DRIFT, Setting.OPPORTUNITIES): 5}
    )
    assert settings.leads == (Lead("walk", "stress", 1, "down"),)
    assert settings.consent == date(2026, 5, 4)
    assert settings.help_line == "116 123, day and night"
    assert (settings.sheets, settings.publish_by, settings.words) == (("md", "pdf"), "Jo", "method")
    assert settings.paper == "letter"
    assert settings.folders == Folders("journal/YYYY/YYYY-MM-DD", "weeks/GGGG-[W]WW")
    assert settings.clients == ("../ana", "../ben")


def test_every_key_but_the_format_may_be_left_out():
    assert read_settings("format: 1\n") == (Settings(), [])


WRONG = [
    ("format: 1\nrules: {drfit: no}\n", ["2:9 unknown-key “drfit”"]),
    ("format: 1\nrules: {drift: sometimes}\n", ["2:16 wrong-value “sometimes”"]),
    ("format: 1\nrules: {drift: {misses: 3}}\n", ["2:17 unknown-key “misses”"]),
    ("format: 1\nrules: {plan-ahead: {days: 0}}\n", ["2:28 wrong-value “0”"]),
    ("format: 1\nrules: {several-at-once: {kbis: 1}}\n", ["2:33 wrong-value “1”"]),
    ("client: Ana\n", ["1:1 missing-format “”"]),
    ("format: 2\n", ["1:9 unknown-format “2”"]),
    ("format: one\n", ["1:9 wrong-value “one”"]),
    ("format: 1\nclinet: Ana\n", ["2:1 unknown-key “clinet”"]),
    ("format: 1\nblank: maybe\n", ["2:8 wrong-value “maybe”"]),
    ("format: 1\ncalendar:\n  week_starts: someday\n", ["3:16 wrong-value “someday”"]),
    ('format: 1\ncalendar:\n  day_ends: "25:00"\n', ['3:13 wrong-value “"25:00"”']),
    ("format: 1\ncalendar:\n  log_grace: 40\n", ["3:14 wrong-value “40”"]),
    ("format: 1\ncalendar:\n  workdays: [mon, noday]\n", ["3:13 wrong-value “[mon, noday]”"]),
    ("format: 1\ncalendar: monday\n", ["2:11 wrong-value “monday”"]),
    ("format: 1\noutcomes:\n  stress:\n", ["3:3 wrong-value “stress”"]),
    ("format: 1\nsupport:\n  prompts: always\n", ["3:12 wrong-value “always”"]),
    ("format: 1\nsupport:\n  talks: [soon]\n", ["3:10 wrong-value “[soon]”"]),
    ("format: 1\nsupport:\n  check_ins: [tue]\n", ["3:14 wrong-value “[tue]”"]),
    ("format: 1\nsupport:\n  quiet_hours: nights\n", ["3:16 wrong-value “nights”"]),
    ("format: 1\nconsent: in May\n", ["2:10 wrong-value “in May”"]),
    ("format: 1\nsheets: [md, docx]\n", ["2:9 wrong-value “[md, docx]”"]),
    ("format: 1\npaper: A5\n", ["2:8 wrong-value “A5”"]),
    ("format: 1\nleads: [{kbi: walk, outcome: stress, lag: soon}]\n", ["2:43 wrong-value “soon”"]),
    ("format: 1\npauses: [{from: 2026-07-24, to: 2026-07-13}]\n", ["2:33 bad-pause “2026-07-13”"]),
]


@pytest.mark.parametrize(("text", "problems"), WRONG)
def test_what_does_not_fit_is_said_and_its_default_used(text, problems):
    settings, found = read_settings(text)

    assert found == problems
    assert (settings.blank, settings.calendar, settings.support.prompts, settings.sheets) == (
        Settings().blank,
        Settings().calendar,
        Settings().support.prompts,
        ("md",) if "docx" in text else Settings().sheets,
    )
