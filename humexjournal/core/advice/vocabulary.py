"""Words that tell a wish, a result or two things at once from a behaviour, in both spellings.

Each entry is a piece of a regular expression that is matched without case. A list grows with a row
in the tables of good and bad wordings, never without one.
"""

OPENING = r"^\W*(?:(?:i|we|to|will|i['’]ll|we['’]ll|always|please|just|really)\s+)*"
"""What people write before the verb."""

NUMBERS = (
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)\b"
)

AN_ACT_FOLLOWS = r"\bby \w+ing\b|[:–—]\s*\w+\s+\w+"
"""What makes an aim into something to do: “by asking two questions”, “: phone in the drawer”."""

QUALITIES = (
    "present", "mindful", "consistent", "confident", "patient", "kind", "kinder", "calm", "calmer",
    "productive", "positive", "organised", "organized", "disciplined", "nice", "nicer", "healthy",
    "healthier", "fit", "fitter", "focused", "focussed", "proactive", "grateful", "happy",
    "happier", "good", "strong", "stronger", "open", "aware", "motivated", "attentive", "relaxed",
    "balanced", "assertive", "reliable", "efficient", "supportive", "accountable", "intentional",
    "better", "active", "energetic", "creative", "brave", "bold", "honest", "humble", "polite",
    "respectful", "responsible", "resilient", "strategic", "decisive", "approachable", "visible",
    "more", "less", "a better", "a good", "the best", "on top of", "in control", "in shape",
)  # fmt: skip

BEING = r"(?:be|being|become|stay|remain|keep|get|act|appear|seem)"
DEGREES = r"(?:(?:more|less|very|really|a bit|a little|much|so|as|fully)\s+)*"

FEELINGS = (r"feel(?:ing)?", r"becom(?:e|ing)", r"enjoy", r"believe in", r"think positive(?:ly)?")
ATTEMPTS = (
    r"(?:try|strive|aim|attempt|intend|seek|want|hope|plan) to",
    r"try and", r"try (?:my|our) best", r"try harder", r"do (?:my|our) best", r"make an effort",
)  # fmt: skip
AIMS = (
    r"improv(?:e|ing)", r"enhance", r"strengthen", r"optimi[sz]e", r"maximi[sz]e", r"cultivate",
    r"embrace", r"get better at", r"develop", r"(?:take care of|look after) (?:my|our)sel(?:f|ves)",
    r"pay (?:more )?attention to", r"commit to", r"show up",
)  # fmt: skip
EFFORTS = (
    r"(?:focus|concentrate)(?: more)? on", r"work(?:ing)? on", r"prioriti[sz]e", r"think about",
    r"be there for", r"make time for", r"connect with", r"engage with",
)  # fmt: skip
"""Vague by themselves; a number makes them something that can be seen."""

MANNERS = (
    r"better(?!-)", r"harder(?!-)", r"healthier", r"healthily", r"properly", r"mindfully",
    r"consistently", r"effectively", r"efficiently", r"(?:eat|eating) healthy",
    r"(?<!as )well$", r"as (?:much|often|well|soon) as (?:possible|i can)",
    r"(?:whenever|when|if|where) possible",
)  # fmt: skip
AMOUNTS = (
    r"(?<!no )(?<!any )(?<!once )more(?! than)(?! or less)", r"(?<!or )less(?! than)", r"enough",
    r"regularly", r"often", r"sometimes", r"occasionally", r"frequently", r"a bit", r"fewer",
)  # fmt: skip
"""Vague unless a number says how much."""

