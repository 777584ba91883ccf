"""Which change is proposed and why, and what holds a note back, in German, for the coach."""

from collections.abc import Iterator

from humexjournal.coaching.adjustment import Decision
from humexjournal.coaching.allowance import Held, Reason
from humexjournal.coaching.moves import Move
from humexjournal.coaching.proposal import Gap, How, Part, Proposal
from humexjournal.core.rules import DEFAULTS, Rule, Rules
from humexjournal.rendering.words.german.dates import WEEKDAYS, full_day

RULES = {
    Rule.ESCALATE: "es gehört in ein Gespräch",
    Rule.SEVERAL_AT_ONCE: "{kbis} oder mehr waren in {days} Tagen unter dem Üblichen",
    Rule.NEVER_STARTED: "von den ersten {opportunities} wurde keines gemacht, und {logged} sind"
    " eingetragen",
    Rule.OUT_OF_REACH: "die Zahl für diese Zeit ist nicht mehr möglich, wie schon beim letzten Mal",
    Rule.DRIFT: "es ist deutlich unter dem Üblichen, bei {opportunities} oder mehr abgeschlossenen",
    Rule.ANY_MISS: "ihr habt eine Nachricht nach jedem Mal ohne vereinbart",
    Rule.QUIET: "{in_a_row} Tage in Folge ist nichts gekommen, oder an {silent} von {days}",
    Rule.PLAN_AHEAD: "in {days} Tagen beginnt eine Pause",
    Rule.GRADUATED: "es geht von allein und war acht Wochen lang am Ziel",
    Rule.VERSION_HELD: "eine Änderung hat {opportunities} Mal gehalten",
    Rule.FIRST_WEEK_AT_AIM: "die erste Woche am Ziel",
    Rule.LONGEST_RUN: "die bisher längste Serie",
    Rule.BOUNCE_BACK: "wieder gemacht, nach einem Mal ohne",
}
ROWS = {
    "caution": "ein Hinweis zur Gesundheit steht da, den niemand bestätigt hat",
    "escalation": "es gehört in ein Gespräch",
    "away": "mindestens die Hälfte war krank oder unterwegs",
    "little is known": "weniger als die Hälfte ist eingetragen",
    "several drift": "mehrere sind unter dem Üblichen",
    "not begun": "es hat noch nicht begonnen",
    "discouraged": "es fühlt sich schwer an und ist trotzdem nahe am Üblichen",
    "size": "mindestens die Hälfte wurde begonnen und abgebrochen, war zu groß oder zu ermüdend",
    "cue": "die Zeit, der Wochentag oder der Auslöser passt nicht",
    "obstacle": "ein Ort, Menschen oder ein Bildschirm sind im Weg",
    "nothing known": "der Grund ist nicht bekannt: zuerst weniger vereinbaren, Wille kommt danach",
}
MOVES = {
    Move.NOTHING: "nichts",
    Move.SESSION: "ein Thema für das Gespräch",
    Move.EXCUSE: "die Tage als Pause zählen und klein wieder beginnen",
    Move.ASK: "fragen, wie es geht",
    Move.LIGHTEN: "eine Woche lang von allem die Kurzversion",
    Move.REDEFINE: "klarer sagen, was zählt",
    Move.REFRAME: "sagen, was da ist, und nichts ändern",
    Move.SHRINK: "ein kleinerer Umfang",
    Move.RECUE: "ein anderer Auslöser",
    Move.OBSTACLE: "ein Hindernis aus dem Weg",
    Move.PLAN_AHEAD: "vereinbaren, was in der Pause gilt",
}
HOWS = {
    How.OTHER_TIME: "eine andere Zeit",
    How.ANCHOR: "etwas, worauf es folgt",
    How.OTHER_WEEKDAY: "ein anderer Weg am {}",
    How.ONE_OBJECT: "ein Ding an einem anderen Ort",
    How.ONE_REQUEST: "eine Bitte an jemanden",
    How.ONE_DEFAULT: "eine Voreinstellung anders",
}
GAPS = {
    Gap.CUE: "der Auslöser",
    Gap.MINIMUM: "die Kurzversion",
    Gap.OBSTACLE: "das Hindernis",
    Gap.DEFINITION: "was zählt",
}
PARTS = {
    Part.STANDARD: "{}",
    Part.MINIMUM: "{} an vollen Tagen",
    Part.CUE: "„{}“",
    Part.BY: "bis {}",
    Part.SCHEDULE: "{}",
}
HELD = {
    Reason.CAUTION: ROWS["caution"],
    Reason.MODE: "vereinbart ist, dass es zwischen den Wochenblättern keine Nachrichten gibt",
    Reason.SNOOZED: "vereinbart ist, dass es vorerst keine gibt",
    Reason.STALE: "sie ist mehr als drei Tage alt",
    Reason.NOT_SETTLED: "ein Tag, auf den es ankommt, kann noch eingetragen werden",
    Reason.CHANGED: "das Verhalten wurde seither geändert oder beendet",
    Reason.NEW_VERSION: "seit der letzten Änderung sind weniger als drei abgeschlossen",
    Reason.PAUSE: "es ist Pause",
    Reason.PAPER: "die Woche steht auf Papier",
    Reason.ONE_OPEN: "eine andere Nachricht mit einem Vorschlag ist offen",
    Reason.APART: "in den letzten drei Tagen gab es eine Nachricht mit einem Vorschlag",
    Reason.TWO_A_WEEK: "in sieben Tagen gab es zwei Nachrichten mit einem Vorschlag",
    Reason.OF_THIS_KBI: "in sieben Tagen gab es eine Nachricht zu diesem Verhalten",
    Reason.ONE_A_WEEK: "eine solche gab es vor Kurzem",
}


def rule(applied: Rule, rules: Rules) -> str:
    """What the rule says, with the numbers of this vault."""
    numbers = {str(name): rules.number(applied, name) for name in DEFAULTS[applied]}
    return RULES[applied].format(**numbers)


def proposed(said: Proposal) -> Iterator[str]:
    """Ein anderer Auslöser: eine andere Zeit; bleibt: at least 20 minutes, as it was written."""
    written = [text for text in (said.standard, said.minimum) if text]
    if said.how:
        weekday = WEEKDAYS[said.weekday] if said.weekday is not None else ""
        written.append(HOWS[said.how].format(weekday))
    yield MOVES[said.move] + (f": {', '.join(written)}" if written else "")
    if said.keep:
        kept = (PARTS[one.part].format(one.text) for one in said.keep)
        yield f"bleibt, wie es ist: {', '.join(kept)}"
    if said.gaps:
        yield f"bleibt dir überlassen: {', '.join(GAPS[gap] for gap in said.gaps)}"


def decided(made: Decision) -> Iterator[str]:
    """Why that: the row of the table, and what gave way."""
    yield ROWS[made.row.name]
    if made.size_is_not_it:
        yield "kein kleinerer Umfang: mehr als ein Versuch von fünf war bei null"
    if made.vetoed:
        yield f"nicht „{MOVES[made.vetoed]}“: das wurde schon versucht"


def held(back: Held) -> str:
    """Es ist Pause, bis Montag, 13. Juli."""
    return HELD[back.reason] + (f", bis {full_day(back.until)}" if back.until else "")
