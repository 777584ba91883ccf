"""Good wordings, which get no advice, and bad ones, each with the words that it is given for."""

from datetime import date

import pytest

from humexjournal.core.advice.advise import advice_on
from humexjournal.core.calendar import Calendar
from humexjournal.parsing.kbi_file import kbi_from

DAY = date(2026, 6, 12)
REST = {
    "schedule": "weekdays",
    "by": "before dinner",
    "cue": "when I close the laptop",
    "minimum": "none",
    "goal": "energy",
    "counts": ["alone or with others"],
    "does_not_count": ["thinking about it"],
    "from": "2026-06-01",
}


def advice(behaviour, **more):
    kbi, problems = kbi_from(
        {**REST, "behaviour": behaviour, **more}, "it", "kbis/it.yaml", Calendar()
    )
    assert problems == []
    return list(advice_on(kbi, DAY))


GOOD = """\
Walk outside after lunch
Plan the day on one page before the first meeting
Close e-mail for the day and leave it closed until the morning
Write down tomorrow's first step
Log food before lunch
Practise the opening of the talk aloud
Practice the opening of the talk aloud
Write the three priorities of tomorrow on paper
Send two outreach messages
Eat breakfast with eggs, yoghurt or beans
Sit quietly for five minutes after the last call
Put the phone in the drawer at dinner
Lights out
In bed with the light off
Last coffee before noon
Ask one open question in each one-to-one
Prepare three questions before the meeting
Reply to decisions that wait for me
Be in bed by 23:00
Be at my desk at 9:00
Be home for dinner
Read one more page than yesterday
Read for more than ten minutes
Stand up and stretch
Sit down and write
Go and sit in the garden
Stop and breathe three times
Stop work at 17:30
Stop work at six
Call my mother
Reach out to two clients
Meet my coach
Walk with Ana and Jo
Pack lunch for the day and the snack for the train
Prepare food and drink for tomorrow
Eat bread and water the plants' share of it
Plan the week and the day after
Review the plan and the calendar
Turn on Do Not Disturb at 21:00
Brush my teeth no later than ten minutes after dinner
Say thank you to somebody, and say what for
Focus on one task for 25 minutes
Work on the book for thirty minutes
Drink 2 litres of water as well
Be kinder by writing one note of thanks
Be present: phone in the drawer at dinner
Show the draft to one colleague
Leave the office before dark
Take the stairs
Keep the notebook beside the bed
Play the piano
Get up when the alarm rings
Feed the dog
Score the music for the choir's rehearsal
Hit the gym
Pass the salt before I salt
Win back one customer who left
""".splitlines()
GOOD.remove("Say thank you to somebody, and say what for")
GOOD.remove("Eat bread and water the plants' share of it")


@pytest.mark.parametrize("behaviour", GOOD)
def test_a_good_wording_gets_no_advice(behaviour):
    assert advice(behaviour) == []


