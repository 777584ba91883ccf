"""Every kind of problem there is, with its severity: the list behind `docs/problems.md`."""

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a problem matters.

    An error could not be read and is not counted; a warning is counted, but is probably not what
    the writer meant; a note is advice.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Kind(NamedTuple):
    """A kind of problem: its severity, and in one line when it arises."""

    severity: Severity
    summary: str

    @property
    def sentence(self) -> str:
        """The summary with a capital and an end."""
        end = "" if self.summary.endswith("?") else "."
        return f"{self.summary[:1].upper()}{self.summary[1:]}{end}"


_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

KINDS = {
    # the folder
    "not-a-file": Kind(_W, "a folder, a pipe or a device has the name of an entry"),
    "link": Kind(_W, "a link has the name of an entry; links are not followed"),
    "unreadable-file": Kind(_E, "the system does not let us read a file"),
    "unreadable-folder": Kind(_E, "the system does not let us read a folder"),
    "still-changing": Kind(_E, "a file kept changing while it was read"),
    "far-from-others": Kind(_N, "an entry that stands alone, far from all the others"),
    "leftover": Kind(_W, "an editor, git or the trash holds a version of an entry"),
    "not-downloaded": Kind(_W, "an entry is in iCloud and not on this machine"),
    "elsewhere": Kind(_W, "entries lie in the usual folder, and another one is named"),
    "bad-json": Kind(_W, "settings of Obsidian cannot be read"),
    "conflict-copy": Kind(_W, "a sync tool has left a second version of an entry"),
    "two-notes": Kind(_W, "two files are for the same day, week, month or quarter"),
    "name-is-no-date": Kind(_E, "a file is named like an entry, but there is no such date"),
    "edited-sheet": Kind(_W, "a sheet was edited, and what is written there is in no entry"),
    "tracked": Kind(_E, "git hands on what is for one person alone"),
    "future-entry": Kind(_W, "an entry is dated after today"),
    # any file
    "too-large": Kind(_E, "a file or its frontmatter is over the limit"),
    "not-utf8": Kind(_E, "a file is not plain UTF-8 text"),
    "control-character": Kind(_E, "a file holds a character that text does not hold"),
    "conflict-markers": Kind(_E, "git has left both versions of a passage in a file"),
    "unsettled-merge": Kind(_E, "a merge has left the values of both sides for a person to settle"),
    "unclosed-frontmatter": Kind(_E, "the second line of three dashes is missing"),
    "not-keys": Kind(_E, "a list or a text stands where keys and values belong"),
    "bad-yaml": Kind(_E, "a line is not YAML"),
    "no-space": Kind(_E, "a key whose colon has no space behind it"),
    "bare-dash": Kind(_E, "an unquoted dash alone, which YAML takes for a list"),
    "duplicate-key": Kind(_E, "a key stands twice"),
    "too-deep": Kind(_E, "brackets within brackets beyond the limit"),
    "too-many-keys": Kind(_E, "more keys and values than the limit"),
    "yaml-trick": Kind(_E, "an anchor, an alias or a tag"),
    "template-left": Kind(_E, "a placeholder such as {{date}} was not filled in"),
    "not-a-key": Kind(_E, "a key that is not text"),
    "huge-number": Kind(_E, "a number with more digits than anybody measures"),
    # settings
    "unknown-key": Kind(_W, "a key that the format does not have"),
    "wrong-value": Kind(_E, "a value that does not fit its key"),
    "unknown-format": Kind(_E, "a vault of a later version of the format"),
    "missing-format": Kind(_W, "humex.yaml does not say which version of the format it is"),
    "unknown-language": Kind(_W, "a language that the pages cannot be in yet"),
    "unsupported-token": Kind(_E, "a date format that is not understood"),
    # templates and questions
    "missing-version": Kind(_E, "questions of one's own that do not say which version they are"),
    "template-not-used": Kind(
        _W, "a template of the vault is not trusted, has changed or cannot be used"
    ),
    # behaviours
    "missing-key": Kind(_E, "a behaviour lacks what it cannot do without"),
    "bad-id": Kind(_E, "a file name that cannot be the id of a behaviour"),
    "two-definitions": Kind(_E, "a behaviour is defined twice"),
    "unknown-schedule": Kind(_E, "a schedule that is not understood"),
    "not-expressible": Kind(_E, "a schedule that the format cannot express"),
    "unknown-standard": Kind(_E, "a standard that is not understood"),
    "unknown-minimum": Kind(_E, "a busy-day version that does not fit the standard"),
    "bad-change": Kind(_E, "a dated change that cannot hold"),
    "bad-pause": Kind(_E, "a pause that cannot hold"),
    "too-long": Kind(_W, "a text that is cut on paper"),
    "too-many-active": Kind(_W, "more than five behaviours at a time"),
    "unknown-goal": Kind(_W, "a behaviour serves a goal that the settings do not name"),
    "keys-clash": Kind(_E, "two behaviours are written with the same key"),
    "nothing-to-add-up": Kind(_E, "a total of times of day, which do not add up"),
    "no-outcome": Kind(_W, "an outcome that the settings do not name"),
    "health-caution": Kind(_W, "a behaviour that asks for care, which nobody has acknowledged"),
    "not-for-counting": Kind(_W, "what should be talked about with somebody, and is not counted"),
    # advice on behaviours
    "outcome-wording": Kind(_N, "a result, which no single day decides"),
    "fuzzy-behaviour": Kind(_N, "a wish, an attempt or a manner that nobody could see"),
    "two-behaviours": Kind(_N, "two behaviours in one"),
    "negative-wording": Kind(_N, "what is not to be done"),
    "no-standard": Kind(_N, "a yes or no without an example of what counts and what does not"),
    "no-cue": Kind(_N, "a behaviour that nothing starts"),
    "no-minimum": Kind(_N, "a behaviour without a version for busy days"),
    "no-deadline": Kind(_N, "a behaviour that can be put off all day"),
    "no-reason": Kind(_N, "a behaviour with neither a goal nor a why"),
    "many-active": Kind(_N, "four or five behaviours at a time"),
    # entries
    "wrong-date": Kind(_W, "the date in a file is not the date in its name"),
    "unreadable-value": Kind(_E, "a value that is not understood"),
    "wrong-unit": Kind(_E, "a value in another unit than the standard's"),
    "half-day": Kind(_E, "a time that may be of the morning or of the evening"),
    "minutes-or-time": Kind(_E, "a time of day where minutes are asked for"),
    "how-many": Kind(_E, "a yes where a total needs a number"),
    "bare-m": Kind(_E, "a bare m: missed or minimum?"),
    "zero-or-o": Kind(_E, "an o where a number is asked for"),
    "eight-cells": Kind(_E, "a week line with more cells than a week has days"),
    "almost-known": Kind(_W, "a key within two letters of a behaviour that is not logged there"),
    "other-side": Kind(_W, "an entry logs a behaviour of the other side, shared or private"),
    "unknown-kbi": Kind(_W, "an entry names a behaviour that does not exist"),
    "two-values": Kind(_W, "one entry says two things about one behaviour"),
    "ticked-another-day": Kind(_W, "a box was ticked long after the day of its note, or before"),
    "day-and-week-differ": Kind(_W, "a day's entry and the week line differ"),
    # a coach's vault
    "no-client": Kind(_W, "a folder on a coach's list is no vault"),
    "two-clients": Kind(_W, "two folders on a coach's list have one name"),
    # prompts
    "unknown-state": Kind(_E, "a note is in a state that does not exist"),
    "tone": Kind(_E, "words of a note that is not sent yet judge, push, compare or promise"),
    "wording": Kind(_W, "something in a note that is not sent yet may be said better"),
    "missing-part": Kind(_E, "a note that proposes a change lacks one of its four parts"),
    "redefined": Kind(_W, "a closed week reads differently: a definition was changed undated"),
    "renamed": Kind(_W, "a file names a behaviour that has no definition"),
}
