"""What humex writes for Obsidian, in English."""

OBSIDIAN = {
    "readers": "{} can read this note.",
    "alone": "Only you read this note, unless you share the folder.",
    "commitment": "this week I will: if … then …",
    "kept": "yes, partly, no",
    "scale": "{} to {}",
    "coming_up_hint": "next week: trips, deadlines",
    "did": "What did you actually do this week?",
    "why": "What got in the way? What made the good days work?",
    "easier": "What would make it 20 % easier?",
    "week": "Week",
    "felt": "Felt, 1 to 5",
    "in_the_way": "In the way",
    "off": "Off",
    "two_weeks": "Last two weeks",
    "quarter": "This quarter",
    "sheets": "Sheets",
}
"""`readers` and `alone` stand in a note that others may read, and say so where it is written."""
