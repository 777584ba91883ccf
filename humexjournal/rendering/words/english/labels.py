"""The fixed words of the pages in English."""

from collections.abc import Sequence

LANGUAGE = "en"

SIGNS = {
    "done": ("●", "done"),
    "minimum": ("◐", "busy-day version (counts)"),
    "missed": ("○", "not done"),
    "unlogged": ("?", "not filled in"),
    "excused": ("off", "off"),
    "reserve": ("spare", "spare day"),
    "pending": ("·", "still open"),
    "bonus": ("+", "done, not planned"),
    "void": ("", ""),
}
"""Each state with its sign and its words. In Japan and Korea ○ means yes, so a legend is printed on
every page, and another language may have other signs."""

ALWAYS_EXPLAINED = {"done", "minimum", "missed", "unlogged"}
LEGEND = {"excused": "off: ill, away, holiday", "reserve": "spare: a spare day"}
"""What a sign that is a word needs in the legend."""
UNREADABLE = "could not be read"
NOT_READ = "Not read"

SHORT_WORDS = {"done": "done", "minimum": "short", "missed": "not", "unlogged": "?",
    "excused": "off", "reserve": "spare", "pending": "·", "bonus": "extra", "void": ""}  # fmt: skip
"""The words that take the place of the signs in a terminal."""

BLOCKS: dict[str, tuple[str, ...]] = {
    "plain": (
        "What I said I would do",
        "What happened",
        "What got in the way, and what helped",
        "Next step",
    ),
    "method": ("Commitment review", "KBI scan", "Friction audit", "Next-step reset"),
}

SHEET: dict[str, str | Sequence[str]] = {
    "week": "week",
    "for_the": "For",
    "kept": "Kept",
    "no_commitment": "Nothing was written down for this week.",
    "did": "What did you actually do this week?",
    "this_week": "this week",
    "before": "before",
    "new": "new this week",
    "felt": "How the day felt",
    "felt_scale": "1 hard, 5 good",
    "felt_scale_full": "1 hard to 5 good",
    "also": "Also",
    "legend_empty": "empty: not planned",
    "in_the_way": "In the way",
    "nothing_noted": "Nothing noted.",
    "coming_up": "Coming up",
    "helped": "Helped, or went well",
    "helped_short": "Helped",
    "glad": "Glad about",
    "topic": "To talk about",
    "easier": "What would make it 20 % easier",
    "easier_choices": ("shorter", "a better cue", "fewer decisions", "more support"),
    "one_change": "One change",
    "one_change_hint": "what changes, what stays, from when",
    "one_glad": "One thing to be glad about",
    "one_commitment": "One commitment",
    "one_commitment_hint": "if … then …",
    "into_note": "One change, one thing to be glad about, one commitment: they go into",
    "this_note": "this week’s note",
    "not_here": ", the second into the one before, not into this page.",
    "words_link": "What the words mean",
    "my_commitment": "My commitment",
    "kept_words": ("yes", "partly", "no"),
    "quote_open": "“",
    "quote_close": "”",
}

WORDS_PAGE: dict[str, str | tuple[tuple[str, str], ...]] = {
    "title": "What the words mean",
    "intro": "The words and signs on these pages, in short.",
    "entries": (
        ("behaviour", "one thing that somebody could see you do, with what counts as done"),
        (
            "planned day, “of 5”",
            "a day on which it was asked for; 3 of 5 is three of five such days",
        ),
        ("● done", "it happened, to the standard of that day"),
        ("◐ busy-day version", "the small version for a tight day; it counts like the full one"),
        (
            "○ not done",
            "somebody wrote that it did not happen; an empty day does not say so by itself",
        ),
        ("? not filled in", "nobody wrote anything for a day on which it was planned"),
        ("empty", "nothing was planned, or the days are free to choose and it was not one of them"),
        ("off", "ill, away or on holiday: not asked for, and not counted"),
        ("spare day", "one of a few days a month that may be left out and are not counted"),
        ("· still open", "the day can still be filled in"),
        ("+ done, not planned", "it happened on a day on which nobody asked for it"),
        ("4–5 of 5", "four for certain, five if the day that is not filled in was one"),
        ("aim 4", "how many of these planned days were aimed at"),
        (
            "155 of 150, 6 (at most 7)",
            "a sum beside its aim or its limit; both are lower where days were off",
        ),
        ("done late", "it happened after the day by which it was to be done"),
        ("before", "the same count for up to three weeks before, oldest first"),
        ("corrected since", "a count that entries made or changed after a talk have changed"),
        (
            "in the way",
            "what somebody noted on the day: time, forgot, tired, too big, place, people, mood",
        ),
        (
            "likely between 12 and 20 of 21",
            "what the count may be by chance alone; four times out of five the range holds it",
        ),
        (
            "71–86 %",
            "the share with every day that is not filled in not done, and with every one done",
        ),
        (
            "usual, a score",
            "what is usual for this person; one not done adds to the score, one done takes off",
        ),
        ("usually between", "where the readings of an outcome move while nothing has changed"),
        ("by itself", "how far it goes without thinking, in one’s own judgement, from 1 to 7"),
        ("a quoted line", "only lines that their writer marked with !share are ever quoted"),
    ),
}
