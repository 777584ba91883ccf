"""`humex.yaml`: what a vault says about itself."""

from datetime import datetime

from humexjournal.core.calendar import DAYS_IN_WEEK, Calendar
from humexjournal.core.kbi import Blank
from humexjournal.core.languages import ENGLISH, LANGUAGES, known_language
from humexjournal.core.settings import CheckIn, Folders, Lead, Outcome, Settings, Support
from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.changes import read_pauses
from humexjournal.parsing.fields import Fields, scalar_text
from humexjournal.parsing.frontmatter import Mapping
from humexjournal.parsing.grammar.amounts import read_number
from humexjournal.parsing.grammar.dates import read_moment, read_weekday
from humexjournal.parsing.grammar.times import read_bare_time, read_time
from humexjournal.parsing.grammar.words import normal_key
from humexjournal.parsing.rules import read_rules
from humexjournal.problem import Problem

FORMAT = 1
SHEETS = ("md", "html", "pdf")
PAPERS = ("a4", "letter")

_SCALE = late_pattern(r"(-?[0-9.]+)\s*(?:\.\.|–|-|to)\s*(-?[0-9.]+)")
_HOURS = late_pattern(r"([0-9]{1,2}:[0-9]{2})\s*[-–]\s*([0-9]{1,2}:[0-9]{2})")


def settings_from(mapping: Mapping, path: str) -> tuple[Settings, list[Problem]]:
    """The settings of a file, with the defaults wherever a value does not fit."""
    return settings_in(Fields(mapping, path))


def settings_in(fields: Fields) -> tuple[Settings, list[Problem]]:
    """The same from fields, which may also be those that note what is asked for."""
    _check_format(fields)
    blank = fields.choice("blank", [one.value for one in Blank])
    publish = fields.inside("publish")
    settings = Settings(
        client=fields.text("client"),
        coach=fields.text("coach"),
        language=_language(fields),
        goals=_goals(fields),
        outcomes=_outcomes(fields),
        calendar=_calendar(fields.inside("calendar")),
        blank=Blank(blank) if blank else Blank.UNLOGGED,
        pauses=read_pauses(fields, "pauses"),
        support=_support(fields.inside("support")),
        rules=read_rules(fields.inside("rules")),
        leads=_leads(fields),
        consent=fields.day("consent"),
        help_line=fields.text("help_line"),
        sheets=_sheets(fields),
        paper=fields.choice("paper", PAPERS) or "a4",
        publish_by=publish.text("by"),
        words=fields.choice("words", ("plain", "method")) or "plain",
        folders=_folders(fields.inside("folders")),
        clients=fields.texts("clients"),
    )
    publish.finish()
    fields.finish()
    return settings, fields.problems


def _check_format(fields: Fields) -> None:
    version = fields.whole("format", 1, 1000)
    if fields.raw("format") in (None, ""):
        remedy = "Write format: 1 as its first line."
        message = "The version of the format is missing."
        fields.problems.append(Problem(fields.here(), "missing-format", message, remedy))
    elif version is not None and version > FORMAT:
        message = f"This vault is in format {version}; this humex knows format {FORMAT}."
        fields.wrong("format", message, "Install a newer humex.", "unknown-format")


def _language(fields: Fields) -> str:
    """The code of a language that pages can be in; any other leaves them in English."""
    text = fields.text("language", ENGLISH)
    code = known_language(text)
    if code is None:
        message = f"There are no pages in “{text}” yet; they are in English."
        fields.wrong("language", message, f"There are: {', '.join(LANGUAGES)}.", "unknown-language")
    return code or ENGLISH


def _goals(fields: Fields) -> dict[str, str]:
    below = fields.inside("goals")
    goals = {str(key): below.text(str(key)) for key in below.mapping}
    below.finish()
    return goals


def _outcomes(fields: Fields) -> dict[str, Outcome]:
    below = fields.inside("outcomes")
    outcomes = {}
    for key in map(str, below.mapping):
        if outcome := _outcome(normal_key(key), below.text(key)):
            outcomes[outcome.id] = outcome
        else:
            below.wrong(key, "An outcome needs a scale or a unit.", "Write 0..10, or kg.")
    return outcomes


