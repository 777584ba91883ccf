"""The tone rules in English: data, so that another language can stand beside it.

In a pattern a blank stands for any white space, and ' for a straight, a curly or no apostrophe.
Every repetition is bounded or of one kind of character, so a text costs only its length.
"""

from humexjournal.coaching.finding import Level, Rule

_BEFORE_NEED = (
    "do", "did", "does", "will", "would", "if", "when", "what", "all", "where", "whatever",
    "nothing", "anything", "days", "time",
)  # fmt: skip
_NEED = "".join(rf"(?<!{word}\s)" for word in _BEFORE_NEED)
_VERY = "(?:so |too |very |really |just |quite |rather |a bit |such an? |being |an? )?"
_NOT = "(?:n't| not)"

RULES = (
    Rule(
        "TN1",
        Level.ERROR,
        (
            rf"why (?:did|have|had|could|do|are|were|was|can|wo|ca|would){_NOT} (?:you|we)\b",
            r"why did (?:you|we)\b",
            r"why (?:you|we) (?:didn't|did not|haven't|couldn't|missed|skipped)\b",
            r"how come (?:you|we)\b|what were you thinking\b",
        ),
        "asks for a defence.",
        "Ask what got in the way.",
    ),
    Rule(
        "TN2",
        Level.ERROR,
        (
            r"(?<!without\s)\bfail(?:s|ed|ures?|ing|ings)?\b(?!-safe)",
            r"\blaz(?:y|ily|iness|ier)\b(?! (?:sunday|saturday|morning|afternoon|evening|day))",
            r"\bslack(?:ed|ing|er|ers)\b",
            r"\bexcuses?\b(?! me)",
            r"\b(?:undisciplined|careless\w{0,4}|half-hearted\w{0,2})\b",
            r"\bweak(?:ness|nesses|-willed)?\b(?! (?:tea|coffee|light|signal|battery))",
            r"\bquitt?ers?\b|\bdon't quit\b",
            r"\byou (?:just |have |had )?quit\b(?! (?:smoking|drinking|sugar|coffee))",
            r"\b(?:gave|given) up\b(?! (?:smoking|drinking|sugar|coffee|alcohol|meat))",
            r"\bdisappoint\w{0,7}",
            r"\blet(?:ting)? (?:me|yourself|us|them|him|her|everyone|the team) down\b",
            r"\bgiving up on\b|\bnot good enough\b|\bisn't good enough\b",
        ),
        "judges.",
        "Say what was done and what was not done, as a count.",
    ),
    Rule(
        "TN3",
        Level.ERROR,
        (
            r"\byou (?:really |still |do |just |also )?(?:should|must|ought)(?:n't| not)?\b",
            rf"{_NEED}\byou (?:really |still |do |just |also )?(?:have|need) to\b",
            r"\byou(?:'ve| have) got to\b|\byou(?:'ll| will) have to\b|\byou gotta\b",
            r"\bsupposed to\b",
            r"\btry(?:ing)? (?:a bit |a little |much )?harder\b",
            r"\bno excuses\b",
            r"\bcommit more\b|\bbe more (?:committed|disciplined|motivated|consistent)\b",
        ),
        "tells somebody what to do.",
        "Offer it: one idea is …, or: would it help to …?",
    ),
    Rule(
        "TN3",
        Level.WARNING,
        (
            r"\bjust (?:do|get|try|start|go|make|keep|put|stop|think|remember)\b",
            r"\bsimply\b",
            r"\ball you (?:have|need) to do\b",
        ),
        "makes light of what may be hard.",
        "Leave the word out, or offer it: one option is …",
    ),
    Rule(
        "TN4",
        Level.WARNING,
        (
            r"\balways\b|\bnever\b(?! mind)",
            r"\bevery (?:single )?time\b",
            r"\b(?:again and|yet|once) again\b",
            r"\bstill (?:haven't|have not|hasn't|has not|didn't|did not)\b",
        ),
        "says more than was counted.",
        "Say how often, such as: twice this week.",
    ),
    Rule(
        "TN5",
        Level.WARNING,
        (
            r"\bonly (?:\d|(?:once|twice)\b)",
            r"(?<!the\s)\bonly (?:one|two|three|four|five|six)\b",
            r"\bmerely\b|\ba mere\b|\bat least you\b",
        ),
        "makes what was done small.",
        "Give the bare count.",
    ),
    Rule(
        "TN6",
        Level.ERROR,
        (
            r"\b(?:broke|broken|break|lost|lose|ruined|reset|killed|ended)\b[^.!?\n]{0,30}\bstreak",
            r"\bstreak\b[^.!?\n]{0,15}\b(?:broken|lost|gone|over|ended|reset|ruined)\b",
            r"\b(?:broke|broken|break) (?:the|your) chain\b",
            r"\bback to (?:zero|square one)\b",
            r"\bstart(?:ed|ing)? (?:all )?over\b(?! (?:lunch|coffee|tea))",
        ),
        "takes away what was done.",
        "Name the next one, such as: the next one is on Tuesday.",
    ),
    Rule(
        "TN7",
        Level.ERROR,
        (
            r"\bguilt(?:y|ily)?\b|\basham\w{0,3}|(?<!a\s)\bshame\b|\bsham(?:ed|eful|ing)\b",
            r"\bpunish\w{0,5}|\bpenalt(?:y|ies)\b",
            r"\bmak(?:e|ing) up for\b|\bmade up for\b",
            r"\bearn(?:ed|ing)? (?:it|back|your)\b",
            r"\bcheat(?:ed|ing)? (?:days?|meals?)\b|\byou cheated\b",
            r"\b(?:good|bad) foods?\b",
        ),
        "speaks of a debt, and nothing is owed.",
        "Leave it out; the next one counts.",
    ),
    Rule(
        "TN8",
        Level.ERROR,
        (
            r"\bother clients\b|\bmy other client\b",
            r"\bevery(?:one|body) else\b",
            r"\b(?:most|other) people (?:manage|do|can|find)\b|\bothers manage\b",
            r"\b(?:better|worse|more|less|faster|slower) than (?:most|others|other people)\b",
            r"\bcompared (?:to|with) (?:most|other|others|everyone)\b",
            r"\brank(?:s|ed|ing|ings)?\b|\bleaderboards?\b",
        ),
        "compares with other people.",
        "Compare with nobody, or with the same person's own weeks before.",
    ),
    Rule(
        "TN9",
        Level.ERROR,
        (
            r"\bguarantee\w{0,3}",
            r"\bwill fix\b|\b(?:this|that|it)'ll fix\b",
            r"\b(?:takes?|in|within|after) (?:only |just )?21 days\b|\b21 days to\b|\b21-day\b",
            r"\bproven to\b|\b(?:scientifically|clinically) proven\b",
        ),
        "promises what nobody knows.",
        "Say might, or: let's test it.",
    ),
    Rule(
        "TN10",
        Level.ERROR,
        (
            r"\bdepress(?:ed|ion|ive)\b",
            r"\bADHD\b|\bOCD\b|\bbipolar\b|\bburned out\b|\bburnt out\b",
            r"\baddict\w{0,4}",
            r"\banxious (?:person|type)\b|\banxiety disorder\b",
            r"\bnarcissis\w{0,3}|\bneurotic\b",
        ),
        "names an illness, which is outside coaching.",
        "Leave it out; where you are worried, ask how they are, in person.",
    ),
    Rule(
        "TN11",
        Level.ERROR,
        (
            (
                r"\bI (?:can see|could see|see|saw|noticed)(?: that)? you(?:'ve| have| had)? "
                r"(?:not )?(?:opened|logged in|were online|read|seen)\b"
            ),
            r"\bI (?:can see|saw)(?: that)? you (?:haven't|didn't|never) (?:opened|logged|read)\b",
            (
                r"\bthe (?:system|app|program|programme|tracker|software) "
                r"(?:has )?(?:flagged|caught|detected|reported)\b"
            ),
            r"\b(?:you were|you've been|you have been) (?:flagged|caught)\b",
        ),
        "sounds like being watched.",
        "Say what the client wrote, and where.",
    ),
    Rule(
        "TN12",
        Level.ERROR,
        (
            (
                rf"\b(?:you are|you're|you were|you've been|you have been) {_VERY}"
                r"(?:inconsistent|unreliable|bad at|terrible at|hopeless|irresponsible|unmotivated|"
                r"disorgani[sz]ed|uncommitted|unfocus+ed|procrastinat\w{1,3})\b"
            ),
            r"\byou(?: are|'re) not (?:committed|motivated|serious|trying|consistent)\b",
            r"\byour (?:lack of|inconsisten\w{1,2}|unreliab\w{1,5}|bad habits?)\b",
            r"\bthe (?:kind|sort|type) of person who\b",
            r"\bwhat is wrong with you\b|\bwhat's wrong with you\b",
        ),
        "speaks of the person.",
        "Say what was done and how often.",
    ),
)
