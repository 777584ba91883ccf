"""The fixed words of the pages of a month and of a quarter in English."""

from collections.abc import Sequence

MONTH_BLOCKS: dict[str, tuple[str, ...]] = {
    "plain": (
        "How often it happened",
        "What got in the way, and what helped",
        "How it has become",
        "Next step",
    ),
    "method": ("KBI trends", "Friction audit", "Identity and automaticity", "Next-step reset"),
}

MONTH: dict[str, str | Sequence[str]] = {
    "for_the": "For",
    "weeks": "Week by week",
    "in_the_way": "In the way",
    "nothing_noted": "Nothing noted.",
    "helped": "Helped, or went well",
    "glad": "Glad about",
    "hard": "What was hard?",
    "improved": "What has become better?",
    "came_back": "Where did you come back?",
    "worked": "Which support worked?",
    "said": "In your own words",
    "identity": "This month I was someone who",
    "by_itself": "I do it by itself",
    "by_itself_scale": "1 not at all, 7 fully",
    "before": "before",
    "by_itself_note": (
        "People took from 18 to 254 days until something went by itself. One day without made no"
        " difference that mattered."
    ),
    "burden": "How much of a burden was all this?",
    "burden_scale": "0 none, 10 very much",
    "recited": "Can you name them without looking?",
    "yes_no": ("yes", "no"),
    "outcomes": "How the goal shows",
    "caveat": (
        "Two things moving together in one person’s data is a hint, not proof; other changes in"
        " these weeks are not ruled out."
    ),
    "decide": "Next month",
    "decisions": ("keep", "smaller", "another cue", "ask weekly only", "end"),
    "still_asked": "Still to be said, in",
    "the_note": "the note of the month",
    "one_change": "One change",
    "one_change_hint": "what changes, what stays, from when",
    "one_glad": "One thing to be glad about",
    "one_commitment": "One commitment",
    "one_commitment_hint": "if … then …",
    "into_note": "One change, one thing to be glad about, one commitment: they go into",
    "week_note": "the week’s note",
    "not_here": ", not into this page.",
    "also": "Also",
    "words_link": "What the words mean",
    "quote_open": "“",
    "quote_close": "”",
}