_KILOS = (
    r"(?:weight|kg|kilos?|kilograms?|pounds?|lbs?|stone|fat|muscle|inch(?:es)?|cm"
    r"|centimet(?:re|er)s)"
)
_MONEY = (
    r"(?:revenue|sales|turnover|profits?|income|margins?|followers|subscribers|customers|traffic"
    r"|conversions?|market share|engagement)"
)
_CONDITIONS = (
    r"(?:stress|anxiety|blood pressure|body fat|cholesterol|weight|pain|churn|costs|debts?"
    r"|heart rate|blood sugar)"
)
OUTCOMES = (
    rf"(?:lose|drop|shed|gain|put on)\b[^,;]*\b{_KILOS}", rf"(?:lose|drop|shed|gain) \d+ ?{_KILOS}",
    r"weigh (?:less|under|below|no more|at most|\d)",
    rf"(?:get|go|come)(?: down)? (?:to|below|under) \d+ ?{_KILOS}",
    r"earn\b", r"make (?:more )?money", r"win\b(?! back)",
    r"(?:get|be|become) (?:promoted|selected|chosen|hired|elected|admitted|accepted|appointed)",
    r"get (?:a|the|my) (?:\w+ )?(?:promotion|raise|pay rise|job|offer|degree|certificate)\b",
    r"(?:reach|hit|meet|achieve|attain|exceed)\b[^,;]*\b(?:targets?|goals?|quotas?|level|milestones?)\b",
    r"(?:reach|attain) \d", r"achieve\b",
    r"(?:pass|ace) (?:my|the|an?|all)\b[^,;]*\b(?:exams?|tests?|course|interview|certification)\b",
    r"score (?:at least|above|over|more|higher|better|\d)",
    rf"(?:increase|grow|raise|double|boost|generate)\b[^,;]*\b{_MONEY}\b",
    rf"(?:reduce|lower|decrease|cut|bring down)\b[^,;]*\b{_CONDITIONS}\b",
    r"sleep (?:well|better|through|deeply|soundly|more|enough)", r"fall(?:ing)? asleep",
    r"(?:get|have) (?:more|better|enough|less|good) (?:sleep|energy|stress|focus|confidence)",
    rf"(?:get|gain|close|sign|sell) (?:\w+ )?(?:new )?(?:deals|clients|contracts|likes|{_MONEY})\b",
    r"finish (?:first|in the top)", r"have no (?:stress|pain|debts?)",
)  # fmt: skip

VERBS = (
    "ask", "breathe", "brush", "bring", "buy", "call", "check", "clean", "clear", "close", "cook",
    "count", "cycle", "delete", "do", "draw", "drink", "eat", "email", "exercise", "fill", "finish",
    "give", "journal", "jog", "learn", "lift", "list", "listen", "log", "make", "meditate", "meet",
    "message", "move", "note", "open", "pack", "phone", "plan", "play", "practice", "practise",
    "pray", "prepare", "publish", "put", "read", "record", "reflect", "rehearse", "relax", "reply",
    "rest", "review", "ride", "row", "run", "say", "send", "set", "sing", "sit", "speak", "spend",
    "start", "stretch", "study", "swim", "switch", "take", "talk", "tell", "text", "thank", "tidy",
    "train", "turn", "update", "visit", "wake", "walk", "wash", "water", "write",
)  # fmt: skip
"""With which a behaviour begins, and a second one behind “and”."""

ALSO_NOUNS = frozenset((
    "call", "check", "clean", "cook", "count", "cycle", "drink", "email", "exercise", "journal",
    "jog", "lift", "list", "log", "message", "note", "phone", "plan", "play", "practice", "read",
    "record", "rest", "review", "ride", "row", "run", "set", "start", "stretch", "study", "swim",
    "switch", "talk", "text", "train", "turn", "update", "visit", "walk", "wash", "water",
))  # fmt: skip
"""Behind “and” these are a thing as often as something to do: bread and water."""

BEFORE_A_THING = (
    r"(?:the|a|an|my|our|your|his|her|their|it|them|this|that|to|outside|one|two"
    r"|three|four|five|ten|twenty|\d+|somebody|someone)"
)

ONE_ACT = (
    r"^(?:go|come|sit|sit down|stand|stand up|get up|lie down|stop|wait|try|pause|look up)$",
    r"^(?:take|get) (?:a|my|the) \w+$",
)
"""Before “and” these only lead to what is done: sit down and write."""

REFUSALS = (
    r"stop(?! (?:and|by|at|for|in|to|what)\b)", r"quit", r"avoid", r"never", r"don['’]?t",
    r"do not(?! disturb)", r"no(?! (?:later|matter|fewer|less))(?=\s)", r"not", r"give up",
    r"cut (?:out|down on|back on)", r"refrain from", r"resist", r"eliminate",
)  # fmt: skip

A_TIME = (
    r"\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?(?:am|pm)\b|\bnoon\b|\bmidnight\b"
    r"|\b(?:at|by|before) (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve)\b"
)