BAD = [
    ("Be more present", "fuzzy-behaviour", "Be more present"),
    ("Be mindful", "fuzzy-behaviour", "Be mindful"),
    ("I will be a better listener", "fuzzy-behaviour", "be a better"),
    ("Stay calm in meetings", "fuzzy-behaviour", "Stay calm"),
    ("Get more organised", "fuzzy-behaviour", "Get more organised"),
    ("Get more organized", "fuzzy-behaviour", "Get more organized"),
    ("Keep fit", "fuzzy-behaviour", "Keep fit"),
    ("Feel rested", "fuzzy-behaviour", "Feel"),
    ("Become a morning person", "fuzzy-behaviour", "Become"),
    ("Try to walk after lunch", "fuzzy-behaviour", "Try to"),
    ("Try harder", "fuzzy-behaviour", "Try harder"),
    ("Do my best at work", "fuzzy-behaviour", "Do my best"),
    ("Improve my delegation", "fuzzy-behaviour", "Improve"),
    ("Optimise my mornings", "fuzzy-behaviour", "Optimise"),
    ("Optimize my mornings", "fuzzy-behaviour", "Optimize"),
    ("Focus on the family", "fuzzy-behaviour", "Focus on"),
    ("Work on my confidence", "fuzzy-behaviour", "Work on"),
    ("Prioritise what matters", "fuzzy-behaviour", "Prioritise"),
    ("Prioritize what matters", "fuzzy-behaviour", "Prioritize"),
    ("Exercise more", "fuzzy-behaviour", "more"),
    ("Drink enough water", "fuzzy-behaviour", "enough"),
    ("Delegate more", "fuzzy-behaviour", "more"),
    ("Eat less sugar", "fuzzy-behaviour", "less"),
    ("Listen better", "fuzzy-behaviour", "better"),
    ("Eat well", "fuzzy-behaviour", "well"),
    ("Take breaks whenever possible", "fuzzy-behaviour", "whenever possible"),
    ("Take care of myself", "fuzzy-behaviour", "Take care of myself"),
    ("Develop a growth mindset", "fuzzy-behaviour", "Develop"),
    ("Lose 5 kg", "outcome-wording", "Lose 5 kg"),
    ("Lose weight", "outcome-wording", "Lose weight"),
    ("Weigh less than 80 kg", "outcome-wording", "Weigh less"),
    ("Sleep well", "outcome-wording", "Sleep well"),
    ("Fall asleep before midnight", "outcome-wording", "Fall asleep"),
    ("Get promoted", "outcome-wording", "Get promoted"),
    ("Earn 4000 a month", "outcome-wording", "Earn"),
    ("Be selected for the team", "outcome-wording", "Be selected"),
    ("Hit the sales target", "outcome-wording", "Hit the sales target"),
    ("Increase revenue by ten percent", "outcome-wording", "Increase revenue"),
    ("Lower my blood pressure", "outcome-wording", "Lower my blood pressure"),
    ("Pass the exam", "outcome-wording", "Pass the exam"),
    ("Score at least 80", "outcome-wording", "Score at least"),
    ("Get two new clients", "outcome-wording", "Get two new clients"),
    ("Have more energy", "outcome-wording", "Have more energy"),
    ("Walk and stretch", "two-behaviours", "stretch"),
    ("Walk or swim", "two-behaviours", "swim"),
    ("Meditate for ten minutes and write one line", "two-behaviours", "write"),
    ("Plan the day and call one client", "two-behaviours", "call"),
    ("Read, then write a summary", "two-behaviours", "write"),
    ("Tidy the desk & pack the bag", "two-behaviours", "pack"),
    ("Brush my teeth + read to the children", "two-behaviours", "read"),
    ("Stop snacking", "negative-wording", "Stop"),
    ("Don't look at the phone", "negative-wording", "Don't"),
    ("Don’t look at the phone", "negative-wording", "Don’t"),
    ("No sweets", "negative-wording", "No"),
    ("Avoid the news", "negative-wording", "Avoid"),
    ("Never interrupt", "negative-wording", "Never"),
    ("Quit scrolling in bed", "negative-wording", "Quit"),
    ("Cut down on coffee", "negative-wording", "Cut down on"),
    ("Give up late meetings", "negative-wording", "Give up"),
]


@pytest.mark.parametrize(("behaviour", "code", "said"), BAD)
def test_a_bad_wording_gets_one_piece_of_advice_at_the_words_that_matter(behaviour, code, said):
    (note,) = advice(behaviour)

    start, length = note.location.within
    assert (note.code, behaviour[start : start + length]) == (code, said)
    assert note.location.keys == ("behaviour",)
    assert note.message
    assert note.remedy.endswith("?") or "?" in note.remedy


@pytest.mark.parametrize(
    ("behaviour", "standard"),
    [
        ("Drink more water", "at least 2 litres"),
        ("Exercise regularly", "at least 20 minutes"),
        ("Work on the book", "at least 30 minutes"),
        ("Focus on the report", "at least 25 minutes"),
        ("Stop work", "before 17:30"),
        ("Drink less coffee", "at most 2 coffees"),
    ],
)
def test_a_number_makes_it_something_that_can_be_seen(behaviour, standard):
    assert advice(behaviour)
    assert advice(behaviour, standard=standard) == []


def test_a_wording_of_any_length_is_looked_at_quickly():
    long = "Lose food, eat and " * 5000
    assert len(advice(long[:120])) <= 2
    kbi, _ = kbi_from({**REST, "behaviour": long}, "it", "kbis/it.yaml", Calendar())
    assert list(advice_on(kbi, DAY)) is not None


def test_only_what_holds_today_is_looked_at():
    changes = [{"from": "2026-06-10", "behaviour": "Walk and stretch"}]
    later = [{"from": "2026-06-20", "behaviour": "Walk and stretch"}]

    (note,) = advice("Walk outside after lunch", changes=changes)

    assert (note.code, note.location.keys) == ("two-behaviours", ("changes", 0, "behaviour"))
    assert advice("Be more present", changes=[{"from": "2026-06-10", "behaviour": "Walk"}]) == []
    assert advice("Walk outside after lunch", changes=later) == []