def _outcome(name: str, text: str) -> Outcome | None:
    if not text:
        return None
    scale = _SCALE.fullmatch(text)
    if scale is None:
        return Outcome(name, unit=text)
    low, high = read_number(scale[1]), read_number(scale[2])
    return Outcome(name, low=low, high=high) if low is not None and high is not None else None


def _calendar(fields: Fields) -> Calendar:
    usual = Calendar()
    starts = fields.read("week_starts", read_weekday, "Write a weekday, such as monday.")
    ends = fields.read("day_ends", _minutes, "Write a time in quotes, such as “04:00”.")
    grace = fields.whole("log_grace", 0, 14)
    calendar = Calendar(
        week_starts=usual.week_starts if starts is None else starts,
        day_ends=usual.day_ends if ends is None else ends,
        workdays=_workdays(fields) or usual.workdays,
        log_grace=usual.log_grace if grace is None else grace,
    )
    fields.finish()
    return calendar


def _minutes(text: str) -> int | None:
    time = read_time(text) or read_bare_time(text)
    return time.minute if time else None


def _workdays(fields: Fields) -> frozenset[int]:
    days = [read_weekday(text) for text in fields.texts("workdays")]
    if None in days:
        fields.wrong("workdays", "One of these is no weekday.", "Write [mon, tue, wed, thu, fri].")
        return frozenset()
    return frozenset(day for day in days if day is not None and day < DAYS_IN_WEEK)


def _support(fields: Fields) -> Support:
    reply = fields.whole("reply_within_days", 0, 30)
    support = Support(
        check_ins=_check_ins(fields),
        talks=_talks(fields),
        reply_within_days=1 if reply is None else reply,
        prompts=fields.choice("prompts", ("drift", "any-miss", "weekly-only", "none")) or "drift",
        sensitivity=fields.choice("sensitivity", ("keen", "balanced", "gentle")) or "balanced",
        quiet_hours=fields.read("quiet_hours", _quiet_hours, "Write “20:00-08:00”.")
        or "20:00-08:00",
        weekends=bool(fields.flag("weekends")),
        quiet_until=fields.day("quiet_until"),
        more_about=fields.texts("more_about"),
    )
    fields.finish()
    return support


def _quiet_hours(text: str) -> str | None:
    return text if _HOURS.fullmatch(text) else None


def _check_ins(fields: Fields) -> tuple[CheckIn, ...]:
    check_ins = []
    for below in fields.each("check_ins"):
        day = below.read("day", read_weekday, "Write a weekday, such as tue.")
        what, by = below.text("what"), below.choice("by", ("coach", "client"))
        if day is not None:
            check_ins.append(CheckIn(day, what, by or "coach"))
        below.finish()
    return tuple(check_ins)


def _talks(fields: Fields) -> tuple[datetime, ...]:
    moments = [read_moment(text) for text in fields.texts("talks")]
    if None in moments:
        fields.wrong("talks", "One of these is no date.", "Write [2026-06-16 16:00].")
    return tuple(moment for moment in moments if moment is not None)


def _leads(fields: Fields) -> tuple[Lead, ...]:
    leads = []
    for below in fields.each("leads"):
        lag = below.whole("lag", 0, 52)
        direction = below.choice("direction", ("up", "down")) or "up"
        kbi, outcome = below.text("kbi"), normal_key(below.text("outcome"))
        leads.append(Lead(kbi, outcome, 1 if lag is None else lag, direction))
        below.finish()
    return tuple(leads)


def _sheets(fields: Fields) -> tuple[str, ...]:
    wanted = fields.texts("sheets")
    if any(one not in SHEETS for one in wanted):
        fields.wrong("sheets", "There is no such kind of sheet.", "Write some of [md, html, pdf].")
    return tuple(one for one in wanted if one in SHEETS) or Settings().sheets


def _folders(fields: Fields) -> Folders:
    folders = Folders(
        daily=scalar_text(fields.raw("daily")) or "",
        weekly=scalar_text(fields.raw("weekly")) or "",
        monthly=scalar_text(fields.raw("monthly")) or "",
        quarterly=scalar_text(fields.raw("quarterly")) or "",
    )
    fields.finish()
    return folders
