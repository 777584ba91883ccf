"""Was humex für Obsidian schreibt, auf Deutsch."""

OBSIDIAN = {
    "readers": "{} kann diese Notiz lesen.",
    "alone": "Diese Notiz ist für dich allein, solange du den Ordner nicht teilst.",
    "commitment": "diese Woche werde ich: wenn … dann …",
    "kept": "yes, partly, no (ja, teils, nein)",
    "scale": "{} bis {}",
    "coming_up_hint": "nächste Woche: Reisen, Termine",
    "did": "Was hast du diese Woche wirklich getan?",
    "why": "Was stand im Weg? Was hat die guten Tage gut gemacht?",
    "easier": "Was würde es 20 % leichter machen?",
    "week": "Woche",
    "felt": "Wie der Tag war, 1 bis 5",
    "in_the_way": "Im Weg",
    "off": "Pause",
    "two_weeks": "Die letzten zwei Wochen",
    "quarter": "Dieses Quartal",
    "sheets": "Blätter",
}
"""`readers` und `alone` stehen in einer Notiz, die andere vielleicht lesen."""
