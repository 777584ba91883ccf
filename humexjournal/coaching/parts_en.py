"""How the parts of a note and its limits can be told in English, and the language as a whole.

A part is told by its signs, not understood:

* PR1, what happened: a weekday, a count ("twice", "3 of 5") or a stretch ("this week").
* PR2, the goal: words of the client of three words or more in quotation marks, or a phrase such as
  "you said it gives you".
* PR3, one adjustment: one sentence with "one idea", "how about", "would it help" and the like.
* PR4, the next look: a sentence with "look", "talk", "recap" or the like and a day.
"""

from humexjournal.coaching.finding import Language, Part
from humexjournal.coaching.patterns import compiled
from humexjournal.coaching.tone_en import RULES

CURIOUS = (
    "What happened just before?",
    "What did you notice?",
    "What got in the way?",
    "What made the good days work?",
    "What would make this 20 % easier?",
    "What would you keep?",
    "What is the smallest version that still counts?",
    "What will you do differently next time?",
)
"""Questions that are safe to ask after a miss."""

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)"
_SPAN = r"(?:planned |working )?(?:times|days|evenings|mornings|nights|weeks)"
_WHEN = rf"\b(?:{_DAY}|\d{{1,2}} {_MONTH}|{_MONTH} \d|\d{{4}}-\d\d-\d\d|next (?:week|talk|recap))"
_LOOK = r"\b(?:look|check|talk|recap|ask|see|hear|speak|call|meet|come back|message)\w{0,3}\b"

OPT_OUT = compiled(
    r"\bdoes (?:that|this|it|either|one of them) (?:fit|suit|work|sound|help)"
    r"|\bsomething else\b|\bwould (?:that|this|it|something|another)\b"
    r"|\bup to you\b|\byour call\b|\byou decide\b|\bor not\b|\bif (?:you like|it suits)\b"
    r"|\bwhat (?:do you think|would you prefer|would fit|would suit)\b|\bsay no\b|\bor leave it\b"
)
ADJUSTMENT = compiled(
    r"\b(?:one|another|a second|a further|an|two|three) (?:small |other |more )?"
    r"(?:ideas?|options?|suggestions?|changes? to try|things? to try)\b"
    r"|\bhow about\b|\bwhat if\b|\bwould it help\b|\b(?:could|can|shall) (?:we|you) (?:also )?try\b"
    r"|\blet's (?:try|test)\b|\bI suggest\b|\byou could also\b"
)
PARTS = {
    "PR1": Part(
        "PR1",
        compiled(
            rf"\b{_DAY}\b|\b(?:once|twice)\b|\b{_NUMBER} of (?:the )?(?:last )?(?:{_NUMBER})\b"
            rf"|\b(?:this|last) week\b|\b{_NUMBER} {_SPAN}\b"
        ),
        "What happened is not said as a count or with its days.",
        "Begin with it, such as: the walk had no room on Tuesday and Wednesday.",
    ),
    "PR2": Part(
        "PR2",
        compiled(
            r"\bgives? you\b|\bmatters? to you\b"
            r"|\bimportant to you\b|\byou want(?:ed)?\b|\byour (?:goal|aim|reason)\b"
            r"|\bso that you\b"
        ),
        "What it is for is not said.",
        "Quote what the client said it gives them.",
    ),
    "PR3": Part(
        "PR3",
        ADJUSTMENT,
        "No change is proposed.",
        "Offer one, such as: one idea for the next one is …",
    ),
    "PR4": Part(
        "PR4",
        compiled(rf"{_LOOK}[^.!?\n]{{0,80}}{_WHEN}|{_WHEN}[^.!?\n]{{0,80}}{_LOOK}"),
        "When you look at it again is not said.",
        "End with a day, such as: we look at it in your recap on Friday.",
    ),
}
SAYS = {
    "questions": ("{} questions are more than one can answer at once.", "Keep at most two."),
    "words": ("{} words are long for a message.", "Keep it under 90, or talk about it."),
    "exclamations": ("{} exclamation marks push.", "Keep at most one."),
    "grade": (
        "This reads like a text of school year {}; year 8 is the limit.",
        "Use shorter sentences and shorter words.",
    ),
    "opt-out": (
        "Nothing here lets the client say no.",
        "Add a way out, such as: does that fit, or would something else be easier?",
    ),
    "reason": (
        "“tone: ok” holds only with a reason.",
        "Write why, such as <!-- tone: ok her own word -->.",
    ),
    "PR3": ("More than one change is proposed.", "Keep one; the other can wait for the next note."),
}
ENGLISH = Language(RULES, OPT_OUT, ADJUSTMENT, PARTS, SAYS)
